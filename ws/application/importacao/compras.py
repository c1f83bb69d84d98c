"""Purchases, with cancellations and returns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ws.application.importacao.conferencia.campos import CODIGO, Forma, ditos, em_comum
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.importacao.corrida.plano import Livro
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.registros import RegistroCompra
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.cliente import Cliente
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.encargos import ZERO

CAMPOS = em_comum(RegistroCompra, Compra)
FORMA = Forma(
    "id",
    obrigatorias=("codigo_cliente", "data", "valor"),
    tamanhos={"id": CODIGO, "codigo_cliente": CODIGO},
    quantias=("valor", "valor_devolvido"),
)


@dataclass
class RegrasDeCompras:
    """Fulfils :class:`ws.application.importacao.corrida.conciliar.Regras`."""

    acervo: Acervo
    empresa_id: int
    clientes: Livro[Cliente]
    chave: str = FORMA.chave
    _existentes: Mapping[str, Cliente] = field(default_factory=dict)

    def preparar(self, registros: Sequence[RegistroCompra]) -> Mapping[str, Compra]:
        """The stored purchases, and the customers of the new ones."""
        codigos = {registro.codigo_cliente for registro in registros if registro.codigo_cliente}
        self._existentes = self.acervo.clientes(self.empresa_id, sorted(codigos))
        return self.acervo.compras(self.empresa_id, [registro.id for registro in registros])

    def julgar(self, registro: RegistroCompra, guardado: Compra | None, falhas: Falhas) -> Compra | None:
        """The purchase as it will be."""
        FORMA.conferir(registro, falhas, novo=guardado is None)
        conhecido = self._conferir_cliente(registro, guardado, falhas)
        antes = ditos(guardado, CAMPOS) if guardado else {"valor_devolvido": ZERO}
        campos = falhas.certos(antes | ditos(registro, CAMPOS))
        if campos.keys() >= {"valor", "valor_devolvido"} and campos["valor_devolvido"] > campos["valor"]:
            falhas.recusar("valor_devolvido", CodigoDeImportacao.DEVOLVIDO_DEMAIS)
        return Compra(**campos) if conhecido and not falhas else None

    def _conferir_cliente(self, registro: RegistroCompra, guardado: Compra | None, falhas: Falhas) -> bool:
        """Whether the customer is known, as far as the purchase names one."""
        codigo = registro.codigo_cliente
        if codigo is None:
            return True
        achado = self.clientes.achar(codigo, self._existentes)
        cliente = self.clientes.referido(codigo, achado, "codigo_cliente", falhas)
        if cliente is not None and guardado is not None and guardado.codigo_cliente != codigo:
            falhas.recusar("codigo_cliente", CodigoDeImportacao.CLIENTE_DA_COMPRA)
        return cliente is not None
