"""Payments, on the fake, SQLite and PostgreSQL."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.adapters.db.armazem import Armazem
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente, uma_conta
from tests.mundo.carteira import um_boleto, um_pagamento
from tests.mundo.dias import HOJE
from ws.domain.carteira.pagamento import Pagamento

CEM = Decimal("100.00")


@pytest.fixture
def pagos(armazem: Armazem) -> Armazem:
    """B1 was paid in three parts, two of them on one day; B2 and the other company's B1 in one."""
    banco = duas_empresas(um_boleto(), um_boleto(id="B2"))
    banco.com_contas(2, uma_conta()).com_clientes(2, um_cliente()).com_boletos(2, um_boleto())
    banco.com_pagamentos(
        1,
        um_pagamento(id="P3", encargos=Decimal("3.50"), canal="PIX"),
        um_pagamento(id="P2"),
        um_pagamento(id="P4", data=HOJE - timedelta(days=1)),
        um_pagamento(id="P5", boleto="B2"),
    )
    armazem.gravar(banco.com_pagamentos(2, um_pagamento(id="P6")))
    return armazem


def test_a_boletos_payments_come_oldest_first_whole(pagos: Armazem) -> None:
    with pagos.unidades.leitura() as uow:
        assert uow.pagamentos.do_boleto(1, "B1") == (
            Pagamento("P4", "B1", HOJE - timedelta(days=1), CEM, CEM, ""),
            Pagamento("P2", "B1", HOJE, CEM, CEM, ""),
            Pagamento("P3", "B1", HOJE, Decimal("103.50"), CEM, "PIX"),
        )


def test_each_companys_payments_are_its_own(pagos: Armazem) -> None:
    with pagos.unidades.leitura() as uow:
        assert [pago.id for pago in uow.pagamentos.do_boleto(2, "B1")] == ["P6"]


def test_what_nobody_paid_has_no_payments(pagos: Armazem) -> None:
    with pagos.unidades.leitura() as uow:
        assert uow.pagamentos.do_boleto(1, "B9") == ()
