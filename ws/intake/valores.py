"""Cells as people and programs write them: amounts, dates, choices, yes and no, codes, words.

Each reader of a cell takes it trimmed and not empty, and raises `ValorRecusado` with a Portuguese sentence that says
what is expected and does not repeat the cell.

| amount                | read as                                                           |
|-----------------------|-------------------------------------------------------------------|
| 1.234,56  1234,56     | decimal comma                                                     |
| 1,234.56  1234.56     | decimal point                                                     |
| 1.234.567  1,234,567  | thousands, repeated, are no decimals                              |
| 1.234  1,234          | refused: a thousand and so much, or one and three decimals?       |
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)

CENTAVO = Decimal("0.01")
CASAS_DO_CENTAVO = 2
PRIMEIRO_ANO, ULTIMO_ANO = 1990, 2099
SEPARADOR_DE_INSTRUCOES = "|"
NOME_NO_AVISO = 40
"""Characters shown of a name that is not known."""
SUBSTITUTO = "\ufffd"
"""What decoding leaves of bytes that are no character."""
DATA_ESPERADA = "Deve ser uma data, como 2026-11-24 ou 24/11/2026."
CARACTERES = "Tem caracteres de controle, invisíveis ou ilegíveis: confira a codificação do arquivo."

_INTEIRO = re.compile(r"[0-9]{1,15}\Z")
_AMBIGUO = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_MILHARES = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,4}\Z|[0-9]{1,3}(?:,[0-9]{3}){2,4}\Z")
_VIRGULA = re.compile(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3}){1,4}),[0-9]{1,6}\Z")
_PONTO = re.compile(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})\.[0-9]{1,6}\Z")
_DIAS = re.compile(r"[0-9]{1,5}\Z")
_DATA_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_DATA_BR = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})\Z")
_SIM_OU_NAO = {
    "s": True, "sim": True, "1": True, "true": True, "verdadeiro": True,
    "n": False, "nao": False, "0": False, "false": False, "falso": False,
}  # fmt: skip


class ValorRecusado(ValueError):
    """A cell cannot be read; ``motivo`` says what is expected."""

    def __init__(self, motivo: str) -> None:
        super().__init__(motivo)
        self.motivo = motivo


def numero(celula: str) -> Decimal:
    """A number that is not negative, with point or comma.

    >>> numero("1.234,5"), numero("1234.50"), numero("1.234.567"), numero("0,125")
    (Decimal('1234.5'), Decimal('1234.50'), Decimal('1234567'), Decimal('0.125'))
    """
    if _INTEIRO.match(celula):
        return Decimal(celula)
    if _AMBIGUO.match(celula):
        raise ValorRecusado(
            "É ambíguo: o separador pode ser de milhar ou decimal; escreva com duas casas decimais."
        )
    if _MILHARES.match(celula):
        return Decimal(celula.replace(".", "").replace(",", ""))
    if _VIRGULA.match(celula):
        return Decimal(celula.replace(".", "").replace(",", "."))
    if _PONTO.match(celula):
        return Decimal(celula.replace(",", ""))
    raise ValorRecusado("Deve ser um número sem sinal, como 1234,56 ou 1234.56.")


def dinheiro(celula: str) -> Decimal:
    """Reais with two places; further places are accepted when they are zeros.

    >>> dinheiro("127,5"), dinheiro("127.5000")
    (Decimal('127.50'), Decimal('127.50'))
    """
    lido = numero(celula)
    valor = lido.quantize(CENTAVO)
    if valor != lido:
        raise ValorRecusado("Deve ter no máximo duas casas decimais.")
    return valor


def taxa(celula: str) -> Decimal:
    """Reais or percent, with two places at least.

    >>> taxa("2"), taxa("0,0333")
    (Decimal('2.00'), Decimal('0.0333'))
    """
    lido = numero(celula)
    casas = -int(lido.as_tuple().exponent)
    return lido if casas > CASAS_DO_CENTAVO else lido.quantize(CENTAVO)


@lru_cache(maxsize=8192)
def data(celula: str) -> date:
    """A day, as AAAA-MM-DD or DD/MM/AAAA.

    >>> data("2026-11-24") == data("24/11/2026")
    True
    """
    brasileira = _DATA_BR.match(celula)
    if brasileira is not None:
        celula = f"{brasileira[3]}-{brasileira[2]}-{brasileira[1]}"
    elif not _DATA_ISO.match(celula):
        raise ValorRecusado(DATA_ESPERADA)
    try:
        dia = date.fromisoformat(celula)
    except ValueError:
        raise ValorRecusado("É uma data que não existe.") from None
    if not PRIMEIRO_ANO <= dia.year <= ULTIMO_ANO:
        raise ValorRecusado(f"O ano deve ser de {PRIMEIRO_ANO} a {ULTIMO_ANO}.")
    return dia


def sim_ou_nao(celula: str) -> bool:
    """S or N, and other ways of saying so.

    >>> sim_ou_nao("Não"), sim_ou_nao("1")
    (False, True)
    """
    try:
        return _SIM_OU_NAO[sem_acentos(celula).casefold()]
    except KeyError:
        raise ValorRecusado("Deve ser S (sim) ou N (não).") from None


def opcao(opcoes: type[E]) -> Callable[[str], E]:
    """Reader of one of the values of an enumeration, whatever the case."""
    por_nome = {valor.value: valor for valor in opcoes}
    motivo = f"Deve ser {' ou '.join(por_nome)}."

    def ler(celula: str) -> E:
        try:
            return por_nome[celula.upper()]
        except KeyError:
            raise ValorRecusado(motivo) from None

    return ler


def inteiro(celula: str) -> int:
    """A number of days.

    >>> inteiro("60")
    60
    """
    if not _DIAS.match(celula):
        raise ValorRecusado("Deve ser um número inteiro de dias.")
    return int(celula)


def codigo(celula: str) -> str:
    """An identifier, as it is.

    >>> codigo("=1+1")
    '=1+1'
    """
    if not celula.isprintable() or SUBSTITUTO in celula:
        raise ValorRecusado(CARACTERES)
    return celula


def texto(celula: str) -> str:
    """Words in one line: line breaks and tabs become spaces.

    >>> texto("Rua A,\\n 10")
    'Rua A, 10'
    """
    if not celula.isprintable():
        celula = " ".join(celula.split())
    return codigo(celula)


def instrucoes(celula: str) -> tuple[str, ...]:
    """Lines, separated by ``|`` or by line breaks in a quoted cell.

    >>> instrucoes("Protestar após 10 dias | Não receber em cheque")
    ('Protestar após 10 dias', 'Não receber em cheque')
    """
    linhas = (
        linha.strip() for parte in celula.splitlines() for linha in parte.split(SEPARADOR_DE_INSTRUCOES)
    )
    return tuple(texto(linha) for linha in linhas if linha)


def maiusculas(celula: str) -> str:
    """A code that is written in capitals."""
    return codigo(celula).upper()


def cep(celula: str) -> str:
    """Digits only.

    >>> cep("30110-044")
    '30110044'
    """
    return codigo(celula).replace("-", "").replace(".", "").replace(" ", "")


def sem_acentos(celula: str) -> str:
    """The letters without their marks."""
    return "".join(
        letra for letra in unicodedata.normalize("NFKD", celula) if not unicodedata.combining(letra)
    )


def mostrar_nome(celula: str) -> str:
    """The name of a column or key that is not known, as far as it can be shown."""
    try:
        return texto(celula.strip())[:NOME_NO_AVISO]
    except ValorRecusado:
        return ""
