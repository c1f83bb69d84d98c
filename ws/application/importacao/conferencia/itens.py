"""The items of a boleto as they may be registered. Their sum is not compared with what the boleto charges."""

from collections.abc import Sequence
from decimal import Decimal

from ws.application.importacao.conferencia.campos import conferir_quantias, conferir_tamanhos
from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.renderer import PADRAO
from ws.domain.carteira.boleto import ItemFatura

ITENS = 100
DESCRICAO = 200
MOSTRADOS = 10
"""Reasons told of one cell; a cell may be wrong throughout."""
BILHAO = Decimal(10**9)
ROTULOS = {"descricao": "descrição", "quantidade": "quantidade", "valor": "valor"}


def conferir_itens(itens: tuple[ItemFatura, ...], falhas: Falhas) -> None:
    """Refuse them for all that is wrong, telling of which: one failure, as they are one column."""
    motivos = [] if len(itens) <= ITENS else [_dito(CodigoDeImportacao.ITENS_DEMAIS, maximo=ITENS)]
    for ordem, item in enumerate(itens[:ITENS], start=1):
        motivos += [_da_parte(ordem, falha) for falha in _do_item(item)]
    if motivos:
        falhas.recusar("itens", CodigoDeImportacao.ITENS, motivos=em_um_motivo(motivos))


def em_um_motivo(motivos: Sequence[str]) -> str:
    """The first reasons as one, and how many more there are."""
    mais = len(motivos) - MOSTRADOS
    return " ".join(motivos[:MOSTRADOS]) + (f" E mais {mais}." if mais > 0 else "")


def _da_parte(ordem: int, falha: Desfecho) -> str:
    parte, motivo = ROTULOS[falha.lugar.campo or ""], PADRAO.frase(falha)
    return _dito(CodigoDeImportacao.PARTE_DO_ITEM, ordem=ordem, parte=parte, motivo=motivo)


def _dito(codigo: CodigoDeImportacao, **dados: str | int) -> str:
    return PADRAO.frase(Desfecho(codigo, dados=dados))


def _do_item(item: ItemFatura) -> Falhas:
    falhas = Falhas()
    conferir_tamanhos(item, {"descricao": DESCRICAO}, falhas)
    if not 0 < item.quantidade < BILHAO:
        falhas.recusar("quantidade", CodigoDeImportacao.QUANTIDADE)
    conferir_quantias(item, ("valor",), falhas)
    return falhas
