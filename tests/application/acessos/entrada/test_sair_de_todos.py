"""Leaving everywhere ends every session of the account, and of no other."""

from tests.application.casa import Casa
from tests.mundo.acessos import ORIGEM


def test_leaving_everywhere_ends_every_session_and_no_other_accounts(casa: Casa) -> None:
    uma, outra, dela = casa.entrar(), casa.entrar(), casa.entrar("gestora")
    casa.casos.sair_de_todos(casa.acesso())
    assert [casa.casos.retomar(sessao, ORIGEM, "") for sessao in (uma, outra)] == [None, None]
    assert casa.casos.retomar(dela, ORIGEM, "") is not None
    assert casa.acesso().login == "grupo"
    assert [evento.login for evento in casa.eventos("sair_de_todos")] == ["grupo"]
