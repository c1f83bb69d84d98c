"""A new password ends the old one; people have passwords, and systems secrets."""

import pytest

from tests.application.acessos.gerencia import POR, Gerencia
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro


def test_a_new_password_ends_the_old_one_at_once(gerencia: Gerencia) -> None:
    antiga = gerencia.criar()
    gerencia.entrar("mercado", antiga)
    nova = gerencia.gerir.redefinir_senha(POR, "mercado", "outra senha longa").senha
    assert gerencia.recusa_de_entrada("mercado", antiga) is Codigo.CREDENCIAIS_INVALIDAS
    gerencia.entrar("mercado", nova)
    gerada = gerencia.gerir.redefinir_senha(POR, "mercado").senha
    gerencia.entrar("mercado", gerada)


def test_people_have_passwords_and_systems_have_secrets(gerencia: Gerencia) -> None:
    gerencia.criar()
    gerencia.gerir.criar_integrador(POR, "aurora", "erp")
    with pytest.raises(Erro, match="Só integradores têm segredo"):
        gerencia.gerir.trocar_segredo(POR, "mercado")
    with pytest.raises(Erro, match="Integradores não têm senha"):
        gerencia.gerir.redefinir_senha(POR, "erp")
    with pytest.raises(Erro, match="A senha deve ter"):
        gerencia.gerir.redefinir_senha(POR, "mercado", "curta")
