"""How amounts, dates and documents are written for people in Brazil, on every screen, paper, letter and terminal.

>>> reais(Decimal("1234567.8")), reais(Decimal("-0.50")), percentual(Decimal("2.00"))
('R$ 1.234.567,80', '-R$ 0,50', '2%')
>>> dia(date(2026, 2, 1)), dia_por_extenso(date(2026, 2, 1)), competencia("2026-11")
('01/02/2026', '1 de fevereiro de 2026', 'nov. 2026')
>>> cpf_cnpj("12ABC34501DE35"), cep("30130000")
('CNPJ 12.ABC.345/01DE-35', 'CEP 30130-000')

Plain functions, because a page of boletos or a carnê calls them thousands of times.
Source: Unicode CLDR 48, locale ``pt``: numbers, currencies, dates, compact decimal forms.
"""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from ws.febraban import documento

MESES = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)
ESPACO_FIXO = "\xa0"
"""No line ends at it."""

_TROCA = str.maketrans(",.", ".,")
_LETRAS_DO_MES = 3
_ALGARISMOS_DO_CEP = 8
_GRANDEZAS = ((10**12, "tri"), (10**9, "bi"), (10**6, "mi"), (10**3, "mil"))


def dinheiro(valor: Decimal) -> str:
    """An amount in reais where R$ is said elsewhere, with two places: ``1.234,56``."""
    return f"{valor:z,.2f}".translate(_TROCA)


def reais(valor: Decimal) -> str:
    """An amount in reais, with two places: ``R$ 1.234,56``, ``-R$ 1.234,56``."""
    escrito = f"{valor:z,.2f}".translate(_TROCA)
    return f"-R$ {escrito[1:]}" if escrito[0] == "-" else f"R$ {escrito}"


def sem_quebra(texto: str) -> str:
    """The same text for a screen or a letter, where no line ends between R$ and its amount.

    >>> sem_quebra("Multa de R$ 2,00")
    'Multa de R$\\xa02,00'
    """
    return texto.replace("R$ ", f"R${ESPACO_FIXO}")


def numero(valor: Decimal | int) -> str:
    """A number that is no money, without idle zeros.

    >>> numero(1500), numero(Decimal("1250.50")), numero(Decimal("3.000"))
    ('1.500', '1.250,5', '3')
    """
    inteiros, _, decimais = f"{valor:,f}".partition(".")
    decimais = decimais.rstrip("0")
    return inteiros.translate(_TROCA) + ("," + decimais if decimais else "")


def percentual(valor: Decimal) -> str:
    """A rate in percent, without idle zeros: ``2%``, ``1,5%``, ``0,033%``."""
    return f"{numero(valor)}%"


def abreviado(valor: Decimal) -> str:
    """A round amount in few letters, as beside a chart: from a thousand on, one place at most.

    >>> [abreviado(Decimal(valor)) for valor in ("0.5", "750", "1500", "1000000")]
    ['0,5', '750', '1,5\\xa0mil', '1\\xa0mi']
    """
    for grandeza, nome in _GRANDEZAS:
        if valor >= grandeza:
            return f"{numero(round(valor / grandeza, 1))}{ESPACO_FIXO}{nome}"
    return numero(valor)


def quantos(quantidade: int, um: str, muitos: str) -> str:
    """A count and its noun.

    >>> quantos(1, "boleto", "boletos"), quantos(1500, "boleto", "boletos")
    ('1 boleto', '1.500 boletos')
    """
    return f"{numero(quantidade)} {um if quantidade == 1 else muitos}"


def dia(data: date) -> str:
    """A date in digits: ``dd/mm/aaaa``."""
    return f"{data.day:02}/{data.month:02}/{data.year:04}"


def dia_por_extenso(data: date) -> str:
    """A date in words."""
    return f"{data.day} de {MESES[data.month - 1]} de {data.year}"


def hora(quando: datetime) -> str:
    """Hour and minute: ``hh:mm``."""
    return f"{quando.hour:02}:{quando.minute:02}"


def instante(quando: datetime, fuso: str) -> str:
    """Date, hour and minute in a zone (IANA).

    >>> from datetime import UTC
    >>> instante(datetime(2026, 11, 24, 2, 30, tzinfo=UTC), "America/Sao_Paulo")
    '23/11/2026 23:30'
    """
    ali = quando.astimezone(ZoneInfo(fuso))
    return f"{dia(ali)} {hora(ali)}"


def mes_abreviado(mes: int) -> str:
    """A month of the year, 1 to 12, in three letters and a point.

    >>> mes_abreviado(5)
    'mai.'
    """
    return f"{MESES[mes - 1][:_LETRAS_DO_MES]}."


def competencia(ano_e_mes: str) -> str:
    """A month of the calendar, from ``AAAA-MM``."""
    ano, _, mes = ano_e_mes.partition("-")
    return f"{mes_abreviado(int(mes))} {ano}"


@lru_cache(maxsize=1024)
def cpf_cnpj(compacto: str) -> str:
    """A CPF or CNPJ, from its characters without punctuation, after its name; nothing where there is none."""
    if not compacto:
        return ""
    tipo = "CPF" if len(compacto) == documento.TAMANHO_CPF else "CNPJ"
    return f"{tipo} {documento.formatar(compacto)}"


def cep(compacto: str) -> str:
    """A postal code, from its eight digits, after its name; anything else as it came."""
    return f"CEP {compacto[:5]}-{compacto[5:]}" if len(compacto) == _ALGARISMOS_DO_CEP else compacto
