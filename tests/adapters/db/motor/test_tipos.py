"""A value of each column type comes back as it went in, and what its type cannot hold is refused."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, MetaData, Table, select
from sqlalchemy.exc import StatementError
from sqlalchemy.types import TypeEngine

from tests.mundo.cadastro import PAGADOR
from ws.adapters.db.motor.tipos import (
    Centavos,
    Exato,
    Identificador,
    Instante,
    Opcao,
    Texto,
    de_centavos,
    para_centavos,
)
from ws.adapters.db.motor.valores import DESCONTOS, JUROS, LISTA, MULTA, PARTE
from ws.domain.carteira.boleto import Estado
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

INSTANTE = datetime(2026, 11, 24, 23, 59, 59, 999999, tzinfo=UTC)


def ida_e_volta(engine: Engine, tipo: TypeEngine[Any], valor: object) -> object:
    tabela = Table("ida_e_volta", MetaData(), Column("valor", tipo))
    with engine.connect() as conexao:
        tabela.create(conexao)
        conexao.execute(tabela.insert().values(valor=valor))
        return conexao.execute(select(tabela.c.valor)).scalar_one()


@pytest.mark.parametrize(
    ("tipo", "valor"),
    [
        (Texto(), "São João 'aspas' \\ 漢字 😀"),
        (Identificador(), "NF/2026-1 é"),
        (Centavos(), Decimal("0.01")),
        (Centavos(), Decimal("-9999999999999.99")),
        (Exato(), Decimal("0.0333")),
        (Exato(), Decimal("2.00")),
        (Instante(), INSTANTE),
        (Opcao(Estado), Estado.CANCELADO),
        (LISTA, ()),
        (LISTA, ("a", 'b"', "c\nd", "")),
        (PARTE, PAGADOR),
        (MULTA, Multa(TipoMulta.VALOR, Decimal("12.50"))),
        (JUROS, Juros(TipoJuros.PERCENTUAL_MES, Decimal("0.0333"))),
        (DESCONTOS, (Desconto(TipoDesconto.VALOR, Decimal("1.00"), INSTANTE.date()),)),
    ],
)
def test_a_value_comes_back_as_it_went(engine: Engine, tipo: TypeEngine[Any], valor: object) -> None:
    assert repr(ida_e_volta(engine, tipo, valor)) == repr(valor)


@pytest.mark.parametrize(
    "tipo", [Texto(), Identificador(), Centavos(), Exato(), Instante(), Opcao(Estado), LISTA, PARTE, MULTA]
)
def test_nothing_comes_back_as_nothing(engine: Engine, tipo: TypeEngine[Any]) -> None:
    assert ida_e_volta(engine, tipo, None) is None


@pytest.mark.parametrize(("tipo", "em_volta"), [(Texto(), "a�b?"), (Identificador(), "a�b?")])
def test_what_a_database_cannot_hold_is_replaced(engine: Engine, tipo: Texto, em_volta: str) -> None:
    assert ida_e_volta(engine, tipo, "a\x00b\ud800") == em_volta


def test_a_list_too_holds_what_came_from_outside(engine: Engine) -> None:
    assert ida_e_volta(engine, LISTA, ("a\ud800",)) == ("a?",)


def test_an_instant_is_kept_in_utc_whatever_its_zone(engine: Engine) -> None:
    em_brasilia = INSTANTE.astimezone(timezone(timedelta(hours=-3)))
    assert repr(ida_e_volta(engine, Instante(), em_brasilia)) == repr(INSTANTE)


@pytest.mark.parametrize(
    ("tipo", "valor"),
    [
        (Instante(), datetime(2026, 11, 24, 12, 0)),  # noqa: DTZ001 -- naive on purpose
        (Centavos(), Decimal("0.001")),
        (Opcao(Estado), "PAGO"),
    ],
)
def test_a_value_that_is_none_is_refused(engine: Engine, tipo: TypeEngine[Any], valor: object) -> None:
    with pytest.raises(StatementError):
        ida_e_volta(engine, tipo, valor)


@given(st.integers(min_value=-(10**17), max_value=10**17))
def test_cents_are_never_rounded(centavos: int) -> None:
    reais = de_centavos(centavos)
    assert para_centavos(reais) == centavos
    assert str(reais).partition(".")[2].isdigit()
