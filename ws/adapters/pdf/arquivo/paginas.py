"""The tree of pages: the first hundred hang from its root, and each further hundred from a branch.

So no more than a hundred numbers are kept, and one for each hundred. Box and resources are the root's, inherited.
Source: ISO 32000-1, 7.7.3 (page tree).
"""

from ws.adapters.pdf.arquivo.medidas import FOLHA_ALTURA, FOLHA_LARGURA, MM
from ws.adapters.pdf.arquivo.objetos import Arquivo, referencias

POR_RAMO = 100

_RAIZ = b"<< /Type /Pages /MediaBox [0 0 %.3f %.3f] /Resources %%b /Count %%d /Kids [%%b] >>" % (
    FOLHA_LARGURA * MM,
    FOLHA_ALTURA * MM,
)
_RAMO = b"<< /Type /Pages /Parent %d 0 R /Count %d /Kids [%b] >>"


class Paginas:
    """Gathers the pages of a file."""

    def __init__(self, arquivo: Arquivo) -> None:
        self._arquivo = arquivo
        self.raiz = self._pai = arquivo.reservar()
        self.total = 0
        self._da_raiz: list[int] = []
        self._do_ramo = self._da_raiz

    def incluir(self, pagina: int) -> int:
        """Add a page under the number it will have; the number of its parent."""
        if self.total and self.total % POR_RAMO == 0:
            self._fechar_ramo()
            self._pai, self._do_ramo = self._arquivo.reservar(), []
        self.total += 1
        self._do_ramo.append(pagina)
        return self._pai

    def _fechar_ramo(self) -> None:
        if self._pai != self.raiz:
            ramo = _RAMO % (self.raiz, len(self._do_ramo), referencias(self._do_ramo))
            self._da_raiz.append(self._arquivo.objeto(ramo, self._pai))

    def fechar(self, recursos: bytes) -> None:
        """Write what is left."""
        self._fechar_ramo()
        self._arquivo.objeto(_RAIZ % (recursos, self.total, referencias(self._da_raiz)), self.raiz)
