"""What the audit calls each thing that is done or refused. Whether it was done is for the event's code to say.

The value is what the rows of the audit hold: it never changes, and never means another thing.

>>> Acao("acesso_criado")
<Acao.ACESSO_CRIADO: 'acesso_criado'>
"""

from enum import StrEnum
from typing import NewType


class Acao(StrEnum):
    """Every action that is written down."""

    AUTENTICAR = "autenticar"
    ENTRAR = "entrar"
    SAIR_DE_TODOS = "sair_de_todos"
    SENHA_TROCADA = "senha_trocada"
    SENHA_DEFINIDA = "senha_definida"
    NOVA_SENHA_PEDIDA = "nova_senha_pedida"

    CONSULTAR = "consultar"
    EMITIR = "emitir"
    ENVIAR_EMAIL = "enviar_email"
    ANALISAR = "analisar"

    ENVIO_ENVIADO = "envio_enviado"
    ENVIO_PENDENTE = "envio_pendente"
    ENVIO_FALHOU = "envio_falhou"
    ENVIO_POSSIVEL_REPETICAO = "envio_possivel_repeticao"
    ENVIO_REFEITO = "envio_refeito"

    ACESSO_CRIADO = "acesso_criado"
    ACESSO_ATIVADO = "acesso_ativado"
    ACESSO_DESATIVADO = "acesso_desativado"
    CONVITE_ENVIADO = "convite_enviado"
    CLIENTES_VINCULADOS = "clientes_vinculados"
    EMAIL_MUDADO = "email_mudado"
    RECURSO_LIBERADO = "recurso_liberado"
    RECURSO_RETIDO = "recurso_retido"
    RECURSO_CONFORME_PADRAO = "recurso_conforme_padrao"
    PADRAO_LIBERADO = "padrao_liberado"
    PADRAO_RETIDO = "padrao_retido"
    SEGREDO_TROCADO = "segredo_trocado"
    TROCA_DE_SEGREDO_FINALIZADA = "troca_de_segredo_finalizada"

    EMPRESA_CONFIGURADA = "empresa_configurada"
    LOGO_MUDADO = "logo_mudado"
    LOGO_RETIRADO = "logo_retirado"


AcaoDeOutraVersao = NewType("AcaoDeOutraVersao", str)
"""What a row holds that another version wrote, and this one has no word for. It is only ever read."""
SINONIMOS = {"trocar_senha": Acao.SENHA_TROCADA}
"""What earlier versions wrote for the same thing: a change of password that was refused."""


def ler_acao(gravada: str) -> Acao | AcaoDeOutraVersao:
    """The action that a row holds.

    >>> ler_acao("trocar_senha"), ler_acao("uma_nova")
    (<Acao.SENHA_TROCADA: 'senha_trocada'>, 'uma_nova')
    """
    if gravada in SINONIMOS:
        return SINONIMOS[gravada]
    try:
        return Acao(gravada)
    except ValueError:
        return AcaoDeOutraVersao(gravada)


def como_se_grava(acao: Acao | AcaoDeOutraVersao) -> tuple[str, ...]:
    """Every text by which rows may hold it, the one that is written today first.

    >>> como_se_grava(Acao.SENHA_TROCADA), como_se_grava(Acao.ENTRAR)
    (('senha_trocada', 'trocar_senha'), ('entrar',))
    """
    return (str(acao), *(antiga for antiga, atual in SINONIMOS.items() if atual is acao))
