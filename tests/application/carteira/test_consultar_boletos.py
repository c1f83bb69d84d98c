"""What a customer sees of its boletos (who asks is told in ``tests/application/cena.py``)."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.application.casa import Casa
from tests.application.cena import DO_CLIENTE, Cena, recusa
from tests.fakes.clock import Clock
from tests.mundo.aurora import MATRIZ, VIZINHO
from tests.mundo.cadastro import uma_conta, uma_empresa
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from ws.application.carteira.consultar_boletos import BoletosConsultados, ConsultarBoletos, PedidoDeConsulta
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Recurso
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.posicao import Situacao, posicao
from ws.domain.carteira.solicitante import Solicitante

CADA_SITUACAO = (
    um_boleto(id="A", data_vencimento=HOJE + timedelta(9)),
    um_boleto(id="V", data_vencimento=HOJE - timedelta(9)),
    um_boleto(id="X", data_vencimento=HOJE - timedelta(90), situacao_banco=SituacaoBanco.BAIXADO),
    um_boleto(id="L", data_vencimento=HOJE - timedelta(40), estado=Estado.LIQUIDADO),
    um_boleto(id="C", data_vencimento=HOJE - timedelta(20), estado=Estado.CANCELADO),
)


class Consulta(Cena):
    """The use case over the company."""

    def consultar(self, login: str = "grupo", **pedido: Any) -> BoletosConsultados:
        caso = ConsultarBoletos(self.unidades, self.clock)
        return caso(self.acesso(login), PedidoDeConsulta(**pedido))

    def recusa(self, login: str = "grupo", **pedido: Any) -> Erro:
        caso = ConsultarBoletos(self.unidades, self.clock)
        return recusa(caso, self.acesso(login), PedidoDeConsulta(**pedido))


def ids(consultados: BoletosConsultados) -> list[str]:
    return [boleto.id for boleto, _ in consultados.itens]


def um_de_cada_cliente() -> list[Boleto]:
    return [
        um_boleto(id=f"de-{codigo}", codigo_cliente=codigo) for codigo in ("C0001", "C0002", "C0003", "C0004")
    ]


# --- who may see what


def test_an_account_of_several_customers_sees_the_boletos_of_all_of_them() -> None:
    assert ids(Consulta(*um_de_cada_cliente()).consultar()) == ["de-C0001", "de-C0002"]


@pytest.mark.parametrize(
    ("login", "solicitante", "esperado"),
    [
        ("grupo", Solicitante(codigo_cliente="C0002"), ["de-C0002"]),
        ("grupo", Solicitante(cpf_cnpj=MATRIZ), ["de-C0001"]),
        ("erp", Solicitante(cpf_cnpj=MATRIZ), ["de-C0001", "de-C0004"]),
        ("erp", Solicitante(codigo_cliente="C0003"), ["de-C0003"]),
    ],
)
def test_an_identifier_says_whose_boletos_are_seen(
    login: str, solicitante: Solicitante, esperado: list[str]
) -> None:
    consulta = Consulta(*um_de_cada_cliente())
    assert ids(consulta.consultar(login, solicitante=solicitante)) == esperado


@pytest.mark.parametrize(
    ("login", "solicitante", "codigo"),
    [
        ("erp", Solicitante(), Codigo.CLIENTE_NAO_INFORMADO),
        ("erp", Solicitante(codigo_cliente="C0099"), Codigo.CLIENTE_NAO_ENCONTRADO),
        ("erp", Solicitante(MATRIZ, "C0003"), Codigo.CLIENTE_DIVERGENTE),
        ("grupo", Solicitante(codigo_cliente="C0003"), Codigo.CLIENTE_NAO_ENCONTRADO),
        ("grupo", Solicitante(cpf_cnpj=VIZINHO), Codigo.CLIENTE_NAO_ENCONTRADO),
    ],
)
def test_whom_it_is_not_allowed_to_see_ends_the_call(
    login: str, solicitante: Solicitante, codigo: Codigo
) -> None:
    consulta = Consulta(*um_de_cada_cliente())
    assert consulta.recusa(login, solicitante=solicitante).codigo is codigo


def test_the_boletos_of_another_company_are_never_seen_whatever_they_share() -> None:
    consulta = Consulta(um_boleto(valor=Decimal("10.00")))
    consulta.banco.com_boletos(2, um_boleto(valor=Decimal("99.00")), um_boleto(id="B2"))
    for login, solicitante in (("grupo", Solicitante()), ("erp", DO_CLIENTE), ("erp", Solicitante(MATRIZ))):
        vistos = consulta.consultar(login, solicitante=solicitante)
        assert (ids(vistos), vistos.valor_total) == (["B1"], Decimal("10.00"))


def test_what_is_withheld_is_110_and_names_the_resource() -> None:
    consulta = Consulta(um_boleto())
    acesso = consulta.acesso("erp", recursos=frozenset(Recurso) - {Recurso.CONSULTAR})
    erro = recusa(ConsultarBoletos(consulta.unidades, consulta.clock), acesso, PedidoDeConsulta(DO_CLIENTE))
    assert (erro.codigo, erro.desfecho.dados) == (
        Codigo.RECURSO_NAO_LIBERADO,
        {"recurso": Recurso.CONSULTAR.value},
    )


# --- which boletos


def test_the_oldest_due_date_comes_first_then_the_id() -> None:
    consulta = Consulta(
        um_boleto(id="B9", data_vencimento=HOJE + timedelta(1), codigo_cliente="C0001"),
        um_boleto(id="B3", data_vencimento=HOJE + timedelta(2), codigo_cliente="C0001"),
        um_boleto(id="B1", data_vencimento=HOJE + timedelta(2), codigo_cliente="C0002"),
        um_boleto(id="B5", data_vencimento=HOJE - timedelta(70), codigo_cliente="C0002"),
    )
    assert ids(consulta.consultar()) == ["B5", "B9", "B1", "B3"]


@pytest.mark.parametrize(
    ("situacao", "esperado"),
    [
        (FiltroSituacao.EM_ABERTO, ["X", "V", "A"]),
        (FiltroSituacao.A_VENCER, ["A"]),
        (FiltroSituacao.VENCIDO, ["X", "V"]),
        (FiltroSituacao.LIQUIDADO, ["L"]),
        (FiltroSituacao.CANCELADO, ["C"]),
        (FiltroSituacao.TODOS, ["X", "L", "C", "V", "A"]),
    ],
)
def test_a_situation_selects_its_boletos_and_all_of_them_are_the_history(
    situacao: FiltroSituacao, esperado: list[str]
) -> None:
    assert ids(Consulta(*CADA_SITUACAO).consultar(filtro=FiltroBoletos(situacao))) == esperado


def test_without_a_filter_what_is_open_is_seen() -> None:
    assert ids(Consulta(*CADA_SITUACAO).consultar()) == ["X", "V", "A"]


@pytest.mark.parametrize(
    ("inicio", "fim", "esperado"),
    [
        (-9, None, ["V", "A"]),
        (None, -9, ["X", "V"]),
        (-9, -9, ["V"]),
        (-8, 8, []),
        (-90, 9, ["X", "V", "A"]),
    ],
)
def test_either_bound_of_the_due_date_may_be_open_and_both_are_included(
    inicio: int | None, fim: int | None, esperado: list[str]
) -> None:
    def dia(dias: int | None) -> date | None:
        return None if dias is None else HOJE + timedelta(dias)

    consultados = Consulta(*CADA_SITUACAO).consultar(
        filtro=FiltroBoletos(vencimento_inicial=dia(inicio), vencimento_final=dia(fim))
    )
    assert ids(consultados) == esperado


def test_inverted_bounds_are_501_and_name_the_first() -> None:
    filtro = FiltroBoletos(vencimento_inicial=HOJE, vencimento_final=HOJE - timedelta(1))
    erro = Consulta().recusa(filtro=filtro)
    assert (erro.codigo, erro.campo) == (Codigo.PERIODO_INVERTIDO, "vencimento_inicial")


@pytest.mark.parametrize(
    "filtro", [FiltroBoletos(numero_documento="NF-7"), FiltroBoletos(nosso_numero="09/00000000007-X")]
)
def test_a_number_finds_its_boleto(filtro: FiltroBoletos) -> None:
    sete = um_boleto(
        id="B7", numero_documento="NF-7", nosso_numero="00000000007", nosso_numero_impresso="09/00000000007-X"
    )
    assert ids(Consulta(um_boleto(), sete).consultar(filtro=filtro)) == ["B7"]


# --- pages and totals


def test_pages_follow_one_another_and_each_tells_the_totals_of_all() -> None:
    boletos = [um_boleto(id=f"B{n}", data_vencimento=HOJE + timedelta(n)) for n in range(1, 8)]
    consulta = Consulta(*boletos)
    paginas = [consulta.consultar(pagina=n, registros_por_pagina=3) for n in (1, 2, 3)]
    assert [ids(pagina) for pagina in paginas] == [["B1", "B2", "B3"], ["B4", "B5", "B6"], ["B7"]]
    for pagina in paginas:
        assert (pagina.total_paginas, pagina.total_registros) == (3, 7)
        assert (pagina.valor_total, pagina.valor_total_saldo) == (Decimal("700.00"), Decimal("700.00"))


@pytest.mark.parametrize(("quantos", "paginas"), [(0, 0), (1, 1), (3, 1), (4, 2), (6, 2)])
def test_a_page_that_is_just_full_needs_no_other(quantos: int, paginas: int) -> None:
    consulta = Consulta(*(um_boleto(id=f"B{n}") for n in range(quantos)))
    assert consulta.consultar(registros_por_pagina=3).total_paginas == paginas


def test_a_page_beyond_the_last_is_empty_and_is_no_empty_result() -> None:
    consultados = Consulta(um_boleto()).consultar(pagina=2)
    assert (ids(consultados), consultados.pagina, consultados.total_registros) == ([], 2, 1)
    assert consultados.codigo is Codigo.SUCESSO


def test_nothing_found_is_001_which_is_a_success() -> None:
    consultados = Consulta().consultar()
    assert consultados.codigo is Codigo.NENHUM_BOLETO
    assert (consultados.valor_total, consultados.valor_total_saldo) == (Decimal("0.00"), Decimal("0.00"))


def test_fifty_come_where_no_number_is_given() -> None:
    consultados = Consulta(*(um_boleto(id=f"B{n:02}") for n in range(51))).consultar()
    assert (len(consultados.itens), consultados.registros_por_pagina, consultados.total_paginas) == (
        50,
        50,
        2,
    )


def test_the_total_balance_is_what_is_still_owed_of_the_whole_filter() -> None:
    em_parte = um_boleto(
        id="B2", valor=Decimal("80.00"), principal_pago=Decimal("30.50"), aceita_parcial=True
    )
    com_abatimento = um_boleto(id="B3", valor=Decimal("50.00"), abatimento=Decimal("5.25"))
    pago = um_boleto(id="B4", estado=Estado.LIQUIDADO, valor_pago=Decimal("100.00"))
    consulta = Consulta(um_boleto(), em_parte, com_abatimento, pago)
    consultados = consulta.consultar(filtro=FiltroBoletos(FiltroSituacao.TODOS), registros_por_pagina=1)
    assert consultados.valor_total == Decimal("330.00")
    assert consultados.valor_total_saldo == Decimal("194.25")


# --- today


@pytest.mark.parametrize(
    ("fuso", "instante", "situacao"),
    [
        ("America/Sao_Paulo", datetime(2026, 11, 24, 21, 0, tzinfo=UTC), Situacao.A_VENCER),
        ("America/Sao_Paulo", datetime(2026, 11, 25, 0, 0, tzinfo=UTC), Situacao.A_VENCER),
        ("America/Sao_Paulo", datetime(2026, 11, 25, 2, 59, tzinfo=UTC), Situacao.A_VENCER),
        ("America/Sao_Paulo", datetime(2026, 11, 25, 3, 0, tzinfo=UTC), Situacao.VENCIDO),
        ("America/Manaus", datetime(2026, 11, 25, 3, 59, tzinfo=UTC), Situacao.A_VENCER),
        ("America/Manaus", datetime(2026, 11, 25, 4, 0, tzinfo=UTC), Situacao.VENCIDO),
        ("America/Noronha", datetime(2026, 11, 25, 1, 59, tzinfo=UTC), Situacao.A_VENCER),
        ("America/Noronha", datetime(2026, 11, 25, 2, 0, tzinfo=UTC), Situacao.VENCIDO),
    ],
)
def test_a_boleto_is_overdue_when_its_day_is_over_where_the_company_is(
    fuso: str, instante: datetime, situacao: Situacao
) -> None:
    consulta = Consulta(um_boleto(data_vencimento=HOJE), clock=Clock(instante))
    consulta.banco.com_empresa(uma_empresa(fuso=fuso))
    [(_, hoje)] = consulta.consultar().itens
    assert hoje.situacao is situacao
    assert len(consulta.consultar(filtro=FiltroBoletos(FiltroSituacao(situacao.value))).itens) == 1


def test_each_boleto_comes_with_its_position_of_today_and_the_accounts_it_is_collected_by() -> None:
    atrasado = um_boleto(data_vencimento=HOJE - timedelta(9))
    consultados = Consulta(atrasado).consultar()
    assert consultados.itens == ((atrasado, posicao(atrasado, HOJE)),)
    assert consultados.contas == {"BRADESCO": uma_conta()}


def test_looking_changes_nothing_and_is_not_audited() -> None:
    consulta = Consulta(um_boleto())
    antes = consulta.banco.copiar()
    consulta.consultar()
    assert consulta.banco == antes


@pytest.mark.parametrize(
    ("numero", "achados"),
    [
        ("2002", ["B2"]),
        ("nf-2002", ["B2"]),
        ("NF 2002/1", ["B2"]),
        ("B2", ["B2"]),
        ("12345", ["B1", "B2"]),
        ("09/00000012345-P", ["B1", "B2"]),
        ("99999", []),
        ("%", []),
        ("--", []),
        ("b2", []),
    ],
)
def test_one_box_finds_a_boleto_by_any_of_its_numbers(
    casa_com_historia: Casa, numero: str, achados: list[str]
) -> None:
    pedido = PedidoDeConsulta(filtro=FiltroBoletos(FiltroSituacao.TODOS, numero=numero))
    consultados = casa_com_historia.casos.consultar(casa_com_historia.acesso(), pedido)
    assert [boleto.id for boleto, _ in consultados.itens] == achados
    assert consultados.total_registros == len(achados)
