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

from ws.febraban.errors import CampoInvalido, LeituraInvalida

SEM_VENCIMENTO = "0000"
DIAS_ANTES = 3000
DIAS_DEPOIS = 5500

_ORIGEM = date(1997, 10, 7).toordinal()
_CICLO = 9000
_PRIMEIRO = 1000


class VencimentoIncerto(LeituraInvalida):
    """No date the factor may mean is near the reference; `candidatos` are those before and after it."""

    def __init__(self, candidatos: tuple[date, ...]) -> None:
        datas = " ou ".join(f"{dia:%d/%m/%Y}" for dia in candidatos)
        super().__init__(
            "fator_vencimento",
            f"O fator de vencimento indica {datas}, fora do período de {DIAS_ANTES} dias antes a {DIAS_DEPOIS} dias "
            "depois da data de referência.",
        )
        self.candidatos = candidatos


def fator(vencimento: date) -> str:
    """Return the factor of a due date, from 03/07/2000 on."""
    dias = vencimento.toordinal() - _ORIGEM
    if dias < _PRIMEIRO:
        raise CampoInvalido(
            "vencimento",
            "O vencimento deve ser a partir de 03/07/2000, quando o fator de vencimento passou a existir.",
        )
    return str((dias - _PRIMEIRO) % _CICLO + _PRIMEIRO)


def candidatos(fator: str, referencia: date) -> tuple[date, ...]:
    """Return the last date on or before the reference and the first one after it that a factor may mean."""
    primeiro = _ORIGEM + _lido(fator)
    voltas = (referencia.toordinal() - primeiro) // _CICLO
    dias = (primeiro + _CICLO * volta for volta in (voltas, voltas + 1) if volta >= 0)
    return tuple(date.fromordinal(dia) for dia in dias if dia <= date.max.toordinal())


def vencimento(fator: str, referencia: date) -> date | None:
    """Return the due date a factor means, seen from the day of reference; None when the title has no due date."""
    if fator == SEM_VENCIMENTO:
        return None
    possiveis = candidatos(fator, referencia)
    for dia in possiveis:
        if -DIAS_ANTES <= (dia - referencia).days <= DIAS_DEPOIS:
            return dia
    raise VencimentoIncerto(possiveis)


def _lido(fator: str) -> int:
    if len(fator) != 4 or not (fator.isascii() and fator.isdecimal()) or int(fator) < _PRIMEIRO:
        raise LeituraInvalida(
            "fator_vencimento",
            "O fator de vencimento deve ter quatro algarismos, de 1000 a 9999, ou 0000 sem vencimento.",
        )
    return int(fator)
