"""The Pix text a bank returned with a title: whole, and not of another amount. It is never altered."""

from collections.abc import Iterator

from ws.application.importacao.falhas import Falhas
from ws.application.ports.importacao.registros import Falha
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.pix_do_titulo import OUTRO_VALOR, pede_outro_valor
from ws.febraban.errors import LeituraInvalida
from ws.febraban.pix import br_code as pix

COLUNA = "pix_copia_cola"


def conferir_pix(boleto: Boleto, falhas: Falhas) -> Iterator[Falha]:
    """Yield what somebody should look at; refuse a text that is damaged, or asks for an amount that is not the
    title's."""
    try:
        lido = pix.conferir(boleto.pix_copia_cola)
    except LeituraInvalida as invalida:
        falhas.recusar(COLUNA, invalida.regra)
        return
    if falhas.sem("valor", "abatimento") and pede_outro_valor(lido, boleto):
        falhas.recusar(COLUNA, OUTRO_VALOR)
    for aviso in lido.avisos:
        yield Falha(COLUNA, aviso)
