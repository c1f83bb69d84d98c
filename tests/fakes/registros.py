"""Rows that the core never sees as a whole: what an import or a manager wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Endereco
from ws.domain.carteira.encargos import ZERO

SEM_ENDERECO = Endereco()


@dataclass(frozen=True)
class EmpresaGravada:
    """A company, and what it releases to accesses that do not say it themselves."""

    empresa: Empresa
    padrao: Mapping[TipoAcesso, frozenset[Recurso]] = field(
        default_factory=lambda: {tipo: frozenset(Recurso) for tipo in COM_RECURSOS}
    )


@dataclass(frozen=True)
class Cliente:
    empresa_id: int
    codigo: str
    documento: str
    nome: str = "Cliente"
    endereco: Endereco = SEM_ENDERECO
    email: str = ""


@dataclass(frozen=True)
class Pagamento:
    """``principal`` and ``encargos`` make up the value."""

    empresa_id: int
    id: str
    boleto_id: str
    data: date
    principal: Decimal
    encargos: Decimal = ZERO
    canal: str = ""

    @property
    def valor(self) -> Decimal:
        return self.principal + self.encargos


@dataclass(frozen=True)
class Compra:
    empresa_id: int
    id: str
    codigo_cliente: str
    data: date
    valor: Decimal
    valor_devolvido: Decimal = ZERO
    cancelada: bool = False

    @property
    def liquido(self) -> Decimal:
        return ZERO if self.cancelada else self.valor - self.valor_devolvido


@dataclass(frozen=True)
class AcessoGravado:
    """``recursos`` holds only what the manager said of this account itself."""

    empresa_id: int
    id: int
    login: str
    tipo: TipoAcesso
    senhas: tuple[str, ...] = ()
    ativo: bool = True
    recursos: Mapping[Recurso, bool] = field(default_factory=dict)
    clientes: tuple[str, ...] = ()
    ultimo_uso: date | None = None
    email: str = ""
    versao_sessao: int = 0


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
