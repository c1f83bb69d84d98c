"""Whether a BR Code may stand on the paper of a title: read whole, and asking for nothing but what is owed.

A dynamic code may leave the amount to the bank. A static one settles no title, so it must at least ask for this
title's amount; one without it could be of anything. A text that its bank wrote with a broken field, under a right
CRC, is printed as it came: it says no amount to hold against the title's.
"""

from decimal import Decimal

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.domain.carteira.boleto import Boleto
from ws.febraban.pix import br_code as pix


def motivo_para_nao_imprimir(boleto: Boleto) -> Desfecho | None:
    """Why the Pix text of a title must not be printed; None where it may, or where there is none."""
    if not boleto.pix_copia_cola:
        return None
    try:
        lido = pix.conferir(boleto.pix_copia_cola)
    except Erro as invalido:
        return invalido.desfecho
    if pede_outro_valor(lido, boleto.valor, boleto.abatimento):
        return Desfecho(CodigoDoPapel.PIX_DE_OUTRO_VALOR)
    return Desfecho(CodigoDoPapel.PIX_SEM_VALOR) if lido.estatico and not lido.valor else None


def pede_outro_valor(lido: pix.BrCode, valor: Decimal, abatimento: Decimal) -> bool:
    """Whether it says an amount that is neither the registered value nor that value less its abatimento, in reais."""
    return bool(lido.valor) and lido.valor not in (valor, valor - abatimento)
