import pytest

from tests.application.importacao.cenario import Cenario


@pytest.fixture
def cenario() -> Cenario:
    return Cenario()
