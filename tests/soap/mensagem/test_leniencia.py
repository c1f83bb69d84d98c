"""What legacy clients may get wrong, and nothing beyond it."""

import pytest

from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente
from tests.mundo.carteira import um_boleto
from tests.soap.instalacao import Instalacao, envelope, pedido

XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
TODOS_VAZIOS = (
    "<versaoLeiaute/><cpfCnpjCliente/><codigoCliente/><usuarioFinal/><situacao/><vencimentoInicial/>"
    "<vencimentoFinal/><numeroDocumento/><nossoNumero/><pagina/><registrosPorPagina/>"
)
DESTINATARIO = "<destinatarios><email>a@exemplo.com.br</email></destinatarios>"


@pytest.fixture
def porta() -> Instalacao:
    banco = duas_empresas(um_boleto(), um_boleto(id="B2", numero_documento="X"))
    return Instalacao(UnitsOfWork(banco.com_clientes(1, um_cliente(documento="12ABC34501DE35"))))


@pytest.mark.parametrize(
    "requisicao",
    [
        "<situacao>\n   EM_ABERTO\t </situacao>",
        "<situacao/>",
        "<situacao></situacao>",
        "<situacao>   </situacao>",
        f'<situacao {XSI} xsi:nil="true"/>',
        f'<situacao {XSI} xsi:nil="1"/>',
        f'<situacao {XSI} xsi:nil="true">VENCIDO</situacao>',
        f'<situacao {XSI} xsi:nil="false">EM_ABERTO</situacao>',
        f'<situacao {XSI} xsi:nil="0"> EM_ABERTO </situacao>',
        "<vencimentoInicial>2026-01-01Z</vencimentoInicial>",
        "<vencimentoInicial> 2026-01-01-03:00 </vencimentoInicial><vencimentoFinal/>",
        "<vencimentoInicial>0001-01-01</vencimentoInicial>",
        "<pagina> +1 </pagina><registrosPorPagina> 050 </registrosPorPagina>",
        TODOS_VAZIOS,
        "<cpfCnpjCliente>12.abc.345/01de-35</cpfCnpjCliente>",
        "<!-- comentário --><codigoCliente>C0<!-- x -->001</codigoCliente>",
        "<codigoCliente><![CDATA[C0001]]></codigoCliente>",
    ],
)
def test_it_is_forgiven(porta: Instalacao, requisicao: str) -> None:
    resposta = porta.chamar("ConsultarBoletos", requisicao)
    assert (resposta.codigo, resposta.textos("idBoleto")) == ("000", ["B1", "B2"])


def test_a_value_that_says_it_is_not_nil_is_kept(porta: Instalacao) -> None:
    resposta = porta.chamar("ConsultarBoletos", f'<numeroDocumento {XSI} xsi:nil="false">X</numeroDocumento>')
    assert resposta.textos("idBoleto") == ["B2"]


@pytest.mark.parametrize(
    ("operacao", "requisicao", "codigo", "campo"),
    [
        ("EmitirBoleto", "<idBoleto/>", "210", "idBoleto[1]"),
        ("EmitirBoleto", "<idBoleto>  </idBoleto>", "210", "idBoleto[1]"),
        ("EmitirBoleto", f'<idBoleto {XSI} xsi:nil="true"/>', "210", "idBoleto[1]"),
        ("EmitirBoleto", f'<idBoleto {XSI} xsi:nil="true">B1</idBoleto>', "210", "idBoleto[1]"),
        ("EmitirBoleto", "<idBoleto>B1</idBoleto><idBoleto/>", "210", "idBoleto[2]"),
        ("EnviarBoletoEmail", f"<idBoleto/>{DESTINATARIO}", "210", "idBoleto[1]"),
        (
            "EnviarBoletoEmail",
            f"<idBoleto>B1</idBoleto>{DESTINATARIO.replace('</d', '<email/></d')}",
            "210",
            "destinatarios/email[2]",
        ),
        ("ConsultarBoletos", f'<situacao {XSI} xsi:nil="talvez">TODOS</situacao>', "212", "situacao"),
        ("ConsultarBoletos", "<situacao>todos</situacao>", "212", "situacao"),
        ("ConsultarBoletos", "<situacao>EM_\u00a0ABERTO</situacao>", "212", "situacao"),
        ("ConsultarBoletos", "<codigoCliente><b/></codigoCliente>", "212", "codigoCliente"),
        ("ConsultarBoletos", "<vencimentoInicial>01/02/2026</vencimentoInicial>", "212", "vencimentoInicial"),
    ],
)
def test_it_is_refused(porta: Instalacao, operacao: str, requisicao: str, codigo: str, campo: str) -> None:
    resposta = porta.chamar(operacao, requisicao)
    assert (resposta.codigo, resposta.texto("campo")) == (codigo, campo)


def test_a_request_that_is_nil_is_a_request_that_is_missing(porta: Instalacao) -> None:
    nulo = pedido("ConsultarBoletos").replace("<requisicao>", f'<requisicao {XSI} xsi:nil="true">')
    resposta = porta.enviar(envelope(nulo))
    assert (resposta.codigo, resposta.texto("campo")) == ("210", "requisicao")
