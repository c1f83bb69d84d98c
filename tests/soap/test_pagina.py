"""The page for people and the manual beside it: complete, sound, and without a request to anybody else."""

import csv
import io
import json
import re
from functools import cache
from urllib.parse import unquote

import pytest
from lxml import etree

from tests.soap.instalacao import URL, instalacao_com
from tests.wsdl.contrato import OPERACOES, esquema
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12
from tests.wsdl.wsi import conferir_mensagem
from ws.domain.catalogo import Codigo
from ws.soap.amostras import amostra, mensagem_de_amostra
from ws.soap.contrato import CAMINHO, carregar_contrato
from ws.soap.manual import ancora, html_do_manual
from ws.soap.versoes import SOAP_11, SOAP_12

ESQUEMA = carregar_contrato(URL).esquema


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


def test_each_operation_shows_a_request_and_an_answer_in_both_versions() -> None:
    exemplos = textos("//article[@class='operacao']//pre")
    assert len(exemplos) == len(OPERACOES) * 4
    assert [SOAP12 in exemplo for exemplo in exemplos] == [False, False, True, True] * len(OPERACOES)


def test_the_samples_are_valid_messages() -> None:
    for exemplo in textos("//article[@class='operacao']//pre"):
        cabecalhos, xml = exemplo.split("\n\n", 1)
        pedido = cabecalhos.startswith("POST")
        tipo = re.search(r"Content-Type: (.*)", cabecalhos)
        acao = re.search(r"SOAPAction: (.*)", cabecalhos)
        assert tipo
        achados = conferir_mensagem(
            xml.encode(),
            status=None if pedido else 200,
            content_type=tipo[1],
            cabecalhos={"SOAPAction": acao[1]} if acao else {},
        )
        assert achados == []


def test_the_sample_fault_is_valid() -> None:
    (exemplo,) = textos("//section[@aria-labelledby='falha']//pre")
    assert conferir_mensagem(exemplo.encode(), status=500, content_type="text/xml; charset=utf-8") == []


@pytest.mark.parametrize("elemento", ESQUEMA.elementos)
def test_a_sample_of_every_message_is_valid(elemento: str) -> None:
    xml = amostra(elemento, ESQUEMA)
    esquema().assertValid(etree.fromstring(xml))
    for versao, soap in ((SOAP_11, SOAP11), (SOAP_12, SOAP12)):
        assert etree.fromstring(mensagem_de_amostra(xml, versao).encode()).tag == f"{{{soap}}}Envelope"


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
            destino, _, consulta = link.partition("?")
            inteiro = destino if destino.startswith("/") else f"{CAMINHO}/{destino}"
            assert porta.http("GET", inteiro, consulta=consulta).status == 200, link
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


def test_headings_of_the_same_name_are_told_apart() -> None:
    convertido = html_do_manual("## Pedido\n\n## Pedido\n\n## Códigos, e mais\n")
    assert re.findall(r'id="([^"]*)"', convertido) == ["pedido", "pedido-1", "códigos-e-mais"]
    assert ancora("ConsultarBoletos") == "consultarboletos"


def test_the_catalogue_can_be_read_by_machines() -> None:
    porta = instalacao_com()
    lista = json.loads(porta.http("GET", f"{CAMINHO}/catalogo.json").corpo)
    assert [linha["codigo"] for linha in lista] == [codigo.codigo for codigo in Codigo]
    assert {linha["transporte"] for linha in lista if linha["codigo"][0] in "129"} == {"falha"}
    planilha = porta.http("GET", f"{CAMINHO}/catalogo.csv").corpo.decode("utf-8-sig")
    linhas = list(csv.DictReader(io.StringIO(planilha, newline=""), delimiter=";"))
    assert [linha["mensagem"] for linha in linhas] == [linha["mensagem"] for linha in lista]
