"""The present is UTC and today is the date in the zone asked for."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from tests.fakes import clock as fakes
from ws.adapters.clock import SystemClock
from ws.application.ports.clock import Clock


@pytest.fixture(params=[fakes.Clock, SystemClock], ids=["fake", "system"])
def clock(request: pytest.FixtureRequest) -> Clock:
    relogio: Clock = request.param()
    return relogio


def test_the_present_is_told_in_utc(clock: Clock) -> None:
    assert clock.agora().tzinfo is UTC


@pytest.mark.parametrize("fuso", ["America/Sao_Paulo", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_date_in_the_zone(clock: Clock, fuso: str) -> None:
    antes, hoje, depois = clock.agora(), clock.hoje(fuso), clock.agora()
    assert hoje in {instante.astimezone(ZoneInfo(fuso)).date() for instante in (antes, depois)}


def test_the_two_ends_of_the_day_are_different_days(clock: Clock) -> None:
    assert clock.hoje("Pacific/Kiritimati") > clock.hoje("Pacific/Pago_Pago")
