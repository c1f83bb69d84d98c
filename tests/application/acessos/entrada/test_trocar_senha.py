"""Who knows its password changes it, and every other session ends."""

import pytest

from tests.application.casa import NOVA, Casa, codigo_da_recusa, frase_da_recusa
from tests.mundo.acessos import ORIGEM, SENHA
from ws.application.acessos.entrada.porteiro import FALHAS_TOLERADAS
from ws.desfechos.catalogo.contrato import Codigo


def test_changing_the_password_ends_the_other_sessions_and_goes_on_with_a_new_one(casa: Casa) -> None:
    outra = casa.entrar()
    nova = casa.casos.trocar_senha(casa.acesso(), SENHA, NOVA)
    assert casa.casos.retomar(outra, ORIGEM, "") is None
    continua = casa.casos.retomar(nova, ORIGEM, "")
    assert continua is not None
    assert continua.login == "grupo"
    assert codigo_da_recusa(casa.entrar) is Codigo.CREDENCIAIS_INVALIDAS
    assert casa.acesso("grupo", NOVA).login == "grupo"
    assert [evento.login for evento in casa.eventos("senha_trocada")] == ["grupo"]


def test_a_wrong_present_password_changes_nothing_and_counts_like_a_wrong_login(casa: Casa) -> None:
    acesso = casa.acesso()
    for _ in range(FALHAS_TOLERADAS):
        recusa = codigo_da_recusa(lambda: casa.casos.trocar_senha(acesso, "errada", NOVA))
        assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert codigo_da_recusa(casa.entrar) is Codigo.ACESSO_BLOQUEADO


@pytest.mark.parametrize("nova", ["curta", "grupo" * 30, " comeca com espaco"])
def test_a_password_that_may_not_be_is_refused_in_a_sentence(casa: Casa, nova: str) -> None:
    assert frase_da_recusa(lambda: casa.casos.trocar_senha(casa.acesso(), SENHA, nova)).startswith("A senha")
    assert casa.acesso().login == "grupo"
