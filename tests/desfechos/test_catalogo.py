"""The catalogue: stable codes, whole sentences, no code that nobody raises."""

import re
from pathlib import Path

import pytest

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.catalogo.entrega import CodigoDeEntrega
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.faixa import Faixa

PUBLICADOS = (
    "000 001 101 102 103 104 110 201 202 203 204 205 206 207 208 209 210 211 212 213 220 "
    "301 302 310 311 312 313 314 315 316 317 318 319 401 402 403 404 405 406 407 501 502 901 903 999"
)
"""Once the contract is frozen a line may be added here, never changed or taken away."""
FAIXAS: dict[type[CodigoDoCatalogo], set[Faixa]] = {
    Codigo: {faixa for faixa in Faixa if faixa.publicada},
    CodigoDeGestao: {Faixa.GESTAO},
    CodigoDaOperacao: {Faixa.OPERACAO},
    CodigoDeEntrega: {Faixa.ENTREGA},
    CodigoDeImportacao: {Faixa.IMPORTACAO},
    CodigoDoPapel: {Faixa.PAPEL},
}
"""Every file of the catalogue, and the ranges that it holds."""
CATALOGO = [codigo for arquivo in FAIXAS for codigo in arquivo]
PACOTE = Path(__file__).parents[2] / "ws"


def nome(codigo: CodigoDoCatalogo) -> str:
    return f"{type(codigo).__name__}.{codigo.name}"


def test_the_codes_are_the_published_ones_each_once() -> None:
    assert [codigo.codigo for codigo in Codigo] == PUBLICADOS.split()


def test_no_file_of_the_catalogue_is_left_out() -> None:
    assert set(CodigoDoCatalogo.__subclasses__()) == set(FAIXAS)
    pasta = PACOTE / "desfechos" / "catalogo"
    assert {arquivo.stem for arquivo in pasta.glob("[a-z]*.py")} == {
        "entrada",
        *(arquivo.__module__.rpartition(".")[2] for arquivo in FAIXAS),
    }


def test_no_two_entries_have_the_same_code() -> None:
    assert len({codigo.codigo for codigo in CATALOGO}) == len(CATALOGO)
    assert len(CATALOGO) == sum(len(arquivo.__members__) for arquivo in FAIXAS)  # no name for another's entry


@pytest.mark.parametrize("arquivo", FAIXAS)
def test_a_file_holds_its_own_ranges_in_order(arquivo: type[CodigoDoCatalogo]) -> None:
    assert {codigo.faixa for codigo in arquivo} == FAIXAS[arquivo]
    codigos = [codigo.codigo for codigo in arquivo]
    assert codigos == sorted(codigos)
    assert [codigo for codigo in codigos if not re.fullmatch(r"[0-9]{3}", codigo)] == []


@pytest.mark.parametrize("codigo", CATALOGO, ids=nome)
def test_every_entry_says_what_happened_and_what_to_do(codigo: CodigoDoCatalogo) -> None:
    for frase in (codigo.mensagem, codigo.providencia, codigo.providencia_com_dados):
        assert re.fullmatch(r"[A-Za-zÀ-ú{].*(\.|\}|: .*)", frase), frase  # a command ends without a stop


@pytest.mark.parametrize("codigo", CATALOGO, ids=nome)
def test_only_what_is_published_says_when_it_occurs(codigo: CodigoDoCatalogo) -> None:
    assert bool(re.fullmatch(r"[A-Za-zÀ-ú].*[.]", codigo.observacao)) is codigo.faixa.publicada


@pytest.mark.parametrize("codigo", Codigo)
def test_a_published_sentence_begins_with_a_word_and_what_to_do_has_no_names(codigo: Codigo) -> None:
    assert re.fullmatch(r"[A-Za-zÀ-ú].*[.]", codigo.mensagem)
    assert not re.search(r"[{}]", codigo.observacao + codigo.providencia)


def test_only_ranges_1_2_and_9_keep_a_call_from_being_processed() -> None:
    impedem = {codigo.codigo[0] for codigo in Codigo if codigo.faixa.impede_processamento}

    assert impedem == {"1", "2", "9"}


def test_repeating_the_same_call_is_advised_only_where_time_may_cure_it() -> None:
    repetiveis = {codigo.codigo for codigo in Codigo if codigo.repetir}

    assert repetiveis == {"103", "404", "405", "903", "999"}


def test_every_code_has_a_place_that_raises_it() -> None:
    """A code that nothing can produce is a promise nobody keeps."""
    fontes = "".join(
        arquivo.read_text("utf-8") for arquivo in PACOTE.rglob("*.py") if arquivo.parent.name != "catalogo"
    )

    assert [nome(codigo) for codigo in CATALOGO if not re.search(rf"\b{nome(codigo)}\b", fontes)] == []
