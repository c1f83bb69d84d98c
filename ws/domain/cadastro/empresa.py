"""The company that collects."""

from dataclasses import dataclass, field
from enum import StrEnum

from ws.domain.cadastro.parte import Parte
from ws.domain.cadastro.tema import Tema

FUSO_PADRAO = "America/Sao_Paulo"
"""IANA time zone in which the days of a company begin that names no other."""


class Ambiente(StrEnum):
    """PRODUCAO sends mail and prints payable paper; HOMOLOGACAO captures mail and prints SEM VALOR."""

    PRODUCAO = "PRODUCAO"
    HOMOLOGACAO = "HOMOLOGACAO"


@dataclass(frozen=True, slots=True)
class Empresa:
    """A company of the installation."""

    id: int
    codigo: str
    """Short name in paths and on the command line: lower-case letters, digits and hyphens."""
    beneficiario: Parte
    fuso: str
    """IANA time zone that says which day "today" is."""
    ambiente: Ambiente
    contato: str = ""
    """Whom a customer should talk to: one line, printed and e-mailed."""
    remetente: str = ""
    """Address that e-mails come from; empty means the installation's."""
    envia_email: bool = True
    tema: Tema = field(default_factory=Tema)
    """Its colour; its logo too, where the paper is about to be drawn."""
    logo_sha256: str = ""
    """Which logo it has, in hexadecimal, or none."""
