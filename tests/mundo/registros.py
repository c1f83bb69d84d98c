"""Builds what an import reads, one record of each kind; a call names only what its test is about.

Together they are one small company: B1 is a boleto of C1 at account BRADESCO, P1 a payment of it, V1 a purchase.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from tests.mundo.cadastro import BENEFICIARIO, ENDERECO, PAGADOR
from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroEmpresa,
    RegistroPagamento,
)
from ws.domain.cadastro.conta import ContaCadastrada
from ws.domain.cadastro.empresa import Ambiente

COMO_SE_ESCREVE = replace(BENEFICIARIO, documento="11.222.333/0001-81")
"""The company, with its CNPJ as people write it."""
EMISSAO, VENCIMENTO = date(2026, 10, 1), date(2026, 11, 10)


def registro_da_empresa(**mudancas: Any) -> RegistroEmpresa:
    """Company ``aurora``, in PRODUCAO."""
    campos: dict[str, Any] = {
        "codigo": "aurora",
        "beneficiario": COMO_SE_ESCREVE,
        "ambiente": Ambiente.PRODUCAO,
    }
    return RegistroEmpresa(**(campos | mudancas))


def conta_cadastrada(**mudancas: Any) -> ContaCadastrada:
    """Account BRADESCO."""
    campos: dict[str, Any] = {
        "codigo": "BRADESCO",
        "banco": "237",
        "agencia": "1172",
        "agencia_dv": "0",
        "conta": "403005",
        "conta_dv": "2",
        "carteira": "09",
    }
    return ContaCadastrada(**(campos | mudancas))


def conta_sem_regra(**mudancas: Any) -> ContaCadastrada:
    """Account FINTECH, at a bank whose rule is not known."""
    campos = {"codigo": "FINTECH", "banco": "403", "agencia": "0001", "conta": "1234567"}
    return ContaCadastrada(**(campos | mudancas))


def registro_de_cliente(**mudancas: Any) -> RegistroCliente:
    """Customer C1, without a neighbourhood."""
    campos: dict[str, Any] = {
        "codigo": "C1",
        "documento": "19.506.112/0001-47",
        "nome": PAGADOR.nome,
        "logradouro": ENDERECO.logradouro,
        "cidade": ENDERECO.cidade,
        "uf": ENDERECO.uf,
        "cep": ENDERECO.cep,
    }
    return RegistroCliente(**(campos | mudancas))


def registro_de_boleto(**mudancas: Any) -> RegistroBoleto:
    """Boleto B1 of C1 at BRADESCO: R$ 100.00 due on Tuesday, 10/11/2026."""
    campos: dict[str, Any] = {
        "id": "B1",
        "codigo_cliente": "C1",
        "conta": "BRADESCO",
        "numero_documento": "1001-1",
        "parcela": "1/2",
        "nosso_numero": "2",
        "data_emissao": EMISSAO,
        "data_vencimento": VENCIMENTO,
        "valor": Decimal("100.00"),
    }
    return RegistroBoleto(**(campos | mudancas))


def registro_de_compra(**mudancas: Any) -> RegistroCompra:
    """Purchase V1 of C1, R$ 200.00."""
    campos: dict[str, Any] = {"id": "V1", "codigo_cliente": "C1", "data": EMISSAO, "valor": Decimal("200.00")}
    return RegistroCompra(**(campos | mudancas))


def registro_de_pagamento(**mudancas: Any) -> RegistroPagamento:
    """Payment P1 of B1, R$ 30.00 on the due date."""
    campos: dict[str, Any] = {"id": "P1", "boleto": "B1", "data": VENCIMENTO, "valor": Decimal("30.00")}
    return RegistroPagamento(**(campos | mudancas))
