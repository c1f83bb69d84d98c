"""What is read aloud of a document, in order: paragraphs and figures, each a marked part of a sheet's content.

    StructTreeRoot - Document - P, Figure, P, Figure ... of the first hundred sheets
                   |          - Part - P, Figure ...     of each further hundred
                   - ParentTree: the elements of each sheet
Elements of a sheet are numbered in a row, so their first and last numbers are all that is kept, until the hundredth.
Source: ISO 32000-1, 7.9.7 (number trees), 14.7 (logical structure), 14.8.4 (standard types), 14.9.3 and
14.9.4 (what is spoken, and copied).
"""

from collections.abc import Sequence

from ws.adapters.pdf.arquivo.objetos import Arquivo, referencias
from ws.adapters.pdf.arquivo.paginas import POR_RAMO
from ws.adapters.pdf.tinta.escrita import Trecho

_ELEMENTO = b"<< /S /%b /P %d 0 R /Pg %d 0 R /K %d%b >>"
_GRUPO = b"<< /S /%b /P %d 0 R /K [%b] >>"
_RAIZ = b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << %b >> /ParentTreeNextKey %d >>"


class Estrutura:
    """Gathers the elements of a file."""

    def __init__(self, arquivo: Arquivo) -> None:
        self._arquivo = arquivo
        self._raiz, self._documento = arquivo.reservar(), arquivo.reservar()
        self._pai = self._documento
        self._do_documento: list[int] = []
        self._folhas: list[range] = []
        self._escritas = 0
        self._ramos: list[int] = []

    def folha(self, pagina: int, trechos: Sequence[Trecho]) -> None:
        """The elements of a sheet; its key in the parent tree is its place among sheets."""
        if len(self._folhas) == POR_RAMO:
            self._ramificar()
            self._pai = self._arquivo.reservar()
        numeros = [self._elemento(pagina, marca, trecho) for marca, trecho in enumerate(trechos)]
        self._folhas.append(range(numeros[0], numeros[-1] + 1))

    def _elemento(self, pagina: int, marca: int, trecho: Trecho) -> int:
        dito = b" /Alt " + trecho.figura if trecho.figura else b""
        return self._arquivo.objeto(_ELEMENTO % (_tipo(trecho), self._pai, pagina, marca, dito))

    def _ramificar(self) -> None:
        """Write what refers to the sheets that are kept, and keep them no longer."""
        limites = (self._escritas, self._escritas + len(self._folhas) - 1)
        self._ramos.append(self._arquivo.objeto(b"<< /Limits [%d %d] %b >>" % (*limites, self._chaves())))
        self._agrupar()
        self._escritas += len(self._folhas)
        self._folhas = []

    def _agrupar(self) -> None:
        numeros = [numero for folha in self._folhas for numero in folha]
        if self._pai == self._documento:
            self._do_documento += numeros
        else:
            parte = _GRUPO % (b"Part", self._documento, referencias(numeros))
            self._do_documento.append(self._arquivo.objeto(parte, self._pai))

    def _chaves(self) -> bytes:
        """The elements of each sheet that is kept."""
        chaves = enumerate(self._folhas, self._escritas)
        return b"/Nums [%b]" % b" ".join(b"%d [%b]" % (n, referencias(folha)) for n, folha in chaves)

    def fechar(self) -> int:
        """Write the tree; the number of its root."""
        total = self._escritas + len(self._folhas)
        if self._ramos:
            self._ramificar()
            chaves = b"/Kids [%b]" % referencias(self._ramos)
        else:
            self._agrupar()
            chaves = self._chaves()
        grupo = _GRUPO % (b"Document", self._raiz, referencias(self._do_documento))
        self._arquivo.objeto(grupo, self._documento)
        return self._arquivo.objeto(_RAIZ % (self._documento, chaves, total), self._raiz)


def marcado(trecho: Trecho, marca: int) -> bytes:
    """A part as it stands in the content of its sheet."""
    if trecho.copia:
        propriedades = b"/Span << /MCID %d /ActualText %b >>" % (marca, trecho.copia)
    else:
        propriedades = b"/%b << /MCID %d >>" % (_tipo(trecho), marca)
    return b"%b BDC\n%b\nEMC" % (propriedades, trecho.operadores)


def _tipo(trecho: Trecho) -> bytes:
    return b"Figure" if trecho.figura else b"P"
