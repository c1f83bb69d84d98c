"""The catalogue: stable codes, whole sentences, no code of the core that it lacks."""

import re
from pathlib import Path

import pytest

from ws.domain.desfechos.catalogo import Codigo

PUBLICADOS = (
    "000 001 101 102 103 104 110 201 202 203 204 205 206 207 208 209 210 211 212 213 220 "
    "301 302 310 311 312 313 314 315 316 317 318 319 401 402 403 404 405 406 407 501 502 901 903 999"
)
"""Once the contract is frozen a line may be added here, never changed or taken away."""


def test_the_codes_are_the_published_ones_each_once() -> None:
    assert [codigo.codigo for codigo in Codigo] == PUBLICADOS.split()


@pytest.mark.parametrize("codigo", Codigo)
def test_every_entry_says_what_happened_when_and_what_to_do(codigo: Codigo) -> None:
    for frase in (codigo.value.mensagem, codigo.value.observacao, codigo.value.providencia):
        assert re.fullmatch(r"[A-Za-zÀ-ú].*[.]", frase), frase


def test_only_ranges_1_2_and_9_keep_a_call_from_being_processed() -> None:
    impedem = {codigo.codigo[0] for codigo in Codigo if codigo.impede_processamento}

    assert impedem == {"1", "2", "9"}


def test_repeating_the_same_call_is_advised_only_where_time_may_cure_it() -> None:
    repetiveis = {codigo.codigo for codigo in Codigo if codigo.value.repetir}

    assert repetiveis == {"103", "404", "405", "903", "999"}


def test_every_code_has_a_place_that_raises_it() -> None:
    """A code that nothing can produce is a promise nobody keeps."""
    pacote = Path(__file__).parents[3] / "ws"
    fontes = "".join(
        arquivo.read_text("utf-8") for arquivo in pacote.rglob("*.py") if arquivo.name != "catalogo.py"
    )

    assert [codigo.name for codigo in Codigo if f"Codigo.{codigo.name}" not in fontes] == []
