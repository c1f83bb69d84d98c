"""What is of one title on a page, gathered as PDF operators in reading order, and what did not fit or was left out.

A text is marked with the label of its box as its alternate description, for labels are drawn once a document and
are no part of what is read aloud: "Vencimento: 10/12/2026".
Source: ISO 32000-1, 9.4 (text), 14.6 (marked content), 14.8.2.2 (artifacts), 14.9.3 and 14.9.4 (what is spoken).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ws.adapters.pdf.arquivo import escapar, texto
from ws.adapters.pdf.campo import Campo, Lugar
from ws.adapters.pdf.imagem import Imagem
from ws.adapters.pdf.letra import CODIFICACAO
from ws.adapters.pdf.texto import encaixar, quebrar

Linha = tuple[bytes, bytes]
"""A line of clean text: what may be shortened, and an end that may not."""
Conteudo = Mapping[str, Sequence[Linha]]
"""The text of the boxes, by name."""

_FALADO = bytes.maketrans("–…".encode(CODIFICACAO), b"-.")
"""What the paper has most that Latin-1 lacks."""
_TRECHO = b"/Span << /%b %b >> BDC\n%b\nEMC"


@dataclass(frozen=True, slots=True)
class Trecho:
    """A part of a page that is read as one: a paragraph, or a figure with the words that stand for it."""

    operadores: bytes
    figura: bytes = b""


class Escrita:
    """Writes in the order in which a title is to be read."""

    def __init__(self) -> None:
        self.encurtados: set[str] = set()
        self.omitidos: dict[str, str] = {}
        """What was left out, and why."""
        self.imagens: list[Imagem] = []
        self.enfeites: list[bytes] = []
        """Rules and the like, which nobody reads."""
        self._trechos: list[Trecho] = []
        self._textos: list[bytes] = []

    def linha(self, lugar: Lugar, nome: str, inicio: bytes, final: bytes = b"") -> None:
        """Write a text in its place, smaller or shortened if it must; ``final`` stays whole."""
        if inicio or final:
            self._guardar(nome, *_operador(lugar, inicio, final))

    def campos(self, campos: Iterable[Campo], textos: Conteudo) -> None:
        """Write every box that has a text; one without stays blank under its label."""
        for campo in campos:
            nome = campo.celula.nome
            if linhas := textos.get(nome):
                self._guardar(nome, *_marcado(campo, tuple(linhas)))

    def _guardar(self, nome: str, operadores: bytes, encurtado: bool) -> None:
        self._textos.append(operadores)
        if encurtado:
            self.encurtados.add(nome)

    def linhas_de_um_texto(self, lugares: Iterable[Lugar], dados: bytes, pedacos: Iterable[bytes]) -> None:
        """Write pieces of a text that is copied as the one text it is."""
        linhas = [_operador(lugar, pedaco, b"")[0] for lugar, pedaco in zip(lugares, pedacos, strict=False)]
        inteiro = texto(dados.decode(CODIFICACAO))
        self._textos.append(_TRECHO % (b"ActualText", inteiro, b"\n".join(linhas)))

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
        self._trechos.append(Trecho(b"BT\n%b\nET\n" % b"\n".join(self._textos)))
        self._textos = []

    def figura(self, operadores: bytes, dito: str) -> None:
        """Draw something that is read as ``dito``."""
        self._trechos.append(Trecho(operadores, texto(dito)))

    def trechos(self) -> Sequence[Trecho]:
        """All that was written."""
        return self._trechos


@lru_cache(maxsize=4096)
def _marcado(campo: Campo, linhas: tuple[Linha, ...]) -> tuple[bytes, bool]:
    """The text of a box under one mark, and whether it lost a part; much is the same on many sheets."""
    celula, cortado = campo.celula, False
    if celula.continua:
        linhas, cortado = _quebradas(campo, linhas)
    escritas = [_escrito(lugar, *linha) for lugar, linha in zip(campo.lugares, linhas, strict=False)]
    dito = b" ".join(dados for _, dados, _ in escritas).translate(_FALADO).decode(CODIFICACAO)
    operadores = b"\n".join(operador for operador, _, _ in escritas)
    cortado = cortado or any(encurtado for _, _, encurtado in escritas)
    return _TRECHO % (b"Alt", texto(f"{celula.rotulo}: {dito}"), operadores), cortado


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


@lru_cache(maxsize=2048)
def _operador(lugar: Lugar, inicio: bytes, final: bytes) -> tuple[bytes, bool]:
    """What shows a text in its place, and whether it lost a part."""
    operador, _, encurtado = _escrito(lugar, inicio, final)
    return operador, encurtado


def _escrito(lugar: Lugar, inicio: bytes, final: bytes) -> tuple[bytes, bytes, bool]:
    """The same, with the text as it is shown."""
    letra = lugar.letra
    cabe = encaixar(inicio, final, letra, lugar.limite)
    x = lugar.x + (lugar.limite - cabe.largura) * lugar.alinhamento
    onde = (letra.nome_interno, cabe.corpo, letra.condensada, x, lugar.y)
    operador = b"/%b %.4g Tf %.4g 0 0 1 %.2f %.2f Tm (%b) Tj" % (*onde, escapar(cabe.dados))
    return operador, cabe.dados, cabe.encurtado
