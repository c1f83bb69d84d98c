"""VincularClientes: whose boletos a customer's account sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.inclusao import (
    exigir_clientes,
)
from ws.application.acessos.gestao.mudanca import anotar_mudanca, exigir_tipo
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, the company's customers, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class VincularClientes:
    """Links an account to customers, in the place of those it was linked to."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, quem: QuemGere, login: str, clientes: Sequence[str]) -> None:
        """``clientes`` are codes of the ERP, at least one.

        Raises 110 for who is no manager, and 605 for no customers and 606 for such as do not exist, 601 or 602
        where there is no such account within reach, and 607 for one that is no customer's.
        """
        exigir_gestor(quem)
        unicos = tuple(dict.fromkeys(clientes))
        if not unicos:
            raise Erro(CodigoDeGestao.SEM_CLIENTE)
        with self.unidades.escrita() as uow:
            acesso = acesso_ao_alcance(uow.cadastrados, quem, login)
            exigir_tipo(acesso, (TipoAcesso.CLIENTE,), CodigoDeGestao.SEM_VINCULO_A_CLIENTES)
            exigir_clientes(uow.clientes, acesso.empresa_id, unicos)
            uow.cadastrados.definir_clientes(acesso.empresa_id, acesso.id, unicos)
            agora, codigos = self.clock.agora(), ", ".join(unicos)
            anotar_mudanca(uow.eventos, quem, Acao.CLIENTES_VINCULADOS, agora, acesso, detalhe=codigos)
            uow.commit()
