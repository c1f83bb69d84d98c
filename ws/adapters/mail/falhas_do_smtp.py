"""What a failure in each step of an SMTP session means for the message: which outcome it is.

| step                                      | for good                                      |
|-------------------------------------------|-----------------------------------------------|
| CONEXAO, SEGURANCA, AUTENTICACAO          | never: the installation's trouble, not theirs |
| REMETENTE                                 | 552 only (size): else our sender is at fault  |
| DESTINATARIO, MENSAGEM                    | 5yz, but 530, 534, 535, 538 (authentication)  |

Silence and dropped connections are temporary wherever they happen.
Source: RFC 5321, sections 4.2.1 and 4.2.2; RFC 4954, section 6.

>>> str(falha(Etapa.DESTINATARIO, 550))
'O servidor de e-mail não aceitou o destinatário (resposta 550).'
>>> [falha(etapa, 550).codigo.repetir for etapa in Etapa]
[True, True, True, True, False, False]
"""

from enum import Enum

from ws.desfechos.catalogo.entrega import CodigoDeEntrega
from ws.desfechos.erro import Erro

PERMANENTE = range(500, 600)
TAMANHO_EXCEDIDO = 552
AUTENTICACAO_PENDENTE = frozenset({530, 534, 535, 538})


class Etapa(Enum):
    """A step of the session; the value is the outcome of one that failed for now, and of one that failed for good."""

    CONEXAO = (CodigoDeEntrega.SEM_CONEXAO, None)
    SEGURANCA = (CodigoDeEntrega.SEM_SEGURANCA, None)
    AUTENTICACAO = (CodigoDeEntrega.SEM_AUTENTICACAO, None)
    REMETENTE = (CodigoDeEntrega.REMETENTE_ADIADO, CodigoDeEntrega.REMETENTE_RECUSADO)
    DESTINATARIO = (CodigoDeEntrega.DESTINATARIO_ADIADO, CodigoDeEntrega.DESTINATARIO_RECUSADO)
    MENSAGEM = (CodigoDeEntrega.MENSAGEM_ADIADA, CodigoDeEntrega.MENSAGEM_RECUSADA)


def falha(etapa: Etapa, resposta: int | None) -> Erro:
    """The failure of ``etapa`` with the server's reply code, or without any."""
    por_ora, de_vez = etapa.value
    if resposta is None:
        return Erro(CodigoDeEntrega.SEM_RESPOSTA if de_vez else por_ora, resposta="")
    codigo = de_vez if de_vez and _definitiva(etapa, resposta) else por_ora
    return Erro(codigo, resposta=f" (resposta {resposta})")


def _definitiva(etapa: Etapa, resposta: int) -> bool:
    if etapa is Etapa.REMETENTE:
        return resposta == TAMANHO_EXCEDIDO
    return resposta in PERMANENTE and resposta not in AUTENTICACAO_PENDENTE
