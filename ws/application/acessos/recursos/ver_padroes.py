"""VerPadroes: what a company releases to the accounts of which nothing else was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import empresa_ao_alcance
from ws.application.ports.acessos.padroes import PadraoRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor


class Dados(UnitOfWork, Protocol):
    """The company's defaults."""

    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def padroes(self) -> PadraoRepository: ...


@dataclass(frozen=True)
class VerPadroes:
    """The company's defaults, by type of account."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, quem: QuemGere, empresa: str) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        """What is released to each type. Raises 110 for who is no manager, and 600 where there is no
        company with this code within reach."""
        exigir_gestor(quem)
        with self.unidades.leitura() as uow:
            return uow.padroes.da_empresa(empresa_ao_alcance(uow.empresas, quem, empresa))
