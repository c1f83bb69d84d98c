"""On which lines of a TOML file its keys stand: the parser says what is written, not where.

>>> da_empresa, *contas = lugares('''codigo = "aurora"
... [[contas]]
... banco = "001"
... [contas.multa]
... valor = "2"
... [[contas]]
... multa = { tipo = "VALOR", valor = "1" }
... ''')
>>> da_empresa
Lugares(inicio=None, chaves={'codigo': 1})
>>> contas
[Lugares(inicio=2, chaves={'banco': 3, 'multa': 4, 'multa.valor': 5}), Lugares(inicio=6, chaves={'multa': 7})]
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

CONTAS = "contas"
_NOME = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_PONTILHADO = rf"{_NOME}(?:\s*\.\s*{_NOME})*"
_TABELA = re.compile(rf"\s*(\[\[?)\s*({_PONTILHADO})\s*\]")
_CHAVE = re.compile(rf"\s*({_PONTILHADO})\s*=")
_FORA_DO_NOME = re.compile(r"""[\s"']""")
_ASPAS_TRIPLAS = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Lugares:
    """Lines, from 1, of one table: of its heading, if it has one, and of each dotted key."""

    inicio: int | None
    chaves: dict[str, int] = field(default_factory=dict)


def lugares(texto: str) -> Sequence[Lugares]:
    """Of the company, then of each account."""
    achados = [Lugares(None)]
    onde, prefixo, aspas = achados[0], "", ""
    for numero, linha in enumerate(texto.split("\n"), start=1):
        if aspas:
            aspas = "" if aspas in linha else aspas
        elif cabeca := _TABELA.match(linha):
            tabela, _, resto = _nome(cabeca).partition(".")
            if tabela != CONTAS:
                onde, prefixo = Lugares(None), ""
            elif resto:
                onde, prefixo = achados[-1], f"{resto}."
                onde.chaves.setdefault(resto, numero)
            else:
                achados.append(onde := Lugares(numero))
                prefixo = ""
        elif chave := _CHAVE.match(linha):
            onde.chaves.setdefault(prefixo + _nome(chave), numero)
            aspas = next((tres for tres in _ASPAS_TRIPLAS if linha.count(tres) == 1), "")
    return achados


def _nome(achado: re.Match[str]) -> str:
    return _FORA_DO_NOME.sub("", achado[achado.lastindex or 0])
