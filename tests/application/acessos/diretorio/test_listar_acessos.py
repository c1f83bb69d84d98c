"""The list says when each account was last used."""

from tests.application.acessos.gerencia import POR, Gerencia
from tests.mundo.dias import HOJE


def test_the_list_says_when_each_was_last_used(gerencia: Gerencia) -> None:
    gerencia.criar("nunca")
    gerencia.entrar("mercado", gerencia.criar())
    assert [(acesso.login, acesso.ultimo_uso) for acesso in gerencia.gerir.listar_acessos(POR, "aurora")] == [
        ("mercado", HOJE),
        ("nunca", None),
    ]
