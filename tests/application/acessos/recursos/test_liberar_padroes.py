"""What a company releases holds for its accounts of that type, and for no other company's."""

from itertools import product

import pytest

from tests.adapters.db.interrupcao import interromper
from tests.application.acessos.gerencia import ONDE_FALHA, POR, Gerencia
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso


def test_a_new_account_follows_its_company_which_released_nothing(gerencia: Gerencia) -> None:
    senha = gerencia.criar()
    assert gerencia.entrar("mercado", senha).recursos == frozenset()
    assert (gerencia.ver("mercado").recursos, gerencia.ver("mercado").proprios) == (frozenset(), {})


def test_the_companys_word_holds_for_accounts_of_that_type(gerencia: Gerencia) -> None:
    senha = gerencia.criar()
    segredo = gerencia.gerir.criar_integrador(POR, "aurora", "erp").senha
    gerencia.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True})
    assert gerencia.entrar("mercado", senha).recursos == {Recurso.EMITIR}
    assert gerencia.entrar("erp", segredo).recursos == frozenset()
    gerencia.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.EMITIR): False})
    assert gerencia.entrar("mercado", senha).recursos == frozenset()


def test_the_companys_word_is_not_the_next_companys(gerencia: Gerencia) -> None:
    gerencia.gerir.liberar_padroes(POR, "boreal", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True})
    assert gerencia.entrar("mercado", gerencia.criar()).recursos == frozenset()


@pytest.mark.parametrize("onde", ["definir", "registrar"])
def test_a_failure_midway_through_the_companys_defaults_leaves_nothing(
    gerencia: Gerencia, onde: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    interromper(monkeypatch, ONDE_FALHA[onde], onde, vez=6)
    with pytest.raises(Erro):
        gerencia.gerir.liberar_padroes(POR, "aurora", dict.fromkeys(product(COM_RECURSOS, Recurso), True))
    assert set(gerencia.gerir.ver_padroes(POR, "aurora").values()) <= {frozenset()}
    assert gerencia.eventos() == []
