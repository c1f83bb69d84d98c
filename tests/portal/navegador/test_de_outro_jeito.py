"""The same pages by keyboard alone, and without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.portal.navegador.cena import SENHA
from tests.portal.navegador.pessoa import CELULAR, MESA, Pessoa
from tests.portal.navegador.site import Site

pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
Abrir = Callable[..., Pessoa]
FOCO = """() => {
  const aqui = document.activeElement;
  return aqui.getAttribute("aria-label") || aqui.innerText || aqui.name || "";
}"""


def ate(pessoa: Pessoa, nome: str, tecla: str = "Tab") -> None:
    """Tab until the focus, which can be seen, is there."""
    for _ in range(60):
        pessoa.tela.keyboard.press(tecla)
        if str(pessoa.tela.evaluate(FOCO)).strip().startswith(nome):
            contorno = pessoa.tela.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert contorno != "none", nome
            return
    raise AssertionError(f"the focus never came to {nome}")


def test_the_keyboard_alone_signs_in_chooses_sends_and_leaves(abrir: Abrir, site: Site) -> None:
    pessoa = abrir(tela=MESA).ir("/entrar")
    teclado = pessoa.tela.keyboard
    teclado.press("Tab")
    expect(pessoa.tela.get_by_role("link", name="Ir para o conteúdo")).to_be_focused()
    ate(pessoa, "usuario")
    teclado.type("teclado")
    ate(pessoa, "senha")
    teclado.type(SENHA)
    teclado.press("Enter")
    expect(pessoa.tela.get_by_role("heading", name="Boletos em aberto")).to_be_visible()
    ate(pessoa, "Ir para o conteúdo")
    teclado.press("Enter")
    expect(pessoa.tela.locator("main")).to_be_focused()
    ate(pessoa, "E-mail com NF-1003")
    teclado.press("Enter")
    dialogo = pessoa.tela.get_by_role("dialog")
    expect(dialogo.get_by_label("E-mail 1")).to_be_focused()
    teclado.press("Control+A")
    teclado.type("teclado@exemplo.com.br")
    ate(pessoa, "Enviar")
    teclado.press("Enter")
    expect(dialogo.get_by_role("listitem")).to_contain_text("Enviado")
    assert site.carta("teclado@exemplo.com.br")
    teclado.press("Escape")
    expect(pessoa.tela.get_by_role("link", name="E-mail com NF-1003")).to_be_focused()
    ate(pessoa, "Sair", "Shift+Tab")
    teclado.press("Enter")
    expect(pessoa.tela.get_by_role("heading", name="Entre para ver seus boletos")).to_be_visible()


def test_without_scripts_everything_goes_on(abrir: Abrir, site: Site) -> None:
    pessoa = abrir(tela=CELULAR, java_script_enabled=False).entrar("semscript")
    expect(pessoa.tela.get_by_role("button", name=re.compile("Copiar"))).to_have_count(0)
    for nota in ("NF-1001", "NF-1003"):
        pessoa.tela.get_by_label(f"Selecionar {nota}").check()
    pessoa.apertar("Um só e-mail")
    assert pessoa.titulo() == "Enviar 2 boletos por e-mail"
    pessoa.tela.get_by_label("E-mail 1").fill("sem@")
    pessoa.apertar("Enviar")
    expect(pessoa.tela.locator("main")).to_contain_text("Confira este endereço")
    pessoa.tela.get_by_label("E-mail 1").fill("semscript@exemplo.com.br")
    pessoa.apertar("Enviar")
    for _ in range(50):
        if pessoa.titulo() != "Estamos enviando":
            break
        pessoa.tela.wait_for_timeout(100)
        pessoa.seguir("Atualizar")
    expect(pessoa.tela.get_by_role("listitem").filter(has_text="semscript@")).to_contain_text("Enviado")
    assert site.carta("semscript@exemplo.com.br")
    pessoa.seguir("Voltar aos boletos")
    pessoa.seguir("Pix de NF-1003")
    expect(pessoa.tela.get_by_test_id("pix").locator(".codigo")).to_contain_text("000201")
    pessoa.seguir("Análise financeira")
    pessoa.seguir("12 meses")
    assert pessoa.tela.get_by_test_id("meses").locator("tbody tr").count() == 12
    pessoa.apertar("Sair")
    assert pessoa.titulo() == "Entre para ver seus boletos"
