"""A message that failed is sent again, and no other."""

from datetime import timedelta
from functools import partial

from tests.application.casa import Casa, frase_da_recusa
from ws.application.ports.correio.remessas import SituacaoEnvio


def test_a_failed_message_is_sent_again_as_if_for_the_first_time(casa: Casa) -> None:
    protocolo = casa.falhada()
    casa.clock.avancar(timedelta(hours=1))
    casa.casos.enviar_de_novo(casa.gestora(), protocolo, 1)
    assert casa.situacoes() == [SituacaoEnvio.PENDENTE]
    agora = casa.clock.agora()
    with casa.armazem.unidades.escrita() as uow:
        [envio] = uow.mensagens.reservar(agora, agora, 9)
    assert (envio.protocolo, envio.tentativa, envio.interrompida) == (protocolo, 1, False)
    [evento] = casa.eventos("envio_refeito")
    assert (evento.login, evento.detalhe) == ("gestora", f"protocolo {protocolo}/1")


def test_only_a_failed_message_is_sent_again(casa: Casa) -> None:
    protocolo = casa.falhada()
    gestora, enviar_de_novo = casa.gestora(), casa.casos.enviar_de_novo
    enviar_de_novo(gestora, protocolo, 1)
    for qual in ((protocolo, 1), (protocolo, 2), ("nunca", 1)):
        frase_da_recusa(partial(enviar_de_novo, gestora, *qual))
    assert len(casa.eventos("envio_refeito")) == 1
