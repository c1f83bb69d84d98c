"""The accounts of the examples, as headers of a request, and requests made in their names."""

from tests.wsdl.exemplos.caso import Passo
from tests.wsdl.exemplos.instalacao import SEGREDO, Instalacao
from tests.wsdl.exemplos.pedidos import SOAP_11, Campo, Corpo, pedido, seguranca

CNPJ: Campo = ("cpfCnpjCliente", "19.506.112/0001-47")
"""Of the customer C0001."""
XML = {"Content-Type": "text/xml; charset=utf-8"}


def integrador(login: str) -> str:
    """The wsse:Security of an integrator."""
    return seguranca(login, SEGREDO.format(login))


ERP = integrador("erp-aurora")
SEM_NADA_LIBERADO = integrador("erp-restrito")
CLIENTE = seguranca("mercado", "bom-preco-2026")
CLIENTE_COM_SENHA_ERRADA = seguranca("mercado", "outra-senha")
ERP_COM_SEGREDO_ERRADO = seguranca("erp-aurora", "outro-segredo")


def do_erp(operacao: str, *campos: Campo, cliente: str = "C0001") -> Corpo:
    """A request of the integrator about a customer, by its ERP code."""
    return pedido(operacao, ("codigoCliente", cliente), *campos, cabecalho=ERP)


def tentar(corpo: Corpo, vezes: int = 1) -> Passo:
    """Sent before, so many times."""

    def passo(instalacao: Instalacao) -> None:
        for _ in range(vezes):
            instalacao.enviar(corpo(SOAP_11), XML)

    return passo
