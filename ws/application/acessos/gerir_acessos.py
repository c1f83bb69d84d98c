"""The manager's hand on accounts: who may come in, and what is released to them.

Every change is an audit row in its own transaction, naming who made it. A secret or a generated password is
told once, to the one who asked for it, and kept only as a hash.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ws.application.acessos.regras_de_acesso import (
    GestaoRecusada,
    conferir_email,
    conferir_login,
    conferir_senha,
)
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.gestao import (
    AcessoCadastrado,
    GestaoAcessosRepository,
    LoginExistente,
    NovoAcesso,
    SenhaGuardada,
)
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import COM_RECURSOS, PESSOAS, Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere
from ws.domain.auditoria.acao import Acao

SEGREDOS_NO_MAXIMO = 2
"""Two while a secret is being changed, so that the integrator's systems need not all change in one instant."""
DO_RECURSO = {
    True: Acao.RECURSO_LIBERADO,
    False: Acao.RECURSO_RETIDO,
    None: Acao.RECURSO_CONFORME_PADRAO,
}
"""What the audit calls what was said of a resource."""
SEM_CLIENTE = "Informe ao menos um cliente, pelo código do ERP."


@dataclass(frozen=True, slots=True)
class Credencial:
    """What the account's owner will type. Shown once."""

    login: str
    senha: str = field(repr=False)


class Dados(UnitOfWork, Protocol):
    """The accounts, in the hand of who manages them, and where it is audited."""

    @property
    def gestao(self) -> GestaoAcessosRepository: ...
    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def auditoria(self) -> AuditoriaRepository: ...


@dataclass(frozen=True)
class GerirAcessos:
    """Use cases. ``por`` is who asks; a company is named by its code. All raise GestaoRecusada."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def criar_cliente(
        self, por: QuemGere, empresa: str, login: str, clientes: Sequence[str], senha: str | None = None
    ) -> Credencial:
        """An account for the people of one or more customers (ERP codes), with a password given or made."""
        login = conferir_login(login)
        senha = self._senha(senha, login)
        if not clientes:
            raise GestaoRecusada(SEM_CLIENTE)
        guardada = self._guardada(self.senhas.gerar_hash_senha(senha))
        unicos = tuple(dict.fromkeys(clientes))
        self._incluir(por, empresa, NovoAcesso(login, TipoAcesso.CLIENTE, guardada, unicos))
        return Credencial(login, senha)

    def criar_integrador(self, por: QuemGere, empresa: str, login: str) -> Credencial:
        """An account for a system that serves all customers of the company, with a secret."""
        login = conferir_login(login)
        segredo, hash_do_segredo = self.senhas.gerar_segredo()
        guardada = self._guardada(hash_do_segredo)
        self._incluir(por, empresa, NovoAcesso(login, TipoAcesso.INTEGRADOR, guardada))
        return Credencial(login, segredo)

    def criar_gestor(self, por: QuemGere, empresa: str, login: str, senha: str | None = None) -> Credencial:
        """An account for a manager of the company, with a password given or made."""
        login = conferir_login(login)
        senha = self._senha(senha, login)
        guardada = self._guardada(self.senhas.gerar_hash_senha(senha))
        self._incluir(por, empresa, NovoAcesso(login, TipoAcesso.GESTOR, guardada))
        return Credencial(login, senha)

    def ver(self, por: QuemGere, login: str) -> AcessoCadastrado:
        """One account."""
        with self.unidades.leitura() as uow:
            return _acesso(uow, por, login)

    def padroes(self, por: QuemGere, empresa: str) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        """What the company releases to accounts of which nothing else was said, by type."""
        with self.unidades.leitura() as uow:
            return uow.gestao.padroes(_empresa_id(uow, por, empresa))

    def listar(self, por: QuemGere, empresa: str) -> Sequence[AcessoCadastrado]:
        """The company's accounts, by login."""
        with self.unidades.leitura() as uow:
            return uow.gestao.todos(_empresa_id(uow, por, empresa))

    def liberar(self, por: QuemGere, login: str, recurso: Recurso, *, liberado: bool | None) -> None:
        """Release a resource to an account, withhold it, or (None) let the company's default say."""

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            _exigir_tipo(acesso, COM_RECURSOS, "Gestores não usam os serviços: não há recurso a liberar.")
            uow.gestao.definir_recurso(acesso.empresa_id, acesso.id, recurso, liberado=liberado)

        self._mudar(por, login, DO_RECURSO[liberado], mudar, recurso.name.lower())

    def liberar_padrao(
        self, por: QuemGere, empresa: str, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool
    ) -> None:
        """Release or withhold a resource for the accounts of a type of which nothing else was said."""
        if tipo not in COM_RECURSOS:
            raise GestaoRecusada("Gestores não usam os serviços: não há recurso a liberar.")
        with self.unidades.escrita() as uow:
            empresa_id = _empresa_id(uow, por, empresa)
            uow.gestao.definir_padrao(empresa_id, tipo, recurso, liberado=liberado)
            detalhe = f"{tipo.value.lower()}; {recurso.name.lower()}"
            acao = Acao.PADRAO_LIBERADO if liberado else Acao.PADRAO_RETIDO
            anotar(uow.auditoria, por, acao, self.clock.agora(), empresa_id=empresa_id, detalhe=detalhe)
            uow.commit()

    def trocar_segredo(self, por: QuemGere, login: str) -> Credencial:
        """A new secret for an integrator. The one before it still opens; an older one stops."""
        segredo, hash_do_segredo = self.senhas.gerar_segredo()

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            _exigir_tipo(
                acesso, (TipoAcesso.INTEGRADOR,), "Só integradores têm segredo; para pessoas, troque a senha."
            )
            senhas = (*acesso.senhas, self._guardada(hash_do_segredo))[-SEGREDOS_NO_MAXIMO:]
            uow.gestao.definir_senhas(acesso.empresa_id, acesso.id, senhas)

        return Credencial(self._mudar(por, login, Acao.SEGREDO_TROCADO, mudar), segredo)

    def finalizar_troca(self, por: QuemGere, login: str) -> None:
        """Only the newest secret opens from now on."""

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            if len(acesso.senhas) < SEGREDOS_NO_MAXIMO:
                raise GestaoRecusada("Não há troca de segredo em andamento para este acesso.")
            uow.gestao.definir_senhas(acesso.empresa_id, acesso.id, acesso.senhas[-1:])

        self._mudar(por, login, Acao.TROCA_DE_SEGREDO_FINALIZADA, mudar)

    def trocar_senha(self, por: QuemGere, login: str, senha: str | None = None) -> Credencial:
        """Another password for a person's account, given or made. The old one stops at once, sessions too."""
        nova = self._senha(senha, conferir_login(login))
        guardada = self._guardada(self.senhas.gerar_hash_senha(nova))

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            _exigir_tipo(acesso, PESSOAS, "Integradores não têm senha, e sim segredo: troque o segredo.")
            uow.gestao.definir_senhas(acesso.empresa_id, acesso.id, [guardada])
            self._encerrar(uow, acesso)

        return Credencial(self._mudar(por, login, Acao.SENHA_TROCADA, mudar), nova)

    def ativar(self, por: QuemGere, login: str, *, ativo: bool) -> None:
        """Let an account in again, or shut it out at once."""

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            uow.gestao.definir_ativo(acesso.empresa_id, acesso.id, ativo=ativo)
            self._encerrar(uow, acesso)

        self._mudar(por, login, Acao.ACESSO_ATIVADO if ativo else Acao.ACESSO_DESATIVADO, mudar)

    def vincular(self, por: QuemGere, login: str, clientes: Sequence[str]) -> None:
        """The customers (ERP codes) that a customer's account sees, in the place of those it saw."""
        unicos = tuple(dict.fromkeys(clientes))

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            _exigir_tipo(acesso, (TipoAcesso.CLIENTE,), "Só acessos de clientes são vinculados a clientes.")
            _exigir_clientes(uow.clientes, acesso.empresa_id, unicos)
            uow.gestao.definir_clientes(acesso.empresa_id, acesso.id, unicos)

        if not unicos:
            raise GestaoRecusada(SEM_CLIENTE)
        self._mudar(por, login, Acao.CLIENTES_VINCULADOS, mudar, ", ".join(unicos))

    def mudar_email(self, por: QuemGere, login: str, email: str) -> None:
        """Where the account gets its letters; empty: the address of its customer. What went to the one before
        sets no password any more."""
        novo = conferir_email(email) if email.strip() else ""

        def mudar(uow: Dados, acesso: AcessoCadastrado) -> None:
            uow.gestao.definir_email(acesso.empresa_id, acesso.id, novo)
            uow.gestao.encerrar_convites(acesso.empresa_id, acesso.id, self.clock.agora())

        self._mudar(por, login, Acao.EMAIL_MUDADO, mudar, novo)

    def _incluir(self, por: QuemGere, empresa: str, novo: NovoAcesso) -> None:
        with self.unidades.escrita() as uow:
            empresa_id = _empresa_id(uow, por, empresa)
            incluir_acesso(uow.gestao, uow.clientes, empresa_id, novo)
            detalhe = f"{novo.login}; {novo.tipo.value.lower()}"
            anotar(
                uow.auditoria,
                por,
                Acao.ACESSO_CRIADO,
                self.clock.agora(),
                empresa_id=empresa_id,
                clientes=novo.clientes,
                detalhe=detalhe,
            )
            uow.commit()

    def _mudar(
        self,
        por: QuemGere,
        login: str,
        acao: Acao,
        mudar: Callable[[Dados, AcessoCadastrado], None],
        detalhe: str = "",
    ) -> str:
        """One change of one account, audited; the login as it is kept."""
        with self.unidades.escrita() as uow:
            acesso = _acesso(uow, por, login)
            mudar(uow, acesso)
            quem = f"{acesso.login}; {detalhe}".rstrip("; ")
            anotar(uow.auditoria, por, acao, self.clock.agora(), empresa_id=acesso.empresa_id, detalhe=quem)
            uow.commit()
        return acesso.login

    def _encerrar(self, uow: Dados, acesso: AcessoCadastrado) -> None:
        """Whoever is in by the account, or holds a link to it, is out."""
        uow.acessos.encerrar_sessoes(acesso.empresa_id, acesso.id)
        uow.gestao.encerrar_convites(acesso.empresa_id, acesso.id, self.clock.agora())

    def _senha(self, dada: str | None, login: str) -> str:
        if dada is None:
            return self.senhas.gerar_senha()
        conferir_senha(dada, login)
        return dada

    def _guardada(self, hash_da_senha: str) -> SenhaGuardada:
        return SenhaGuardada(hash_da_senha, self.clock.agora())


def incluir_acesso(
    gestao: GestaoAcessosRepository, clientes: ClienteRepository, empresa_id: int, novo: NovoAcesso
) -> None:
    """Add an account whose customers exist and whose login is free."""
    _exigir_clientes(clientes, empresa_id, novo.clientes)
    try:
        gestao.incluir(empresa_id, novo)
    except LoginExistente:
        raise GestaoRecusada("Já existe um acesso com este login nesta instalação.") from None


def _empresa_id(uow: Dados, por: QuemGere, codigo: str) -> int:
    empresa_id = uow.gestao.empresa_id(codigo)
    if empresa_id is None or por.empresa_id not in {None, empresa_id}:
        raise GestaoRecusada("Não existe empresa com este código.")
    return empresa_id


def _acesso(uow: Dados, por: QuemGere, login: str) -> AcessoCadastrado:
    acesso = uow.gestao.por_login(conferir_login(login), por.empresa_id)
    if acesso is None:
        raise GestaoRecusada("Não existe acesso com este login.")
    return acesso


def _exigir_clientes(clientes: ClienteRepository, empresa_id: int, codigos: Sequence[str]) -> None:
    if len(clientes.existentes(empresa_id, codigos)) < len(codigos):
        raise GestaoRecusada("Há cliente que não existe nesta empresa: confira os códigos do ERP.")


def _exigir_tipo(acesso: AcessoCadastrado, tipos: Sequence[TipoAcesso], mensagem: str) -> None:
    if acesso.tipo not in tipos:
        raise GestaoRecusada(mensagem)
