"""An account gets its letters at an address of its own, or else at its customer's."""

import pytest

from tests.application.casa import Casa, frase_da_recusa
from ws.domain.auditoria.acao import Acao


@pytest.mark.parametrize(
    ("escrito", "gravado"), [("Dono@Exemplo.com.br", "Dono@exemplo.com.br"), (" ", "")], ids=["one", "none"]
)
def test_the_address_is_kept_and_the_change_written_down(casa: Casa, escrito: str, gravado: str) -> None:
    gestora = casa.gestora()
    casa.casos.gestao.mudar_email(gestora, "grupo", escrito)
    assert casa.casos.gestao.ver_acesso(gestora, "grupo").email == gravado
    [evento] = casa.eventos(Acao.EMAIL_MUDADO)
    assert (evento.login, evento.detalhe) == ("gestora", f"grupo; {gravado}".removesuffix("; "))


def test_what_is_no_address_is_refused(casa: Casa) -> None:
    gestora = casa.gestora()
    frase = frase_da_recusa(lambda: casa.casos.gestao.mudar_email(gestora, "grupo", "sem arroba"))
    assert frase.startswith("O e-mail deve ser")
    assert casa.casos.gestao.ver_acesso(gestora, "grupo").email == ""
