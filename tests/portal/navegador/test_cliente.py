"""What a customer does, in a real browser on a real server, at the widths of a phone, a tablet and a desk."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from playwright.sync_api import Locator, expect

from tests.mundo.aurora import VIZINHO
from tests.portal.navegador.cena import MUITOS, SENHA
from tests.portal.navegador.pessoa import CELULAR, LARGURAS, TABLET, Pessoa, esperar
from tests.portal.navegador.site import RECUSADO, Site

pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
Abrir = Callable[..., Pessoa]
EM_CADA_LARGURA = pytest.mark.parametrize("tela", LARGURAS.values(), ids=LARGURAS)


def linha(pessoa: Pessoa, nota: str) -> Locator:
    """A boleto's row, or card."""
    return pessoa.tela.get_by_role("row").filter(has_text=nota)


def notas(pessoa: Pessoa) -> list[str]:
    return pessoa.tela.locator(".boletos .qual a").all_inner_texts()


# --- the list


@EM_CADA_LARGURA
def test_who_comes_in_sees_the_open_boletos_oldest_first_and_how_late_they_are(
    abrir: Abrir, tela: tuple[int, int]
) -> None:
    pessoa = abrir(tela=tela).entrar("mercado")
    assert pessoa.titulo() == "Boletos em aberto"
    assert notas(pessoa) == [f"NF-{n}" for n in ("0990", 1001, 1002, 1003, 1010, 1011, 1012)]
    expect(linha(pessoa, "NF-1001")).to_contain_text("Vencido há 34 dias")
    expect(linha(pessoa, "NF-1003")).to_contain_text("Vence em 3 dias")
    expect(linha(pessoa, "NF-0990")).to_contain_text("O banco não recebe mais este boleto")
    largura = pessoa.tela.evaluate("document.documentElement.scrollWidth")
    assert largura <= tela[0]


def test_a_cnpj_opens_as_a_login_does_and_an_empty_list_is_a_friendly_sentence(abrir: Abrir) -> None:
    pessoa = abrir().entrar("27.865.757/0001-02")
    expect(pessoa.tela.get_by_role("heading", name="Você não tem boletos em aberto.")).to_be_visible()
    assert abrir().entrar(VIZINHO).titulo() == "Boletos em aberto"


@EM_CADA_LARGURA
def test_the_value_of_today_explains_itself(abrir: Abrir, tela: tuple[int, int]) -> None:
    vencido = linha(abrir(tela=tela).voltar("mercado"), "NF-1001")
    vencido.locator("summary").click()
    contas = vencido.locator(".contas")
    expect(contas).to_be_visible()
    partes = [
        Decimal(re.sub(r"[^\d,-]", "", texto).replace(",", "."))
        for texto in contas.locator("dd").all_inner_texts()
    ]
    assert sum(partes[:-1]) == partes[-1]
    expect(contas).to_contain_text("Multa de 2%")
    expect(contas).to_contain_text("Juros de 1% ao mês, 34 dias")


@pytest.mark.parametrize(
    ("ficha", "esperado"),
    [("Vencidos", "NF-1001"), ("Pagos", "NF-0900"), ("Cancelados", "NF-0901"), ("Todos", "NF-0900")],
)
def test_each_filter_is_one_touch(abrir: Abrir, ficha: str, esperado: str) -> None:
    pessoa = abrir(tela=CELULAR).voltar("mercado")
    pessoa.seguir(ficha)
    assert esperado in notas(pessoa)
    assert (ficha == "Todos") == ("NF-1010" in notas(pessoa))


def test_a_number_and_a_period_find_a_boleto(abrir: Abrir) -> None:
    pessoa = abrir(tela=TABLET).voltar("mercado")
    pessoa.tela.get_by_text("Procurar boleto").click()
    pessoa.tela.get_by_label("Número do boleto ou da nota").fill("1010")
    pessoa.apertar("Procurar")
    assert notas(pessoa) == ["NF-1010"]
    hoje = pessoa.site.hoje
    pessoa.tela.get_by_label("Número do boleto ou da nota").fill("")
    pessoa.tela.get_by_label("Vencimento de").fill(f"{hoje}")
    pessoa.tela.get_by_label("até").fill(f"{pessoa.site.daqui(12)}")
    pessoa.apertar("Procurar")
    assert notas(pessoa) == ["NF-1003", "NF-1010"]


def test_fifteen_hundred_boletos_are_turned_page_by_page(abrir: Abrir) -> None:
    pessoa = abrir(tela=CELULAR).voltar("distribuidora")
    expect(pessoa.tela.get_by_test_id("total")).to_contain_text(f"{MUITOS:,}".replace(",", "."))
    primeira = notas(pessoa)
    pessoa.seguir("Próxima")
    segunda = notas(pessoa)
    assert not set(primeira) & set(segunda)
    ultima = pessoa.tela.locator(".paginas a").filter(has_text=re.compile(r"^\d+$")).last
    ultima.click()
    assert len(notas(pessoa)) == MUITOS - (int(ultima_pagina(pessoa)) - 1) * len(primeira)
    expect(pessoa.tela.get_by_role("link", name="Próxima")).to_have_count(0)


def ultima_pagina(pessoa: Pessoa) -> str:
    return pessoa.tela.locator(".paginas [aria-current]").inner_text().split()[-1]


def test_a_group_is_seen_together_or_one_by_one(abrir: Abrir) -> None:
    pessoa = abrir().voltar("lojas")
    assert notas(pessoa) == ["NF-2001", "NF-2002", "NF-2003"]
    pessoa.tela.get_by_label("Boletos de").select_option("C0008")
    pessoa.apertar("Ver")
    assert notas(pessoa) == ["NF-2002"]


# --- a boleto


def pdf_da_aba(pessoa: Pessoa, abrir_aba: Callable[[], None]) -> bytes:
    """The bytes of the PDF that another tab shows."""
    with pessoa.contexto.expect_page() as nova:
        abrir_aba()
    nova.value.wait_for_load_state()
    resposta = pessoa.contexto.request.get(nova.value.url)
    assert resposta.headers["content-type"] == "application/pdf"
    assert pessoa.titulo() == "Boletos em aberto"
    return resposta.body()


@EM_CADA_LARGURA
def test_emitir_opens_the_pdf_in_another_tab(abrir: Abrir, tela: tuple[int, int]) -> None:
    pessoa = abrir(tela=tela).voltar("mercado")
    pdf = pdf_da_aba(pessoa, lambda: pessoa.seguir(re.compile("^Emitir NF-1003")))
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")


def test_several_go_into_one_pdf(abrir: Abrir) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    pessoa = abrir(tela=TABLET).voltar("mercado")
    barra = pessoa.tela.get_by_test_id("selecionados")
    expect(barra).to_be_hidden()
    for nota in ("NF-1001", "NF-1003", "NF-1010"):
        pessoa.tela.get_by_label(f"Selecionar {nota}").check()
    expect(barra).to_contain_text("3 boletos selecionados")
    pdf = pdf_da_aba(pessoa, lambda: pessoa.apertar("Um só PDF"))
    texto = "".join(folha.extract_text() for folha in PdfReader(BytesIO(pdf)).pages)
    assert all(nota in texto for nota in ("NF-1001", "NF-1003", "NF-1010"))


def test_a_line_of_digits_and_a_pix_code_are_copied_at_one_touch(abrir: Abrir) -> None:
    pessoa = abrir(tela=CELULAR).voltar("mercado")
    pessoa.apertar("Copiar código de NF-1010")
    expect(linha(pessoa, "NF-1010")).to_contain_text("Copiado!")
    assert re.fullmatch(r"\d{47}", pessoa.copiado())
    pessoa.seguir("Pix de NF-1010")
    expect(pessoa.tela.get_by_role("img", name="Código QR do Pix")).to_be_visible()
    pessoa.apertar("Copiar código Pix")
    expect(pessoa.tela.get_by_test_id("pix")).to_contain_text("Copiado!")
    assert pessoa.copiado().startswith("000201")


def test_the_history_of_a_boleto_tells_its_payments(abrir: Abrir) -> None:
    pessoa = abrir().voltar("mercado")
    pessoa.seguir("Pagos")
    pessoa.seguir("NF-0900")
    assert pessoa.titulo() == "Boleto NF-0900"
    expect(pessoa.tela.get_by_test_id("pagamentos")).to_contain_text("512,40")


# --- by e-mail


def escrever(pessoa: Pessoa, *enderecos: str) -> Locator:
    """Addresses into the dialog."""
    dialogo = pessoa.tela.get_by_role("dialog")
    for posicao, endereco in enumerate(enderecos, start=1):
        dialogo.get_by_label(f"E-mail {posicao}").fill(endereco)
    return dialogo


@EM_CADA_LARGURA
def test_a_boleto_goes_to_one_address_and_the_dialog_tells_when_it_is_sent(
    abrir: Abrir, site: Site, tela: tuple[int, int]
) -> None:
    pessoa = abrir(tela=tela).voltar("carta")
    pessoa.seguir("E-mail com NF-1003")
    dialogo = pessoa.tela.get_by_role("dialog")
    expect(dialogo.get_by_label("E-mail 1")).to_have_value("financeiro@bompreco.exemplo.com.br")
    escrever(pessoa, f"tela{tela[0]}@exemplo.com.br")
    dialogo.get_by_role("button", name="Enviar").click()
    expect(dialogo.get_by_role("heading")).to_have_text("Envio por e-mail")
    expect(dialogo.get_by_role("listitem")).to_contain_text("Enviado")
    assert "NF-1003" in (site.carta(f"tela{tela[0]}@exemplo.com.br") or "")
    dialogo.get_by_role("link", name="Voltar aos boletos").click()
    expect(dialogo).to_be_hidden()


def test_several_boletos_go_to_three_addresses_each_with_its_own_result(abrir: Abrir, site: Site) -> None:
    pessoa = abrir().entrar("falha")
    for nota in ("NF-1001", "NF-1010"):
        pessoa.tela.get_by_label(f"Selecionar {nota}").check()
    pessoa.apertar("Um só e-mail")
    dialogo = escrever(pessoa, "um@exemplo.com.br", RECUSADO, "tres@exemplo.com.br")
    expect(dialogo.get_by_role("heading")).to_have_text("Enviar 2 boletos por e-mail")
    dialogo.get_by_role("button", name="Enviar").click()
    resultado = dialogo.get_by_role("listitem")
    expect(resultado.filter(has_text="um@exemplo")).to_contain_text("Enviado")
    expect(resultado.filter(has_text="tres@exemplo")).to_contain_text("Enviado")
    expect(resultado.filter(has_text=RECUSADO)).to_contain_text("Não entregue")
    assert site.carta("tres@exemplo.com.br")


def test_addresses_are_checked_while_they_are_typed(abrir: Abrir) -> None:
    pessoa = abrir(tela=CELULAR).voltar("mercado")
    pessoa.seguir("E-mail com NF-1003")
    dialogo = escrever(pessoa, "ana@exemplo", "ana@exemplo.com.br")
    primeiro = dialogo.get_by_label("E-mail 1")
    expect(primeiro).to_have_attribute("aria-invalid", "true")
    expect(dialogo).to_contain_text("Confira este endereço")
    primeiro.press("End")
    primeiro.press_sequentially(".com.br")
    expect(primeiro).not_to_have_attribute("aria-invalid", "true")
    dialogo.get_by_role("button", name="Enviar").click()
    expect(dialogo).to_contain_text("Este endereço já foi informado acima.")
    expect(dialogo.get_by_label("E-mail 2")).to_be_focused()
    pessoa.tela.keyboard.press("Escape")
    expect(dialogo).to_be_hidden()


# --- the analysis


@EM_CADA_LARGURA
def test_the_analysis_opens_on_this_month_and_changes_at_one_touch(
    abrir: Abrir, tela: tuple[int, int]
) -> None:
    pessoa = abrir(tela=tela).voltar("mercado")
    pessoa.seguir("Análise financeira")
    expect(pessoa.tela.get_by_role("link", name="Este mês")).to_have_attribute("aria-current", "page")
    assert pessoa.tela.get_by_test_id("numeros").locator("dt").count() == 6
    for escolha, meses in (
        ("Mês passado", 1),
        ("3 meses", 3),
        ("6 meses", 6),
        ("12 meses", 12),
        ("Este ano", 12),
    ):
        pessoa.seguir(escolha)
        assert pessoa.tela.get_by_test_id("meses").locator("tbody tr").count() == meses
    expect(pessoa.tela.locator(".grafico:visible")).to_have_count(1)
    assert pessoa.tela.evaluate("document.documentElement.scrollWidth") <= tela[0]


def test_free_dates_are_printed_and_downloaded(abrir: Abrir) -> None:
    pessoa = abrir().voltar("mercado", "/analise")
    pessoa.tela.get_by_text("Escolher outras datas").click()
    pessoa.tela.get_by_label("De", exact=True).fill("2026-01-15")
    pessoa.tela.get_by_label("até").fill("2026-03-10")
    pessoa.apertar("Ver período")
    expect(pessoa.tela.get_by_test_id("periodo")).to_have_text("15/01/2026 a 10/03/2026")
    with pessoa.tela.expect_download() as baixado:
        pessoa.seguir("Baixar planilha (CSV)")
    assert baixado.value.suggested_filename == "analise-2026-01-15-2026-03-10.csv"
    assert "15/01/2026 a 10/03/2026" in baixado.value.path().read_text("utf-8-sig")
    pessoa.tela.evaluate("window.print = () => { document.title = 'impresso'; }")
    pessoa.apertar("Imprimir")
    assert pessoa.tela.title() == "impresso"
    pessoa.tela.emulate_media(media="print")
    expect(pessoa.tela.get_by_role("navigation", name="Principal")).to_be_hidden()
    expect(pessoa.tela.get_by_test_id("numeros")).to_be_visible()
    assert pessoa.tela.pdf().startswith(b"%PDF-")


# --- the account


def test_a_changed_password_is_the_one_that_opens(abrir: Abrir) -> None:
    pessoa = abrir(tela=CELULAR).entrar("troca")
    pessoa.seguir("Conta")
    pessoa.tela.get_by_label("Senha atual").fill(SENHA)
    pessoa.tela.get_by_label("Senha nova", exact=True).fill("outra frase bem longa")
    pessoa.tela.get_by_label("Senha nova, outra vez").fill("outra frase bem longa")
    pessoa.apertar("Trocar senha")
    expect(pessoa.tela.get_by_role("status").first).to_contain_text("Senha trocada")
    pessoa.apertar("Sair")
    assert "não conferem" in pessoa.entrar("troca").tela.get_by_role("alert").inner_text()
    assert pessoa.entrar("troca", "outra frase bem longa").titulo() == "Boletos em aberto"


def test_a_forgotten_password_is_chosen_anew_by_the_letters_link(abrir: Abrir, site: Site) -> None:
    pessoa = abrir().ir("/entrar")
    pessoa.seguir("Esqueci minha senha")
    pessoa.tela.get_by_label("CPF, CNPJ ou login").fill("esqueceu")
    pessoa.apertar("Enviar link")
    expect(pessoa.tela.get_by_role("status").first).to_contain_text("enviamos um e-mail")
    criar_senha(pessoa, esperar(lambda: site.link("esqueceu@exemplo.com.br"), pessoa.tela))
    expect(pessoa.tela.get_by_role("heading", name="Boletos em aberto")).to_be_visible()


def criar_senha(pessoa: Pessoa, link: str) -> None:
    """By the link of a letter."""
    pessoa.tela.goto(link)
    pessoa.tela.get_by_label("Senha", exact=True).fill("frase nova e comprida")
    pessoa.tela.get_by_label("A mesma senha, outra vez").fill("frase nova e comprida")
    pessoa.apertar("Criar senha e entrar")


def test_out_everywhere_is_out_of_the_other_browser_too(abrir: Abrir) -> None:
    aqui, ali = abrir().entrar("aparelhos"), abrir(tela=CELULAR).entrar("aparelhos")
    aqui.seguir("Conta")
    aqui.apertar("Sair de todos")
    assert aqui.titulo() == "Entre para ver seus boletos"
    assert ali.ir("/boletos").titulo() == "Entre para ver seus boletos"
    expect(ali.tela.get_by_role("status").first).to_contain_text("Sua sessão terminou")


def test_who_logs_out_is_out_and_comes_back_to_the_page_that_was_wanted(abrir: Abrir) -> None:
    pessoa = abrir().voltar("mercado")
    pessoa.apertar("Sair")
    assert pessoa.ir("/analise").titulo() == "Entre para ver seus boletos"
    pessoa.tela.get_by_label("CPF, CNPJ ou login").fill("mercado")
    pessoa.tela.get_by_label("Senha", exact=True).fill(SENHA)
    pessoa.apertar("Entrar")
    assert pessoa.titulo() == "Análise financeira"
