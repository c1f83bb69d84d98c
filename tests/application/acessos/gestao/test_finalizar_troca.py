"""Only a change of secret that was begun can be finished."""

import pytest

from tests.application.acessos.gerencia import POR, Gerencia
from ws.desfechos.erro import Erro


def test_a_change_that_was_not_begun_cannot_be_finished(gerencia: Gerencia) -> None:
    segredo = gerencia.gerir.criar_integrador(POR, "aurora", "erp").senha
    with pytest.raises(Erro, match="Não há troca de segredo em andamento"):
        gerencia.gerir.finalizar_troca(POR, "erp")
    gerencia.entrar("erp", segredo)
