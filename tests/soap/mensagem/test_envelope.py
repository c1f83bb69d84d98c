"""The envelope: its version, its shape, its headers, its style."""

import pytest

from tests.soap.instalacao import XML11, XML12, Instalacao, envelope, instalacao_com, pedido
from tests.wsdl.namespaces import SOAP11, SOAP12, WSSE

OPERACAO = pedido("ConsultarBoletos")
ENC = "http://schemas.xmlsoap.org/soap/encoding/"
DELPHI = f'<n:Consultar xmlns:n="urn:x"><r href="#1"/></n:Consultar><m id="1" xmlns:e="{ENC}" e:root="0"/>'


def com_atributo(atributo: str) -> str:
    return OPERACAO.replace("<requisicao", f"<requisicao {atributo}")


def corpo(soap: str, dentro: str) -> bytes:
    return f'<s:Envelope xmlns:s="{soap}">{dentro}</s:Envelope>'.encode()


@pytest.fixture
def porta() -> Instalacao:
    return instalacao_com()


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize("tipo", [XML11, XML12])
def test_the_envelope_says_which_version_is_answered(porta: Instalacao, soap: str, tipo: str) -> None:
    resposta = porta.enviar(envelope(OPERACAO, soap), tipo)
    assert resposta.codigo == "001"
    assert resposta.raiz.tag == f"{{{soap}}}Envelope"
    assert resposta.tipo == {SOAP11: XML11, SOAP12: XML12}[soap]


@pytest.mark.parametrize(
    "raiz", ["<a/>", '<Envelope xmlns="urn:outro"/>', "<Envelope><Body/></Envelope>", OPERACAO]
)
def test_another_root_is_205_and_a_version_mismatch(porta: Instalacao, raiz: str) -> None:
    resposta = porta.enviar(raiz.encode())
    assert resposta.codigo == "205"
    assert resposta.mensagem.findtext("faultcode") == "soap:VersionMismatch"


def test_where_the_envelope_is_unknown_the_media_type_says_how_to_answer(porta: Instalacao) -> None:
    resposta = porta.enviar(b"<a/>", XML12)
    assert resposta.tipo == XML12
    assert resposta.mensagem.findtext(f".//{{{SOAP12}}}Value") == "soap:VersionMismatch"


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize(
    ("dentro", "motivo"),
    [
        ("", "falta o elemento Body"),
        ("<s:Header/>", "falta o elemento Body"),
        ("<s:Body/>", "o Body está vazio"),
        ("<s:Body> \n\t </s:Body>", "o Body está vazio"),
        ("<s:Body> texto </s:Body>", "texto solto no Body"),
        (f"<s:Body>texto{OPERACAO}</s:Body>", "texto solto no Body"),
        (f"<s:Body>{OPERACAO}<![CDATA[texto]]></s:Body>", "texto solto no Body"),
        (f"<s:Body>{OPERACAO}\u00a0</s:Body>", "texto solto no Body"),
        (f"texto<s:Body>{OPERACAO}</s:Body>", "texto solto no Envelope"),
        (f"<s:Header/>;<s:Body>{OPERACAO}</s:Body>", "texto solto no Envelope"),
        (f"<s:Body>{OPERACAO}</s:Body>texto", "texto solto no Envelope"),
        (f"<s:Header>texto</s:Header><s:Body>{OPERACAO}</s:Body>", "texto solto no Header"),
        (f"<s:Header><t/>x</s:Header><s:Body>{OPERACAO}</s:Body>", "texto solto no Header"),
        (f"<s:Header><t/></s:Header><s:Body>{OPERACAO}</s:Body>", "sem namespace no Header"),
        (f"<s:Header><t s:actor='urn:x'/></s:Header><s:Body>{OPERACAO}</s:Body>", "sem namespace no Header"),
        (f"<s:Body>{OPERACAO}{OPERACAO}</s:Body>", "mais de um elemento"),
        (f"<s:Body>{OPERACAO}</s:Body><s:Header/>", "depois do Body"),
        (f"<s:Body>{OPERACAO}</s:Body><s:Body/>", "depois do Body"),
        (f"<s:Header/><s:Header/><s:Body>{OPERACAO}</s:Body>", "falta o elemento Body"),
        (f"<x/><s:Body>{OPERACAO}</s:Body>", "falta o elemento Body"),
    ],
)
def test_an_envelope_out_of_shape_is_204_and_says_how(
    porta: Instalacao, soap: str, dentro: str, motivo: str
) -> None:
    resposta = porta.enviar(corpo(soap, dentro))
    assert resposta.codigo == "204"
    assert motivo in (resposta.texto("mensagem") or "")


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
def test_white_space_around_the_parts_of_an_envelope_is_let_be(porta: Instalacao, soap: str) -> None:
    dentro = (
        f"\n <s:Header>\t<x:T xmlns:x='urn:x'/>\r\n</s:Header>\n<s:Body>\n {OPERACAO} <!-- x -->\n</s:Body>\n"
    )
    assert porta.enviar(corpo(soap, dentro)).codigo == "001"


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize("elemento", ["x:Transacao", "w:Security"])
@pytest.mark.parametrize("valor", ["2", "", "sim", "True", "-1", "1 0", "\uff11"])
def test_a_mark_of_must_understand_that_says_neither_yes_nor_no_is_204(
    porta: Instalacao, soap: str, elemento: str, valor: str
) -> None:
    bloco = f'<{elemento} xmlns:x="urn:x" xmlns:w="{WSSE}" s:mustUnderstand="{valor}"/>'
    resposta = porta.enviar(envelope(OPERACAO, soap, bloco))
    assert resposta.codigo == "204"
    assert "mustUnderstand" in (resposta.texto("mensagem") or "")


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize("valor", ["1", "true", " 1 "])
def test_a_header_that_must_be_understood_and_is_not_is_206(porta: Instalacao, soap: str, valor: str) -> None:
    bloco = f'<x:Transacao xmlns:x="urn:x" s:mustUnderstand="{valor}"/>'
    resposta = porta.enviar(envelope(OPERACAO, soap, bloco))
    assert (resposta.codigo, resposta.status) == ("206", 500)
    assert b"soap:MustUnderstand" in resposta.corpo


@pytest.mark.parametrize(
    "bloco",
    [
        '<x:Transacao xmlns:x="urn:x"/>',
        '<x:Transacao xmlns:x="urn:x" s:mustUnderstand="0"/>',
        '<x:Transacao xmlns:x="urn:x" s:mustUnderstand=" false "/>',
        '<x:Transacao xmlns:x="urn:x" s:mustUnderstand="1" s:actor="urn:outro-no"/>',
        f'<w:Security xmlns:w="{WSSE}" s:mustUnderstand="1"/>',
    ],
)
def test_other_headers_are_let_be(porta: Instalacao, bloco: str) -> None:
    assert porta.enviar(envelope(OPERACAO, SOAP11, bloco)).codigo == "001"


@pytest.mark.parametrize("papel", ["actor", "role"])
def test_a_header_for_the_next_node_is_for_us(porta: Instalacao, papel: str) -> None:
    soap, proximo = {
        "actor": (SOAP11, "http://schemas.xmlsoap.org/soap/actor/next"),
        "role": (SOAP12, "http://www.w3.org/2003/05/soap-envelope/role/next"),
    }[papel]
    bloco = f'<x:T xmlns:x="urn:x" s:mustUnderstand="1" s:{papel}="{proximo}"/>'
    assert porta.enviar(envelope(OPERACAO, soap, bloco)).codigo == "206"


@pytest.mark.parametrize(
    "dentro",
    [
        f"<s:Body>{DELPHI}</s:Body>",
        f"<s:Body>{com_atributo(f's:encodingStyle={ENC!r}')}</s:Body>",
        f"<s:Body>{com_atributo('href=' + repr('#requisicao'))}</s:Body>",
    ],
)
@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
def test_encoded_messages_are_209_and_tell_delphi_what_to_do(
    porta: Instalacao, soap: str, dentro: str
) -> None:
    resposta = porta.enviar(corpo(soap, dentro))
    assert resposta.codigo == "209"
    assert "RegisterInvokeOptions" in (resposta.texto("observacao") or "")


def com_estilo(elemento: str, dentro: str) -> bytes:
    return envelope(dentro).replace(
        f"<s:{elemento}".encode(), f'<s:{elemento} s:encodingStyle="{ENC}"'.encode()
    )


@pytest.mark.parametrize("elemento", ["Envelope", "Body"])
def test_an_encoding_style_around_a_literal_message_is_let_be(porta: Instalacao, elemento: str) -> None:
    assert porta.enviar(com_estilo(elemento, OPERACAO)).codigo == "001"


@pytest.mark.parametrize(
    "dentro",
    [
        '<ConsultarBoletos xmlns="urn:outro"/>',
        OPERACAO.replace("<requisicao>", '<requisicao><pagina i:type="x" xmlns:i="urn:i">1</pagina>'),
    ],
)
@pytest.mark.parametrize("elemento", ["Envelope", "Body"])
def test_the_same_around_a_message_that_is_not_literal_is_209(
    porta: Instalacao, elemento: str, dentro: str
) -> None:
    assert porta.enviar(com_estilo(elemento, dentro)).codigo == "209"


@pytest.mark.parametrize(
    "dentro",
    [
        '<ConsultarBoletos xmlns="urn:outro"><requisicao/></ConsultarBoletos>',
        "<ConsultarBoletos><requisicao/></ConsultarBoletos>",
        pedido("ApagarBoletos"),
        pedido("ConsultarBoletosResponse"),
        pedido("FalhaServico"),
        "<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring></s:Fault>",
    ],
)
def test_what_is_no_operation_is_208(porta: Instalacao, dentro: str) -> None:
    assert porta.enviar(envelope(dentro)).codigo == "208"


def test_the_body_and_not_the_soapaction_says_which_operation(porta: Instalacao) -> None:
    acao = '"urn:central-cobranca:integracao:v1:EmitirBoleto"'
    resposta = porta.enviar(envelope(OPERACAO), HTTP_SOAPACTION=acao)
    assert resposta.codigo == "001"
    assert porta.logger.linhas[-1][2]["acao_divergente"] is True
