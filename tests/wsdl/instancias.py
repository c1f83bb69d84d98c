"""Instance documents made from the specification's table: the smallest and the fullest of each type.

Samples are true to the documentation (a real boleto's digits, a CNPJ with letters), so that they read as an example.
"""

from collections.abc import Mapping

from lxml import etree

from tests.wsdl.contrato import OPERACOES
from tests.wsdl.namespaces import CONTRATO
from tests.wsdl.tabela import TIPOS_COMPLEXOS, campos

VALORES = {
    "xs:string": "VENCIDO",
    "xs:date": "2026-11-24",
    "xs:dateTime": "2026-11-24T10:15:00-03:00",
    "xs:int": "12",
    "xs:boolean": "true",
    "xs:base64Binary": "JVBERi0xLjQK",
    "Dinheiro": "1234.50",
    "Codigo": "000123",
    "CpfCnpj": "12ABC34501DE35",
    "Email": "financeiro@exemplo.com.br",
    "Texto100": "Maria",
    "Texto150": "Padaria Pão & Cia",
    "Texto2000": "Duas\nlinhas",
    "NumeroPagina": "1",
    "TamanhoPagina": "50",
    "VersaoLeiaute": "1.0",
    "FiltroSituacao": "EM_ABERTO",
    "ModeloImpressao": "A4",
}
"""A good value of each simple type."""


def montar(nome: str, tipo: str, *, completo: bool, valores: Mapping[str, str] = VALORES) -> etree._Element:
    """An element ``nome`` of ``tipo``: with its required fields only, or with all of them and lists of two."""
    elemento = etree.Element(f"{{{CONTRATO}}}{nome}", nsmap={"c": CONTRATO})
    if tipo not in TIPOS_COMPLEXOS:
        elemento.text = valores[tipo]
        return elemento
    for campo, tipo_do_campo, minimo, maximo in campos(tipo):
        vezes = min(maximo, 2) if completo else minimo
        elemento.extend(
            montar(campo, tipo_do_campo, completo=completo, valores=valores) for _ in range(vezes)
        )
    return elemento


def envolver(nome: str, filho: etree._Element) -> etree._Element:
    """A message element around its one child."""
    elemento = etree.Element(f"{{{CONTRATO}}}{nome}", nsmap={"c": CONTRATO})
    elemento.append(filho)
    return elemento


def pedido(operacao: str, *, completo: bool, valores: Mapping[str, str] = VALORES) -> etree._Element:
    """The request of an operation."""
    requisicao = montar("requisicao", f"{operacao}Requisicao", completo=completo, valores=valores)
    return envolver(operacao, requisicao)


def resposta(operacao: str, *, completo: bool, valores: Mapping[str, str] = VALORES) -> etree._Element:
    """The answer of an operation."""
    retorno = montar("retorno", f"{operacao}Retorno", completo=completo, valores=valores)
    return envolver(f"{operacao}Response", retorno)


def mensagens(*, completo: bool, valores: Mapping[str, str] = VALORES) -> list[etree._Element]:
    """Every request, every answer and the fault's detail."""
    pedidos = [pedido(operacao, completo=completo, valores=valores) for operacao in OPERACOES]
    respostas = [resposta(operacao, completo=completo, valores=valores) for operacao in OPERACOES]
    return [*pedidos, *respostas, montar("FalhaServico", "FalhaServico", completo=completo, valores=valores)]
