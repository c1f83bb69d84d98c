"""What is of one title on a page, gathered as PDF operators in reading order, and what did not fit or was left out.

A box is written as it is read: label, then text. Frames, rules and watermarks are no part of that.
Source: ISO 32000-1, 9.4 (text), 14.6 (marked content), 14.8.2.2 (artifacts), 14.9.3 and 14.9.4 (what is spoken).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ws.adapters.pdf.arquivo.imagem import Imagem
from ws.adapters.pdf.arquivo.letra import CODIFICACAO
from ws.adapters.pdf.arquivo.objetos import escapar, texto
from ws.adapters.pdf.arquivo.texto import encaixar, quebrar
from ws.adapters.pdf.tinta.campo import Campo, Lugar
from ws.desfechos.desfecho import Desfecho

Linha = tuple[bytes, bytes]
"""A line of clean text: what may be shortened, and an end that may not."""
Conteudo = Mapping[str, Sequence[Linha]]
"""The text of the boxes, by name."""

MOSTRAR = b") Tj"


@dataclass(frozen=True, slots=True)
class Trecho:
    """A part of a page that is read as one: a paragraph, or a figure with the words that stand for it."""

    operadores: bytes
    figura: bytes = b""
    """What is said of a figure, a text string."""
    copia: bytes = b""
    """What is copied of a paragraph instead of its lines, a text string."""


class Escrita:
    """Writes in the order in which a title is to be read."""

    def __init__(self) -> None:
        self.encurtados: set[str] = set()
        self.omitidos: dict[str, Desfecho] = {}
        """What was left out, and why."""
        self.imagens: list[Imagem] = []
        self.enfeites: list[bytes] = []
        """Rules and the like, which nobody reads."""
        self._trechos: list[Trecho] = []
        self._textos: list[bytes] = []

    def linha(self, lugar: Lugar, nome: str, inicio: bytes, final: bytes = b"") -> None:
        """Write a text in its place, smaller or shortened if it must; ``final`` stays whole."""
        if inicio or final:
            operador, encurtado = _operador(lugar, inicio, final)
            self._guardar(nome, seguido(operador), encurtado)

    def sozinha(self, lugar: Lugar, dados: bytes) -> None:
        """Write a text that is copied by itself: no space comes with it."""
        self._textos.append(escrito(lugar, dados))

    def campos(self, campos: Iterable[Campo], textos: Conteudo) -> None:
        """Write the label of every box, and the text of those that have one."""
        for campo in campos:
            self._textos.append(campo.rotulo)
            nome = campo.celula.nome
            if linhas := textos.get(nome):
                self._guardar(nome, *_texto_do_campo(campo, tuple(linhas)))

    def _guardar(self, nome: str, operadores: bytes, encurtado: bool) -> None:
        self._textos.append(operadores)
        if encurtado:
            self.encurtados.add(nome)

    def pronto(self, operadores: bytes) -> None:
        """Write what is the same in many titles and already in operators."""
        self._textos.append(operadores)

    def linhas_de_um_texto(self, lugares: Iterable[Lugar], dados: bytes, pedacos: Iterable[bytes]) -> None:
        """Write pieces of a text as a paragraph that is copied as the one text it is."""
        linhas = [escrito(lugar, pedaco) for lugar, pedaco in zip(lugares, pedacos, strict=False)]
        copia = texto(dados.decode(CODIFICACAO))
        self._trechos.append(Trecho(_objeto_de_texto(linhas), copia=copia))

    def imagem(self, imagem: Imagem, onde: Lugar, altura: float, dito: str = "") -> None:
        """Draw an image as large as fits above a place, in the middle of that height; ``dito`` is read for it."""
        largura = min(onde.limite, altura * imagem.proporcao)
        alta = largura / imagem.proporcao
        lados = (largura, alta, onde.x, onde.y + (altura - alta) / 2)
        desenho = b"q %.3f 0 0 %.3f %.3f %.3f cm /%b Do Q" % (*lados, imagem.nome)
        self.imagens.append(imagem)
        if dito:
            self.figura(desenho, dito)
        else:
            self.enfeites.append(desenho)

    def fim_do_paragrafo(self) -> None:
        """What was written since the last one is read as one paragraph."""
        self._trechos.append(Trecho(_objeto_de_texto(self._textos)))
        self._textos = []

    def figura(self, operadores: bytes, dito: str) -> None:
        """Draw something that is read as ``dito``."""
        self._trechos.append(Trecho(operadores, texto(dito)))

    def trechos(self) -> Sequence[Trecho]:
        """All that was written."""
        return self._trechos


def seguido(operador: bytes) -> bytes:
    """The same text and a space, so that it is not read as one word with what comes next.

    >>> seguido(b"(Rua das Flores, 1) Tj")
    b'(Rua das Flores, 1 ) Tj'
    """
    return operador.removesuffix(MOSTRAR) + b" " + MOSTRAR


def _objeto_de_texto(operadores: Iterable[bytes]) -> bytes:
    return b"BT\n%b\nET" % b"\n".join(operadores)


@lru_cache(maxsize=4096)
def _texto_do_campo(campo: Campo, linhas: tuple[Linha, ...]) -> tuple[bytes, bool]:
    """The text of a box, and whether it lost a part; much is the same on many sheets."""
    cortado = False
    if campo.celula.continua:
        linhas, cortado = _quebradas(campo, linhas)
    escritas = [_escrito(lugar, *linha) for lugar, linha in zip(campo.lugares, linhas, strict=False)]
    *primeiras, ultima = (operador for operador, _ in escritas)
    operadores = b"\n".join((*map(seguido, primeiras), ultima))
    return operadores, cortado or any(encurtado for _, encurtado in escritas)


def _quebradas(campo: Campo, paragrafos: Iterable[Linha]) -> tuple[tuple[Linha, ...], bool]:
    """Paragraphs as the lines of their box, run together if they must; the last says so if there are more."""
    letra, limite, cabem = campo.celula.letra, campo.lugares[0].limite, len(campo.lugares)
    textos = [inicio for inicio, _ in paragrafos]
    linhas = [linha for paragrafo in textos for linha in quebrar(paragrafo, letra, limite)]
    if len(linhas) > cabem:
        linhas = list(quebrar(b" ".join(textos), letra, limite))
    cortado = len(linhas) > cabem
    if cortado:
        linhas[cabem - 1 :] = [campo.celula.continua]
    return tuple((linha, b"") for linha in linhas), cortado


def escrito(lugar: Lugar, dados: bytes) -> bytes:
    """The operators that show a text in its place."""
    return _operador(lugar, dados, b"")[0]


def _escrito(lugar: Lugar, inicio: bytes, final: bytes) -> tuple[bytes, bool]:
    """What shows a text in its place, and whether it lost a part."""
    letra = lugar.letra
    cabe = encaixar(inicio, final, letra, lugar.limite)
    x = lugar.x + (lugar.limite - cabe.largura) * lugar.alinhamento
    onde = (letra.nome_interno, cabe.corpo, letra.condensada, x, lugar.y)
    operador = b"/%b %.4g Tf %.4g 0 0 1 %.2f %.2f Tm (%b%b" % (*onde, escapar(cabe.dados), MOSTRAR)
    return operador, cabe.encurtado


_operador = lru_cache(maxsize=2048)(_escrito)
"""For lines that are no box's."""
