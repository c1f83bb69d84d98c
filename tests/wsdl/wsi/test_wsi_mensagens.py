"""The lint over good messages of both SOAP versions, and proof that each of its rules can fail."""

from dataclasses import replace
from typing import Any

import pytest

from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12, SOAPENC
from tests.wsdl.wsi.achado import nome as nome_da_regra
from tests.wsdl.wsi.conferencia import REGRAS_MENSAGEM, REGRAS_TROCA, conferir, conferir_troca
from tests.wsdl.wsi.mensagem import Mensagem

ACAO = f"{CONTRATO}:ConsultarBoletos"
OPERACAO = f'<c:ConsultarBoletos xmlns:c="{CONTRATO}"><c:requisicao/></c:ConsultarBoletos>'
RESPOSTA = (
    f'<c:ConsultarBoletosResponse xmlns:c="{CONTRATO}"><c:retorno><c:resultado><c:codigo>001</c:codigo>'
    "<c:mensagem>Nenhum boleto encontrado.</c:mensagem><c:idCorrelacao>a1</c:idCorrelacao>"
    "<c:dataHora>2026-11-24T10:15:00-03:00</c:dataHora><c:ambiente>PRODUCAO</c:ambiente></c:resultado></c:retorno>"
    "</c:ConsultarBoletosResponse>"
)
DETALHE = (
    f'<c:FalhaServico xmlns:c="{CONTRATO}"><c:codigo>901</c:codigo><c:mensagem>Grande demais.</c:mensagem>'
    "<c:idCorrelacao>a1</c:idCorrelacao><c:dataHora>2026-11-24T10:15:00-03:00</c:dataHora></c:FalhaServico>"
)
FALHA11 = (
    "<s:Fault><faultcode>s:Server</faultcode><faultstring>Grande demais.</faultstring>"
    f"<detail>{DETALHE}</detail></s:Fault>"
)
FALHA12 = (
    "<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code><s:Reason>"
    f'<s:Text xml:lang="pt-BR">Grande demais.</s:Text></s:Reason><s:Detail>{DETALHE}</s:Detail></s:Fault>'
)


def envelope(soap: str, corpo: str) -> bytes:
    xml = f'<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="{soap}"><s:Body>{corpo}</s:Body></s:Envelope>'
    return xml.encode()


XML11, XML12 = "text/xml; charset=utf-8", "application/soap+xml; charset=utf-8"
BOAS = {
    "pedido11": Mensagem(envelope(SOAP11, OPERACAO), XML11, cabecalhos={"soapaction": f'"{ACAO}"'}),
    "pedido12": Mensagem(envelope(SOAP12, OPERACAO), f'{XML12}; action="{ACAO}"'),
    "pedido12_sem_acao": Mensagem(envelope(SOAP12, OPERACAO), XML12),
    "resposta11": Mensagem(envelope(SOAP11, RESPOSTA), XML11, 200),
    "resposta12": Mensagem(envelope(SOAP12, RESPOSTA), XML12, 200),
    "falha11": Mensagem(envelope(SOAP11, FALHA11), XML11, 500),
    "falha12": Mensagem(envelope(SOAP12, FALHA12), XML12, 500),
    "falha12_do_remetente": Mensagem(envelope(SOAP12, FALHA12.replace("Receiver", "Sender")), XML12, 400),
    "desafio": Mensagem(
        envelope(SOAP11, FALHA11.replace("Server", "Client")),
        XML11,
        401,
        {"WWW-Authenticate": 'Basic realm="x"'},
    ),
}

TROCAS_DE_TEXTO = (
    ("R9980", "pedido11", SOAP11, "urn:outro"),
    ("R9980", "pedido11", "<s:Body>", "<s:Outro/><s:Body>"),
    ("R9980", "pedido12", "</s:Envelope>", ""),
    ("R1011", "resposta11", "</s:Body>", "</s:Body><s:Header/>"),
    ("R9981", "pedido11", "<s:Body>", f"<s:Body>{OPERACAO}"),
    ("R1014", "pedido12", "<s:Body>", "<s:Body><ConsultarBoletos/>"),
    ("R1000", "falha11", "<detail>", "<codigo>901</codigo><detail>"),
    ("R1000", "falha12", "<s:Detail>", "<s:Codigo>901</s:Codigo><s:Detail>"),
    ("R1001", "falha11", "<faultcode>s:Server</faultcode>", "<s:faultcode>s:Server</s:faultcode>"),
    ("R1001", "falha12", "<s:Detail>", "<Node/><s:Detail>"),
    ("R1004", "falha11", "s:Server", "Server"),
    ("R1004", "falha11", "s:Server", "s:Negado"),
    ("R1004", "falha12", "s:Receiver", "s:Server"),
    ("R1031", "falha11", "s:Server", "s:Server.Limite"),
    ("R1005", "resposta11", "<s:Body>", '<s:Body s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">'),
    ("R1006", "resposta12", "<c:ConsultarBoletosResponse", '<c:ConsultarBoletosResponse s:encodingStyle="urn:x"'),
    ("R1008", "pedido11", "<s:Envelope", "<!DOCTYPE s:Envelope><s:Envelope"),
    ("R1009", "pedido11", "<s:Envelope", "<?x y?><s:Envelope"),
    ("R1009", "pedido11", "<s:Body>", "<s:Body><?x y?>"),
    ("R1009", "pedido11", "</s:Envelope>", "</s:Envelope><?x y?>"),
    ("R1012", "pedido11", 'encoding="utf-8"', 'encoding="iso-8859-1"'),
    ("R1018", "pedido11", 'encoding="utf-8"', 'encoding="iso-8859-1"'),
    ("R2113", "pedido11", "<c:requisicao", f'<c:requisicao xmlns:e="{SOAPENC}" e:arrayType="x"'),
    ("R2712", "pedido11", "requisicao", "outra"),
    ("R2712", "resposta12", "<c:codigo>001</c:codigo>", ""),
    ("R2712", "falha11", "<c:codigo>901</c:codigo>", ""),
    ("R2712", "falha12", DETALHE, ""),
)  # fmt: skip

TROCAS_DE_CABECALHO: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("R9980", "pedido11", {"content_type": "text/xml; charset=foo-99"}),
    ("R1111", "resposta11", {"status": 500}),
    ("R1111", "resposta12", {"status": 202}),
    ("TIPO_DE_MIDIA", "resposta11", {"content_type": XML12}),
    ("TIPO_DE_MIDIA", "pedido12", {"content_type": XML11}),
    ("R1126", "falha11", {"status": 200}),
    ("R1126", "falha11", {"status": 400}),
    ("R1126", "falha12", {"status": 400}),
    ("R1126", "falha12_do_remetente", {"status": 500}),
    ("R1126", "desafio", {"cabecalhos": {}}),
    ("R1126", "falha11", {"status": 401, "cabecalhos": {"WWW-Authenticate": "Basic"}}),
    ("R1132", "pedido11", {"metodo": "PUT"}),
    ("R1140", "pedido11", {"versao_http": "HTTP/1.0"}),
    ("R1141", "pedido11", {"versao_http": "HTTP/2"}),
    ("R2744", "pedido11", {"cabecalhos": {}}),
    ("R2744", "pedido11", {"cabecalhos": {"SOAPAction": ACAO}}),
    ("R2744", "pedido12", {"content_type": f'{XML12}; action="urn:outra"'}),
)


def violadas(mensagem: Mensagem) -> set[str]:
    return {achado.regra for achado in conferir(mensagem)}


@pytest.mark.parametrize("nome", BOAS)
def test_a_good_message_breaks_no_rule(nome: str) -> None:
    assert violadas(BOAS[nome]) == set()


@pytest.mark.parametrize(("regra", "nome", "antes", "depois"), TROCAS_DE_TEXTO)
def test_an_envelope_that_breaks_a_rule_is_caught(regra: str, nome: str, antes: str, depois: str) -> None:
    boa = BOAS[nome]
    assert antes.encode() in boa.conteudo
    assert regra in violadas(replace(boa, conteudo=boa.conteudo.replace(antes.encode(), depois.encode())))


@pytest.mark.parametrize(("regra", "nome", "mudanca"), TROCAS_DE_CABECALHO)
def test_headers_that_break_a_rule_are_caught(regra: str, nome: str, mudanca: dict[str, Any]) -> None:
    assert violadas(replace(BOAS[nome], **mudanca)) == {regra}


def test_the_charset_of_http_says_how_a_message_is_read() -> None:
    boa = BOAS["pedido11"]
    em_latin1 = boa.conteudo.replace(
        b"<c:requisicao/>",
        "<c:requisicao><c:usuarioFinal>José</c:usuarioFinal></c:requisicao>".encode("latin-1"),
    )
    sem_declaracao = em_latin1.partition(b"?>")[2]
    dito = replace(boa, conteudo=sem_declaracao, content_type="text/xml; charset=ISO-8859-1")
    assert violadas(dito) == {"R1012"}
    assert violadas(replace(dito, conteudo=em_latin1)) == {"R1012", "R1018"}
    assert violadas(replace(dito, content_type="text/xml")) == {"R9980"}


def test_a_message_with_an_entity_is_judged_and_not_refused() -> None:
    boa = BOAS["pedido11"].conteudo
    com_dtd = boa.replace(b"<s:Envelope", b'<!DOCTYPE s:Envelope [<!ENTITY x "1">]><s:Envelope')
    com_entidade = com_dtd.replace(
        b"<c:requisicao/>", b"<c:requisicao><c:pagina>&x;</c:pagina></c:requisicao>"
    )
    assert violadas(replace(BOAS["pedido11"], conteudo=com_entidade)) == {"R1008", "R2712"}


def test_every_rule_over_a_message_is_proved_to_fail() -> None:
    provadas = {regra for regra, *_ in (*TROCAS_DE_TEXTO, *TROCAS_DE_CABECALHO)}
    assert {nome_da_regra(regra) for regra in REGRAS_MENSAGEM} == provadas


def com_bloco(bloco: str) -> Mensagem:
    pedido = BOAS["pedido11"]
    cabecalho = f"<s:Header>{bloco}</s:Header><s:Body>".encode()
    return replace(pedido, conteudo=pedido.conteudo.replace(b"<s:Body>", cabecalho))


DESCONHECIDO = '<x:Transacao xmlns:x="urn:x" s:mustUnderstand="1"/>'
NAO_ENTENDIDO = replace(
    BOAS["falha11"], conteudo=BOAS["falha11"].conteudo.replace(b"s:Server", b"s:MustUnderstand")
)
TRUNCADO = replace(BOAS["pedido11"], conteudo=b"<s:Envelope")
PUT = replace(BOAS["pedido11"], metodo="PUT")
JSON = replace(BOAS["pedido11"], conteudo=b"{}", content_type="application/json")
VAZIA = Mensagem(b"", "text/plain", 200)

BOAS_TROCAS = (
    (BOAS["pedido11"], BOAS["resposta11"]),
    (com_bloco(DESCONHECIDO), NAO_ENTENDIDO),
    (com_bloco(DESCONHECIDO.replace('"1"', '"0"')), BOAS["resposta11"]),
    (TRUNCADO, BOAS["falha11"]),
    (TRUNCADO, replace(VAZIA, status=400)),
    (PUT, replace(VAZIA, status=405, cabecalhos={"Allow": "GET, HEAD, POST"})),
    (JSON, replace(VAZIA, status=415)),
    (BOAS["pedido11"], replace(VAZIA, status=202)),
)
MAS_TROCAS = (
    ("R1027", com_bloco(DESCONHECIDO), BOAS["resposta11"]),
    ("R1027", com_bloco(DESCONHECIDO), BOAS["falha11"]),
    ("R1112", BOAS["pedido11"], replace(VAZIA, status=204)),
    ("R1112", BOAS["pedido11"], replace(BOAS["resposta11"], conteudo=b"<ok/>", status=201)),
    ("R1113", TRUNCADO, BOAS["resposta11"]),
    ("R1113", TRUNCADO, replace(VAZIA, status=500)),
    ("R1114", PUT, BOAS["resposta11"]),
    ("R1114", PUT, replace(VAZIA, status=405)),
    ("R1115", JSON, replace(VAZIA, status=400)),
)


@pytest.mark.parametrize(("pedido", "resposta"), BOAS_TROCAS)
def test_a_good_exchange_breaks_no_rule(pedido: Mensagem, resposta: Mensagem) -> None:
    assert conferir_troca(pedido, resposta) == []


@pytest.mark.parametrize(("regra", "pedido", "resposta"), MAS_TROCAS)
def test_an_exchange_that_breaks_a_rule_is_caught(regra: str, pedido: Mensagem, resposta: Mensagem) -> None:
    assert regra in {achado.regra for achado in conferir_troca(pedido, resposta)}


def test_every_rule_over_an_exchange_is_proved_to_fail() -> None:
    assert {nome_da_regra(regra) for regra in REGRAS_TROCA} == {regra for regra, _, _ in MAS_TROCAS}
