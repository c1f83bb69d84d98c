"""What a manager changes of the company.

Fulfils :class:`ws.application.ports.cadastro.configuracao.ConfiguracaoRepository`.
"""

from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, insert, update

from ws.adapters.db.modelo import empresa, empresa_logo
from ws.domain.cadastro.empresa import Empresa

ESTA = update(empresa).where(empresa.c.id == bindparam("da_empresa"))
GRAVAR = ESTA.values(
    {
        coluna: bindparam(f"novo_{coluna.name}", type_=coluna.type)
        for coluna in (
            empresa.c.contato,
            empresa.c.remetente,
            empresa.c.envia_email,
            empresa.c.ambiente,
            empresa.c.cor,
        )
    }
)
RESUMO = ESTA.values(logo_sha256=bindparam("resumo"))
RETIRAR = delete(empresa_logo).where(empresa_logo.c.empresa_id == bindparam("da_empresa"))
INCLUIR = insert(empresa_logo)


class SqlConfiguracaoRepository:
    """The company, as its manager may change it."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def gravar(self, empresa: Empresa) -> None:
        """Contact, sender, whether it sends mail, environment and colour."""
        valores = {
            "da_empresa": empresa.id,
            "novo_contato": empresa.contato,
            "novo_remetente": empresa.remetente,
            "novo_envia_email": empresa.envia_email,
            "novo_ambiente": empresa.ambiente,
            "novo_cor": empresa.tema.cor,
        }
        self._conexao.execute(GRAVAR, valores)

    def gravar_logo(self, empresa_id: int, conteudo: bytes) -> None:
        """The file in the place of the one before; whoever changes it at the same time waits for its company."""
        resumo = sha256(conteudo).hexdigest() if conteudo else ""
        self._conexao.execute(RESUMO, {"da_empresa": empresa_id, "resumo": resumo})
        self._conexao.execute(RETIRAR, {"da_empresa": empresa_id})
        if conteudo:
            self._conexao.execute(INCLUIR, {"empresa_id": empresa_id, "conteudo": conteudo})
