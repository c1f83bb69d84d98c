"""The installations that use cases are tried in, on both databases."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from tests.application.casa import Casa
from tests.fakes.banco import Banco
from tests.mundo.carteira import um_boleto, um_pagamento
from tests.mundo.dias import HOJE
from ws.domain.carteira.boleto import Estado


@pytest.fixture
def casa(engine: Engine) -> Casa:
    """B1 of C0001 and B2 of its branch, due in time."""
    return Casa(engine, um_boleto(), um_boleto(id="B2", codigo_cliente="C0002", numero_documento="NF-2002"))


@pytest.fixture
def casa_com_historia(engine: Engine) -> Casa:
    """B1 overdue and paid in part, B2 of the branch, B3 the neighbour's."""
    vencido = um_boleto(
        data_vencimento=HOJE - timedelta(days=10),
        aceita_parcial=True,
        principal_pago=Decimal("40.00"),
        valor_pago=Decimal("41.00"),
    )
    casa = Casa(
        engine,
        vencido,
        um_boleto(id="B2", codigo_cliente="C0002", numero_documento="NF-2002/1"),
        um_boleto(id="B3", codigo_cliente="C0003", estado=Estado.LIQUIDADO),
    )
    pagamentos = Banco().com_pagamentos(
        1,
        um_pagamento(id="P2", principal=Decimal("30.00")),
        um_pagamento(data=HOJE - timedelta(days=1), principal=Decimal("10.00"), encargos=Decimal("1.00")),
    )
    casa.armazem.gravar(pagamentos)
    return casa
