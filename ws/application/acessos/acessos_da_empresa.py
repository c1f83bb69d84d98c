"""AcessosDaEmpresa: what a manager does with the accounts of its own company, and of no other.

The same hand as the command line's (:class:`ws.application.acessos.gerir_acessos.GerirAcessos`), held to one company.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ws.application.acessos.gerir_acessos import Credencial, GerirAcessos
from ws.application.acessos.regras_de_acesso import GestaoRecusada, conferir_login
from ws.application.ports.acessos.gestao import AcessoCadastrado
from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor


@dataclass(frozen=True)
class AcessosDaEmpresa:
    """Use cases. All raise 110 for who is no manager, and GestaoRecusada with a sentence; an account of another
    company is as unknown as none. Every change is audited."""

    gerir: GerirAcessos

    def ver(self, acesso: Acesso, login: str) -> AcessoCadastrado:
        """One account."""
        return self.gerir.ver(_autor(acesso), login)

    def padroes(self, acesso: Acesso) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        """What the company releases to accounts of which nothing else was said, by type."""
        return self.gerir.padroes(_autor(acesso), acesso.empresa.codigo)

    def criar_integrador(self, acesso: Acesso, login: str) -> Credencial:
        """A system's account; its secret is shown once."""
        return self.gerir.criar_integrador(_autor(acesso), acesso.empresa.codigo, login)

    def trocar_segredo(self, acesso: Acesso, login: str) -> Credencial:
        """A new secret, shown once; the one before it opens until :meth:`finalizar_troca`."""
        return self.gerir.trocar_segredo(_autor(acesso), login)

    def finalizar_troca(self, acesso: Acesso, login: str) -> None:
        """Only the newest secret opens from now on."""
        self.gerir.finalizar_troca(_autor(acesso), login)

    def liberar(self, acesso: Acesso, login: str, recurso: Recurso, *, liberado: bool | None) -> None:
        """Release a resource, withhold it, or (None) let the company's default say."""
        self.gerir.liberar(_autor(acesso), login, recurso, liberado=liberado)

    def liberar_padrao(self, acesso: Acesso, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool) -> None:
        """The company's default for a type of account."""
        self.gerir.liberar_padrao(_autor(acesso), acesso.empresa.codigo, tipo, recurso, liberado=liberado)

    def vincular(self, acesso: Acesso, login: str, clientes: Sequence[str]) -> None:
        """The customers (ERP codes) that a customer's account sees, in the place of those it saw."""
        self.gerir.vincular(_autor(acesso), login, clientes)

    def mudar_email(self, acesso: Acesso, login: str, email: str) -> None:
        """Where the account gets its letters; empty: the address of its customer."""
        self.gerir.mudar_email(_autor(acesso), login, email)

    def ativar(self, acesso: Acesso, login: str, *, ativo: bool) -> None:
        """Unblock an account, or block it at once, its sessions too. Nobody blocks its own."""
        autor = _autor(acesso)
        if not ativo and conferir_login(login) == acesso.login:
            raise GestaoRecusada("Você não pode bloquear o seu próprio acesso.")
        self.gerir.ativar(autor, login, ativo=ativo)


def _autor(acesso: Acesso) -> QuemGere:
    exigir_gestor(acesso)
    return acesso
