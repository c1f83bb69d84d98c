"""How messages stand is told to the account that asked for them."""

from datetime import timedelta

from tests.application.casa import Casa
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.correio.remessas import Envio, SituacaoEnvio

DOIS = ("a@exemplo.com.br", "b@exemplo.com.br")


def test_the_dialog_sees_how_each_message_stands(casa_com_historia: Casa) -> None:
    acesso = casa_com_historia.acesso()
    aceito = casa_com_historia.casos.enviar(acesso, PedidoDeEnvio(("B2",), DOIS))
    assert casa_com_historia.casos.acompanhar_envio(acesso, aceito.protocolo) == aceito.envios
    casa_com_historia.clock.avancar(timedelta(seconds=5))
    agora = casa_com_historia.clock.agora()
    with casa_com_historia.armazem.unidades.escrita() as uow:
        [primeiro] = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 1)
        uow.mensagens.concluir(primeiro, SituacaoEnvio.FALHOU, agora, "Caixa cheia.", None)
        uow.commit()
    um, outro = casa_com_historia.casos.acompanhar_envio(acesso, aceito.protocolo)
    assert um == Envio(DOIS[0], SituacaoEnvio.FALHOU, agora, "Caixa cheia.")
    assert outro.situacao is SituacaoEnvio.PENDENTE


def test_a_protocol_is_known_only_to_the_account_that_got_it(casa_com_historia: Casa) -> None:
    protocolo = casa_com_historia.casos.enviar(
        casa_com_historia.acesso(), PedidoDeEnvio(("B2",), DOIS)
    ).protocolo
    for outro in (casa_com_historia.gestora(), casa_com_historia.acesso("boreal.grupo", empresa="boreal")):
        assert casa_com_historia.casos.acompanhar_envio(outro, protocolo) == ()
    assert casa_com_historia.casos.acompanhar_envio(casa_com_historia.acesso(), "nunca") == ()
