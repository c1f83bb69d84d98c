"""The one way in which an event is written to the audit."""

from datetime import datetime

from ws.application.ports.auditoria.eventos import Evento, EventoRepository
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.domain.acessos.quem_pede import QuemPede
from ws.domain.auditoria.acao import Acao


def anotar(
    eventos: EventoRepository,
    quem: QuemPede,
    acao: Acao,
    quando: datetime,
    *,
    empresa_id: int,
    codigo: CodigoDoCatalogo = Codigo.SUCESSO,
    usuario_final: str = "",
    clientes: tuple[str, ...] = (),
    boletos: tuple[str, ...] = (),
    detalhe: str = "",
) -> None:
    """Write down, within the transaction that ``auditoria`` belongs to, that ``quem`` did something in a company;
    or, with another ``codigo`` than success, that it was refused."""
    eventos.registrar(
        Evento(
            empresa_id=empresa_id,
            quando=quando,
            acao=acao,
            login=quem.login,
            codigo=codigo.codigo,
            origem=quem.origem,
            id_correlacao=quem.id_correlacao,
            usuario_final=usuario_final,
            clientes=clientes,
            boletos=boletos,
            detalhe=detalhe,
        )
    )
