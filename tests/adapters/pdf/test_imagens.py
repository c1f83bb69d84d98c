"""Every layout looks as it did when somebody last looked at it."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.adapters.pdf.imagens.casos import CASOS, Caso
from tests.adapters.pdf.imagens.comparacao import PASTA, confere, renovar
from tests.adapters.pdf.papeis import HOMOLOGACAO, com_pix, papel
from tests.mundo.cadastro import uma_empresa
from ws.application.ports.carteira.impressora import Modelo
from ws.domain.cadastro.tema import Tema

RAIZ = Path(__file__).parents[3]
UM = Caso("a4-341", Modelo.A4, [papel("341")])


@pytest.mark.parametrize("caso", CASOS, ids=lambda caso: caso.nome)
def test_a_page_looks_like_its_picture(caso: Caso) -> None:
    assert confere(caso), (
        f"look at {caso.nome}.png and at the page, then run `python -m tests.adapters.pdf.imagens`"
    )


def test_the_folder_has_a_picture_of_each_case_and_no_other() -> None:
    assert sorted(arquivo.stem for arquivo in PASTA.glob("*.png")) == sorted(caso.nome for caso in CASOS)


@pytest.mark.parametrize("caso", CASOS, ids=lambda caso: caso.nome)
def test_a_picture_is_small(caso: Caso) -> None:
    assert (PASTA / f"{caso.nome}.png").stat().st_size < 40_000


@pytest.mark.parametrize(
    "outro",
    [
        replace(UM, papeis=[papel("341", numero_documento="NF-004512/08")]),
        replace(UM, papeis=[papel("341", data_vencimento=date(2026, 12, 16))]),
        replace(UM, papeis=[papel("341", aceite="A")]),
        replace(UM, papeis=[com_pix(papel("341"))]),
        replace(UM, empresa=HOMOLOGACAO),
        replace(UM, empresa=uma_empresa(contato="Financeiro: (31) 3333-0001")),
        replace(UM, empresa=uma_empresa(tema=Tema(cor="#1A5FB4"))),
        replace(UM, modelo=Modelo.FATURA),
    ],
    ids=["a digit", "a date", "a letter", "a Pix", "homologation", "a contact", "a colour", "a layout"],
)
def test_a_small_difference_is_seen(outro: Caso) -> None:
    assert confere(UM)
    assert not confere(outro)


def test_a_missing_picture_fails(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        confere(UM, tmp_path)


def test_renewing_draws_what_changed_drops_what_is_no_more_and_leaves_the_rest(tmp_path: Path) -> None:
    shutil.copy(PASTA / "a4-341.png", tmp_path)
    shutil.copy(PASTA / "a4-341.png", tmp_path / "a4-001.png")
    shutil.copy(PASTA / "a4-341.png", tmp_path / "sobra.png")
    intacta = (tmp_path / "a4-341.png").stat().st_mtime_ns
    casos = [caso for caso in CASOS if caso.nome in {"a4-341", "a4-001", "a4-104"}]
    assert renovar(casos, tmp_path) == ["a4-001", "a4-104", "sobra"]
    assert all(confere(caso, tmp_path) for caso in casos)
    assert {arquivo.stem for arquivo in tmp_path.iterdir()} == {"a4-341", "a4-001", "a4-104"}
    assert (tmp_path / "a4-341.png").stat().st_mtime_ns == intacta
    assert renovar(casos, tmp_path) == []


def test_the_command_renews_a_folder_and_says_what_changed(tmp_path: Path) -> None:
    for arquivo in PASTA.glob("*.png"):
        shutil.copy(arquivo, tmp_path)
    (tmp_path / "carne-001.png").unlink()
    feito = subprocess.run(
        [sys.executable, "-m", "tests.adapters.pdf.imagens", str(tmp_path)],
        cwd=RAIZ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert feito.stdout == f"1 de {len(CASOS)} imagens mudaram em {tmp_path}\n  carne-001\n"
    assert (tmp_path / "carne-001.png").read_bytes() == (PASTA / "carne-001.png").read_bytes()
