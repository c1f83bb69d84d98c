"""The printer: fulfils :class:`ws.application.ports.carteira.impressora.Impressora`. Same arguments, same bytes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from ws.adapters.pdf.arquivo.medidas import MM
from ws.adapters.pdf.documento.folhas import Documento
from ws.adapters.pdf.documento.resumo import Resumo
from ws.adapters.pdf.leiautes import a4, carne, fatura
from ws.adapters.pdf.leiautes.formulario import Leiaute, fundo
from ws.adapters.pdf.tinta.aspecto import Aspecto, aspecto
from ws.adapters.pdf.tinta.escrita import Escrita
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.application.ports.logger import Logger
from ws.desfechos.renderer import PADRAO
from ws.domain.cadastro.empresa import Empresa

LEIAUTES: Mapping[Modelo, Leiaute] = {
    Modelo.A4: a4.LEIAUTE,
    Modelo.CARNE: carne.LEIAUTE,
    Modelo.FATURA: fatura.LEIAUTE,
}


class ImpressoraReportlab:
    """Draws boletos in the layouts of :data:`LEIAUTES`, and logs what did not fit the paper or was left out."""

    def __init__(self, logger: Logger) -> None:
        self._logger = logger

    def imprimir(self, empresa: Empresa, papeis: Sequence[Papel], modelo: Modelo) -> bytes:
        """One PDF with every boleto, in order; marked SEM VALOR when the company is in HOMOLOGACAO."""
        saida = BytesIO()
        self.imprimir_em(saida, empresa, papeis, modelo)
        return saida.getvalue()

    def imprimir_em(self, saida: BinaryIO, empresa: Empresa, papeis: Iterable[Papel], modelo: Modelo) -> None:
        """The same bytes, written to ``saida`` as boletos come: memory does not grow with their number."""
        leiaute, resumo = LEIAUTES[modelo], Resumo()
        visto = self._aspecto(empresa)
        documento = Documento(saida, fundo(leiaute, visto))
        for folha in _em_folhas(papeis, len(leiaute.alturas)):
            escritas = [self._escrever(leiaute, visto, empresa, papel) for papel in folha]
            subidas = [altura * MM for altura in leiaute.alturas]
            documento.folha(list(zip(subidas, escritas, strict=False)))
            resumo.somar(folha)
        documento.fechar(resumo.metadados())

    def _aspecto(self, empresa: Empresa) -> Aspecto:
        visto = aspecto(empresa)
        if empresa.tema.logo and not visto.logo:
            self._logger.warning("logo_ilegivel", empresa=empresa.codigo)
        return visto

    def _escrever(self, leiaute: Leiaute, visto: Aspecto, empresa: Empresa, papel: Papel) -> Escrita:
        escrita = Escrita()
        leiaute.escrever(escrita, visto, empresa, papel)
        onde = {"empresa": empresa.codigo, "boleto": papel.boleto.id}
        if escrita.encurtados:  # names of fields, never what they say
            self._logger.warning("texto_encurtado_no_papel", **onde, campos=sorted(escrita.encurtados))
        for campo, motivo in escrita.omitidos.items():
            self._logger.warning("omitido_no_papel", **onde, campo=campo, motivo=PADRAO.frase(motivo))
        return escrita


def _em_folhas(papeis: Iterable[Papel], por_folha: int) -> Iterator[list[Papel]]:
    """The titles of each sheet."""
    restantes = iter(papeis)
    while folha := list(islice(restantes, por_folha)):
        yield folha
