from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from ws.adapters.clock import SystemClock


def test_the_present_is_told_in_utc() -> None:
    assert SystemClock().agora().utcoffset() == timedelta(0)


@pytest.mark.parametrize("fuso", ["America/Sao_Paulo", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_date_in_the_zone(fuso: str) -> None:
    relogio = SystemClock()
    antes, hoje, depois = relogio.agora(), relogio.hoje(fuso), relogio.agora()
    assert hoje in {instante.astimezone(ZoneInfo(fuso)).date() for instante in (antes, depois)}


def test_zones_at_the_two_ends_of_the_day_differ() -> None:
    relogio = SystemClock()
    assert relogio.hoje("Pacific/Kiritimati") > relogio.hoje("Pacific/Pago_Pago")
    assert relogio.agora().tzinfo is UTC
