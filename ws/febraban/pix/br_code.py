"""BR Code: the "Pix copia e cola" text that a bank returned for a title, read and verified, never altered.

A sequence of fields: two digits of id, two of length, the value. Those that matter here:

| id    | content                                                                       |
|-------|-------------------------------------------------------------------------------|
| 00    | 01                                                                            |
| 01    | 11 reusable, 12 once                                                          |
| 26-51 | account: 00 br.gov.bcb.pix, then 01 chave (static) or 25 URL (dynamic)        |
| 54    | amount, with a point                                                          |
| 59    | name of who receives, 60 city                                                 |
| 62    | 05 txid                                                                       |
| 63    | CRC16 of all that precedes its value: polynomial 1021, initial value FFFF     |

A wrong CRC means a damaged text and is refused. A right one means that this is what the bank wrote: if its
fields are broken all the same (a sandbox of Banco Inter writes a length of three digits), the text is kept
and ``avisos`` says so.
Source: Banco Central do Brasil, Manual de Padrões para Iniciação do Pix; EMV QRCPS merchant-presented mode.

>>> lido = conferir(
...     "00020101021226640014br.gov.bcb.pix2542pix.exemplo.com.br/qr/v2/cobv/4f2a9c0e1b7d"
...     "5204000053039865406127.505802BR5907EMPRESA6009SAO PAULO62070503***6304FEF6"
... )
>>> lido.valor, lido.nome, lido.dinamico
(Decimal('127.50'), 'EMPRESA', True)
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.desfechos.erro import Erro

ARRANJO = "br.gov.bcb.pix"
TAMANHO_MAXIMO = 512

_FIM = re.compile(r"6304([0-9A-Fa-f]{4})\Z")
_VALOR = re.compile(r"[0-9]{1,10}(\.[0-9]{1,2})?\Z")
_CONTAS = tuple(f"{i:02}" for i in range(26, 52))


@dataclass(frozen=True, slots=True)
class BrCode:
    """What a BR Code says; ``texto`` is the text as it came."""

    texto: str
    campos: dict[str, str]
    conta: dict[str, str]
    avisos: tuple[Desfecho, ...]

    @property
    def chave(self) -> str | None:
        """Return the Pix key of a static code."""
        return self.conta.get("01")

    @property
    def url(self) -> str | None:
        """Return the address behind a dynamic code."""
        return self.conta.get("25")

    @property
    def dinamico(self) -> bool:
        """Return whether the code is one the bank answers for, the only kind that settles a title."""
        return self.url is not None

    @property
    def estatico(self) -> bool:
        """Return whether the code only names a key; a broken code is neither static nor dynamic."""
        return self.chave is not None

    @property
    def valor(self) -> Decimal | None:
        """Return the amount written in the code, if there is one."""
        texto = self.campos.get("54", "")
        return Decimal(texto) if _VALOR.match(texto) else None

    @property
    def nome(self) -> str:
        """Return the name of who receives."""
        return self.campos.get("59", "")

    @property
    def cidade(self) -> str:
        """Return the city of who receives."""
        return self.campos.get("60", "")

    @property
    def txid(self) -> str | None:
        """Return the transaction id; ``***`` when it is behind the URL."""
        campos, _ = _separar(self.campos.get("62", ""))
        return campos.get("05")


def conferir(brcode: str) -> BrCode:
    """Return what a BR Code says, or raise if its CRC is wrong or it is no Pix."""
    _conferir_crc(brcode)
    campos, erro = _separar(brcode)
    conta = _conta_pix(campos)
    if not conta and (erro is None or ARRANJO not in brcode.lower()):
        raise Erro(CodigoDoPapel.PIX_DE_OUTRO_ARRANJO, campo="pix")
    if erro is not None:
        campos, conta = {}, {}
    return BrCode(brcode, campos, conta, tuple(_avisos(brcode, erro)))


def crc(texto: str) -> str:
    """Return the four hexadecimal digits for a text that ends in 6304."""
    return f"{binascii.crc_hqx(texto.encode(errors='replace'), 0xFFFF):04X}"


def _conferir_crc(brcode: str) -> None:
    fim = _FIM.search(brcode)
    if fim is None:
        raise Erro(CodigoDoPapel.PIX_SEM_CRC, campo="pix")
    if fim[1].upper() != crc(brcode[:-4]):
        raise Erro(CodigoDoPapel.CRC_DO_PIX, campo="pix", posicao=len(brcode) - 3)


def _separar(texto: str) -> tuple[dict[str, str], int | None]:
    """Return the fields of a text and the position of the first broken one."""
    campos: dict[str, str] = {}
    inicio = 0
    while inicio < len(texto):
        cabecalho = texto[inicio : inicio + 4]
        if len(cabecalho) < 4 or not (cabecalho.isascii() and cabecalho.isdecimal()):
            return campos, inicio + 1
        fim = inicio + 4 + int(cabecalho[2:])
        if fim > len(texto) or cabecalho[:2] in campos:
            return campos, inicio + 1
        campos[cabecalho[:2]] = texto[inicio + 4 : fim]
        inicio = fim
    return campos, None


def _conta_pix(campos: dict[str, str]) -> dict[str, str]:
    """Return the fields of the account that belongs to Pix."""
    for identificador in _CONTAS:
        conta, _ = _separar(campos.get(identificador, ""))
        if conta.get("00", "").lower() == ARRANJO:
            return conta
    return {}


def _avisos(brcode: str, erro: int | None) -> Iterator[Desfecho]:
    if erro is not None:
        yield Desfecho(CodigoDoPapel.PIX_COM_CAMPO_QUEBRADO, Lugar("pix", erro))
    if len(brcode) > TAMANHO_MAXIMO:
        yield Desfecho(CodigoDoPapel.PIX_LONGO, Lugar("pix"), {"maximo": TAMANHO_MAXIMO})
