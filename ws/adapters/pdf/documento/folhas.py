"""A PDF document of sheets that share one form: metadata, fonts, and nothing that changes by the day.

    Catalog - Pages - a Page a sheet - its content: the form, then the text of one to three titles
            - StructTreeRoot: what is read of them (:mod:`ws.adapters.pdf.documento.estrutura`)
reportlab drew the form. Its document is left out: it keeps each object until the end, and formats again, in every
document, what here is the same in all of them. Sheets are written as they come; numbers are all that is kept.
Source: ISO 32000-1, 7.7 (catalog, pages), 8.10 (forms), 9.6.2 (fonts), 12.2 (viewer preferences), 14.3.3 (metadata).
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from ws.adapters.pdf.arquivo.imagem import Imagem
from ws.adapters.pdf.arquivo.letra import FONTES
from ws.adapters.pdf.arquivo.medidas import FOLHA_ALTURA, FOLHA_LARGURA, MM
from ws.adapters.pdf.arquivo.objetos import Arquivo, texto
from ws.adapters.pdf.arquivo.paginas import Paginas
from ws.adapters.pdf.documento.estrutura import Estrutura, marcado
from ws.adapters.pdf.tinta.escrita import Escrita

LINGUA = b"pt-BR"
CRIADOR = "Central de Cobrança"

_CAIXA = b"[0 0 %.3f %.3f]" % (FOLHA_LARGURA * MM, FOLHA_ALTURA * MM)
_FONTE = b"/F%d << /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>"
_FONTES = b" ".join(_FONTE % (numero, nome.encode()) for numero, nome in enumerate(FONTES, 1))
_FUNDO = (
    b"/Type /XObject /Subtype /Form /BBox %b /Resources << /Font %%d 0 R >> /Filter /FlateDecode" % _CAIXA
)
_RECURSOS = b"<< /Font %d 0 R /XObject << /Fundo %d 0 R%b >> >>"
_FOLHA = b"<< /Type /Page /Parent %d 0 R%b /Contents %d 0 R /StructParents %d >>"
_INICIO = b"q 1 0 0 1 0 %.3f cm\n/Artifact BMC\n/Fundo Do"
_CATALOGO = (
    b"<< /Type /Catalog /Pages %%d 0 R /Lang (%b) /MarkInfo << /Marked true >> /StructTreeRoot %%d 0 R "
    b"/ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >> >>" % LINGUA
)
_INFORMACAO = (
    b"<< /Title %b /Author %b /Subject %b /Creator %b /Producer %b /CreationDate (D:%b) /ModDate (D:%b) >>"
)


@dataclass(frozen=True, slots=True)
class Metadados:
    """What a reader shows of a document; ``data`` is AAAAMMDD."""

    titulo: str
    autor: str
    assunto: str
    data: str


class Documento:
    """Sheets over one form."""

    def __init__(self, saida: BinaryIO, fundo: bytes) -> None:
        """``fundo`` is the form: operators, compressed."""
        self._arquivo = Arquivo(saida)
        self._catalogo = self._arquivo.reservar()
        self._paginas, self._estrutura = Paginas(self._arquivo), Estrutura(self._arquivo)
        self._fontes = self._arquivo.objeto(b"<< %b >>" % _FONTES)
        self._fundo = self._arquivo.fluxo(fundo, _FUNDO % self._fontes)
        self._comuns: dict[bytes, int] = {}

    def folha(self, titulos: Sequence[tuple[float, Escrita]]) -> None:
        """Add a sheet of titles, each raised by so many points: the form, then what is its own."""
        chave, pagina = self._paginas.total, self._arquivo.reservar()
        imagens = self._incluir(imagem for _, escrita in titulos for imagem in escrita.imagens)
        recursos = b" /Resources " + self._recursos(imagens) if imagens else b""
        conteudo = self._arquivo.fluxo(zlib.compress(_operadores(titulos)))
        pai = self._paginas.incluir(pagina)
        self._arquivo.objeto(_FOLHA % (pai, recursos, conteudo, chave), pagina)
        self._estrutura.folha(pagina, [trecho for _, escrita in titulos for trecho in escrita.trechos()])

    def _recursos(self, imagens: bytes = b"") -> bytes:
        return _RECURSOS % (self._fontes, self._fundo, imagens)

    def _incluir(self, imagens: Iterable[Imagem]) -> bytes:
        """The images of a sheet by their names, one that is common to many sheets written on its first use."""
        nomes = {imagem.nome: self._numero(imagem) for imagem in imagens}
        return b"".join(b" /%b %d 0 R" % item for item in nomes.items())

    def _numero(self, imagem: Imagem) -> int:
        numero = self._comuns.get(imagem.nome, 0) or self._arquivo.fluxo(imagem.dados, imagem.chaves)
        if imagem.comum:
            self._comuns[imagem.nome] = numero
        return numero

    def fechar(self, metadados: Metadados) -> None:
        """Write what is known only at the end."""
        self._paginas.fechar(self._recursos())
        catalogo = _CATALOGO % (self._paginas.raiz, self._estrutura.fechar())
        self._arquivo.objeto(catalogo, self._catalogo)
        self._arquivo.fechar(self._catalogo, self._arquivo.objeto(_informacao(metadados)))


def _operadores(titulos: Iterable[tuple[float, Escrita]]) -> bytes:
    """The content of a sheet: of each title first what is not read, then what is, numbered."""
    marca, partes = 0, list[bytes]()
    for subida, escrita in titulos:
        partes += (_INICIO % subida, *escrita.enfeites, b"EMC")
        for trecho in escrita.trechos():
            partes.append(marcado(trecho, marca))
            marca += 1
        partes.append(b"Q")
    return b"\n".join(partes)


def _informacao(metadados: Metadados) -> bytes:
    ditos = (metadados.titulo, metadados.autor, metadados.assunto, CRIADOR, CRIADOR)
    data = metadados.data.encode()
    return _INFORMACAO % (*map(texto, ditos), data, data)
