"""What a form looks like, beyond its layout: three choices, of which each combination is drawn once."""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.imagem import logo
from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.tinta.campo import Lugar
from ws.adapters.pdf.tinta.escrita import escrito, seguido
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.tema import Cor

PRETO = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Aspecto:
    """How the paper of a company looks."""

    homologacao: bool
    destaque: Cor | None
    logo: float
    """Width over height of the company's logo, or zero."""

    def usar_destaque(self, canvas: Canvas) -> None:
        """Fill with the company's colour from here on, or with black."""
        vermelho, verde, azul = self.destaque or PRETO
        canvas.setFillColorRGB(vermelho / 255, verde / 255, azul / 255)

    def titulo(self, onde: Lugar, texto: str) -> bytes:
        """The operators that write a title in the company's colour; what follows is black again."""
        vermelho, verde, azul = (tom / 255 for tom in self.destaque or PRETO)
        return b"%.3f %.3f %.3f rg %b 0 g" % (vermelho, verde, azul, seguido(escrito(onde, limpar(texto))))


def aspecto(empresa: Empresa) -> Aspecto:
    """The look of a company's paper; decodes its logo, to know its proportions."""
    imagem = logo(empresa.tema.logo)
    proporcao = imagem.proporcao if imagem else 0.0
    return Aspecto(empresa.ambiente is Ambiente.HOMOLOGACAO, empresa.tema.destaque, proporcao)
