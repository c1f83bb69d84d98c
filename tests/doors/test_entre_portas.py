"""What one door does, another door knows."""

from dataclasses import replace

import pytest

from tests.doors.casa import GRUPO, Casa
from tests.doors.portas.portal import PortaPortal
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao

OLHAR = PedidoDeConsulta()
ERRADA = replace(GRUPO, senha="errada")


@pytest.fixture
def no_portal(casa_em_memoria: Casa) -> Casa:
    """The portal of the same installation."""
    return replace(casa_em_memoria, porta=PortaPortal(casa_em_memoria.aplicacao.portal()))


def test_wrong_passwords_at_both_doors_are_counted_together(casa_em_memoria: Casa, no_portal: Casa) -> None:
    tentativas = [porta.codigo(ERRADA, OLHAR) for porta in (casa_em_memoria, no_portal) * 2]
    assert [*tentativas, no_portal.codigo(ERRADA, OLHAR)] == ["102"] * 5
    assert [porta.codigo(GRUPO, OLHAR) for porta in (casa_em_memoria, no_portal)] == ["103", "103"]


def test_both_doors_issue_the_same_bytes(casa_em_memoria: Casa, no_portal: Casa) -> None:
    pedido = PedidoDeEmissao(("A1", "A2"))
    papeis = [porta.pedir(GRUPO, pedido).papel for porta in (casa_em_memoria, no_portal)]
    assert papeis[0] is not None
    assert papeis[0] == papeis[1]
