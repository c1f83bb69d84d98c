"""What is required, how long a text may be, and amounts in reais."""

from collections.abc import Mapping
from decimal import Decimal

from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.carteira.encargos import em_centavos
from ws.febraban.codigo.codigo_barras import VALOR_MAXIMO

CODIGO = 64
"""Contract: ``CodigoDeImportacao``, and every identifier."""
LINHA = 150
"""A line of an address or a contact, that has to fit on paper."""


def exigir(registro: object, colunas: tuple[str, ...], chave: str, falhas: Falhas) -> None:
    """Refuse a new record for what it must have. One whose key is wrong may be known by the right one: of what it
    leaves out nothing is said."""
    diz = falhas.sem(chave)
    for coluna in colunas:
        if getattr(registro, coluna) in (None, ""):
            if diz:
                falhas.recusar(coluna, CodigoDeImportacao.OBRIGATORIO_NUM_REGISTRO_NOVO)
            else:
                falhas.calar(coluna)


def conferir_tamanhos(
    registro: object, tamanhos: Mapping[str, int], falhas: Falhas, prefixo: str = ""
) -> None:
    """Refuse texts of more characters than ``tamanhos`` says, by field; ``prefixo`` stands before its column's name."""
    for campo, tamanho in tamanhos.items():
        texto = getattr(registro, campo)
        if texto is not None and len(texto) > tamanho:
            falhas.recusar(f"{prefixo}{campo}", CodigoDeImportacao.TEXTO_LONGO, maximo=tamanho)


def conferir_quantias(registro: object, colunas: tuple[str, ...], falhas: Falhas) -> None:
    """Refuse amounts in reais that cannot be stored, of those that are given."""
    for coluna in colunas:
        valor: Decimal | None = getattr(registro, coluna)
        if valor is None:
            continue
        if not 0 <= valor <= VALOR_MAXIMO:
            falhas.recusar(coluna, CodigoDeImportacao.QUANTIA)
        elif valor != em_centavos(valor):
            falhas.recusar(coluna, CodigoDeImportacao.DECIMAIS)
