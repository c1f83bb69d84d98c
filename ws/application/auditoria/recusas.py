"""Every refusal of an account is an audit row, whatever the door: this is where they are written.

Who tries what is not released, other customers' codes and boletos, or a key that was used, leaves a trace. What a
door refuses before there is an account, or before its request is one of the contract's, is nobody's refusal; nor is
a failure of ours: 9xx, and what the contract does not know. Where the row cannot be written, the answer is that the
database is away (903).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ws.application.auditoria.anotar import anotar
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.desfechos.faixa import Faixa
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.auditoria.acao import Acao
from ws.domain.carteira.solicitante import Solicitante


class Pedido(Protocol):
    """What a request for one of the four operations says, as far as its refusal is written down."""

    @property
    def solicitante(self) -> Solicitante:
        """The customer it is about, and the person it is made for."""
        ...

    @property
    def ids(self) -> Sequence[str]:
        """The boletos that it names."""
        ...


P = TypeVar("P", bound=Pedido)
R = TypeVar("R")

ACAO_DE = {
    Recurso.CONSULTAR: Acao.CONSULTAR,
    Recurso.EMITIR: Acao.EMITIR,
    Recurso.ENVIAR_EMAIL: Acao.ENVIAR_EMAIL,
    Recurso.ANALISAR: Acao.ANALISAR,
}
"""What the audit calls the use of each resource."""
CODIGO_MAXIMO = 64
"""Contract: characters of a code. What a page was asked for may be longer, and is not kept whole."""
COM_LINHA_PROPRIA = (Codigo.LIMITE_DIARIO_DO_BOLETO, Codigo.LIMITE_DIARIO_DO_ACESSO)
"""Written by the sending itself, which knows the boletos' customers and the addresses by then."""


class Dados(UnitOfWork, Protocol):
    """Where refusals are written."""

    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class Recusas:
    """Writes each refusal to the audit, and lets it go on to the door."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    @contextmanager
    def de(
        self,
        acesso: Acesso,
        recurso: Recurso,
        solicitante: Solicitante | None = None,
        boletos: Sequence[str] = (),
    ) -> Iterator[None]:
        """While the block runs, an outcome that refuses what ``acesso`` asked for is written down and raised on."""
        try:
            yield
        except Erro as erro:
            if _e_recusa(erro.codigo):
                self._registrar(acesso, recurso, solicitante or Solicitante(), boletos, erro)
            raise

    def _registrar(
        self, acesso: Acesso, recurso: Recurso, solicitante: Solicitante, boletos: Sequence[str], erro: Erro
    ) -> None:
        with self.unidades.escrita() as uow:
            anotar(
                uow.eventos,
                acesso,
                ACAO_DE[recurso],
                self.clock.agora(),
                empresa_id=acesso.empresa.id,
                codigo=erro.codigo,
                usuario_final=solicitante.usuario_final,
                clientes=_curtos([solicitante.codigo_cliente] if solicitante.codigo_cliente else []),
                boletos=_curtos(boletos),
                detalhe=f"CPF ou CNPJ {solicitante.cpf_cnpj}" if solicitante.cpf_cnpj else "",
            )
            uow.commit()


@dataclass(frozen=True)
class ComRecusas(Generic[P, R]):
    """One of the four operations, ``caso``, as every door calls it: with its refusals written down."""

    caso: Callable[[Acesso, P], R]
    recurso: Recurso
    recusas: Recusas

    def __call__(self, acesso: Acesso, pedido: P) -> R:
        """What the use case answers or raises."""
        with self.recusas.de(acesso, self.recurso, pedido.solicitante, pedido.ids):
            return self.caso(acesso, pedido)


def _e_recusa(codigo: CodigoDoCatalogo) -> bool:
    return codigo.faixa.publicada and codigo.faixa is not Faixa.SERVICO and codigo not in COM_LINHA_PROPRIA


def _curtos(codigos: Sequence[str]) -> tuple[str, ...]:
    return tuple(codigo[:CODIGO_MAXIMO] for codigo in codigos)
