"""The page for people and the manual beside it: complete, sound, and without a request to anybody else."""

import csv
import io
import json
import re
import shutil
from base64 import b64decode
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from tests.soap.instalacao import URL, instalacao_com
from tests.wsdl.contrato import OPERACOES, PASTA
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12
from tests.wsdl.wsi.conferencia import conferir_mensagem
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.faixa import Faixa
from ws.soap.contrato.exemplos import BASE64_MOSTRADO, BOLETOS_MOSTRADOS, encurtar
from ws.soap.contrato.manual import ancora, html_do_manual
from ws.soap.contrato.publicacao import CAMINHO, NOME, Contrato, carregar_contrato
from ws.soap.http.pagina import Paginas, realcar

ESQUEMA = carregar_contrato(URL).esquema
INDICE = json.loads((PASTA / "exemplos" / "indice.json").read_text("utf-8"))
GRAVADAS = {
    exemplo[papel]["arquivo"]: exemplo[papel] for exemplo in INDICE for papel in ("pedido", "resposta")
}
"""Every recorded message, by its file."""


class Mostrada(NamedTuple):
    """A message as the page shows it, and the file that it says has it whole."""

    arquivo: str
    inicio: str
    cabecalhos: dict[str, str]
    xml: str


@cache
def pagina(caminho: str = CAMINHO) -> etree._Element:
    resposta = instalacao_com().http("GET", caminho)
    assert resposta.tipo == "text/html; charset=utf-8"
    return etree.fromstring(resposta.corpo, etree.HTMLParser(encoding="utf-8"))


def textos(xpath: str) -> list[str]:
    achados = pagina().xpath(xpath)
    assert isinstance(achados, list)
    return ["".join(no.itertext()) for no in achados if etree.iselement(no)]


def test_every_operation_is_there_with_its_documentation() -> None:
    assert textos("//article[@class='operacao']/h3") == list(OPERACOES)
    documentadas = [operacao.documentacao for operacao in carregar_contrato(URL).operacoes.values()]
    assert textos("//article[@class='operacao']/p") == documentadas


@cache
def mostradas(secao: str) -> list[Mostrada]:
    """The messages of a section, in their order."""
    titulos = pagina().xpath(f"//section[@aria-labelledby='{secao}']//p[@class='rotulo']")
    assert isinstance(titulos, list)
    return [mostrada(titulo) for titulo in titulos if etree.iselement(titulo)]


def mostrada(titulo: etree._Element) -> Mostrada:
    listagem = titulo.getnext()
    link = titulo.find("a")
    assert listagem is not None
    assert link is not None
    http, xml = "".join(listagem.itertext()).split("\n\n", 1)
    inicio, *linhas = http.split("\n")
    cabecalhos = dict(linha.split(": ", 1) for linha in linhas)
    return Mostrada(link.attrib["href"].removeprefix(f"{CAMINHO}/exemplos/"), inicio, cabecalhos, xml)


def todas() -> list[Mostrada]:
    return [*mostradas("operacoes"), *mostradas("falha")]


def test_each_operation_shows_a_request_and_an_answer_in_both_versions() -> None:
    exemplos = mostradas("operacoes")
    raizes = [etree.fromstring(um.xml.encode()) for um in exemplos]
    assert [raiz[-1][0].tag for raiz in raizes] == [
        f"{{{CONTRATO}}}{elemento}"
        for operacao in OPERACOES
        for elemento in (operacao, f"{operacao}Response") * 2
    ]
    pares = [SOAP11, SOAP11, SOAP12, SOAP12]
    assert [etree.QName(raiz).namespace for raiz in raizes] == pares * len(OPERACOES)


def test_each_answer_is_a_success_and_the_fault_is_told_as_each_version_tells_it() -> None:
    assert {codigo_de(um.xml) for um in mostradas("operacoes")[1::2]} == {"000"}
    falhas = mostradas("falha")[1::2]
    assert [codigo_de(um.xml) for um in falhas] == ["212", "212"]
    assert [um.inicio for um in falhas] == ["HTTP/1.1 500 Internal Server Error", "HTTP/1.1 400 Bad Request"]


def codigo_de(xml: str) -> str | None:
    return etree.fromstring(xml.encode()).findtext(f".//{{{CONTRATO}}}codigo")


def test_what_is_shown_was_recorded_and_says_how_much_of_it_is_left_out() -> None:
    for um in todas():
        conferir_corte(etree.fromstring(um.xml.encode()), etree.fromstring(gravada(um.arquivo)))


def conferir_corte(mostrado: etree._Element, gravado: etree._Element) -> None:
    """An element has what the recorded one has, or its beginning and a comment that says how much follows."""
    assert (mostrado.tag, mostrado.attrib) == (gravado.tag, gravado.attrib)
    sobra = sum(int(str(nota.text).split()[3]) for nota in mostrado.iterchildren(etree.Comment))
    if len(gravado):
        filhos = list(mostrado.iterchildren(etree.Element))
        assert len(filhos) + sobra == len(gravado)
        for filho, par in zip(filhos, gravado, strict=False):
            conferir_corte(filho, par)
    else:
        inteiro = gravado.text or ""
        assert (mostrado.text or "") == inteiro[: len(inteiro) - sobra]


def test_the_http_headers_are_those_that_were_recorded_and_those_of_any_message() -> None:
    for um in todas():
        usuais = {"Content-Length": "tamanho"}
        if um.arquivo.endswith(".pedido.xml"):
            assert um.inicio == f"POST {CAMINHO} HTTP/1.1"
            usuais["Host"] = "cobranca.exemplo.com.br"
        assert um.cabecalhos == {**GRAVADAS[um.arquivo]["cabecalhos"], **usuais}


def test_the_path_and_the_host_of_a_request_are_those_of_the_address() -> None:
    html = Paginas(carregar_contrato("https://erp.exemplo.com.br:8443/cobranca")).ajuda.decode()
    assert f">POST /cobranca{CAMINHO} HTTP/1.1\nHost: erp.exemplo.com.br:8443\n" in html


def test_what_is_shown_breaks_no_rule() -> None:
    for um in todas():
        status = None if um.inicio.startswith("POST") else int(um.inicio.split()[1])
        achados = conferir_mensagem(
            um.xml.encode(),
            status=status,
            content_type=um.cabecalhos["Content-Type"],
            cabecalhos=um.cabecalhos,
        )
        quebra = "/212-" in um.arquivo and status is None  # what is wrong with that request is the example
        assert [achado.regra for achado in achados] == (["R2712"] if quebra else []), um.arquivo


def test_a_long_list_and_a_pdf_are_cut_short_and_say_so() -> None:
    consulta = encurtar(gravada("ConsultarBoletos/000-em-aberto.resposta.xml"))
    assert consulta.count("<boleto>") == BOLETOS_MOSTRADOS
    assert "          <!-- … e mais 1 -->\n        </boletos>" in consulta
    emissao = encurtar(gravada("EmitirBoleto/000-um-boleto.resposta.xml"))
    cortado = re.search(r"<pdf>([^<]*)<!-- … e mais \d+ caracteres --></pdf>", emissao)
    assert cortado
    assert len(cortado[1]) == BASE64_MOSTRADO
    assert b64decode(cortado[1], validate=True).startswith(b"%PDF-")


def test_what_is_short_is_shown_whole() -> None:
    for nome in ("EmitirBoleto/000-um-boleto.pedido.xml", "AnaliseFinanceira/000-periodo.resposta.xml"):
        assert encurtar(gravada(nome)).replace('"', "'") == gravada(nome).decode().strip().replace('"', "'")


def gravada(arquivo: str) -> bytes:
    return (PASTA / "exemplos" / arquivo).read_bytes()


def test_tags_and_comments_have_their_colours_and_text_is_escaped() -> None:
    assert realcar('<a b="c">&amp;</a><!-- d > e -->') == (
        '<span class="t">&lt;a</span> b=&#34;c&#34;<span class="t">&gt;</span>&amp;amp;'
        '<span class="t">&lt;/a</span><span class="t">&gt;</span><span class="c">&lt;!-- d &gt; e --&gt;</span>'
    )


def test_a_type_a_field_and_an_operation_that_the_contract_gains_are_on_the_page(tmp_path: Path) -> None:
    shutil.copytree(PASTA, tmp_path, dirs_exist_ok=True)
    wsdl = tmp_path / f"{NOME}.wsdl"
    wsdl.write_text(ampliado(wsdl.read_text("utf-8")), "utf-8")
    html = Paginas(Contrato(tmp_path, URL)).ajuda.decode()
    assert html.count("<td><code>novidade</code></td>") == 3
    assert '<tr id="tipo-Novidade">' in html
    assert '<article class="operacao" id="Cancelar">' in html


def ampliado(wsdl: str) -> str:
    """The contract with more in it, of which nobody has recorded an example."""
    campo = '<xs:element name="novidade" type="tns:Novidade" minOccurs="0" maxOccurs="1"/>'
    novos = (
        '<xs:simpleType name="Novidade"><xs:restriction base="xs:decimal"/></xs:simpleType>'
        '<xs:complexType name="CancelarRequisicao"><xs:sequence/></xs:complexType>'
        '<xs:complexType name="CancelarRetorno"><xs:sequence/></xs:complexType>'
    )
    operacao = (
        '<wsdl:operation name="Cancelar"><wsdl:documentation>Cancela.</wsdl:documentation></wsdl:operation>'
    )
    for tipo in ("Boleto", "ConsultarBoletosRequisicao"):  # the latter is shown under its operation too
        fim = wsdl.index("</xs:sequence>", wsdl.index(f'<xs:complexType name="{tipo}">'))
        wsdl = wsdl[:fim] + campo + wsdl[fim:]
    antes = wsdl.index("<xs:simpleType")
    wsdl = wsdl[:antes] + novos + wsdl[antes:]
    return wsdl.replace("</wsdl:portType>", f"{operacao}</wsdl:portType>")


def test_every_code_and_every_field_is_there() -> None:
    assert textos("//section[@aria-labelledby='codigos']//td[1]") == [codigo.codigo for codigo in Codigo]
    mostrados = set(textos("//td[1]/code"))
    assert {campo.nome for tipo in ESQUEMA.complexos.values() for campo in tipo.campos} <= mostrados


@pytest.mark.parametrize("caminho", [CAMINHO, f"{CAMINHO}/manual"])
def test_every_link_leads_somewhere(caminho: str) -> None:
    arvore, porta = pagina(caminho), instalacao_com()
    ancoras = {no.get("id") for no in arvore.iter(etree.Element)}
    for no in arvore.iterfind(".//*[@href]"):
        link = no.attrib["href"]
        if link.startswith("#"):
            assert unquote(link[1:]) in ancoras, link
        elif not link.startswith(("http://", "https://")):
            endereco = urlsplit(link)
            inteiro = endereco.path if link.startswith("/") else f"{CAMINHO}/{endereco.path}"
            assert porta.http("GET", inteiro, consulta=endereco.query).status == 200, link
            assert not endereco.fragment or pagina(inteiro).xpath(f"//*[@id='{endereco.fragment}']"), link
        else:
            assert no.tag == "a", link


@pytest.mark.parametrize("caminho", [CAMINHO, f"{CAMINHO}/manual"])
def test_nothing_is_asked_of_another_host_and_nothing_runs(caminho: str) -> None:
    politica = instalacao_com().http("GET", caminho).cabecalhos["Content-Security-Policy"]
    assert politica == "default-src 'none'; style-src 'self'; frame-ancestors 'none'"
    assert pagina(caminho).xpath("//script|//style|//*[@style]|//*[@src]") == []


def test_the_address_shown_is_the_configured_one() -> None:
    assert f"{URL}{CAMINHO}" in textos("//dl//code")
    assert CONTRATO in textos("//footer/code")


def test_html_in_the_manual_is_shown_and_not_obeyed() -> None:
    assert "<script>" not in html_do_manual("# Título\n\n<script>alert(1)</script>")


def test_the_keyboard_reaches_what_scrolls() -> None:
    convertido = html_do_manual("| a |\n| --- |\n| b |\n\n```xml\n<a>&</a>\n```\n")
    assert '<div class="rolagem" tabindex="0"><table>' in convertido
    assert "</table></div>" in convertido
    assert '<pre tabindex="0"><code>&lt;a&gt;&amp;&lt;/a&gt;\n</code></pre>' in convertido


def test_headings_of_the_same_name_are_told_apart() -> None:
    convertido = html_do_manual("## Pedido\n\n## Pedido\n\n## Códigos, e mais\n")
    assert re.findall(r'id="([^"]*)"', convertido) == ["pedido", "pedido-1", "códigos-e-mais"]
    assert ancora("ConsultarBoletos") == "consultarboletos"


def test_the_catalogue_can_be_read_by_machines() -> None:
    porta = instalacao_com()
    lista = json.loads(porta.http("GET", f"{CAMINHO}/catalogo.json").corpo)
    assert [linha["codigo"] for linha in lista] == [codigo.codigo for codigo in Codigo]
    falhas = [linha for linha in lista if Faixa.do_codigo(linha["codigo"]).impede_processamento]
    assert {linha["transporte"] for linha in falhas} == {"falha"}
    planilha = porta.http("GET", f"{CAMINHO}/catalogo.csv").corpo.decode("utf-8-sig")
    linhas = list(csv.DictReader(io.StringIO(planilha, newline=""), delimiter=";"))
    assert [linha["mensagem"] for linha in linhas] == [linha["mensagem"] for linha in lista]
