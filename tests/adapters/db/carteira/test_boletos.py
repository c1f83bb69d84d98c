"""Boletos come back as registered, filtered, paged, summed, and never those of another customer or company."""

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.adapters.db.armazem import Armazem
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente
from tests.mundo.carteira import um_boleto, um_pagamento
from tests.mundo.dias import HOJE
from ws.adapters.db.carteira.consulta_boletos import CONDICOES, SITUACOES
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao, PaginaBoletos
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Boleto, Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, TipoDesconto
from ws.domain.carteira.periodo import Periodo

TUDO = FiltroBoletos(FiltroSituacao.TODOS)
NOVEMBRO = Periodo(date(2026, 11, 1), date(2026, 11, 30))
SABADO = date(2026, 11, 21)
SEGUNDA = date(2026, 11, 23)


def paginar(
    armazem: Armazem,
    filtro: FiltroBoletos = TUDO,
    pagina: int = 1,
    por_pagina: int = 50,
    clientes: tuple[str, ...] = ("C0001",),
    *,
    hoje: date = HOJE,
) -> PaginaBoletos:
    with armazem.unidades.leitura() as uow:
        return uow.boletos.pagina(1, clientes, filtro, hoje, pagina=pagina, por_pagina=por_pagina)


def ids(pagina: PaginaBoletos) -> list[str]:
    return [boleto.id for boleto in pagina.boletos]


def test_a_boleto_comes_back_exactly_as_it_was_registered(armazem: Armazem) -> None:
    boleto = um_boleto(
        pix_copia_cola="00020126",
        sacador_avalista=Parte(
            "Fiador Ltda", "12ABC34501DE35", Endereco("Rua A", "", "Niterói", "RJ", "24020000")
        ),
        instrucoes=("Primeira linha", "Não receber após 60 dias"),
        descontos=(
            Desconto(TipoDesconto.VALOR, Decimal("10.00"), HOJE),
            Desconto(TipoDesconto.PERCENTUAL, Decimal("1.25"), HOJE + timedelta(days=5)),
        ),
        limite_pagamento=HOJE + timedelta(days=90),
        aceita_parcial=True,
        valor=Decimal("9999999999.99"),
        abatimento=Decimal("0.01"),
        valor_pago=Decimal("51.00"),
        principal_pago=Decimal("50.00"),
        data_pagamento=HOJE,
        situacao_banco=SituacaoBanco.EM_CARTORIO,
        itens=(
            ItemFatura('Cabo 2,5 mm² "flex"', Decimal("1.125"), Decimal("1988.40")),
            ItemFatura("Frete", Decimal(1), Decimal("0.00")),
        ),
    )
    armazem.gravar(duas_empresas(boleto))
    assert paginar(armazem).boletos == (boleto,)


def test_what_a_boleto_does_not_have_comes_back_as_nothing(armazem: Armazem) -> None:
    boleto = um_boleto(multa=None, juros=None, instrucoes=(), linha_digitavel="", codigo_barras="")
    armazem.gravar(duas_empresas(boleto))
    assert paginar(armazem).boletos == (boleto,)


def test_the_oldest_due_date_comes_first_then_the_id(armazem: Armazem) -> None:
    cedo, tarde = HOJE - timedelta(days=400), HOJE + timedelta(days=1)
    boletos = [
        um_boleto(id="b", data_vencimento=tarde),
        um_boleto(id="a", data_vencimento=tarde),
        um_boleto(id="Z", data_vencimento=tarde),
        um_boleto(id="á", data_vencimento=tarde),
        um_boleto(id="z", data_vencimento=cedo),
    ]
    armazem.gravar(duas_empresas(*boletos))
    assert ids(paginar(armazem)) == ["z", "Z", "a", "b", "á"]


def test_boletos_of_another_customer_are_not_there(armazem: Armazem) -> None:
    banco = duas_empresas(um_boleto(), um_boleto(id="B2", codigo_cliente="C0002"))
    armazem.gravar(banco.com_clientes(1, um_cliente(codigo="C0002")))
    assert ids(paginar(armazem)) == ["B1"]


def test_boletos_of_another_company_are_not_there(armazem: Armazem) -> None:
    banco = duas_empresas(um_boleto())
    armazem.gravar(banco.com_boletos(2, um_boleto(id="B2"), um_boleto(valor=Decimal(7))))
    assert paginar(armazem).boletos == (um_boleto(),)


def test_several_customers_are_seen_together_in_one_order(armazem: Armazem) -> None:
    banco = duas_empresas(
        um_boleto(id="B1", data_vencimento=HOJE + timedelta(days=2)),
        um_boleto(id="B2", data_vencimento=HOJE + timedelta(days=1), codigo_cliente="C0002"),
        um_boleto(id="B3", codigo_cliente="C0003"),
    )
    armazem.gravar(banco.com_clientes(1, um_cliente(codigo="C0002"), um_cliente(codigo="C0003")))
    assert ids(paginar(armazem, clientes=("C0001", "C0002"))) == ["B2", "B1"]


def test_of_one_due_date_the_id_decides_whosever_they_are(armazem: Armazem) -> None:
    banco = duas_empresas(
        um_boleto(id="b"),
        um_boleto(id="c", codigo_cliente="C0002"),
        um_boleto(id="a", codigo_cliente="C0002"),
    )
    armazem.gravar(banco.com_clientes(1, um_cliente(codigo="C0002")))
    assert ids(paginar(armazem, clientes=("C0001", "C0002"))) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("situacao", "esperados"),
    [
        (FiltroSituacao.EM_ABERTO, ["vencido", "sabado", "hoje"]),
        (FiltroSituacao.A_VENCER, ["hoje"]),
        (FiltroSituacao.VENCIDO, ["vencido", "sabado"]),
        (FiltroSituacao.LIQUIDADO, ["pago"]),
        (FiltroSituacao.CANCELADO, ["cancelado"]),
        (FiltroSituacao.TODOS, ["pago", "vencido", "sabado", "hoje", "cancelado"]),
    ],
)
def test_each_situation_selects_its_boletos(
    armazem: Armazem, situacao: FiltroSituacao, esperados: list[str]
) -> None:
    armazem.gravar(
        duas_empresas(
            um_boleto(id="pago", estado=Estado.LIQUIDADO, data_vencimento=HOJE - timedelta(days=90)),
            um_boleto(id="vencido", data_vencimento=HOJE - timedelta(days=60)),
            um_boleto(id="sabado", data_vencimento=SABADO),
            um_boleto(id="hoje", data_vencimento=HOJE),
            um_boleto(id="cancelado", estado=Estado.CANCELADO),
        )
    )
    assert ids(paginar(armazem, FiltroBoletos(situacao))) == esperados


def test_a_boleto_due_on_a_saturday_is_not_overdue_on_monday(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto(data_vencimento=SABADO)))
    assert ids(paginar(armazem, FiltroBoletos(FiltroSituacao.VENCIDO), hoje=SEGUNDA)) == []


def test_both_bounds_of_the_due_date_are_included(armazem: Armazem) -> None:
    dias = [date(2026, 11, dia) for dia in (9, 10, 11, 12, 13)]
    armazem.gravar(duas_empresas(*(um_boleto(id=f"B{dia.day:02}", data_vencimento=dia) for dia in dias)))
    filtro = replace(TUDO, vencimento_inicial=dias[1], vencimento_final=dias[3])
    assert ids(paginar(armazem, filtro)) == ["B10", "B11", "B12"]


def test_the_document_number_is_compared_as_it_is(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto(), um_boleto(id="B2", numero_documento="NF-10010")))
    assert ids(paginar(armazem, replace(TUDO, numero_documento="NF-1001"))) == ["B1"]


@pytest.mark.parametrize("numero", ["00000012345", "09/00000012345-P", "0900000012345p", "09 00000012345.P"])
def test_nosso_numero_is_found_in_either_form_whatever_the_punctuation(armazem: Armazem, numero: str) -> None:
    armazem.gravar(
        duas_empresas(um_boleto(), um_boleto(id="B2", nosso_numero="1", nosso_numero_impresso="09/1-0"))
    )
    assert ids(paginar(armazem, replace(TUDO, nosso_numero=numero))) == ["B1"]


def test_part_of_a_nosso_numero_finds_nothing(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto()))
    assert ids(paginar(armazem, replace(TUDO, nosso_numero="12345"))) == []


def sete_boletos() -> list[Boleto]:
    return [
        um_boleto(id=f"B{numero}", data_vencimento=HOJE + timedelta(days=numero), valor=Decimal(numero))
        for numero in range(1, 8)
    ]


@pytest.mark.parametrize(
    ("pagina", "por_pagina", "esperados"),
    [
        (1, 7, ["B1", "B2", "B3", "B4", "B5", "B6", "B7"]),
        (1, 3, ["B1", "B2", "B3"]),
        (2, 3, ["B4", "B5", "B6"]),
        (3, 3, ["B7"]),
        (4, 3, []),
    ],
)
def test_every_page_has_its_rows_and_the_totals_of_the_whole_filter(
    armazem: Armazem, pagina: int, por_pagina: int, esperados: list[str]
) -> None:
    armazem.gravar(duas_empresas(*sete_boletos()))
    obtida = paginar(armazem, TUDO, pagina, por_pagina)
    assert ids(obtida) == esperados
    assert (obtida.total_registros, obtida.valor_total) == (7, Decimal("28.00"))


@pytest.mark.parametrize("por_pagina", [1, 50])
def test_the_total_balance_counts_what_is_still_owed(armazem: Armazem, por_pagina: int) -> None:
    armazem.gravar(
        duas_empresas(
            um_boleto(id="inteiro"),
            um_boleto(id="parcial", principal_pago=Decimal("30.50"), valor_pago=Decimal("31.00")),
            um_boleto(id="abatido", abatimento=Decimal("10.25")),
            um_boleto(id="a_mais", principal_pago=Decimal("150.00"), valor_pago=Decimal("150.00")),
            um_boleto(id="pago", estado=Estado.LIQUIDADO),
            um_boleto(id="cancelado", estado=Estado.CANCELADO),
        )
    )
    obtida = paginar(armazem, TUDO, 1, por_pagina)
    assert (obtida.valor_total, obtida.valor_total_saldo) == (Decimal("600.00"), Decimal("259.25"))


@pytest.mark.parametrize("pagina", [1, 2])
def test_nothing_found_has_totals_of_zero_with_two_places(armazem: Armazem, pagina: int) -> None:
    armazem.gravar(duas_empresas())
    obtida = paginar(armazem, TUDO, pagina)
    assert (obtida.total_registros, str(obtida.valor_total), str(obtida.valor_total_saldo)) == (
        0,
        "0.00",
        "0.00",
    )


def test_boletos_are_found_by_id_among_those_of_the_customer(armazem: Armazem) -> None:
    banco = duas_empresas(um_boleto(), um_boleto(id="B2"), um_boleto(id="B3", codigo_cliente="C0002"))
    armazem.gravar(banco.com_clientes(1, um_cliente(codigo="C0002")))
    with armazem.unidades.leitura() as uow:
        achados = uow.boletos.por_ids(1, ("C0001",), ("B2", "B3", "inexistente"))
    assert achados == {"B2": um_boleto(id="B2")}


def em_aberto(armazem: Armazem, periodo: Periodo = NOVEMBRO) -> tuple[Decimal, Decimal]:
    with armazem.unidades.leitura() as uow:
        return uow.boletos.valores_em_aberto(1, ("C0001",), periodo, HOJE)


def test_open_balances_split_by_the_banks_term(armazem: Armazem) -> None:
    armazem.gravar(
        duas_empresas(
            um_boleto(id="vencido", data_vencimento=date(2026, 11, 3), principal_pago=Decimal("40.00")),
            um_boleto(id="sabado", data_vencimento=SABADO, abatimento=Decimal("1.00")),
            um_boleto(id="hoje", data_vencimento=HOJE),
            um_boleto(id="pago", data_vencimento=HOJE, estado=Estado.LIQUIDADO),
            um_boleto(id="dezembro", data_vencimento=date(2026, 12, 1)),
            um_boleto(id="outubro", data_vencimento=date(2026, 10, 31)),
        )
    )
    assert em_aberto(armazem) == (Decimal("100.00"), Decimal("159.00"))


def test_a_title_the_bank_wrote_off_is_still_owed(armazem: Armazem) -> None:
    baixado = um_boleto(data_vencimento=date(2026, 11, 3), situacao_banco=SituacaoBanco.BAIXADO)
    armazem.gravar(duas_empresas(baixado))
    assert em_aberto(armazem) == (Decimal("0.00"), Decimal("100.00"))


def test_payments_add_up_by_month_of_payment_charges_included(armazem: Armazem) -> None:
    banco = duas_empresas(um_boleto(), um_boleto(id="B2"), um_boleto(id="alheio", codigo_cliente="C0002"))
    banco.com_clientes(1, um_cliente(codigo="C0002"))
    banco.com_pagamentos(
        1,
        um_pagamento(id="P1", data=date(2026, 9, 30)),
        um_pagamento(id="P2", data=date(2026, 10, 1), principal=Decimal("50.00"), encargos=Decimal("2.35")),
        um_pagamento(id="P3", data=date(2026, 10, 31), boleto="B2", principal=Decimal("10.00")),
        um_pagamento(id="P4", data=date(2026, 12, 31), principal=Decimal("0.05")),
        um_pagamento(id="P5", data=date(2027, 1, 1)),
        um_pagamento(id="P6", data=date(2026, 10, 15), boleto="alheio"),
    )
    armazem.gravar(banco)
    with armazem.unidades.leitura() as uow:
        pagos = uow.boletos.pago_por_mes(1, ("C0001",), Periodo(date(2026, 10, 1), date(2026, 12, 31)))
    assert pagos == {"2026-10": Decimal("62.35"), "2026-12": Decimal("0.05")}


def test_the_farthest_page_that_can_be_asked_for_is_empty(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto()))
    obtida = paginar(armazem, TUDO, pagina=2**31 - 1, por_pagina=1000)
    assert (obtida.boletos, obtida.total_registros) == ((), 1)


@pytest.mark.parametrize(
    ("numero", "achados"),
    [("nf 1001", ["B1"]), ("100", ["B1", "B2"]), ("45-p", ["B1"]), ("B2", ["B2"]), ("b2", []), ("/%_", [])],
)
def test_one_box_takes_any_number_of_a_boleto(armazem: Armazem, numero: str, achados: list[str]) -> None:
    outro = um_boleto(id="B2", numero_documento="NF-2100", nosso_numero="7", nosso_numero_impresso="09/7-1")
    armazem.gravar(duas_empresas(um_boleto(), outro))
    assert ids(paginar(armazem, replace(TUDO, numero=numero))) == achados


def test_every_field_of_the_filter_is_a_condition() -> None:
    campos = {campo.name for campo in fields(FiltroBoletos)} - {"situacao"}
    assert set(CONDICOES) == campos
    assert set(SITUACOES) == set(FiltroSituacao)
