import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import structlog

from ws.adapters.log import VALOR_MAXIMO, criar_logger

PERIGOSO = "a\nb\r\x1b[31mvermelho\x00"


def linha(capsys: pytest.CaptureFixture[str], evento: str = "chamada", **dados: Any) -> dict[str, Any]:
    """What one event leaves on standard error, as one JSON object."""
    criar_logger(json=True).info(evento, **dados)
    saida = capsys.readouterr()
    assert saida.out == ""
    [uma] = saida.err.splitlines()
    lida: dict[str, Any] = json.loads(uma)
    return lida


def test_an_event_is_one_object_a_line_with_its_level_and_the_instant_in_utc(
    capsys: pytest.CaptureFixture[str],
) -> None:
    dita = linha(capsys, codigo="000", ms=1.5)
    assert {nome: dita[nome] for nome in ("event", "level", "codigo", "ms")} == {
        "event": "chamada",
        "level": "info",
        "codigo": "000",
        "ms": 1.5,
    }
    assert abs(datetime.now(UTC) - datetime.fromisoformat(dita["timestamp"])) < timedelta(minutes=1)


def test_letters_with_accents_can_be_read_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    criar_logger(json=True).info("chamada", empresa="Água & Luz – São José")
    assert "Água & Luz – São José" in capsys.readouterr().err


@pytest.mark.parametrize("em_json", [True, False])
def test_no_value_breaks_a_line_or_commands_a_terminal(
    capsys: pytest.CaptureFixture[str], *, em_json: bool
) -> None:
    criar_logger(json=em_json).info("chamada", valor=PERIGOSO, valores=[PERIGOSO])
    [uma] = capsys.readouterr().err.splitlines()
    assert not {"\r", "\x1b", "\x00"} & set(uma)


def test_a_value_comes_back_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    assert linha(capsys, valor=PERIGOSO)["valor"] == PERIGOSO


@pytest.mark.parametrize(("tamanho", "escrito"), [(VALOR_MAXIMO, VALOR_MAXIMO), (10_000, VALOR_MAXIMO + 1)])
def test_a_long_value_is_cut(capsys: pytest.CaptureFixture[str], tamanho: int, escrito: int) -> None:
    assert len(linha(capsys, valor="x" * tamanho)["valor"]) == escrito


def test_of_a_long_traceback_the_end_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    def fundo(resta: int) -> None:
        if not resta:
            raise LookupError("o que houve")
        fundo(resta - 1)

    try:
        fundo(100)
    except LookupError:
        criar_logger(json=True).warning("falhou", exc_info=True)
    dita = json.loads(capsys.readouterr().err)
    assert dita["exception"].endswith("LookupError: o que houve")
    assert len(dita["exception"]) == VALOR_MAXIMO + 1


def test_what_is_only_for_developers_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    criar_logger(json=True).debug("detalhe")
    assert capsys.readouterr().err == ""


def test_another_programs_log_is_left_as_it_is() -> None:
    criar_logger(json=True)
    assert not structlog.is_configured()
