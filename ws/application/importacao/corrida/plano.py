"""What a run will add and change, built from what was judged so far and not yet in the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.mudancas import Mudancas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento

T = TypeVar("T")
G = TypeVar("G")
"""What is stored of one kind of record."""
Destino = Literal["novas", "alteradas", "inalteradas"]
"""What becomes of a line that is taken: a field of :class:`ws.application.ports.importacao.corridas.Contagem`."""

NAO_EXISTE = {
    "codigo_cliente": CodigoDeImportacao.CLIENTE_DESCONHECIDO,
    "conta": CodigoDeImportacao.CONTA_DESCONHECIDA,
    "boleto": CodigoDeImportacao.BOLETO_DESCONHECIDO,
}
"""By the column that refers to it."""


@dataclass(slots=True)
class Livro(Generic[G]):
    """The records of one kind that a run has met."""

    mudancas: Mudancas[G] = field(default_factory=Mudancas)
    linhas: dict[str, int | None] = field(default_factory=dict)
    """Where each key was met first."""
    recusados: set[str] = field(default_factory=set)
    """Keys whose line was refused, or could not be judged."""
    incompleto: bool = False
    """There were refused lines whose key could not be read: a key that was not met may be of one of them."""

    def lancar(self, chave: str, unido: G, guardado: G | None) -> Destino:
        """Remember a record as it will be, where that is not as it is stored."""
        if guardado is None:
            self.mudancas.novos[chave] = unido
            return "novas"
        if unido == guardado:
            return "inalteradas"
        self.mudancas.alterados[chave] = unido
        return "alteradas"

    def recusar(self, chave: str) -> None:
        """Remember that the record is known and will not be there."""
        if chave:
            self.recusados.add(chave)
        else:
            self.incompleto = True

    def pendente(self, chave: str, *, existe: bool) -> bool:
        """Whether nothing can be said of what refers to this key: its own line was refused, or may have been. That is
        told of that line, once."""
        return chave in self.recusados or (self.incompleto and not existe)

    def achar(self, chave: str, guardados: Mapping[str, G]) -> G | None:
        """The record with this key: as this run will write it, or else as it is stored."""
        mudancas = self.mudancas
        return mudancas.novos.get(chave) or mudancas.alterados.get(chave) or guardados.get(chave)

    def referido(self, chave: str, achado: T | None, coluna: str, falhas: Falhas) -> T | None:
        """What ``coluna`` refers to by this key, as it was found; where it was not, that is refused once."""
        if self.pendente(chave, existe=achado is not None):
            return None
        if achado is None:
            falhas.recusar(coluna, NAO_EXISTE[coluna])
        return achado


@dataclass(slots=True)
class Plano:
    """The changes, in the order in which they have to be written."""

    empresa: Empresa
    """As it will be."""
    guardada: Empresa | None
    """As it was when it was judged; none where it is new."""
    contas: Livro[ContaCadastrada] = field(default_factory=Livro)
    clientes: Livro[Cliente] = field(default_factory=Livro)
    boletos: Livro[Boleto] = field(default_factory=Livro)
    compras: Livro[Compra] = field(default_factory=Livro)
    pagamentos: Livro[Pagamento] = field(default_factory=Livro)

    @property
    def empresa_mudou(self) -> bool:
        """Whether the company is to be written."""
        return self.empresa != self.guardada
