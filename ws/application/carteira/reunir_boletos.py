"""ReunirBoletos: the boletos that somebody chose, to look at them once more before something is done with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ws.application.auditoria.recusas import Recusas
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import Posicao, posicao


class Dados(UnitOfWork, Protocol):
    """The boletos."""

    @property
    def boletos(self) -> BoletoRepository: ...


@dataclass(frozen=True)
class ReunirBoletos:
    """Boletos of the account that asks, by their ids."""

    unidades: UnitsOfWork[Dados]
    clock: Clock
    recusas: Recusas

    def __call__(
        self, acesso: Acesso, ids: Sequence[str], recurso: Recurso
    ) -> tuple[tuple[Boleto, Posicao], ...]:
        """Each with its position today, in the order given.

        Raises 110 unless ``recurso``, what is to be done with them, is released; 310 where one is not the account's.
        """
        hoje = self.clock.hoje(acesso.empresa.fuso)
        with self.recusas.de(acesso, recurso, boletos=ids):
            acesso.exigir(recurso)
            with self.unidades.leitura() as uow:
                achados = uow.boletos.por_ids(acesso.empresa.id, acesso.clientes, ids)
            if len(achados) < len(set(ids)):
                raise Erro(Codigo.BOLETO_NAO_ENCONTRADO, campo="id_boleto")
        return tuple((achados[id_boleto], posicao(achados[id_boleto], hoje)) for id_boleto in ids)
