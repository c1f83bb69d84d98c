"""An example to record: what is sent, to what installation, and the outcome it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.wsdl.exemplos.instalacao import Instalacao
from tests.wsdl.exemplos.pedidos import SOAP_11, SOAP_12, Corpo
from tests.wsdl.namespaces import CONTRATO
from ws.desfechos.catalogo.contrato import Codigo

Passo = Callable[[Instalacao], None]
"""Something that happened before."""
FALHAS = "Falhas"
"""The folder of what has nothing to do with any one operation."""


@dataclass(frozen=True)
class Caso:
    """``nome`` follows the code in the file's name; ``descricao`` is a Portuguese sentence for the index."""

    pasta: str
    codigo: Codigo
    nome: str
    descricao: str
    corpo: Corpo
    soap: str = SOAP_11
    cabecalhos: Mapping[str, str | None] = field(default_factory=dict)
    """HTTP headers besides the usual; None takes one away."""
    ajustes: Mapping[str, object] = field(default_factory=dict)
    """Settings that are not the default ones."""
    antes: tuple[Passo, ...] = ()
    avaria: Passo | None = None
    """What is broken in the installation."""
    viola: frozenset[str] = frozenset()
    """WS-I rules that the request breaks on purpose."""

    @property
    def arquivo(self) -> str:
        """Path under ``wsdl/exemplos``, without what tells request from answer."""
        sufixo = ".soap12" if self.soap == SOAP_12 else ""
        return f"{self.pasta}/{self.codigo.codigo}-{self.nome}{sufixo}"

    @property
    def operacao(self) -> str:
        """The operation that the SOAPAction names."""
        return "ConsultarBoletos" if self.pasta == FALHAS else self.pasta

    @property
    def pedido(self) -> bytes:
        """The body of the request."""
        return self.corpo(self.soap)

    @property
    def cabecalhos_http(self) -> dict[str, str]:
        """The headers of the request. Its correlation identifier makes the answer's known."""
        acao = f"{CONTRATO}:{self.operacao}"
        usuais: dict[str, str | None] = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{acao}"'}
        if self.soap == SOAP_12:
            usuais = {"Content-Type": f'application/soap+xml; charset=utf-8; action="{acao}"'}
        correlacao = self.arquivo.replace("/", ".")[:64]
        todos = {**usuais, "X-Correlation-ID": correlacao, **self.cabecalhos}
        return {nome: valor for nome, valor in todos.items() if valor is not None}
