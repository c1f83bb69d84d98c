"""The measurements of the SOAP door: what can be asked of any machine, and what is said where it falls short."""

import pytest

from tests.benchmarks import bench_soap
from tests.benchmarks.bench_soap import Ritmo


def test_a_page_of_a_thousand_is_written_many_times_faster_than_naive_spyne_writes_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It fails under twelve times; thirty were measured."""
    bench_soap._comparar_a_escrita()
    assert "times as fast" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("um", "cem", "aquem"),
    [
        (1.0, 5.0, ""),
        (0.99, 5.0, "1 boleto(s): at least 1.0 times was the aim"),
        (1.0, 4.9, "100 boleto(s): at least 5.0 times was the aim"),
    ],
)
def test_calls_are_compared_at_one_and_at_a_hundred_before_it_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, um: float, cem: float, aquem: str
) -> None:
    medidas = {n: (Ritmo(100.0, 2.0), Ritmo(100.0 * vezes, 1.0)) for n, vezes in ((1, um), (100, cem))}
    monkeypatch.setattr(bench_soap, "_por_http", lambda: medidas)
    try:
        bench_soap._comparar_por_http()
        falha = ""
    except AssertionError as erro:
        falha = str(erro)
    assert falha == aquem
    assert capsys.readouterr().out.count("ours, with SQLite") == 2
