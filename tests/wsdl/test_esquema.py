"""What the schema takes and what it refuses; libxml2 and xmlschema agree on each document."""

from copy import deepcopy
from functools import cache

import pytest
import xmlschema
from lxml import etree

from tests.wsdl.contrato import OPERACOES, elemento_esquema, esquema
from tests.wsdl.instancias import VALORES, mensagens, montar, pedido, resposta
from tests.wsdl.namespaces import CONTRATO, XSI

COMPLETAS = mensagens(completo=True)
MINIMAS = mensagens(completo=False)


@cache
def segundo_motor() -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(etree.tostring(elemento_esquema(), encoding="unicode"))


def valido(documento: etree._Element) -> bool:
    """The verdict of both engines, which must be one. Both read the document anew, as a server would."""
    xml = etree.tostring(documento, encoding="unicode")
    vereditos = {esquema().validate(etree.fromstring(xml)), segundo_motor().is_valid(xml)}
    assert len(vereditos) == 1, "libxml2 and xmlschema disagree"
    return vereditos.pop()


def com_valor(tipo: str, valor: str) -> list[etree._Element]:
    """The full messages that have a field of a simple type, with ``valor`` in each such field."""
    mudadas = mensagens(completo=True, valores={**VALORES, tipo: valor})
    pares = zip(COMPLETAS, mudadas, strict=True)
    return [mudada for boa, mudada in pares if etree.tostring(boa) != etree.tostring(mudada)]


def nome(documento: etree._Element) -> str:
    return etree.QName(documento).localname


@pytest.mark.parametrize("documento", COMPLETAS, ids=nome)
def test_a_message_with_every_field_is_valid(documento: etree._Element) -> None:
    assert valido(documento)


@pytest.mark.parametrize("documento", MINIMAS, ids=nome)
def test_a_message_with_its_required_fields_alone_is_valid(documento: etree._Element) -> None:
    assert valido(documento)


BONS = [
    ("CpfCnpj", "12345678909"),
    ("CpfCnpj", "123.456.789-09"),
    ("CpfCnpj", "11222333000181"),
    ("CpfCnpj", "11.222.333/0001-81"),
    ("CpfCnpj", "12.ABC.345/01DE-35"),
    ("CpfCnpj", "12abc34501de35"),
    ("Codigo", "x"),
    ("Codigo", "ç" * 64),
    ("Texto100", "á" * 100),
    ("Texto150", "á" * 150),
    ("Texto2000", "á" * 2000),
    ("Email", "a@b"),
    ("Email", "sem arroba"),
    ("Email", "a" * 254),
    ("Dinheiro", "0.00"),
    ("Dinheiro", "-10.05"),
    ("Dinheiro", "9999999999999.99"),
    ("NumeroPagina", "2147483647"),
    ("TamanhoPagina", "1"),
    ("TamanhoPagina", "1000"),
    ("xs:date", "2026-11-24-03:00"),
    ("xs:date", "2028-02-29"),
    ("xs:string", "VALOR_NOVO"),
    *(("FiltroSituacao", valor) for valor in ("A_VENCER", "VENCIDO", "LIQUIDADO", "CANCELADO", "TODOS")),
    *(("ModeloImpressao", valor) for valor in ("CARNE", "FATURA")),
]

MAUS = [
    ("CpfCnpj", ""),
    ("CpfCnpj", "1234567890"),
    ("CpfCnpj", "1234567890A"),
    ("CpfCnpj", "112223330001810"),
    ("CpfCnpj", "12ABC34501DEA5"),
    ("CpfCnpj", "12ÁBC34501DE35"),
    ("CpfCnpj", "123456789\uff10\uff19"),
    ("CpfCnpj", "123 456 789 09"),
    ("Codigo", ""),
    ("Codigo", "x" * 65),
    ("Texto100", ""),
    ("Texto100", "x" * 101),
    ("Texto150", ""),
    ("Texto150", "x" * 151),
    ("Texto2000", ""),
    ("Texto2000", "x" * 2001),
    ("Email", ""),
    ("Email", "ab"),
    ("Email", "a" * 255),
    ("Dinheiro", ""),
    ("Dinheiro", "1,50"),
    ("Dinheiro", "1.505"),
    ("Dinheiro", "1E+2"),
    ("Dinheiro", "NaN"),
    ("Dinheiro", "99999999999999.99"),
    ("NumeroPagina", "0"),
    ("NumeroPagina", "2147483648"),
    ("NumeroPagina", "1.5"),
    ("TamanhoPagina", "0"),
    ("TamanhoPagina", "1001"),
    ("VersaoLeiaute", "1.1"),
    ("VersaoLeiaute", "1x0"),
    ("FiltroSituacao", "em_aberto"),
    ("FiltroSituacao", ""),
    ("ModeloImpressao", "A5"),
    ("xs:date", "24/11/2026"),
    ("xs:date", "2026-02-29"),
    ("xs:date", "2026-11-24T00:00:00"),
    ("xs:date", ""),
    ("xs:boolean", "sim"),
    ("xs:base64Binary", "%PDF"),
    ("xs:dateTime", "2026-11-24 10:15:00"),
    ("xs:int", "1 000"),  # not "1_000": xmlschema 4.3 takes it, as Python's int() does
]


@pytest.mark.parametrize(("tipo", "valor"), BONS)
def test_a_good_value_is_taken(tipo: str, valor: str) -> None:
    vereditos = [valido(documento) for documento in com_valor(tipo, valor)]
    assert vereditos
    assert all(vereditos)


@pytest.mark.parametrize(("tipo", "valor"), MAUS)
def test_a_bad_value_is_refused(tipo: str, valor: str) -> None:
    vereditos = [valido(documento) for documento in com_valor(tipo, valor)]
    assert vereditos
    assert not any(vereditos)


OBRIGATORIOS = [
    (documento, campo)
    for documento in MINIMAS
    for campo in dict.fromkeys(nome(elemento) for elemento in documento.iterdescendants(etree.Element))
]


@pytest.mark.parametrize(("documento", "campo"), OBRIGATORIOS)
def test_a_message_without_a_required_field_is_refused(documento: etree._Element, campo: str) -> None:
    assert not valido(repetir(documento, campo, 0))


@pytest.mark.parametrize("operacao", OPERACOES)
def test_fields_out_of_order_are_refused(operacao: str) -> None:
    documento = pedido(operacao, completo=True)
    requisicao = documento[0]
    requisicao.append(requisicao[0])
    assert not valido(documento)


@pytest.mark.parametrize("operacao", OPERACOES)
@pytest.mark.parametrize("campo", ["versaoLeiaute", "cpfCnpjCliente", "codigoCliente", "usuarioFinal"])
def test_a_field_given_twice_is_refused(operacao: str, campo: str) -> None:
    assert not valido(repetir(pedido(operacao, completo=True), campo, 2))


@pytest.mark.parametrize("nome_qualificado", [f"{{{CONTRATO}}}novo", "novo", "{urn:outro}novo"])
def test_an_unknown_field_is_refused(nome_qualificado: str) -> None:
    documento = pedido("ConsultarBoletos", completo=True)
    etree.SubElement(documento[0], nome_qualificado).text = "x"
    assert not valido(documento)


def test_an_unqualified_field_is_refused() -> None:
    documento = pedido("EmitirBoleto", completo=False)
    documento[0][0].tag = "idBoleto"
    assert not valido(documento)


def test_a_nil_field_is_refused() -> None:
    documento = pedido("ConsultarBoletos", completo=True)
    documento[0][0].text = None
    documento[0][0].set(f"{{{XSI}}}nil", "true")
    assert not valido(documento)


def test_an_attribute_is_refused() -> None:
    documento = pedido("ConsultarBoletos", completo=True)
    documento[0][0].set("id", "1")
    assert not valido(documento)


def test_text_between_the_fields_is_refused() -> None:
    documento = pedido("ConsultarBoletos", completo=True)
    documento[0].text = "x"
    assert not valido(documento)


@pytest.mark.parametrize("elemento", ["Boleto", "requisicao", "retorno", "Resultado", "CONSULTARBOLETOS"])
def test_what_is_no_message_is_refused(elemento: str) -> None:
    assert not valido(montar(elemento, "ConsultarBoletosRequisicao", completo=False))


def repetir(documento: etree._Element, campo: str, vezes: int) -> etree._Element:
    """``documento`` with the first ``campo`` that many times, however often it stood there."""
    copia = deepcopy(documento)
    alvo = copia.find(f".//{{{CONTRATO}}}{campo}")
    assert alvo is not None, campo
    pai = alvo.getparent()
    assert pai is not None
    posicao = pai.index(alvo)
    for irmao in pai.findall(f"{{{CONTRATO}}}{campo}"):
        pai.remove(irmao)
    pai[posicao:posicao] = [deepcopy(alvo) for _ in range(vezes)]
    return copia


@pytest.mark.parametrize(
    ("documento", "campo", "minimo", "maximo"),
    [
        (pedido("EmitirBoleto", completo=True), "idBoleto", 1, 50),
        (pedido("EnviarBoletoEmail", completo=True), "idBoleto", 1, 50),
        (pedido("EnviarBoletoEmail", completo=True), "email", 1, 3),
        (resposta("ConsultarBoletos", completo=True), "boleto", 0, 1000),
        (resposta("EmitirBoleto", completo=True), "boletoEmitido", 0, 50),
        (resposta("EmitirBoleto", completo=True), "recusa", 0, 50),
        (resposta("EnviarBoletoEmail", completo=True), "envio", 0, 3),
        (resposta("EnviarBoletoEmail", completo=True), "recusa", 0, 50),
        (resposta("AnaliseFinanceira", completo=True), "mes", 0, 60),
    ],
)
def test_a_list_has_its_bounds(documento: etree._Element, campo: str, minimo: int, maximo: int) -> None:
    assert valido(repetir(documento, campo, minimo))
    assert valido(repetir(documento, campo, maximo))
    assert not valido(repetir(documento, campo, maximo + 1))
