"""Every key and index begins with the company, no amount is a float, and no column fills itself."""

from dataclasses import fields

import pytest
from sqlalchemy import Float, Index, Numeric, Table

from ws.adapters.db.modelo import boleto, metadata
from ws.domain.carteira.boleto import Boleto

SEM_EMPRESA = {"empresa", "tentativa_acesso"}
TABELAS = [
    pytest.param(tabela, id=tabela.name)
    for tabela in metadata.sorted_tables
    if tabela.name not in SEM_EMPRESA
]
INDICES = [
    pytest.param(indice, id=str(indice.name))
    for tabela in metadata.sorted_tables
    if tabela.name not in SEM_EMPRESA
    for indice in sorted(
        tabela.indexes, key=lambda indice: str(indice.name)
    )  # a set: workers must agree on the order
]


@pytest.mark.parametrize("tabela", TABELAS)
def test_the_company_leads_every_primary_key(tabela: Table) -> None:
    assert next(iter(tabela.primary_key.columns)).name == "empresa_id"


@pytest.mark.parametrize("indice", INDICES)
def test_the_company_leads_every_index(indice: Index) -> None:
    assert next(iter(indice.columns)).name == "empresa_id"


@pytest.mark.parametrize("tabela", TABELAS)
def test_a_foreign_key_never_leaves_its_company(tabela: Table) -> None:
    for chave in tabela.foreign_key_constraints:
        assert chave.elements[0].parent.name == "empresa_id"


@pytest.mark.parametrize("tabela", metadata.sorted_tables, ids=lambda tabela: tabela.name)
def test_no_column_is_a_float(tabela: Table) -> None:
    assert [coluna.name for coluna in tabela.c if isinstance(coluna.type, (Float, Numeric))] == []


@pytest.mark.parametrize("tabela", metadata.sorted_tables, ids=lambda tabela: tabela.name)
def test_no_column_is_filled_by_itself(tabela: Table) -> None:
    assert [coluna.name for coluna in tabela.c if coluna.default or coluna.server_default] == []


def test_the_columns_of_a_boleto_are_its_fields_in_order() -> None:
    assert [coluna.name for coluna in boleto.c][1:] == [campo.name for campo in fields(Boleto)]
