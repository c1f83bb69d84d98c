"""What may not be issued is found in the history by its state, and its code is asked for."""

from types import SimpleNamespace
from typing import Any

import pytest

from client_samples.qa.juizo import Divergencia, NaoAplicavel
from client_samples.qa.provas.emissao import CASOS
from tests.client_samples.qa.servico_de_mentira import boleto, retorno, servico

PRESO: dict[str, Any] = {"emitivel": False}
CADA_UM: list[tuple[str, dict[str, Any]]] = [
    ("313", {"situacaoBanco": "BAIXADO"}),
    ("314", {"valorPago": 10}),
    ("315", {"linhaDigitavel": None}),
    ("316", {"situacaoBanco": "REJEITADO"}),
    ("317", {"situacaoBanco": "PROTESTADO"}),
    ("317", {"situacaoBanco": "EM_CARTORIO"}),
    ("318", {}),
]
LIVRES = [
    boleto("emitivel"),
    boleto("quitado", situacao="LIQUIDADO", valorPago=10, **PRESO),
    boleto("extinto", situacao="CANCELADO", situacaoBanco="BAIXADO", **PRESO),
]
"""What no such case is about."""


def provar(codigo: str, respondido: str, *boletos: Any) -> None:
    """Try the case of a code on a service that refuses with another."""
    [caso] = [caso for caso in CASOS if caso.nome.endswith(f", {codigo}")]

    def emitir(_: str, **campos: Any) -> Any:
        recusas = [SimpleNamespace(idBoleto=id_boleto, codigo=respondido) for id_boleto in campos["idBoleto"]]
        return retorno(respondido, recusas=SimpleNamespace(recusa=recusas))

    caso.provar(servico(emitir, *boletos))


@pytest.mark.parametrize(("codigo", "estado"), CADA_UM)
def test_a_boleto_in_that_state_is_refused_with_its_code(codigo: str, estado: dict[str, Any]) -> None:
    preso = boleto("preso", **(PRESO | estado))
    outros = [boleto("outro", **(PRESO | outro)) for outra, outro in CADA_UM if outra != codigo]
    provar(codigo, codigo, *LIVRES, *outros, preso)
    with pytest.raises(Divergencia, match=f"^código: esperado '{codigo}', obtido '310'$"):
        provar(codigo, "310", preso)


@pytest.mark.parametrize("codigo", sorted({codigo for codigo, _ in CADA_UM}))
def test_without_one_the_case_does_not_apply(codigo: str) -> None:
    outros = [boleto("outro", **(PRESO | outro)) for outra, outro in CADA_UM if outra != codigo]
    with pytest.raises(NaoAplicavel):
        provar(codigo, codigo, *LIVRES, *outros)


def test_one_that_is_said_to_be_fit_to_issue_diverges() -> None:
    with pytest.raises(Divergencia, match=r"^emitivel: "):
        provar("316", "316", boleto(situacaoBanco="REJEITADO"))
