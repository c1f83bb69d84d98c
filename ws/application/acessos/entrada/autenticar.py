"""Autenticar: a login and a password become an Acesso."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.entrada.porteiro import DadosDoPorteiro, Porteiro
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.auditoria.acao import Acao


class Dados(DadosDoPorteiro, Protocol):
    """The accounts, and where refusals are audited."""


@dataclass(frozen=True)
class Autenticar:
    """Who is asking, for a call of the services."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(self, credenciais: Credenciais) -> Acesso:
        """The account at work. Raises 102, 103 or 104; every refusal is an audit row."""
        with self.unidades.leitura() as uow:
            guardado, tentativas = uow.acessos.por_login(credenciais.login, credenciais.origem)
        porteiro = Porteiro(self.unidades, self.senhas, self.clock, Acao.AUTENTICAR)
        aceito = porteiro(guardado, tentativas, credenciais)
        return aceito.acesso(credenciais.origem, credenciais.id_correlacao)
