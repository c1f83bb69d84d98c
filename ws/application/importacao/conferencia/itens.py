"""The items of a boleto as they may be registered. Their sum is not compared with what the boleto charges."""

from collections.abc import Sequence
from decimal import Decimal

from ws.application.importacao.conferencia.campos import conferir_quantias, conferir_tamanhos
from ws.application.importacao.corrida.falhas import Falhas
from ws.domain.carteira.boleto import ItemFatura

ITENS = 100
DESCRICAO = 200
MOSTRADOS = 10
"""Reasons told of one cell; a cell may be wrong throughout."""
BILHAO = Decimal(10**9)
ROTULOS = {"descricao": "descrição", "quantidade": "quantidade", "valor": "valor"}


def conferir_itens(itens: tuple[ItemFatura, ...], falhas: Falhas) -> None:
    """Refuse them for all that is wrong, telling of which: one failure, as they are one column."""
    motivos = [] if len(itens) <= ITENS else [f"Deve ter no máximo {ITENS} itens."]
    for ordem, item in enumerate(itens[:ITENS], start=1):
        motivos += [f"Item {ordem}, {ROTULOS[falha.coluna]}: {falha.motivo}" for falha in _do_item(item)]
    if motivos:
        falhas.recusar("itens", em_um_motivo(motivos))


def em_um_motivo(motivos: Sequence[str]) -> str:
    """The first reasons as one, and how many more there are."""
    mais = len(motivos) - MOSTRADOS
    return " ".join(motivos[:MOSTRADOS]) + (f" E mais {mais}." if mais > 0 else "")


def _do_item(item: ItemFatura) -> Falhas:
    falhas = Falhas()
    conferir_tamanhos(item, {"descricao": DESCRICAO}, falhas)
    if not 0 < item.quantidade < BILHAO:
        falhas.recusar("quantidade", "Deve ser maior que zero e menor que um bilhão.")
    conferir_quantias(item, ("valor",), falhas)
    return falhas
