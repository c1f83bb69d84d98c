"""What a naive Spyne service lets escape or answers wrongly: here each request gets a well-formed answer.

Exceptions that left it as a bare 500, values that it dropped, answers that it cut short: ``maus_pedidos.py``. Here a
WSGI server of whatever make hands them over; ``tests/doors/test_nada_sem_resposta_por_http.py`` sends them to ours.
"""

import pytest
from lxml import etree

from tests.mundo.carteira import um_boleto
from tests.soap.instalacao import XML11, Instalacao, envelope, instalacao_com, pedido
from tests.soap.maus_pedidos import CERTA, MAUS_PEDIDOS, conferir
from tests.wsdl.contrato import esquema
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12


@pytest.fixture(scope="module")
def porta() -> Instalacao:
    return instalacao_com(um_boleto())


@pytest.mark.parametrize("nome", MAUS_PEDIDOS)
def test_it_is_answered(porta: Instalacao, nome: str) -> None:
    mau = MAUS_PEDIDOS[nome]
    conferir(mau, porta.enviar(mau.corpo, **mau.opcoes))


@pytest.mark.parametrize("nome", MAUS_PEDIDOS)
def test_no_word_of_a_library_and_no_file_of_ours_is_told(porta: Instalacao, nome: str) -> None:
    mau = MAUS_PEDIDOS[nome]
    resposta = porta.enviar(mau.corpo, **mau.opcoes).corpo.decode()
    for proibido in ("Traceback", "lxml", "SCHEMAS", "Element", "line 1", "/ws/soap", "spyne", "root:"):
        assert proibido not in resposta


def test_the_next_request_is_served_after_all_of_them(porta: Instalacao) -> None:
    for mau in MAUS_PEDIDOS.values():
        porta.enviar(mau.corpo, **mau.opcoes)
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
        porta.chamar("ConsultarBoletos", requisicao, conta=("mercado", canario))
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
