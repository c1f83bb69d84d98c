"""The installation in which accounts are managed."""

import pytest
from sqlalchemy import Engine

from tests.application.acessos.gerencia import Gerencia


@pytest.fixture
def gerencia(engine: Engine) -> Gerencia:
    return Gerencia(engine)
