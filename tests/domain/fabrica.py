"""Builds domain objects for tests: only what a test is about is written in it."""

from datetime import date
from decimal import Decimal
from typing import Any

from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.dias_uteis import proximo_dia_util

ENDERECO = Endereco("Rua das Acácias, 192", "Centro", "Divinópolis", "MG", "35500898")
BENEFICIARIO = Parte("Aurora Materiais Elétricos Ltda", "11222333000181", ENDERECO)
PAGADOR = Parte("Mercado Bom Preço Ltda", "19506112000147", ENDERECO)


def boleto(**mudancas: Any) -> Boleto:
    """A registered, open boleto of R$ 100.00 due on Tuesday, 10/11/2026, at Bradesco."""
    campos: dict[str, Any] = {
        "id": "T1",
        "codigo_cliente": "C1",
        "conta": "BRADESCO",
        "banco": "237",
        "carteira": "09",
        "numero_documento": "1001-1",
        "parcela": "1/1",
        "nosso_numero": "00000000002",
        "nosso_numero_impresso": "09/00000000002-P",
        "agencia_codigo": "1172-0 / 0403005-2",
        "data_emissao": date(2026, 10, 1),
        "data_processamento": date(2026, 10, 1),
        "data_vencimento": date(2026, 11, 10),
        "valor": Decimal("100.00"),
        "abatimento": Decimal("0.00"),
        "especie": "DM",
        "aceite": "N",
        "estado": Estado.ABERTO,
        "situacao_banco": SituacaoBanco.REGISTRADO,
        "pagador": PAGADOR,
        "linha_digitavel": "23791172099000000000102040300507116260000010000",
        "codigo_barras": "23791162600000100001172090000000000204030050",
    }
    campos |= mudancas
    campos.setdefault("prazo", proximo_dia_util(campos["data_vencimento"]))
    return Boleto(**campos)


def empresa(**mudancas: Any) -> Empresa:
    """Company 1, in São Paulo's time, in production."""
    campos: dict[str, Any] = {
        "id": 1,
        "codigo": "aurora",
        "beneficiario": BENEFICIARIO,
        "fuso": "America/Sao_Paulo",
        "ambiente": Ambiente.PRODUCAO,
        "contato": "Financeiro: (31) 3333-0000",
        "remetente": "boletos@aurora.com.br",
    }
    return Empresa(**(campos | mudancas))


def conta(**mudancas: Any) -> ContaCobranca:
    """The account at Bradesco."""
    campos: dict[str, Any] = {
        "codigo": "BRADESCO",
        "banco": "237",
        "beneficiario": BENEFICIARIO,
        "agencia": "1172",
        "agencia_dv": "0",
        "conta": "0403005",
        "conta_dv": "2",
        "carteira": "09",
    }
    return ContaCobranca(**(campos | mudancas))
