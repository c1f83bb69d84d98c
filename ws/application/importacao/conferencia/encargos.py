"""Discount, multa and juros as they may be registered: rates above zero, percentages up to 100, reais in cents; and
what else an account gives its boletos by default."""

from decimal import Decimal

from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.conta import DescontoPadrao, Padroes
from ws.domain.carteira.encargos import (
    CEM,
    Desconto,
    Juros,
    Multa,
    TipoDesconto,
    TipoJuros,
    TipoMulta,
    em_centavos,
)

INSTRUCOES = 16
"""As many lines as a ficha de compensação has room for."""
INSTRUCAO = 200
ESPECIE = 10
DIAS = 3650
"""Ten years: more is a mistake."""
_EM_REAIS = frozenset({TipoMulta.VALOR, TipoJuros.VALOR_DIA, TipoDesconto.VALOR})


def conferir_encargo(encargo: Multa | Juros | Desconto | DescontoPadrao, coluna: str, falhas: Falhas) -> None:
    """Refuse ``coluna`` for what is wrong with the rate of a multa, juros or discount."""
    valor: Decimal = encargo.valor
    if valor <= 0:
        falhas.recusar(coluna, CodigoDeImportacao.NAO_POSITIVO)
    if encargo.tipo not in _EM_REAIS:
        if valor > CEM:
            falhas.recusar(coluna, CodigoDeImportacao.PERCENTUAL)
    elif valor != em_centavos(valor):
        falhas.recusar(coluna, CodigoDeImportacao.DECIMAIS)


def conferir_instrucoes(instrucoes: tuple[str, ...], falhas: Falhas) -> None:
    """Refuse instructions for which there is no room."""
    if len(instrucoes) > INSTRUCOES:
        falhas.recusar("instrucoes", CodigoDeImportacao.LINHAS_DEMAIS, maximo=INSTRUCOES)
    if any(len(instrucao) > INSTRUCAO for instrucao in instrucoes):
        falhas.recusar("instrucoes", CodigoDeImportacao.LINHA_LONGA, maximo=INSTRUCAO)


def conferir_especie(especie: str, falhas: Falhas) -> None:
    """Refuse an espécie that no bank can have."""
    if not (0 < len(especie) <= ESPECIE and especie.isascii() and especie.isalnum()):
        falhas.recusar("especie", CodigoDeImportacao.ESPECIE, maximo=ESPECIE)


def conferir_aceite(aceite: str, falhas: Falhas) -> None:
    """Refuse what is neither with nor without aceite."""
    if aceite not in ("A", "N"):
        falhas.recusar("aceite", CodigoDeImportacao.ACEITE)


def conferir_padroes(padroes: Padroes, falhas: Falhas) -> None:
    """Refuse an account for what is wrong with its defaults, each under its key in the company file."""
    conferir_instrucoes(padroes.instrucoes, falhas)
    conferir_especie(padroes.especie, falhas)
    conferir_aceite(padroes.aceite, falhas)
    if padroes.multa is not None:
        conferir_encargo(padroes.multa, "multa.valor", falhas)
    if padroes.juros is not None:
        conferir_encargo(padroes.juros, "juros.valor", falhas)
    if padroes.desconto is not None:
        conferir_encargo(padroes.desconto, "desconto.valor", falhas)
        _conferir_dias(padroes.desconto.dias, "desconto.dias", falhas)
    if padroes.limite_dias is not None:
        _conferir_dias(padroes.limite_dias, "limite_dias", falhas)


def _conferir_dias(dias: int, coluna: str, falhas: Falhas) -> None:
    if not 0 <= dias <= DIAS:
        falhas.recusar(coluna, CodigoDeImportacao.DIAS, maximo=DIAS)
