"""Requests read: the values of a valid request, by name."""

from datetime import date
from types import SimpleNamespace

import pytest
from lxml import etree

from tests.soap.instalacao import URL, pedido
from tests.wsdl.contrato import OPERACOES
from tests.wsdl.instancias import pedido as pedido_inteiro
from tests.wsdl.tabela import campos
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.mensagem.leitor import leitor_de

ESQUEMA = carregar_contrato(URL).esquema
CONSULTA = {nome: None for nome, *_ in campos("ConsultarBoletosRequisicao")}


def ler(operacao: etree._Element) -> SimpleNamespace:
    nome = etree.QName(operacao).localname
    requisicao: SimpleNamespace = leitor_de(ESQUEMA.elementos[nome], ESQUEMA)(operacao).requisicao
    return requisicao


def lido(operacao: str, requisicao: str) -> SimpleNamespace:
    return ler(etree.fromstring(pedido(operacao, requisicao)))


def test_what_is_absent_is_none() -> None:
    assert vars(lido("ConsultarBoletos", "")) == CONSULTA


def test_values_have_their_types() -> None:
    requisicao = lido(
        "ConsultarBoletos",
        "<vencimentoInicial>2026-11-24-03:00</vencimentoInicial><numeroDocumento>007</numeroDocumento>"
        "<pagina>+02</pagina>",
    )
    assert requisicao.vencimentoInicial == date(2026, 11, 24)
    assert (requisicao.numeroDocumento, requisicao.pagina) == ("007", 2)


def test_what_repeats_is_a_tuple_in_order() -> None:
    requisicao = lido("EmitirBoleto", "<idBoleto>B</idBoleto><idBoleto>A</idBoleto>")
    assert requisicao.idBoleto == ("B", "A")


def test_what_nests_is_read_in_turn() -> None:
    requisicao = lido(
        "EnviarBoletoEmail", "<idBoleto>A</idBoleto><destinatarios><email>a@b.com</email></destinatarios>"
    )
    assert requisicao.destinatarios.email == ("a@b.com",)


@pytest.mark.parametrize("operacao", OPERACOES)
def test_every_field_of_a_full_request_is_read(operacao: str) -> None:
    assert None not in vars(ler(pedido_inteiro(operacao, completo=True))).values()
