"""Judges a password: whichever way its account was found, and for whatever it is given.

Wrong login and wrong password are one outcome, after the same time. Failures in a row are counted per
login and source address, in the database: after a few, that login waits there, whoever's it is. Only a generated
secret that is right enters all the same, so that nobody can shut an integrator out.

What the process knows to be right, a secret's digest or a password it accepted a moment ago, is let in at once. Any
other password is verified slowly, and judged by what was counted by then: however many come at once, no more than
the tolerated failures are told from a success.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NoReturn, Protocol

from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.regras_de_acesso import SENHA_MAXIMA
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoGuardado, AcessoRepository, Tentativas
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import SEM_EMPRESA, EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.auditoria.acao import Acao

FALHAS_TOLERADAS = 5
PRIMEIRO_BLOQUEIO = timedelta(minutes=1)
BLOQUEIO_MAXIMO = timedelta(hours=1)
MEMORIA_DE_FALHAS = timedelta(days=1)


def bloqueio(falhas: int) -> timedelta:
    """How long the pair waits after so many failures in a row: nothing, then a minute doubling to an hour.

    >>> [bloqueio(falhas).seconds for falhas in (4, 5, 6, 7, 40)]
    [0, 60, 120, 240, 3600]
    """
    if falhas < FALHAS_TOLERADAS:
        return timedelta()
    return min(PRIMEIRO_BLOQUEIO * (1 << min(falhas - FALHAS_TOLERADAS, 10)), BLOQUEIO_MAXIMO)


class DadosDoPorteiro(UnitOfWork, Protocol):
    """The accounts, and where refusals are audited."""

    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class Porteiro:
    """Lets in whom a password opens for; counts failures, and writes refusals down."""

    unidades: UnitsOfWork[DadosDoPorteiro]
    senhas: Senhas
    clock: Clock
    acao: Acao
    """What the audit calls it."""

    def __call__(
        self, guardado: AcessoGuardado | None, tentativas: Tentativas, credenciais: Credenciais
    ) -> AcessoGuardado:
        """The account, if there is one and the password is right. Raises 102, 103 or 104.

        ``credenciais.login`` is what ``tentativas`` were counted under.
        """
        senha = credenciais.senha[:SENHA_MAXIMA]
        hashes = guardado.senhas if guardado is not None and senha == credenciais.senha else ()
        if espera := _espera(tentativas, self.clock.agora()):
            if not self.senhas.e_segredo(hashes, senha):
                self._recusar(guardado, credenciais, espera)
        elif not self.senhas.reconhecer(hashes, senha):
            certa = self.senhas.verificar(hashes, senha)
            self._julgar(guardado, credenciais, certa=certa)
        assert guardado is not None  # judged: an unknown login never passes
        if not guardado.ativo:
            self._recusar(guardado, credenciais, Erro(Codigo.ACESSO_DESATIVADO))
        self._anotar_uso(guardado, credenciais, tentativas)
        return guardado

    def _julgar(self, guardado: AcessoGuardado | None, credenciais: Credenciais, *, certa: bool) -> None:
        """What the slow verification found, if it may still be told: others may have failed meanwhile."""
        if certa:
            with self.unidades.leitura() as uow:
                _, tentativas = uow.acessos.por_login(credenciais.login, credenciais.origem)
            if espera := _espera(tentativas, self.clock.agora()):
                self._recusar(guardado, credenciais, espera)
            return
        with self.unidades.escrita() as uow:
            agora = self.clock.agora()
            erro = self._contar_falha(uow.acessos, credenciais, agora)
            self._anotar_recusa(uow.eventos, guardado, credenciais, erro, agora)
            uow.commit()
        raise erro

    def _contar_falha(self, acessos: AcessoRepository, credenciais: Credenciais, agora: datetime) -> Erro:
        """How a wrong password is answered: one that comes while others made the login wait is not counted."""
        quem = credenciais.login, credenciais.origem
        tentativas = acessos.contar_falha(*quem, agora, agora - MEMORIA_DE_FALHAS)
        if espera := _espera(tentativas, agora):
            return espera
        if tempo := bloqueio(tentativas.falhas):
            acessos.bloquear(*quem, agora + tempo)
        return Erro(Codigo.CREDENCIAIS_INVALIDAS)

    def _recusar(self, guardado: AcessoGuardado | None, credenciais: Credenciais, erro: Erro) -> NoReturn:
        with self.unidades.escrita() as uow:
            self._anotar_recusa(uow.eventos, guardado, credenciais, erro, self.clock.agora())
            uow.commit()
        raise erro

    def _anotar_recusa(
        self,
        eventos: EventoRepository,
        guardado: AcessoGuardado | None,
        credenciais: Credenciais,
        erro: Erro,
        agora: datetime,
    ) -> None:
        empresa_id = guardado.empresa.id if guardado is not None else SEM_EMPRESA
        anotar(eventos, credenciais, self.acao, agora, empresa_id=empresa_id, codigo=erro.codigo)

    def _anotar_uso(self, guardado: AcessoGuardado, credenciais: Credenciais, tentativas: Tentativas) -> None:
        """Written only when something changed: at most once a day for an account in good standing."""
        hoje = self.clock.hoje(guardado.empresa.fuso)
        if guardado.ultimo_uso == hoje and not tentativas.falhas:
            return
        with self.unidades.escrita() as uow:
            uow.acessos.esquecer_tentativas(credenciais.login, credenciais.origem)
            uow.acessos.registrar_uso(guardado.empresa.id, guardado.id, hoje)
            uow.commit()


def _espera(tentativas: Tentativas, agora: datetime) -> Erro | None:
    """The refusal of a login that has to wait, as long as it has to."""
    if tentativas.bloqueado_ate is None or tentativas.bloqueado_ate <= agora:
        return None
    segundos = int((tentativas.bloqueado_ate - agora).total_seconds()) + 1
    return Erro(Codigo.ACESSO_BLOQUEADO, segundos_para_repetir=segundos)
