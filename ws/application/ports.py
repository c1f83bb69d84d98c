"""What the use cases need from outside. Adapters fulfil these; tests have a fake of the same name for each.

Every repository call carries the company, and the customers who may be seen: who asks comes first.
Sequences are ordered as documented; days and periods are inclusive; instants are aware, in UTC.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import TracebackType
from typing import Any, BinaryIO, Protocol, Self

from ws.domain.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.analise import UltimaCompra
from ws.domain.boleto import Boleto
from ws.domain.empresa import ContaCobranca, Empresa
from ws.domain.periodo import Periodo

# --- clock -----------------------------------------------------------------------------------------------------


class Clock(Protocol):
    """The time. Nothing else in the product reads one."""

    def agora(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def hoje(self, fuso: str) -> date:
        """Today's date in an IANA time zone."""
        ...


# --- boletos ---------------------------------------------------------------------------------------------------


class FiltroSituacao(StrEnum):
    """What ConsultarBoletos may be asked for; TODOS is the customer's history."""

    EM_ABERTO = "EM_ABERTO"
    A_VENCER = "A_VENCER"
    VENCIDO = "VENCIDO"
    LIQUIDADO = "LIQUIDADO"
    CANCELADO = "CANCELADO"
    TODOS = "TODOS"


@dataclass(frozen=True, slots=True)
class FiltroBoletos:
    """Which of a customer's boletos, on a day. ``nosso_numero`` is compared in digits and letters only,
    against the bank's form and the printed one."""

    hoje: date
    situacao: FiltroSituacao = FiltroSituacao.EM_ABERTO
    vencimento_inicial: date | None = None
    vencimento_final: date | None = None
    numero_documento: str | None = None
    nosso_numero: str | None = None
    numero: str | None = None
    """Digits and letters that occur in the document's number or in either nosso número, or the id itself."""


@dataclass(frozen=True, slots=True)
class PaginaBoletos:
    """One page, oldest due date first, then id; totals are over the whole filter, in reais."""

    boletos: tuple[Boleto, ...]
    total_registros: int
    valor_total: Decimal
    valor_total_saldo: Decimal


class BoletoRepository(Protocol):
    """The registered titles."""

    def pagina(
        self,
        empresa_id: int,
        clientes: Sequence[str],
        filtro: FiltroBoletos,
        pagina: int,
        por_pagina: int,
    ) -> PaginaBoletos:
        """Page ``pagina`` (from 1); beyond the last one it is empty and keeps the totals."""
        ...

    def por_ids(self, empresa_id: int, clientes: Sequence[str], ids: Sequence[str]) -> Mapping[str, Boleto]:
        """Those of ``ids`` that belong to ``clientes``, by id; the others are simply absent."""
        ...

    def valores_em_aberto(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo, hoje: date
    ) -> tuple[Decimal, Decimal]:
        """Open balances of boletos due in the period: (to fall due, overdue) as of ``hoje``, in reais."""
        ...

    def pago_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        """Payments of boletos by month of payment (``AAAA-MM``), charges included; empty months absent."""
        ...


class CompraRepository(Protocol):
    """Purchases, net of cancellations and returns."""

    def total_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        """Net purchases by month of purchase (``AAAA-MM``), cash included; empty months absent."""
        ...

    def ultima(self, empresa_id: int, clientes: Sequence[str]) -> UltimaCompra | None:
        """The latest purchase that was not wholly cancelled or returned, whatever the period."""
        ...


class ClienteRepository(Protocol):
    """Customers, by the ERP's code or by CPF/CNPJ."""

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        """Every ERP code registered with exactly this CPF or CNPJ (no punctuation), sorted."""
        ...

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        """Those of ``codigos`` that are customers of the company, sorted."""
        ...


class ContaCobrancaRepository(Protocol):
    """Collection accounts. The logos of their banks are read only where paper is drawn."""

    def todas(self, empresa_id: int) -> Mapping[str, ContaCobranca]:
        """Every account of the company, by its key, without its bank's logo."""
        ...

    def logos(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, bytes]:
        """The content of the bank's logo of those accounts that have one, by their key."""
        ...


# --- accesses --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tentativas:
    """Failed attempts in a row for one login from one source address."""

    falhas: int = 0
    bloqueado_ate: datetime | None = None


@dataclass(frozen=True, slots=True)
class ContaAcesso:
    """An account as stored, with what judging a login needs. ``senhas`` are hashes, one or two."""

    empresa: Empresa
    id: int
    login: str
    tipo: TipoAcesso
    ativo: bool
    senhas: tuple[str, ...]
    recursos: frozenset[Recurso]
    """What is effectively released: the account's own word, else the company's default for its type."""
    clientes: tuple[str, ...]
    ultimo_uso: date | None = None
    versao_sessao: int = 0
    """How often all sessions of the account were ended: those of another number are over."""

    def acesso(self, origem: str, id_correlacao: str) -> Acesso:
        """The account at work, once it proved who it is."""
        return Acesso(
            empresa=self.empresa,
            id=self.id,
            login=self.login,
            tipo=self.tipo,
            recursos=self.recursos,
            clientes=self.clientes,
            origem=origem,
            id_correlacao=id_correlacao,
        )


class AcessoRepository(Protocol):
    """Accounts, and the failed attempts to use them, which are counted by login and source: addresses that are one
    source to :func:`ws.application.origem.fonte` share their count."""

    def por_login(self, login: str, origem: str) -> tuple[ContaAcesso | None, Tentativas]:
        """The account with this login (unique in the installation, compared without case), and the failures
        in a row of the login, existing or not, from a source address."""
        ...

    def por_id(self, empresa_id: int, acesso_id: int) -> ContaAcesso | None:
        """The account with this number."""
        ...

    def login_por_documento(self, empresa_codigo: str, documento: str) -> str | None:
        """Login of the one active customer account of the company that is linked to a customer with exactly this
        CPF or CNPJ; where no active one is, of the one blocked. None where there is none, or several."""
        ...

    def encerrar_sessoes(self, empresa_id: int, acesso_id: int) -> int:
        """End every session of the account; the number that new ones have."""
        ...

    def contar_falha(
        self, login: str, origem: str, agora: datetime, esquecer_antes_de: datetime
    ) -> Tentativas:
        """Add one failure, and tell how many in a row; where (login, origem) has to wait already, add none. A count
        last touched before ``esquecer_antes_de`` starts again. Concurrent ones come one after the other: each
        sees what those before it did until they committed."""
        ...

    def bloquear(self, login: str, origem: str, ate: datetime) -> None:
        """Make (login, origem) wait until then."""
        ...

    def esquecer_tentativas(self, login: str, origem: str) -> None:
        """A success clears the count."""
        ...

    def registrar_uso(self, empresa_id: int, acesso_id: int, dia: date) -> None:
        """The last day the account was used."""
        ...


class EmpresaRepository(Protocol):
    """Companies. What they look like on paper is read only where paper is drawn."""

    def por_codigo(self, codigo: str) -> Empresa | None:
        """The company with this code, without its logo."""
        ...

    def ha_alguma(self) -> bool:
        """Whether the installation has a company."""
        ...

    def logo(self, empresa_id: int) -> bytes:
        """The content of its logo's file, or nothing."""
        ...


class Senhas(Protocol):
    """Password and secret hashing. What was accepted is remembered, keyed by the stored hash, so that a changed
    password stops at once. None of the questions takes longer for some accounts than for others or for none."""

    def gerar_hash_senha(self, senha: str) -> str:
        """Argon2id hash of a person's password."""
        ...

    def gerar_senha(self) -> str:
        """A new password that a person can copy from paper."""
        ...

    def gerar_segredo(self) -> tuple[str, str]:
        """A new integrator secret of at least 128 bits, and its (fast) hash."""
        ...

    def e_segredo(self, hashes: Sequence[str], senha: str) -> bool:
        """Whether ``senha`` is the generated secret behind one of ``hashes``: fast, as secrets need no more."""
        ...

    def reconhecer(self, hashes: Sequence[str], senha: str) -> bool:
        """The same, or a password that is remembered."""
        ...

    def verificar(self, hashes: Sequence[str], senha: str) -> bool:
        """Whether ``senha`` is the password behind one of ``hashes``, at the cost of one full password hash
        whether it is or not; one that is, is remembered."""
        ...


# --- audit and emissions ---------------------------------------------------------------------------------------

SEM_EMPRESA = 0
"""Company of an audit row about a login that does not exist."""


@dataclass(frozen=True, slots=True)
class Evento:
    """One audit row: who did what, to which boletos, on whose behalf."""

    empresa_id: int
    quando: datetime
    acao: str
    login: str
    codigo: str
    """Code of the catalogue: 000 for what was done, else why it was refused."""
    origem: str = ""
    id_correlacao: str = ""
    usuario_final: str = ""
    clientes: tuple[str, ...] = ()
    boletos: tuple[str, ...] = ()
    detalhe: str = ""


class AuditoriaRepository(Protocol):
    """Append-only."""

    def registrar(self, evento: Evento) -> None:
        """Add one row."""
        ...


@dataclass(frozen=True, slots=True)
class Emissao:
    """One boleto that went out on paper."""

    empresa_id: int
    boleto_id: str
    quando: datetime
    acesso_id: int
    modelo: str
    sha256: str


class EmissaoRepository(Protocol):
    """Append-only."""

    def registrar(self, emissoes: Sequence[Emissao]) -> None:
        """Add the emissions of one call."""
        ...


# --- paper -----------------------------------------------------------------------------------------------------


class Modelo(StrEnum):
    """Print layouts of the contract."""

    A4 = "A4"
    CARNE = "CARNE"
    FATURA = "FATURA"


@dataclass(frozen=True, slots=True)
class Papel:
    """A boleto with the account whose beneficiário and bank texts go on its paper."""

    boleto: Boleto
    conta: ContaCobranca


class Impressora(Protocol):
    """Draws boletos. Same arguments, same bytes: no clock, no randomness."""

    def imprimir(self, empresa: Empresa, papeis: Sequence[Papel], modelo: Modelo) -> bytes:
        """One PDF with every boleto, in order; marked SEM VALOR when the company is in HOMOLOGACAO."""
        ...

    def imprimir_em(self, saida: BinaryIO, empresa: Empresa, papeis: Iterable[Papel], modelo: Modelo) -> None:
        """The same bytes, written to ``saida`` as boletos come: memory does not grow with their number."""
        ...


# --- e-mail ----------------------------------------------------------------------------------------------------


class SituacaoEnvio(StrEnum):
    """State of one message to one recipient."""

    PENDENTE = "PENDENTE"
    ENVIADO = "ENVIADO"
    FALHOU = "FALHOU"


@dataclass(frozen=True, slots=True)
class MensagemSaida:
    """One message to one recipient, as it will travel: the bytes are fixed when it is accepted."""

    email: str
    message_id: str
    conteudo: bytes


@dataclass(frozen=True, slots=True)
class Envio:
    """How one recipient's message stands. ``mensagem`` is a Portuguese sentence, or empty."""

    email: str
    situacao: SituacaoEnvio
    quando: datetime
    mensagem: str = ""


@dataclass(frozen=True, slots=True)
class Remessa:
    """One accepted EnviarBoletoEmail: what the outbox keeps."""

    empresa_id: int
    protocolo: str
    acesso_id: int
    criado_em: datetime
    dia: date
    """Day in the company's zone, for the daily limits."""
    boletos: tuple[str, ...]
    mensagens: tuple[MensagemSaida, ...]
    id_requisicao: str | None
    resumo_pedido: str
    """SHA-256 (hex) of the request's content, to recognise the same key with other content."""
    captura: bool
    """The company was in HOMOLOGACAO when it was accepted: capture, do not send, whatever it is in later."""


@dataclass(frozen=True, slots=True)
class RemessaAnterior:
    """What is known of an earlier request with the same idRequisicao."""

    protocolo: str
    resumo_pedido: str
    envios: tuple[Envio, ...]


class ChaveRepetida(Exception):
    """Another transaction stored the same (account, idRequisicao) first."""


@dataclass(frozen=True, slots=True)
class EnvioReservado:
    """A message a worker holds until its lease ends."""

    empresa_id: int
    protocolo: str
    ordem: int
    email: str
    message_id: str
    conteudo: bytes
    remetente: str
    captura: bool
    """As the :class:`Remessa` says."""
    tentativa: int
    """1 for the first attempt."""
    interrompida: bool
    """An earlier attempt began and left no result: the message may arrive twice, with the same Message-ID."""
    criado_em: datetime


class CaixaDeSaida(Protocol):
    """The outbox: rows, in the same transaction as everything else."""

    def por_requisicao(
        self, empresa_id: int, acesso_id: int, id_requisicao: str, desde: datetime
    ) -> RemessaAnterior | None:
        """The request stored under this key since ``desde``, with its state now."""
        ...

    def enviados_no_dia(
        self, empresa_id: int, acesso_id: int, boletos: Sequence[str], dia: date
    ) -> tuple[int, Mapping[str, int]]:
        """Messages accepted on ``dia``: of the account, and of each boleto by any account (absent is zero).

        Locks what it counts until the transaction ends, so that concurrent requests cannot pass a limit.
        """
        ...

    def guardar(self, remessa: Remessa, chaves_desde: datetime) -> None:
        """Store it, PENDENTE. A key that was stored before ``chaves_desde`` is free again.

        Raises :class:`ChaveRepetida` when its key is not free.
        """
        ...

    def reservar(self, agora: datetime, ate: datetime, quantos: int) -> tuple[EnvioReservado, ...]:
        """Lease up to ``quantos`` due messages until ``ate``, oldest first, skipping those others hold."""
        ...

    def concluir(
        self,
        envio: EnvioReservado,
        situacao: SituacaoEnvio,
        quando: datetime,
        mensagem: str,
        proxima: datetime | None,
    ) -> None:
        """Record the result of an attempt. PENDENTE needs ``proxima``, when to try again.
        The bytes of a message that was sent are dropped."""
        ...


class FalhaDeEnvio(Exception):
    """The mail server did not take a message. ``mensagem`` is Portuguese and says why, without addresses."""

    def __init__(self, mensagem: str, *, definitiva: bool) -> None:
        super().__init__(mensagem)
        self.mensagem = mensagem
        self.definitiva = definitiva


class Carteiro(Protocol):
    """Hands one message over."""

    def entregar(self, envio: EnvioReservado) -> None:
        """Return once the server said 250 (or the message is captured). Raises :class:`FalhaDeEnvio`."""
        ...


@dataclass(frozen=True, slots=True)
class Carta:
    """What a message says; the composer adds form, not content. Plain text only."""

    empresa: Empresa
    papeis: tuple[Papel, ...]
    pdf: bytes
    nome_arquivo: str
    assunto: str | None
    """The integrator's own subject, or none for the default."""
    mensagem: str | None
    """The integrator's own opening text, or none for the default."""
    data: datetime


@dataclass(frozen=True, slots=True)
class Aviso:
    """A letter to the person of an account: a link that sets its password."""

    empresa: Empresa
    convite: bool
    """An invitation; else the password was forgotten."""
    login: str
    link: str
    expira_em: datetime
    data: datetime


class Redator(Protocol):
    """Composes messages: text and HTML in Portuguese, the PDF of boletos attached."""

    def redigir(self, carta: Carta, email: str, message_id: str) -> bytes:
        """The whole RFC 5322 message to one recipient."""
        ...

    def redigir_aviso(self, aviso: Aviso, email: str, message_id: str) -> bytes:
        """The same, without boletos."""
        ...

    def dominio(self, empresa: Empresa) -> str:
        """Domain for Message-IDs: that of the company's sender."""
        ...


# --- unit of work ----------------------------------------------------------------------------------------------


class UnitOfWork(Protocol):
    """One transaction. Leaving it without :meth:`commit` rolls back."""

    boletos: BoletoRepository
    compras: CompraRepository
    clientes: ClienteRepository
    contas: ContaCobrancaRepository
    acessos: AcessoRepository
    auditoria: AuditoriaRepository
    emissoes: EmissaoRepository
    caixa_de_saida: CaixaDeSaida
    empresas: EmpresaRepository

    def commit(self) -> None:
        """Make everything done so far permanent."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        tipo: type[BaseException] | None,
        erro: BaseException | None,
        rastro: TracebackType | None,
    ) -> None: ...


class UnitsOfWork(Protocol):
    """Opens transactions. ``escrita`` takes the write lock at once where the database has only one."""

    def leitura(self) -> UnitOfWork:
        """For reading."""
        ...

    def escrita(self) -> UnitOfWork:
        """For writing."""
        ...


class Logger(Protocol):
    """Structured log: an event name in snake_case and its data."""

    def info(self, event: str, **dados: Any) -> Any: ...

    def warning(self, event: str, **dados: Any) -> Any: ...
