"""The way of a boleto's row: every field is updated or never is, and no boleto is made of a row with faults."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.cadastro import ENDERECO
from tests.mundo.registros import (
    conta_cadastrada,
    registro_de_boleto,
    registro_de_cliente,
    registro_de_pagamento,
)
from ws.application.importacao.boleto.casamento import NUNCA_MUDAM
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto, Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.febraban.pix.estatico import montar

OUTRO: dict[str, Any] = {
    "codigo_cliente": "C2",
    "conta": "OUTRA",
    "nosso_numero": "3",
    "valor": Decimal("99.00"),
    "parcela": "2/2",
    "data_emissao": date(2026, 10, 2),
    "data_processamento": date(2026, 10, 7),
    "abatimento": Decimal("5.00"),
    "especie": "NP",
    "aceite": "A",
    "estado": Estado.LIQUIDADO,
    "situacao_banco": SituacaoBanco.EM_CARTORIO,
    "agencia_codigo": "1172/403005",
    "nosso_numero_impresso": "09 00000000002 P",
    "pix_copia_cola": montar("chave@aurora.com.br", "Aurora", "Divinópolis", Decimal("100.00")),
    "sacador_avalista": Parte("Fiadora S.A.", "11222333000181", ENDERECO),
    "instrucoes": ("Uma.", "Outra."),
    "multa": Multa(TipoMulta.VALOR, Decimal("5.00")),
    "juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
    "descontos": (Desconto(TipoDesconto.VALOR, Decimal("1.00"), date(2026, 11, 1)),),
    "limite_pagamento": date(2026, 12, 31),
    "aceita_parcial": True,
    "itens": (ItemFatura("Frete", Decimal(1), Decimal("20.00")),),
    "data_vencimento": date(2026, 12, 10),
}
"""A column and another value for it."""
SEGUEM = dict.fromkeys(("prazo", "linha_digitavel", "codigo_barras"), "data_vencimento")
"""Fields that follow another column."""
PAGOS = ("valor_pago", "principal_pago", "data_pagamento")
COLUNAS = {campo.name for campo in fields(RegistroBoleto)}


def mudanca(campo: str) -> dict[str, Any]:
    """The column of an import that means to change a field; any text where ``OUTRO`` does not say which."""
    coluna = SEGUEM.get(campo, campo)
    return {coluna: OUTRO.get(coluna, "outro")} if coluna in COLUNAS else {}


@pytest.mark.parametrize("campo", [campo.name for campo in fields(Boleto)])
def test_a_field_is_updated_by_an_import_or_listed_as_never_updated(campo: str, cenario: Cenario) -> None:
    """Its customer and its account change at the same time."""
    cenario.gravar(pagamentos=())
    antes = getattr(cenario.boleto(), campo)
    cenario.importar(
        contas=[conta_cadastrada(carteira="06"), conta_cadastrada(codigo="OUTRA")],
        clientes=[registro_de_cliente(nome="Outro nome"), registro_de_cliente(codigo="C2")],
        boletos=[registro_de_boleto(**mudanca(campo))],
        pagamentos=[registro_de_pagamento()] if campo in PAGOS else (),
    )
    assert (getattr(cenario.boleto(), campo) != antes) is (campo not in NUNCA_MUDAM)


@pytest.mark.parametrize("coluna", ["codigo_cliente", "conta", "data_vencimento", "nosso_numero", "valor"])
@pytest.mark.parametrize("valor", [None, "?"])
def test_no_boleto_is_made_of_a_new_row_with_faults(
    coluna: str, valor: Any, cenario: Cenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that cannot be read is none to the rules, and a failure."""
    motivos = (Desfecho(CodigoDeImportacao.OBRIGATORIO, Lugar(coluna)),) if valor else ()
    linha = Linha("boletos", 2, "B1", registro_de_boleto(**{coluna: None}), motivos)
    monkeypatch.setattr(Boleto, "__init__", lambda *_, **__: pytest.fail("A boleto was made."))
    assert cenario.recusas(boletos=[linha], pagamentos=()) == [("boletos", 2, coluna)]


def test_no_boleto_is_made_of_a_row_whose_customer_was_refused(
    cenario: Cenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Boleto, "__init__", lambda *_, **__: pytest.fail("A boleto was made."))
    assert cenario.recusas(clientes=[registro_de_cliente(documento="1")]) == [("clientes", 2, "documento")]
