from dataclasses import replace

import pytest

from tests.application.cena import CORRELACAO, ORIGEM, Cena
from ws.application.ports import Evento
from ws.domain.acesso import Recurso
from ws.domain.catalogo import Codigo
from ws.domain.errors import Erro

ACAO = {
    Recurso.CONSULTAR: "consultar",
    Recurso.EMITIR: "emitir",
    Recurso.ENVIAR_EMAIL: "enviar_email",
    Recurso.ANALISAR: "analisar",
}


@pytest.mark.parametrize("recurso", Recurso)
def test_what_is_released_passes_and_leaves_no_trace(recurso: Recurso) -> None:
    cena = Cena()
    cena.liberar(cena.acesso(recursos=frozenset({recurso})), recurso)
    assert cena.banco.eventos == []


@pytest.mark.parametrize("recurso", Recurso)
@pytest.mark.parametrize("login", ["grupo", "erp"])
def test_what_is_withheld_is_110_and_names_the_resource(login: str, recurso: Recurso) -> None:
    cena = Cena()
    with pytest.raises(Erro) as recusa:
        cena.liberar(cena.acesso(login, recursos=frozenset(Recurso) - {recurso}), recurso)
    assert (recusa.value.codigo, recusa.value.dados) == (
        Codigo.RECURSO_NAO_LIBERADO,
        {"recurso": recurso.value},
    )


@pytest.mark.parametrize("recurso", Recurso)
def test_the_refusal_is_an_audit_row_that_says_who_and_for_whom(recurso: Recurso) -> None:
    cena = Cena()
    with pytest.raises(Erro):
        cena.liberar(cena.acesso("erp", recursos=frozenset()), recurso, "Maria, do balcão")
    assert cena.banco.eventos == [
        Evento(
            empresa_id=1,
            quando=cena.clock.agora(),
            acao=ACAO[recurso],
            login="erp",
            codigo="110",
            origem=ORIGEM,
            id_correlacao=CORRELACAO,
            usuario_final="Maria, do balcão",
        )
    ]


def test_a_customers_block_binds_no_integrator() -> None:
    cena = Cena()
    bloqueado = cena.acesso(recursos=frozenset())
    with pytest.raises(Erro):
        cena.liberar(bloqueado, Recurso.EMITIR)
    cena.liberar(replace(cena.acesso("erp"), recursos=frozenset({Recurso.EMITIR})), Recurso.EMITIR)
