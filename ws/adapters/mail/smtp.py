"""Hand a message to a mail server over SMTP.

One connection for each message: nothing half-open survives between two, and what a server says about one never
touches another. Only the 250 that follows the data counts as sent, and nothing after it undoes it. What a
failure means is in :mod:`ws.adapters.mail.falhas_do_smtp`.
Source: RFC 5321; RFC 3207 (STARTTLS); RFC 4954 (AUTH); RFC 1870 (SIZE).
"""

import re
import smtplib
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from time import monotonic

from ws.adapters.mail.falhas_do_smtp import Etapa, falha
from ws.adapters.mail.servidor import Seguranca, ServidorSmtp
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.application.ports.logger import Logger

ACEITO = frozenset({250, 251})  # 251: not local, will forward
DESPEDIDA = 5.0  # seconds for the answer to QUIT, which changes nothing
PROBLEMAS = (smtplib.SMTPException, OSError, ValueError)
"""ValueError: a command that smtplib refuses to write."""


@dataclass(frozen=True)
class CarteiroSmtp:
    """Fulfils :class:`ws.application.ports.correio.carteiro.Carteiro`."""

    servidor: ServidorSmtp
    logger: Logger

    def entregar(self, envio: EnvioReservado) -> None:
        """Return once the server took it. Raises :class:`ws.desfechos.erro.Erro`."""
        with self._conversa(envio) as smtp:
            self._transmitir(smtp, envio)

    def experimentar(self) -> None:
        """Go as far as the login, and leave. Raises :class:`ws.desfechos.erro.Erro`."""
        with self._conversa(None):
            pass

    @contextmanager
    def _conversa(self, envio: EnvioReservado | None) -> Iterator[smtplib.SMTP]:
        fim = monotonic() + self.servidor.prazo_total
        with self._etapa(Etapa.CONEXAO, envio):
            smtp = self._conectar()
        try:
            with _vigia(smtp, fim - monotonic()):
                self._preparar(smtp, envio)
                yield smtp
        finally:
            _despedir(smtp)

    def _conectar(self) -> smtplib.SMTP:
        servidor = self.servidor
        onde = servidor.endereco, servidor.porta, servidor.nome_proprio
        if servidor.seguranca is Seguranca.TLS:
            return smtplib.SMTP_SSL(*onde, timeout=servidor.prazo, context=servidor.contexto)
        return smtplib.SMTP(*onde, timeout=servidor.prazo)

    def _preparar(self, smtp: smtplib.SMTP, envio: EnvioReservado | None) -> None:
        if self.servidor.seguranca is Seguranca.STARTTLS:
            with self._etapa(Etapa.SEGURANCA, envio):
                smtp.starttls(context=self.servidor.contexto)
        with self._etapa(Etapa.CONEXAO, envio):
            smtp.ehlo_or_helo_if_needed()
        if self.servidor.usuario:
            with self._etapa(Etapa.AUTENTICACAO, envio):
                smtp.login(self.servidor.usuario, self.servidor.senha)

    def _transmitir(self, smtp: smtplib.SMTP, envio: EnvioReservado) -> None:
        opcoes = [f"size={len(envio.conteudo)}"] if smtp.has_extn("size") else []
        with self._etapa(Etapa.REMETENTE, envio):
            _exigir(smtp.mail(envio.remetente or self.servidor.remetente, opcoes))
        with self._etapa(Etapa.DESTINATARIO, envio):
            _exigir(smtp.rcpt(envio.email))
        with self._etapa(Etapa.MENSAGEM, envio):
            _esperar(smtp, self.servidor.prazo_total)
            _exigir(smtp.data(envio.conteudo))

    @contextmanager
    def _etapa(self, etapa: Etapa, envio: EnvioReservado | None) -> Iterator[None]:
        try:
            yield
        except PROBLEMAS as erro:
            resposta, detalhe = _ler(erro)
            self.logger.warning(
                "smtp",
                etapa=etapa.name.lower(),
                resposta=resposta,
                detalhe=_sem_endereco(detalhe, envio.email) if envio else detalhe,
                protocolo=envio.protocolo if envio else "",
                ordem=envio.ordem if envio else 0,
            )
            raise falha(etapa, resposta) from erro


def _ler(erro: Exception) -> tuple[int | None, str]:
    """The server's code and words, or no code and what happened instead."""
    if not isinstance(erro, smtplib.SMTPResponseException):
        return None, str(erro)
    palavras = erro.smtp_error
    return erro.smtp_code, palavras.decode(errors="replace") if isinstance(palavras, bytes) else palavras


def _exigir(resposta: tuple[int, bytes]) -> None:
    if resposta[0] not in ACEITO:
        raise smtplib.SMTPResponseException(*resposta)


def _esperar(smtp: smtplib.SMTP, segundos: float) -> None:
    if smtp.sock is not None:
        smtp.sock.settimeout(segundos)


def _sem_endereco(texto: str, email: str) -> str:
    return re.sub(re.escape(email), "***", texto, flags=re.IGNORECASE)


def _despedir(smtp: smtplib.SMTP) -> None:
    with suppress(*PROBLEMAS):
        _esperar(smtp, DESPEDIDA)
        smtp.quit()
    smtp.close()


@contextmanager
def _vigia(smtp: smtplib.SMTP, segundos: float) -> Iterator[None]:
    """Cut the connection when its time is over: a server that sends a byte now and then meets every timeout."""
    vigia = Timer(segundos, _cortar, [smtp])
    vigia.daemon = True
    vigia.start()
    try:
        yield
    finally:
        vigia.cancel()


def _cortar(smtp: smtplib.SMTP) -> None:
    """Below TLS, whose own shutdown would wait for the other side."""
    if smtp.sock is not None:
        with suppress(OSError):
            socket.socket.shutdown(smtp.sock, socket.SHUT_RDWR)
