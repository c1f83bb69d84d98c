"""What a document says of itself, gathered from its titles as they come: title, author, subject and date."""

from collections.abc import Iterable
from decimal import Decimal

from ws.adapters.pdf.arquivo.letra import CODIFICACAO
from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.documento.folhas import Metadados
from ws.application.ports.carteira.impressora import Papel
from ws.febraban.grafia import dia, reais


class Resumo:
    """Counts and adds."""

    def __init__(self) -> None:
        self._primeiro: Papel | None = None
        self._quantos = 0
        self._total = Decimal(0)

    def somar(self, papeis: Iterable[Papel]) -> None:
        """Take titles in."""
        for papel in papeis:
            self._primeiro = self._primeiro or papel
            self._quantos += 1
            self._total += papel.boleto.valor

    def metadados(self) -> Metadados:
        """Of all of them. Raises ``ValueError`` if there was none: a PDF has a page."""
        if self._primeiro is None:
            raise ValueError("no boleto to print")
        boleto, autor = self._primeiro.boleto, self._primeiro.conta.beneficiario.nome
        if self._quantos == 1:
            titulo = f"Boleto {boleto.numero_documento}"
            assunto = f"Vencimento {dia(boleto.data_vencimento)}, valor {reais(boleto.valor)}"
        else:
            titulo = f"{self._quantos} boletos"
            assunto = f"Valor total {reais(self._total)}"
        feito = boleto.data_processamento
        return Metadados(
            _visivel(titulo), _visivel(autor), assunto, f"{feito.year:04}{feito.month:02}{feito.day:02}"
        )


def _visivel(texto: str) -> str:
    """As on the paper: no control characters, one line."""
    return limpar(texto).decode(CODIFICACAO)
