"""A real mail server (aiosmtpd in a thread) that answers as a test tells it to, and keeps what it took."""

import asyncio
import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from ws.adapters.mail.servidor import Seguranca, ServidorSmtp

CERTIFICADO = Path(__file__).parent / "certificado" / "servidor.pem"
CHAVE = CERTIFICADO.with_name("chave.pem")
USUARIO, SENHA = "central", "s3nha-do-correio"
DESLIGA = "desliga"
PENDURA = "pendura"
PENDURADO = 30.0  # seconds: longer than any test waits
logging.getLogger("mail.log").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Recebida:
    """A message the server answered 250 to, or took before it dropped the line."""

    de: str
    para: tuple[str, ...]
    conteudo: bytes
    cifrada: bool
    autenticada: bool

    @property
    def message_id(self) -> str:
        """Of its header."""
        return str(message_from_bytes(self.conteudo)["Message-ID"])


@dataclass
class Correio:
    """``respostas`` maps a verb (MAIL, RCPT, DATA) or an address to a reply, DESLIGA or PENDURA."""

    respostas: dict[str, str] = field(default_factory=dict)
    recebidas: list[Recebida] = field(default_factory=list)
    porta: int = 0

    def servidor(self, **mudancas: Any) -> ServidorSmtp:
        """How a client is told to reach it: unprotected, and patient unless a test is about that."""
        campos: dict[str, Any] = {
            "endereco": "localhost",
            "porta": self.porta,
            "remetente": "boletos@central.com.br",
            "seguranca": Seguranca.NENHUMA,
            "prazo": 10.0,
            "autoridades": CERTIFICADO,
        }
        return ServidorSmtp(**(campos | mudancas))

    async def handle_MAIL(  # noqa: N802 (aiosmtpd looks for this name)
        self, server: SMTP, _: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        envelope.mail_options = options
        return await self._responder(server, "MAIL")

    async def handle_RCPT(  # noqa: N802 (aiosmtpd looks for this name)
        self, server: SMTP, _: Session, envelope: Envelope, address: str, __: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return await self._responder(server, address if address in self.respostas else "RCPT")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd looks for this name)
        resposta = self.respostas.get("DATA", "250 OK")
        if resposta.startswith("250") or resposta == DESLIGA:
            self.recebidas.append(_recebida(session, envelope))
        return await self._responder(server, "DATA")

    async def _responder(self, server: SMTP, chave: str) -> str:
        resposta = self.respostas.get(chave, "250 OK")
        if resposta == PENDURA:
            await asyncio.sleep(PENDURADO)
        if resposta == DESLIGA and server.transport is not None:
            server.transport.close()
        return resposta


def _recebida(session: Session, envelope: Envelope) -> Recebida:
    assert isinstance(envelope.content, bytes)
    return Recebida(
        de=envelope.mail_from or "",
        para=tuple(envelope.rcpt_tos),
        conteudo=envelope.content,
        cifrada=session.ssl is not None,
        autenticada=bool(session.authenticated),
    )


def contexto_tls() -> ssl.SSLContext:
    """The server's side of TLS, with the self-made certificate."""
    contexto = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    contexto.load_cert_chain(CERTIFICADO, CHAVE)
    return contexto


def so_o_usuario(*argumentos: Any) -> AuthResult:
    """Who may log in."""
    dados = argumentos[-1]
    assert isinstance(dados, LoginPassword)
    certo = (dados.login, dados.password) == (USUARIO.encode(), SENHA.encode())
    return AuthResult(success=certo, handled=False)


@contextmanager
def no_ar(correio: Correio, *, tls: bool = False, **opcoes: Any) -> Iterator[Correio]:
    """The server, listening on a free port; ``tls`` from the first byte."""
    loop = asyncio.new_event_loop()
    contexto = contexto_tls() if tls else None
    protocolo = partial(SMTP, correio, hostname="localhost", loop=loop, **opcoes)
    servidor = loop.run_until_complete(loop.create_server(protocolo, "127.0.0.1", 0, ssl=contexto))
    correio.porta = servidor.sockets[0].getsockname()[1]
    thread = Thread(target=loop.run_forever, name="correio")
    thread.start()
    try:
        yield correio
    finally:
        asyncio.run_coroutine_threadsafe(_fechar(servidor), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _fechar(servidor: asyncio.Server) -> None:
    """Also what hangs."""
    servidor.close()
    tarefas = asyncio.all_tasks() - {asyncio.current_task()}
    for tarefa in tarefas:
        tarefa.cancel()
    await asyncio.gather(*tarefas, return_exceptions=True)
