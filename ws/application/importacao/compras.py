"""Purchases, with cancellations and returns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ws.application.importacao.conferencia import CODIGO, exigir, longos, quantias
from ws.application.importacao.falhas import Falhas
from ws.application.importacao.plano import Livro
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import RegistroCompra
from ws.domain.cadastro.cliente import Cliente
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.encargos import ZERO

TAMANHOS = {"id": CODIGO, "codigo_cliente": CODIGO}


@dataclass
class RegrasDeCompras:
    """Fulfils :class:`ws.application.importacao.conciliar.Regras`."""

    acervo: Acervo
    empresa_id: int
    clientes: Livro[Cliente]
    chave: str = "id"
    _existentes: Mapping[str, Cliente] = field(default_factory=dict)

    def preparar(self, registros: Sequence[RegistroCompra]) -> Mapping[str, Compra]:
        """The stored purchases, and the customers of the new ones."""
        codigos = {registro.codigo_cliente for registro in registros if registro.codigo_cliente}
        self._existentes = self.acervo.clientes(self.empresa_id, sorted(codigos))
        return self.acervo.compras(self.empresa_id, [registro.id for registro in registros])

    def unir(
        self,
        linha: Linha[object],  # noqa: ARG002 -- the port's signature
        registro: RegistroCompra,
        guardado: Compra | None,
        falhas: Falhas,
    ) -> Compra | None:
        """The purchase as it will be."""
        falhas.juntar(longos(registro, TAMANHOS))
        falhas.juntar(quantias(registro, ("valor", "valor_devolvido")))
        if guardado is None:
            exigir(registro, ("codigo_cliente", "data", "valor"), self.chave, falhas)
        conhecido = self._conferir_cliente(registro, guardado, falhas)
        antes = guardado or _nova(registro)
        unida = _sobrepor(registro, antes)
        if falhas.sem("valor", "valor_devolvido") and unida.valor_devolvido > unida.valor:
            falhas.recusar("valor_devolvido", "Deve ser no máximo o valor da compra.")
        return unida if conhecido and not falhas else None

    def _conferir_cliente(self, registro: RegistroCompra, guardado: Compra | None, falhas: Falhas) -> bool:
        """Whether the customer is known, as far as the purchase names one."""
        codigo = registro.codigo_cliente
        if codigo is None:
            return True
        achado = self.clientes.mudancas.get(codigo) or self._existentes.get(codigo)
        cliente = self.clientes.referido(codigo, achado, "codigo_cliente", falhas)
        if cliente is not None and guardado is not None and guardado.codigo_cliente != codigo:
            falhas.recusar("codigo_cliente", "O cliente de uma compra já importada não muda.")
        return cliente is not None


def _nova(registro: RegistroCompra) -> Compra:
    """A purchase seen for the first time. What it must have and has not is refused: it is never kept so."""
    return Compra(
        registro.id, registro.codigo_cliente or "", registro.data or date.min, registro.valor or ZERO
    )


def _sobrepor(registro: RegistroCompra, antes: Compra) -> Compra:
    """What the record says over what is stored."""
    return Compra(
        registro.id,
        antes.codigo_cliente,
        registro.data or antes.data,
        antes.valor if registro.valor is None else registro.valor,
        antes.valor_devolvido if registro.valor_devolvido is None else registro.valor_devolvido,
        antes.cancelada if registro.cancelada is None else registro.cancelada,
    )
