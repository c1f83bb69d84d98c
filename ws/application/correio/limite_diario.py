"""What is said where a daily limit of messages stops a sending: how much it is, and when it begins again."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.febraban.grafia import instante

LIMITES = (Codigo.LIMITE_DIARIO_DO_BOLETO, Codigo.LIMITE_DIARIO_DO_ACESSO)


def limite_atingido(codigo: Codigo, limite: int, novas: int, dia: date, fuso: str) -> Erro:
    """The refusal of ``novas`` messages that were asked for on ``dia``, in the company's zone."""
    return Erro(codigo, limite=limite, conselho=_conselho(limite, novas, dia, fuso))


def _conselho(limite: int, novas: int, dia: date, fuso: str) -> str:
    if not limite:
        return "Peça à empresa a revisão do limite."
    menos = f" com até {limite} destinatário(s)" if novas > limite else ""
    return f"Envie novamente{menos} a partir de {amanha(dia, fuso)}, ou peça à empresa a revisão do limite."


def amanha(dia: date, fuso: str) -> str:
    """The instant in which the day after ``dia`` begins; where clocks leap over midnight it is not 00:00.

    >>> amanha(date(2026, 11, 24), "America/Sao_Paulo")
    '25/11/2026 00:00 (UTC-03:00)'
    >>> amanha(date(2018, 11, 3), "America/Sao_Paulo")
    '04/11/2018 01:00 (UTC-02:00)'
    """
    zona = ZoneInfo(fuso)
    inicio = datetime.combine(dia + timedelta(days=1), time(), zona).astimezone(UTC).astimezone(zona)
    return f"{instante(inicio, fuso)} (UTC{inicio.isoformat()[-6:]})"
