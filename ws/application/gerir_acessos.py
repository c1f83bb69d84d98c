"""The manager's hand on accounts: who may come in, and what is released to them.

Every change is an audit row in its own transaction, naming who made it. A secret or a generated password is
told once, to the one who asked for it, and kept only as a hash.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ws.application.ports import Clock, Evento, Senhas
from ws.application.ports_gestao import (
    AcessoCadastrado,
    LoginExistente,
    NovoAcesso,
    SenhaGuardada,
    UnidadeDeGestao,
    UnidadesDeGestao,
)
from ws.application.regras_de_acesso import GestaoRecusada, conferir_login, conferir_senha
from ws.domain.acesso import Recurso, TipoAcesso
from ws.domain.catalogo import Codigo

SEGREDOS_NO_MAXIMO = 2
"""Two while a secret is being changed, so that the integrator's systems need not all change in one instant."""


@dataclass(frozen=True, slots=True)
class Credencial:
    """What the account's owner will type. Shown once."""

    login: str
    senha: str = field(repr=False)


@dataclass(frozen=True)
class GerirAcessos:
    """Use cases. ``por`` is who asks; a company is named by its code. All raise GestaoRecusada."""

    unidades: UnidadesDeGestao
    senhas: Senhas
    clock: Clock

    def criar_cliente(
        self, por: str, empresa: str, login: str, clientes: Sequence[str], senha: str | None = None
    ) -> Credencial:
        """An account for the people of one or more customers (ERP codes), with a password given or made."""
        login = conferir_login(login)
        senha = self._senha(senha, login)
        if not clientes:
            raise GestaoRecusada("Informe ao menos um cliente, pelo código do ERP.")
        guardada = self._guardada(self.senhas.gerar_hash_senha(senha))
        unicos = tuple(dict.fromkeys(clientes))
        self._incluir(por, empresa, NovoAcesso(login, TipoAcesso.CLIENTE, guardada, unicos))
        return Credencial(login, senha)

    def criar_integrador(self, por: str, empresa: str, login: str) -> Credencial:
        """An account for a system that serves all customers of the company, with a secret."""
        login = conferir_login(login)
        segredo, hash_do_segredo = self.senhas.gerar_segredo()
        guardada = self._guardada(hash_do_segredo)
        self._incluir(por, empresa, NovoAcesso(login, TipoAcesso.INTEGRADOR, guardada))
        return Credencial(login, segredo)

    def listar(self, empresa: str) -> Sequence[AcessoCadastrado]:
        """The company's accounts, by login."""
        with self.unidades.leitura() as uow:
            return uow.gestao.todos(_empresa_id(uow, empresa))

    def liberar(self, por: str, login: str, recurso: Recurso, *, liberado: bool | None) -> None:
        """Release a resource to an account, withhold it, or (None) let the company's default say."""

        def mudar(uow: UnidadeDeGestao, acesso: AcessoCadastrado) -> None:
            uow.gestao.definir_recurso(acesso.empresa_id, acesso.id, recurso, liberado=liberado)

        self._mudar(por, login, f"recurso_{_palavra(liberado)}", mudar, recurso.name.lower())

    def liberar_padrao(
        self, por: str, empresa: str, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool
    ) -> None:
        """Release or withhold a resource for the accounts of a type of which nothing else was said."""
        with self.unidades.escrita() as uow:
            empresa_id = _empresa_id(uow, empresa)
            uow.gestao.definir_padrao(empresa_id, tipo, recurso, liberado=liberado)
            detalhe = f"{tipo.value.lower()}; {recurso.name.lower()}"
            uow.auditoria.registrar(self._evento(empresa_id, por, f"padrao_{_palavra(liberado)}", detalhe))
            uow.commit()

    def trocar_segredo(self, por: str, login: str) -> Credencial:
        """A new secret for an integrator. The one before it still opens; an older one stops."""
        segredo, hash_do_segredo = self.senhas.gerar_segredo()

        def mudar(uow: UnidadeDeGestao, acesso: AcessoCadastrado) -> None:
            _exigir_tipo(
                acesso, TipoAcesso.INTEGRADOR, "Só integradores têm segredo; para clientes, troque a senha."
            )
            senhas = (*acesso.senhas, self._guardada(hash_do_segredo))[-SEGREDOS_NO_MAXIMO:]
            uow.gestao.definir_senhas(acesso.empresa_id, acesso.id, senhas)

        return Credencial(self._mudar(por, login, "segredo_trocado", mudar), segredo)

    def finalizar_troca(self, por: str, login: str) -> None:
        """Only the newest secret opens from now on."""

        def mudar(uow: UnidadeDeGestao, acesso: AcessoCadastrado) -> None:
            if len(acesso.senhas) < SEGREDOS_NO_MAXIMO:
                raise GestaoRecusada("Não há troca de segredo em andamento para este acesso.")
            uow.gestao.definir_senhas(acesso.empresa_id, acesso.id, acesso.senhas[-1:])

        self._mudar(por, login, "troca_de_segredo_finalizada", mudar)

    def trocar_senha(self, por: str, login: str, senha: str | None = None) -> Credencial:
        """Another password for a customer's account, given or made. The old one stops at once."""
        nova = self._senha(senha, conferir_login(login))
        guardada = self._guardada(self.senhas.gerar_hash_senha(nova))

        def mudar(uow: UnidadeDeGestao, acesso: AcessoCadastrado) -> None:
            _exigir_tipo(
                acesso, TipoAcesso.CLIENTE, "Integradores não têm senha, e sim segredo: troque o segredo."
            )
            uow.gestao.definir_senhas(acesso.empresa_id, acesso.id, [guardada])

        return Credencial(self._mudar(por, login, "senha_trocada", mudar), nova)

    def ativar(self, por: str, login: str, *, ativo: bool) -> None:
        """Let an account in again, or shut it out at once."""

        def mudar(uow: UnidadeDeGestao, acesso: AcessoCadastrado) -> None:
            uow.gestao.definir_ativo(acesso.empresa_id, acesso.id, ativo=ativo)

        self._mudar(por, login, "acesso_ativado" if ativo else "acesso_desativado", mudar)

    def _incluir(self, por: str, empresa: str, novo: NovoAcesso) -> None:
        with self.unidades.escrita() as uow:
            empresa_id = _empresa_id(uow, empresa)
            if len(uow.clientes.existentes(empresa_id, novo.clientes)) < len(novo.clientes):
                raise GestaoRecusada("Há cliente que não existe nesta empresa: confira os códigos do ERP.")
            try:
                uow.gestao.incluir(empresa_id, novo)
            except LoginExistente:
                raise GestaoRecusada("Já existe um acesso com este login nesta instalação.") from None
            detalhe = f"{novo.login}; {novo.tipo.value.lower()}"
            uow.auditoria.registrar(self._evento(empresa_id, por, "acesso_criado", detalhe, novo.clientes))
            uow.commit()

    def _mudar(
        self,
        por: str,
        login: str,
        acao: str,
        mudar: Callable[[UnidadeDeGestao, AcessoCadastrado], None],
        detalhe: str = "",
    ) -> str:
        """One change of one account, audited; the login as it is kept."""
        with self.unidades.escrita() as uow:
            acesso = uow.gestao.por_login(conferir_login(login))
            if acesso is None:
                raise GestaoRecusada("Não existe acesso com este login.")
            mudar(uow, acesso)
            quem = f"{acesso.login}; {detalhe}".rstrip("; ")
            uow.auditoria.registrar(self._evento(acesso.empresa_id, por, acao, quem))
            uow.commit()
        return acesso.login

    def _evento(
        self, empresa_id: int, por: str, acao: str, detalhe: str, clientes: tuple[str, ...] = ()
    ) -> Evento:
        return Evento(
            empresa_id=empresa_id,
            quando=self.clock.agora(),
            acao=acao,
            login=por,
            codigo=Codigo.SUCESSO.codigo,
            clientes=clientes,
            detalhe=detalhe,
        )

    def _senha(self, dada: str | None, login: str) -> str:
        if dada is None:
            return self.senhas.gerar_senha()
        conferir_senha(dada, login)
        return dada

    def _guardada(self, hash_da_senha: str) -> SenhaGuardada:
        return SenhaGuardada(hash_da_senha, self.clock.agora())


def _empresa_id(uow: UnidadeDeGestao, codigo: str) -> int:
    empresa_id = uow.gestao.empresa_id(codigo)
    if empresa_id is None:
        raise GestaoRecusada("Não existe empresa com este código.")
    return empresa_id


def _exigir_tipo(acesso: AcessoCadastrado, tipo: TipoAcesso, mensagem: str) -> None:
    if acesso.tipo is not tipo:
        raise GestaoRecusada(mensagem)


def _palavra(liberado: bool | None) -> str:
    return {True: "liberado", False: "retido", None: "conforme_padrao"}[liberado]
