"""The pictures of the README, and the command that renews them."""

from pathlib import Path

import pytest
from PIL import Image

from tests.servidor.processo import RAIZ

LARGURA = {"portal-boletos": 1280, "portal-celular": 360}
BYTES = 120_000


def conferir(pasta: Path) -> None:
    for nome, largura in LARGURA.items():
        arquivo = pasta / f"{nome}.png"
        assert arquivo.stat().st_size < BYTES
        with Image.open(arquivo) as imagem:
            assert imagem.width == largura


def test_the_readme_shows_both_pictures_and_they_are_light() -> None:
    leia_me = (RAIZ / "README.md").read_text("utf-8")
    assert all(f"tests/portal/retratos/{nome}.png" in leia_me for nome in LARGURA)
    conferir(Path(__file__).parent / "retratos")


@pytest.mark.precisa("chromium")
def test_the_command_takes_both_pictures(tmp_path: Path) -> None:
    from tests.portal.imagens import renovar

    assert {arquivo.stem for arquivo in renovar(tmp_path)} == set(LARGURA)
    conferir(tmp_path)
