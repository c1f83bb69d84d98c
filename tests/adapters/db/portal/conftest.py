"""The house that the portal's tests move about in, on both databases."""

import pytest
from sqlalchemy import Engine

from tests.adapters.db.portal.casa import Casa
from tests.mundo.carteira import um_boleto


@pytest.fixture
def casa(engine: Engine) -> Casa:
    return Casa(engine, um_boleto(), um_boleto(id="B2", codigo_cliente="C0002", numero_documento="NF-2002"))
