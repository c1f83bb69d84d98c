"""What the tests of this folder store in: a fake, and both databases."""

from collections.abc import Iterator

import pytest

from tests.adapters.db.armazem import Armazem, ArmazemFake, ArmazemSql
from tests.adapters.db.bancos import POSTGRESQL, SQLITE, vazio


@pytest.fixture(params=[pytest.param("fake", id="fake"), SQLITE, POSTGRESQL])
def armazem(request: pytest.FixtureRequest) -> Iterator[Armazem]:
    """An empty store: what passes on the fake passes on both databases."""
    if request.param == "fake":
        yield ArmazemFake()
    else:
        yield from map(ArmazemSql, vazio(request))
