"""What a naive Spyne service lets escape or answers wrongly: here each request gets a well-formed answer.

The cases are those found by running Spyne 2.14: exceptions that left it as a bare 500, values that it dropped,
answers that it cut short.
"""

from typing import Any

import pytest
from lxml import etree

from tests.fakes.exemplos import um_boleto
from tests.soap.instalacao import XML11, XML12, Instalacao, Resposta, envelope, instalacao_com, pedido
from tests.wsdl.contrato import esquema
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12
from tests.wsdl.wsi import conferir_mensagem

OPERACAO = pedido("ConsultarBoletos")
CERTA = envelope(OPERACAO)
ENTIDADE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
DATA_NO_CABECALHO = '<x:Quando xmlns:x="urn:x">2026-13-45T99:00:00Z</x:Quando>'


def no_corpo(dentro: str) -> bytes:
    return f'<s:Envelope xmlns:s="{SOAP11}"><s:Body>{dentro}</s:Body></s:Envelope>'.encode()


CASOS: dict[str, tuple[bytes, dict[str, Any], int, str]] = {
    "empty body": (b"", {}, 500, "201"),
    "Content-Length empty": (CERTA, {"CONTENT_LENGTH": ""}, 411, ""),
    "Content-Length absent": (CERTA, {"CONTENT_LENGTH": None}, 411, ""),
    "Content-Length of letters": (CERTA, {"CONTENT_LENGTH": "abc"}, 411, ""),
    "Content-Length negative": (CERTA, {"CONTENT_LENGTH": "-1"}, 411, ""),
    "Content-Length in Arabic digits": (CERTA, {"CONTENT_LENGTH": "٣"}, 411, ""),
    "Content-Length too small": (CERTA, {"CONTENT_LENGTH": str(len(CERTA) - 1)}, 500, "201"),
    "Content-Length too large": (CERTA, {"CONTENT_LENGTH": str(len(CERTA) + 1)}, 200, "000"),
    "Content-Length enormous": (CERTA, {"CONTENT_LENGTH": "9" * 5_000}, 413, ""),
    "charset unknown": (CERTA, {"tipo": "text/xml; charset=foo-99"}, 500, "203"),
    "charset empty": (CERTA, {"tipo": "text/xml; charset="}, 200, "000"),
    "charset in quotes": (CERTA, {"tipo": 'text/xml; charset="utf-8"'}, 200, "000"),
    "Latin-1 labelled UTF-8": (envelope(pedido("ConsultarBoletos", "<usuarioFinal>José</usuarioFinal>"))
                               .decode().encode("latin-1"), {}, 500, "203"),
    "UTF-8 labelled UTF-16": (CERTA, {"tipo": "text/xml; charset=utf-16"}, 500, "201"),
    "gzip without saying so": (b"\x1f\x8b\x08\x00" + CERTA, {}, 500, "201"),
    "gzip": (CERTA, {"HTTP_CONTENT_ENCODING": "gzip"}, 415, ""),
    "no Body": (f'<s:Envelope xmlns:s="{SOAP11}"/>'.encode(), {}, 500, "204"),
    "empty Body": (no_corpo(""), {}, 500, "204"),
    "Fault as a request": (no_corpo("<s:Fault><faultcode>s:Client</faultcode></s:Fault>"), {}, 500, "208"),
    "entity in a field": (ENTIDADE + CERTA.replace(b"<requisicao>", b"<requisicao><pagina>&x;</pagina>"), {}, 500,
                          "202"),
    "entity in the Body": (ENTIDADE + no_corpo("&x;"), {}, 500, "202"),
    "href to itself": (no_corpo('<a id="b" href="#b"/>'), {}, 500, "209"),
    "href to nothing": (no_corpo('<a href="#nada"/>'), {}, 500, "209"),
    "senseless date in a header": (envelope(OPERACAO, SOAP11, DATA_NO_CABECALHO), {}, 200, "000"),
    "SOAP 1.2 and a schema error": (envelope(pedido("ConsultarBoletos", "<pagina>x</pagina>"), SOAP12),
                                    {"tipo": XML12}, 400, "212"),
    "decimal where an integer goes": (envelope(pedido("ConsultarBoletos", "<pagina>NaN</pagina>")), {}, 500, "212"),
    "control character": (CERTA.replace(b"<requisicao>", b"<requisicao><pagina>\x00</pagina>"), {}, 500, "201"),
    "multipart": (CERTA, {"tipo": 'multipart/related; boundary="x"; type="text/xml"'}, 415, ""),
    "two operations": (no_corpo(OPERACAO * 2), {}, 500, "204"),
    "no Content-Type": (CERTA, {"CONTENT_TYPE": None}, 415, ""),
    "a form": (CERTA, {"tipo": "application/x-www-form-urlencoded"}, 415, ""),
    "text": (CERTA, {"tipo": "text/plain"}, 415, ""),
    "JSON": (b"{}", {"tipo": "application/json"}, 415, ""),
    "Content-Type of noise": (CERTA, {"tipo": ';;;="\\'}, 415, ""),
    "2.2 MB": (b"a" * 2_200_000, {}, 413, ""),
    "10,000 items": (envelope(pedido("EmitirBoleto", "<idBoleto>1</idBoleto>" * 10_000)), {}, 500, "901"),
    "60,000 items": (envelope(pedido("EmitirBoleto", "<idBoleto>1</idBoleto>" * 60_000)), {}, 413, ""),
    "xsi:type of another type": (
        envelope(pedido("ConsultarBoletos", f'<pagina xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
                        f' xmlns:c="{CONTRATO}" i:type="c:Boleto"><c:idBoleto>1</c:idBoleto></pagina>')),
        {}, 500, "212"),
}  # fmt: skip


@pytest.fixture(scope="module")
def porta() -> Instalacao:
    return instalacao_com(um_boleto())


def e_recusa_simples(resposta: Resposta) -> bool:
    texto = resposta.corpo.decode()
    return resposta.tipo == "text/plain; charset=utf-8" and texto.count("\n") == 1 and texto.endswith(".\n")


@pytest.mark.parametrize("nome", CASOS)
def test_it_is_answered(porta: Instalacao, nome: str) -> None:
    corpo, opcoes, status, codigo = CASOS[nome]
    resposta = porta.enviar(corpo, **opcoes)
    assert resposta.status == status
    if not codigo:
        assert e_recusa_simples(resposta)
        return
    assert resposta.codigo == codigo
    assert conferir_mensagem(resposta.corpo, status=status, content_type=resposta.tipo) == []


@pytest.mark.parametrize("nome", CASOS)
def test_no_word_of_a_library_and_no_file_of_ours_is_told(porta: Instalacao, nome: str) -> None:
    corpo, opcoes, *_ = CASOS[nome]
    resposta = porta.enviar(corpo, **opcoes).corpo.decode()
    for proibido in ("Traceback", "lxml", "SCHEMAS", "Element", "line 1", "/ws/soap", "spyne", "root:"):
        assert proibido not in resposta


def test_the_next_request_is_served_after_all_of_them(porta: Instalacao) -> None:
    for corpo, opcoes, *_ in CASOS.values():
        porta.enviar(corpo, **opcoes)
    assert porta.enviar(CERTA).codigo == "000"


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
def test_characters_that_xml_forbids_do_not_empty_the_answer(soap: str) -> None:
    sujo = um_boleto(numero_documento="NF\x00\x0b1", nosso_numero_impresso="\ud800")
    resposta = instalacao_com(sujo).chamar("ConsultarBoletos", soap=soap)
    assert resposta.codigo == "000"
    assert resposta.texto("numeroDocumento") == "NF\ufffd\ufffd1"
    esquema().assertValid(resposta.carga)


def test_a_value_that_looks_like_markup_comes_back_as_it_was() -> None:
    hostil = "</nome><admin/>]]>&amp;"
    resposta = instalacao_com(um_boleto(numero_documento=hostil)).chamar("ConsultarBoletos")
    assert resposta.texto("numeroDocumento") == hostil
    assert resposta.carga.find(f".//{{{CONTRATO}}}admin") is None


def test_nothing_that_came_goes_into_the_log(porta: Instalacao) -> None:
    canario = "Canario7x"
    porta.logger.linhas.clear()
    for requisicao in (
        f"<pagina>{canario}</pagina>",
        f"<{canario}/>",
        f"<usuarioFinal>{canario}</usuarioFinal>",
    ):
        porta.chamar("ConsultarBoletos", requisicao, conta=("bompreco", canario))
        porta.chamar("ConsultarBoletos", requisicao, tipo=XML11)
    porta.enviar(f"<{canario}".encode())
    assert len(porta.logger.linhas) == 7
    assert canario not in repr(porta.logger.linhas)


def test_a_request_in_another_character_set_is_read_as_it_was_meant() -> None:
    porta = instalacao_com(um_boleto(numero_documento="Água"))
    requisicao = pedido("ConsultarBoletos", "<numeroDocumento>Água</numeroDocumento>")
    for encoding, tipo in (
        ("iso-8859-1", "text/xml"),
        ("iso-8859-1", "text/xml; charset=ISO-8859-1"),
        ("windows-1252", "text/xml; charset=windows-1252"),
        ("utf-16", "text/xml; charset=utf-16"),
    ):
        resposta = porta.enviar(envelope(requisicao, encoding=encoding), tipo)
        assert (resposta.codigo, resposta.textos("numeroDocumento")) == ("000", ["Água"])
        assert etree.fromstring(resposta.corpo).getroottree().docinfo.encoding == "utf-8"
