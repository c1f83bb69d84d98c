"""What the server answered for is stored: kill -9 right after the answer, and a worker finds it all."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import Engine, func, select

from tests.adapters.db.armazem import ArmazemSql
from tests.adapters.mail.correio import Correio
from tests.adapters.mail.correio import no_ar as correio_no_ar
from tests.doors.casa import GRUPO, dados
from tests.doors.portas.soap import PortaSoap, por_http
from tests.servidor.processo import ESPERA, RAIZ, no_ar, porta_livre
from tests.wsdl.namespaces import SOAP11
from ws.adapters.db.modelo import mensagem_email
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.config import ambiente_do_processo

TRES = ("a@x.com.br", "b@x.com.br", "c@x.com.br")
ENVIADAS = (
    select(func.count()).select_from(mensagem_email).where(mensagem_email.c.situacao == SituacaoEnvio.ENVIADO)
)


def test_what_was_answered_for_goes_out_once_though_the_server_was_killed_right_after(
    engine: Engine, tmp_path: Path
) -> None:
    ArmazemSql(engine).gravar(dados())
    with correio_no_ar(Correio()) as correio:
        porta = porta_livre()
        ambiente = _ambiente(engine, porta, correio)
        with no_ar("ws.cli", "serve", porta=porta, registro=tmp_path / "log", ambiente=ambiente) as servidor:
            resposta = PortaSoap(por_http(porta), SOAP11).pedir(GRUPO, PedidoDeEnvio(("A1", "A3"), TRES))
            servidor.matar()
        assert (resposta.codigo, correio.recebidas) == ("000", [])
        _trabalhar(engine, ambiente)
    assert sorted(recebida.para for recebida in correio.recebidas) == [(email,) for email in TRES]
    assert len({recebida.message_id for recebida in correio.recebidas}) == len(TRES)


def _ambiente(engine: Engine, porta: int, correio: Correio) -> dict[str, str]:
    """An installation whose server leaves the sending to a worker."""
    return ambiente_do_processo(
        {
            "database_url": engine.url.render_as_string(hide_password=False),
            "port": str(porta),
            "portal": "false",
            "serve_sends_mail": "false",
            "smtp_host": "localhost",
            "smtp_port": str(correio.porta),
            "smtp_security": "nenhuma",
        }
    )


def _trabalhar(engine: Engine, ambiente: dict[str, str]) -> None:
    """A worker until everything is sent, and then told to stop."""
    processo = subprocess.Popen(
        [sys.executable, "-m", "ws.cli", "worker"], cwd=RAIZ, env=ambiente, stdout=subprocess.DEVNULL
    )
    try:
        limite = time.monotonic() + ESPERA
        while _enviadas(engine) < len(TRES) and processo.poll() is None and time.monotonic() < limite:
            time.sleep(0.05)
    finally:
        processo.send_signal(signal.SIGTERM)
        assert processo.wait(ESPERA) == 0
    assert _enviadas(engine) == len(TRES)


def _enviadas(engine: Engine) -> int:
    with engine.connect() as conexao:
        return int(conexao.execute(ENVIADAS).scalar_one())
