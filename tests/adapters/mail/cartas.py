"""Builds letters and messages for the tests of the mail adapters."""

import email
import email.policy
from datetime import UTC, date, datetime
from email.message import EmailMessage
from typing import Any

from tests.mundo.cadastro import uma_conta, uma_empresa
from tests.mundo.carteira import um_boleto
from tests.mundo.correio import um_envio
from ws.adapters.mail.redator import RedatorEmail
from ws.application.ports.carteira.impressora import Papel
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.application.ports.correio.redator import Carta

MESSAGE_ID = "<0a1b2c3d@aurora.com.br>"
PARA = "compras@mercado.com.br"
PDF = b"%PDF-1.4\r\n" + bytes(range(256)) * 8


def papel(**mudancas: Any) -> Papel:
    """A boleto due on 10/11/2026, on its account."""
    campos: dict[str, Any] = {
        "numero_documento": "1001-1",
        "data_vencimento": date(2026, 11, 10),
        "linha_digitavel": "23791172099000000000102040300507116260000010000",
    }
    return Papel(um_boleto(**(campos | mudancas)), uma_conta())


def carta(**mudancas: Any) -> Carta:
    """One boleto, the default texts."""
    campos: dict[str, Any] = {
        "empresa": uma_empresa(),
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
    """A message whose lines begin with dots, in a worker's hands."""
    conteudo = b"Subject: Boleto\r\n\r\n.linha com ponto\r\n..duas\r\n"
    return um_envio(**{"email": PARA, "message_id": MESSAGE_ID, "conteudo": conteudo} | mudancas)
