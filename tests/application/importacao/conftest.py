"""An import into an empty database in memory."""

import pytest

from tests.application.importacao.cenario import Cenario


@pytest.fixture
def cenario() -> Cenario:
    return Cenario()
