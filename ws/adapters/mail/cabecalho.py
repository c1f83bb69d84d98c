"""Header fields whose text comes from outside: a subject, a display name.

Everything but plain words travels as RFC 2047 encoded-words, so that no character of the text can end a field,
open another, or be taken for an address. ``email.message`` would instead *decode* a text that looks like an
encoded-word (before Python 3.13 that let line breaks into the header), and it loses the quotes of a long
display name with commas.

>>> str(assunto("=?utf-8?q?x=0D=0ABcc:_v@x.com?="))
'=?utf-8?b?PT91dGYtOD9xP3g9MEQ9MEFCY2M6X3ZAeC5jb20/PQ==?='
>>> str(assunto("Boleto 1234"))
'Boleto 1234'
"""

import re
from email.header import Header
from email.headerregistry import Address
from email.policy import Policy
from typing import Any

from ws.adapters.mail.texto import linha_unica

COLUNAS = 76  # RFC 2047, section 2: a line with an encoded-word
_PALAVRAS = re.compile(r"[A-Za-z0-9 ]{1,60}")


class CampoPronto(str):
    """A header value as it travels. ``email.policy`` takes a value that has a ``name`` unchanged."""

    name: str

    def __new__(cls, nome: str, valor: str) -> "CampoPronto":
        """The field ``nome`` with the folded, ASCII value ``valor``."""
        campo = super().__new__(cls, valor)
        campo.name = nome
        return campo

    def fold(self, *, policy: "Policy[Any]") -> str:
        """The whole field, as the generator asks for it."""
        return f"{self.name}: {self}{policy.linesep}"


def assunto(texto: str) -> CampoPronto:
    """Subject."""
    return CampoPronto("Subject", _frase("Subject", texto))


def endereco(texto: str) -> Address:
    """``texto`` as an address: To. Raises ValueError unless it is one, in ASCII.

    The ``email`` package takes other letters after the ``@``, and from Python 3.15 on before it too; such an address
    asks for SMTPUTF8 of every server on its way.
    """
    if not texto.isascii():
        raise ValueError(f"not an ASCII address: {texto!r}")
    return Address(addr_spec=texto)


def remetente(nome: str, quem: str) -> CampoPronto:
    """From: who sends, with a display name. Raises ValueError unless ``quem`` is one ASCII address."""
    return CampoPronto("From", f"{_frase('From', nome)}\r\n <{endereco(quem).addr_spec}>")


def _frase(campo: str, texto: str) -> str:
    limpo = linha_unica(texto)
    if _PALAVRAS.fullmatch(limpo):
        return limpo
    return Header(limpo, "utf-8", maxlinelen=COLUNAS, header_name=campo).encode(linesep="\r\n")
