"""The text of one page, gathered as PDF operators, and the names of what had to be shortened."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ws.adapters.pdf.campo import Campo, Lugar
from ws.adapters.pdf.texto import encaixar, escapar, quebrar

Linha = tuple[bytes, bytes]
"""A line of clean text: what may be shortened, and an end that may not."""
Conteudo = Mapping[str, Sequence[Linha]]
"""The text of the boxes, by name."""


class Escrita:
    """Writes lines in the order in which they are to be read."""

    def __init__(self) -> None:
        self._operadores: list[bytes] = []
        self.encurtados: set[str] = set()

    def linha(self, lugar: Lugar, nome: str, inicio: bytes, final: bytes = b"") -> None:
        """Write a text in its place, smaller or shortened if it must; ``final`` stays whole."""
        if not (inicio or final):
            return
        operador, encurtado = _operador(lugar, inicio, final)
        self._operadores.append(operador)
        if encurtado:
            self.encurtados.add(nome)

    def campos(self, campos: Iterable[Campo], textos: Conteudo) -> None:
        """Write every box that has a text; one without stays blank under its label."""
        for campo in campos:
            nome = campo.celula.nome
            if linhas := textos.get(nome):
                if campo.celula.continua:
                    linhas = self._quebradas(campo, linhas)
                for lugar, (inicio, final) in zip(campo.lugares, linhas, strict=False):
                    self.linha(lugar, nome, inicio, final)

    def _quebradas(self, campo: Campo, paragrafos: Iterable[Linha]) -> Sequence[Linha]:
        """Paragraphs as the lines of their box; the last says so if there are more."""
        letra, limite = campo.celula.letra, campo.lugares[0].limite
        linhas = [(linha, b"") for texto, _ in paragrafos for linha in quebrar(texto, letra, limite)]
        if len(linhas) > len(campo.lugares):
            self.encurtados.add(campo.celula.nome)
            linhas[len(campo.lugares) - 1 :] = [(campo.celula.continua, b"")]
        return linhas

    def operadores(self) -> bytes:
        """All that was written."""
        return b"BT\n%b\nET\n" % b"\n".join(self._operadores)


@lru_cache(maxsize=8192)
def _operador(lugar: Lugar, inicio: bytes, final: bytes) -> tuple[bytes, bool]:
    """What shows a text in its place, and whether it lost a part; much is the same on many sheets."""
    texto = encaixar(inicio, final, lugar.letra, lugar.limite)
    x = lugar.x + (lugar.limite - texto.largura) * lugar.alinhamento
    letra = lugar.letra.nome_interno, texto.corpo
    operador = b"/%b %.4g Tf 1 0 0 1 %.2f %.2f Tm (%b) Tj" % (*letra, x, lugar.y, escapar(texto.dados))
    return operador, texto.encurtado
