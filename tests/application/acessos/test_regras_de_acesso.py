"""Logins and passwords that are weak or would not travel are refused."""

import pytest

from ws.application.acessos.regras_de_acesso import conferir_login, conferir_senha
from ws.desfechos.erro import Erro


@pytest.mark.parametrize(
    ("login", "guardado"),
    [
        ("abc", "abc"),
        ("  Maria.Silva@Mercado.com.br ", "maria.silva@mercado.com.br"),
        ("loja_1-centro+2", "loja_1-centro+2"),
        ("a" * 100, "a" * 100),
    ],
)
def test_a_login_is_kept_in_lower_case(login: str, guardado: str) -> None:
    assert conferir_login(login) == guardado


@pytest.mark.parametrize(
    "login",
    [
        "",
        "  ",
        "ab",
        "a" * 101,
        "josé",
        "a b c",
        "a:b",
        "abc\x00",
        "a/b",
        "a\u200bb",
        "\u041aep",
        "ab\u2028c",
    ],
)
def test_a_login_that_would_not_travel_is_refused(login: str) -> None:
    with pytest.raises(Erro, match="O login deve ter de 3 a 100 caracteres"):
        conferir_login(login)


@pytest.mark.parametrize(
    "senha",
    ["dez letras", "1234567890", "x" * 128, "com: dois pontos", "coração de leão", "🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑"],
)
def test_ten_characters_make_a_password(senha: str) -> None:
    conferir_senha(senha, "loja")


@pytest.mark.parametrize(
    ("senha", "mensagem"),
    [
        ("", "de 10 a 128"),
        ("nove letr", "de 10 a 128"),
        ("x" * 129, "de 10 a 128"),
        (" dez letras", "espaço nas pontas"),
        ("dez letras\n", "espaço nas pontas"),
        ("dez\x00letras", "caracteres de controle"),
        ("dez\u202eletras", "caracteres de controle"),
        ("mercado.bom", "igual ao login"),
        ("MERCADO.BOM", "igual ao login"),
    ],
)
def test_a_password_that_is_weak_or_would_not_travel_is_refused(senha: str, mensagem: str) -> None:
    with pytest.raises(Erro, match=mensagem) as excecao:
        conferir_senha(senha, "mercado.bom")
    assert senha not in str(excecao.value) or not senha
