"""The gate of the manager's desk, and how what is done there goes to the audit."""

from datetime import datetime

from ws.application.ports.auditoria.eventos import Evento
from ws.domain.acessos.acesso import Acesso
from ws.domain.desfechos.catalogo import Codigo
from ws.domain.desfechos.erro import Erro

RECURSO = "gestão da empresa"


def exigir_gestor(acesso: Acesso) -> None:
    """Raise 110 unless the account is a manager's. What a manager reaches is its own company, always."""
    if not acesso.gestor:
        raise Erro(Codigo.RECURSO_NAO_LIBERADO, recurso=RECURSO)


def evento(
    acesso: Acesso,
    quando: datetime,
    acao: str,
    detalhe: str = "",
    clientes: tuple[str, ...] = (),
) -> Evento:
    """The audit row of something that an account of the portal did."""
    return Evento(
        empresa_id=acesso.empresa.id,
        quando=quando,
        acao=acao,
        login=acesso.login,
        codigo=Codigo.SUCESSO.codigo,
        origem=acesso.origem,
        id_correlacao=acesso.id_correlacao,
        clientes=clientes,
        detalhe=detalhe,
    )
