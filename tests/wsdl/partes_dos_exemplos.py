"""Parts of the manual taken from the recorded examples: excerpts, and the list of all of them."""

from lxml import etree

from tests.wsdl.exemplos.acervo import PASTA, ler_indice
from tests.wsdl.namespaces import CONTRATO
from tests.wsdl.partes_do_contrato import tabela

ITENS = 2
"""How many elements of a list an excerpt shows."""
BASE64_MOSTRADO = 64
"""Characters of the PDF; a multiple of four, so that what is left is still base64."""


def trecho(nome: str) -> str:
    """A recorded message (``ConsultarBoletos/000-em-aberto.resposta``) in a fenced block, what is long cut short."""
    raiz = etree.fromstring((PASTA / f"{nome}.xml").read_bytes())
    _encurtar_listas(raiz)
    _encurtar_pdf(raiz)
    etree.indent(raiz)
    return f"```xml\n{etree.tostring(raiz, encoding='unicode')}\n```"


def lista_de_exemplos() -> str:
    """Every example: name, SOAP version, HTTP status, what it shows."""
    return tabela(
        ["Exemplo", "SOAP", "HTTP", "O que mostra"],
        [
            [
                f"`{exemplo['nome']}`",
                exemplo["soap"],
                str(exemplo["resposta"]["status"]),
                exemplo["descricao"],
            ]
            for exemplo in ler_indice()
        ],
    )


def _encurtar_listas(raiz: etree._Element) -> None:
    for lista in raiz.iter(f"{{{CONTRATO}}}boletos", f"{{{CONTRATO}}}evolucaoMensal"):
        sobra = lista[ITENS:]
        for item in sobra:
            lista.remove(item)
        if sobra:
            lista.append(etree.Comment(f" e mais {len(sobra)} "))


def _encurtar_pdf(raiz: etree._Element) -> None:
    for pdf in raiz.iter(f"{{{CONTRATO}}}pdf"):
        texto = pdf.text or ""
        pdf.text = texto[:BASE64_MOSTRADO]
        pdf.append(etree.Comment(f" e mais {len(texto) - BASE64_MOSTRADO} caracteres "))
