"""Discount, multa and juros as they may be registered: rates above zero, percentages up to 100, reais in cents."""

from collections.abc import Iterator
from decimal import Decimal

from ws.application.ports.importacao.registros import Falha
from ws.domain.cadastro.conta import Padroes
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

Encargo = Multa | Juros | Desconto
INSTRUCOES = 16
"""As many lines as a ficha de compensação has room for."""
INSTRUCAO = 200
ESPECIE = 10
DIAS = 3650
"""Ten years: more is a mistake."""
_EM_REAIS = frozenset({TipoMulta.VALOR, TipoJuros.VALOR_DIA, TipoDesconto.VALOR})


def falhas_do_encargo(encargo: Encargo, coluna: str) -> Iterator[Falha]:
    """What is wrong with a multa, juros or discount."""
    yield from _falhas_do_valor(encargo.valor, coluna, em_reais=encargo.tipo in _EM_REAIS)


def falhas_das_instrucoes(instrucoes: tuple[str, ...]) -> Iterator[Falha]:
    """What is wrong with the instructions."""
    if len(instrucoes) > INSTRUCOES:
        yield Falha("instrucoes", f"Deve ter no máximo {INSTRUCOES} linhas.")
    if any(len(instrucao) > INSTRUCAO for instrucao in instrucoes):
        yield Falha("instrucoes", f"Cada linha deve ter no máximo {INSTRUCAO} caracteres.")


def falhas_da_especie(especie: str | None, aceite: str | None) -> Iterator[Falha]:
    """What is wrong with espécie and aceite, as far as they are given."""
    if especie is not None and not (0 < len(especie) <= ESPECIE and especie.isascii() and especie.isalnum()):
        yield Falha("especie", f"Deve ter de 1 a {ESPECIE} letras ou algarismos, como DM.")
    if aceite is not None and aceite not in ("A", "N"):
        yield Falha("aceite", "Deve ser A (com aceite) ou N (sem aceite).")


def falhas_dos_padroes(padroes: Padroes) -> Iterator[Falha]:
    """What is wrong with an account's defaults."""
    yield from falhas_das_instrucoes(padroes.instrucoes)
    yield from falhas_da_especie(padroes.especie, padroes.aceite)
    if padroes.multa is not None:
        yield from falhas_do_encargo(padroes.multa, "multa.valor")
    if padroes.juros is not None:
        yield from falhas_do_encargo(padroes.juros, "juros.valor")
    if (desconto := padroes.desconto) is not None:
        em_reais = desconto.tipo in _EM_REAIS
        yield from _falhas_do_valor(desconto.valor, "desconto.valor", em_reais=em_reais)
        yield from _falhas_dos_dias(desconto.dias, "desconto.dias")
    if padroes.limite_dias is not None:
        yield from _falhas_dos_dias(padroes.limite_dias, "limite_dias")


def _falhas_do_valor(valor: Decimal, coluna: str, *, em_reais: bool) -> Iterator[Falha]:
    if valor <= 0:
        yield Falha(coluna, "Deve ser maior que zero.")
    if em_reais and valor != em_centavos(valor):
        yield Falha(coluna, "Deve ter no máximo duas casas decimais.")
    if not em_reais and valor > CEM:
        yield Falha(coluna, "Deve ser no máximo 100 por cento.")


def _falhas_dos_dias(dias: int, coluna: str) -> Iterator[Falha]:
    if not 0 <= dias <= DIAS:
        yield Falha(coluna, f"Deve ser de 0 a {DIAS} dias.")
