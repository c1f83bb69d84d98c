"""A case of the QA program ends well, badly or not at all, and says why."""

from typing import Any, cast

import pytest

from client_samples.qa.caso import Caso, Situacao, julgar
from client_samples.qa.juizo import Divergencia, NaoAplicavel, conferir, igual
from client_samples.qa.servico import Servico

SERVICO = cast("Servico", None)
"""These cases call nobody."""


def caso(erro: Exception | None) -> Caso:
    def provar(_: Servico) -> None:
        if erro is not None:
            raise erro

    return Caso("grupo", "frase", provar)


@pytest.mark.parametrize(
    ("erro", "estrito", "situacao", "motivo"),
    [
        (None, False, Situacao.PASSOU, ""),
        (None, True, Situacao.PASSOU, ""),
        (Divergencia("veio 1"), False, Situacao.FALHOU, "veio 1"),
        (NaoAplicavel("faltam dados"), False, Situacao.NAO_APLICAVEL, "não aplicável: faltam dados"),
        (NaoAplicavel("faltam dados"), True, Situacao.FALHOU, "não aplicável: faltam dados"),
        (KeyError("pdf"), False, Situacao.FALHOU, "KeyError: 'pdf'"),
    ],
)
def test_a_case_ends_as_its_function_does(
    erro: Exception | None, *, estrito: bool, situacao: Situacao, motivo: str
) -> None:
    veredito = julgar(caso(erro), SERVICO, estrito=estrito)
    assert (veredito.situacao, veredito.motivo) == (situacao, motivo)
    assert veredito.duracao >= 0


def test_what_holds_is_silent() -> None:
    conferir([1], "algo")
    igual("soma", 1 + 1, 2)


@pytest.mark.parametrize("valor", [[], "", None, False, 0])
def test_what_does_not_hold_diverges(valor: Any) -> None:
    with pytest.raises(Divergencia, match=r"^esperado: algo$"):
        conferir(valor, "algo")


def test_a_difference_shows_both_sides_cut_short() -> None:
    with pytest.raises(Divergencia) as visto:
        igual("pdf", b"x" * 500, b"y")
    assert str(visto.value).startswith("pdf: esperado b'y', obtido b'xxx")
    assert len(str(visto.value)) < 250
