"""A collection account: as a boleto shows it, and as its company registers it, with the defaults of its boletos."""

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
class DadosDaConta:
    """What the company's file says of a collection account at a bank, and its bank's rule needs.

    The strings follow :class:`ws.febraban.cobranca.Cobranca`: digits only, no check digit inside.
    """

    codigo: str
    """The ERP's own key of the account, unique in the company."""
    banco: str
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


@dataclass(frozen=True, slots=True)
class ContaCobranca(DadosDaConta):
    """An account as a boleto of it shows it: on paper, in a letter, in an answer."""

    beneficiario: Parte = field(kw_only=True)
    """Who collects there: the account's own, or else the company."""
    logo_banco: bytes = field(default=b"", repr=False)
    """The content of that PNG or JPEG file, which stands for the bank's name, where the paper is about to be drawn."""


@dataclass(frozen=True, slots=True)
class ContaCadastrada(DadosDaConta):
    """An account as its company's file registers it, whole: here a blank means that there is none.

    It is no :class:`ContaCobranca`, because an import has to tell an account that names its beneficiário from one that
    follows the company's, and has to know its defaults, which nobody who shows a boleto reads.
    """

    beneficiario: Parte | None = None
    """None is the company itself."""
    logo_banco: bytes | None = field(default=None, repr=False)
    """The content of its file, where the account does not have it yet."""
    padroes: Padroes = Padroes()
