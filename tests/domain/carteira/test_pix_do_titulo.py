"""A Pix that does not pay exactly this title is not printed, and the reason is told without repeating it."""

from decimal import Decimal

import pytest

from tests.mundo.carteira import um_boleto
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.renderer import PADRAO
from ws.domain.carteira.pix_do_titulo import motivo_para_nao_imprimir
from ws.febraban.pix import br_code as pix
from ws.febraban.pix.estatico import montar

OUTRO_VALOR = CodigoDoPapel.PIX_DE_OUTRO_VALOR.mensagem
SEM_VALOR = CodigoDoPapel.PIX_SEM_VALOR.mensagem
CHAVE = "123e4567-e12b-12d1-a456-426655440000"


def dinamico(quanto: str, tamanho_da_conta: str = "44") -> str:
    """A code whose amount field is ``quanto``."""
    conta = f"26{tamanho_da_conta}0014br.gov.bcb.pix2522pix.exemplo.com.br/abc"
    texto = f"000201{conta}520400005303986{quanto}5802BR5906AURORA6011DIVINOPOLIS62070503***6304"
    return texto + pix.crc(texto)


@pytest.mark.parametrize(
    ("texto", "motivo"),
    [
        ("", ""),
        (dinamico(""), ""),
        (dinamico("5406100.00"), ""),
        (dinamico("540590.00"), ""),  # less the abatimento
        (dinamico("54040.00"), ""),
        (dinamico("5406100.01"), OUTRO_VALOR),
        (dinamico("540510.00"), OUTRO_VALOR),
        (dinamico("", tamanho_da_conta="044"), ""),  # its bank's error, under a right CRC
        (montar(CHAVE, "Aurora", "Divinópolis"), SEM_VALOR),
        (montar(CHAVE, "Aurora", "Divinópolis", Decimal("100.00")), ""),
        (montar(CHAVE, "Aurora", "Divinópolis", Decimal("200.00")), OUTRO_VALOR),
    ],
)
def test_a_pix_that_is_not_the_titles_has_a_reason(texto: str, motivo: str) -> None:
    boleto = um_boleto(pix_copia_cola=texto, valor=Decimal("100.00"), abatimento=Decimal("10.00"))
    porque = motivo_para_nao_imprimir(boleto)
    assert (PADRAO.frase(porque) if porque else "") == motivo


@pytest.mark.parametrize("estragado", [dinamico("")[:-1] + "G", dinamico("")[:-5], "qualquer coisa"])
def test_a_damaged_pix_has_the_reason_of_its_rule(estragado: str) -> None:
    motivo = motivo_para_nao_imprimir(um_boleto(pix_copia_cola=estragado))
    assert motivo
    assert estragado not in PADRAO.frase(motivo)
