"""What a bank returns for a title it registered: a linha digitável of any 25 digits, and a Pix code; all add up."""

from datetime import date
from decimal import Decimal

from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.febraban.pix import br_code as pix


def linha_digitavel_do_banco(banco: str, nosso_numero: str, vencimento: date, valor: Decimal) -> str:
    """47 digits for a title numbered by the bank."""
    codigo = codigo_barras.montar(banco, vencimento, valor, nosso_numero.zfill(25))
    return linha_digitavel.de_codigo_barras(codigo)


def pix_do_banco(titulo: str, valor: Decimal) -> str:
    """A dynamic BR Code for a title: an address that nobody answers at, and the amount."""
    conta = _campo("00", pix.ARRANJO) + _campo("25", f"pix.exemplo.com.br/qr/v2/cobv/{titulo.lower()}")
    quem = _campo("59", "AURORA MATERIAIS ELETRICO") + _campo("60", "BELO HORIZONTE")
    quanto = _campo("54", f"{valor:.2f}")
    texto = f"000201010212{_campo('26', conta)}520400005303986{quanto}5802BR{quem}62070503***6304"
    return texto + pix.crc(texto)


def _campo(identificador: str, valor: str) -> str:
    return f"{identificador}{len(valor):02}{valor}"
