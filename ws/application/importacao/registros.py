"""What a reader delivers, whatever it reads: CSV files, CNAB, another database.

A field that the source leaves blank is None and means "keep what is stored". What the source clears
explicitly is an empty text, an empty tuple or `APAGAR`. Texts come trimmed, in one line and printable;
amounts are Decimal reais, rates Decimal reais or percent.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Generic, Protocol, TypeVar

from ws.domain.boleto import Estado, ItemFatura, SituacaoBanco
from ws.domain.empresa import Ambiente, Parte
from ws.domain.encargos import Desconto, Juros, Multa, TipoDesconto


class Apagar(Enum):
    """The source says that there is none (any more)."""

    APAGAR = auto()


APAGAR = Apagar.APAGAR


@dataclass(frozen=True, slots=True)
class Falha:
    """Why a line is refused: the column, and a Portuguese sentence that does not repeat its content."""

    coluna: str
    motivo: str


R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Linha(Generic[R_co]):
    """One record and where it came from. With failures, or without record, it is refused; what could be read of it is
    judged all the same, so that everything that is wrong with it is told at once."""

    arquivo: str
    numero: int | None
    """First physical line in the file, counted from 1; None when it is about the file as a whole."""
    chave: str
    """The record's own key, as far as it could be read."""
    registro: R_co | None
    """What could be read; a field with a failure is None, or as if it had not been given."""
    falhas: tuple[Falha, ...] = ()
    onde: Mapping[str, int] | None = None
    """The lines of its columns, in a file whose records take several."""

    def linha_de(self, coluna: str) -> int | None:
        """Where a column stands; of a dotted one that is not written, what it would stand in."""
        onde = self.onde or {}
        while coluna not in onde and "." in coluna:
            coluna = coluna.rpartition(".")[0]
        return onde.get(coluna, self.numero)


@dataclass(frozen=True, slots=True)
class Arquivo:
    """A file that was read. ``avisos`` do not refuse anything: columns that are not known."""

    nome: str
    sha256: str
    """Hexadecimal."""
    linhas: int
    """Physical lines, for showing progress."""
    avisos: tuple[Falha, ...] = ()
    colunas: tuple[str, ...] = ()
    """In the order in which they stand in it, where it has any."""


@dataclass(frozen=True, slots=True)
class RegistroEmpresa:
    """The company. ``beneficiario`` is its name, CNPJ or CPF, and address."""

    codigo: str
    beneficiario: Parte
    ambiente: Ambiente | None = None
    fuso: str | None = None
    contato: str | None = None
    remetente: str | None = None
    envia_email: bool | None = None
    cor: str | None = None
    logo: bytes | None = field(default=None, repr=False)
    """The content of its file."""


@dataclass(frozen=True, slots=True)
class DescontoPadrao:
    """A discount granted until so many days before the due date."""

    tipo: TipoDesconto
    valor: Decimal
    dias: int


@dataclass(frozen=True, slots=True)
class Padroes:
    """What an import copies to a new boleto which brings none."""

    instrucoes: tuple[str, ...] = ()
    especie: str = "DM"
    aceite: str = "N"
    aceita_parcial: bool = False
    multa: Multa | None = None
    juros: Juros | None = None
    desconto: DescontoPadrao | None = None
    limite_dias: int | None = None
    """The bank takes it until so many days after the due date."""


@dataclass(frozen=True, slots=True)
class Conta:
    """A collection account, whole: here a blank means that there is none."""

    codigo: str
    banco: str
    beneficiario: Parte | None = None
    """None is the company itself."""
    agencia: str = ""
    agencia_dv: str = ""
    conta: str = ""
    conta_dv: str = ""
    convenio: str = ""
    carteira: str = ""
    modalidade: str = ""
    posto: str = ""
    local_pagamento: str = ""
    logo_sha256: str = ""
    """Which logo its bank has on paper, in hexadecimal, or none; told by what the source brings."""
    logo_banco: bytes | None = field(default=None, repr=False)
    """The content of its file, where the account does not have it yet."""
    padroes: Padroes = Padroes()


@dataclass(frozen=True, slots=True)
class RegistroCliente:
    """A customer."""

    codigo: str
    documento: str | None = None
    nome: str | None = None
    logradouro: str | None = None
    bairro: str | None = None
    cidade: str | None = None
    uf: str | None = None
    cep: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class RegistroBoleto:
    """A title. It brings what computes its bar code, or the linha digitável or bar code the bank issued."""

    id: str
    codigo_cliente: str | None = None
    conta: str | None = None
    numero_documento: str | None = None
    parcela: str | None = None
    nosso_numero: str | None = None
    nosso_numero_impresso: str | None = None
    agencia_codigo: str | None = None
    data_emissao: date | None = None
    data_processamento: date | None = None
    data_vencimento: date | None = None
    valor: Decimal | None = None
    abatimento: Decimal | None = None
    especie: str | None = None
    aceite: str | None = None
    estado: Estado | None = None
    situacao_banco: SituacaoBanco | None = None
    linha_digitavel: str | None = None
    codigo_barras: str | None = None
    pix_copia_cola: str | None = None
    sacador_avalista: Parte | Apagar | None = None
    instrucoes: tuple[str, ...] | None = None
    multa: Multa | Apagar | None = None
    juros: Juros | Apagar | None = None
    descontos: tuple[Desconto | None, ...] | None = None
    """Each in its place; None in a place that is left out."""
    limite_pagamento: date | Apagar | None = None
    aceita_parcial: bool | None = None
    itens: tuple[ItemFatura, ...] | None = None


@dataclass(frozen=True, slots=True)
class RegistroCompra:
    """A purchase, with what came back of it."""

    id: str
    codigo_cliente: str | None = None
    data: date | None = None
    valor: Decimal | None = None
    valor_devolvido: Decimal | None = None
    cancelada: bool | None = None


@dataclass(frozen=True, slots=True)
class RegistroPagamento:
    """A payment of a boleto, charges included; ``principal`` is what of it settles the boleto's value."""

    id: str
    boleto: str | None = None
    data: date | None = None
    valor: Decimal | None = None
    principal: Decimal | None = None
    canal: str | None = None


Progresso = Callable[[str, int], None]
"""Told now and then: the file, and how many of its records were read so far."""


class Leitor(Protocol):
    """A source. Everything may be asked for more than once and is read anew each time."""

    def arquivos(self) -> Sequence[Arquivo]:
        """The files there are, in the order they are read."""
        ...

    def empresa(self) -> Linha[RegistroEmpresa]:
        """The company the rest belongs to."""
        ...

    def contas(self) -> Iterator[Linha[Conta]]:
        """Collection accounts."""
        ...

    def clientes(self) -> Iterator[Linha[RegistroCliente]]:
        """Customers."""
        ...

    def boletos(self) -> Iterator[Linha[RegistroBoleto]]:
        """Titles."""
        ...

    def compras(self) -> Iterator[Linha[RegistroCompra]]:
        """Purchases."""
        ...

    def pagamentos(self) -> Iterator[Linha[RegistroPagamento]]:
        """Payments."""
        ...
