"""What a failure in each step of an SMTP session means for the message, and how it is told.

The sentences are read by customers and integrators: Portuguese, no address, no text of the server's.

| step                                      | for good                                      |
|-------------------------------------------|-----------------------------------------------|
| CONEXAO, SEGURANCA, AUTENTICACAO          | never: the installation's trouble, not theirs |
| REMETENTE                                 | 552 only (size): else our sender is at fault  |
| DESTINATARIO, MENSAGEM                    | 5yz, but 530, 534, 535, 538 (authentication)  |

Silence and dropped connections are temporary wherever they happen.
Source: RFC 5321, sections 4.2.1 and 4.2.2; RFC 4954, section 6.

>>> falha(Etapa.DESTINATARIO, 550).mensagem
'O servidor de e-mail não aceitou o destinatário (resposta 550).'
>>> [falha(etapa, 550).definitiva for etapa in Etapa]
[False, False, False, False, True, True]
"""

from enum import Enum

from ws.application.ports.correio.carteiro import FalhaDeEnvio

PERMANENTE = range(500, 600)
TAMANHO_EXCEDIDO = 552
AUTENTICACAO_PENDENTE = frozenset({530, 534, 535, 538})
SILENCIO = "O servidor de e-mail interrompeu a conexão ou não respondeu a tempo"


class Etapa(Enum):
    """A step of the session; the value is what to say when it fails."""

    CONEXAO = "Não foi possível conectar ao servidor de e-mail"
    SEGURANCA = "Não foi possível estabelecer uma conexão segura com o servidor de e-mail"
    AUTENTICACAO = "O servidor de e-mail não aceitou a autenticação desta instalação"
    REMETENTE = "O servidor de e-mail não aceitou o remetente"
    DESTINATARIO = "O servidor de e-mail não aceitou o destinatário"
    MENSAGEM = "O servidor de e-mail não aceitou a mensagem"


DA_INSTALACAO = frozenset({Etapa.CONEXAO, Etapa.SEGURANCA, Etapa.AUTENTICACAO})


def falha(etapa: Etapa, resposta: int | None) -> FalhaDeEnvio:
    """The failure of ``etapa`` with the server's reply code, or without any."""
    if resposta is not None:
        return FalhaDeEnvio(f"{etapa.value} (resposta {resposta}).", definitiva=_definitiva(etapa, resposta))
    frase = etapa.value if etapa in DA_INSTALACAO else SILENCIO
    return FalhaDeEnvio(f"{frase}.", definitiva=False)


def _definitiva(etapa: Etapa, resposta: int) -> bool:
    if etapa is Etapa.REMETENTE:
        return resposta == TAMANHO_EXCEDIDO
    if etapa in DA_INSTALACAO or resposta in AUTENTICACAO_PENDENTE:
        return False
    return resposta in PERMANENTE
