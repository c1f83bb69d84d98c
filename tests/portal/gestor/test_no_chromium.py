"""What only a real browser tells: that a page fits, that anybody can use it, and what the scripts add."""

from collections.abc import Callable, Iterator
from io import BytesIO
from threading import Thread
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from PIL import Image
from playwright.sync_api import Browser, ConsoleMessage, FilePayload, Page, sync_playwright
from werkzeug.serving import make_server

from tests.maquina import CHROMIUM
from tests.mundo.acessos import SENHA
from tests.portal.gestor.enderecos import AURORA, PAGINAS
from ws.bootstrap.aplicacao import Aplicacao
from ws.portal.pagina.tema import nos_dois

pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
Tom = Literal["light", "dark"]
Abrir = Callable[..., Page]


@pytest.fixture(scope="module")
def navegador() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        aberto = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield aberto
        aberto.close()


@pytest.fixture
def endereco(casa: Aplicacao) -> Iterator[str]:
    """Where the portal is served while the test runs."""
    portal = casa.portal()
    assert isinstance(portal, Flask)
    servidor = make_server("127.0.0.1", 0, portal, threaded=True)
    fio = Thread(target=servidor.serve_forever)
    fio.start()
    yield f"http://127.0.0.1:{servidor.port}/portal/aurora"
    servidor.shutdown()
    fio.join()
    servidor.server_close()


@pytest.fixture
def abrir(navegador: Browser, endereco: str) -> Iterator[Abrir]:
    """The manager's window, signed in. What the browser complains of ends the test."""
    queixas: list[str] = []

    def ouvir(mensagem: ConsoleMessage) -> None:
        if mensagem.type in {"error", "warning"}:
            queixas.append(mensagem.text)

    def janela(largura: int = 1280, tom: Tom = "light") -> Page:
        contexto = navegador.new_context(
            viewport={"width": largura, "height": 800}, locale="pt-BR", color_scheme=tom
        )
        contexto.grant_permissions(["clipboard-read", "clipboard-write"])
        pagina = contexto.new_page()
        pagina.on("console", ouvir)
        pagina.on("pageerror", lambda erro: queixas.append(str(erro)))
        pagina.goto(f"{endereco}/entrar")
        pagina.fill("#usuario", "gestora")
        pagina.fill("#senha", SENHA)
        pagina.press("#senha", "Enter")
        pagina.wait_for_url("**/gestor/")
        return pagina

    yield janela
    for contexto in navegador.contexts:
        contexto.close()
    assert not queixas


@pytest.mark.parametrize(("largura", "tom"), [(360, "light"), (768, "dark"), (1280, "light")])
def test_every_page_fits_and_has_no_barrier(abrir: Abrir, endereco: str, largura: int, tom: Tom) -> None:
    pagina, axe = abrir(largura, tom), Axe()
    for caminho in PAGINAS + AURORA.paginas[:-1]:
        pagina.goto(endereco + caminho)
        sobra = pagina.evaluate("document.documentElement.scrollWidth - innerWidth")
        achados = axe.run(pagina)
        assert (caminho, sobra, achados.violations_count) == (caminho, 0, 0), achados.generate_report()


def test_the_tab_at_hand_is_in_sight_on_a_phone(abrir: Abrir, endereco: str) -> None:
    pagina = abrir(360)
    pagina.goto(endereco + "/gestor/empresa/")
    caixa = pagina.locator(".abas [aria-current]").bounding_box()
    assert caixa is not None
    assert 0 <= caixa["x"] <= caixa["x"] + caixa["width"] <= 360


def test_the_contrast_follows_the_colour_while_it_is_chosen(abrir: Abrir, endereco: str) -> None:
    pagina = abrir()
    pagina.goto(endereco + "/gestor/empresa/")
    pagina.fill("#cor", "#FFD700")
    assert pagina.inner_text("[data-razao]") == "1,4"
    assert pagina.is_visible("[data-ilegivel]")
    pagina.click("[aria-label='Usar #0B6E4F']")
    assert pagina.input_value("#cor") == "#0B6E4F"
    assert pagina.is_visible("[data-legivel]")
    amostras = [pagina.get_attribute(f"[data-amostra{qual}]", "fill") or "" for qual in ("", "-escura")]
    assert tuple(map(str.lower, amostras)) == nos_dois("#0B6E4F")


def png(nome: str, conteudo: bytes) -> FilePayload:
    return {"name": nome, "mimeType": "image/png", "buffer": conteudo}


def test_a_logo_is_seen_before_it_is_sent_and_a_large_one_is_not_sent(abrir: Abrir, endereco: str) -> None:
    pagina, arquivo = abrir(), BytesIO()
    pagina.goto(endereco + "/gestor/empresa/")
    Image.new("RGB", (40, 20), "#1A5FB4").save(arquivo, "PNG")
    pagina.set_input_files("#logo", png("a.png", arquivo.getvalue()))
    pagina.wait_for_function("document.querySelector('[data-previa]').naturalWidth === 40")
    pagina.set_input_files("#logo", png("b.png", b"x" * 250_000))
    assert pagina.evaluate("document.querySelector('#logo').validationMessage").endswith("200 kB.")


def test_a_secret_is_copied_with_a_button(abrir: Abrir, endereco: str) -> None:
    pagina = abrir()
    pagina.goto(endereco + "/gestor/integradores/")
    pagina.fill("#login", "erp.novo")
    pagina.press("#login", "Enter")
    segredo = pagina.inner_text("[data-test=segredo] .segredo:nth-of-type(4) code")
    pagina.click("[aria-label='Copiar segredo']")
    pagina.wait_for_timeout(100)
    assert pagina.evaluate("navigator.clipboard.readText()") == segredo


def test_a_choice_of_three_is_made_with_the_keyboard(abrir: Abrir, endereco: str) -> None:
    pagina = abrir()
    pagina.goto(endereco + "/gestor/acessos/maria@aurora")
    pagina.focus("input[name=EMITIR]:checked")
    pagina.keyboard.press("ArrowRight")
    pagina.keyboard.press("ArrowRight")
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector(".aviso.sucesso")
    assert pagina.is_checked("input[name=EMITIR][value=retido]")


def test_a_manager_needs_no_customers_and_sees_none_to_choose(abrir: Abrir, endereco: str) -> None:
    pagina = abrir(360)
    pagina.goto(endereco + "/gestor/convites/")
    assert pagina.is_visible("#procura")
    pagina.check("input[name=quem][value=gestor]")
    assert not pagina.is_visible("#procura")
