"""What the schema refuses, told in Portuguese: the code, the field in the contract's spelling, what is expected."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.soap.instalacao import URL, Instalacao, Resposta, envelope, instalacao_com, pedido
from tests.wsdl.contrato import OPERACOES, esquema
from tests.wsdl.instancias import pedido as pedido_inteiro
from tests.wsdl.namespaces import CONTRATO
from tests.wsdl.tabela import campos
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.desfechos.faixa import Faixa
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.mensagem.leniencia import regras_do_pedido, suavizar
from ws.soap.validacao.validador import Validador

CANARIO = "Canario7x"
XSI = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
NS = f"com esta grafia e no namespace {CONTRATO}"
DO_CLIENTE = "versaoLeiaute, cpfCnpjCliente, codigoCliente, usuarioFinal"
DATA = "uma data existente, no formato AAAA-MM-DD"
NADA = "o fim do elemento"
DOIS = "<destinatarios><email>a@b.com</email></destinatarios>"


def da_consulta(depois_de: str | None = None) -> str:
    """What may stand after a field of ConsultarBoletos' request (or as its first), as a list of alternatives."""
    nomes = [nome for nome, *_ in campos("ConsultarBoletosRequisicao")]
    seguintes = nomes[nomes.index(depois_de) + 1 :] if depois_de else nomes
    *outros, ultimo = seguintes or [NADA]
    return f"{', '.join(outros)} ou {ultimo}" if outros else ultimo


CASOS = [
    # values
    ("ConsultarBoletos", f"<situacao>{CANARIO}</situacao>", "212", "situacao",
     "um destes valores: EM_ABERTO, A_VENCER, VENCIDO, LIQUIDADO, CANCELADO ou TODOS"),
    ("EmitirBoleto", f"<idBoleto>1</idBoleto><modelo>{CANARIO}</modelo>", "212", "modelo",
     "um destes valores: A4, CARNE ou FATURA"),
    ("ConsultarBoletos", f"<pagina>{CANARIO}</pagina>", "212", "pagina", "um número inteiro a partir de 1"),
    ("ConsultarBoletos", "<pagina>0</pagina>", "212", "pagina", "um número inteiro a partir de 1"),
    ("ConsultarBoletos", "<pagina>1_000</pagina>", "212", "pagina", "um número inteiro a partir de 1"),
    ("ConsultarBoletos", "<pagina>99999999999</pagina>", "212", "pagina", "um número inteiro a partir de 1"),
    ("ConsultarBoletos", "<registrosPorPagina>1001</registrosPorPagina>", "212", "registrosPorPagina",
     "um número inteiro de 1 a 1000"),
    ("ConsultarBoletos", "<vencimentoInicial>2026-02-30</vencimentoInicial>", "212", "vencimentoInicial", DATA),
    ("ConsultarBoletos", "<vencimentoFinal>12026-02-03</vencimentoFinal>", "212", "vencimentoFinal", DATA),
    ("ConsultarBoletos", "<vencimentoFinal>-2026-02-03</vencimentoFinal>", "212", "vencimentoFinal", DATA),
    ("AnaliseFinanceira", "<periodoFinal>hoje</periodoFinal>", "212", "periodoFinal", DATA),
    ("ConsultarBoletos", f"<cpfCnpjCliente>{CANARIO}</cpfCnpjCliente>", "212", "cpfCnpjCliente",
     "um CPF de 11 dígitos ou um CNPJ de 14 caracteres, com ou sem a pontuação usual"),
    ("ConsultarBoletos", "<versaoLeiaute>2.0</versaoLeiaute>", "212", "versaoLeiaute", "1.0"),
    # lengths
    ("ConsultarBoletos", f"<codigoCliente>{'a' * 65}</codigoCliente>", "213", "codigoCliente", "de 1 a 64 caracteres"),
    ("EnviarBoletoEmail", "<idBoleto>1</idBoleto><destinatarios><email>a@</email></destinatarios>", "213",
     "destinatarios/email[1]", "de 3 a 254 caracteres"),
    ("EnviarBoletoEmail", f"<idBoleto>1</idBoleto>{DOIS}<mensagem>{'é' * 2001}</mensagem>", "213", "mensagem",
     "de 1 a 2000 caracteres"),
    # what is missing
    ("EmitirBoleto", "", "210", "idBoleto", None),
    ("EmitirBoleto", "<modelo>A4</modelo>", "210", "idBoleto", None),
    ("EnviarBoletoEmail", "<idBoleto>1</idBoleto>", "210", "destinatarios", None),
    ("EnviarBoletoEmail", "<idBoleto>1</idBoleto><assunto>a</assunto>", "210", "destinatarios", None),
    ("EnviarBoletoEmail", "<idBoleto>1</idBoleto><destinatarios/>", "210", "destinatarios/email", None),
    # what is out of place
    ("ConsultarBoletos", "<pagina>1</pagina><situacao>TODOS</situacao>", "211", "situacao", da_consulta("pagina")),
    ("ConsultarBoletos", "<pagina>1</pagina><pagina>1</pagina>", "211", "pagina", da_consulta("pagina")),
    ("ConsultarBoletos", "<registrosPorPagina>1</registrosPorPagina><pagina>1</pagina>", "211", "pagina",
     da_consulta("registrosPorPagina")),
    ("EnviarBoletoEmail", f"{DOIS}<idBoleto>1</idBoleto>", "211", "destinatarios", f"{DO_CLIENTE} ou idBoleto"),
    ("EnviarBoletoEmail",
     f"<idBoleto>1</idBoleto><destinatarios>{'<email>a@b.com</email>' * 4}</destinatarios>", "211",
     "destinatarios/email[4]", NADA),
    ("EmitirBoleto", "<idBoleto>1</idBoleto>" * 51, "211", "idBoleto[51]", "modelo"),
    ("ConsultarBoletos", f"<{CANARIO}>1</{CANARIO}>", "211", "requisicao/*[1]", da_consulta()),
    ("ConsultarBoletos", f"<pagina>1</pagina><{CANARIO}/>", "211", "requisicao/*[2]", da_consulta("pagina")),
    ("ConsultarBoletos", '<pagina xmlns="">1</pagina>', "211", "pagina", f"pagina, {NS}"),
    ("ConsultarBoletos", '<pagina xmlns="urn:x">1</pagina>', "211", "pagina", f"pagina, {NS}"),
    ("ConsultarBoletos", "<PAGINA>1</PAGINA>", "211", "pagina", f"pagina, {NS}"),
    ("EmitirBoleto", "<idboleto>1</idboleto>", "211", "idBoleto[1]", f"idBoleto, {NS}"),
    # structure
    ("ConsultarBoletos", f'<codigoCliente x="{CANARIO}">a</codigoCliente>', "212", "codigoCliente",
     "um elemento sem atributos"),
    ("EnviarBoletoEmail", "<idBoleto>1</idBoleto>" + DOIS.replace("s>", "s x='1'>", 1),
     "212", "destinatarios", "um elemento sem atributos"),
    ("ConsultarBoletos", f'<codigoCliente {XSI} xmlns:x="{CONTRATO}" i:type="x:Texto100">a</codigoCliente>', "212",
     "codigoCliente", "um elemento sem xsi:type"),
    ("ConsultarBoletos", f'<codigoCliente {XSI} i:type="{CANARIO}">a</codigoCliente>', "212", "codigoCliente",
     "um elemento sem xsi:type"),
    ("ConsultarBoletos", f"<codigoCliente><{CANARIO}/></codigoCliente>", "212", "codigoCliente",
     "um valor, sem elementos dentro"),
    ("ConsultarBoletos", CANARIO, "212", "requisicao", "somente elementos, sem texto solto"),
]  # fmt: skip


@pytest.fixture(scope="module")
def porta() -> Instalacao:
    return instalacao_com()


@pytest.mark.parametrize("caso", CASOS, ids=lambda caso: f"{caso[2]} {caso[1][:40]}")
def test_a_refusal_names_the_field_and_what_is_expected(
    porta: Instalacao, caso: tuple[str, str, str, str, str | None]
) -> None:
    operacao, requisicao, codigo, campo, esperado = caso
    resposta = porta.chamar(operacao, requisicao)
    assert (resposta.codigo, resposta.texto("campo")) == (codigo, campo)
    mensagem_ = resposta.texto("mensagem") or ""
    assert mensagem_.endswith(f"esperado: {esperado}." if esperado else "não foi informado.")
    assert f" {campo} " in mensagem_
    assert CANARIO.encode() not in resposta.corpo


@pytest.mark.parametrize(
    "prefixado",
    [
        "<p:{op} xmlns:p='{ns}'><p:requisicao><p:idBoleto/></p:requisicao></p:{op}>",
        "<p:{op} xmlns:p='{ns}'><requisicao xmlns='{ns}'><q:idBoleto xmlns:q='{ns}'/></requisicao></p:{op}>",
        "<{op} xmlns='{ns}' xmlns:x='urn:x'><x:requisicao xmlns:x='{ns}'><x:idBoleto/></x:requisicao></{op}>",
    ],
)
def test_prefixes_are_the_callers_own_affair(porta: Instalacao, prefixado: str) -> None:
    resposta = porta.enviar(envelope(prefixado.format(op="EmitirBoleto", ns=CONTRATO)))
    assert (resposta.codigo, resposta.texto("campo")) == ("210", "idBoleto[1]")


@pytest.mark.parametrize(
    ("dentro", "codigo", "campo"),
    [
        ("", "210", "requisicao"),
        ("<requisicao/><requisicao/>", "211", "requisicao"),
        ('<requisicao xmlns=""/>', "211", "requisicao"),
        (f"<{CANARIO}/>", "211", "*[1]"),
        (CANARIO, "212", "requisicao"),
    ],
)
def test_the_request_element_itself_is_named(porta: Instalacao, dentro: str, codigo: str, campo: str) -> None:
    resposta = porta.enviar(envelope(f'<ConsultarBoletos xmlns="{CONTRATO}">{dentro}</ConsultarBoletos>'))
    assert (resposta.codigo, resposta.texto("campo")) == (codigo, campo)


CONTRATO_LIDO = carregar_contrato(URL)
VALIDADOR = Validador(CONTRATO_LIDO)
RECUSAS = (Codigo.CAMPO_AUSENTE, Codigo.CAMPO_INESPERADO, Codigo.VALOR_INVALIDO, Codigo.TAMANHO_INVALIDO)
NOMES = {campo.nome for tipo in CONTRATO_LIDO.esquema.complexos.values() for campo in tipo.campos}
TEXTOS = st.sampled_from([CANARIO, "", "  ", "0", "9" * 70, "2026-02-30", f"{CANARIO}@x"])


@settings(max_examples=300)
@given(dados=st.data())
def test_whatever_is_done_to_a_request_is_refused_by_field_and_echoes_nothing(dados: st.DataObject) -> None:
    operacao = pedido_inteiro(dados.draw(st.sampled_from(OPERACOES)), completo=True)
    for _ in range(dados.draw(st.integers(1, 3))):
        estragar(operacao, dados)
    suavizar(operacao, regras_do_pedido(CONTRATO_LIDO.esquema, etree.QName(operacao).localname))
    if esquema().validate(operacao):
        VALIDADOR(operacao)
        return
    with pytest.raises(Erro) as recusa:
        VALIDADOR(operacao)
    assert recusa.value.codigo in RECUSAS
    passos = (recusa.value.campo or "").split("/")
    assert all(passo.partition("[")[0] in {*NOMES, "requisicao", "*"} for passo in passos)
    assert CANARIO not in f"{recusa.value.campo} {recusa.value.desfecho.dados}"


def estragar(operacao: etree._Element, dados: st.DataObject) -> None:
    """One thing that a careless client might do."""
    nos = list(operacao.iter(etree.Element))
    no = nos[dados.draw(st.integers(0, len(nos) - 1))]
    pai = no.getparent()
    feito = dados.draw(
        st.sampled_from(["texto", "filho", "atributo", "apagar", "repetir", "renomear", "mover"])
    )
    if feito == "texto":
        no.text = dados.draw(TEXTOS)
    elif feito == "filho":
        etree.SubElement(
            no, dados.draw(st.sampled_from([CANARIO, f"{{{CONTRATO}}}pagina", f"{{urn:x}}{CANARIO}"]))
        )
    elif feito == "atributo":
        no.set(dados.draw(st.sampled_from(["x", f"{{urn:x}}{CANARIO}"])), CANARIO)
    elif pai is None:
        return
    elif feito == "apagar":
        pai.remove(no)
    elif feito == "repetir":
        pai.append(etree.fromstring(etree.tostring(no)))
    elif feito == "renomear":
        no.tag = dados.draw(
            st.sampled_from([CANARIO, f"{{{CONTRATO}}}{CANARIO}", etree.QName(no).localname.upper()])
        )
    else:
        pai.insert(0, no)


def aceita(resposta: Resposta) -> bool:
    return not Faixa.do_codigo(resposta.codigo).impede_processamento


@pytest.mark.parametrize("operacao", OPERACOES)
def test_an_operation_with_only_what_it_requires_is_not_refused(porta: Instalacao, operacao: str) -> None:
    minimo = etree.tostring(pedido_inteiro(operacao, completo=False)[0], encoding="unicode")
    assert aceita(porta.enviar(envelope(f'<{operacao} xmlns="{CONTRATO}">{minimo}</{operacao}>')))


def test_an_empty_request_of_the_analysis_is_not_refused(porta: Instalacao) -> None:
    assert aceita(porta.enviar(envelope(pedido("AnaliseFinanceira"))))
