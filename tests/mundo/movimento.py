"""What the ready company's customers owe, paid and bought: a boleto of each outcome, named after its story.

``mercado`` (C0001) has one of each; C0002 and C0003 have one each to fall due, C0005 one that is paid, and the
neighbour's C0001 one of its own.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from tests.fakes.banco import Banco
from tests.mundo.aurora import AURORA, BOREAL, duas_empresas
from tests.mundo.carteira import ENCARGOS, um_boleto, um_pagamento, uma_compra
from tests.mundo.dias import HOJE, daqui
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, TipoDesconto

PIX = (
    "00020101021226640014br.gov.bcb.pix2542pix.exemplo.com.br/qr/v2/cobv/4f2a9c0e1b7d"
    "5204000053039865406127.505802BR5907EMPRESA6009SAO PAULO62070503***6304FEF6"
)
"""Of R$ 127.50."""
MES_ANTES_DO_PASSADO = date(2026, 9, 5)


def em_movimento() -> Banco:
    """Both companies with all of that."""
    banco = duas_empresas(*de_cada_desfecho(), *_dos_outros())
    banco.com_boletos(BOREAL, _um("DA-BOREAL", 10))
    banco.com_pagamentos(
        AURORA,
        um_pagamento(id="P1", boleto="PAGO", data=daqui(-89), principal=Decimal("60.00")),
        um_pagamento(
            id="P2", boleto="PAGO", data=daqui(-88), principal=Decimal("40.00"), encargos=Decimal("2.00")
        ),
    )
    compra_antiga = uma_compra(id="V2", data=MES_ANTES_DO_PASSADO, valor=Decimal("1234.56"))
    return banco.com_compras(AURORA, uma_compra(), compra_antiga)


def de_cada_desfecho() -> Iterator[Boleto]:
    """The boletos of C0001."""
    yield _um("VENCIDO", -45, **ENCARGOS)
    yield _um("HOJE", 0)
    yield _um("LOGO", 3)
    yield _um("PIX", 20, valor=Decimal("127.50"), pix_copia_cola=PIX)
    yield _um("DESCONTO", 30, descontos=(Desconto(TipoDesconto.VALOR, Decimal("10.00"), daqui(10)),))
    yield _um("BAIXADO", -60, situacao_banco=SituacaoBanco.BAIXADO)
    yield _um(
        "PAGO",
        -90,
        estado=Estado.LIQUIDADO,
        valor_pago=Decimal("102.00"),
        principal_pago=Decimal("100.00"),
        data_pagamento=daqui(-88),
    )
    yield _um("CANCELADO", -10, estado=Estado.CANCELADO)


def _dos_outros() -> Iterator[Boleto]:
    yield _um("DA-FILIAL", 10, codigo_cliente="C0002")
    yield _um("DO-VIZINHO", 11, codigo_cliente="C0003")
    yield _um("DO-JOSE", 10, codigo_cliente="C0005", estado=Estado.LIQUIDADO, data_pagamento=HOJE)


def _um(historia: str, dias: int, **mudancas: Any) -> Boleto:
    numero = f"NF-{historia}"
    return um_boleto(id=historia, numero_documento=numero, data_vencimento=daqui(dias), **mudancas)
