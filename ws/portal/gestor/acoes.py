"""What the audit calls an action, in words a manager reads, and how it came out."""

from ws.domain.desfechos.catalogo import Codigo

ACOES = {
    "autenticar": "Entrada pelos serviços",
    "entrar": "Entrada no portal",
    "sair_de_todos": "Saída de todos os aparelhos",
    "trocar_senha": "Troca de senha",
    "senha_trocada": "Senha trocada",
    "senha_definida": "Senha criada pelo link",
    "nova_senha_pedida": "Nova senha pedida",
    "consultar": "Consulta de boletos",
    "emitir": "Emissão de boletos",
    "enviar_email": "Envio de boletos por e-mail",
    "analisar": "Análise financeira",
    "envio_enviado": "E-mail entregue ao servidor",
    "envio_pendente": "E-mail adiado",
    "envio_falhou": "E-mail que falhou",
    "envio_possivel_repeticao": "E-mail que talvez se repita",
    "envio_refeito": "E-mail posto de novo na fila",
    "acesso_criado": "Acesso criado",
    "acesso_ativado": "Acesso desbloqueado",
    "acesso_desativado": "Acesso bloqueado",
    "convite_enviado": "Convite enviado",
    "clientes_vinculados": "Clientes de um acesso mudados",
    "email_mudado": "E-mail de um acesso mudado",
    "recurso_liberado": "Recurso liberado a um acesso",
    "recurso_retido": "Recurso retido de um acesso",
    "recurso_conforme_padrao": "Recurso de um acesso posto no padrão",
    "padrao_liberado": "Recurso liberado no padrão da empresa",
    "padrao_retido": "Recurso retido no padrão da empresa",
    "segredo_trocado": "Segredo de integrador trocado",
    "troca_de_segredo_finalizada": "Troca de segredo finalizada",
    "empresa_configurada": "Dados da empresa mudados",
    "logo_mudado": "Logotipo trocado",
    "logo_retirado": "Logotipo retirado",
}
QUEM = {"worker": "Sistema de envio"}
"""Names of those that are nobody's login."""
MOTIVOS = {
    Codigo.CREDENCIAIS_INVALIDAS: "login ou senha não conferem",
    Codigo.ACESSO_BLOQUEADO: "tentativas demais com a senha errada",
    Codigo.ACESSO_DESATIVADO: "acesso bloqueado",
    Codigo.RECURSO_NAO_LIBERADO: "recurso não liberado",
    Codigo.VALOR_INVALIDO: "texto ou data que não serve",
    Codigo.CLIENTE_NAO_INFORMADO: "cliente não informado",
    Codigo.CLIENTE_NAO_ENCONTRADO: "cliente não encontrado",
    Codigo.CLIENTE_DIVERGENTE: "documento e código de clientes diferentes",
    Codigo.BOLETO_NAO_ENCONTRADO: "boleto não encontrado",
    Codigo.BOLETO_LIQUIDADO: "boleto já pago",
    Codigo.BOLETO_CANCELADO: "boleto cancelado",
    Codigo.BOLETO_BAIXADO: "boleto baixado no banco",
    Codigo.BOLETO_PAGO_EM_PARTE: "boleto já pago em parte",
    Codigo.BOLETO_INCOMPLETO: "faltam dados do banco",
    Codigo.BOLETO_REJEITADO: "boleto rejeitado pelo banco",
    Codigo.BOLETO_EM_CARTORIO: "boleto em cartório",
    Codigo.BOLETO_FORA_DO_PRAZO: "prazo de pagamento terminado",
    Codigo.BOLETO_REPETIDO: "boleto pedido duas vezes",
    Codigo.EMAIL_INVALIDO: "endereço de e-mail inválido",
    Codigo.EMAIL_REPETIDO: "endereço de e-mail repetido",
    Codigo.ID_REQUISICAO_REUTILIZADO: "chave já usada em outro pedido",
    Codigo.LIMITE_DIARIO_DO_BOLETO: "limite diário do boleto",
    Codigo.LIMITE_DIARIO_DO_ACESSO: "limite diário do acesso",
    Codigo.ENVIO_DESATIVADO: "a empresa não envia e-mails",
    Codigo.TEXTO_NAO_PERMITIDO: "texto que só integrador escolhe",
    Codigo.PERIODO_INVERTIDO: "data inicial depois da final",
    Codigo.PERIODO_LONGO: "período longo demais",
}
"""Every code that the audit may have; `recusa` shows one that an earlier version wrote as it is."""
_POR_CODIGO = {codigo.codigo: motivo for codigo, motivo in MOTIVOS.items()}


def nome_da_acao(acao: str) -> str:
    """In words; one without, as it was recorded.

    >>> nome_da_acao("acesso_criado"), nome_da_acao("uma_nova")
    ('Acesso criado', 'uma nova')
    """
    return ACOES.get(acao) or acao.replace("_", " ")


def recusa(codigo: str) -> str:
    """Why it was refused; empty for what was done.

    >>> recusa("000"), recusa("110"), recusa("902")
    ('', 'recurso não liberado (110)', 'código 902')
    """
    if codigo == Codigo.SUCESSO.codigo:
        return ""
    return f"{_POR_CODIGO[codigo]} ({codigo})" if codigo in _POR_CODIGO else f"código {codigo}"
