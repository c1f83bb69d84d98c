"""Writes answers: one function for each complex type of the contract, compiled once from its table.

A function takes the fields' values by the contract's names and returns the XML of the type's content. A
required field that is missing or empty is an error, and so is a number that its type has no room for: better no
answer than one that the contract does not know. An optional field is left out when it is missing, None or an empty
text. What is generated for ``MesFinanceiro`` is::

    def MesFinanceiro(v):
        return f'<competencia>{escapar(v["competencia"]) or vazio()}</competencia>'
            f'<totalCompras>{Dinheiro(v["totalCompras"])}</totalCompras>...'

An object or an element for each row would cost five to thirty times as much.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, NoReturn

from ws.soap.contrato.esquema import Campo, Esquema, TipoComplexo, TipoSimples
from ws.soap.mensagem.texto import escapar

Valores = Mapping[str, Any]
Escrever = Callable[[Valores], str]

CONVERSOES = {
    "string": "{escapar(%s)}",
    "int": "{%s:d}",
    "date": "{%s.isoformat()}",
    "dateTime": "{instante(%s)}",
    "boolean": "{BOOLEANO[%s]}",
    "base64Binary": "{base64(%s)}",
}
"""How the value named ``%s`` is written, by the built-in type that its own type restricts. A decimal has the function
of its own type, which knows how many digits it has."""
BOOLEANO = {False: "false", True: "true"}


def instante(valor: datetime) -> str:
    """An aware instant, to the second, with its offset."""
    if valor.tzinfo is None:
        raise ValueError("an instant of the contract has an offset")
    return valor.isoformat(timespec="seconds")


def base64(valor: bytes) -> str:
    """Bytes in base64, in one line."""
    return b64encode(valor).decode("ascii")


def vazio() -> NoReturn:
    """Raise, where a text that may not be empty is empty."""
    raise ValueError("a required field of the contract is empty")


def decimal_de(tipo: TipoSimples) -> Callable[[Decimal], str]:
    """What writes the numbers of a type: in plain digits, with all its decimal places."""
    casas, digitos = int(tipo.facetas["fractionDigits"]), int(tipo.facetas["totalDigits"])
    unidade, limite = Decimal(1).scaleb(-casas), Decimal(1).scaleb(digitos - casas)
    ponto, largura = slice(-casas - 1, -casas), digitos + 1

    def escrever(valor: Decimal) -> str:
        texto = str(valor)  # that is all for money as the domain has it; anything else is rare
        if texto[ponto] == "." and texto[0] != "-" and len(texto) <= largura:
            return texto
        return com_cuidado(valor)

    def com_cuidado(valor: Decimal) -> str:
        exato = valor.quantize(unidade)
        if exato != valor or abs(exato) >= limite:
            raise ValueError(f"a number of the contract is no {tipo.nome}")
        return str(abs(exato) if exato.is_zero() else exato)

    return escrever


def compilar_escritores(esquema: Esquema) -> Mapping[str, Escrever]:
    """A writer for each complex type, by the type's name."""
    nomes: dict[str, Any] = {
        "escapar": escapar, "vazio": vazio, "instante": instante, "BOOLEANO": BOOLEANO, "base64": base64,
        **{tipo.nome: decimal_de(tipo) for tipo in esquema.simples.values() if tipo.base == "decimal"},
    }  # fmt: skip
    fonte = "\n".join(fonte_do_escritor(tipo, esquema) for tipo in esquema.complexos.values())
    exec(compile(fonte, "<escritores>", "exec"), nomes)  # noqa: S102  # made from our own contract, at start
    return {nome: nomes[nome] for nome in esquema.complexos}


def fonte_do_escritor(tipo: TipoComplexo, esquema: Esquema) -> str:
    """Source of the function that writes ``tipo``."""
    linhas = [f"def {tipo.nome}(v):"]
    linhas += [f"    _{campo.nome} = {_parte(campo, esquema)}" for campo in tipo.campos if not _fixo(campo)]
    modelo = "".join(
        _elemento(campo, esquema, f'v["{campo.nome}"]') if _fixo(campo) else f"{{_{campo.nome}}}"
        for campo in tipo.campos
    )
    return "\n".join([*linhas, f"    return f'{modelo}'", ""])


def _fixo(campo: Campo) -> bool:
    """Whether it occurs exactly once, and so is part of the function's template."""
    return not campo.opcional and not campo.repetido


def _parte(campo: Campo, esquema: Esquema) -> str:
    """Expression for what is written of a field that may occur any number of times."""
    elemento = f"f'{_elemento(campo, esquema, 'x')}'"
    if campo.repetido:
        return f"''.join([{elemento} for x in v[\"{campo.nome}\"]])"
    texto = campo.tipo not in esquema.complexos and esquema.simples_de(campo.tipo).base == "string"
    presente = f'(x := v.get("{campo.nome}"))' + ("" if texto else " is not None")
    return f"{elemento} if {presente} else ''"


def _elemento(campo: Campo, esquema: Esquema, valor: str) -> str:
    """The element of one value, as a piece of an f-string."""
    if campo.tipo in esquema.complexos:
        return f"<{campo.nome}>{{{campo.tipo}({valor})}}</{campo.nome}>"
    return f"<{campo.nome}>{_conversao(campo, esquema.simples_de(campo.tipo)) % valor}</{campo.nome}>"


def _conversao(campo: Campo, tipo: TipoSimples) -> str:
    if tipo.base == "decimal":
        return f"{{{tipo.nome}(%s)}}"
    if tipo.base == "string" and not campo.opcional and {"minLength", "pattern"} & tipo.facetas.keys():
        return "{escapar(%s) or vazio()}"
    return CONVERSOES[tipo.base]
