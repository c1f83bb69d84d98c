"""An account's own word goes before its company's: all that is said, or none. A manager has nothing to release."""

import pytest

from tests.adapters.db.interrupcao import interromper
from tests.application.acessos.gerencia import ONDE_FALHA, POR, TODOS, Gerencia
from tests.application.casa import Casa, frase_da_recusa
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Recurso, TipoAcesso


def test_nothing_is_released_to_a_manager(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    for liberar in (
        lambda: acessos.liberar_recursos(gestora, "gestora", {Recurso.EMITIR: True}),
        lambda: acessos.liberar_padroes(gestora, "aurora", {(TipoAcesso.GESTOR, Recurso.EMITIR): True}),
    ):
        assert frase_da_recusa(liberar).startswith("Gestores não usam os serviços")


@pytest.mark.parametrize("padrao", [True, False])
@pytest.mark.parametrize("proprio", [True, False, None])
@pytest.mark.parametrize("recurso", Recurso)
def test_the_accounts_own_word_goes_before_the_companys(
    gerencia: Gerencia, recurso: Recurso, *, proprio: bool | None, padrao: bool
) -> None:
    senha = gerencia.criar()
    gerencia.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, recurso): padrao})
    gerencia.gerir.liberar_recursos(POR, "mercado", {recurso: not padrao})
    gerencia.gerir.liberar_recursos(POR, "mercado", {recurso: proprio})
    efetivo = padrao if proprio is None else proprio
    assert (recurso in gerencia.entrar("mercado", senha).recursos) is efetivo
    assert (recurso in gerencia.ver("mercado").recursos) is efetivo
    assert gerencia.ver("mercado").proprios == ({} if proprio is None else {recurso: proprio})


def test_several_resources_are_released_together_each_in_a_row_of_its_own(gerencia: Gerencia) -> None:
    gerencia.criar()
    gerencia.gerir.liberar_recursos(POR, "mercado", dict.fromkeys(Recurso, True))
    assert gerencia.ver("mercado").recursos == TODOS
    detalhes = [evento.detalhe for evento in gerencia.eventos() if evento.acao == "recurso_liberado"]
    assert sorted(detalhes) == sorted(f"mercado; {recurso.name.lower()}" for recurso in Recurso)


@pytest.mark.parametrize("onde", ["definir_recurso", "registrar"])
def test_a_failure_midway_through_the_resources_of_an_account_leaves_nothing(
    gerencia: Gerencia, onde: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gerencia.criar()
    antes = gerencia.eventos()
    interromper(monkeypatch, ONDE_FALHA[onde], onde, vez=3)
    with pytest.raises(Erro):
        gerencia.gerir.liberar_recursos(POR, "mercado", dict.fromkeys(Recurso, True))
    assert gerencia.ver("mercado").proprios == {}
    assert gerencia.eventos() == antes


def test_releasing_to_one_account_releases_to_no_other(gerencia: Gerencia) -> None:
    gerencia.criar()
    senha = gerencia.criar("outra")
    gerencia.gerir.liberar_recursos(POR, "mercado", {Recurso.ANALISAR: True})
    assert gerencia.entrar("outra", senha).recursos == frozenset()
