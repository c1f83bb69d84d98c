"""Rows that the core never sees as a whole. What it does see, it keeps as the domain has it: boletos, customers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ws.application.ports.acessos.convites import Convite
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.cadastro.empresa import Empresa


@dataclass(frozen=True)
class EmpresaGravada:
    """A company, and what it releases to accounts that do not say it themselves."""

    empresa: Empresa
    padrao: Mapping[TipoAcesso, frozenset[Recurso]] = field(
        default_factory=lambda: {tipo: frozenset(Recurso) for tipo in COM_RECURSOS}
    )


@dataclass(frozen=True)
class AcessoGravado:
    """An account as a row: no port tells so much of it at once. A login is told what it may effectively do, and which
    company it is of; its manager, since when its passwords open. ``recursos`` holds only what the manager said of this
    account itself."""

    empresa_id: int
    id: int
    login: str
    tipo: TipoAcesso
    senhas: tuple[str, ...] = ()
    criadas_em: tuple[datetime | None, ...] = ()
    """Since when each password opens, where that was written down."""
    ativo: bool = True
    recursos: Mapping[Recurso, bool] = field(default_factory=dict)
    clientes: tuple[str, ...] = ()
    ultimo_uso: date | None = None
    email: str = ""
    versao_sessao: int = 0


@dataclass(frozen=True)
class ConviteGravado:
    convite: Convite
    usado_em: datetime | None = None


@dataclass(frozen=True)
class TentativaGravada:
    falhas: int
    atualizado_em: datetime
    bloqueado_ate: datetime | None = None


@dataclass(frozen=True)
class MensagemGravada:
    email: str
    message_id: str
    conteudo: bytes | None
    proxima_tentativa: datetime | None
    atualizado_em: datetime
    situacao: SituacaoEnvio = SituacaoEnvio.PENDENTE
    tentativas: int = 0
    reservado_ate: datetime | None = None
    mensagem: str = ""
