"""The items of a boleto in one cell: ``description*quantity*value``, separated as instructions are."""

from collections.abc import Callable
from decimal import Decimal

from ws.application.importacao.conferencia.itens import em_um_motivo
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.domain.carteira.boleto import ItemFatura
from ws.intake.celulas.numeros import dinheiro, numero
from ws.intake.celulas.textos import linhas

SEPARADOR = "*"


def itens(celula: str) -> tuple[ItemFatura, ...]:
    """What was bought, in the order given; a ``*`` more belongs to the description. Of all that cannot be read it is
    told which and why.

    >>> [(item.descricao, str(item.valor)) for item in itens("Cabo 2*4 mm*1,5*90 | Frete*1*20,00")]
    [('Cabo 2*4 mm', '90.00'), ('Frete', '20.00')]
    """
    lidos: list[ItemFatura] = []
    motivos: list[str] = []
    for ordem, linha in enumerate(linhas(celula), start=1):
        try:
            lidos.append(_item(ordem, linha))
        except Erro as recusado:
            motivos.append(str(recusado))
    if motivos:
        raise Erro(CodigoDeImportacao.ITENS, motivos=em_um_motivo(motivos))
    return tuple(lidos)


def _item(ordem: int, linha: str) -> ItemFatura:
    partes = [parte.strip() for parte in linha.rsplit(SEPARADOR, 2)]
    if len(partes) != 3 or not partes[0]:
        raise Erro(CodigoDeImportacao.FORMA_DO_ITEM, ordem=ordem)
    descricao, quantidade, valor = partes
    return ItemFatura(
        descricao,
        _lido(numero, quantidade, ordem, "quantidade"),
        _lido(dinheiro, valor, ordem, "valor"),
    )


def _lido(leitor: Callable[[str], Decimal], escrito: str, ordem: int, parte: str) -> Decimal:
    try:
        return leitor(escrito)
    except Erro as recusado:
        motivo = str(recusado)
        raise Erro(CodigoDeImportacao.PARTE_DO_ITEM, ordem=ordem, parte=parte, motivo=motivo) from None
