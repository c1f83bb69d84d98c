"""Records as a reader delivers them, whatever it reads: CSV files, CNAB, another database.

A field that the source leaves blank is None and means "keep what is stored". What the source clears
explicitly is an empty text, an empty tuple or ``APAGAR``. Texts come trimmed, in one line and printable;
amounts are Decimal reais, rates Decimal reais or percent.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum, auto

from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa


class Apagar(Enum):
    """The source says that there is none (any more)."""

    APAGAR = auto()


APAGAR = Apagar.APAGAR


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
