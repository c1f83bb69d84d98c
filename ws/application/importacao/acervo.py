"""What is stored of a company's receivables, and the port through which an import reaches it.

All look-ups are by the company and the record's own key, and leave out what is not there. Nothing here is
limited to one customer: an import is the company's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from ws.application.importacao.registros import Arquivo, Conta
from ws.application.ports import UnitOfWork
from ws.domain.boleto import Boleto
from ws.domain.empresa import Empresa, Parte
from ws.domain.encargos import ZERO


@dataclass(frozen=True, slots=True)
class Cliente:
    """A customer. ``email`` is one to three addresses separated by a comma and a space, or empty."""

    codigo: str
    parte: Parte
    email: str = ""


@dataclass(frozen=True, slots=True)
class Compra:
    """A purchase; amounts in reais."""

    id: str
    codigo_cliente: str
    data: date
    valor: Decimal
    valor_devolvido: Decimal = ZERO
    cancelada: bool = False


@dataclass(frozen=True, slots=True)
class Pagamento:
    """A payment; ``valor`` is principal and charges together, in reais."""

    id: str
    boleto: str
    data: date
    valor: Decimal
    principal: Decimal
    canal: str = ""


G = TypeVar("G")


@dataclass(slots=True)
class Mudancas(Generic[G]):
    """Records to add, and records to put in the place of stored ones, by key."""

    novos: dict[str, G] = field(default_factory=dict)
    alterados: dict[str, G] = field(default_factory=dict)

    def get(self, chave: str) -> G | None:
        """The record as it will be, if it is one of these."""
        return self.novos.get(chave) or self.alterados.get(chave)


class Acervo(Protocol):
    """The company's data."""

    def empresa(self, codigo: str) -> Empresa | None:
        """The company with this code."""
        ...

    def contas(self, empresa_id: int) -> Mapping[str, Conta]:
        """Every collection account with its defaults."""
        ...

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, Cliente]:
        """Customers."""
        ...

    def boletos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Boleto]:
        """Titles."""
        ...

    def compras(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Compra]:
        """Purchases."""
        ...

    def pagamentos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Pagamento]:
        """Payments."""
        ...

    def pagamentos_dos_boletos(
        self, empresa_id: int, boletos: Sequence[str]
    ) -> Mapping[str, Sequence[Pagamento]]:
        """All payments of each boleto that has any."""
        ...

    def travar(self) -> None:
        """Wait for the other imports that are being written, and make later ones wait."""
        ...

    def gravar_empresa(self, empresa: Empresa) -> int:
        """Add the company (``id`` 0) or change it; its id. Its logo changes only if it brings one."""
        ...

    def gravar_contas(self, empresa_id: int, contas: Mudancas[Conta]) -> None:
        """Add and change. The logo of an account's bank changes if it brings one, and goes if it tells of none."""
        ...

    def gravar_clientes(self, empresa_id: int, clientes: Mudancas[Cliente]) -> None:
        """Add and change."""
        ...

    def gravar_boletos(self, empresa_id: int, boletos: Mudancas[Boleto]) -> None:
        """Add and change."""
        ...

    def gravar_compras(self, empresa_id: int, compras: Mudancas[Compra]) -> None:
        """Add and change."""
        ...

    def gravar_pagamentos(self, empresa_id: int, pagamentos: Mudancas[Pagamento]) -> None:
        """Add and change."""
        ...


class SituacaoImportacao(StrEnum):
    """What became of a run."""

    GRAVADA = "GRAVADA"
    RECUSADA = "RECUSADA"
    INTERROMPIDA = "INTERROMPIDA"


@dataclass(frozen=True, slots=True)
class Problema:
    """A refused line and why, or (``linha`` None) something about the file as a whole."""

    arquivo: str
    linha: int | None
    coluna: str
    motivo: str


@dataclass(frozen=True, slots=True)
class Contagem:
    """Records of a file. ``lidas`` also counts those that could not be judged because what they refer to was
    refused."""

    lidas: int = 0
    novas: int = 0
    alteradas: int = 0
    inalteradas: int = 0
    recusadas: int = 0

    def __add__(self, outra: "Contagem") -> "Contagem":
        return Contagem(
            self.lidas + outra.lidas,
            self.novas + outra.novas,
            self.alteradas + outra.alteradas,
            self.inalteradas + outra.inalteradas,
            self.recusadas + outra.recusadas,
        )


@dataclass(frozen=True, slots=True)
class ArquivoImportado:
    """A file of a run, and what was found in it."""

    arquivo: Arquivo
    contagem: Contagem


@dataclass(frozen=True, slots=True)
class Importacao:
    """One run, kept or refused."""

    id: str
    empresa_id: int
    """0 when the company does not exist and was not created."""
    quem: str
    situacao: SituacaoImportacao
    iniciada_em: datetime
    terminada_em: datetime
    arquivos: tuple[ArquivoImportado, ...]
    total: Contagem
    problemas: tuple[Problema, ...]
    """Reasons of the refused lines, in the order found; the first `ws.application.importacao.diario.LIMITE`."""
    avisos: tuple[Problema, ...] = ()
    """What was kept all the same, and somebody should look at."""


class ImportacaoRepository(Protocol):
    """Runs. Append-only."""

    def gravadas(self, empresa_id: int) -> int:
        """How many of the company's runs changed the data: what was judged at another count is out of date."""
        ...

    def registrar(self, importacao: Importacao) -> None:
        """Add one run."""
        ...


class UnidadeDeImportacao(UnitOfWork, Protocol):
    """A transaction that also reaches the whole of a company's data."""

    acervo: Acervo
    importacoes: ImportacaoRepository


class UnidadesDeImportacao(Protocol):
    """Opens such transactions, as :class:`ws.application.ports.UnitsOfWork` does."""

    def leitura(self) -> UnidadeDeImportacao:
        """For reading."""
        ...

    def escrita(self) -> UnidadeDeImportacao:
        """For writing."""
        ...
