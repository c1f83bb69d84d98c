"""A file tells its encoding and its lines before it is read, and that it changed since."""

from hashlib import sha256
from pathlib import Path

import pytest

from ws.intake.csv.exame import BLOCO, UTF8, WINDOWS, examinar, mudou


def arquivo(pasta: Path, conteudo: bytes) -> Path:
    caminho = pasta / "x.csv"
    caminho.write_bytes(conteudo)
    return caminho


@pytest.mark.parametrize(
    ("conteudo", "codificacao"),
    [
        (b"", UTF8),
        (b"so ascii\n", UTF8),
        ("ação\n".encode(), UTF8),
        ("ação\n".encode("utf-8-sig"), UTF8),
        ("ação\n".encode("latin-1"), WINDOWS),
        (b"x" * (BLOCO - 1) + "é\n".encode(), UTF8),
        ("é".encode()[:1], WINDOWS),
    ],
    ids=["empty", "ascii", "utf-8", "bom", "latin-1", "letter-across-blocks", "letter-cut-at-the-end"],
)
def test_the_encoding_is_told(conteudo: bytes, codificacao: str, tmp_path: Path) -> None:
    exame = examinar(arquivo(tmp_path, conteudo))
    assert (exame.codificacao, exame.motivo) == (codificacao, None)
    assert exame.sha256 == sha256(conteudo).hexdigest()


def test_lines_are_counted(tmp_path: Path) -> None:
    assert examinar(arquivo(tmp_path, b"a\nb\n" * BLOCO)).linhas == 2 * BLOCO


def test_a_file_that_is_gone_has_changed(tmp_path: Path) -> None:
    caminho = arquivo(tmp_path, b"x")
    exame = examinar(caminho)
    assert not mudou(caminho, exame)
    caminho.unlink()
    assert mudou(caminho, exame)
