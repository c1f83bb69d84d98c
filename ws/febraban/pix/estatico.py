"""A static BR Code: a key and, if wanted, an amount. It credits the account and settles no title at the bank.

So it is for companies that switched it on knowing that they must match such payments to titles themselves; the code
of a registered title comes from the bank and is read by ``pix``. Layout as there. Source: Banco Central do Brasil,
Manual de Padrões para Iniciação do Pix.

>>> montar("123e4567-e12b-12d1-a456-426655440000", "Fulano de Tal", "BRASILIA")  # the example of the manual
'00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D'
"""  # noqa: E501  # a BR Code is one line

import re
import unicodedata
from decimal import Decimal

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban.pix import br_code as pix

TAMANHO_CHAVE = 77
TAMANHO_NOME = 25
TAMANHO_CIDADE = 15
VALOR_MAXIMO = Decimal("9999999999.99")
SEM_TXID = "***"

_TXID = re.compile(r"[A-Za-z0-9]{1,25}\Z")


def montar(chave: str, nome: str, cidade: str, valor: Decimal | None = None, txid: str = SEM_TXID) -> str:
    """Return the text of a static code; name and city lose their accents and what exceeds their width."""
    if not (0 < len(chave) <= TAMANHO_CHAVE and chave.isascii() and chave.isprintable() and " " not in chave):
        raise Erro(CodigoDoPapel.CHAVE_PIX, campo="chave_pix", maximo=TAMANHO_CHAVE)
    if txid != SEM_TXID and not _TXID.match(txid):
        raise Erro(CodigoDoPapel.IDENTIFICADOR_DO_PIX, campo="txid")
    conta = _campo("00", pix.ARRANJO) + _campo("01", chave)
    quanto = "" if valor is None else _campo("54", _valor(valor))
    quem = _campo("59", _ascii("nome", nome, TAMANHO_NOME)) + _campo(
        "60", _ascii("cidade", cidade, TAMANHO_CIDADE)
    )
    texto = "000201" + _campo("26", conta) + "52040000" + "5303986" + quanto + "5802BR" + quem
    texto += _campo("62", _campo("05", txid)) + "6304"
    return texto + pix.crc(texto)


def _campo(identificador: str, valor: str) -> str:
    return f"{identificador}{len(valor):02}{valor}"


def _valor(valor: Decimal) -> str:
    if not (valor.is_finite() and 0 < valor <= VALOR_MAXIMO) or valor != round(valor, 2):
        raise Erro(CodigoDoPapel.VALOR_DO_PIX, campo="valor")
    return f"{valor:.2f}"


def _ascii(campo: str, texto: str, tamanho: int) -> str:
    sem_acentos = unicodedata.normalize("NFKD", texto).encode("ascii", "ignore").decode()
    escrito = " ".join(sem_acentos.split())[:tamanho].rstrip()
    if not escrito:
        raise Erro(CodigoDoPapel.RECEBEDOR_DO_PIX, campo=campo, nome=campo)
    return escrito
