"""What ``GET`` finds: the contract, the pages about it, and whether the service is alive and ready."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from importlib.resources.abc import Traversable

from ws.http.resposta import RespostaHttp
from ws.soap.contrato.arquivos import arquivos_publicos
from ws.soap.contrato.catalogo import catalogo_csv, catalogo_json
from ws.soap.contrato.publicacao import CAMINHO, Contrato
from ws.soap.http.pagina import Paginas

XML = "text/xml; charset=utf-8"
HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
PROTECAO = (
    ("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'"),
    ("Referrer-Policy", "no-referrer"),
)
"""The pages load one style sheet of their own and nothing else."""
ESPERA = ("Retry-After", "5")

Leitura = Callable[[str], RespostaHttp]
"""From the query string to the answer."""


@dataclass(frozen=True)
class Leituras:
    """What each path answers to ``GET``. ``pronto`` says whether the service can do its work now."""

    contrato: Contrato
    paginas: Paginas
    pronto: Callable[[], bool]

    def por_caminho(self) -> Mapping[str, Leitura]:
        """What answers at each path."""
        arquivos = {
            f"{CAMINHO}/{caminho}": partial(_arquivo, arquivo, tipo)
            for caminho, tipo, arquivo in arquivos_publicos(self.contrato.pasta)
        }
        return {
            **arquivos,
            CAMINHO: self._servico,
            f"{CAMINHO}/manual": lambda _: RespostaHttp(self.paginas.manual, HTML, cabecalhos=PROTECAO),
            f"{CAMINHO}/estilo.css": lambda _: RespostaHttp(self.paginas.estilo, "text/css; charset=utf-8"),
            f"{CAMINHO}/catalogo.json": lambda _: RespostaHttp(catalogo_json(), JSON),
            f"{CAMINHO}/catalogo.csv": lambda _: RespostaHttp(catalogo_csv(), "text/csv; charset=utf-8"),
            "/saude": lambda _: _situacao("vivo"),
            "/pronto": self._pronto,
        }

    def _servico(self, consulta: str) -> RespostaHttp:
        for parametro in consulta.lower().split("&"):
            chave, _, valor = parametro.partition("=")
            if chave in ("wsdl", "singlewsdl"):
                return RespostaHttp(self.contrato.wsdl12 if valor == "soap12" else self.contrato.wsdl11, XML)
        return RespostaHttp(self.paginas.ajuda, HTML, cabecalhos=PROTECAO)

    def _pronto(self, _: str) -> RespostaHttp:
        if self.pronto():
            return _situacao("pronto")
        return _situacao("indisponivel", HTTPStatus.SERVICE_UNAVAILABLE)


def _situacao(situacao: str, status: HTTPStatus = HTTPStatus.OK) -> RespostaHttp:
    cabecalhos = (("Cache-Control", "no-store"), *(() if status == HTTPStatus.OK else (ESPERA,)))
    return RespostaHttp(json.dumps({"situacao": situacao}).encode() + b"\n", JSON, status, cabecalhos)


def _arquivo(arquivo: Traversable, tipo: str, _: str) -> RespostaHttp:
    return RespostaHttp(arquivo.read_bytes(), tipo)
