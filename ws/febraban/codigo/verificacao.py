"""The check digits of a linha digitável or bar code that was read, right or wrong, and the one slip that may explain
a wrong one.

| what was read   | digits                                                                  |
|-----------------|-------------------------------------------------------------------------|
| linha digitável | campo 1 (position 10), campo 2 (21), campo 3 (32), dígito geral (33)    |
| bar code        | dígito geral (5)                                                        |

A slip in the data of a field breaks its digit and the general one; a slip in the digit of a field breaks only that.
So both together leave few lines that one wrong digit, or two neighbours swapped, can have come from.

>>> lida = "00190000090123456700400000123182810000000012750".replace("0123456700", "0123465700")
>>> [digito.campo for digito in da_linha(lida) if not digito.confere]
['campo 2', 'dígito geral']
>>> [(correcao.posicao, correcao.vizinhos) for correcao in correcoes(lida)]
[(16, True)]
"""

from collections.abc import Iterator
from typing import NamedTuple

from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.febraban.digitos import modulo10

GERAL = "dígito geral"


class Digito(NamedTuple):
    """A check digit as read and as it should be; positions count from 1."""

    campo: str
    inicio: int
    """First digit of the field."""
    posicao: int
    """The check digit itself."""
    lido: str
    certo: str

    @property
    def confere(self) -> bool:
        """Whether the digit read is the right one."""
        return self.lido == self.certo


class Correcao(NamedTuple):
    """A line whose check digits all fit, one slip away from the one read."""

    linha: str
    posicao: int
    """The digit that differs, or the first of the two that changed places."""
    vizinhos: bool
    """Two neighbours changed places."""


def da_linha(digitos: str) -> tuple[Digito, ...]:
    """Return the four check digits of the 47 digits of a line."""
    dos_campos = [
        Digito(campo, inicio + 1, dv + 1, digitos[dv], modulo10.digito(digitos[inicio:dv]))
        for campo, inicio, dv in linha_digitavel.CAMPOS
    ]
    return (*dos_campos, _geral(linha_digitavel.na_ordem_do_codigo(digitos), 33))


def do_codigo(digitos: str) -> tuple[Digito, ...]:
    """Return the one check digit of the 44 digits of a bar code."""
    return (_geral(digitos, 5),)


def correcoes(digitos: str) -> tuple[Correcao, ...]:
    """Return every line that one slip turns into the one read, if it is wrong; by position."""
    if _confere(digitos):
        return ()
    de_cobranca = (correcao for correcao in _deslizes(digitos) if not correcao.linha.startswith("8"))
    return tuple(correcao for correcao in de_cobranca if _confere(correcao.linha))


def _geral(codigo: str, posicao: int) -> Digito:
    return Digito(GERAL, posicao, posicao, codigo[4], codigo_barras.dv_geral(codigo[:4] + codigo[5:]))


def _confere(digitos: str) -> bool:
    return all(digito.confere for digito in da_linha(digitos))


def _deslizes(digitos: str) -> Iterator[Correcao]:
    for i, lido in enumerate(digitos):
        for outro in "0123456789".replace(lido, ""):
            yield Correcao(digitos[:i] + outro + digitos[i + 1 :], i + 1, vizinhos=False)
        seguinte = digitos[i + 1 : i + 2]
        if seguinte not in ("", lido):
            yield Correcao(digitos[:i] + seguinte + lido + digitos[i + 2 :], i + 1, vizinhos=True)
