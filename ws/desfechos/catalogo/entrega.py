"""What whoever follows a letter is told: why the mail server did not take it.

The sentences have no address and no text of the server's; its reply code is ``{resposta}``, as ``" (resposta 451)"``, or
nothing where there was none. What may be repeated is tried again by the worker; what may not has failed for good.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada

_ESPERE = "Nenhuma providência é necessária: o envio é repetido por algumas horas."
_DA_INSTALACAO = "Confira as variáveis CENTRAL_SMTP_*; o envio é repetido por algumas horas."


class CodigoDeEntrega(CodigoDoCatalogo):
    """Why a message was not handed over."""

    SEM_CONEXAO = Entrada(
        "680",
        "Não foi possível conectar ao servidor de e-mail{resposta}.",
        providencia=_DA_INSTALACAO,
        repetir=True,
    )
    SEM_SEGURANCA = Entrada(
        "681",
        "Não foi possível estabelecer uma conexão segura com o servidor de e-mail{resposta}.",
        providencia=_DA_INSTALACAO,
        repetir=True,
    )
    SEM_AUTENTICACAO = Entrada(
        "682",
        "O servidor de e-mail não aceitou a autenticação desta instalação{resposta}.",
        providencia=_DA_INSTALACAO,
        repetir=True,
    )
    SEM_RESPOSTA = Entrada(
        "683",
        "O servidor de e-mail interrompeu a conexão ou não respondeu a tempo.",
        providencia=_ESPERE,
        repetir=True,
    )
    REMETENTE_ADIADO = Entrada(
        "684",
        "O servidor de e-mail não aceitou o remetente{resposta}.",
        providencia="Confira o remetente da empresa; o envio é repetido por algumas horas.",
        repetir=True,
    )
    REMETENTE_RECUSADO = Entrada(
        "685",
        "O servidor de e-mail não aceitou o remetente{resposta}.",
        providencia="Envie menos boletos de uma vez: a mensagem passa do tamanho que o servidor aceita.",
    )
    DESTINATARIO_ADIADO = Entrada(
        "686",
        "O servidor de e-mail não aceitou o destinatário{resposta}.",
        providencia=_ESPERE,
        repetir=True,
    )
    DESTINATARIO_RECUSADO = Entrada(
        "687",
        "O servidor de e-mail não aceitou o destinatário{resposta}.",
        providencia="Confira o endereço e envie de novo.",
    )
    MENSAGEM_ADIADA = Entrada(
        "688",
        "O servidor de e-mail não aceitou a mensagem{resposta}.",
        providencia=_ESPERE,
        repetir=True,
    )
    MENSAGEM_RECUSADA = Entrada(
        "689",
        "O servidor de e-mail não aceitou a mensagem{resposta}.",
        providencia="Mude o texto, se era próprio, e envie de novo.",
    )
    SEM_PASTA = Entrada(
        "690",
        "Não foi possível gravar a mensagem capturada.",
        providencia="Confira a pasta de CENTRAL_MAIL_CAPTURE_DIR: se existe e aceita gravação.",
        repetir=True,
    )
