"""Two companies of one installation, and two customers of one company, never see each other: page by page."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.portal.sem_scripts import Navegador

Entrar = Callable[..., Navegador]
PAGINAS = {
    "entrada.inicio": "/",
    "entrada.entrar": "/entrar",
    "meu_acesso.ver": "/conta",
    "meu_acesso.esqueci": "/esqueci",
    "meu_acesso.primeiro_acesso": "/primeiro-acesso",
    "meu_acesso.convite": "/convite/qualquer",
    "boletos.lista": "/boletos?situacao=todos",
    "boletos.detalhe": "/boletos/detalhe?id={id}",
    "boletos.pdf": "/boletos/pdf?id={id}",
    "emails.escrever": "/boletos/email?id={id}",
    "emails.acompanhar": "/envios/{protocolo}",
    "analise.ver": "/analise?periodo=ano",
    "analise.em_planilha": "/analise.csv?periodo=ano",
    "estaticos.tema": "/tema.css",
    "estaticos.logo": "/logo",
}
"""Every page of customers by its endpoint."""
SEUS = ("NF-VENCIDO", "NF-HOJE", "NF-PIX", "NF-PAGO", "1.234,56", "1234,56", "Mercado Bom Preço")
"""What only the customer ``mercado`` of Aurora may read."""


def caminhos(mercado: Navegador) -> list[str]:
    """All pages, at the things of ``mercado``."""
    pagina = mercado.ler("/boletos/email?id=HOJE")
    protocolo = mercado.enviar(pagina, "email").caminho.rpartition("/")[2]
    return [caminho.format(id="HOJE", protocolo=protocolo) for caminho in PAGINAS.values()]


def test_the_list_of_this_test_names_every_page_of_customers(portal: Flask) -> None:
    lidas = {
        regra.endpoint
        for regra in portal.url_map.iter_rules()
        if "GET" in (regra.methods or ())
        and not regra.endpoint.startswith("gestor.")
        and regra.endpoint != "static"
    }
    assert lidas == PAGINAS.keys()


def test_the_customer_reads_its_own_on_these_pages(mercado: Navegador) -> None:
    lidos = [mercado.ler(caminho).resposta.text for caminho in caminhos(mercado)]
    assert all(any(seu in lido for lido in lidos) for seu in SEUS)


@pytest.mark.parametrize(
    ("login", "empresa"), [("boreal.grupo", "boreal"), ("rede", "aurora"), ("vazio", "aurora")]
)
def test_nobody_else_reads_any_of_it(mercado: Navegador, entrar: Entrar, login: str, empresa: str) -> None:
    outro = entrar(login, empresa)
    for caminho in caminhos(mercado):
        pagina = outro.ler(caminho)
        lido = pagina.resposta.text
        assert [seu for seu in SEUS[:6] if seu in lido] == [], caminho
        if empresa != "aurora":
            assert "aurora" not in lido.lower().replace("aurora materiais elétricos", ""), caminho


def test_the_other_company_reads_its_own(boreal: Navegador) -> None:
    assert "NF-DA-BOREAL" in boreal.ler("/boletos").texto
    assert "NF-DA-BOREAL" not in boreal.ler("/boletos/detalhe?id=HOJE").texto


@pytest.mark.parametrize("id_", ["HOJE", "PAGO", "NENHUM"])
def test_the_other_company_gets_the_same_answer_for_a_boleto_that_is_not_its_own(
    boreal: Navegador, id_: str
) -> None:
    for caminho in (f"/boletos/detalhe?id={id_}", f"/boletos/pdf?id={id_}", f"/boletos/email?id={id_}"):
        pagina = boreal.ler(caminho)
        assert pagina.status == 404
        assert "Não encontramos este boleto entre os seus." in pagina.texto


def test_a_customer_finds_no_page_of_managers(mercado: Navegador) -> None:
    assert mercado.ler("/gestor/").status == 404
