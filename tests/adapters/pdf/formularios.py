"""The boxes of each layout, as they lie on the first place of a sheet."""

from collections.abc import Sequence

from tests.adapters.pdf.leitura import Caixa
from ws.adapters.pdf.arquivo.medidas import MM
from ws.adapters.pdf.leiautes import carne
from ws.adapters.pdf.partes import canhoto, demonstrativo, folha_a4, recibo
from ws.adapters.pdf.tinta.campo import Campo
from ws.application.ports.carteira.impressora import Modelo

CAMPOS: dict[Modelo, Sequence[Campo]] = {
    Modelo.A4: (*recibo.CAMPOS, *folha_a4.FICHA.campos),
    Modelo.CARNE: (*canhoto.CAMPOS, *carne.FICHA.campos),
    Modelo.FATURA: (*demonstrativo.CAMPOS, *folha_a4.FICHA.campos),
}
FICHAS = {Modelo.A4: folha_a4.FICHA, Modelo.CARNE: carne.FICHA, Modelo.FATURA: folha_a4.FICHA}
ALTURAS = {Modelo.A4: (0.0,), Modelo.CARNE: carne.ALTURAS, Modelo.FATURA: (0.0,)}
"""How far the titles of a sheet are raised, in millimetres."""


def caixa(campo: Campo, modelo: Modelo) -> Caixa:
    """A box, in points."""
    base = campo.y + ALTURAS[modelo][0]
    direita, topo = campo.x + campo.celula.largura, base + campo.altura
    return Caixa(campo.x * MM, base * MM, direita * MM, topo * MM)


def lugar_das_barras(modelo: Modelo, via: int = 0) -> Caixa:
    """Where the bars of a title are, and nothing else that is dark, in millimetres."""
    esquerda, base = FICHAS[modelo].cabecalho.esquerda, ALTURAS[modelo][via]
    return Caixa(esquerda - 2, base + 2, esquerda + 125, base + FICHAS[modelo].codigo_y + 13.5)
