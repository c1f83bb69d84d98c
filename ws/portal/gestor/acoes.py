"""What the audit calls an action, in words a manager reads, and how it came out."""

from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.auditoria.acao import Acao, AcaoDeOutraVersao

ACOES = {
    Acao.AUTENTICAR: "Entrada pelos serviços",
    Acao.ENTRAR: "Entrada no portal",
    Acao.SAIR_DE_TODOS: "Saída de todos os aparelhos",
    Acao.SENHA_TROCADA: "Troca de senha",
    Acao.SENHA_DEFINIDA: "Senha criada pelo link",
    Acao.NOVA_SENHA_PEDIDA: "Nova senha pedida",
    Acao.CONSULTAR: "Consulta de boletos",
    Acao.EMITIR: "Emissão de boletos",
    Acao.ENVIAR_EMAIL: "Envio de boletos por e-mail",
    Acao.ANALISAR: "Análise financeira",
    Acao.ENVIO_ENVIADO: "E-mail entregue ao servidor",
    Acao.ENVIO_PENDENTE: "E-mail adiado",
    Acao.ENVIO_FALHOU: "E-mail que falhou",
    Acao.ENVIO_POSSIVEL_REPETICAO: "E-mail que talvez se repita",
    Acao.ENVIO_REFEITO: "E-mail posto de novo na fila",
    Acao.ACESSO_CRIADO: "Acesso criado",
    Acao.ACESSO_ATIVADO: "Acesso desbloqueado",
    Acao.ACESSO_DESATIVADO: "Acesso bloqueado",
    Acao.CONVITE_ENVIADO: "Convite enviado",
    Acao.CLIENTES_VINCULADOS: "Clientes de um acesso mudados",
    Acao.EMAIL_MUDADO: "E-mail de um acesso mudado",
    Acao.RECURSO_LIBERADO: "Recurso liberado a um acesso",
    Acao.RECURSO_RETIDO: "Recurso retido de um acesso",
    Acao.RECURSO_CONFORME_PADRAO: "Recurso de um acesso posto no padrão",
    Acao.PADRAO_LIBERADO: "Recurso liberado no padrão da empresa",
    Acao.PADRAO_RETIDO: "Recurso retido no padrão da empresa",
    Acao.SEGREDO_TROCADO: "Segredo de integrador trocado",
    Acao.TROCA_DE_SEGREDO_FINALIZADA: "Troca de segredo finalizada",
    Acao.EMPRESA_CONFIGURADA: "Dados da empresa mudados",
    Acao.LOGO_MUDADO: "Logotipo trocado",
    Acao.LOGO_RETIRADO: "Logotipo retirado",
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
"""Every code that the audit may have; ``recusa`` shows one that an earlier version wrote as it is."""
_POR_CODIGO = {codigo.codigo: motivo for codigo, motivo in MOTIVOS.items()}


def nome_da_acao(acao: Acao | AcaoDeOutraVersao) -> str:
    """In words; one of another version, as it was recorded.

    >>> nome_da_acao(Acao.ACESSO_CRIADO), nome_da_acao(AcaoDeOutraVersao("uma_nova"))
    ('Acesso criado', 'uma nova')
    """
    return ACOES[acao] if isinstance(acao, Acao) else acao.replace("_", " ")


def recusa(codigo: str) -> str:
    """Why it was refused; empty for what was done.

    >>> recusa("000"), recusa("110"), recusa("902")
    ('', 'recurso não liberado (110)', 'código 902')
    """
    if codigo == Codigo.SUCESSO.codigo:
        return ""
    return f"{_POR_CODIGO[codigo]} ({codigo})" if codigo in _POR_CODIGO else f"código {codigo}"
