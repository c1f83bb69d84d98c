"""Every page at each width, light and dark: nothing for axe to complain of, and nothing wider than the screen."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask

from tests.portal.navegador.paginas import PAGINAS, Pagina
from tests.portal.navegador.pessoa import LARGURAS, Pessoa, abrir_pagina, esperar
from tests.portal.navegador.site import RECUSADO, Site
from ws.domain.acessos.acesso import Recurso
from ws.domain.acessos.quem_pede import Operador

Abrir = Callable[..., Pessoa]
pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
AXE = Axe().axe_script
COM_AXE = {"360", "1280"}
SO_CORES = {"runOnly": ["color-contrast"]}
"""What differs in the dark."""
SEM_PAGINA = {
    "static",
    "estaticos.tema",
    "estaticos.logo",
    "entrada.inicio",
    "boletos.pdf",
    "analise.em_planilha",
    "gestor.entrar",
    "gestor.importacoes.erros",
    "emails.acompanhar",
    "meu_acesso.convite",
}
"""Redirects and files; and two pages whose addresses are made as one goes: they have tests of their own below."""


def test_the_list_names_every_page(site: Site) -> None:
    portal = site.aplicacao.portal()
    assert isinstance(portal, Flask)
    rotas = portal.url_map.bind("localhost")
    vistas = {
        rotas.match(f"/portal/aurora{um.caminho.partition('?')[0]}")[0]
        for um in PAGINAS
        if um.caminho != "/nada"
    }
    existem = {regra.endpoint for regra in portal.url_map.iter_rules() if "GET" in (regra.methods or ())}
    assert existem - vistas <= SEM_PAGINA


@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda um: um.nome)
def test_a_page_is_accessible_and_fits_at_every_width_light_and_dark(abrir: Abrir, pagina: Pagina) -> None:
    pessoa = abrir(pagina.empresa)
    abrir_pagina(pessoa, pagina)
    conferir(pessoa)


def test_so_is_what_one_meets_on_the_way_in(abrir: Abrir, site: Site) -> None:
    pessoa = abrir().entrar("carta", "senha errada")
    conferir(pessoa)
    pessoa.ir("/esqueci").tela.get_by_label("CPF, CNPJ ou login").fill("carta")
    pessoa.apertar("Enviar link")
    conferir(pessoa)
    pessoa.tela.goto(esperar(lambda: site.link("carta@exemplo.com.br"), pessoa.tela))
    assert pessoa.titulo() == "Crie outra senha"
    conferir(pessoa)


def test_so_is_how_messages_stand(abrir: Abrir) -> None:
    pessoa = abrir().voltar("falha", "/boletos/email?id=1003")
    for posicao, endereco in enumerate(("sim@exemplo.com.br", RECUSADO), start=1):
        pessoa.tela.get_by_label(f"E-mail {posicao}").fill(endereco)
    pessoa.apertar("Enviar")
    assert pessoa.tela.get_by_test_id("envio").is_visible()
    esperar(lambda: pessoa.titulo() == "Envio por e-mail", pessoa.tela)
    conferir(pessoa)
    conferir(abrir().voltar("gestora", "/gestor/envios/"))


def test_so_is_a_secret_that_is_shown_once(abrir: Abrir) -> None:
    pessoa = abrir().voltar("gestora", "/gestor/integradores/")
    pessoa.tela.get_by_label("Login do sistema").fill("aplicativo")
    pessoa.apertar("Criar e mostrar o segredo")
    conferir(pessoa)


def test_so_is_what_a_withheld_customer_sees(abrir: Abrir, site: Site) -> None:
    for recurso in (Recurso.EMITIR, Recurso.ANALISAR):
        site.aplicacao.gestao.liberar_recursos(Operador("teste"), "aparelhos", {recurso: False})
    pessoa = abrir().entrar("aparelhos")
    conferir(pessoa)
    conferir(pessoa.ir("/analise"))


def conferir(pessoa: Pessoa) -> None:
    """The page at hand, at each width, light and dark."""
    for nome, (largura, altura) in LARGURAS.items():
        pessoa.tela.set_viewport_size({"width": largura, "height": altura})
        if nome in COM_AXE:
            pessoa.tela.emulate_media(color_scheme="light")
            assert queixas_do_axe(pessoa) == [], nome
            pessoa.tela.emulate_media(color_scheme="dark")
            assert queixas_do_axe(pessoa, SO_CORES) == [], f"{nome}, dark"
        assert pessoa.tela.evaluate("document.documentElement.scrollWidth") <= largura, nome


def queixas_do_axe(pessoa: Pessoa, opcoes: dict[str, Any] | None = None) -> list[str]:
    """Each violation and where it is."""
    if not pessoa.tela.evaluate("'axe' in window"):
        pessoa.tela.evaluate(AXE)
    opcoes = {"resultTypes": ["violations"], **(opcoes or {})}
    achadas: list[dict[str, Any]] = pessoa.tela.evaluate("axe.run.bind(axe)", opcoes)["violations"]
    return [
        f"{uma['id']}: {no['target']} {no['failureSummary']}" for uma in achadas for no in uma["nodes"][:3]
    ]
