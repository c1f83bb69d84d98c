"""Builds letters and messages for the tests of the mail adapters."""

import email
import email.policy
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

from tests.domain import fabrica
from ws.adapters.mail.redator import RedatorEmail
from ws.application.ports.carteira.impressora import Papel
from ws.application.ports.correio.caixa_de_saida import EnvioReservado
from ws.application.ports.correio.redator import Carta

MESSAGE_ID = "<0a1b2c3d@aurora.com.br>"
PARA = "compras@mercado.com.br"
PDF = b"%PDF-1.4\r\n" + bytes(range(256)) * 8


def papel(**mudancas: Any) -> Papel:
    """A boleto on its account."""
    return Papel(fabrica.boleto(**mudancas), fabrica.conta())


def carta(**mudancas: Any) -> Carta:
    """One boleto, the default texts."""
    campos: dict[str, Any] = {
        "empresa": fabrica.empresa(),
        "papeis": (papel(),),
        "pdf": PDF,
        "nome_arquivo": "boleto-1001-1.pdf",
        "assunto": None,
        "mensagem": None,
        "data": datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
    }
    return Carta(**(campos | mudancas))


def redigir(uma: Carta, para: str = PARA) -> bytes:
    """The message as it would travel."""
    return RedatorEmail("boletos@central.com.br").redigir(uma, para, MESSAGE_ID)


def ler(conteudo: bytes) -> EmailMessage:
    """The message as a mail program sees it."""
    return email.message_from_bytes(conteudo, policy=email.policy.default)


def partes(conteudo: bytes) -> tuple[str, str]:
    """The text and the HTML of a message."""
    lida = ler(conteudo)
    texto, html = lida.get_body(("plain",)), lida.get_body(("html",))
    assert texto is not None
    assert html is not None
    return texto.get_content(), html.get_content()


def envio(**mudancas: Any) -> EnvioReservado:
    """A message in a worker's hands."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "protocolo": "abc123",
        "ordem": 1,
        "email": PARA,
        "message_id": MESSAGE_ID,
        "conteudo": b"Subject: Boleto\r\n\r\n.linha com ponto\r\n..duas\r\n",
        "remetente": "boletos@aurora.com.br",
        "captura": False,
        "tentativa": 1,
        "interrompida": False,
        "criado_em": datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
    }
    return EnvioReservado(**(campos | mudancas))
