"""The tables. The domain's noun is the table's name; the columns are in the domain's order."""

from ws.adapters.db.modelo.acessos import acesso, acesso_cliente, convite, tentativa_acesso
from ws.adapters.db.modelo.auditoria import auditoria, emissao
from ws.adapters.db.modelo.cadastro import (
    cliente,
    conta_cobranca,
    conta_cobranca_logo,
    empresa,
    empresa_logo,
    nome_do_padrao,
)
from ws.adapters.db.modelo.carteira import boleto, compra, pagamento
from ws.adapters.db.modelo.correio import mensagem_email, remessa, remessa_boleto
from ws.adapters.db.modelo.esquema import metadata
from ws.adapters.db.modelo.importacao import importacao

__all__ = [
    "acesso",
    "acesso_cliente",
    "auditoria",
    "boleto",
    "cliente",
    "compra",
    "conta_cobranca",
    "conta_cobranca_logo",
    "convite",
    "emissao",
    "empresa",
    "empresa_logo",
    "importacao",
    "mensagem_email",
    "metadata",
    "nome_do_padrao",
    "pagamento",
    "remessa",
    "remessa_boleto",
    "tentativa_acesso",
]
