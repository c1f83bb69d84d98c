"""What the four operations do, whatever the door."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest

from tests.doors.casa import ERP, GRUPO, GRUPO_DA_BOREAL, Casa, boleto, conta
from tests.doors.portas.porta import Figuras, Pagina
from tests.fakes.banco import Banco
from tests.mundo.acessos import como_se_guarda, um_acesso
from tests.mundo.aurora import AURORA
from tests.mundo.cadastro import um_cliente
from tests.mundo.carteira import um_pagamento
from tests.mundo.dias import HOJE
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.carteira.boleto import Estado, SituacaoBanco
from ws.domain.carteira.solicitante import Solicitante

DO_CLIENTE = Solicitante(codigo_cliente="C0001", usuario_final="Maria, do balcão")
DOIS = ("a@exemplo.com.br", "b@exemplo.com.br")
GRANDE = conta("grande")
SENHA_DO_GRANDE = como_se_guarda(TipoAcesso.CLIENTE, GRANDE.senha)
MUITOS = 1500
NAO_EMITIVEIS: dict[str, dict[str, Any]] = {
    "311": {"estado": Estado.LIQUIDADO},
    "312": {"estado": Estado.CANCELADO},
    "313": {"situacao_banco": SituacaoBanco.BAIXADO},
    "314": {"principal_pago": Decimal("1.00"), "valor_pago": Decimal("1.00")},
    "315": {"codigo_barras": "", "linha_digitavel": ""},
    "316": {"situacao_banco": SituacaoBanco.REJEITADO},
    "317": {"situacao_banco": SituacaoBanco.PROTESTADO},
    "318": {"limite_pagamento": HOJE - timedelta(1)},
}


def pagina(casa: Casa, quem: Any = GRUPO, **filtro: Any) -> Pagina:
    return pagina_do_pedido(casa, quem, filtro=FiltroBoletos(**filtro))


def pagina_do_pedido(casa: Casa, quem: Any, **pedido: Any) -> Pagina:
    resposta = casa.pedir(quem, PedidoDeConsulta(**pedido))
    assert resposta.pagina is not None, resposta
    return resposta.pagina


def figuras(casa: Casa, *periodo: date) -> Figuras:
    resposta = casa.pedir(GRUPO, PedidoDeAnalise(Solicitante(), *periodo))
    assert resposta.figuras is not None, resposta
    return resposta.figuras


# --- consulting


def test_an_overdue_boleto_tells_what_it_costs_today(casa_de_pessoas: Casa) -> None:
    [visto] = pagina(casa_de_pessoas, situacao=FiltroSituacao.VENCIDO).boletos
    assert (visto.id, visto.situacao, visto.dias_atraso, visto.emitivel) == ("A2", "VENCIDO", 30, True)
    assert (visto.saldo, visto.multa, visto.juros) == (Decimal("200.00"), Decimal("4.00"), Decimal("2.00"))
    assert visto.atualizado == Decimal("206.00")


def test_a_partial_payment_leaves_the_rest_open_in_the_list_and_in_the_figures(casa: Casa) -> None:
    em_parte = boleto(
        "P1", 5, "900.00", aceita_parcial=True, principal_pago=Decimal("300.00"), valor_pago=Decimal("306.12")
    )
    pago = um_pagamento(id="P9", boleto="P1", principal=Decimal("300.00"), encargos=Decimal("6.12"))
    casa.gravar(Banco().com_boletos(AURORA, em_parte).com_pagamentos(AURORA, pago))
    [visto] = pagina(casa, numero_documento="NF-P1").boletos
    assert (visto.valor, visto.valor_pago, visto.saldo) == (Decimal(900), Decimal("306.12"), Decimal(600))
    assert (visto.situacao, visto.emitivel) == ("A_VENCER", True)
    do_mes = figuras(casa)
    assert (do_mes.pago, do_mes.a_vencer) == (Decimal("307.12"), Decimal("600.00"))


def test_fifteen_hundred_boletos_add_up_page_by_page(casa_de_pessoas: Casa) -> None:
    boletos = [
        boleto(f"G{n:04}", n * 7 % 600 - 300, f"{n}.{n % 100:02}", codigo_cliente="C0500")
        for n in range(MUITOS)
    ]
    casa_de_pessoas.gravar(
        Banco()
        .com_clientes(AURORA, um_cliente(codigo="C0500", documento="61530288000166"))
        .com_boletos(AURORA, *boletos)
        .com_acessos(um_acesso(id=50, login="grande", senhas=(SENHA_DO_GRANDE,), clientes=("C0500",)))
    )
    tamanho = casa_de_pessoas.porta.por_pagina
    quantas = -(-MUITOS // tamanho)
    paginas = [
        pagina_do_pedido(casa_de_pessoas, GRANDE, pagina=n, registros_por_pagina=tamanho)
        for n in range(1, quantas + 1)
    ]
    assert {len(uma.boletos) for uma in paginas[:-1]} == {tamanho}
    vistos = [visto for uma in paginas for visto in uma.boletos]
    em_ordem = sorted(boletos, key=lambda um: (um.data_vencimento, um.id))
    assert [visto.id for visto in vistos] == [um.id for um in em_ordem]
    total = sum(um.valor for um in boletos)
    assert sum(visto.valor for visto in vistos) == total
    for uma in paginas:
        assert (uma.registros, uma.paginas, uma.valor, uma.saldo) == (MUITOS, quantas, total, total)


def test_a_filter_that_finds_nothing_is_001(casa_de_pessoas: Casa) -> None:
    resposta = casa_de_pessoas.pedir(GRUPO, PedidoDeConsulta(filtro=FiltroBoletos(numero_documento="NF-0")))
    assert resposta.codigo == "001"
    assert resposta.pagina == Pagina((), 0, 0, Decimal("0.00"), Decimal("0.00"))


def test_inverted_due_dates_are_501(casa_de_pessoas: Casa) -> None:
    filtro = FiltroBoletos(vencimento_inicial=HOJE, vencimento_final=HOJE - timedelta(1))
    pedido = PedidoDeConsulta(filtro=filtro)
    assert casa_de_pessoas.codigo(GRUPO, pedido) == "501"


def test_each_company_has_its_own_today(casa_de_pessoas: Casa) -> None:
    for empresa in (1, 2):
        casa_de_pessoas.gravar(Banco().com_boletos(empresa, boleto("HOJE", 0, "5.00")))
    situacoes = [
        [um.situacao for um in pagina(casa_de_pessoas, quem, numero_documento="NF-HOJE").boletos]
        for quem in (GRUPO, GRUPO_DA_BOREAL)
    ]
    assert situacoes == [["A_VENCER"], ["VENCIDO"]]


# --- issuing


def test_issuing_gives_one_pdf_and_leaves_a_row_for_each_boleto_and_one_in_the_audit(casa: Casa) -> None:
    papel = casa.pedir(ERP, PedidoDeEmissao(("A2", "A1"), DO_CLIENTE)).papel
    assert papel is not None
    assert papel.pdf.startswith(b"%PDF-")
    assert papel.sha256 == sha256(papel.pdf).hexdigest()
    assert (papel.nome, papel.ids) == ("boletos-2.pdf", ["A2", "A1"])
    assert [(um.boleto_id, um.sha256) for um in casa.emissoes()] == [
        ("A1", papel.sha256),
        ("A2", papel.sha256),
    ]
    [evento] = casa.eventos("emitir")
    assert (evento.login, evento.usuario_final, evento.origem) == ("erp", "Maria, do balcão", ERP.origem)
    assert (evento.clientes, evento.boletos) == (("C0001",), ("A2", "A1"))


def test_the_same_boletos_are_the_same_bytes_whoever_asks(casa: Casa) -> None:
    do_cliente = casa.pedir(GRUPO, PedidoDeEmissao(("A1", "A2"))).papel
    do_integrador = casa.pedir(ERP, PedidoDeEmissao(("A1", "A2"), DO_CLIENTE)).papel
    assert do_cliente == do_integrador


@pytest.mark.parametrize("codigo", NAO_EMITIVEIS)
def test_what_cannot_be_issued_cannot_be_sent_either_and_says_why(casa_de_pessoas: Casa, codigo: str) -> None:
    casa_de_pessoas.gravar(Banco().com_boletos(AURORA, boleto("R1", 5, "50.00", **NAO_EMITIVEIS[codigo])))
    for pedido in (PedidoDeEmissao(("A1", "R1")), PedidoDeEnvio(("A1", "R1"), DOIS)):
        resposta = casa_de_pessoas.pedir(GRUPO, pedido)
        assert (resposta.codigo, resposta.recusas) == (codigo, [("R1", codigo)])
    assert not casa_de_pessoas.emissoes()
    assert not casa_de_pessoas.mensagens()
    [visto] = pagina(casa_de_pessoas, numero_documento="NF-R1", situacao=FiltroSituacao.TODOS).boletos
    assert not visto.emitivel


def test_every_refused_boleto_is_told_in_the_order_asked_for(casa: Casa) -> None:
    casa.gravar(
        Banco().com_boletos(
            AURORA,
            boleto("R1", 5, "50.00", estado=Estado.LIQUIDADO),
            boleto("R2", 5, "50.00", situacao_banco=SituacaoBanco.BAIXADO),
        )
    )
    resposta = casa.pedir(GRUPO, PedidoDeEmissao(("A1", "R2", "X9", "V1", "R1", "A1")))
    assert resposta.codigo == "313"
    assert resposta.recusas == [("R2", "313"), ("X9", "310"), ("V1", "310"), ("R1", "311"), ("A1", "319")]


# --- sending


def test_an_accepted_email_is_a_message_for_each_recipient_and_an_audit_row(casa: Casa) -> None:
    envios = casa.pedir(ERP, PedidoDeEnvio(("A1", "A2"), DOIS, DO_CLIENTE)).envios
    assert envios is not None
    assert envios.situacoes == dict.fromkeys(DOIS, "PENDENTE")
    assert [um.email for um in casa.mensagens()] == list(DOIS)
    [evento] = casa.eventos("enviar_email")
    assert (evento.boletos, evento.usuario_final) == (("A1", "A2"), "Maria, do balcão")
    assert envios.protocolo in evento.detalhe


def test_the_same_key_and_content_is_the_same_request_and_sends_nothing_again(casa_de_pessoas: Casa) -> None:
    pedido = PedidoDeEnvio(("A1",), DOIS, id_requisicao="pedido-1")
    primeira, segunda = casa_de_pessoas.pedir(GRUPO, pedido), casa_de_pessoas.pedir(GRUPO, pedido)
    assert primeira.envios == segunda.envios
    assert len(casa_de_pessoas.mensagens()) == len(DOIS)
    assert len(casa_de_pessoas.eventos("enviar_email")) == 1


@pytest.mark.parametrize("outro", [{"ids": ("A2",)}, {"emails": DOIS[:1]}, {"ids": ("A2", "A1")}])
def test_the_same_key_with_other_content_is_403(casa: Casa, outro: dict[str, Any]) -> None:
    pedido = PedidoDeEnvio(("A1",), DOIS, id_requisicao="pedido-1")
    assert casa.codigo(GRUPO, pedido) == "000"
    assert casa.codigo(GRUPO, replace(pedido, **outro)) == "403"
    assert len(casa.mensagens()) == len(DOIS)


def test_a_key_belongs_to_its_account(casa: Casa) -> None:
    do_grupo = casa.pedir(GRUPO, PedidoDeEnvio(("A1",), DOIS, id_requisicao="pedido-1")).envios
    do_erp = casa.pedir(ERP, PedidoDeEnvio(("A1",), DOIS, DO_CLIENTE, id_requisicao="pedido-1")).envios
    da_boreal = casa.pedir(GRUPO_DA_BOREAL, PedidoDeEnvio(("A1",), DOIS, id_requisicao="pedido-1")).envios
    assert do_grupo is not None
    assert do_erp is not None
    assert da_boreal is not None
    assert len({do_grupo.protocolo, do_erp.protocolo, da_boreal.protocolo}) == 3


def test_a_retry_is_answered_although_the_boleto_was_settled_since(casa_de_pessoas: Casa) -> None:
    casa_de_pessoas.gravar(Banco().com_boletos(AURORA, boleto("R1", 5, "50.00")))
    pedido = PedidoDeEnvio(("R1",), DOIS, id_requisicao="pedido-1")
    primeira = casa_de_pessoas.pedir(GRUPO, pedido)
    casa_de_pessoas.liquidar("R1")
    assert casa_de_pessoas.pedir(GRUPO, pedido).envios == primeira.envios
    assert casa_de_pessoas.codigo(GRUPO, replace(pedido, id_requisicao="pedido-2")) == "311"


@pytest.mark.parametrize(
    ("emails", "codigo"),
    [
        (("a@exemplo.com.br", "Ana <b@exemplo.com.br>"), "401"),
        (("a@exemplo.com.br", "A@exemplo.com.br"), "402"),
    ],
)
def test_an_address_that_is_none_or_comes_twice_is_refused_before_anything_is_stored(
    casa_de_pessoas: Casa, emails: tuple[str, ...], codigo: str
) -> None:
    assert casa_de_pessoas.codigo(GRUPO, PedidoDeEnvio(("A1",), emails)) == codigo
    assert not casa_de_pessoas.mensagens()


@pytest.mark.parametrize(
    "pedido",
    [
        PedidoDeEnvio(("A1",), DOIS, assunto="Promoção"),
        PedidoDeEnvio(("A1",), DOIS, mensagem="Compre mais"),
    ],
)
def test_what_is_no_plain_request_is_refused_before_anything_is_stored(
    casa: Casa, pedido: PedidoDeEnvio
) -> None:
    assert casa.codigo(GRUPO, pedido) == "407"
    assert not casa.mensagens()


# --- analysing


def test_the_figures_of_a_period_add_up_to_the_cent(casa_de_pessoas: Casa) -> None:
    do_periodo = figuras(casa_de_pessoas, date(2026, 10, 15), date(2026, 12, 31))
    assert do_periodo == Figuras(
        periodo=(date(2026, 10, 15), date(2026, 12, 31)),
        compras=Decimal("110.00"),
        pago=Decimal("1.00"),
        a_vencer=Decimal("500.00"),
        vencido=Decimal("200.00"),
        ultima_compra=(HOJE, Decimal("100.00")),
        meses={
            "2026-10": (Decimal("0.00"), Decimal("0.00")),
            "2026-11": (Decimal("110.00"), Decimal("1.00")),
            "2026-12": (Decimal("0.00"), Decimal("0.00")),
        },
    )


def test_the_current_month_is_the_default(casa_de_pessoas: Casa) -> None:
    assert figuras(casa_de_pessoas).periodo == (date(2026, 11, 1), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("inicio", "fim", "codigo"),
    [
        (date(2026, 2, 1), date(2026, 1, 31), "501"),
        (date(2021, 11, 30), date(2026, 11, 1), "502"),
        (date(2021, 12, 1), date(2026, 11, 30), "000"),
    ],
)
def test_a_period_is_in_order_and_of_sixty_months_at_most(
    casa_de_pessoas: Casa, inicio: date, fim: date, codigo: str
) -> None:
    assert casa_de_pessoas.codigo(GRUPO, PedidoDeAnalise(Solicitante(), inicio, fim)) == codigo
