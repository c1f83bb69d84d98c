"""LiberarPadroes: what a company releases to the accounts of which nothing else was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import empresa_ao_alcance
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.padroes import PadraoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the change is audited."""

    @property
    def eventos(self) -> EventoRepository: ...
    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def padroes(self) -> PadraoRepository: ...


@dataclass(frozen=True)
class LiberarPadroes:
    """Changes the company's defaults: all that are given, or none."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(
        self, quem: QuemGere, empresa: str, palavras: Mapping[tuple[TipoAcesso, Recurso], bool]
    ) -> None:
        """``palavras`` says of a type of account and a resource whether it is released. Each is an audit row; where
        one cannot be stored, none is.

        Raises 110 for who is no manager, and 608 for managers' accounts, and 600 where there is no company
        with this code within reach.
        """
        exigir_gestor(quem)
        if not {tipo for tipo, _ in palavras} <= set(COM_RECURSOS):
            raise Erro(CodigoDeGestao.SEM_RECURSO_A_LIBERAR)
        with self.unidades.escrita() as uow:
            empresa_id = empresa_ao_alcance(uow.empresas, quem, empresa)
            for (tipo, recurso), liberado in palavras.items():
                uow.padroes.definir(empresa_id, tipo, recurso, liberado=liberado)
                acao = Acao.PADRAO_LIBERADO if liberado else Acao.PADRAO_RETIDO
                detalhe = f"{tipo.value.lower()}; {recurso.name.lower()}"
                anotar(uow.eventos, quem, acao, self.clock.agora(), empresa_id=empresa_id, detalhe=detalhe)
            uow.commit()
