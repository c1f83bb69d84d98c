"""The company that collects, its collection accounts, and the parties a boleto names."""

from dataclasses import dataclass, field
from enum import StrEnum

from ws.domain.tema import Tema

FUSO_PADRAO = "America/Sao_Paulo"
"""Where a day begins for whom no company says otherwise (contract, *Meaning*)."""


class Ambiente(StrEnum):
    """PRODUCAO sends mail and prints payable paper; HOMOLOGACAO captures mail and prints SEM VALOR."""

    PRODUCAO = "PRODUCAO"
    HOMOLOGACAO = "HOMOLOGACAO"


@dataclass(frozen=True, slots=True)
class Endereco:
    """A postal address as printed; every part may be empty."""

    logradouro: str = ""
    bairro: str = ""
    cidade: str = ""
    uf: str = ""
    cep: str = ""

    @property
    def linhas(self) -> tuple[str, ...]:
        """The address in at most two printable lines, without empty parts."""
        rua = " - ".join(parte for parte in (self.logradouro, self.bairro) if parte)
        cidade = "/".join(parte for parte in (self.cidade, self.uf) if parte)
        cep = f"CEP {self.cep[:5]}-{self.cep[5:]}" if len(self.cep) == 8 else self.cep
        local = " - ".join(parte for parte in (cidade, cep) if parte)
        return tuple(linha for linha in (rua, local) if linha)


@dataclass(frozen=True, slots=True)
class Parte:
    """Who pays, who collects, or who guarantees: name, CPF or CNPJ without punctuation, address."""

    nome: str
    documento: str
    endereco: Endereco = Endereco()


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
