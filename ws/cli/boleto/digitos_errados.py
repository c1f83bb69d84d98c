"""Which digit is wrong, in sentences for who holds the paper."""

from collections.abc import Iterator

from ws.application.carteira.explicar_boleto import Explicacao
from ws.febraban.codigo import linha_digitavel
from ws.febraban.codigo.verificacao import GERAL, Correcao, Digito

VALIDO = "Válido: todos os dígitos verificadores conferem."
INVALIDO = "Inválido: há dígito verificador que não confere."
TALVEZ = "Um só engano explicaria tudo; confira no documento:"


def frases(explicacao: Explicacao) -> Iterator[str]:
    """What is wrong with each digit, the first one to blame first."""
    errados = [digito for digito in explicacao.digitos if not digito.confere]
    campos = [digito for digito in errados if digito.campo != GERAL]
    for digito in campos:
        yield _do_campo(digito, sozinho=len(errados) == 1)
    if len(errados) > len(campos):
        yield _do_geral(errados[-1], explicacao, consequencia=bool(campos))


def sugestoes(explicacao: Explicacao) -> Iterator[str]:
    """The lines that one slip would explain."""
    yield from (
        f"{_troca(correcao)}: {linha_digitavel.formatar(correcao.linha)}" for correcao in explicacao.correcoes
    )


def _do_campo(digito: Digito, *, sozinho: bool) -> str:
    o_que = f"O dígito do {digito.campo} (algarismo {digito.posicao}) é {digito.lido} e deveria ser {digito.certo}"
    if sozinho:
        return f"{o_que}. O dígito geral confere: o mais provável é o engano estar nesse mesmo."
    return (
        f"{o_que}: um algarismo foi digitado errado, ou dois trocaram de lugar, "
        f"do {digito.inicio} ao {digito.posicao}."
    )


def _do_geral(digito: Digito, explicacao: Explicacao, *, consequencia: bool) -> str:
    if consequencia:
        return "O dígito geral também não confere, como é de esperar."
    o_que = f"O dígito geral (algarismo {digito.posicao}) é {digito.lido} e deveria ser {digito.certo}"
    onde = (
        "do 33 ao 47 (vencimento e valor)" if len(explicacao.digitos) > 1 else "em qualquer posição do código"
    )
    return f"{o_que}: um algarismo foi digitado errado, ou dois trocaram de lugar, {onde}."


def _troca(correcao: Correcao) -> str:
    if correcao.vizinhos:
        return f"algarismos {correcao.posicao} e {correcao.posicao + 1} em ordem inversa"
    return f"{correcao.linha[correcao.posicao - 1]} no algarismo {correcao.posicao}"
