"""How outcomes are carried: results, faults of both versions, statuses, headers; each message clean by WS-I."""

import pytest

from tests.fakes.clock import Clock
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import SENHA, um_integrador
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import uma_empresa
from tests.mundo.carteira import um_boleto, uma_compra
from tests.soap.instalacao import URL, XML11, XML12, Instalacao, instalacao_com
from tests.wsdl.namespaces import SOAP11, SOAP12
from tests.wsdl.wsi.conferencia import conferir_mensagem
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import PADRAO
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.carteira.boleto import Estado
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.mensagem.chamada import Chamada
from ws.soap.mensagem.versoes import SOAP_11, SOAP_12, VersaoSoap
from ws.soap.traducao.respostas import Respostas

RESPOSTAS = Respostas(carregar_contrato(URL), Clock())
FALHAS = [codigo for codigo in Codigo if codigo.faixa.impede_processamento]
DADOS = {"recurso": "X", "motivo": "X", "esperado": "X"}
RESULTADOS = [codigo for codigo in Codigo if not codigo.faixa.impede_processamento]
DOIS_PAGOS = "<idBoleto>B1</idBoleto><idBoleto>B2</idBoleto>"
ENVIO = "<idBoleto>B1</idBoleto><destinatarios><email>a@exemplo.com.br</email></destinatarios>"


def erro(codigo: Codigo) -> Erro:
    return Erro(codigo, campo="id_boleto", recurso="X", motivo="X", esperado="X")


@pytest.fixture
def porta() -> Instalacao:
    pago = um_boleto(id="B2", estado=Estado.LIQUIDADO)
    return Instalacao(UnitsOfWork(duas_empresas(um_boleto(), pago).com_compras(1, uma_compra())))


@pytest.mark.parametrize("versao", [SOAP_11, SOAP_12], ids=lambda versao: versao.nome)
@pytest.mark.parametrize("codigo", FALHAS)
def test_every_fault_is_typed_valid_and_clean(codigo: Codigo, versao: VersaoSoap) -> None:
    resposta = RESPOSTAS.responder(Chamada("a1", versao=versao), erro(codigo))
    cabecalhos = {"WWW-Authenticate": "Basic"} if resposta.status == 401 else {}
    achados = conferir_mensagem(
        resposta.corpo, status=resposta.status, content_type=versao.content_type, cabecalhos=cabecalhos
    )
    assert achados == []
    assert f"<codigo>{codigo.codigo}</codigo>" in resposta.corpo.decode()


@pytest.mark.parametrize("codigo", FALHAS)
def test_a_soap_11_fault_is_500_but_for_the_challenge(codigo: Codigo) -> None:
    status = RESPOSTAS.responder(Chamada("a1"), erro(codigo)).status
    assert status == (401 if codigo is Codigo.CREDENCIAIS_AUSENTES else 500)


@pytest.mark.parametrize(
    ("codigo", "status", "culpa"),
    [
        (Codigo.CREDENCIAIS_INVALIDAS, 400, "Sender"),
        (Codigo.CAMPO_AUSENTE, 400, "Sender"),
        (Codigo.INDISPONIVEL, 500, "Receiver"),
        (Codigo.ERRO_INTERNO, 500, "Receiver"),
        (Codigo.VERSAO_SOAP_DESCONHECIDA, 500, "VersionMismatch"),
        (Codigo.CABECALHO_NAO_ENTENDIDO, 500, "MustUnderstand"),
    ],
)
def test_soap_12_tells_the_sender_from_the_receiver(codigo: Codigo, status: int, culpa: str) -> None:
    resposta = RESPOSTAS.responder(Chamada("a1", versao=SOAP_12), erro(codigo))
    assert resposta.status == status
    assert f"<soap:Value>soap:{culpa}</soap:Value>".encode() in resposta.corpo


@pytest.mark.parametrize("codigo", Codigo)
def test_every_sentence_of_the_catalogue_can_be_filled(codigo: Codigo) -> None:
    assert "{" not in PADRAO.frase(Desfecho(codigo, Lugar("idBoleto"), DADOS))


@pytest.mark.parametrize(("soap", "tipo"), [(SOAP11, XML11), (SOAP12, XML12)])
@pytest.mark.parametrize(
    ("operacao", "requisicao", "codigo"),
    [
        ("ConsultarBoletos", "", "000"),
        ("ConsultarBoletos", "<situacao>CANCELADO</situacao>", "001"),
        ("ConsultarBoletos", "<codigoCliente>outro</codigoCliente>", "301"),
        ("ConsultarBoletos", "<cpfCnpjCliente>19506112000199</cpfCnpjCliente>", "301"),
        ("EmitirBoleto", "<idBoleto>B1</idBoleto>", "000"),
        ("EmitirBoleto", DOIS_PAGOS, "311"),
        ("EmitirBoleto", "<idBoleto>B1</idBoleto><modelo>CARNE</modelo>", "000"),
        ("EnviarBoletoEmail", ENVIO, "000"),
        ("EnviarBoletoEmail", ENVIO.replace("a@", "a b@"), "401"),
        ("EnviarBoletoEmail", ENVIO.replace("B1", "B2"), "311"),
        ("AnaliseFinanceira", "", "000"),
        ("AnaliseFinanceira", "<periodoInicial>2020-01-01</periodoInicial><periodoFinal>2026-01-01</periodoFinal>",
         "502"),
    ],
)  # fmt: skip
def test_a_result_travels_with_200_valid_and_clean(  # noqa: PLR0917  # the versions times the cases
    porta: Instalacao, operacao: str, requisicao: str, codigo: str, soap: str, tipo: str
) -> None:
    resposta = porta.chamar(operacao, requisicao, soap)
    assert (resposta.status, resposta.codigo, resposta.tipo) == (200, codigo, tipo)
    assert conferir_mensagem(resposta.corpo, status=200, content_type=resposta.tipo) == []


def test_what_was_refused_is_told_boleto_by_boleto(porta: Instalacao) -> None:
    resposta = porta.chamar("EmitirBoleto", "<idBoleto>B2</idBoleto><idBoleto>B9</idBoleto>")
    assert resposta.textos("idBoleto") == ["B2", "B9"]
    assert resposta.textos("codigo") == ["311", "311", "310"]
    assert resposta.texto("pdf") is None


def test_a_result_tells_its_sentence_what_to_do_and_the_field(porta: Instalacao) -> None:
    resposta = porta.chamar("EnviarBoletoEmail", ENVIO.replace("a@", "a b@"))
    assert resposta.texto("campo") == "destinatarios/email[1]"
    assert "destinatarios/email[1]" in (resposta.texto("mensagem") or "")
    assert resposta.texto("observacao") == Codigo.EMAIL_INVALIDO.providencia


def test_who_when_and_where_are_in_a_result(porta: Instalacao) -> None:
    resposta = porta.chamar("ConsultarBoletos", HTTP_X_CORRELATION_ID="pedido-1")
    assert resposta.texto("idCorrelacao") == "pedido-1"
    assert resposta.texto("dataHora") == "2026-11-24T12:00:00-03:00"
    assert resposta.texto("ambiente") == "PRODUCAO"


def test_the_instant_is_told_in_the_companys_zone() -> None:
    empresa = uma_empresa(fuso="America/Manaus", ambiente=Ambiente.HOMOLOGACAO)
    resposta = Instalacao(UnitsOfWork(duas_empresas().com_empresa(empresa))).chamar("ConsultarBoletos")
    assert resposta.texto("dataHora") == "2026-11-24T11:00:00-04:00"
    assert resposta.texto("ambiente") == "HOMOLOGACAO"


def test_a_blocked_account_is_told_when_to_come_back(porta: Instalacao) -> None:
    for _ in range(5):
        porta.chamar("ConsultarBoletos", conta=("mercado", "errada"))
    resposta = porta.chamar("ConsultarBoletos")
    assert resposta.codigo == "103"
    assert resposta.texto("segundosParaRepetir") == resposta.cabecalhos["Retry-After"] == "61"


def test_unavailable_always_says_when_to_come_back() -> None:
    resposta = RESPOSTAS.responder(Chamada("a1"), Erro(Codigo.INDISPONIVEL))
    assert resposta.segundos_para_repetir == 30
    assert b"<segundosParaRepetir>30<" in resposta.corpo


def test_the_language_of_a_fault_is_told() -> None:
    for versao in (SOAP_11, SOAP_12):
        assert b'xml:lang="pt-BR"' in RESPOSTAS.responder(Chamada("a1", versao=versao), erro(FALHAS[0])).corpo


def test_an_integrator_without_a_customer_gets_a_fault() -> None:
    acesso = um_integrador(id=1)
    porta = Instalacao(UnitsOfWork(duas_empresas().com_acessos(acesso)))
    assert porta.chamar("ConsultarBoletos", conta=("erp", SENHA)).codigo == "220"


def test_the_document_that_was_asked_for_comes_whole() -> None:
    resposta = instalacao_com(um_boleto()).chamar("EmitirBoleto", "<idBoleto>B1</idBoleto>")
    assert resposta.texto("tipoConteudo") == "application/pdf"
    assert resposta.texto("tamanhoBytes") == str(len(b"%PDF-\naurora\nA4\nB1 " + b"2" * 44))
