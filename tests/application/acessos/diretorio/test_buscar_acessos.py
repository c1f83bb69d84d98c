"""A manager finds accounts by login, address and type."""

import pytest

from tests.application.casa import Casa
from ws.domain.acessos.acesso import TipoAcesso


@pytest.mark.parametrize(
    ("texto", "tipo", "logins"),
    [
        ("", None, ["erp", "gestora", "grupo", "vizinho"]),
        ("G", None, ["gestora", "grupo"]),
        ("", TipoAcesso.GESTOR, ["gestora"]),
        ("", TipoAcesso.INTEGRADOR, ["erp"]),
        ("exemplo.com", None, ["grupo"]),
        ("%", None, []),
    ],
)
def test_an_account_is_found_by_login_address_or_type(
    casa: Casa, texto: str, tipo: TipoAcesso | None, logins: list[str]
) -> None:
    casa.casos.gestao.mudar_email(casa.gestora(), "grupo", "dono@Exemplo.com.br")
    achados = casa.casos.buscar_acessos(casa.gestora(), texto, tipo)
    assert [acesso.login for acesso in achados.itens] == logins
