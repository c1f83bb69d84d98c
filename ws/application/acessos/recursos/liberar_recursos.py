"""LiberarRecursos: what an account may use, of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.mudanca import (
    anotar_mudanca,
    exigir_tipo,
)
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao

ACAO_DE = {
    True: Acao.RECURSO_LIBERADO,
    False: Acao.RECURSO_RETIDO,
    None: Acao.RECURSO_CONFORME_PADRAO,
}
"""What the audit calls what was said of a resource."""


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class LiberarRecursos:
    """Releases resources to an account, withholds them, or leaves them to the company: all of them, or none."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, quem: QuemGere, login: str, palavras: Mapping[Recurso, bool | None]) -> None:
        """``palavras`` says of each resource whether it is released, or (None) that the company's default says so.
        Each is an audit row; where one cannot be stored, none is.

        Raises 110 for who is no manager, and 601 or 602 where there is no such account within reach, and 608 for
        a manager's.
        """
        exigir_gestor(quem)
        with self.unidades.escrita() as uow:
            acesso = acesso_ao_alcance(uow.cadastrados, quem, login)
            exigir_tipo(acesso, COM_RECURSOS, CodigoDeGestao.SEM_RECURSO_A_LIBERAR)
            for recurso, liberado in palavras.items():
                uow.cadastrados.definir_recurso(acesso.empresa_id, acesso.id, recurso, liberado=liberado)
                acao, agora = ACAO_DE[liberado], self.clock.agora()
                anotar_mudanca(uow.eventos, quem, acao, agora, acesso, detalhe=recurso.name.lower())
            uow.commit()
