"""What every door is to the scenarios of this folder: somebody asks, and an outcome comes back.

Requests are the use cases' own: they know nothing of XML or HTML. A door takes part by one class that fulfils
:class:`Porta`, named in the ``conftest.py`` above.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol

from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio

Pedido = PedidoDeConsulta | PedidoDeEmissao | PedidoDeEnvio | PedidoDeAnalise
ORIGEM = "192.0.2.10"


@dataclass(frozen=True)
class Login:
    """Who asks, with what password, from which address."""

    login: str
    senha: str
    origem: str = ORIGEM


@dataclass(frozen=True)
class BoletoVisto:
    """What a door tells of a boleto. Amounts in reais; what it leaves out is zero."""

    id: str
    codigo_cliente: str
    valor: Decimal
    valor_pago: Decimal
    saldo: Decimal
    multa: Decimal
    juros: Decimal
    atualizado: Decimal
    dias_atraso: int
    situacao: str
    emitivel: bool


@dataclass(frozen=True)
class Pagina:
    """What ConsultarBoletos gives."""

    boletos: tuple[BoletoVisto, ...]
    paginas: int
    registros: int
    valor: Decimal
    saldo: Decimal

    @property
    def ids(self) -> list[str]:
        """Of the boletos, in the order in which they came."""
        return [boleto.id for boleto in self.boletos]


@dataclass(frozen=True)
class Papel:
    """What EmitirBoleto gives."""

    pdf: bytes
    nome: str
    sha256: str
    ids: list[str]


@dataclass(frozen=True)
class Envios:
    """What EnviarBoletoEmail gives: the state of each recipient's message."""

    protocolo: str
    situacoes: Mapping[str, str]


@dataclass(frozen=True)
class Figuras:
    """What AnaliseFinanceira gives; ``meses`` are purchases and payments by month."""

    periodo: tuple[date, date]
    compras: Decimal
    pago: Decimal
    a_vencer: Decimal
    vencido: Decimal
    ultima_compra: tuple[date, Decimal] | None
    meses: Mapping[str, tuple[Decimal, Decimal]]


@dataclass(frozen=True)
class Resposta:
    """How a request ended. Only what its operation gives is there, and only on success."""

    codigo: str
    visto: str
    """All that the caller is shown, but for the correlation identifier and the time."""
    segundos_para_repetir: int | None = None
    recusas: list[tuple[str, str]] = field(default_factory=list)
    """Each refused boleto and its code, in order."""
    pagina: Pagina | None = None
    papel: Papel | None = None
    envios: Envios | None = None
    figuras: Figuras | None = None


class Porta(Protocol):
    """A door, from outside."""

    @property
    def por_pagina(self) -> int:
        """How many boletos to ask for at once where there are many."""
        ...

    def pedir(self, quem: Login, pedido: Pedido) -> Resposta:
        """Ask, and see what comes back."""
        ...
