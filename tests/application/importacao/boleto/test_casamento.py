"""A title over its stored self, or over its account's defaults: what is kept, what changes, and what never does."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario, com_padroes
from tests.mundo.cadastro import ENDERECO
from tests.mundo.registros import VENCIMENTO, conta_cadastrada, registro_de_boleto, registro_de_cliente
from ws.application.ports.importacao.registros import APAGAR, RegistroBoleto
from ws.domain.cadastro.conta import DescontoPadrao
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import (
    Desconto,
    Juros,
    Multa,
    TipoDesconto,
    TipoJuros,
    TipoMulta,
)

MULTA = Multa(TipoMulta.PERCENTUAL, Decimal("2.00"))
JUROS = Juros(TipoJuros.PERCENTUAL_MES, Decimal("1.00"))
FRETE = ItemFatura("Frete", Decimal(1), Decimal("20.00"))
PADROES: dict[str, Any] = {
    "instrucoes": ("Não receber em cheque.",),
    "especie": "DS",
    "aceite": "A",
    "aceita_parcial": True,
    "multa": MULTA,
    "juros": JUROS,
    "desconto": DescontoPadrao(TipoDesconto.PERCENTUAL, Decimal("3.00"), 5),
    "limite_dias": 60,
}


def test_a_boleto_that_brings_no_charges_takes_the_accounts(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(**PADROES)])
    boleto = cenario.boleto()
    assert (boleto.multa, boleto.juros, boleto.instrucoes) == (MULTA, JUROS, ("Não receber em cheque.",))
    assert (boleto.especie, boleto.aceite, boleto.aceita_parcial) == ("DS", "A", True)
    assert boleto.descontos == (Desconto(TipoDesconto.PERCENTUAL, Decimal("3.00"), date(2026, 11, 5)),)
    assert boleto.limite_pagamento == date(2027, 1, 9)


def test_a_boleto_that_brings_its_charges_keeps_them(cenario: Cenario) -> None:
    proprios: dict[str, Any] = {
        "multa": Multa(TipoMulta.VALOR, Decimal("5.00")),
        "juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
        "descontos": (Desconto(TipoDesconto.VALOR, Decimal("1.00"), date(2026, 11, 1)),),
        "instrucoes": ("Só em dinheiro.",),
        "especie": "NP",
        "aceite": "N",
        "aceita_parcial": False,
        "limite_pagamento": VENCIMENTO,
    }
    cenario.gravar(contas=[com_padroes(**PADROES)], boletos=[registro_de_boleto(**proprios)])
    boleto = cenario.boleto()
    assert {campo: getattr(boleto, campo) for campo in proprios} == proprios


def test_a_boleto_keeps_its_items_whatever_they_amount_to(cenario: Cenario) -> None:
    registro = registro_de_boleto(itens=(FRETE, FRETE))
    cenario.gravar(boletos=[registro])
    assert cenario.boleto().itens == (FRETE, FRETE)
    assert cenario.gravar(boletos=[registro]).total.alteradas == 0


def test_a_boleto_that_says_it_has_none_takes_none(cenario: Cenario) -> None:
    sem = registro_de_boleto(multa=APAGAR, juros=APAGAR, descontos=(), instrucoes=(), limite_pagamento=APAGAR)
    cenario.gravar(contas=[com_padroes(**PADROES)], boletos=[sem])
    boleto = cenario.boleto()
    assert (boleto.multa, boleto.juros, boleto.limite_pagamento) == (None, None, None)
    assert (boleto.descontos, boleto.instrucoes) == ((), ())


def test_changing_the_accounts_defaults_never_alters_a_registered_title(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(**PADROES)])
    antes = cenario.boleto()
    cenario.gravar(contas=[com_padroes(multa=Multa(TipoMulta.VALOR, Decimal("9.00")))])
    assert cenario.boleto() == antes


def test_the_next_boleto_takes_the_changed_defaults(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(**PADROES)])
    cenario.gravar(contas=[com_padroes()], boletos=[registro_de_boleto(id="B2", nosso_numero="3")])
    assert cenario.boleto("B2").multa is None


def test_a_new_boleto_is_open_and_registered_unless_the_source_says_otherwise(cenario: Cenario) -> None:
    outro = registro_de_boleto(
        id="B2", nosso_numero="3", estado=Estado.LIQUIDADO, situacao_banco=SituacaoBanco.BAIXADO
    )
    cenario.gravar(boletos=[registro_de_boleto(), outro])
    estados = [(b.estado, b.situacao_banco) for b in (cenario.boleto(), cenario.boleto("B2"))]
    assert estados == [
        (Estado.ABERTO, SituacaoBanco.REGISTRADO),
        (Estado.LIQUIDADO, SituacaoBanco.BAIXADO),
    ]


def test_prazo_is_the_first_bank_day_on_or_after_the_due_date(cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(data_vencimento=date(2026, 11, 21))])
    assert cenario.boleto().prazo == date(2026, 11, 23)


def test_the_processing_date_is_the_day_of_issue_unless_given(cenario: Cenario) -> None:
    outro = registro_de_boleto(id="B2", nosso_numero="3", data_processamento=date(2026, 10, 5))
    cenario.gravar(boletos=[registro_de_boleto(), outro])
    assert cenario.boleto().data_processamento == date(2026, 10, 1)
    assert cenario.boleto("B2").data_processamento == date(2026, 10, 5)


def test_the_pagador_is_the_customer_as_of_the_first_import(cenario: Cenario) -> None:
    cenario.gravar()
    cenario.gravar(clientes=[registro_de_cliente(nome="Mercado Preço Melhor Ltda", cidade="Betim")])
    assert cenario.boleto().pagador.nome == "Mercado Bom Preço Ltda"
    assert cenario.boleto().pagador.documento == "19506112000147"
    assert cenario.boleto().pagador.endereco.cidade == "Divinópolis"


def test_a_customer_of_an_earlier_import_will_do(cenario: Cenario) -> None:
    cenario.gravar(boletos=(), compras=(), pagamentos=())
    cenario.gravar(contas=(), clientes=())
    assert cenario.boleto().pagador.nome == "Mercado Bom Preço Ltda"


def test_who_guarantees_the_title_is_kept(cenario: Cenario) -> None:
    cenario.gravar(
        boletos=[registro_de_boleto(sacador_avalista=Parte("Fiadora S.A.", "11.222.333/0001-81", ENDERECO))]
    )
    assert cenario.boleto().sacador_avalista == Parte("Fiadora S.A.", "11222333000181", ENDERECO)


def test_a_boleto_of_a_refused_customer_is_not_reported_a_second_time(cenario: Cenario) -> None:
    recusas = cenario.recusas(clientes=[registro_de_cliente(documento="1")])
    assert recusas == [("clientes", 2, "documento")]


def test_a_boleto_of_a_refused_account_is_not_reported_a_second_time(cenario: Cenario) -> None:
    recusas = cenario.recusas(contas=[conta_cadastrada(agencia="12345")])
    assert recusas == [("empresa", 2, "agencia")]


CHEIO: dict[str, Any] = {
    "abatimento": Decimal("5.00"),
    "parcela": "2/2",
    "numero_documento": "1001-2",
    "data_processamento": date(2026, 10, 7),
    "especie": "NP",
    "aceite": "A",
    "estado": Estado.LIQUIDADO,
    "situacao_banco": SituacaoBanco.EM_CARTORIO,
    "instrucoes": ("Uma.", "Outra."),
    "multa": Multa(TipoMulta.VALOR, Decimal("5.00")),
    "juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
    "descontos": (Desconto(TipoDesconto.VALOR, Decimal("1.00"), date(2026, 11, 1)),),
    "limite_pagamento": date(2026, 12, 31),
    "aceita_parcial": True,
    "itens": (ItemFatura("Frete", Decimal(1), Decimal("20.00")),),
    "sacador_avalista": Parte("Fiadora S.A.", "11222333000181", ENDERECO),
}


@pytest.mark.parametrize("campo", CHEIO)
def test_the_source_may_change(campo: str, cenario: Cenario) -> None:
    cenario.gravar()
    importacao = cenario.gravar(boletos=[registro_de_boleto(**{campo: CHEIO[campo]})])
    assert getattr(cenario.boleto(), campo) == CHEIO[campo]
    assert importacao.total.alteradas == 1


def test_what_the_source_leaves_blank_stays_as_it_is(cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(**CHEIO)])
    antes = cenario.boleto()
    importacao = cenario.gravar(boletos=[RegistroBoleto("B1")])
    assert cenario.boleto() == antes
    assert (importacao.total.alteradas, importacao.total.novas) == (0, 0)


@pytest.mark.parametrize(
    ("campo", "apagado", "depois"),
    [
        ("multa", APAGAR, None),
        ("juros", APAGAR, None),
        ("sacador_avalista", APAGAR, None),
        ("limite_pagamento", APAGAR, None),
        ("descontos", (), ()),
        ("instrucoes", (), ()),
        ("itens", (), ()),
        ("parcela", "", ""),
        ("abatimento", Decimal("0.00"), Decimal("0.00")),
    ],
)
def test_the_source_may_clear(campo: str, apagado: Any, depois: Any, cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(**CHEIO)])
    cenario.gravar(boletos=[RegistroBoleto("B1", **{campo: apagado})])
    assert getattr(cenario.boleto(), campo) == depois


@pytest.mark.parametrize(
    ("coluna", "valor", "motivo"),
    [
        (
            "valor",
            Decimal("100.01"),
            "O valor de um boleto registrado não muda: um novo valor é um novo boleto, com outro id.",
        ),
        ("conta", "OUTRA", "A conta de cobrança de um boleto registrado não muda."),
        ("codigo_cliente", "C2", "O cliente de um boleto registrado não muda."),
        ("nosso_numero", "3", "O nosso número de um boleto registrado não muda."),
    ],
)
def test_what_never_changes_is_refused(coluna: str, valor: Any, motivo: str, cenario: Cenario) -> None:
    tudo = {
        "contas": [conta_cadastrada(), conta_cadastrada(codigo="OUTRA")],
        "clientes": [registro_de_cliente(), registro_de_cliente(codigo="C2")],
    }
    cenario.gravar(**tudo)
    [problema] = cenario.importar(**tudo, boletos=[registro_de_boleto(**{coluna: valor})]).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_the_same_number_with_zeros_before_it_is_no_change(cenario: Cenario) -> None:
    cenario.gravar()
    importacao = cenario.gravar(boletos=[registro_de_boleto(nosso_numero="00000000002")])
    assert importacao.total.alteradas == 0


def test_a_settled_boleto_may_be_opened_again_by_the_source(cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(estado=Estado.LIQUIDADO)])
    cenario.gravar(boletos=[registro_de_boleto(estado=Estado.ABERTO)])
    assert cenario.boleto().estado is Estado.ABERTO
