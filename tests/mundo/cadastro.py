"""Builds companies, collection accounts and customers; a call names only what its test is about."""

from dataclasses import fields, replace
from typing import Any

from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.parte import Endereco, Parte

ENDERECO = Endereco("Rua das Acácias, 192", "Centro", "Divinópolis", "MG", "35500898")
BENEFICIARIO = Parte("Aurora Materiais Elétricos Ltda", "11222333000181", ENDERECO)
PAGADOR = Parte("Mercado Bom Preço Ltda", "19506112000147", ENDERECO)

DA_PARTE = tuple(campo.name for campo in fields(Parte))


def uma_empresa(**mudancas: Any) -> Empresa:
    """Company 1, ``aurora``, in São Paulo's time, in PRODUCAO."""
    campos: dict[str, Any] = {
        "id": 1,
        "codigo": "aurora",
        "beneficiario": BENEFICIARIO,
        "fuso": "America/Sao_Paulo",
        "ambiente": Ambiente.PRODUCAO,
        "contato": "Financeiro: (31) 3333-0000",
        "remetente": "boletos@aurora.exemplo.com.br",
    }
    return Empresa(**(campos | mudancas))


def uma_conta(**mudancas: Any) -> ContaCobranca:
    """Account BRADESCO, of that company."""
    campos: dict[str, Any] = {
        "codigo": "BRADESCO",
        "banco": "237",
        "beneficiario": BENEFICIARIO,
        "agencia": "1172",
        "agencia_dv": "0",
        "conta": "403005",
        "conta_dv": "2",
        "carteira": "09",
    }
    return ContaCobranca(**(campos | mudancas))


def um_cliente(**mudancas: Any) -> Cliente:
    """Customer C0001: the payer of the boletos, or one of another ``nome``, ``documento`` or ``endereco``."""
    da_parte = {campo: mudancas.pop(campo) for campo in DA_PARTE if campo in mudancas}
    campos: dict[str, Any] = {
        "codigo": "C0001",
        "parte": replace(PAGADOR, **da_parte),
        "email": "financeiro@bompreco.exemplo.com.br",
    }
    return Cliente(**(campos | mudancas))
