"""The contract as an installation publishes it."""

from pathlib import Path
from threading import Thread

import pytest
from lxml import etree

from tests.wsdl.contrato import ARQUIVO_SOAP11, ARQUIVO_SOAP12, ENDERECO, OPERACOES
from ws.soap.contrato.publicacao import Contrato, carregar_contrato

URL = "https://cobranca.exemplo.com.br"


def test_only_the_address_is_filled_in() -> None:
    contrato = carregar_contrato(URL)
    esperado = f"{URL}/ws/v1/Integracao_Web_Services".encode()
    assert contrato.wsdl11 == ARQUIVO_SOAP11.read_bytes().replace(ENDERECO.encode(), esperado)
    assert contrato.wsdl12 == ARQUIVO_SOAP12.read_bytes().replace(ENDERECO.encode(), esperado)


def test_the_address_may_have_a_path_and_a_slash_at_the_end() -> None:
    assert carregar_contrato(f"{URL}/central/").endereco == f"{URL}/central/ws/v1/Integracao_Web_Services"


def test_an_address_that_xml_finds_hard_comes_back_as_it_was() -> None:
    contrato = carregar_contrato('https://exemplo.com.br/a&"b')
    enderecos = etree.fromstring(contrato.wsdl11).iterfind(
        ".//{http://schemas.xmlsoap.org/wsdl/soap/}address"
    )
    assert [no.get("location") for no in enderecos] == [contrato.endereco]


@pytest.mark.parametrize("vezes", [0, 2])
def test_a_file_without_one_address_is_refused(tmp_path: Path, vezes: int) -> None:
    porta = '<wsdl:port><soap:address location="http://localhost"/></wsdl:port>'
    (tmp_path / "Integracao_Web_Services.wsdl").write_text(porta * vezes, "utf-8")
    with pytest.raises(ValueError, match="expected one soap:address"):
        _ = Contrato(tmp_path, URL).wsdl11


def test_the_operations_are_those_of_the_file_in_its_order() -> None:
    assert tuple(carregar_contrato(URL).operacoes) == OPERACOES


def test_each_thread_has_a_schema_of_its_own() -> None:
    contrato = carregar_contrato(URL)
    outros: list[etree.XMLSchema] = []
    thread = Thread(target=lambda: outros.extend((contrato.validador(), contrato.validador())))
    thread.start()
    thread.join()
    assert outros[0] is outros[1]
    assert outros[0] is not contrato.validador()
