"""The service under test: called through zeep, or with bytes of one's own; every answer is recorded and
held against the published schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import requests
from lxml import etree
from requests.auth import HTTPBasicAuth
from zeep import Client
from zeep.exceptions import Fault
from zeep.transports import Transport
from zeep.wsse.username import UsernameToken

from client_samples.conexao import NAMESPACE, SEGUNDOS, SERVICO, detalhe_da_falha
from client_samples.qa.contrato import Contrato
from client_samples.qa.envelope import SOAP11, SOAP12, Acesso, envelope
from client_samples.qa.evidencia import Evidencias
from client_samples.qa.juizo import Divergencia, NaoAplicavel

NAO_LIBERADO = "110"
TIPO = "text/xml; charset=utf-8"
"""Content-Type of a SOAP 1.1 message."""
DOCUMENTOS = {SOAP11: ("wsdl", "contrato.wsdl"), SOAP12: ("wsdl=soap12", "contrato.soap12.wsdl")}
"""How each published document is asked for, and the name it is kept under."""
SENHAS_DAS_OUTRAS = {
    "integrador": "segredo",
    "sem-liberacao": "senha-sem-liberacao",
    "desativado": "senha-desativado",
    "limitado": "senha-limitado",
}
"""Accounts besides the customer's that a run may be given, by option, and the option of the password."""


@dataclass(frozen=True, slots=True)
class Resposta:
    """What came back for bytes of one's own. ``codigo`` is the outcome's or the fault's."""

    status: int
    cabecalhos: Any
    xml: etree._Element

    def valores(self, nome: str) -> list[str]:
        """The text of every element with this name of the contract, in document order."""
        return [elemento.text or "" for elemento in self.xml.iter(f"{{{NAMESPACE}}}{nome}")]

    @property
    def codigo(self) -> str:
        """The first code: that of ``resultado``, or of ``FalhaServico``."""
        return next(iter(self.valores("codigo")), "")


@dataclass(frozen=True, slots=True)
class Falha:
    """A fault as a typed client sees it, and the HTTP status it came with."""

    status: int
    codigo: str
    campo: str | None
    mensagem: str


class Gravador(Transport):
    """zeep's transport, which also keeps what it carries and judges it by the contract."""

    def __init__(self, evidencias: Evidencias, contrato: Contrato, basic: Acesso | None = None) -> None:
        sessao = requests.Session()
        if basic is not None:
            sessao.auth = HTTPBasicAuth(basic.usuario.encode(), basic.senha.encode())
        super().__init__(timeout=SEGUNDOS, operation_timeout=SEGUNDOS, session=sessao)
        self._evidencias, self._contrato = evidencias, contrato
        self.status = 0

    def post(self, address: str, message: bytes, headers: dict[str, str]) -> requests.Response:
        """Send, keep, judge."""
        resposta: requests.Response = super().post(address, message, headers)
        self.status = resposta.status_code
        self._evidencias.guardar(message, resposta)
        if defeito := self._contrato.defeito(resposta.content):
            raise Divergencia(f"HTTP {resposta.status_code}: {defeito}")
        return resposta


class Servico:
    """Where it is, who calls it, and the ways to call it."""

    def __init__(
        self,
        url: str,
        cliente: Acesso,
        outras: Mapping[str, Acesso],
        *,
        email: str | None,
        evidencias: Evidencias,
    ) -> None:
        self.url, self.endereco = url, url.rstrip("/") + SERVICO
        self.cliente, self._outras, self.email = cliente, outras, email
        self.evidencias = evidencias
        self.memoria: dict[str, Any] = {}
        """What one case leaves for a later one."""

    @property
    def integrador(self) -> Acesso:
        """The integrator's account."""
        return self.acesso("integrador")

    def acesso(self, nome: str) -> Acesso:
        """The account that an option gave; without it the case does not apply."""
        if nome not in self._outras:
            raise NaoAplicavel(f"informe --{nome} e --{SENHAS_DAS_OUTRAS[nome]}")
        return self._outras[nome]

    @cached_property
    def contrato(self) -> Contrato:
        """The schema of the published WSDL."""
        return Contrato(self._documento(SOAP11).read_bytes())

    def chamar(self, operacao: str, **opcoes: Any) -> Any:
        """The typed answer of an operation; a fault is a divergence, unless the manager withholds it."""
        retorno = self.tentar(operacao, **opcoes)
        if not isinstance(retorno, Falha):
            return retorno
        if retorno.codigo == NAO_LIBERADO:
            raise NaoAplicavel(f"o gestor não liberou {operacao} para a conta")
        raise Divergencia(f"falha {retorno.codigo} em vez de resposta: {retorno.mensagem}")

    def falhar(self, operacao: str, **opcoes: Any) -> Falha:
        """The typed fault of an operation; an answer is a divergence."""
        retorno = self.tentar(operacao, **opcoes)
        if isinstance(retorno, Falha):
            return retorno
        raise Divergencia(f"resposta {retorno.resultado.codigo} em vez de falha")

    def tentar(self, operacao: str, **opcoes: Any) -> Any:
        """The typed answer of an operation, or a ``Falha``.

        Takes what ``_client`` takes, and the fields of the request by the contract's names.
        """
        client, campos = self._client(**opcoes)
        try:
            return client.service[operacao](requisicao=campos)
        except Fault as falha:
            detalhe = detalhe_da_falha(client, falha)
            if detalhe is None:
                raise Divergencia("a falha veio sem FalhaServico no detalhe") from None
            return Falha(client.transport.status, detalhe.codigo, detalhe.campo, detalhe.mensagem)

    def postar(self, corpo: str, **cabecalhos: str) -> Resposta:
        """Send a SOAP 1.1 envelope around ``corpo``, by hand, for the customer."""
        mensagem = envelope(corpo, self.cliente).encode()
        return self.postar_bytes(mensagem, {"Content-Type": TIPO, **cabecalhos})

    def postar_bytes(self, mensagem: bytes, cabecalhos: dict[str, str]) -> Resposta:
        """Send exactly these bytes."""
        transporte = Gravador(self.evidencias, self.contrato)
        resposta = transporte.post(self.endereco, mensagem, cabecalhos)
        return Resposta(resposta.status_code, resposta.headers, etree.fromstring(resposta.content))

    def _client(
        self, *, acesso: Acesso | None = None, soap: str = SOAP11, basic: bool = False, **campos: Any
    ) -> tuple[Client, dict[str, Any]]:
        """A zeep client for an account (the customer's by default), a SOAP version and a way to say who asks."""
        quem = acesso or self.cliente
        transporte = Gravador(self.evidencias, self.contrato, quem if basic else None)
        wsse = None if basic else UsernameToken(quem.usuario, quem.senha)
        return Client(self._wsdl(soap), wsse=wsse, transport=transporte), campos

    def _wsdl(self, soap: str) -> Any:
        """zeep's reading of the published document, once a version."""
        chave = f"wsdl {soap}"
        if chave not in self.memoria:
            self.memoria[chave] = Client(str(self._documento(soap))).wsdl
        return self.memoria[chave]

    def _documento(self, soap: str) -> Path:
        """The published document, fetched once and kept: everything is judged by it."""
        chave = f"documento {soap}"
        if chave not in self.memoria:
            consulta, nome = DOCUMENTOS[soap]
            resposta = requests.get(f"{self.endereco}?{consulta}", timeout=SEGUNDOS)
            resposta.raise_for_status()
            self.memoria[chave] = self.evidencias.guardar_documento(nome, resposta.content)
        documento: Path = self.memoria[chave]
        return documento
