"""What every change of an account has in common: on whom it may be done, what it ends, and how it is audited."""

from collections.abc import Sequence
from datetime import datetime

from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere
from ws.domain.auditoria.acao import Acao


def exigir_tipo(acesso: AcessoCadastrado, tipos: Sequence[TipoAcesso], codigo: CodigoDeGestao) -> None:
    """Raise this outcome unless the account is of one of these types."""
    if acesso.tipo not in tipos:
        raise Erro(codigo)


def encerrar_entradas(
    acessos: AcessoRepository, convites: ConviteRepository, acesso: AcessoCadastrado, agora: datetime
) -> None:
    """End every session of the account, and every link that sets its password."""
    acessos.encerrar_sessoes(acesso.empresa_id, acesso.id)
    convites.encerrar(acesso.empresa_id, acesso.id, agora)


def anotar_mudanca(
    eventos: EventoRepository,
    quem: QuemGere,
    acao: Acao,
    quando: datetime,
    acesso: AcessoCadastrado,
    *,
    detalhe: str = "",
) -> None:
    """Write down what was done to an account, by its login and what else there is to say."""
    completo = f"{acesso.login}; {detalhe}" if detalhe else acesso.login
    anotar(eventos, quem, acao, quando, empresa_id=acesso.empresa_id, detalhe=completo)
