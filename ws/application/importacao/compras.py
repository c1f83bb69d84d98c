"""Purchases, with cancellations and returns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ws.application.importacao.acervo import Acervo, Cliente, Compra
from ws.application.importacao.conferencia import CODIGO, faltando, longos, quantias
from ws.application.importacao.diario import Recusada, SemJulgamento
from ws.application.importacao.plano import Livro
from ws.application.importacao.registros import Falha, Linha, RegistroCompra

TAMANHOS = {"id": CODIGO, "codigo_cliente": CODIGO}


@dataclass
class RegrasDeCompras:
    """Fulfils :class:`ws.application.importacao.conciliar.Regras`."""

    acervo: Acervo
    empresa_id: int
    clientes: Livro[Cliente]
    chave: str = "id"

    def __post_init__(self) -> None:
        self._existentes: Mapping[str, Cliente] = {}

    def preparar(self, registros: Sequence[RegistroCompra]) -> Mapping[str, Compra]:
        """The stored purchases, and the customers of the new ones."""
        codigos = {registro.codigo_cliente for registro in registros if registro.codigo_cliente}
        self._existentes = self.acervo.clientes(self.empresa_id, sorted(codigos))
        return self.acervo.compras(self.empresa_id, [registro.id for registro in registros])

    def unir(self, linha: Linha[object], registro: RegistroCompra, guardado: Compra | None) -> Compra:  # noqa: ARG002 -- the port's signature
        """The purchase as it will be."""
        falhas = [*longos(registro, TAMANHOS), *quantias(registro, ("valor", "valor_devolvido"))]
        if guardado is None:
            falhas.extend(faltando(registro, ("codigo_cliente", "data", "valor")))
        falhas.extend(self._falhas_do_cliente(registro, guardado))
        if falhas:
            raise Recusada(*falhas)
        unida = _unir(registro, guardado)
        if unida.valor_devolvido > unida.valor:
            raise Recusada(Falha("valor_devolvido", "Deve ser no máximo o valor da compra."))
        return unida

    def _falhas_do_cliente(self, registro: RegistroCompra, guardado: Compra | None) -> list[Falha]:
        codigo = registro.codigo_cliente
        if codigo is None:
            return []
        if codigo in self.clientes.recusados:
            raise SemJulgamento
        if codigo not in self.clientes.mudancas.novos and codigo not in self._existentes:
            return [Falha("codigo_cliente", "Não existe cliente com este código.")]
        if guardado is not None and guardado.codigo_cliente != codigo:
            return [Falha("codigo_cliente", "O cliente de uma compra já importada não muda.")]
        return []


def _unir(registro: RegistroCompra, guardado: Compra | None) -> Compra:
    antes = guardado
    if antes is None:
        assert registro.codigo_cliente is not None
        assert registro.data is not None
        assert registro.valor is not None
        antes = Compra(registro.id, registro.codigo_cliente, registro.data, registro.valor)
    return Compra(
        registro.id,
        antes.codigo_cliente,
        registro.data or antes.data,
        antes.valor if registro.valor is None else registro.valor,
        antes.valor_devolvido if registro.valor_devolvido is None else registro.valor_devolvido,
        antes.cancelada if registro.cancelada is None else registro.cancelada,
    )
