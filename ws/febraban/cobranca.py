"""What the banks' rules need to know of one title: account and number, as text.

Numbers are digits without punctuation and without check digit, except where the bank's module says that the
digit is part of the number. Zeros at the left are optional. Which fields a bank reads, and how wide they are,
is told by its module in ``bancos``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cobranca:
    """Account and number of one title at one bank."""

    banco: str
    """Number of the bank, three digits."""
    carteira: str = ""
    agencia: str = ""
    """Branch; the cooperative at Sicredi and Sicoob."""
    agencia_dv: str = ""
    """Digit of the branch; ``X`` and ``P`` occur."""
    conta: str = ""
    conta_dv: str = ""
    convenio: str = ""
    """Agreement: convênio, código do beneficiário, código do cliente, PSK, operação: whatever the bank calls it."""
    modalidade: str = ""
    """The one further choice some banks have; documented in the module of each."""
    posto: str = ""
    """Service post, at Sicredi only."""
    cpf_cnpj: str = ""
    """CPF or CNPJ of the beneficiário, at CrediSIS only."""
    nosso_numero: str = ""
    """The bank's number, without carteira, check digit and punctuation."""
    numero_documento: str = ""
    """The company's number; must be digits only where the bar code carries it (Itaú's special carteiras)."""
    parcela: str = ""
    """Number of the instalment, at Sicoob only; empty is the first."""
    sem_valor: bool = False
    """The bar code carries no value (to be filled in by who pays); only Sicredi's campo livre says so."""
