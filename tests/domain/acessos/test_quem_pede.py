"""Who asks: what the audit writes down of it, and who may manage what."""

import pytest

from tests.mundo.acessos import CORRELACAO, ORIGEM, quem_pede, um_acesso
from tests.mundo.cadastro import uma_empresa
from ws.application.acessos.entrada.credenciais import Credenciais, Visitante
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador, QuemGere, QuemPede, exigir_gestor

QUEM: list[QuemPede] = [
    quem_pede(um_acesso(login="ana")),
    Credenciais("ana", "senha", ORIGEM, CORRELACAO),
    Visitante("ana", ORIGEM, CORRELACAO),
    Operador("ana", ORIGEM, CORRELACAO),
]
"""Whoever acts in a use case; mypy holds each to the Protocol."""


def acesso(tipo: TipoAcesso) -> Acesso:
    return Acesso(uma_empresa(id=7), 1, "ana", tipo, frozenset())


@pytest.mark.parametrize("quem", QUEM, ids=lambda quem: type(quem).__name__)
def test_whoever_asks_has_a_name_an_address_and_a_call(quem: QuemPede) -> None:
    assert (quem.login, quem.origem, quem.id_correlacao) == ("ana", ORIGEM, CORRELACAO)


@pytest.mark.parametrize("quem", [acesso(TipoAcesso.GESTOR), Operador("linha de comando (ana)")])
def test_a_manager_and_the_operator_may_manage(quem: QuemGere) -> None:
    exigir_gestor(quem)


@pytest.mark.parametrize("tipo", [TipoAcesso.CLIENTE, TipoAcesso.INTEGRADOR])
def test_nobody_else_may(tipo: TipoAcesso) -> None:
    with pytest.raises(Erro) as excecao:
        exigir_gestor(acesso(tipo))
    assert excecao.value.codigo is Codigo.RECURSO_NAO_LIBERADO
    assert excecao.value.desfecho.dados == {"recurso": "gestão da empresa"}


def test_an_account_reaches_its_company_and_the_operator_all() -> None:
    assert acesso(TipoAcesso.GESTOR).empresa_id == 7
    assert Operador("linha de comando (ana)").empresa_id is None


def test_no_password_is_shown() -> None:
    assert "senha longa" not in repr(Credenciais("ana", "senha longa", ORIGEM))
