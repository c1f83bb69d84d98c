"""Writes answers: one function for each complex type of the contract, compiled once from its table.

A function takes the fields' values by the contract's names and returns the XML of the type's content. A
required field that is missing is an error; an optional one is left out when it is missing, None or an empty
text. What is generated for ``Recusa`` is::

    def Recusa(v):
        return f"<idBoleto>{escapar(v['idBoleto'])}</idBoleto><codigo>{escapar(v['codigo'])}</codigo>..."

An object or an element for each row would cost five to thirty times as much.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ws.soap.esquema import Campo, Esquema, TipoComplexo
from ws.soap.texto import escapar

Valores = Mapping[str, Any]
Escrever = Callable[[Valores], str]

CONVERSOES = {
    "string": "{escapar(%s)}",
    "decimal": "{%s:.2f}",
    "int": "{%s:d}",
    "date": "{%s.isoformat()}",
    "dateTime": "{instante(%s)}",
    "boolean": "{booleano(%s)}",
    "base64Binary": "{base64(%s)}",
}
"""How the value named ``%s`` is written, by the built-in type that its own type restricts."""


def instante(valor: datetime) -> str:
    """An aware instant, to the second, with its offset."""
    if valor.tzinfo is None:
        raise ValueError("an instant of the contract has an offset")
    return valor.isoformat(timespec="seconds")


def booleano(valor: bool) -> str:
    """``true`` or ``false``."""
    return "true" if valor else "false"


def base64(valor: bytes) -> str:
    """Bytes in base64."""
    return b64encode(valor).decode("ascii")


def compilar_escritores(esquema: Esquema) -> Mapping[str, Escrever]:
    """A writer for each complex type, by the type's name."""
    nomes: dict[str, Any] = {"escapar": escapar, "instante": instante, "booleano": booleano, "base64": base64}
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
    conversao = CONVERSOES[esquema.simples_de(campo.tipo).base] % valor
    return f"<{campo.nome}>{conversao}</{campo.nome}>"
