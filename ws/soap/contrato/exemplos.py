"""The recorded examples that lie beside the contract: what was asked of the service, and what it answered.

The page for people shows some of them, cut short where nobody would read on; the files have them whole.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from importlib.resources.abc import Traversable
from typing import Any

from lxml import etree

from ws.soap.contrato.namespaces import CONTRATO

DA_OPERACAO: Mapping[str, str] = {
    "ConsultarBoletos": "ConsultarBoletos/000-em-aberto",
    "EmitirBoleto": "EmitirBoleto/000-um-boleto",
    "EnviarBoletoEmail": "EnviarBoletoEmail/000-aceito",
    "AnaliseFinanceira": "AnaliseFinanceira/000-periodo",
}
DA_FALHA = "ConsultarBoletos/212-situacao-em-minusculas"
"""What the page shows; each of these is recorded in both versions of SOAP."""
SUFIXOS = ("", ".soap12")
"""What a name ends in, by version."""
BOLETOS_MOSTRADOS = 2
BASE64_MOSTRADO = 64
"""Characters of the PDF; a multiple of four, so that what is left is still base64."""


@dataclass(frozen=True, slots=True)
class Mensagem:
    """One message as HTTP carried it. ``arquivo`` is where it lies whole, under ``exemplos/``."""

    arquivo: str
    cabecalhos: Mapping[str, str]
    xml: str


@dataclass(frozen=True, slots=True)
class Exemplo:
    """A request and its answer in one version of SOAP."""

    soap: str
    descricao: str
    pedido: Mensagem
    status: HTTPStatus
    resposta: Mensagem


@dataclass(frozen=True)
class Exemplos:
    """The recorded examples of a contract's folder, ``pasta``."""

    pasta: Traversable

    def da_operacao(self, operacao: str) -> tuple[Exemplo, ...]:
        """A success of it in each version of SOAP; nothing of an operation that has no recording yet."""
        nome = DA_OPERACAO.get(operacao)
        return () if nome is None else self._nas_duas_versoes(nome)

    def da_falha(self) -> tuple[Exemplo, ...]:
        """One fault, in each version of SOAP."""
        return self._nas_duas_versoes(DA_FALHA)

    @cached_property
    def _indice(self) -> Mapping[str, Any]:
        return {entrada["nome"]: entrada for entrada in json.loads(self._ler("indice.json"))}

    def _nas_duas_versoes(self, nome: str) -> tuple[Exemplo, ...]:
        return tuple(self._exemplo(self._indice[nome + sufixo]) for sufixo in SUFIXOS)

    def _exemplo(self, entrada: Mapping[str, Any]) -> Exemplo:
        return Exemplo(
            soap=entrada["soap"],
            descricao=entrada["descricao"],
            pedido=self._mensagem(entrada["pedido"]),
            status=HTTPStatus(entrada["resposta"]["status"]),
            resposta=self._mensagem(entrada["resposta"]),
        )

    def _mensagem(self, entrada: Mapping[str, Any]) -> Mensagem:
        arquivo = entrada["arquivo"]
        return Mensagem(arquivo, entrada["cabecalhos"], encurtar(self._ler(arquivo)))

    def _ler(self, arquivo: str) -> bytes:
        return (self.pasta / "exemplos" / arquivo).read_bytes()


def encurtar(mensagem: bytes) -> str:
    """A message for people: of a long list and of a PDF the beginning, and a comment that says how much is left."""
    raiz = etree.fromstring(mensagem)
    for lista in raiz.iter(f"{{{CONTRATO}}}boletos"):
        sobra = lista[BOLETOS_MOSTRADOS:]
        if sobra:
            lista[BOLETOS_MOSTRADOS:] = [etree.Comment(f" … e mais {len(sobra)} ")]
    etree.indent(raiz)
    for pdf in raiz.iter(f"{{{CONTRATO}}}pdf"):
        base64 = pdf.text or ""
        pdf.text = base64[:BASE64_MOSTRADO]
        pdf.append(etree.Comment(f" … e mais {len(base64) - BASE64_MOSTRADO} caracteres "))
    return '<?xml version="1.0" encoding="utf-8"?>\n' + etree.tostring(raiz, encoding="unicode")
