"""The parties a boleto names: who pays, who collects, who guarantees."""

from dataclasses import dataclass

from ws.febraban.grafia import cep


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
        local = " - ".join(parte for parte in (cidade, cep(self.cep)) if parte)
        return tuple(linha for linha in (rua, local) if linha)


@dataclass(frozen=True, slots=True)
class Parte:
    """Who pays, who collects, or who guarantees: name, CPF or CNPJ without punctuation, address."""

    nome: str
    documento: str
    endereco: Endereco = Endereco()
