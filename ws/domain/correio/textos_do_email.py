r"""The words an integrator may put in an e-mail: plain text, without what could end a line of its header.

>>> conferir_mensagem("Bom dia,\r\nsegue o boleto.")
>>> conferir_assunto("Boleto\r\nBcc: x@y.com.br")
Traceback (most recent call last):
ws.desfechos.erro.Erro: O valor do campo assunto é inválido; esperado: uma só linha de texto, sem quebras de linha,
tabulações ou outros caracteres de controle.
"""

from unicodedata import category

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

CONTROLE = "Cc"
QUEBRAS_DE_LINHA = frozenset({"Zl", "Zp"})
"""Of Unicode's own; those that everybody uses are control characters."""


def conferir_assunto(texto: str) -> None:
    """212 unless it is one line."""
    if any(category(letra) in {CONTROLE, *QUEBRAS_DE_LINHA} for letra in texto):
        raise Erro(
            Codigo.VALOR_INVALIDO,
            campo="assunto",
            esperado="uma só linha de texto, sem quebras de linha, tabulações ou outros caracteres de controle",
        )


def conferir_mensagem(texto: str) -> None:
    """212 for a control character that is no line break."""
    if any(category(letra) == CONTROLE and letra not in "\r\n" for letra in texto):
        raise Erro(
            Codigo.VALOR_INVALIDO,
            campo="mensagem",
            esperado="texto puro, sem tabulações ou outros caracteres de controle além das quebras de linha",
        )
