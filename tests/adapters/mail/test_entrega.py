"""The outbox for real: both databases, a mail server that is one, workers, and kill -9."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import Engine, text

from tests.adapters.db.armazem import ArmazemSql
from tests.adapters.mail.cartas import carta, ler, partes
from tests.adapters.mail.correio import DESLIGA, PENDURA, Correio, no_ar
from tests.adapters.mail.trabalhador_mortal import ARRENDAMENTO, DEPOIS_DO_250, POR_MENSAGEM
from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from tests.mundo.correio import uma_remessa
from ws.adapters.mail.redator import RedatorEmail
from ws.adapters.mail.smtp import CarteiroSmtp
from ws.application.correio.entregar_emails import EntregarEmails
from ws.application.ports.correio.remessas import MensagemRedigida, RemessaAnterior, SituacaoEnvio

REDATOR = RedatorEmail("boletos@central.com.br")
RAIZ = Path(__file__).parents[3]
MESSAGE_ID = "<1@aurora.com.br>"
SEM_FIM = "999"
TRANSACOES_DOS_OUTROS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid()"
    " AND datname = current_database() AND backend_type = 'client backend'"
)


class Cena:
    """An outbox, and workers who come and go."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.armazem = ArmazemSql(engine)
        self.armazem.gravar(duas_empresas(um_boleto()))
        self.clock = Clock()

    def guardar(self, *emails: str) -> None:
        agora = self.clock.agora()
        mensagens = tuple(
            MensagemRedigida(email, chave := f"<{n}@aurora.com.br>", REDATOR.redigir(carta(), email, chave))
            for n, email in enumerate(emails, start=1)
        )
        with self.armazem.unidades.escrita() as uow:
            uow.remessas.guardar(uma_remessa(mensagens=mensagens, criado_em=agora, id_requisicao="r1"), agora)
            uow.commit()

    def comecar(self, correio: Correio, ponto: str) -> subprocess.Popen[bytes]:
        """A worker in a process of its own, which dies at ``ponto``."""
        modulo = "tests.adapters.mail.trabalhador_mortal"
        comando = [
            sys.executable,
            "-m",
            modulo,
            self.engine.url.render_as_string(hide_password=False),
            str(correio.porta),
            self.clock.agora().isoformat(),
            ponto,
        ]
        return subprocess.Popen(comando, cwd=RAIZ)

    def matar(self, correio: Correio, ponto: int) -> None:
        assert self.comecar(correio, str(ponto)).wait(60) == -signal.SIGKILL
        self._aguardar_o_banco()

    def _aguardar_o_banco(self) -> None:
        """PostgreSQL lets go of a dead client's rows a moment later; a real worker would come by again."""
        if self.engine.dialect.name != "postgresql":
            return
        limite = time.monotonic() + 10
        with self.engine.connect() as conexao:
            while conexao.execute(TRANSACOES_DOS_OUTROS).scalar_one():
                assert time.monotonic() < limite
                conexao.rollback()  # what it tells is of the transaction's beginning
                time.sleep(0.01)

    def trabalhar(self, correio: Correio, prazo: float = 10.0) -> None:
        """A worker that lives, here."""
        carteiro = CarteiroSmtp(correio.servidor(prazo=prazo), Logger())
        entregar = EntregarEmails(self.armazem.unidades, carteiro, self.clock, Logger(), ARRENDAMENTO)
        while entregar():
            pass

    def remessa(self) -> RemessaAnterior:
        with self.armazem.unidades.leitura() as uow:
            remessa = uow.remessas.por_requisicao(1, 1, "r1", Clock().agora())
        assert remessa is not None
        return remessa

    def situacoes(self) -> list[SituacaoEnvio]:
        return [envio.situacao for envio in self.remessa().envios]

    def acoes(self) -> list[str]:
        return [evento.acao for evento in self.armazem.eventos()]


@pytest.fixture
def cena(engine: Engine) -> Cena:
    return Cena(engine)


def test_what_is_stored_reaches_each_mailbox_readable(cena: Cena) -> None:
    cena.guardar("a@x.com", "b@x.com", "c@x.com")
    with no_ar(Correio()) as correio:
        cena.trabalhar(correio)
    assert cena.situacoes() == [SituacaoEnvio.ENVIADO] * 3
    assert [recebida.para for recebida in correio.recebidas] == [("a@x.com",), ("b@x.com",), ("c@x.com",)]
    for recebida in correio.recebidas:
        assert ler(recebida.conteudo)["To"] == recebida.para[0]
        assert "23791.17209 90000.000001 02040.300507 1 16260000010000" in partes(recebida.conteudo)[0]


@pytest.mark.parametrize(
    ("resposta", "situacao"),
    [
        ("550 5.1.1 quem?", SituacaoEnvio.FALHOU),
        ("450 4.2.1 depois", SituacaoEnvio.PENDENTE),
        (DESLIGA, SituacaoEnvio.PENDENTE),
        (PENDURA, SituacaoEnvio.PENDENTE),
    ],
)
def test_one_recipient_of_three_that_is_not_taken_is_told_apart(
    cena: Cena, resposta: str, situacao: SituacaoEnvio
) -> None:
    cena.guardar("a@x.com", "b@x.com", "c@x.com")
    with no_ar(Correio({"b@x.com": resposta})) as correio:
        cena.trabalhar(correio, prazo=1.0)
    assert cena.situacoes() == [SituacaoEnvio.ENVIADO, situacao, SituacaoEnvio.ENVIADO]
    assert [bool(envio.mensagem) for envio in cena.remessa().envios] == [False, True, False]


def test_what_was_not_taken_goes_out_once_the_server_is_well(cena: Cena) -> None:
    cena.guardar("a@x.com")
    with no_ar(Correio({"DATA": "451 4.3.0 depois"})) as correio:
        cena.trabalhar(correio)
        correio.respostas.clear()
        cena.trabalhar(correio)
        assert correio.recebidas == []
        cena.clock.avancar(timedelta(minutes=1))
        cena.trabalhar(correio)
    assert len(correio.recebidas) == 1
    assert cena.situacoes() == [SituacaoEnvio.ENVIADO]


@pytest.mark.parametrize("ponto", range(1, len(POR_MENSAGEM) + 1), ids=POR_MENSAGEM)
def test_kill_9_loses_nothing_and_repeats_only_what_was_not_recorded(cena: Cena, ponto: int) -> None:
    cena.guardar("a@x.com")
    with no_ar(Correio()) as correio:
        cena.matar(correio, ponto)
        registrada = cena.situacoes() == [SituacaoEnvio.ENVIADO]
        assert registrada is (ponto == len(POR_MENSAGEM))
        cena.clock.avancar(ARRENDAMENTO)
        cena.trabalhar(correio)
    vezes = 2 if ponto in DEPOIS_DO_250 else 1
    assert [recebida.message_id for recebida in correio.recebidas] == [MESSAGE_ID] * vezes
    assert len({recebida.conteudo for recebida in correio.recebidas}) == 1
    assert cena.situacoes() == [SituacaoEnvio.ENVIADO]
    tomada_sem_resultado = ponto in range(3, 8)
    assert cena.acoes() == ["envio_possivel_repeticao"] * tomada_sem_resultado + ["envio_enviado"]


def test_killed_while_the_server_thinks_over_the_data_it_repeats_once_more(cena: Cena) -> None:
    class Assassino(Correio):
        vitima: int | None = None

        async def handle_DATA(  # noqa: N802 (aiosmtpd looks for this name)
            self, server: SMTP, session: Session, envelope: Envelope
        ) -> str:
            if self.vitima is not None:
                os.kill(self.vitima, signal.SIGKILL)
            return await super().handle_DATA(server, session, envelope)

    correio = Assassino({"RCPT": "451 depois"})
    cena.guardar("a@x.com")
    with no_ar(correio):
        cena.trabalhar(correio)  # it is known to the outbox that this one failed: not a repetition
        correio.respostas.clear()
        cena.clock.avancar(ARRENDAMENTO)
        processo = cena.comecar(correio, SEM_FIM)
        correio.vitima = processo.pid
        assert processo.wait(60) == -signal.SIGKILL
        correio.vitima = None
        cena.clock.avancar(ARRENDAMENTO)
        cena.trabalhar(correio)
    assert [recebida.message_id for recebida in correio.recebidas] == [MESSAGE_ID] * 2
    assert cena.acoes() == ["envio_pendente", "envio_possivel_repeticao", "envio_enviado"]


def test_a_line_dropped_after_the_data_is_tried_again_with_the_same_message_id(cena: Cena) -> None:
    cena.guardar("a@x.com")
    with no_ar(Correio({"DATA": DESLIGA})) as correio:
        cena.trabalhar(correio)
        assert cena.situacoes() == [SituacaoEnvio.PENDENTE]
        correio.respostas.clear()
        cena.clock.avancar(ARRENDAMENTO)
        cena.trabalhar(correio)
    assert [recebida.message_id for recebida in correio.recebidas] == [MESSAGE_ID] * 2
    assert cena.acoes() == ["envio_pendente", "envio_enviado"]


def test_workers_that_are_processes_share_an_outbox(cena: Cena) -> None:
    cena.guardar("a@x.com")
    with no_ar(Correio()) as correio:
        processos = [cena.comecar(correio, SEM_FIM) for _ in range(3)]
        assert [processo.wait(60) for processo in processos] == [0, 0, 0]
    assert len(correio.recebidas) == 1
