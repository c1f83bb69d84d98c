"""A manager changes what the company releases to a type of account, all of it or nothing."""

from collections.abc import Callable

import pytest

from tests.adapters.db.interrupcao import interromper
from tests.portal.gestor.mesa import GESTORA, MARIA
from tests.portal.sem_scripts import Navegador
from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.acesso import Recurso, TipoAcesso

Entrar = Callable[..., Navegador]


def test_a_failure_midway_through_the_defaults_leaves_them_as_they_were(
    gestora: Navegador, casa: Aplicacao, monkeypatch: pytest.MonkeyPatch
) -> None:
    antes = casa.gestao.ver_padroes(GESTORA, "aurora")
    interromper(monkeypatch, SqlPadraoRepository, "definir", vez=2)
    retidos = {f"CLIENTE-{recurso.name}": "retido" for recurso in Recurso}
    feito = gestora.enviar(gestora.ler("/gestor/padroes/"), "padroes", **retidos)
    assert feito.status == 503
    assert casa.gestao.ver_padroes(GESTORA, "aurora") == antes


def test_the_default_of_the_company_is_changed_for_one_type(gestora: Navegador, casa: Aplicacao) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/padroes/"), "padroes", **{"CLIENTE-EMITIR": "retido"})
    assert feito.avisos == ["O padrão da empresa foi gravado. Vale a partir de agora."]
    assert feito.marcado("CLIENTE-EMITIR") == ["retido"]
    padroes = casa.gestao.ver_padroes(GESTORA, "aurora")
    assert Recurso.EMITIR not in padroes[TipoAcesso.CLIENTE]
    assert padroes[TipoAcesso.INTEGRADOR] == frozenset(Recurso)
    assert "Padrão (retido)" in gestora.ler(MARIA).texto
