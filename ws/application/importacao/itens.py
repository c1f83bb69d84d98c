"""The items of a boleto as they may be registered. Their sum is not compared with what the boleto charges."""

from collections.abc import Iterator
from decimal import Decimal

from ws.application.importacao.conferencia import longos, quantias
from ws.application.importacao.registros import Falha
from ws.domain.boleto import ItemFatura

ITENS = 100
DESCRICAO = 200
BILHAO = Decimal(10**9)
ROTULOS = {"descricao": "descrição", "quantidade": "quantidade", "valor": "valor"}


def falhas_dos_itens(itens: tuple[ItemFatura, ...]) -> Iterator[Falha]:
    """What is wrong with them, telling which."""
    if len(itens) > ITENS:
        yield Falha("itens", f"Deve ter no máximo {ITENS} itens.")
    for ordem, item in enumerate(itens[:ITENS], start=1):
        for falha in _do_item(item):
            yield Falha("itens", f"Item {ordem}, {ROTULOS[falha.coluna]}: {falha.motivo}")


def _do_item(item: ItemFatura) -> Iterator[Falha]:
    yield from longos(item, {"descricao": DESCRICAO})
    if not 0 < item.quantidade < BILHAO:
        yield Falha("quantidade", "Deve ser maior que zero e menor que um bilhão.")
    yield from quantias(item, ("valor",))
