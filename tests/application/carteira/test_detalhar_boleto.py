"""A boleto comes with its history, as far as the account that asks may know it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.application.casa import Casa, codigo_da_recusa
from tests.mundo.dias import HOJE
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.acesso import Recurso
from ws.domain.carteira.pagamento import Pagamento
from ws.domain.carteira.posicao import Situacao

DOIS = ("a@exemplo.com.br", "b@exemplo.com.br")


def test_a_boleto_comes_with_what_was_paid_of_it(casa_com_historia: Casa) -> None:
    detalhado = casa_com_historia.casos.detalhar(casa_com_historia.acesso(), "B1")
    assert (detalhado.boleto.id, detalhado.conta.codigo) == ("B1", "BRADESCO")
    assert (detalhado.posicao.situacao, detalhado.posicao.saldo) == (Situacao.VENCIDO, Decimal("60.00"))
    assert detalhado.pagamentos == (
        Pagamento("P1", "B1", HOJE - timedelta(days=1), Decimal("11.00"), Decimal("10.00")),
        Pagamento("P2", "B1", HOJE, Decimal("30.00"), Decimal("30.00")),
    )
    assert (detalhado.emissoes, detalhado.envios) == ((), ())


def test_a_boleto_comes_with_what_the_account_did_with_it_the_latest_first(casa_com_historia: Casa) -> None:
    acesso = casa_com_historia.acesso()
    for _ in range(2):
        casa_com_historia.clock.avancar(timedelta(minutes=1))
        casa_com_historia.casos.emitir(acesso, PedidoDeEmissao(("B2",)))
    protocolo = casa_com_historia.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS)).protocolo
    detalhado = casa_com_historia.casos.detalhar(acesso, "B2")
    agora = casa_com_historia.clock.agora()
    assert [(emissao.quando, emissao.modelo) for emissao in detalhado.emissoes] == [
        (agora, "A4"),
        (agora - timedelta(minutes=1), "A4"),
    ]
    assert [(e.quando, e.protocolo, e.email, e.situacao) for e in detalhado.envios] == [
        (agora, protocolo, email, SituacaoEnvio.PENDENTE) for email in DOIS
    ]


def test_what_another_account_did_is_not_told(casa_com_historia: Casa) -> None:
    acesso = casa_com_historia.acesso()
    casa_com_historia.casos.emitir(acesso, PedidoDeEmissao(("B2",)))
    casa_com_historia.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS))
    detalhado = casa_com_historia.casos.detalhar(replace(acesso, id=2, login="erp"), "B2")
    assert (detalhado.emissoes, detalhado.envios) == ((), ())


@pytest.mark.parametrize("id_boleto", ["B3", "DA-BOREAL", "NUNCA", ""])
def test_another_customers_boleto_is_not_found_and_who_looked_is_written_down(
    casa_com_historia: Casa, id_boleto: str
) -> None:
    recusa = codigo_da_recusa(lambda: casa_com_historia.casos.detalhar(casa_com_historia.acesso(), id_boleto))
    assert recusa is Codigo.BOLETO_NAO_ENCONTRADO
    [evento] = casa_com_historia.eventos("consultar")
    assert (evento.login, evento.codigo, evento.boletos) == ("grupo", "310", (id_boleto,))


def test_who_may_not_consult_gets_no_details(casa_com_historia: Casa) -> None:
    acesso = replace(casa_com_historia.acesso(), recursos=frozenset(Recurso) - {Recurso.CONSULTAR})
    assert (
        codigo_da_recusa(lambda: casa_com_historia.casos.detalhar(acesso, "B1"))
        is Codigo.RECURSO_NAO_LIBERADO
    )


def test_details_cost_the_same_however_much_happened(casa_com_historia: Casa) -> None:
    acesso = casa_com_historia.acesso()
    antes = casa_com_historia.custo(lambda: casa_com_historia.casos.detalhar(acesso, "B2"))
    for _ in range(5):
        casa_com_historia.casos.emitir(acesso, PedidoDeEmissao(("B2",)))
        casa_com_historia.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS))
    assert casa_com_historia.custo(lambda: casa_com_historia.casos.detalhar(acesso, "B2")) == antes == 5
