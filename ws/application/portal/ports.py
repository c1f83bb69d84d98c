"""What the portal needs from outside, beside what the services and the management of accounts need."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ws.application.portal.paginas import Pagina, Recorte
from ws.application.portal.registros import (
    ClienteDoAcesso,
    ClienteEncontrado,
    ContagemDaSaida,
    Convite,
    CorridaDeImportacao,
    EmissaoDoBoleto,
    EnvioDoBoleto,
    FiltroAuditoria,
    ImportacaoDetalhada,
    MensagemNaSaida,
    MotivoConvite,
    PagamentoDoBoleto,
)
from ws.application.ports import Envio, Evento, SituacaoEnvio
from ws.application.ports_gestao import AcessoCadastrado, UnidadeDeGestao
from ws.domain.acesso import TipoAcesso
from ws.domain.empresa import Empresa


class ConviteRepository(Protocol):
    """Links that set a password."""

    def incluir(self, convite: Convite) -> None:
        """Add one."""
        ...

    def aberto(self, empresa_id: int, resumo: str, agora: datetime) -> Convite | None:
        """The one with this digest, unless it was used or has expired."""
        ...

    def usar(self, convite: Convite, agora: datetime) -> bool:
        """Use it up; whether it was still there to be used. Of concurrent users, one gets it."""
        ...

    def pedidos_desde(self, empresa_id: int, acesso_id: int, motivo: MotivoConvite, desde: datetime) -> int:
        """How many the account got; locks the account until the transaction ends."""
        ...


class HistoricoRepository(Protocol):
    """What happened to one boleto. The boleto was already found to be the account's."""

    def pagamentos(self, empresa_id: int, boleto_id: str) -> tuple[PagamentoDoBoleto, ...]:
        """Every payment, oldest first."""
        ...

    def emissoes(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EmissaoDoBoleto, ...]:
        """Second copies that the account asked for, latest first; not more than a page shows."""
        ...

    def envios(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EnvioDoBoleto, ...]:
        """Messages that the account asked for, latest first; not more than a page shows."""
        ...


class DiretorioRepository(Protocol):
    """Customers and accounts, to choose from and to search."""

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[ClienteDoAcesso, ...]:
        """These customers, by name."""
        ...

    def email_da_conta(self, empresa_id: int, acesso_id: int) -> str:
        """Where to write to the account: its own address, else the first of its customers'; or empty."""
        ...

    def buscar_clientes(
        self, empresa_id: int, palavras: Sequence[str], recorte: Recorte
    ) -> Pagina[ClienteEncontrado]:
        """Customers in whose name, code, document or address each of the (normalised) words occurs, by name."""
        ...

    def buscar_acessos(
        self, empresa_id: int, texto: str, tipo: TipoAcesso | None, recorte: Recorte
    ) -> Pagina[AcessoCadastrado]:
        """Accounts in whose login or address the (lower-case) text occurs, by login."""
        ...


class ConfiguracaoRepository(Protocol):
    """What a manager may change of the company."""

    def gravar(self, empresa: Empresa) -> None:
        """Contact, sender, whether it sends mail, environment and colour; nothing else."""
        ...

    def gravar_logo(self, empresa_id: int, conteudo: bytes) -> None:
        """The content of a PNG or JPEG file, or (empty) none."""
        ...


class SaidaRepository(Protocol):
    """The outbox, to be looked at."""

    def envios(self, empresa_id: int, acesso_id: int, protocolo: str) -> tuple[Envio, ...]:
        """How the messages of a request stand; none if the account made no such request."""
        ...

    def mensagens(
        self, empresa_id: int, situacao: SituacaoEnvio | None, recorte: Recorte
    ) -> Pagina[MensagemNaSaida]:
        """Messages in a situation, or all, the latest change first."""
        ...

    def contagem(self, empresa_id: int) -> ContagemDaSaida:
        """How many messages there are in each situation, zeros included."""
        ...

    def reenviar(self, empresa_id: int, protocolo: str, ordem: int, agora: datetime) -> bool:
        """Make a failed message due again, with all its attempts before it; whether there was one."""
        ...


class RegistrosRepository(Protocol):
    """What was recorded, to be looked at: audit and imports."""

    def eventos(self, empresa_id: int, filtro: FiltroAuditoria, recorte: Recorte) -> Pagina[Evento]:
        """The audit, latest first."""
        ...

    def importacoes(self, empresa_id: int, recorte: Recorte) -> Pagina[CorridaDeImportacao]:
        """Runs, latest first."""
        ...

    def importacao(self, empresa_id: int, id_: str) -> ImportacaoDetalhada | None:
        """One run."""
        ...


class UnidadeDoPortal(UnidadeDeGestao, Protocol):
    """A transaction that reaches all that the portal shows."""

    convites: ConviteRepository
    historico: HistoricoRepository
    diretorio: DiretorioRepository
    configuracao: ConfiguracaoRepository
    saida: SaidaRepository
    registros: RegistrosRepository


class UnidadesDoPortal(Protocol):
    """Opens such transactions, as :class:`ws.application.ports.UnitsOfWork` does."""

    def leitura(self) -> UnidadeDoPortal:
        """For reading."""
        ...

    def escrita(self) -> UnidadeDoPortal:
        """For writing."""
        ...
