"""A company, an account, customers and boletos to test with: one call each, everything changeable."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado, Cliente, Compra, Pagamento
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.dias_uteis import proximo_dia_util
from ws.domain.carteira.encargos import Juros, Multa, TipoJuros, TipoMulta

HOJE = date(2026, 11, 24)
"""Date, in Brazil, of the fake clock."""

ENDERECO = Endereco("Rua das Acácias, 100", "Savassi", "Belo Horizonte", "MG", "30130000")
BENEFICIARIO = Parte("Aurora Materiais Elétricos Ltda", "11222333000181", ENDERECO)
PAGADOR = Parte("Mercado Bom Preço Ltda", "19506112000106", ENDERECO)


def uma_empresa(**mudancas: Any) -> Empresa:
    """Company 1, in PRODUCAO."""
    campos: dict[str, Any] = {
        "id": 1,
        "codigo": "aurora",
        "beneficiario": BENEFICIARIO,
        "fuso": "America/Sao_Paulo",
        "ambiente": Ambiente.PRODUCAO,
        "contato": "Financeiro: (31) 3333-0000",
        "remetente": "boletos@aurora.exemplo.com.br",
    }
    return Empresa(**{**campos, **mudancas})


def uma_conta(**mudancas: Any) -> ContaCobranca:
    """Account BRADESCO."""
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
    return ContaCobranca(**{**campos, **mudancas})


def um_cliente(**mudancas: Any) -> Cliente:
    """Customer C0001 of company 1."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "codigo": "C0001",
        "documento": PAGADOR.documento,
        "nome": PAGADOR.nome,
        "endereco": PAGADOR.endereco,
        "email": "financeiro@bompreco.exemplo.com.br",
    }
    return Cliente(**{**campos, **mudancas})


def um_boleto(**mudancas: Any) -> Boleto:
    """Boleto B1 of C0001 at BRADESCO: open, R$ 100.00, due in ten days; its ``prazo`` follows its due date."""
    vencimento = mudancas.get("data_vencimento", HOJE + timedelta(days=10))
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
        "agencia_codigo": "1172-0/0403005-2",
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
        "instrucoes": ("Não receber após 60 dias do vencimento.",),
        "multa": Multa(TipoMulta.PERCENTUAL, Decimal("2.00")),
        "juros": Juros(TipoJuros.PERCENTUAL_MES, Decimal("1.00")),
    }
    return Boleto(**{**campos, **mudancas})


def um_pagamento(**mudancas: Any) -> Pagamento:
    """R$ 100.00 paid of B1 today."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "id": "P1",
        "boleto_id": "B1",
        "data": HOJE,
        "principal": Decimal("100.00"),
    }
    return Pagamento(**{**campos, **mudancas})


def uma_compra(**mudancas: Any) -> Compra:
    """R$ 250.00 bought by C0001 today."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "id": "V1",
        "codigo_cliente": "C0001",
        "data": HOJE,
        "valor": Decimal("250.00"),
    }
    return Compra(**{**campos, **mudancas})


def um_acesso(**mudancas: Any) -> AcessoGravado:
    """Customer account 1, ``bompreco`` with password ``senha`` (to the fake of Senhas), linked to C0001."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "id": 1,
        "login": "bompreco",
        "tipo": TipoAcesso.CLIENTE,
        "senhas": ("hash:senha",),
        "clientes": ("C0001",),
    }
    return AcessoGravado(**{**campos, **mudancas})


def um_banco(*boletos: Boleto) -> Banco:
    """Company 1 with account BRADESCO, customer C0001, its access ``bompreco``, and these boletos."""
    return (
        Banco()
        .com_empresa(uma_empresa())
        .com_contas(1, uma_conta())
        .com_clientes(um_cliente())
        .com_acessos(um_acesso())
        .com_boletos(1, *boletos)
    )
