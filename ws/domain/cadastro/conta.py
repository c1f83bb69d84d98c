"""A collection account: who the beneficiário is there, what its bank's rule needs, and its defaults."""

from dataclasses import dataclass, field
from decimal import Decimal

from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.encargos import Juros, Multa, TipoDesconto


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
class ContaCobranca:
    """A collection account at a bank: who the beneficiário is there, and what its rule needs.

    The strings follow :class:`ws.febraban.cobranca.Cobranca`: digits only, no check digit inside.
    """

    codigo: str
    """The ERP's own key of the account, unique in the company."""
    banco: str
    beneficiario: Parte
    agencia: str = ""
    agencia_dv: str = ""
    conta: str = ""
    conta_dv: str = ""
    convenio: str = ""
    carteira: str = ""
    modalidade: str = ""
    posto: str = ""
    local_pagamento: str = ""
    """Overrides the bank's own text when not empty."""
    logo_sha256: str = ""
    """Which logo its bank has, in hexadecimal, or none."""
    logo_banco: bytes = field(default=b"", repr=False)
    """The content of that PNG or JPEG file, which stands for the bank's name, where the paper is about to be drawn."""
