"""Pague com Pix: the QR code of a title, and its text to copy where there is room for all of it.

A cut text would pay nothing, so it is left out whole; the QR code says the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ws.adapters.pdf.arquivo.letra import CODIFICACAO, cortar
from ws.adapters.pdf.arquivo.medidas import MM, QR_SILENCIO
from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.tinta.campo import CINZA_TRACO, TRACO, Lugar
from ws.adapters.pdf.tinta.escrita import Escrita
from ws.adapters.pdf.tinta.qr import Simbolo, simbolo
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.pix_do_titulo import motivo_para_nao_imprimir

TITULO = (b"Pague", b"com", b"Pix")
ROTULO = b"Pix copia e cola"
DITO = "Código QR do Pix"


@dataclass(frozen=True, slots=True, eq=False)
class Painel:
    """Its places: the title, in one line or three; the code with the white around it; the copy."""

    titulo: tuple[Lugar, ...]
    qr: Lugar
    """Lower left corner and side of a square."""
    rotulo: Lugar | None = None
    linhas: tuple[Lugar, ...] = ()
    moldura: tuple[float, float, float, float] | None = None
    """Left, bottom, width and height of a frame, in millimetres."""

    def escrever(self, escrita: Escrita, texto: str, qr: Simbolo) -> None:
        """Draw a code, its title before it and its text after."""
        escrita.enfeites.append(self._fundo())
        for lugar, palavras in zip(self.titulo, _em_linhas(len(self.titulo)), strict=True):
            escrita.linha(lugar, "titulo_do_pix", palavras)
        escrita.fim_do_paragrafo()
        self._desenhar(escrita, qr)
        self._copiar(escrita, texto)

    def _fundo(self) -> bytes:
        """White where the code will be, over any watermark, and the frame if there is one."""
        if self.moldura is None:
            return b"1 g %.2f %.2f %.2f %.2f re f 0 g" % (
                self.qr.x,
                self.qr.y,
                self.qr.limite,
                self.qr.limite,
            )
        lados = tuple(lado * MM for lado in self.moldura)
        return b"1 g %.2f G %.2f w %.2f %.2f %.2f %.2f re B 0 g" % (CINZA_TRACO, TRACO, *lados)

    def _desenhar(self, escrita: Escrita, qr: Simbolo) -> None:
        """The code in the middle of its square, with four modules of white on each side."""
        modulo = self.qr.limite / (qr.modulos + 2 * QR_SILENCIO)
        folga, lado = modulo * QR_SILENCIO, modulo * qr.modulos
        onde = Lugar(self.qr.x + folga, self.qr.y + folga, lado, self.qr.letra)
        escrita.imagem(qr.imagem, onde, lado, DITO)

    def _copiar(self, escrita: Escrita, texto: str) -> None:
        if self.rotulo is None:
            return
        dados = limpar(texto)
        pedacos = list(_pedacos(dados, self.linhas))
        if b"".join(pedacos).decode(CODIFICACAO) != texto:
            escrita.omitidos["pix_copia_cola"] = Desfecho(CodigoDoPapel.PIX_NAO_CABE_POR_ESCRITO)
            return
        escrita.linha(self.rotulo, "pix_copia_cola", ROTULO)
        escrita.fim_do_paragrafo()
        escrita.linhas_de_um_texto(self.linhas, dados, pedacos)


def qr_do_titulo(boleto: Boleto, escrita: Escrita) -> Simbolo | None:
    """The code to draw; nothing where there is no Pix, or where it is not this title's."""
    if not boleto.pix_copia_cola:
        return None
    if motivo := motivo_para_nao_imprimir(boleto):
        escrita.omitidos["pix"] = motivo
        return None
    feito = simbolo(boleto.pix_copia_cola)
    if feito is None:
        escrita.omitidos["pix"] = Desfecho(CodigoDoPapel.PIX_LONGO_PARA_QR)
    return feito


def _em_linhas(quantas: int) -> Sequence[bytes]:
    """The title in one line, or a word a line."""
    return TITULO if quantas == len(TITULO) else (b" ".join(TITULO),)


def _pedacos(dados: bytes, linhas: Sequence[Lugar]) -> Sequence[bytes]:
    """What goes on each line, cut wherever a line ends."""
    pedacos = []
    for linha in linhas:
        pedaco = cortar(dados, linha.letra, linha.limite)
        pedacos.append(pedaco)
        dados = dados[len(pedaco) :]
    return [pedaco for pedaco in pedacos if pedaco]
