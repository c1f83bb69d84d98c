"""UsarConvite: who has the link chooses a password, once."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.convites.convite_aberto import DadosDoConvite, abrir_convite
from ws.application.acessos.entrada.sessao import Sessao
from ws.application.acessos.regras_de_acesso import conferir_senha
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository, SenhaGuardada
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.auditoria.acao import Acao


class Dados(DadosDoConvite, Protocol):
    """Whose password the link sets, and what the new one changes."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class UsarConvite:
    """Sets the password of the account that a link is for; of concurrent users, one gets it."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(self, empresa_codigo: str, token: str, nova: str, origem: str, id_correlacao: str) -> Sessao:
        """Set the password, end every other session and link of the account; the session that begins.

        Raises 625 for a link that opens nothing, and 610 to 612 for a password that may not be.
        """
        agora = self.clock.agora()
        with self.unidades.leitura() as uow:
            achado = abrir_convite(uow, empresa_codigo, token, agora)
        if achado is None:
            raise Erro(CodigoDeGestao.CONVITE_VENCIDO)
        convite, guardado = achado
        conferir_senha(nova, guardado.login)
        guardada = SenhaGuardada(self.senhas.gerar_hash_senha(nova), agora)
        with self.unidades.escrita() as uow:
            if not uow.convites.usar(convite, agora):
                raise Erro(CodigoDeGestao.CONVITE_VENCIDO)
            uow.convites.encerrar(convite.empresa_id, convite.acesso_id, agora)
            uow.cadastrados.definir_senhas(convite.empresa_id, convite.acesso_id, [guardada])
            versao = uow.acessos.encerrar_sessoes(convite.empresa_id, convite.acesso_id)
            uow.acessos.esquecer_tentativas(guardado.login, origem)
            acesso = guardado.acesso(origem, id_correlacao)
            anotar(
                uow.eventos,
                acesso,
                Acao.SENHA_DEFINIDA,
                agora,
                empresa_id=convite.empresa_id,
                detalhe=convite.motivo.value.lower(),
            )
            uow.commit()
        return Sessao(convite.empresa_id, convite.acesso_id, versao)
