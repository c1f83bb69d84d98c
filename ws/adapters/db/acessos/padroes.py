"""What companies release. Fulfils :class:`ws.application.ports.acessos.padroes.PadraoRepository`."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, select, update

from ws.adapters.db.modelo import empresa, nome_do_padrao
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso

DA_EMPRESA = empresa.c.id == bindparam("da_empresa")
PADROES = select(empresa).where(DA_EMPRESA)
DEFINIR = update(empresa).where(DA_EMPRESA)


class SqlPadraoRepository:
    """What a company releases to accounts of which nothing else was said: columns of its own row."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def da_empresa(self, empresa_id: int) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        linha = self._conexao.execute(PADROES, {"da_empresa": empresa_id}).mappings().one()
        return {
            tipo: frozenset(recurso for recurso in Recurso if linha[nome_do_padrao(tipo, recurso)])
            for tipo in COM_RECURSOS
        }

    def definir(self, empresa_id: int, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool) -> None:
        valores = {nome_do_padrao(tipo, recurso): liberado}
        self._conexao.execute(DEFINIR.values(valores), {"da_empresa": empresa_id})
