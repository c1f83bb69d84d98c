"""The installation as a whole: made of its settings, and as a real process that stops when it is told to."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import text

from tests.adapters.db.armazem import ArmazemSql
from tests.adapters.mail import correio as smtp
from tests.fakes.clock import Clock
from tests.mundo.acessos import quem_pede
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import uma_empresa
from tests.mundo.carteira import um_boleto
from tests.servidor.processo import Processo, no_ar, ouvir, porta_livre
from tests.soap.instalacao import XML11, basic, envelope, pedido
from ws.adapters.clock import SystemClock
from ws.application.correio.enviar_boleto_email import EnvioAceito, LimitesDiarios, PedidoDeEnvio
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.bootstrap import processo
from ws.bootstrap.aplicacao import FOLGA, Aplicacao, montar
from ws.config import Settings, ambiente_do_processo
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import Ambiente
from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.soap.contrato.publicacao import CAMINHO

pytestmark = pytest.mark.smoke

FUSO = "America/Sao_Paulo"
ENVIO = PedidoDeEnvio(("B1",), ("a@exemplo.com.br",), id_requisicao="pedido-1")
CORPO = envelope(pedido("ConsultarBoletos"))
CHAMADA = (
    f"POST {CAMINHO} HTTP/1.1\r\nHost: x\r\nContent-Type: {XML11}\r\nContent-Length: {len(CORPO)}\r\n"
    f"Authorization: {basic('ninguem', 'errada')}\r\nConnection: close\r\n\r\n"
).encode() + CORPO
"""A whole request over HTTP, from nobody who is known."""


Instalar = Callable[..., Aplicacao]


@pytest.fixture(scope="module")
def instalar() -> Iterator[Instalar]:
    """Makes installations over a database in a folder, with a clock that stands still unless another is given."""
    with ExitStack() as feitas:

        def nova(pasta: Path, clock: Any = None, **ajustes: Any) -> Aplicacao:
            padrao = {
                "database_url": f"sqlite:///{pasta / 'central.db'}",
                "mail_capture_dir": pasta / "emails",
            }
            aplicacao = montar(Settings.model_validate(padrao | ajustes), clock or Clock())
            feitas.callback(aplicacao.engine.dispose)
            return aplicacao

        yield nova


def com_um_boleto(aplicacao: Aplicacao, **empresa: Any) -> Aplicacao:
    """Its database made, with a company and the boleto B1 in it, due today."""
    aplicacao.preparar_banco()
    hoje = aplicacao.clock.hoje(FUSO)
    barras = codigo_barras.montar("237", hoje, um_boleto().valor, "1" * 25)
    b1 = um_boleto(
        data_vencimento=hoje, codigo_barras=barras, linha_digitavel=linha_digitavel.de_codigo_barras(barras)
    )
    ArmazemSql(aplicacao.engine).gravar(duas_empresas(b1).com_empresa(uma_empresa(**empresa)))
    return aplicacao


def enviar(aplicacao: Aplicacao, **empresa: Any) -> EnvioAceito:
    acesso = quem_pede(empresa=uma_empresa(**empresa))
    return aplicacao.casos_de_uso.enviar(acesso, ENVIO)


# --- made of its settings


def test_nothing_is_reached_for_before_it_is_asked_for() -> None:
    settings = Settings(
        database_url="postgresql://ninguem@127.0.0.1:1/nada", smtp_host="127.0.0.1", smtp_port=1
    )
    aplicacao = montar(settings, Clock())
    partes = [aplicacao.trabalhador, aplicacao.importar, aplicacao.gestao, aplicacao.wsgi()]
    assert None not in partes


def test_without_settings_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CENTRAL_DATABASE_URL", f"sqlite:///{tmp_path / 'do-ambiente.db'}")
    assert montar().engine.url.database == str(tmp_path / "do-ambiente.db")


def test_each_part_is_made_once(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path)
    for parte in ("engine", "unidades", "senhas", "impressora", "trabalhador", "casos_de_uso"):
        assert getattr(aplicacao, parte) is getattr(aplicacao, parte)


def test_an_empty_database_gets_its_schema(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path)
    assert not aplicacao.banco_em_dia()
    aplicacao.preparar_banco()
    assert aplicacao.banco_em_dia()
    aplicacao.preparar_banco()


def test_a_database_of_another_version_is_refused_and_left_alone(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path)
    aplicacao.preparar_banco()
    with aplicacao.engine.begin() as conexao:
        conexao.execute(text("UPDATE alembic_version SET version_num = 'de-outra-versao'"))
    with pytest.raises(Erro, match="de outra versão do produto"):
        aplicacao.preparar_banco()
    with aplicacao.engine.connect() as conexao:
        assert conexao.scalar(text("SELECT version_num FROM alembic_version")) == "de-outra-versao"


def test_an_installation_whose_database_is_away_is_alive_and_not_ready(
    instalar: Instalar, tmp_path: Path
) -> None:
    porta = instalar(tmp_path / "nao-existe").wsgi()
    respostas: list[Any] = []
    for caminho in ("/saude", "/pronto"):
        porta({"REQUEST_METHOD": "GET", "PATH_INFO": caminho}, lambda *dados: respostas.append(dados[0]))
    assert respostas == ["200 OK", "503 Service Unavailable"]


def test_the_settings_limits_are_those_that_hold(instalar: Instalar, tmp_path: Path) -> None:
    ajustes = {"mail_daily_per_boleto": 1, "mail_daily_per_customer": 2, "mail_daily_per_integrator": 3}
    enviar_email: Any = instalar(tmp_path, **ajustes).casos_de_uso.enviar
    assert enviar_email.caso.limites == LimitesDiarios(por_boleto=1, por_cliente=2, por_integrador=3)


def test_without_a_mail_server_only_what_is_captured_is_accepted(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = com_um_boleto(instalar(tmp_path))
    with pytest.raises(Erro) as recusa:
        enviar(aplicacao)
    assert recusa.value.codigo is Codigo.ENVIO_DESATIVADO
    assert enviar(aplicacao, ambiente=Ambiente.HOMOLOGACAO).envios


def test_what_is_captured_is_a_file_in_the_folder_of_the_settings(instalar: Instalar, tmp_path: Path) -> None:
    em_teste = {"ambiente": Ambiente.HOMOLOGACAO}
    aplicacao = com_um_boleto(instalar(tmp_path), **em_teste)
    enviar(aplicacao, **em_teste)
    assert aplicacao.trabalhador.rodada() == 1
    [carta] = (tmp_path / "emails").glob("*.eml")
    assert b"a@exemplo.com.br" in carta.read_bytes()


def test_a_message_is_held_for_longer_than_it_can_take(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path, smtp_timeout=90)
    entregar: Any = aplicacao.trabalhador.rodada
    assert (
        entregar.arrendamento.total_seconds() == aplicacao.servidor_smtp.prazo_total + FOLGA.total_seconds()
    )


def test_letters_of_companies_without_a_sender_come_from_the_installations(
    instalar: Instalar, tmp_path: Path
) -> None:
    redator = instalar(tmp_path, mail_sender="boletos@central.com.br").redator
    assert redator.dominio(uma_empresa(remetente="")) == "central.com.br"


# --- what each server process loads


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


# --- told to stop


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
