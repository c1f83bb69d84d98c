"""Nothing is done without the token of one's own session."""

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.portal.sem_scripts import Navegador
from ws.adapters.db.modelo import metadata
from ws.bootstrap.aplicacao import Aplicacao

ENVIOS = (
    "/entrar",
    "/sair",
    "/esqueci",
    "/convite/qualquer",
    "/conta/senha",
    "/conta/sair-de-todos",
    "/boletos/email",
)
"""Every address of the customer's pages that changes something."""


def contagem(casa: Aplicacao) -> dict[str, int]:
    with casa.engine.connect() as conexao:
        return {
            tabela.name: conexao.execute(select(func.count()).select_from(tabela)).scalar_one()
            for tabela in metadata.sorted_tables
        }


def test_the_list_of_this_test_names_every_address_that_changes_something(portal: Flask) -> None:
    que_mudam = {
        regra.endpoint
        for regra in portal.url_map.iter_rules()
        if "POST" in (regra.methods or ()) and not regra.endpoint.startswith("gestor.")
    }
    rotas = portal.url_map.bind("localhost")
    assert {rotas.match(f"/portal/aurora{caminho}", method="POST")[0] for caminho in ENVIOS} == que_mudam


@pytest.mark.parametrize("caminho", ENVIOS)
@pytest.mark.parametrize("token", [None, "", "inventado", "A" * 64, "é"], ids=ascii)
def test_nothing_is_done_without_the_sessions_token(
    mercado: Navegador, casa: Aplicacao, caminho: str, token: str | None
) -> None:
    antes = contagem(casa)
    dados = {"usuario": "mercado", "id": "HOJE", "email": "a@exemplo.com.br"}
    resposta = mercado.cliente.post(
        f"/portal/aurora{caminho}", data=dados if token is None else {**dados, "csrf": token}
    )
    assert resposta.status_code == 400
    assert "nada foi feito" in resposta.text
    assert contagem(casa) == antes
    assert mercado.ler("/boletos").caminho.endswith("/boletos")


def test_a_token_of_another_session_is_none(mercado: Navegador, portal: Flask) -> None:
    outro = Navegador(portal, "aurora")
    (alheio,) = outro.ler("/entrar").formulario("entrar").xpath('.//input[@name="csrf"]/@value')
    resposta = mercado.cliente.post("/portal/aurora/conta/sair-de-todos", data={"csrf": alheio})
    assert resposta.status_code == 400


def test_a_token_is_written_differently_each_time_and_each_is_good(mercado: Navegador) -> None:
    tokens = {
        mercado.ler("/conta").formulario("sair-de-todos").xpath('.//input[@name="csrf"]/@value')[0]
        for _ in range(3)
    }
    assert len(tokens) == 3
    for token in tokens:
        enviado = mercado.cliente.post("/portal/aurora/conta/senha", data={"csrf": token})
        assert "Preencha todos os campos." in enviado.text


@pytest.mark.parametrize("pagina", ["/boletos", "/conta", "/boletos/email?id=HOJE", "/analise"])
def test_every_form_that_changes_something_carries_its_token(mercado: Navegador, pagina: str) -> None:
    formularios = mercado.ler(pagina).formularios()
    assert formularios
    assert all(formulario.xpath('.//input[@name="csrf"]/@value') for formulario in formularios)
