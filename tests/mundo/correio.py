"""Builds what the outbox keeps; a call names only what its test is about."""

from collections.abc import Sequence
from typing import Any

from tests.mundo.dias import AGORA, HOJE
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.application.ports.correio.remessas import MensagemRedigida, Remessa


def uma_remessa(*, emails: Sequence[str] = ("a@exemplo.com.br",), **mudancas: Any) -> Remessa:
    """Request ``p1`` of account 1 to mail B1, accepted now: a message to each address."""
    protocolo = mudancas.get("protocolo", "p1")
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "protocolo": protocolo,
        "acesso_id": 1,
        "criado_em": AGORA,
        "dia": HOJE,
        "boletos": ("B1",),
        "mensagens": tuple(
            MensagemRedigida(email, f"<{protocolo}.{n}@aurora>", f"mensagem {n}".encode())
            for n, email in enumerate(emails, 1)
        ),
        "id_requisicao": None,
        "resumo_pedido": "resumo",
        "captura": False,
    }
    return Remessa(**(campos | mudancas))


def um_envio(**mudancas: Any) -> EnvioReservado:
    """The first message of such a request in a worker's hands, for the first time."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "protocolo": "p1",
        "ordem": 1,
        "email": "a@exemplo.com.br",
        "message_id": "<p1.1@aurora>",
        "conteudo": b"Subject: Boleto\r\n\r\nmensagem 1\r\n",
        "remetente": "boletos@aurora.exemplo.com.br",
        "captura": False,
        "tentativa": 1,
        "interrompida": False,
        "criado_em": AGORA,
    }
    return EnvioReservado(**(campos | mudancas))
