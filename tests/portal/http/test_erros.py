"""Every failure is a page in Portuguese with its status, and a line in the log without anybody's data."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from tests.portal.sem_scripts import Navegador
from ws.application.cadastro.ver_empresa import VerEmpresa
from ws.bootstrap.aplicacao import Aplicacao
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.portal.http.erros import PARA_DIZER, PARA_PESSOAS, frase, status_de
from ws.portal.pagina.instalacao import EXTENSAO

TERMOS_DE_INTEGRADOR = re.compile(r"[a-z][A-Z]|idBoleto|XML|SOAP|WSDL|\b[a-z]+_[a-z]+\b")


def com_caso(portal: Flask, **trocados: Any) -> None:
    """Put another use case behind the pages."""
    aqui = portal.extensions[EXTENSAO]
    portal.extensions[EXTENSAO] = replace(aqui, casos=replace(aqui.casos, **trocados))


class Falha:
    """A use case that fails."""

    def __init__(self, erro: Exception) -> None:
        self._erro = erro

    def __call__(self, *_: object) -> None:
        raise self._erro


@pytest.mark.parametrize("codigo", [*Codigo, *CodigoDeGestao], ids=lambda codigo: str(codigo.codigo))
def test_every_outcome_is_a_sentence_and_a_status(codigo: CodigoDoCatalogo) -> None:
    assert codigo.faixa in PARA_DIZER
    dados: dict[str, Any] = dict.fromkeys(re.findall(r"\{(\w+)\}", codigo.mensagem), "tal")
    dita = frase(Desfecho(codigo, dados=dados, segundos_para_repetir=61))
    assert dita
    assert not re.search(r"[{}]", dita)
    assert 200 <= status_de(codigo) < 600


@pytest.mark.parametrize("codigo", PARA_PESSOAS, ids=lambda codigo: str(codigo.codigo))
def test_what_people_read_has_none_of_the_words_of_integrators(codigo: Codigo) -> None:
    assert not TERMOS_DE_INTEGRADOR.search(PARA_PESSOAS[codigo].replace("{", "").replace("}", ""))


# --- pages that say that something went wrong


@pytest.mark.parametrize(
    "caminho", ["/portal", "/portal/", "/portal/aurora", "/portal/nada/aqui", "/portal/_/nada.css"]
)
def test_what_is_not_there_is_a_page_in_portuguese(portal: Flask, caminho: str) -> None:
    resposta = portal.test_client().get(caminho)
    assert resposta.status_code in (308, 404)
    if resposta.status_code == 404:
        assert "Página não encontrada" in resposta.text


def test_what_is_not_there_bears_the_companys_name_where_there_is_one(
    visitante: Callable[..., Navegador],
) -> None:
    pagina = visitante().ler("/nao-existe")
    assert pagina.status == 404
    assert "Aurora Materiais Elétricos Ltda" in pagina.texto


def test_a_method_that_is_not_expected_says_which_are(mercado: Navegador) -> None:
    resposta = mercado.cliente.get("/portal/aurora/sair")
    assert resposta.status_code == 405
    assert set(resposta.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}
    assert "use os botões e links das páginas" in resposta.text


def test_a_form_that_is_too_large_is_refused(mercado: Navegador) -> None:
    resposta = mercado.cliente.post("/portal/aurora/conta/senha", data={"nova": "x" * 300_000})
    assert resposta.status_code == 413
    assert "Isso é grande demais" in resposta.text


def test_an_unexpected_failure_is_a_page_and_a_line_in_the_log_without_anybodys_data(
    mercado: Navegador, portal: Flask, casa: Aplicacao
) -> None:
    com_caso(portal, consultar=Falha(RuntimeError("segredo do banco")))
    pagina = mercado.ler("/boletos")
    assert pagina.status == 500
    assert "Algo deu errado do nosso lado" in pagina.texto
    (linha,) = [dados for nivel, evento, dados in vars(casa.logger)["linhas"] if evento == "erro_interno"]
    assert linha["id_correlacao"] == pagina.resposta.headers["X-Correlation-ID"]
    assert linha["rastro"][-1] == "RuntimeError"
    assert "segredo do banco" not in repr(linha) + pagina.resposta.text


def test_an_outcome_that_nobody_is_told_of_is_a_failure_like_any_other(
    mercado: Navegador, portal: Flask, casa: Aplicacao
) -> None:
    com_caso(portal, consultar=Falha(Erro(CodigoDoPapel.NUMERO_DO_BANCO, campo="banco")))
    pagina = mercado.ler("/boletos")
    assert pagina.status == 500
    assert "Algo deu errado do nosso lado" in pagina.texto
    assert "erro_interno" in [evento for _, evento, _ in vars(casa.logger)["linhas"]]


def test_a_database_that_is_away_says_when_to_try_again(mercado: Navegador, portal: Flask) -> None:
    com_caso(portal, consultar=Falha(Erro(Codigo.INDISPONIVEL, segundos_para_repetir=5)))
    pagina = mercado.ler("/boletos")
    assert (pagina.status, pagina.resposta.headers["Retry-After"]) == (503, "5")
    assert "fora do ar por um momento" in pagina.texto


def test_a_database_that_is_away_before_the_company_is_known_says_so_too(
    mercado: Navegador, portal: Flask, casa: Aplicacao
) -> None:
    class Ausente(VerEmpresa):
        def __call__(self, codigo: str) -> None:  # noqa: ARG002  # who asks has one
            raise Erro(Codigo.INDISPONIVEL, segundos_para_repetir=5)

    com_caso(portal, ver_empresa=Ausente(casa.unidades))
    pagina = mercado.ler("/entrar")
    assert pagina.status == 503
    assert "fora do ar por um momento" in pagina.texto


def test_each_request_is_a_line_in_the_log(mercado: Navegador, casa: Aplicacao) -> None:
    mercado.ler("/analise")
    _, evento, dados = vars(casa.logger)["linhas"][-1]
    assert evento == "pedido_portal"
    assert dados["pagina"] == "analise.ver"
    assert (dados["status"], dados["empresa"], dados["acesso"], dados["origem"]) == (
        200,
        "aurora",
        1,
        "127.0.0.1",
    )
