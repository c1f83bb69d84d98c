"""What a FATURA charges: the items of the purchase where they are known, else the document and its parcela."""

from dataclasses import dataclass
from decimal import Decimal

from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.tinta.campo import A_DIREITA, A_ESQUERDA
from ws.application.ports.carteira.impressora import Papel
from ws.domain.carteira.boleto import ItemFatura
from ws.febraban.grafia import dia, dinheiro, numero

LINHAS = 10

Coluna = tuple[bytes, float, float]
"""Title, share of the width, and alignment."""
DE_ITENS: tuple[Coluna, ...] = (
    (b"Descri\xe7\xe3o", 92, A_ESQUERDA),
    (b"Quantidade", 20, A_DIREITA),
    (b"Valor (R$)", 28, A_DIREITA),
)
DO_DOCUMENTO: tuple[Coluna, ...] = (
    (b"Documento", 60, A_ESQUERDA),
    (b"Parcela", 24, A_ESQUERDA),
    (b"Emiss\xe3o", 28, A_ESQUERDA),
    (b"Valor (R$)", 28, A_DIREITA),
)


@dataclass(frozen=True, slots=True)
class ItensCobrados:
    """A table: titles of its columns, lines, and what they amount to; whether lines were put together."""

    colunas: tuple[Coluna, ...]
    linhas: tuple[tuple[bytes, ...], ...]
    totais: tuple[tuple[bytes, bytes], ...]
    encurtada: bool = False


def itens_cobrados(papel: Papel) -> ItensCobrados:
    """What one title charges, as the table of its paper says it."""
    boleto = papel.boleto
    if not boleto.itens:
        documento = (boleto.numero_documento, boleto.parcela, dia(boleto.data_emissao), _valor(boleto.valor))
        return ItensCobrados(DO_DOCUMENTO, (tuple(map(limpar, documento)),), _totais(papel))
    itens = boleto.itens
    encurtada = len(itens) > LINHAS
    if encurtada:
        itens = (*itens[: LINHAS - 1], _reunidos(itens[LINHAS - 1 :]))
    return ItensCobrados(DE_ITENS, tuple(map(_linha, itens)), _totais(papel), encurtada)


def _linha(item: ItemFatura) -> tuple[bytes, ...]:
    quantos = numero(item.quantidade) if item.quantidade else ""
    return tuple(map(limpar, (item.descricao, quantos, _valor(item.valor))))


def _reunidos(itens: tuple[ItemFatura, ...]) -> ItemFatura:
    """Those that do not fit, in one line."""
    valor = sum((item.valor for item in itens), Decimal(0))
    return ItemFatura(f"… e mais {len(itens)} itens", Decimal(0), valor)


def _totais(papel: Papel) -> tuple[tuple[bytes, bytes], ...]:
    boleto = papel.boleto
    itens = sum((item.valor for item in boleto.itens), Decimal(0))
    totais = (
        ("Total dos itens", itens if itens != boleto.valor else Decimal(0)),
        ("(=) Valor do Documento", boleto.valor),
        ("(-) Desconto/Abatimento", boleto.abatimento),
    )
    return tuple((limpar(rotulo), limpar(_valor(valor))) for rotulo, valor in totais if valor)


def _valor(valor: Decimal) -> str:
    return dinheiro(valor) if valor else ""
