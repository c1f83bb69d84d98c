"""CriarCliente: an account for the people of one or more customers."""

from collections.abc import Sequence
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
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor


class Dados(DadosDaInclusao, UnitOfWork, Protocol):
    """What a new account needs (:class:`ws.application.acessos.gestao.inclusao.DadosDaInclusao`), and its company."""

    @property
    def empresas(self) -> EmpresaRepository: ...


@dataclass(frozen=True)
class CriarCliente:
    """Makes a customer's account, which has a password from the start."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(
        self, quem: QuemGere, empresa: str, login: str, clientes: Sequence[str], senha: str | None = None
    ) -> Credencial:
        """The login as it is kept and the password, given or made. ``clientes`` are codes of the ERP.

        Raises 110 for who is no manager, and 600 for a company beyond reach, 602 for a login that may not be and
        603 for one that is taken, 610 to 612 for a password that may not be, 605 for no customers and 606 for such
        as do not exist.
        """
        exigir_gestor(quem)
        login = conferir_login(login)
        senha = senha_dada_ou_gerada(self.senhas, senha, login)
        if not clientes:
            raise Erro(CodigoDeGestao.SEM_CLIENTE)
        agora = self.clock.agora()
        guardada = SenhaGuardada(self.senhas.gerar_hash_senha(senha), agora)
        novo = NovoAcesso(login, TipoAcesso.CLIENTE, guardada, tuple(dict.fromkeys(clientes)))
        with self.unidades.escrita() as uow:
            incluir_acesso(uow, quem, empresa_ao_alcance(uow.empresas, quem, empresa), novo, agora)
            uow.commit()
        return Credencial(login, senha)
