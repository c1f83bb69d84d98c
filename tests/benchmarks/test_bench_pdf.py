"""The measurements of paper say what is missing, and what was not reached."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks import bench_pdf
from tests.benchmarks.bench_pdf import Medido, um_com_pix, um_papel
from tests.benchmarks.pares import ambientes
from tests.benchmarks.pares.ambientes import PARES, Falta, Par

NOSSO = Medido("ours", 1000.0, 700.0, 5000.0)
VEZES = "times the faster peer,"
LENTO, RAPIDO = Medido("lento", 100.0, None, 5000.0), Medido("rapido", 400.0, 50.0, 5000.0)


def test_a_peer_without_its_python_is_said_to_be_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ambientes, "ROOT", tmp_path)
    assert bench_pdf._medir_par(replace(PARES[0], pythons=("2.99",))) is None
    assert capsys.readouterr().out == ("  pyboleto is missing: needs Python 2.99, which this machine lacks\n")


def test_a_peer_that_cannot_be_installed_is_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ambientes, "ROOT", tmp_path)
    par = Par(
        "nenhum", (f"{sys.version_info.major}.{sys.version_info.minor}",), (("--no-index", "nenhum-par"),)
    )
    with pytest.raises(Falta, match=r"could not be installed or run: .*nenhum-par"):
        par.medir(1, 1)
    assert not par._pronto.exists()


def test_a_peer_is_installed_once_and_measured_by_its_script(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ambientes, "ROOT", tmp_path)
    monkeypatch.setattr(ambientes, "AQUI", tmp_path)
    (tmp_path / "mede_par.py").write_text("import json, sys; print(json.dumps({'argv': sys.argv[1:]}))")
    par = Par("par", (f"{sys.version_info.major}.{sys.version_info.minor}",), ())
    assert par.medir(3, 2) == {"argv": ["3", "2"]}
    feito = par._pronto.stat().st_mtime_ns
    assert par.medir(3, 2) == {"argv": ["3", "2"]}
    assert par._pronto.stat().st_mtime_ns == feito
    assert json.loads(par._pronto.read_text()) == []


@pytest.mark.parametrize(
    ("nosso", "pares", "dito"),
    [
        (NOSSO, [LENTO, RAPIDO], [f"yes; 2.5 {VEZES} 2 or more: yes", f"yes; 14.0 {VEZES} 5 or more: yes"]),
        (replace(NOSSO, sem_pix=599.0), [RAPIDO], [f"NO; 1.5 {VEZES} 2 or more: NO", "yes; 14.0"]),
        (replace(NOSSO, com_pix=240.0), [RAPIDO], ["yes; 2.5", f"NO; 4.8 {VEZES} 5 or more: NO"]),
        (NOSSO, [LENTO], ["yes; 10.0", "yes; no peer to compare with"]),
        (NOSSO, [], ["yes; no peer to compare with", "yes; no peer to compare with"]),
    ],
)
def test_what_is_asked_is_judged_against_the_faster_peer(
    capsys: pytest.CaptureFixture[str], nosso: Medido, pares: list[Medido], dito: list[str]
) -> None:
    bench_pdf._comparar(nosso, pares)
    linhas = capsys.readouterr().out.splitlines()
    assert len(linhas) == len(dito)
    assert all(esperado in linha for linha, esperado in zip(linhas, dito, strict=True)), linhas


def test_no_two_measured_titles_are_alike() -> None:
    papeis = [um_com_pix(numero) for numero in range(50)]
    assert len({um.boleto.codigo_barras for um in papeis}) == 50
    assert len({um.boleto.pix_copia_cola for um in papeis}) == 50
    assert um_papel(3).boleto == replace(papeis[3].boleto, pix_copia_cola="")
