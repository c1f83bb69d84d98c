"""Every refusal of an account is an audit row, whatever the door: this is where they are written.

Who tries what is not released, other customers' codes and boletos, or a key that was used, leaves a trace. What a
door refuses before there is an account, or before its request is one of the contract's, is nobody's refusal; nor is
a failure of ours (9xx). Where the row cannot be written, the answer is that the database is away (903).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.carteira.solicitante import Solicitante
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.auditoria.eventos import AuditoriaRepository, Evento
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.desfechos.catalogo import Codigo
from ws.domain.desfechos.erro import Erro

P = TypeVar("P", bound=PedidoDeConsulta | PedidoDeEmissao | PedidoDeEnvio | PedidoDeAnalise)
R = TypeVar("R")

CODIGO_MAXIMO = 64
"""Contract: characters of a code. What a page was asked for may be longer, and is not kept whole."""
COM_LINHA_PROPRIA = (Codigo.LIMITE_DIARIO_DO_BOLETO, Codigo.LIMITE_DIARIO_DO_ACESSO)
"""Written by the sending itself, which knows the boletos' customers and the addresses by then."""


class Dados(UnitOfWork, Protocol):
    """Where refusals are written."""

    @property
    def auditoria(self) -> AuditoriaRepository: ...


@dataclass(frozen=True)
class Recusas:
    """Writes them down, and lets them pass."""

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
        """Around what ``acesso`` asked for."""
        try:
            yield
        except Erro as erro:
            if not _nossa(erro.codigo) and erro.codigo not in COM_LINHA_PROPRIA:
                self._registrar(acesso, recurso, solicitante or Solicitante(), boletos, erro)
            raise

    def _registrar(
        self, acesso: Acesso, recurso: Recurso, solicitante: Solicitante, boletos: Sequence[str], erro: Erro
    ) -> None:
        with self.unidades.escrita() as uow:
            uow.auditoria.registrar(
                Evento(
                    empresa_id=acesso.empresa.id,
                    quando=self.clock.agora(),
                    acao=recurso.name.lower(),
                    login=acesso.login,
                    codigo=erro.codigo.codigo,
                    origem=acesso.origem,
                    id_correlacao=acesso.id_correlacao,
                    usuario_final=solicitante.usuario_final,
                    clientes=_curtos([solicitante.codigo_cliente] if solicitante.codigo_cliente else []),
                    boletos=_curtos(boletos),
                    detalhe=f"CPF ou CNPJ {solicitante.cpf_cnpj}" if solicitante.cpf_cnpj else "",
                )
            )
            uow.commit()


@dataclass(frozen=True)
class ComRecusas(Generic[P, R]):
    """One of the four operations, as every door calls it."""

    caso: Callable[[Acesso, P], R]
    recurso: Recurso
    recusas: Recusas

    def __call__(self, acesso: Acesso, pedido: P) -> R:
        """What the use case answers or raises."""
        boletos = pedido.ids if isinstance(pedido, PedidoDeEmissao | PedidoDeEnvio) else ()
        with self.recusas.de(acesso, self.recurso, pedido.solicitante, boletos):
            return self.caso(acesso, pedido)


def _nossa(codigo: Codigo) -> bool:
    """A failure, not a judgement."""
    return codigo.codigo.startswith("9")


def _curtos(codigos: Sequence[str]) -> tuple[str, ...]:
    return tuple(codigo[:CODIGO_MAXIMO] for codigo in codigos)
