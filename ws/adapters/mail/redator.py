"""The message that carries boletos: text and HTML in Portuguese, the PDF attached; and the one that carries a link.

    multipart/mixed
      multipart/alternative
        text/plain   quoted-printable
        text/html    quoted-printable
      application/pdf  base64

Same arguments, same bytes: nothing reads a clock, and the boundaries come from the Message-ID. Every byte is
ASCII and every line short, so that a server without 8BITMIME or SMTPUTF8 takes it.
Source: RFC 5322, 2045 to 2049, 2047; RFC 3834 (Auto-Submitted).
"""

from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from ws.adapters.mail import cabecalho
from ws.adapters.mail.aviso import conteudo_do_aviso
from ws.adapters.mail.conteudo import conteudo
from ws.application.ports.correio.redator import Aviso, Carta
from ws.domain.cadastro.empresa import Empresa

MODELOS = Path(__file__).parent / "templates"
FORMA = SMTP.clone(cte_type="7bit")


def _ambiente() -> Environment:
    return Environment(
        loader=FileSystemLoader(MODELOS),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@dataclass(frozen=True)
class RedatorEmail:
    """Fulfils :class:`ws.application.ports.correio.redator.Redator`. ``remetente`` serves companies that have none."""

    remetente: str
    modelos: Environment = field(default_factory=_ambiente)

    def dominio(self, empresa: Empresa) -> str:
        return cabecalho.endereco(self._endereco(empresa)).domain

    def redigir(self, carta: Carta, email: str, message_id: str) -> bytes:
        texto = conteudo(carta)
        mensagem = self._mensagem(carta, email, message_id, texto.assunto)
        self._compor(mensagem, "boleto", texto)
        mensagem.add_attachment(carta.pdf, maintype="application", subtype="pdf", filename=carta.nome_arquivo)
        return _pronta(mensagem, message_id)

    def redigir_aviso(self, aviso: Aviso, email: str, message_id: str) -> bytes:
        texto = conteudo_do_aviso(aviso)
        mensagem = self._mensagem(aviso, email, message_id, texto.assunto)
        self._compor(mensagem, "aviso", texto)
        return _pronta(mensagem, message_id)

    def _mensagem(self, carta: Carta | Aviso, email: str, message_id: str, assunto: str) -> EmailMessage:
        """The header."""
        mensagem = EmailMessage(policy=FORMA)
        mensagem["From"] = cabecalho.remetente(carta.empresa.beneficiario.nome, self._endereco(carta.empresa))
        mensagem["To"] = cabecalho.endereco(email)
        mensagem["Subject"] = cabecalho.assunto(assunto)
        mensagem["Date"] = carta.data.astimezone(ZoneInfo(carta.empresa.fuso))
        mensagem["Message-ID"] = message_id
        mensagem["Auto-Submitted"] = "auto-generated"
        mensagem["X-Auto-Response-Suppress"] = "All"  # Exchange: no out-of-office notes back to the sender
        return mensagem

    def _compor(self, mensagem: EmailMessage, modelo: str, texto: object) -> None:
        plano = self.modelos.get_template(f"{modelo}.txt").render(c=texto)
        formatado = self.modelos.get_template(f"{modelo}.html").render(c=texto)
        mensagem.set_content(plano, cte="quoted-printable")
        mensagem.add_alternative(formatado, subtype="html", cte="quoted-printable")

    def _endereco(self, empresa: Empresa) -> str:
        return empresa.remetente or self.remetente


def _pronta(mensagem: EmailMessage, message_id: str) -> bytes:
    mensagem["Content-Language"] = "pt-BR"  # after the parts: they take the Content-* fields they find
    _fixar_fronteiras(mensagem, message_id)
    return mensagem.as_bytes()


def _fixar_fronteiras(mensagem: EmailMessage, message_id: str) -> None:
    """``=_`` occurs in no quoted-printable or base64 text: RFC 2045, section 6.7."""
    chave = sha256(message_id.encode()).hexdigest()[:32]
    partes = [parte for parte in mensagem.walk() if parte.is_multipart()]
    for ordem, parte in enumerate(partes):
        parte.set_boundary(f"=_{ordem}_{chave}")
