"""An event is one readable line whatever its values, and a log that cannot be written stops nobody."""

import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from datetime import UTC, datetime, timedelta
from io import BufferedWriter, RawIOBase, TextIOWrapper
from typing import Any

import pytest
import structlog

from tests.fakes import logger as fakes
from ws.adapters.log import VALOR_MAXIMO, criar_logger
from ws.application.ports.logger import Logger

PERIGOSO = "a\nb\r\x1b[31mvermelho\x00"


def linha(capsys: pytest.CaptureFixture[str], evento: str = "chamada", **dados: Any) -> dict[str, Any]:
    """What one event leaves on standard error, as one JSON object."""
    criar_logger(json=True).info(evento, **dados)
    saida = capsys.readouterr()
    assert saida.out == ""
    [uma] = saida.err.splitlines()
    lida: dict[str, Any] = json.loads(uma)
    return lida


@pytest.mark.parametrize("nivel", ["info", "warning"])
@pytest.mark.parametrize("quem", ["fake", "structlog"])
def test_an_event_is_written_with_its_name_its_level_and_its_data(
    capsys: pytest.CaptureFixture[str], quem: str, nivel: str
) -> None:
    fake = fakes.Logger()
    logger: Logger = fake if quem == "fake" else criar_logger(json=True)
    getattr(logger, nivel)("email", protocolo="p1", tentativa=2)
    if quem == "fake":
        [(do_nivel, evento, dados)] = fake.linhas
        dita = {"level": do_nivel, "event": evento, **dados}
    else:
        dita = json.loads(capsys.readouterr().err)
        del dita["timestamp"]
    assert dita == {"level": nivel, "event": "email", "protocolo": "p1", "tentativa": 2}


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


BUFFER = 8192
"""Bytes that standard error keeps back; Python's own number grew sixteenfold with 3.14."""


class Disco(RawIOBase):
    """What standard error leads to; full until somebody makes room."""

    cheio = True

    def __init__(self) -> None:
        self.escrito, self.recusadas = b"", 0

    def writable(self) -> bool:
        return True

    def write(self, dados: Any) -> int:
        if self.cheio:
            self.recusadas += 1
            raise OSError(errno.ENOSPC, "No space left on device")
        self.escrito += bytes(dados)
        return len(dados)


@contextmanager
def disco_cheio() -> Iterator[Disco]:
    """Standard error on a full disk."""
    disco = Disco()
    with redirect_stderr(TextIOWrapper(BufferedWriter(disco, BUFFER), "utf-8", line_buffering=True)):
        yield disco
        disco.cheio = False  # so that the stream can be closed


@pytest.mark.parametrize("em_json", [True, False])
@pytest.mark.parametrize("nivel", ["info", "warning", "error", "exception", "critical"])
def test_what_cannot_be_written_is_dropped_and_nobody_hears_of_it(nivel: str, *, em_json: bool) -> None:
    with disco_cheio() as disco:
        logger = criar_logger(json=em_json)
        for _ in range(20):  # more than a buffer holds
            getattr(logger, nivel)("chamada", valor="x" * VALOR_MAXIMO)
        assert disco.recusadas >= 20


def test_lines_are_whole_when_there_is_room_again() -> None:
    with disco_cheio() as disco:
        logger = criar_logger(json=True)
        for _ in range(20):
            logger.info("chamada", valor="x" * VALOR_MAXIMO)
        disco.cheio = False
        logger.info("depois")
        linhas = [json.loads(linha) for linha in disco.escrito.splitlines()]
    assert linhas[-1]["event"] == "depois"
    assert len(linhas) < 20
