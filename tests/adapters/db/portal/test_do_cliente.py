"""A person finds its customers' boletos with their payments, history and letters, and nobody else's."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from tests.adapters.db.portal.casa import Casa, codigo_da_recusa
from tests.fakes.banco import Banco
from tests.mundo.carteira import um_boleto, um_pagamento
from tests.mundo.dias import HOJE
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.application.ports.correio.remessas import Envio, SituacaoEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.acesso import Recurso
from ws.domain.carteira.boleto import Estado
from ws.domain.carteira.pagamento import Pagamento
from ws.domain.carteira.posicao import Situacao
from ws.domain.carteira.solicitante import Solicitante

DOIS = ("a@exemplo.com.br", "b@exemplo.com.br")


@pytest.fixture
def casa(engine: Engine) -> Casa:
    """B1 overdue and paid in part, B2 of the branch, B3 the neighbour's."""
    vencido = um_boleto(
        data_vencimento=HOJE - timedelta(days=10),
        aceita_parcial=True,
        principal_pago=Decimal("40.00"),
        valor_pago=Decimal("41.00"),
    )
    casa = Casa(
        engine,
        vencido,
        um_boleto(id="B2", codigo_cliente="C0002", numero_documento="NF-2002/1"),
        um_boleto(id="B3", codigo_cliente="C0003", estado=Estado.LIQUIDADO),
    )
    pagamentos = Banco().com_pagamentos(
        1,
        um_pagamento(id="P2", principal=Decimal("30.00")),
        um_pagamento(data=HOJE - timedelta(days=1), principal=Decimal("10.00"), encargos=Decimal("1.00")),
    )
    casa.armazem.gravar(pagamentos)
    return casa


def test_the_customers_of_an_account_come_by_name_with_their_addresses(casa: Casa) -> None:
    clientes = casa.casos.listar_clientes(casa.acesso())
    assert [(c.codigo, c.parte.nome, c.parte.documento, c.emails) for c in clientes] == [
        (
            "C0001",
            "Mercado Bom Preço Ltda",
            "19506112000147",
            ("financeiro@bompreco.com.br", "dono@bompreco.com.br"),
        ),
        ("C0002", "Mercado Bom Preço – filial", "19506112000228", ()),
    ]


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
def test_one_box_finds_a_boleto_by_any_of_its_numbers(casa: Casa, numero: str, achados: list[str]) -> None:
    pedido = PedidoDeConsulta(filtro=FiltroBoletos(FiltroSituacao.TODOS, numero=numero))
    consultados = casa.casos.consultar(casa.acesso(), pedido)
    assert [boleto.id for boleto, _ in consultados.itens] == achados
    assert consultados.total_registros == len(achados)


def test_a_group_is_seen_together_or_one_by_one(casa: Casa) -> None:
    def vistos(pedido: PedidoDeConsulta) -> list[str]:
        return [boleto.id for boleto, _ in casa.casos.consultar(casa.acesso(), pedido).itens]

    assert vistos(PedidoDeConsulta()) == ["B1", "B2"]
    assert vistos(PedidoDeConsulta(Solicitante(codigo_cliente="C0002"))) == ["B2"]


def test_a_boleto_comes_with_what_was_paid_of_it(casa: Casa) -> None:
    detalhado = casa.casos.detalhar(casa.acesso(), "B1")
    assert (detalhado.boleto.id, detalhado.conta.codigo) == ("B1", "BRADESCO")
    assert (detalhado.posicao.situacao, detalhado.posicao.saldo) == (Situacao.VENCIDO, Decimal("60.00"))
    assert detalhado.pagamentos == (
        Pagamento("P1", "B1", HOJE - timedelta(days=1), Decimal("11.00"), Decimal("10.00")),
        Pagamento("P2", "B1", HOJE, Decimal("30.00"), Decimal("30.00")),
    )
    assert (detalhado.emissoes, detalhado.envios) == ((), ())


def test_a_boleto_comes_with_what_the_account_did_with_it_the_latest_first(casa: Casa) -> None:
    acesso = casa.acesso()
    for _ in range(2):
        casa.clock.avancar(timedelta(minutes=1))
        casa.casos.emitir(acesso, PedidoDeEmissao(("B2",)))
    protocolo = casa.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS)).protocolo
    detalhado = casa.casos.detalhar(acesso, "B2")
    agora = casa.clock.agora()
    assert [(emissao.quando, emissao.modelo) for emissao in detalhado.emissoes] == [
        (agora, "A4"),
        (agora - timedelta(minutes=1), "A4"),
    ]
    assert [(e.quando, e.protocolo, e.email, e.situacao) for e in detalhado.envios] == [
        (agora, protocolo, email, SituacaoEnvio.PENDENTE) for email in DOIS
    ]


def test_what_another_account_did_is_not_told(casa: Casa) -> None:
    acesso = casa.acesso()
    casa.casos.emitir(acesso, PedidoDeEmissao(("B2",)))
    casa.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS))
    detalhado = casa.casos.detalhar(replace(acesso, id=2, login="erp"), "B2")
    assert (detalhado.emissoes, detalhado.envios) == ((), ())


@pytest.mark.parametrize("id_boleto", ["B3", "DA-BOREAL", "NUNCA", ""])
def test_another_customers_boleto_is_not_found_and_who_looked_is_written_down(
    casa: Casa, id_boleto: str
) -> None:
    recusa = codigo_da_recusa(lambda: casa.casos.detalhar(casa.acesso(), id_boleto))
    assert recusa is Codigo.BOLETO_NAO_ENCONTRADO
    [evento] = casa.eventos("consultar")
    assert (evento.login, evento.codigo, evento.boletos) == ("grupo", "310", (id_boleto,))


def test_who_may_not_consult_gets_no_details(casa: Casa) -> None:
    acesso = replace(casa.acesso(), recursos=frozenset(Recurso) - {Recurso.CONSULTAR})
    assert codigo_da_recusa(lambda: casa.casos.detalhar(acesso, "B1")) is Codigo.RECURSO_NAO_LIBERADO


def test_the_dialog_sees_how_each_message_stands(casa: Casa) -> None:
    acesso = casa.acesso()
    aceito = casa.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS))
    assert casa.casos.acompanhar_envio(acesso, aceito.protocolo) == aceito.envios
    casa.clock.avancar(timedelta(seconds=5))
    agora = casa.clock.agora()
    with casa.armazem.unidades.escrita() as uow:
        [primeiro] = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 1)
        uow.mensagens.concluir(primeiro, SituacaoEnvio.FALHOU, agora, "Caixa cheia.", None)
        uow.commit()
    um, outro = casa.casos.acompanhar_envio(acesso, aceito.protocolo)
    assert um == Envio(DOIS[0], SituacaoEnvio.FALHOU, agora, "Caixa cheia.")
    assert outro.situacao is SituacaoEnvio.PENDENTE


def test_a_protocol_is_known_only_to_the_account_that_got_it(casa: Casa) -> None:
    protocolo = casa.casos.enviar(casa.acesso(), PedidoDeEnvio(("B2",), DOIS)).protocolo
    for outro in (casa.gestora(), casa.acesso("boreal", empresa="boreal")):
        assert casa.casos.acompanhar_envio(outro, protocolo) == ()
    assert casa.casos.acompanhar_envio(casa.acesso(), "nunca") == ()


def test_details_cost_the_same_however_much_happened(casa: Casa) -> None:
    acesso = casa.acesso()
    antes = casa.custo(lambda: casa.casos.detalhar(acesso, "B2"))
    for _ in range(5):
        casa.casos.emitir(acesso, PedidoDeEmissao(("B2",)))
        casa.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS))
    assert casa.custo(lambda: casa.casos.detalhar(acesso, "B2")) == antes == 5
