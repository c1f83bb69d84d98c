"""What a simple type of the contract expects, in Portuguese: the second half of a refusal.

>>> esperado_de(TipoSimples("Codigo", "string", {"minLength": "1", "maxLength": "64"}))
'de 1 a 64 caracteres'
>>> esperado_de(TipoSimples("TamanhoPagina", "int", {"minInclusive": "1", "maxInclusive": "1000"}))
'um número inteiro de 1 a 1000'
>>> enumerar(["A4", "CARNE", "FATURA"])
'A4, CARNE ou FATURA'
"""

from collections.abc import Mapping, Sequence

from ws.soap.contrato.esquema import TipoSimples

DE_PADRAO: Mapping[str, str] = {
    "CpfCnpj": "um CPF de 11 dígitos ou um CNPJ de 14 caracteres, com ou sem a pontuação usual",
    "VersaoLeiaute": "1.0",
}
"""In words, what a type with a pattern expects."""
DE_BASE: Mapping[str, str] = {
    "date": "uma data existente, no formato AAAA-MM-DD",
    "decimal": "um valor com ponto e duas casas decimais, como 1234.50",
}


def esperado_de(tipo: TipoSimples) -> str:
    """What a value of this type looks like."""
    if tipo.valores:
        return f"um destes valores: {enumerar(tipo.valores)}"
    if tipo.base == "int":
        return f"um número inteiro{_faixa(tipo.facetas)}"
    if "maxLength" in tipo.facetas:
        return f"de {tipo.facetas['minLength']} a {tipo.facetas['maxLength']} caracteres"
    return DE_PADRAO[tipo.nome] if tipo.nome in DE_PADRAO else DE_BASE[tipo.base]


def enumerar(nomes: Sequence[str]) -> str:
    """Names as a Portuguese list of alternatives."""
    return " ou ".join([", ".join(nomes[:-1]), nomes[-1]] if len(nomes) > 1 else nomes)


def _faixa(facetas: Mapping[str, str]) -> str:
    if "maxInclusive" in facetas:
        return f" de {facetas['minInclusive']} a {facetas['maxInclusive']}"
    return f" a partir de {facetas['minInclusive']}"
