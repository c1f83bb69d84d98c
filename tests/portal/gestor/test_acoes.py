"""Every action and every refusal that the audit holds is told to the manager in words."""

import re
from itertools import chain
from pathlib import Path

import pytest

import ws.application
import ws.bootstrap
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.faixa import Faixa
from ws.domain.auditoria.acao import SINONIMOS, Acao, AcaoDeOutraVersao, ler_acao
from ws.portal.gestor.acoes import ACOES, MOTIVOS, nome_da_acao

MODULOS = chain.from_iterable(Path(sala.__path__[0]).rglob("*.py") for sala in (ws.application, ws.bootstrap))
ESCRITAS = {acao for modulo in MODULOS for acao in re.findall(r"\bAcao\.([A-Z_]+)\b", modulo.read_text())}
"""What the use cases, and whoever puts them together, write."""


def test_every_action_has_words_and_nothing_else_has() -> None:
    assert list(ACOES) == list(Acao)


def test_every_action_is_written_and_no_other() -> None:
    assert {acao.name for acao in Acao} == ESCRITAS


@pytest.mark.parametrize("acao", Acao)
def test_no_two_actions_are_called_alike(acao: Acao) -> None:
    assert [outra for outra in ACOES if nome_da_acao(outra) == nome_da_acao(acao)] == [acao]


@pytest.mark.parametrize("gravada", SINONIMOS)
def test_what_an_earlier_version_wrote_for_the_same_thing_has_its_words(gravada: str) -> None:
    assert nome_da_acao(ler_acao(gravada)) == ACOES[SINONIMOS[gravada]]


def test_what_another_version_wrote_is_shown_as_it_was_written() -> None:
    assert ler_acao("de_outra_versao") == AcaoDeOutraVersao("de_outra_versao")
    assert nome_da_acao(ler_acao("de_outra_versao")) == "de outra versao"


def test_every_code_that_refuses_what_an_account_asks_for_has_words() -> None:
    assert {
        codigo for codigo in Codigo if codigo.faixa in (Faixa.BOLETO, Faixa.EMAIL, Faixa.PERIODO)
    } <= MOTIVOS.keys()
    assert len(set(MOTIVOS.values())) == len(MOTIVOS)
