"""CriarGestor: an account for a manager of a company."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import empresa_ao_alcance
from ws.application.acessos.gestao.credencial import Credencial, senha_dada_ou_gerada
from ws.application.acessos.gestao.inclusao import DadosDaInclusao, incluir_acesso
from ws.application.acessos.regras_de_acesso import conferir_login
from ws.application.ports.acessos.cadastrados import NovoAcesso, SenhaGuardada
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor


class Dados(DadosDaInclusao, UnitOfWork, Protocol):
    """What a new account needs (:class:`ws.application.acessos.gestao.inclusao.DadosDaInclusao`), and its company."""

    @property
    def empresas(self) -> EmpresaRepository: ...


@dataclass(frozen=True)
class CriarGestor:
    """Makes a manager's account, which has a password from the start."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(self, quem: QuemGere, empresa: str, login: str, senha: str | None = None) -> Credencial:
        """The login as it is kept and the password, given or made.

        Raises 110 for who is no manager, and 600 for a company beyond reach, 602 for a login that may not be and
        603 for one that is taken, and 610 to 612 for a password that may not be.
        """
        exigir_gestor(quem)
        login = conferir_login(login)
        senha = senha_dada_ou_gerada(self.senhas, senha, login)
        agora = self.clock.agora()
        guardada = SenhaGuardada(self.senhas.gerar_hash_senha(senha), agora)
        with self.unidades.escrita() as uow:
            empresa_id = empresa_ao_alcance(uow.empresas, quem, empresa)
            incluir_acesso(uow, quem, empresa_id, NovoAcesso(login, TipoAcesso.GESTOR, guardada), agora)
            uow.commit()
        return Credencial(login, senha)
