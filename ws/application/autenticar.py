"""Turn a login and a password into an Acesso.

Wrong login and wrong password are one outcome, after the same time. Failures in a row are counted per
login and source address, in the database: a person's account waits, while a generated secret that is right
is always accepted, so that nobody can shut an integrator out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ws.application.ports import (
    SEM_EMPRESA,
    Clock,
    ContaAcesso,
    Evento,
    Senhas,
    Tentativas,
    UnitOfWork,
    UnitsOfWork,
)
from ws.domain.acesso import Acesso, TipoAcesso
from ws.domain.catalogo import Codigo
from ws.domain.errors import Erro

FALHAS_TOLERADAS = 5
PRIMEIRO_BLOQUEIO = timedelta(minutes=1)
BLOQUEIO_MAXIMO = timedelta(hours=1)
MEMORIA_DE_FALHAS = timedelta(days=1)
SENHA_MAXIMA = 128
"""Characters. Longer ones are refused unread: hashing costs time in their length."""
SENHA_ERRADA = (Codigo.CREDENCIAIS_INVALIDAS, Codigo.MUITAS_REQUISICOES)


@dataclass(frozen=True, slots=True)
class Credenciais:
    """What a door received. ``origem`` is the caller's network address."""

    login: str
    senha: str
    origem: str
    id_correlacao: str = ""


def bloqueio(falhas: int) -> timedelta:
    """How long the pair waits after so many failures in a row: nothing, then a minute doubling to an hour.

    >>> [bloqueio(falhas).seconds for falhas in (4, 5, 6, 7, 40)]
    [0, 60, 120, 240, 3600]
    """
    if falhas < FALHAS_TOLERADAS:
        return timedelta()
    return min(PRIMEIRO_BLOQUEIO * (1 << min(falhas - FALHAS_TOLERADAS, 10)), BLOQUEIO_MAXIMO)


@dataclass(frozen=True)
class Porteiro:
    """Judges a password, whichever way its account was found; counts failures, and writes refusals down."""

    unidades: UnitsOfWork
    senhas: Senhas
    clock: Clock
    acao: str
    """What the audit calls it."""

    def __call__(
        self, conta: ContaAcesso | None, tentativas: Tentativas, credenciais: Credenciais
    ) -> ContaAcesso:
        """The account, if there is one and the password is right. Raises 102, 103, 104 or 902.

        ``credenciais.login`` is what ``tentativas`` were counted under.
        """
        agora = self.clock.agora()
        try:
            self._julgar(conta, tentativas, credenciais.senha, agora)
        except Erro as erro:
            self._anotar_recusa(conta, credenciais, erro, agora)
            raise
        assert conta is not None  # judged: an unknown login never passes
        self._anotar_uso(conta, credenciais, tentativas)
        return conta

    def _julgar(
        self,
        conta: ContaAcesso | None,
        tentativas: Tentativas,
        senha: str,
        agora: datetime,
    ) -> None:
        integrador = conta is not None and conta.tipo is TipoAcesso.INTEGRADOR
        espera = _segundos_de_espera(tentativas, agora)
        if espera and not integrador:
            raise Erro(Codigo.ACESSO_BLOQUEADO, segundos_para_repetir=espera)
        hashes = conta.senhas if conta is not None and len(senha) <= SENHA_MAXIMA else ()
        if not self.senhas.verificar(hashes, senha[:SENHA_MAXIMA]):
            if espera:
                raise Erro(Codigo.MUITAS_REQUISICOES, segundos_para_repetir=espera)
            raise Erro(Codigo.CREDENCIAIS_INVALIDAS)
        if conta is not None and not conta.ativo:
            raise Erro(Codigo.ACESSO_DESATIVADO)

    def _anotar_recusa(
        self,
        conta: ContaAcesso | None,
        credenciais: Credenciais,
        erro: Erro,
        agora: datetime,
    ) -> None:
        with self.unidades.escrita() as uow:
            if erro.codigo in SENHA_ERRADA:
                self._contar_falha(uow, credenciais, agora)
            uow.auditoria.registrar(
                Evento(
                    empresa_id=conta.empresa.id if conta is not None else SEM_EMPRESA,
                    quando=agora,
                    acao=self.acao,
                    login=credenciais.login,
                    codigo=erro.codigo.codigo,
                    origem=credenciais.origem,
                    id_correlacao=credenciais.id_correlacao,
                )
            )
            uow.commit()

    def _contar_falha(self, uow: UnitOfWork, credenciais: Credenciais, agora: datetime) -> None:
        quem = credenciais.login, credenciais.origem
        falhas = uow.acessos.contar_falha(*quem, agora, agora - MEMORIA_DE_FALHAS)
        if espera := bloqueio(falhas):
            uow.acessos.bloquear(*quem, agora + espera)

    def _anotar_uso(self, conta: ContaAcesso, credenciais: Credenciais, tentativas: Tentativas) -> None:
        """Written only when something changed: at most once a day for an account in good standing."""
        hoje = self.clock.hoje(conta.empresa.fuso)
        if conta.ultimo_uso == hoje and not tentativas.falhas:
            return
        with self.unidades.escrita() as uow:
            uow.acessos.esquecer_tentativas(credenciais.login, credenciais.origem)
            uow.acessos.registrar_uso(conta.empresa.id, conta.id, hoje)
            uow.commit()


@dataclass(frozen=True)
class Autenticar:
    """Use case: who is asking."""

    unidades: UnitsOfWork
    senhas: Senhas
    clock: Clock

    def __call__(self, credenciais: Credenciais) -> Acesso:
        """The account. Raises 102, 103, 104 or 902; every refusal is an audit row."""
        with self.unidades.leitura() as uow:
            conta, tentativas = uow.acessos.por_login(credenciais.login, credenciais.origem)
        porteiro = Porteiro(self.unidades, self.senhas, self.clock, "autenticar")
        return porteiro(conta, tentativas, credenciais).acesso(credenciais.origem, credenciais.id_correlacao)


def _segundos_de_espera(tentativas: Tentativas, agora: datetime) -> int:
    if tentativas.bloqueado_ate is None or tentativas.bloqueado_ate <= agora:
        return 0
    return int((tentativas.bloqueado_ate - agora).total_seconds()) + 1
