"""Builds the text of a Pix as a bank returns it."""

from decimal import Decimal

from ws.febraban.pix import br_code

ONDE = "pix.exemplo.com.br/qr/v2/cobv/8f0e6a1d2c3b4a5f9e8d7c6b5a4f3e2d"


def um_br_code(valor: Decimal | None, url: str = ONDE) -> str:
    """A dynamic BR Code of that value, or of none, whose payload is at that address."""
    conta = _campo("00", br_code.ARRANJO) + _campo("25", url)
    quanto = "" if valor is None else _campo("54", f"{valor:.2f}")
    quem = _campo("59", "AURORA MATERIAIS ELETRICO") + _campo("60", "DIVINOPOLIS")
    texto = f"000201010212{_campo('26', conta)}520400005303986{quanto}5802BR{quem}62070503***6304"
    return texto + br_code.crc(texto)


def _campo(identificador: str, valor: str) -> str:
    return f"{identificador}{len(valor):02}{valor}"
