"""A source of records: what it has, numbered by the lines it stands in, as often as it is asked for."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.importacao import leitor as fakes
from tests.intake.pasta import CLIENTES, CONTA, EMPRESA
from tests.intake.pasta import leitor as de_pasta
from tests.mundo.cadastro import BENEFICIARIO
from ws.application.ports.importacao.leitor import Leitor
from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroEmpresa,
    RegistroPagamento,
)
from ws.domain.cadastro.conta import ContaCadastrada

RECORDS = ("clientes", "boletos", "compras", "pagamentos")


def de_mentira(_: Path) -> Leitor:
    conta = ContaCadastrada("BRADESCO", "237", agencia="1172", conta="403005", carteira="09")
    return fakes.Leitor(
        RegistroEmpresa("aurora", BENEFICIARIO),
        as_contas=[conta],
        os_clientes=[RegistroCliente("C1"), RegistroCliente("C2")],
        os_boletos=[RegistroBoleto("B1")],
        as_compras=[RegistroCompra("V1")],
        os_pagamentos=[RegistroPagamento("P1")],
    )


def da_pasta(pasta: Path) -> Leitor:
    return de_pasta(
        pasta,
        EMPRESA + CONTA,
        clientes=CLIENTES + "C2;;Outro\n",
        boletos="id\nB1\n",
        compras="id\nV1\n",
        pagamentos="id\nP1\n",
    )


@pytest.fixture(params=[de_mentira, da_pasta], ids=["fake", "csv"])
def leitor(request: pytest.FixtureRequest, tmp_path: Path) -> Leitor:
    """What fulfils the port: a folder of files, and the fake of other rooms' tests."""
    feito: Leitor = request.param(tmp_path)
    return feito


def chaves(linhas: Iterable[Any]) -> Sequence[tuple[int | None, str]]:
    return [(linha.numero, linha.chave) for linha in linhas]


def test_records_come_with_the_line_they_stand_in_and_their_key(leitor: Leitor) -> None:
    assert chaves(leitor.clientes()) == [(2, "C1"), (3, "C2")]
    assert chaves(leitor.boletos()) == [(2, "B1")]
    assert chaves(leitor.compras()) == [(2, "V1")]
    assert chaves(leitor.pagamentos()) == [(2, "P1")]


def test_the_company_and_its_accounts_have_their_codes(leitor: Leitor) -> None:
    assert leitor.empresa().chave == "aurora"
    assert [linha.chave for linha in leitor.contas()] == ["BRADESCO"]


def test_a_key_is_that_of_the_record(leitor: Leitor) -> None:
    for linha in leitor.clientes():
        assert linha.registro is not None
        assert linha.registro.codigo == linha.chave
        assert linha.falhas == ()


@pytest.mark.parametrize("quais", ["contas", *RECORDS])
def test_everything_may_be_asked_for_more_than_once(leitor: Leitor, quais: str) -> None:
    primeira, segunda = list(getattr(leitor, quais)()), list(getattr(leitor, quais)())
    assert primeira == segunda != []


def test_every_record_is_of_a_file_that_is_told(leitor: Leitor) -> None:
    nomes = {arquivo.nome for arquivo in leitor.arquivos()}
    for quais in ("contas", *RECORDS):
        assert {linha.arquivo for linha in getattr(leitor, quais)()} <= nomes
    assert leitor.empresa().arquivo in nomes
