"""A due message is sent once, retried, given up or recovered after a crash as the business says."""

from datetime import timedelta

import pytest

from tests.adapters.mail.trabalhador_mortal import DEPOIS_DO_250, POR_MENSAGEM
from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.fakes.correio.carteiro import Carteiro
from tests.fakes.logger import Logger
from tests.fakes.unit_of_work import UnitOfWork, UnitsOfWork
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from tests.mundo.correio import uma_remessa
from ws.application.correio.entregar_emails import EntregarEmails
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.desfechos.catalogo.entrega import CodigoDeEntrega
from ws.desfechos.erro import Erro

ARRENDAMENTO = timedelta(minutes=5)
TEMPORARIA = Erro(CodigoDeEntrega.MENSAGEM_ADIADA, resposta=" (resposta 451)")
DEFINITIVA = Erro(CodigoDeEntrega.DESTINATARIO_RECUSADO, resposta=" (resposta 550)")


class Morte(BaseException):
    """The worker's process is killed: nothing of it runs any more."""


class Cena:
    """An outbox with messages, and workers who come and go."""

    def __init__(self, quantas: int = 1, *falhas: Erro) -> None:
        self.banco: Banco = duas_empresas(um_boleto())
        self.clock = Clock()
        self.unidades = UnitsOfWork(self.banco)
        self.carteiro = Carteiro(*falhas)
        self.logger = Logger()
        self.guardar(quantas)

    def guardar(self, quantas: int, protocolo: str = "p1", *, captura: bool = False) -> None:
        agora = self.clock.agora()
        emails = [f"{n}@x.com" for n in range(1, quantas + 1)]
        remessa = uma_remessa(emails=emails, protocolo=protocolo, criado_em=agora, captura=captura)
        with self.unidades.escrita() as uow:
            uow.remessas.guardar(remessa, agora)
            uow.commit()

    def rodada(self) -> int:
        return EntregarEmails(self.unidades, self.carteiro, self.clock, self.logger, ARRENDAMENTO)()

    def tudo(self) -> None:
        while self.rodada():
            pass

    @property
    def entregues(self) -> list[str]:
        return [envio.message_id for envio in self.carteiro.entregues]

    def situacao(self, ordem: int = 1) -> tuple[SituacaoEnvio, str]:
        mensagem = self.banco.mensagens[1, "p1", ordem]
        return mensagem.situacao, mensagem.mensagem

    def acoes(self) -> list[str]:
        return [evento.acao for evento in self.banco.eventos]


def test_nothing_due_is_no_work() -> None:
    cena = Cena(0)
    assert cena.rodada() == 0
    assert cena.acoes() == []


def test_each_message_is_sent_once_and_recorded() -> None:
    cena = Cena(3)
    cena.tudo()
    assert cena.entregues == ["<p1.1@aurora>", "<p1.2@aurora>", "<p1.3@aurora>"]
    assert [cena.situacao(ordem)[0] for ordem in (1, 2, 3)] == [SituacaoEnvio.ENVIADO] * 3
    cena.clock.avancar(timedelta(days=30))
    assert cena.rodada() == 0


def test_what_was_sent_is_audited_and_its_bytes_are_dropped() -> None:
    cena = Cena()
    cena.tudo()
    [evento] = cena.banco.eventos
    assert (evento.acao, evento.empresa_id, evento.login) == ("envio_enviado", 1, "worker")
    assert evento.detalhe == "protocolo p1/1"
    assert cena.banco.mensagens[1, "p1", 1].conteudo is None


def test_a_refusal_for_good_ends_it_and_keeps_the_reason() -> None:
    cena = Cena(1, DEFINITIVA)
    cena.tudo()
    assert cena.situacao() == (SituacaoEnvio.FALHOU, str(DEFINITIVA))
    assert cena.acoes() == ["envio_falhou"]
    cena.clock.avancar(timedelta(days=30))
    assert cena.rodada() == 0


def test_one_refused_recipient_does_not_stop_the_others() -> None:
    cena = Cena(3, DEFINITIVA)
    cena.tudo()
    assert cena.entregues == ["<p1.2@aurora>", "<p1.3@aurora>"]
    assert [cena.situacao(n)[0].value for n in (1, 2, 3)] == ["FALHOU", "ENVIADO", "ENVIADO"]


def test_a_temporary_failure_waits_its_turn_and_then_goes_out() -> None:
    cena = Cena(1, TEMPORARIA, TEMPORARIA)
    cena.tudo()
    assert cena.situacao() == (SituacaoEnvio.PENDENTE, str(TEMPORARIA))
    for minutos in (1, 2):
        cena.clock.avancar(timedelta(minutes=minutos) - timedelta(seconds=1))
        assert cena.rodada() == 0
        cena.clock.avancar(timedelta(seconds=1))
        assert cena.rodada() == 1
    assert cena.situacao() == (SituacaoEnvio.ENVIADO, "")
    assert cena.acoes() == ["envio_pendente", "envio_pendente", "envio_enviado"]


def test_a_message_that_waits_lets_others_pass() -> None:
    cena = Cena(2, TEMPORARIA)
    cena.tudo()
    assert cena.entregues == ["<p1.2@aurora>"]


def test_after_twelve_temporary_failures_in_sixteen_hours_it_is_given_up() -> None:
    cena = Cena(1, *[TEMPORARIA] * 20)
    inicio = cena.clock.agora()
    minutos: list[int] = []
    while cena.situacao()[0] is SituacaoEnvio.PENDENTE:
        if cena.rodada():
            minutos.append((cena.clock.agora() - inicio) // timedelta(minutes=1))
        cena.clock.avancar(timedelta(minutes=1))
    assert minutos == [0, 1, 3, 7, 15, 31, 63, 127, 255, 495, 735, 975]
    assert cena.situacao() == (SituacaoEnvio.FALHOU, str(TEMPORARIA))
    cena.clock.avancar(timedelta(days=30))
    assert cena.rodada() == 0


def test_mail_accepted_in_homologacao_is_to_be_captured() -> None:
    cena = Cena(0)
    cena.guardar(1, captura=True)
    cena.tudo()
    assert [envio.captura for envio in cena.carteiro.entregues] == [True]


def test_the_log_names_no_recipient() -> None:
    cena = Cena(1, TEMPORARIA)
    cena.tudo()
    assert "@x.com" not in str(cena.logger.linhas)
    assert cena.logger.linhas == [
        ("info", "email", {"protocolo": "p1", "ordem": 1, "tentativa": 1, "situacao": "PENDENTE"})
    ]


# --- killed at any step ----------------------------------------------------------------------------------------

PONTOS = range(1, len(POR_MENSAGEM) * 3 + 3 + 1)  # three messages, and a round that finds nothing: 3 points


class Mortal:
    """A worker that is killed at the n-th point: it fulfils the ports, and counts."""

    def __init__(self, cena: Cena, ponto_final: int) -> None:
        self.cena = cena
        self.restantes = ponto_final

    def ponto(self) -> None:
        self.restantes -= 1
        if self.restantes == 0:
            raise Morte

    def trabalhar(self) -> None:
        while EntregarEmails(self, self, self.cena.clock, self.cena.logger, ARRENDAMENTO)():
            pass

    def leitura(self) -> UnitOfWork:
        raise AssertionError("a worker only writes")

    def escrita(self) -> UnitOfWork:
        self.ponto()
        return UnidadeMortal(self)

    def entregar(self, envio: EnvioReservado) -> None:
        self.ponto()
        self.cena.carteiro.entregar(envio)
        self.ponto()


class UnidadeMortal(UnitOfWork):
    def __init__(self, mortal: Mortal) -> None:
        super().__init__(mortal.cena.banco, mortal.cena.unidades._trava)
        self._mortal = mortal

    def commit(self) -> None:
        self._mortal.ponto()
        super().commit()
        self._mortal.ponto()


def matar(cena: Cena, ponto: int) -> None:
    with pytest.raises(Morte):
        Mortal(cena, ponto).trabalhar()


def test_a_round_has_exactly_these_points() -> None:
    cena = Cena(3)
    matar(cena, PONTOS[-1])
    assert len(cena.entregues) == 3
    Mortal(Cena(3), PONTOS[-1] + 1).trabalhar()


@pytest.mark.parametrize("ponto", PONTOS)
def test_a_worker_killed_at_any_point_loses_nothing_and_repeats_only_what_was_not_recorded(
    ponto: int,
) -> None:
    cena = Cena(3)
    matar(cena, ponto)
    registradas = {
        f"<p1.{ordem}@aurora>" for ordem in (1, 2, 3) if cena.situacao(ordem)[0] is SituacaoEnvio.ENVIADO
    }
    antes = cena.entregues.copy()
    cena.clock.avancar(ARRENDAMENTO)
    cena.tudo()
    depois = cena.entregues[len(antes) :]
    assert set(cena.entregues) == {"<p1.1@aurora>", "<p1.2@aurora>", "<p1.3@aurora>"}
    assert registradas.isdisjoint(depois)
    assert len(depois) == 3 - len(registradas)
    assert [cena.situacao(ordem)[0] for ordem in (1, 2, 3)] == [SituacaoEnvio.ENVIADO] * 3


@pytest.mark.parametrize("ponto", range(1, len(POR_MENSAGEM) + 1), ids=POR_MENSAGEM)
def test_only_a_kill_between_the_250_and_its_record_repeats_exactly_once_more(ponto: int) -> None:
    cena = Cena()
    matar(cena, ponto)
    cena.clock.avancar(ARRENDAMENTO)
    cena.tudo()
    vezes = 2 if ponto in DEPOIS_DO_250 else 1
    assert cena.entregues == ["<p1.1@aurora>"] * vezes
    assert len({envio.conteudo for envio in cena.carteiro.entregues}) == 1


@pytest.mark.parametrize("ponto", range(1, len(POR_MENSAGEM) + 1), ids=POR_MENSAGEM)
def test_a_possible_repetition_is_an_audit_row_that_names_the_message(ponto: int) -> None:
    cena = Cena()
    matar(cena, ponto)
    cena.clock.avancar(ARRENDAMENTO)
    cena.tudo()
    tomada_sem_resultado = ponto in range(3, 8)
    assert [evento.detalhe for evento in cena.banco.eventos if evento.acao == "envio_possivel_repeticao"] == (
        ["protocolo p1/1; tentativa anterior interrompida; pode repetir <p1.1@aurora>"]
        if tomada_sem_resultado
        else []
    )
    assert cena.acoes().count("envio_enviado") == 1


@pytest.mark.parametrize("mortes", [1, 2, 5])
def test_each_kill_may_repeat_a_message_once_and_no_more(mortes: int) -> None:
    cena = Cena()
    for _ in range(mortes):
        matar(cena, DEPOIS_DO_250[0])
        cena.clock.avancar(ARRENDAMENTO)
    cena.tudo()
    assert cena.entregues == ["<p1.1@aurora>"] * (mortes + 1)
    assert cena.acoes() == ["envio_possivel_repeticao"] * mortes + ["envio_enviado"]


def test_what_a_dead_worker_held_is_left_alone_until_its_lease_ends() -> None:
    cena = Cena()
    matar(cena, DEPOIS_DO_250[0])
    cena.clock.avancar(ARRENDAMENTO - timedelta(seconds=1))
    assert cena.rodada() == 0
    cena.clock.avancar(timedelta(seconds=1))
    assert cena.rodada() == 1


def test_two_workers_never_hold_the_same_message() -> None:
    cena = Cena(1)
    tomadas: list[int] = []

    class Atento(Carteiro):
        def entregar(self, envio: EnvioReservado) -> None:
            tomadas.append(EntregarEmails(cena.unidades, Carteiro(), cena.clock, cena.logger, ARRENDAMENTO)())
            super().entregar(envio)

    cena.carteiro = Atento()
    cena.tudo()
    assert tomadas == [0]


def test_a_late_failure_of_a_worker_that_lost_its_lease_undoes_nothing() -> None:
    cena = Cena()

    class Lento(Carteiro):
        def entregar(self, envio: EnvioReservado) -> None:
            assert envio.tentativa == 1
            cena.clock.avancar(ARRENDAMENTO)
            EntregarEmails(cena.unidades, Carteiro(), cena.clock, cena.logger, ARRENDAMENTO)()
            raise TEMPORARIA

    cena.carteiro = Lento()
    cena.rodada()
    assert cena.situacao() == (SituacaoEnvio.ENVIADO, "")
    cena.clock.avancar(timedelta(days=1))
    assert cena.rodada() == 0
