"""A PDF document of sheets that share one form: metadata, fonts, streams, and nothing that changes by the day.

reportlab's document writes the file. Its canvas is left out, and so are its page, stream and font objects: they
format again, in every document, what here is the same in all of them. Streams come compressed, so reportlab's
installation-wide wish for ASCII85 does not reach them. The file identifier is a hash of the content; the date is
one of the title's.
Source: ISO 32000-1, 7.7.2 (catalog), 8.10 (forms), 9.6.2 (fonts), 12.2 (viewer preferences), 14.4 (identifiers).
"""

import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFPages,
    ViewerPreferencesPDFDictionary,
)

from ws.adapters.pdf.letra import FONTES
from ws.adapters.pdf.medidas import FOLHA_ALTURA, FOLHA_LARGURA, MM

VERSAO = (1, 6)  # the first with PrintScaling
LINGUA = "pt-BR"
CRIADOR = "Central de Cobrança"
PREFERENCIAS = {"PrintScaling": "None", "DisplayDocTitle": "true"}

_CAIXA = b"[0 0 %.3f %.3f]" % (FOLHA_LARGURA * MM, FOLHA_ALTURA * MM)
_FONTE = b"/F%d << /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>"
_FONTES = b" ".join(_FONTE % (numero, nome.encode()) for numero, nome in enumerate(FONTES, 1))
_FUNDO = b"/Type /XObject /Subtype /Form /BBox %b /Resources << /Font << %b >> >> " % (_CAIXA, _FONTES)
_RECURSOS = b"<< /Font << %b >> /XObject << /Fundo %%b >> >>" % _FONTES
_FOLHA = b"<< /Type /Page /Parent %%b /MediaBox %b /Resources %%b /Contents %%b >>" % _CAIXA


@dataclass(frozen=True, slots=True)
class Metadados:
    """What a reader shows of a document; ``data`` is AAAAMMDD."""

    titulo: str
    autor: str
    assunto: str
    data: str


class Documento(PDFDocument):
    """Sheets over one form."""

    Catalog: Any  # reportlab's types leave these two out
    Pages: PDFPages

    def __init__(self, metadados: Metadados, fundo: bytes) -> None:
        """``fundo`` is the form: operators, compressed."""
        super().__init__(invariant=1, pdfVersion=VERSAO, lang=LINGUA)
        self._resumo = sha256(repr(metadados).encode() + fundo)
        self._descrever(metadados)
        formulario = self._referencia(_fluxo(fundo, _FUNDO))
        self._recursos = self._referencia(_Escrito(_RECURSOS, formulario))

    def _referencia(self, objeto: PDFObject) -> PDFObjectReference:
        """Take an object into the file."""
        referencia: PDFObjectReference = self.Reference(objeto)  # type: ignore[no-untyped-call]  # reportlab's types
        return referencia

    def _descrever(self, metadados: Metadados) -> None:
        self.setTitle(metadados.titulo)
        self.setAuthor(metadados.autor)
        self.setSubject(metadados.assunto)
        self.setCreator(CRIADOR)
        self.setDateFormatter(lambda *_: f"D:{metadados.data}")
        preferencias = ViewerPreferencesPDFDictionary()
        for nome, valor in PREFERENCIAS.items():
            preferencias[nome] = valor
        self.Catalog.ViewerPreferences = preferencias

    def folha(self, operadores: bytes) -> None:
        """Add a sheet: the form, then what is its own."""
        self._resumo.update(operadores)
        conteudo = self._referencia(_fluxo(zlib.compress(b"/Fundo Do\n" + operadores)))
        self.addPage(_Escrito(_FOLHA, self._referencia(self.Pages), self._recursos, conteudo))

    def ID(self) -> bytes:  # noqa: N802 (reportlab's name)
        """The file identifier: what the file holds, not when it was made."""
        identificador = self._resumo.hexdigest()[:32].encode()
        return b"[<%b><%b>]" % (identificador, identificador)

    def gravar(self) -> bytes:
        """The file."""
        return self.GetPDFData(None)


class _Escrito(PDFObject):
    """An object that is already written, but for the references in it."""

    __RefOnly__ = 1

    def __init__(self, texto: bytes, *referencias: PDFObjectReference) -> None:
        self.texto = texto
        self.referencias = referencias

    def format(self, document: PDFDocument) -> bytes:
        """What reportlab writes into the file."""
        if not self.referencias:
            return self.texto
        return self.texto % tuple(referencia.format(document) for referencia in self.referencias)


def _fluxo(comprimido: bytes, chaves: bytes = b"") -> _Escrito:
    """A stream, with further keys of its dictionary."""
    dicionario = b"<< %b/Filter /FlateDecode /Length %d >>" % (chaves, len(comprimido))
    return _Escrito(dicionario + b"\nstream\n" + comprimido + b"\nendstream")
