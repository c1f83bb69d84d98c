"""Whatever a mail server does, a message is delivered, refused for good or tried again as it should be."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from threading import Thread
from typing import Any

import pytest

from tests.adapters.mail.cartas import PARA, carta, envio, redigir
from tests.adapters.mail.correio import (
    DESLIGA,
    PENDURA,
    SENHA,
    USUARIO,
    Correio,
    contexto_tls,
    no_ar,
    so_o_usuario,
)
from tests.fakes.logger import Logger
from ws.adapters.mail.servidor import Seguranca, ServidorSmtp
from ws.adapters.mail.smtp import CarteiroSmtp
from ws.desfechos.erro import Erro

PACIENCIA = 0.2  # seconds


def entregar(servidor: ServidorSmtp, logger: Logger | None = None, **mudancas: Any) -> None:
    CarteiroSmtp(servidor, logger or Logger()).entregar(envio(**mudancas))


def falhar(servidor: ServidorSmtp, logger: Logger | None = None, **mudancas: Any) -> Erro:
    with pytest.raises(Erro) as excecao:
        entregar(servidor, logger, **mudancas)
    return excecao.value


def _canal(conexao: socket.socket, *, tls: bool) -> AbstractContextManager[socket.socket]:
    return contexto_tls().wrap_socket(conexao, server_side=True) if tls else nullcontext(conexao)


@contextmanager
def roteiro(atender: Callable[[socket.socket], None], *, tls: bool = False) -> Iterator[Correio]:
    """A server that says whatever ``atender`` makes it say, to one caller."""
    with socket.create_server(("127.0.0.1", 0)) as escuta:

        def esperar() -> None:
            conexao, _ = escuta.accept()
            with conexao, suppress(OSError), _canal(conexao, tls=tls) as canal:
                atender(canal)

        thread = Thread(target=esperar, daemon=True)
        thread.start()
        yield Correio(porta=escuta.getsockname()[1])
        thread.join(10)
        assert not thread.is_alive()


def responder(conexao: socket.socket, *respostas: str) -> None:
    """Greet, then one answer for each line or, after 354, for each message."""
    leitor = conexao.makefile("rb")
    for resposta in respostas:
        conexao.sendall(resposta.encode() + b"\r\n")
        while (linha := leitor.readline()) and resposta.startswith("354") and linha != b".\r\n":
            pass


def gotejar(conexao: socket.socket) -> None:
    """Say nothing that ends, a byte at a time, faster than any timeout of one answer."""
    while True:
        conexao.sendall(b"2")
        time.sleep(PACIENCIA / 4)


def test_a_message_arrives_as_it_was_written() -> None:
    conteudo = redigir(carta(mensagem=".linha\n..outra\n." + "ã" * 500))
    with no_ar(Correio()) as correio:
        entregar(correio.servidor(), conteudo=conteudo)
    [recebida] = correio.recebidas
    assert recebida.conteudo == conteudo
    assert recebida.para == (PARA,)
    assert recebida.de == "boletos@aurora.exemplo.com.br"


def test_a_company_without_a_sender_sends_as_the_installation() -> None:
    with no_ar(Correio()) as correio:
        entregar(correio.servidor(), remetente="")
    assert correio.recebidas[0].de == "boletos@central.com.br"


def test_each_message_has_a_connection_of_its_own() -> None:
    with no_ar(Correio({"RCPT": "450 depois"})) as correio:
        falhar(correio.servidor())
        correio.respostas.clear()
        entregar(correio.servidor(), message_id="<2@x>")
    assert len(correio.recebidas) == 1


@pytest.mark.parametrize(
    ("chave", "resposta", "definitiva", "mensagem"),
    [
        ("MAIL", "451 4.3.0 depois", False, "O servidor de e-mail não aceitou o remetente (resposta 451)."),
        ("MAIL", "550 5.7.1 quem?", False, "O servidor de e-mail não aceitou o remetente (resposta 550)."),
        ("MAIL", "530 5.7.0 senha", False, "O servidor de e-mail não aceitou o remetente (resposta 530)."),
        ("MAIL", "552 5.3.4 grande", True, "O servidor de e-mail não aceitou o remetente (resposta 552)."),
        (
            "RCPT",
            "421 4.3.2 saindo",
            False,
            "O servidor de e-mail não aceitou o destinatário (resposta 421).",
        ),
        (
            "RCPT",
            "450 4.2.1 ocupado",
            False,
            "O servidor de e-mail não aceitou o destinatário (resposta 450).",
        ),
        ("RCPT", "530 5.7.0 senha", False, "O servidor de e-mail não aceitou o destinatário (resposta 530)."),
        ("RCPT", "535 5.7.8 senha", False, "O servidor de e-mail não aceitou o destinatário (resposta 535)."),
        ("RCPT", "550 5.1.1 quem?", True, "O servidor de e-mail não aceitou o destinatário (resposta 550)."),
        ("RCPT", "553 5.1.3 nome", True, "O servidor de e-mail não aceitou o destinatário (resposta 553)."),
        ("DATA", "452 4.2.2 cheio", False, "O servidor de e-mail não aceitou a mensagem (resposta 452)."),
        ("DATA", "554 5.7.1 virus", True, "O servidor de e-mail não aceitou a mensagem (resposta 554)."),
    ],
)
def test_a_refusal_is_for_good_or_not_as_the_server_says(
    chave: str, resposta: str, *, definitiva: bool, mensagem: str
) -> None:
    with no_ar(Correio({chave: resposta})) as correio:
        falha = falhar(correio.servidor())
    assert (falha.codigo.repetir, str(falha)) == (not definitiva, mensagem)
    assert correio.recebidas == []


@pytest.mark.parametrize("resposta", ["250 OK", "251 encaminharei"])
def test_both_ways_of_accepting_a_recipient_count(resposta: str) -> None:
    with no_ar(Correio({"RCPT": resposta})) as correio:
        entregar(correio.servidor())
    assert len(correio.recebidas) == 1


@pytest.mark.parametrize("chave", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("resposta", [PENDURA, DESLIGA])
def test_silence_and_a_dropped_line_are_temporary_wherever_they_happen(chave: str, resposta: str) -> None:
    with no_ar(Correio({chave: resposta})) as correio:
        falha = falhar(correio.servidor(prazo=PACIENCIA))
    assert falha.codigo.repetir
    assert str(falha) == "O servidor de e-mail interrompeu a conexão ou não respondeu a tempo."


def test_a_line_dropped_after_the_data_leaves_the_message_taken_and_unconfirmed() -> None:
    with no_ar(Correio({"DATA": DESLIGA})) as correio:
        assert falhar(correio.servidor()).codigo.repetir
    assert len(correio.recebidas) == 1


def test_the_answer_to_the_data_is_waited_for_longer_than_the_others() -> None:
    def pensar(conexao: socket.socket) -> None:
        responder(conexao, "220 oi", "250 oi", "250 ok", "250 ok", "354 manda")
        time.sleep(1.5)
        responder(conexao, "250 ok", "221 tchau")

    with roteiro(pensar) as correio:
        entregar(correio.servidor(prazo=1.0))


@pytest.mark.parametrize("despedida", ["221 tchau", "421 tchau", "500 ?", "", "\x00\xff"])
def test_nothing_said_after_the_250_undoes_it(despedida: str) -> None:
    with roteiro(
        lambda conexao: responder(
            conexao, "220 oi", "250 oi", "250 ok", "250 ok", "354 manda", "250 ok", despedida
        )
    ) as correio:
        entregar(correio.servidor())


def test_a_server_that_falls_silent_after_the_250_delays_but_does_not_undo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ws.adapters.mail.smtp.DESPEDIDA", PACIENCIA)

    def calar(conexao: socket.socket) -> None:
        responder(conexao, "220 oi", "250 oi", "250 ok", "250 ok", "354 manda", "250 ok")
        time.sleep(PACIENCIA * 2)

    with roteiro(calar) as correio:
        entregar(correio.servidor())


def test_nobody_there_is_temporary() -> None:
    with socket.create_server(("127.0.0.1", 0)) as escuta:
        porta = escuta.getsockname()[1]
    falha = falhar(Correio(porta=porta).servidor())
    assert falha.codigo.repetir
    assert str(falha) == "Não foi possível conectar ao servidor de e-mail."


@pytest.mark.parametrize("saudacao", ["421 ocupado", "554 não atendo", "HTTP/1.1 400 Bad Request", ""])
def test_a_greeting_that_is_no_welcome_is_temporary(saudacao: str) -> None:
    with roteiro(lambda conexao: responder(conexao, saudacao)) as correio:
        assert falhar(correio.servidor()).codigo.repetir


def test_a_server_that_never_greets_is_given_up() -> None:
    with roteiro(lambda _: time.sleep(PACIENCIA * 2)) as correio:
        assert falhar(correio.servidor(prazo=PACIENCIA)).codigo.repetir


@pytest.mark.parametrize("tls", [False, True])
def test_a_server_that_drips_its_answers_is_cut_off_in_time(*, tls: bool) -> None:
    def atender(conexao: socket.socket) -> None:
        responder(conexao, "220 oi", "250 oi")
        gotejar(conexao)

    seguranca = Seguranca.TLS if tls else Seguranca.NENHUMA
    with roteiro(atender, tls=tls) as correio:
        servidor = correio.servidor(prazo=PACIENCIA, seguranca=seguranca)
        inicio = time.monotonic()
        assert falhar(servidor).codigo.repetir
        assert time.monotonic() - inicio < servidor.prazo_total + 5


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # it is TLS from the first byte
@pytest.mark.parametrize("seguranca", [Seguranca.STARTTLS, Seguranca.TLS])
def test_it_logs_in_over_tls(seguranca: Seguranca) -> None:
    opcoes: dict[str, Any] = {"authenticator": so_o_usuario, "auth_required": True}
    if seguranca is Seguranca.STARTTLS:
        opcoes |= {"tls_context": contexto_tls(), "require_starttls": True}
    else:
        opcoes |= {"tls": True, "auth_require_tls": False}  # aiosmtpd only means STARTTLS by TLS
    with no_ar(Correio(), **opcoes) as correio:
        entregar(correio.servidor(seguranca=seguranca, usuario=USUARIO, senha=SENHA))
    [recebida] = correio.recebidas
    assert recebida.cifrada or seguranca is Seguranca.TLS
    assert recebida.autenticada


def test_a_wrong_password_is_the_installations_trouble_and_temporary() -> None:
    logger = Logger()
    with no_ar(Correio(), authenticator=so_o_usuario, tls_context=contexto_tls()) as correio:
        servidor = correio.servidor(seguranca=Seguranca.STARTTLS, usuario=USUARIO, senha="velha")
        falha = falhar(servidor, logger)
    assert falha.codigo.repetir
    assert str(falha) == "O servidor de e-mail não aceitou a autenticação desta instalação (resposta 535)."
    assert "velha" not in str(logger.linhas) + repr(servidor)


@pytest.mark.parametrize("senha", ["sen\nha", "señha"])
def test_a_password_that_smtp_cannot_say_is_temporary_too(senha: str) -> None:
    with no_ar(Correio(), authenticator=so_o_usuario, tls_context=contexto_tls()) as correio:
        servidor = correio.servidor(seguranca=Seguranca.STARTTLS, usuario=USUARIO, senha=senha)
        assert falhar(servidor).codigo.repetir


def test_a_server_without_login_is_not_sent_to_without_it() -> None:
    with no_ar(Correio()) as correio:
        assert falhar(correio.servidor(usuario=USUARIO, senha=SENHA)).codigo.repetir
    assert correio.recebidas == []


def test_a_server_without_starttls_is_not_sent_to_in_the_clear() -> None:
    with no_ar(Correio()) as correio:
        falha = falhar(correio.servidor(seguranca=Seguranca.STARTTLS))
    assert correio.recebidas == []
    assert falha.codigo.repetir
    assert str(falha) == "Não foi possível estabelecer uma conexão segura com o servidor de e-mail."


@pytest.mark.parametrize(
    "mudancas",
    [{"autoridades": None}, {"endereco": "127.0.0.1"}],
    ids=["nobody vouches for the certificate", "the certificate is another name's"],
)
@pytest.mark.parametrize("seguranca", [Seguranca.STARTTLS, Seguranca.TLS])
def test_a_certificate_that_does_not_convince_stops_it(
    seguranca: Seguranca, mudancas: dict[str, Any]
) -> None:
    opcoes: dict[str, Any] = {"tls": True} if seguranca is Seguranca.TLS else {"tls_context": contexto_tls()}
    with no_ar(Correio(), **opcoes) as correio:
        falha = falhar(correio.servidor(seguranca=seguranca, **mudancas))
    assert correio.recebidas == []
    assert falha.codigo.repetir


def test_a_message_larger_than_the_server_announces_is_refused_before_it_is_sent() -> None:
    with no_ar(Correio(), data_size_limit=1000) as correio:
        falha = falhar(correio.servidor(), conteudo=b"x" * 2000)
    assert not falha.codigo.repetir
    assert correio.recebidas == []


def test_an_address_that_breaks_the_line_brings_in_no_second_recipient() -> None:
    with no_ar(Correio()) as correio, suppress(Erro):
        entregar(correio.servidor(), email="a@b.com>\r\nRCPT TO:<vitima@x.com")
    assert "vitima@x.com" not in {para for recebida in correio.recebidas for para in recebida.para}


def test_neither_the_sentence_nor_the_log_names_the_recipient() -> None:
    logger = Logger()
    with no_ar(Correio({"RCPT": f"550 5.1.1 <{PARA.upper()}>: quem?"})) as correio:
        falha = falhar(correio.servidor(), logger)
    [(_, evento, dados)] = logger.linhas
    assert PARA not in str(falha)
    assert evento == "smtp"
    assert dados == {
        "etapa": "destinatario",
        "resposta": 550,
        "detalhe": "5.1.1 <***>: quem?",
        "protocolo": "p1",
        "ordem": 1,
    }


def test_trying_the_server_logs_in_and_sends_nothing() -> None:
    with no_ar(Correio(), authenticator=so_o_usuario, tls_context=contexto_tls()) as correio:
        servidor = correio.servidor(seguranca=Seguranca.STARTTLS, usuario=USUARIO, senha=SENHA)
        CarteiroSmtp(servidor, Logger()).experimentar()
    assert correio.recebidas == []


def test_trying_a_server_that_refuses_the_password_says_so() -> None:
    with no_ar(Correio(), authenticator=so_o_usuario, tls_context=contexto_tls()) as correio:
        servidor = correio.servidor(seguranca=Seguranca.STARTTLS, usuario=USUARIO, senha="velha")
        with pytest.raises(Erro) as excecao:
            CarteiroSmtp(servidor, Logger()).experimentar()
    assert "535" in str(excecao.value)
