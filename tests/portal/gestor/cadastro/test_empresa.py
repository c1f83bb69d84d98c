"""A manager changes name, colour, logo and environment, and is told what cannot be."""

from io import BytesIO

import pytest
from PIL import Image

from tests.portal.sem_scripts import Navegador, Pagina
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO


def empresa(casa: Aplicacao) -> Empresa:
    achada = casa.casos_do_portal.ver_empresa("aurora")
    assert achada is not None
    return achada


def imagem(formato: str = "PNG", lado: int = 40) -> bytes:
    arquivo = BytesIO()
    Image.new("RGB", (lado, lado), "#1A5FB4").save(arquivo, formato)
    return arquivo.getvalue()


def mandar(gestora: Navegador, conteudo: bytes, nome: str = "logo.png") -> Pagina:
    return gestora.enviar(gestora.ler("/gestor/empresa/"), "logo", logo=(BytesIO(conteudo), nome))


def test_what_customers_see_is_changed(gestora: Navegador, casa: Aplicacao) -> None:
    feito = gestora.enviar(
        gestora.ler("/gestor/empresa/"),
        "empresa",
        contato="  Financeiro:   (31) 3333-1111 ",
        cor="#0b6e4f",
        remetente="cobranca@aurora.exemplo.com.br",
        envia_email=[],
    )
    assert feito.avisos == ["Os dados da empresa foram gravados."]
    agora = empresa(casa)
    assert (agora.contato, agora.tema.cor, agora.remetente, agora.envia_email) == (
        "Financeiro: (31) 3333-1111",
        "#0B6E4F",
        "cobranca@aurora.exemplo.com.br",
        False,
    )
    assert agora.ambiente is Ambiente.PRODUCAO


@pytest.mark.parametrize(
    ("campos", "porque"),
    [
        ({"cor": "#FFD700"}, "A cor é clara demais"),
        ({"cor": "azul"}, "A cor deve ser escrita como #RRGGBB"),
        ({"remetente": "ninguem"}, "deve ser um único endereço"),
        ({"contato": "x" * 151}, "até 150 caracteres"),
    ],
)
def test_what_cannot_be_says_why_and_stays_in_the_form(
    gestora: Navegador, casa: Aplicacao, campos: dict[str, str], porque: str
) -> None:
    antes = empresa(casa)
    feito = gestora.enviar(gestora.ler("/gestor/empresa/"), "empresa", **campos)
    ((campo, escrito),) = campos.items()
    assert feito.status == 400
    assert porque in feito.avisos[0]
    assert feito.arvore.xpath(f'//input[@id="{campo}"]/@value') == [escrito]
    assert empresa(casa) == antes


@pytest.mark.parametrize(("cor", "razao", "diz"), [("#1A5FB4", "6,2", True), ("#FFD700", "1,4", False)])
def test_the_form_tells_how_well_the_colour_is_read(
    gestora: Navegador, cor: str, razao: str, *, diz: bool
) -> None:
    pagina = gestora.enviar(gestora.ler("/gestor/empresa/"), "empresa", cor=cor)
    assert pagina.arvore.xpath("//*[@data-razao]/text()") == [razao]
    assert bool(pagina.arvore.xpath("//*[@data-legivel][not(@hidden)]")) is diz
    assert bool(pagina.arvore.xpath("//*[@data-ilegivel][not(@hidden)]")) is not diz


@pytest.mark.parametrize(("formato", "tipo"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_logo_is_shown_where_the_name_was(gestora: Navegador, formato: str, tipo: str) -> None:
    conteudo = imagem(formato)
    feito = mandar(gestora, conteudo)
    assert "O logotipo foi trocado" in feito.avisos[0]
    (endereco,) = feito.arvore.xpath("//header//img/@src")
    servido = gestora.cliente.get(endereco)
    assert (servido.data, servido.mimetype) == (conteudo, tipo)


def test_a_logo_is_taken_away(gestora: Navegador, casa: Aplicacao) -> None:
    mandar(gestora, imagem())
    feito = gestora.enviar(gestora.ler("/gestor/empresa/"), "retirar-logo")
    assert feito.avisos == ["O logotipo foi retirado: o nome da empresa aparece no lugar dele."]
    assert not empresa(casa).logo_sha256


@pytest.mark.parametrize(
    ("conteudo", "porque"),
    [
        (b"", "Escolha primeiro o arquivo do logotipo."),
        (b"GIF89a" + b"x" * 100, "deve ser uma imagem PNG ou JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "deve ser uma imagem PNG ou JPEG"),
        (imagem(lado=2001), "no máximo 2000 pixels"),
        (imagem() + b"x" * BYTES_NO_MAXIMO, "no máximo 200 kB"),
        (imagem() + b"x" * 2 * BYTES_NO_MAXIMO, "no máximo 200 kB"),
    ],
    ids=["none", "gif", "svg called png", "too wide", "too large", "larger than any form"],
)
def test_a_file_that_is_no_logo_is_refused(
    gestora: Navegador, casa: Aplicacao, conteudo: bytes, porque: str
) -> None:
    feito = mandar(gestora, conteudo)
    assert porque in feito.avisos[0]
    assert not empresa(casa).logo_sha256


def test_the_environment_changes_after_a_page_that_says_what_changes(
    gestora: Navegador, casa: Aplicacao
) -> None:
    pergunta = gestora.ler("/gestor/empresa/ambiente")
    assert "SEM VALOR" in pergunta.texto
    assert empresa(casa).ambiente is Ambiente.PRODUCAO
    feito = gestora.enviar(pergunta, "ambiente")
    assert feito.avisos == ["A empresa está em ambiente de testes: nada do que sai daqui tem valor."]
    assert empresa(casa).ambiente is Ambiente.HOMOLOGACAO
    volta = gestora.ler("/gestor/empresa/ambiente")
    assert "enviados de verdade" in volta.texto
    assert "em produção" in gestora.enviar(volta, "ambiente").avisos[0]
    assert empresa(casa).ambiente is Ambiente.PRODUCAO


def test_a_change_of_environment_sent_twice_does_not_go_back(gestora: Navegador, casa: Aplicacao) -> None:
    pergunta = gestora.ler("/gestor/empresa/ambiente")
    gestora.enviar(pergunta, "ambiente")
    gestora.enviar(pergunta, "ambiente")
    assert empresa(casa).ambiente is Ambiente.HOMOLOGACAO


def test_an_environment_that_is_none_changes_nothing(gestora: Navegador, casa: Aplicacao) -> None:
    gestora.forjar("/gestor/empresa/ambiente", ambiente="OUTRO")
    assert empresa(casa).ambiente is Ambiente.PRODUCAO
