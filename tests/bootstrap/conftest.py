"""Makes installations that are closed when their module is through."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.bootstrap.instalacao import Instalar
from tests.fakes.clock import Clock
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.config import Settings


@pytest.fixture(scope="module")
def instalar() -> Iterator[Instalar]:
    """Makes installations over a database in a folder, with a clock that stands still unless another is given."""
    with ExitStack() as feitas:

        def nova(pasta: Path, clock: Any = None, **ajustes: Any) -> Aplicacao:
            padrao = {
                "database_url": f"sqlite:///{pasta / 'central.db'}",
                "mail_capture_dir": pasta / "emails",
            }
            aplicacao = montar(Settings.model_validate(padrao | ajustes), clock or Clock())
            feitas.callback(aplicacao.engine.dispose)
            return aplicacao

        yield nova
