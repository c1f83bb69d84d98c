"""The printer: fulfils :class:`ws.application.ports.Impressora`. Same arguments, same bytes."""

from collections.abc import Sequence
from decimal import Decimal

from ws.adapters.pdf import a4
from ws.adapters.pdf.documento import Documento, Metadados
from ws.adapters.pdf.formato import data, reais
from ws.adapters.pdf.letra import CODIFICACAO
from ws.adapters.pdf.texto import limpar
from ws.application.ports import Logger, Modelo, Papel
from ws.domain.empresa import Ambiente, Empresa

LEIAUTES = {Modelo.A4: a4}


class ImpressoraReportlab:
    """Draws boletos in the layouts of :data:`LEIAUTES`, and logs which texts did not fit the paper."""

    def __init__(self, logger: Logger) -> None:
        self.modelos = frozenset(LEIAUTES)
        self._logger = logger

    def imprimir(self, empresa: Empresa, papeis: Sequence[Papel], modelo: Modelo) -> bytes:
        """One PDF with every boleto, in order; marked SEM VALOR when the company is in HOMOLOGACAO."""
        leiaute = LEIAUTES[modelo]
        fundo = leiaute.fundo(homologacao=empresa.ambiente is Ambiente.HOMOLOGACAO)
        documento = Documento(metadados(papeis), fundo)
        for papel in papeis:
            operadores, encurtados = leiaute.pagina(empresa, papel)
            documento.folha(operadores)
            if encurtados:
                self._avisar(empresa, papel, encurtados)
        return documento.gravar()

    def _avisar(self, empresa: Empresa, papel: Papel, encurtados: set[str]) -> None:
        """Names of fields, never what they say."""
        self._logger.warning(
            "texto_encurtado_no_papel",
            empresa=empresa.codigo,
            boleto=papel.boleto.id,
            campos=sorted(encurtados),
        )


def metadados(papeis: Sequence[Papel]) -> Metadados:
    """Title, author, subject and date of a document, from its titles."""
    primeiro = papeis[0].boleto
    if len(papeis) == 1:
        titulo = f"Boleto {primeiro.numero_documento}"
        assunto = f"Vencimento {data(primeiro.data_vencimento)}, valor {reais(primeiro.valor)}"
    else:
        titulo = f"{len(papeis)} boletos"
        assunto = f"Valor total {reais(sum((papel.boleto.valor for papel in papeis), Decimal(0)))}"
    autor = papeis[0].conta.beneficiario.nome
    dia = primeiro.data_processamento
    return Metadados(_visivel(titulo), _visivel(autor), assunto, f"{dia.year:04}{dia.month:02}{dia.day:02}")


def _visivel(texto: str) -> str:
    """As on the paper: no control characters, one line."""
    return limpar(texto).decode(CODIFICACAO)
