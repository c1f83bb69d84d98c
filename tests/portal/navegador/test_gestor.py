"""What a manager does, in a real browser on a real server."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import requests
from PIL import Image
from playwright.sync_api import expect

from tests.portal.navegador.pessoa import CELULAR, LARGURAS, TABLET, Pessoa, esperar
from tests.portal.navegador.site import RECUSADO, Site
from tests.soap.instalacao import XML11, basic, envelope, pedido
from ws.soap.contrato.publicacao import CAMINHO

pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
Abrir = Callable[..., Pessoa]
EM_CADA_LARGURA = pytest.mark.parametrize("tela", LARGURAS.values(), ids=LARGURAS)


@pytest.fixture
def gestora(abrir: Abrir) -> Pessoa:
    """The manager of ``aurora``, at a desk."""
    return abrir().voltar("gestora", "/gestor/")


@pytest.fixture
def diretora(abrir: Abrir) -> Pessoa:
    """The manager of ``ceres``, with a phone."""
    return abrir("ceres", CELULAR).voltar("diretora", "/gestor/")


def avisada(pessoa: Pessoa, frase: str) -> None:
    """The page says so."""
    expect(pessoa.tela.locator(".aviso").filter(has_text=frase)).to_be_visible()


@EM_CADA_LARGURA
def test_a_customer_is_found_invited_and_comes_in_by_the_letters_link(
    abrir: Abrir, site: Site, tela: tuple[int, int]
) -> None:
    gestora = abrir(tela=tela).voltar("gestora", "/gestor/clientes/")
    gestora.tela.get_by_role("searchbox").fill("panificação")
    gestora.apertar("Procurar")
    expect(gestora.tela.locator("main")).to_contain_text("1 cliente")
    gestora.seguir(re.compile("Convidar"))
    email = f"sindica{tela[0]}@tresirmaos.exemplo.com.br"
    gestora.tela.get_by_label("E-mail").first.fill(email)
    gestora.apertar(re.compile("Enviar convite|Convidar"))
    avisada(gestora, f"O convite foi enviado para {email}")
    convidada = abrir(tela=tela)
    convidada.tela.goto(esperar(lambda: site.link(email), gestora.tela))
    convidada.tela.get_by_label("Senha", exact=True).fill("frase nova e comprida")
    convidada.tela.get_by_label("A mesma senha, outra vez").fill("frase nova e comprida")
    convidada.apertar("Criar senha e entrar")
    expect(convidada.tela.get_by_role("heading", name="Você não tem boletos em aberto.")).to_be_visible()


def test_a_blocked_person_is_out_at_once_and_comes_back_when_unblocked(abrir: Abrir, gestora: Pessoa) -> None:
    pessoa = abrir(tela=CELULAR).entrar("bloqueada")
    gestora.ir("/gestor/acessos/bloqueada")
    gestora.seguir("Bloquear")
    gestora.apertar("Bloquear")
    assert pessoa.ir("/boletos").titulo() == "Entre para ver seus boletos"
    pessoa.entrar("bloqueada")
    expect(pessoa.tela.get_by_role("alert")).to_contain_text("Este acesso foi desativado pela empresa")
    gestora.ir("/gestor/acessos/bloqueada").apertar("Desbloquear")
    assert pessoa.entrar("bloqueada").titulo() == "Boletos em aberto"


def test_what_is_withheld_is_a_sentence_to_the_customer_until_it_is_released(
    abrir: Abrir, gestora: Pessoa
) -> None:
    def decidir(palavra: str) -> None:
        gestora.ir("/gestor/acessos/retida")
        for recurso in ("emissão", "análise financeira"):
            grupo = gestora.tela.get_by_role("group", name=re.compile(recurso, re.IGNORECASE))
            grupo.get_by_label(palavra, exact=True).check()
        gestora.apertar("Gravar recursos")

    decidir("Retido")
    pessoa = abrir(tela=TABLET).entrar("retida")
    expect(pessoa.tela.locator(".aviso")).to_contain_text("A emissão de boletos não está liberada")
    expect(pessoa.tela.get_by_role("link", name=re.compile("^Emitir"))).to_have_count(0)
    pessoa.seguir("Análise financeira")
    assert pessoa.titulo() == "Recurso não liberado"
    expect(pessoa.tela.locator("main")).to_contain_text("Financeiro: (31) 3333-0000")
    decidir("Liberado")
    pessoa.ir("/boletos")
    expect(pessoa.tela.get_by_role("link", name=re.compile("^Emitir"))).not_to_have_count(0)


def test_the_companys_default_holds_for_its_customers(abrir: Abrir, diretora: Pessoa) -> None:
    diretora.ir("/gestor/padroes/")
    envio = diretora.tela.get_by_role("group", name=re.compile("envio", re.IGNORECASE)).first
    envio.get_by_label("Retido").check()
    diretora.apertar(re.compile("^Gravar"))
    rui = abrir("ceres").voltar("rui")
    expect(rui.tela.locator(".aviso")).to_contain_text("O envio por e-mail não está liberado")


def test_an_integrators_secret_is_shown_once_opens_and_is_rotated(gestora: Pessoa, site: Site) -> None:
    gestora.ir("/gestor/integradores/")
    gestora.tela.get_by_label(re.compile("Login|Nome")).fill("loja.virtual")
    gestora.apertar(re.compile("^Criar"))
    primeiro = segredo(gestora)
    gestora.apertar("Copiar segredo")
    assert gestora.copiado() == primeiro
    assert abre(site, primeiro)
    gestora.seguir("Já copiei o segredo")
    expect(gestora.tela.locator("main")).not_to_contain_text(primeiro)
    gestora.apertar("Trocar o segredo")
    segundo = segredo(gestora)
    assert (abre(site, primeiro), abre(site, segundo)) == (True, True)
    gestora.seguir("Já copiei o segredo")
    gestora.seguir("Finalizar a troca")
    gestora.tela.locator("main form button").click()
    avisada(gestora, "só o segredo novo abre")
    assert (abre(site, primeiro), abre(site, segundo)) == (False, True)


def segredo(pessoa: Pessoa) -> str:
    return pessoa.tela.get_by_test_id("segredo").locator("code").last.inner_text()


def abre(site: Site, senha: str) -> bool:
    """Whether the services let the integrator in."""
    cabecalhos = {"Content-Type": XML11, "Authorization": basic("loja.virtual", senha), "SOAPAction": '""'}
    corpo = envelope(pedido("ConsultarBoletos", "<codigoCliente>C0003</codigoCliente>"))
    resposta = requests.post(site.url + CAMINHO, corpo, headers=cabecalhos, timeout=10)
    assert ("<codigo>102</codigo>" in resposta.text) != ("<codigo>001</codigo>" in resposta.text)
    return resposta.status_code == 200


def test_the_companys_colour_and_logo_are_on_its_customers_pages(
    abrir: Abrir, diretora: Pessoa, tmp_path: Path
) -> None:
    arquivo = tmp_path / "logo.png"
    imagem = BytesIO()
    Image.new("RGB", (200, 60), "#7a3e9d").save(imagem, "PNG")
    arquivo.write_bytes(imagem.getvalue())
    diretora.ir("/gestor/empresa/")
    diretora.tela.locator("input[type=file]").set_input_files(arquivo)
    diretora.apertar(re.compile("logotipo"))
    avisada(diretora, "O logotipo foi trocado")
    diretora.tela.locator("[data-cor]").fill("#FFD700")
    expect(diretora.tela.locator("[data-ilegivel]")).to_be_visible()
    diretora.tela.locator("[data-cor]").fill("#7A3E9D")
    expect(diretora.tela.locator("[data-legivel]")).to_be_visible()
    diretora.apertar("Gravar dados")
    avisada(diretora, "Os dados da empresa foram gravados")
    cliente = abrir("ceres").ir("/entrar")
    expect(cliente.tela.get_by_role("img", name="Ceres Sementes SA")).to_have_js_property("naturalWidth", 200)
    botao = cliente.tela.get_by_role("button", name="Entrar")
    expect(botao).to_have_css("background-color", "rgb(122, 62, 157)")


def test_the_sandbox_is_announced_on_every_page_until_it_is_left(abrir: Abrir, diretora: Pessoa) -> None:
    cliente = abrir("ceres")
    for novo, na_faixa in (("ambiente de testes", 1), ("produção", 0)):
        diretora.ir("/gestor/empresa/ambiente")
        diretora.apertar(re.compile(novo))
        expect(cliente.ir("/entrar").tela.get_by_text("Ambiente de testes:")).to_have_count(na_faixa)


def test_a_failed_message_says_why_and_is_sent_again(abrir: Abrir, gestora: Pessoa) -> None:
    pessoa = abrir().voltar("falha", "/boletos/email?id=1012")
    pessoa.tela.get_by_label("E-mail 1").fill(RECUSADO)
    pessoa.apertar("Enviar")
    expect(pessoa.tela.get_by_role("listitem").filter(has_text=RECUSADO)).to_contain_text("Não entregue")
    gestora.ir("/gestor/envios/?situacao=falhou")
    linha = gestora.tela.get_by_role("row").filter(has_text=RECUSADO).first
    expect(linha).to_contain_text("Falhou")
    linha.get_by_role("button").click()
    avisada(gestora, "A mensagem voltou para a fila")


def test_the_audit_tells_who_did_what(gestora: Pessoa) -> None:
    gestora.ir("/gestor/auditoria/")
    gestora.tela.get_by_label("Login").fill("gestora")
    gestora.apertar("Procurar")
    linhas = gestora.tela.get_by_role("table").locator("tbody tr")
    expect(linhas.first).to_contain_text("gestora")
    assert linhas.count() == linhas.filter(has_text="gestora").count()


def test_an_import_shows_what_was_refused_and_gives_it_as_a_file(abrir: Abrir) -> None:
    gestor = abrir("boreal").voltar("chefe", "/gestor/importacoes/")
    gestor.tela.locator("main tbody a").first.click()
    expect(gestor.tela.locator("main")).to_contain_text("Não existe cliente com este código.")
    with gestor.tela.expect_download() as baixado:
        gestor.seguir(re.compile("Baixar"))
    assert "Não existe cliente com este código." in baixado.value.path().read_text("utf-8-sig")


def test_a_company_is_not_at_anothers_desk(abrir: Abrir) -> None:
    gestor = abrir("boreal").voltar("chefe", "/gestor/acessos/mercado")
    assert gestor.titulo() == "Página não encontrada"
    gestor.tela.goto("/portal/aurora/gestor/")
    assert gestor.titulo() == "Entre para ver seus boletos"
