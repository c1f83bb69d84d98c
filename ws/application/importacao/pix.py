"""The Pix text a bank returned with a title: whole, and not of another amount. It is never altered."""

from collections.abc import Iterator
from decimal import Decimal

from ws.application.importacao.diario import Recusada
from ws.application.importacao.registros import Falha
from ws.febraban import pix
from ws.febraban.errors import LeituraInvalida

COLUNA = "pix_copia_cola"


def conferir_pix(texto: str, valor: Decimal, abatimento: Decimal) -> Iterator[Falha]:
    """Yield what somebody should look at. Raises `Recusada` when the text is damaged, or asks for an amount that is
    neither the title's value nor the value less the abatimento."""
    try:
        lido = pix.conferir(texto)
    except LeituraInvalida as invalida:
        raise Recusada(Falha(COLUNA, invalida.regra)) from None
    if lido.valor and lido.valor not in (valor, valor - abatimento):
        raise Recusada(Falha(COLUNA, "O código Pix tem um valor que não é o do boleto."))
    for aviso in lido.avisos:
        yield Falha(COLUNA, aviso)
