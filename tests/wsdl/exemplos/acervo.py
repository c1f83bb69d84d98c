"""The recorded examples on disk: two files an example, and the index that says how HTTP carried them.

An answer is kept with its elements one a line, so that people and diffs can read it; white space between
elements is all that sets it apart from the bytes that were sent.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import etree

from tests.wsdl.contrato import PASTA as CONTRATO
from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.instalacao import METODO, VERSAO_HTTP, RespostaHttp
from tests.wsdl.exemplos.pedidos import SOAP_12

PASTA = CONTRATO / "exemplos"
INDICE = "indice.json"
Entrada = dict[str, Any]
"""An example in the index."""


def legivel(resposta: bytes) -> bytes:
    """A message with its elements one a line.

    >>> print(legivel(b"<a xmlns='urn:x'><b>c</b></a>").decode())
    <?xml version='1.0' encoding='utf-8'?>
    <a xmlns="urn:x">
      <b>c</b>
    </a>
    <BLANKLINE>
    """
    arvore = etree.ElementTree(etree.fromstring(resposta))
    etree.indent(arvore)
    return etree.tostring(arvore, encoding="utf-8", xml_declaration=True) + b"\n"


def ler_indice(pasta: Path = PASTA) -> list[Entrada]:
    """Every example, in the order of the cases."""
    exemplos: list[Entrada] = json.loads((pasta / INDICE).read_text("utf-8"))
    return exemplos


def guardar(pasta: Path, gravados: Iterable[tuple[Caso, RespostaHttp]]) -> None:
    """Write the examples and their index, in the place of whatever was there."""
    for antigo in [*pasta.glob("*/*.xml"), *pasta.glob(INDICE)]:
        antigo.unlink()
    indice = []
    for caso, resposta in gravados:
        entrada = _entrada(caso, resposta)
        (pasta / caso.pasta).mkdir(parents=True, exist_ok=True)
        (pasta / entrada["pedido"]["arquivo"]).write_bytes(caso.pedido)
        (pasta / entrada["resposta"]["arquivo"]).write_bytes(legivel(resposta.corpo))
        indice.append(entrada)
    (pasta / INDICE).write_text(json.dumps(indice, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _entrada(caso: Caso, resposta: RespostaHttp) -> Entrada:
    return {
        "nome": caso.arquivo,
        "operacao": caso.operacao,
        "codigo": caso.codigo.codigo,
        "soap": "1.2" if caso.soap == SOAP_12 else "1.1",
        "descricao": caso.descricao,
        "pedido": {
            "arquivo": f"{caso.arquivo}.pedido.xml",
            "metodo": METODO,
            "versaoHttp": VERSAO_HTTP,
            "cabecalhos": caso.cabecalhos_http,
        },
        "resposta": {
            "arquivo": f"{caso.arquivo}.resposta.xml",
            "status": resposta.status,
            "cabecalhos": cabecalhos_da_resposta(resposta),
        },
    }


def cabecalhos_da_resposta(resposta: RespostaHttp) -> dict[str, str]:
    """Its headers, but the length: that is of the bytes before they were made readable."""
    return {nome: valor for nome, valor in resposta.cabecalhos.items() if nome != "Content-Length"}
