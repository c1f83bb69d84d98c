"""The words and colours for what an account is and how it stands."""

from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.domain.acessos.acesso import TipoAcesso
from ws.portal.cliente.linhas import Selo

TIPOS = {
    TipoAcesso.CLIENTE: "Cliente",
    TipoAcesso.INTEGRADOR: "Integrador",
    TipoAcesso.GESTOR: "Gestor",
}
"""One account."""
PLURAIS = {
    TipoAcesso.CLIENTE: "Clientes",
    TipoAcesso.INTEGRADOR: "Integradores",
    TipoAcesso.GESTOR: "Gestores",
}
"""Many."""


def rotulo_de(cadastrado: AcessoCadastrado) -> Selo:
    """How an account stands."""
    if not cadastrado.ativo:
        return Selo("perigo", "cancelado", "Bloqueado")
    if not cadastrado.senhas:
        return Selo("alerta", "relogio", "Convidado")
    if len(cadastrado.senhas) > 1:
        return Selo("alerta", "relogio", "Trocando o segredo")
    return Selo("certo", "certo", "Ativo")


def desde(cadastrado: AcessoCadastrado) -> str:
    """Which secret is the newest, without a word of it; empty where none is, or nobody wrote down since when."""
    quando = cadastrado.senhas[-1].criada_em if cadastrado.senhas else None
    return quando.isoformat() if quando else ""
