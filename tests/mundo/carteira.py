"""Builds boletos, payments and purchases; a call names only what its test is about."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.mundo.cadastro import PAGADOR
from tests.mundo.dias import HOJE, daqui
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.dias_uteis import proximo_dia_util
from ws.domain.carteira.encargos import ZERO, Juros, Multa, TipoJuros, TipoMulta
from ws.domain.carteira.pagamento import Pagamento
from ws.febraban.codigo import codigo_barras, linha_digitavel

ENCARGOS: Mapping[str, Any] = {
    "multa": Multa(TipoMulta.PERCENTUAL, Decimal("2.00")),
    "juros": Juros(TipoJuros.PERCENTUAL_MES, Decimal("1.00")),
}
"""What a boleto costs when it is paid late, as most companies have it: 2 % at once, and 1 % a month."""


def um_boleto(**mudancas: Any) -> Boleto:
    """Boleto B1 of C0001 at BRADESCO: open, R$ 100.00, due in ten days, without charges or instructions.

    What follows its due date (when it was issued, until when it can be paid) follows one that is given too.
    """
    vencimento = mudancas.get("data_vencimento", daqui(10))
    campos: dict[str, Any] = {
        "id": "B1",
        "codigo_cliente": "C0001",
        "conta": "BRADESCO",
        "banco": "237",
        "carteira": "09",
        "numero_documento": "NF-1001",
        "parcela": "1/3",
        "nosso_numero": "00000012345",
        "nosso_numero_impresso": "09/00000012345-P",
        "agencia_codigo": "1172-0 / 0403005-2",
        "data_emissao": vencimento - timedelta(days=30),
        "data_processamento": vencimento - timedelta(days=29),
        "data_vencimento": vencimento,
        "prazo": proximo_dia_util(vencimento),
        "valor": Decimal("100.00"),
        "abatimento": Decimal("0.00"),
        "especie": "DM",
        "aceite": "N",
        "estado": Estado.ABERTO,
        "situacao_banco": SituacaoBanco.REGISTRADO,
        "pagador": PAGADOR,
        "linha_digitavel": "2" * 47,
        "codigo_barras": "2" * 44,
    }
    return Boleto(**(campos | mudancas))


def um_titulo(id_: str, vencimento: date, valor: str, **mudancas: Any) -> Boleto:
    """A boleto with charges, whose numbers follow its id and whose bar code says its value and due date."""
    numero = f"{int.from_bytes(id_.encode()) % 10**11:011}"
    codigo = codigo_barras.montar("237", vencimento, Decimal(valor), numero.zfill(25))
    campos: dict[str, Any] = {
        "id": id_,
        "data_vencimento": vencimento,
        "valor": Decimal(valor),
        "numero_documento": f"NF-{id_}",
        "nosso_numero": numero,
        "nosso_numero_impresso": f"09/{numero}-0",
        "codigo_barras": codigo,
        "linha_digitavel": linha_digitavel.de_codigo_barras(codigo),
        **ENCARGOS,
    }
    return um_boleto(**(campos | mudancas))


def um_pagamento(*, encargos: Decimal = ZERO, **mudancas: Any) -> Pagamento:
    """R$ 100.00 paid of B1 today, and ``encargos`` on top of the principal."""
    campos: dict[str, Any] = {"id": "P1", "boleto": "B1", "data": HOJE, "principal": Decimal("100.00")}
    campos |= mudancas
    return Pagamento(valor=campos["principal"] + encargos, **campos)


def uma_compra(**mudancas: Any) -> Compra:
    """R$ 250.00 bought by C0001 today."""
    campos: dict[str, Any] = {
        "id": "V1",
        "codigo_cliente": "C0001",
        "data": HOJE,
        "valor": Decimal("250.00"),
    }
    return Compra(**(campos | mudancas))
