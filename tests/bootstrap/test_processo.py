"""A server process sends mail beside the door, and ends what is in hand before it stops."""

import asyncio
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import text

from tests.adapters.db.armazem import ArmazemSql
from tests.adapters.mail import correio as smtp
from tests.bootstrap.instalacao import Instalar, com_um_boleto, enviar
from tests.servidor.processo import Processo, no_ar, ouvir, porta_livre
from tests.soap.instalacao import XML11, basic, envelope, pedido
from ws.adapters.clock import SystemClock
from ws.application.correio.enviar_boleto_email import EnvioAceito
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.bootstrap import processo
from ws.bootstrap.aplicacao import Aplicacao
from ws.config import ambiente_do_processo
from ws.soap.contrato.publicacao import CAMINHO

pytestmark = pytest.mark.smoke
CORPO = envelope(pedido("ConsultarBoletos"))
CHAMADA = (
    f"POST {CAMINHO} HTTP/1.1\r\nHost: x\r\nContent-Type: {XML11}\r\nContent-Length: {len(CORPO)}\r\n"
    f"Authorization: {basic('ninguem', 'errada')}\r\nConnection: close\r\n\r\n"
).encode() + CORPO
"""A whole request over HTTP, from nobody who is known."""


def carteiros() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "email"]


@pytest.mark.parametrize("envia", [True, False])
def test_an_outbox_worker_runs_beside_the_door_unless_it_is_switched_off(
    instalar: Instalar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, envia: bool
) -> None:
    aplicacao = instalar(tmp_path, serve_sends_mail=envia)
    aplicacao.preparar_banco()
    monkeypatch.setattr(processo, "montar", lambda: aplicacao)
    servidor = processo.servidor()
    assert carteiros() == ["email"] * envia
    with closing(asyncio.new_event_loop()) as loop:
        servidor.__rsgi_del__(loop)
    assert carteiros() == []


class CorreioLento(smtp.Correio):
    """Takes its time over a message, and says when it got it."""

    def __init__(self) -> None:
        super().__init__()
        self.pegou = threading.Event()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd looks for this name)
        self.pegou.set()
        await asyncio.sleep(1.5)
        return await super().handle_DATA(server, session, envelope)


@dataclass(frozen=True)
class Parada:
    """What became of everybody when a server was told to stop in the middle of everything."""

    segundos: float
    diario: str
    em_curso: bytes
    meio_corpo: set[bytes]
    ocioso: bytes
    cartas: int
    envio: EnvioAceito
    recusas: Sequence[str]


@pytest.fixture(scope="module")
def parada(instalar: Instalar, tmp_path_factory: pytest.TempPathFactory) -> Parada:
    """A server with a call in progress, a message in hand, forty half-sent bodies and an idle client."""
    pasta, correio, porta = tmp_path_factory.mktemp("parada"), CorreioLento(), porta_livre()
    with smtp.no_ar(correio):
        ajustes = {
            "database_url": f"sqlite:///{pasta / 'central.db'}",
            "port": str(porta),
            "smtp_host": "localhost",
            "smtp_port": str(correio.porta),
            "smtp_security": "nenhuma",
        }
        aplicacao = com_um_boleto(instalar(pasta, SystemClock(), **ajustes))
        enviar(aplicacao)
        ambiente = ambiente_do_processo(ajustes)
        with no_ar("ws.cli", "serve", porta=porta, registro=pasta / "log", ambiente=ambiente) as servidor:
            assert correio.pegou.wait(20), servidor.diario
            return _parar(servidor, aplicacao, correio)


def _parar(servidor: Processo, aplicacao: Aplicacao, correio: CorreioLento) -> Parada:
    with ExitStack() as abertos:
        ocioso = abertos.enter_context(servidor.conectar(b"GET /saude HTTP/1.1\r\nHost: x\r\n\r\n"))
        assert ocioso.recv(65536).startswith(b"HTTP/1.1 200")
        meio = [abertos.enter_context(servidor.conectar(CHAMADA[:-10])) for _ in range(40)]
        with (
            aplicacao.engine.begin() as conexao
        ):  # SQLite has one writer at a time: the refusal waits to be audited
            conexao.execute(text("SELECT 1"))
            em_curso = abertos.enter_context(servidor.conectar(CHAMADA))
            time.sleep(1.0)  # until all of them are in the server's hands
            inicio = time.monotonic()
            servidor.processo.terminate()
            time.sleep(0.3)
        servidor.parar()
        return Parada(
            segundos=time.monotonic() - inicio,
            diario=servidor.diario,
            em_curso=ouvir(em_curso),
            meio_corpo={ouvir(cliente)[:12] for cliente in meio},
            ocioso=ouvir(ocioso),
            cartas=len(correio.recebidas),
            envio=enviar(aplicacao),
            recusas=[um.codigo for um in ArmazemSql(aplicacao.engine).eventos() if um.acao == "autenticar"],
        )


def test_it_ends_by_itself_within_seconds(parada: Parada) -> None:
    assert parada.segundos < 20  # a body may take thirty, and after thirty it would be killed
    assert "Killing" not in parada.diario


def test_the_call_in_progress_is_finished(parada: Parada) -> None:
    assert parada.em_curso.startswith(b"HTTP/1.1 500")
    assert b"<codigo>102</codigo>" in parada.em_curso
    assert parada.recusas == ["102"]


def test_bodies_that_do_not_come_are_not_waited_for(parada: Parada) -> None:
    assert parada.meio_corpo == {b"HTTP/1.1 408"}


def test_an_idle_connection_is_closed(parada: Parada) -> None:
    assert parada.ocioso == b""


def test_the_message_in_hand_is_sent_and_recorded(parada: Parada) -> None:
    assert parada.cartas == 1
    assert [um.situacao for um in parada.envio.envios] == [SituacaoEnvio.ENVIADO]
