"""Fator de vencimento: the due date as four digits of the bar code.

| due date   | factor |                                       |
|------------|--------|---------------------------------------|
| none       | 0000   | payable on presentation               |
| 03/07/2000 | 1000   | 1000 days from 07/10/1997, +1 a day   |
| 21/02/2025 | 9999   |                                       |
| 22/02/2025 | 1000   | the count starts again: 9000 a cycle  |
| 13/10/2049 | 9999   |                                       |
| 14/10/2049 | 1000   | and again                             |

So a factor names several dates. To decode it takes the day of reference (the issue of the title, or the day
it is read); the date meant lies from 3000 days before to 5500 days after.
Source: Banco do Brasil, Especificação do Boleto, January 2016, annex IV; CrediSIS, Padronização do Boleto,
2017, annex VII.

>>> fator(date(2025, 2, 21)), fator(date(2025, 2, 22)), fator(date(2049, 10, 14))
('9999', '1000', '1000')
>>> vencimento("1000", date(2025, 1, 10))
datetime.date(2025, 2, 22)
"""

from datetime import date

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban.grafia import dia

SEM_VENCIMENTO = "0000"
DIAS_ANTES = 3000
DIAS_DEPOIS = 5500

_ORIGEM = date(1997, 10, 7).toordinal()
_CICLO = 9000
_PRIMEIRO = 1000


def fator(vencimento: date) -> str:
    """Return the factor of a due date, from 03/07/2000 on."""
    dias = vencimento.toordinal() - _ORIGEM
    if dias < _PRIMEIRO:
        raise Erro(CodigoDoPapel.VENCIMENTO_SEM_FATOR, campo="vencimento")
    return str((dias - _PRIMEIRO) % _CICLO + _PRIMEIRO)


def candidatos(fator: str, referencia: date) -> tuple[date, ...]:
    """Return the last date on or before the reference and the first one after it that a factor may mean."""
    primeiro = _ORIGEM + _lido(fator)
    voltas = (referencia.toordinal() - primeiro) // _CICLO
    dias = (primeiro + _CICLO * volta for volta in (voltas, voltas + 1) if volta >= 0)
    return tuple(date.fromordinal(ordinal) for ordinal in dias if ordinal <= date.max.toordinal())


def vencimento(fator: str, referencia: date) -> date | None:
    """Return the due date a factor means, seen from the day of reference; None when the title has no due date."""
    if fator == SEM_VENCIMENTO:
        return None
    possiveis = candidatos(fator, referencia)
    for possivel in possiveis:
        if -DIAS_ANTES <= (possivel - referencia).days <= DIAS_DEPOIS:
            return possivel
    raise Erro(
        CodigoDoPapel.VENCIMENTO_INCERTO,
        campo="fator_vencimento",
        datas=" ou ".join(map(dia, possiveis)),
        antes=DIAS_ANTES,
        depois=DIAS_DEPOIS,
    )


def _lido(fator: str) -> int:
    if len(fator) != 4 or not (fator.isascii() and fator.isdecimal()) or int(fator) < _PRIMEIRO:
        raise Erro(CodigoDoPapel.FATOR_INVALIDO, campo="fator_vencimento")
    return int(fator)
