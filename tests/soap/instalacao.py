"""The door over the fakes, called in memory as a WSGI server would call it."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from typing import Any

from lxml import etree

from tests.fakes.acessos.senhas import Senhas
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.correio.redator import Redator
from tests.fakes.logger import Logger
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import SENHA
from tests.mundo.aurora import duas_empresas
from tests.wsdl.contrato import esquema
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.carteira.analise_financeira import AnaliseFinanceira
from ws.application.carteira.consultar_boletos import ConsultarBoletos
from ws.application.carteira.emitir_boleto import EmitirBoleto
from ws.application.casos_de_uso import CasosDeUso
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios
from ws.domain.carteira.boleto import Boleto
from ws.soap.contrato.publicacao import CAMINHO
from ws.soap.http.wsgi import AplicacaoSoap, criar_aplicacao_soap

URL = "https://cobranca.exemplo.com.br"
XML11, XML12 = "text/xml; charset=utf-8", "application/soap+xml; charset=utf-8"
LIMITES = LimitesDiarios(por_boleto=10, por_cliente=10, por_integrador=10)


@dataclass(frozen=True)
class Resposta:
    """What came back."""

    status: int
    cabecalhos: Mapping[str, str]
    corpo: bytes

    @property
    def tipo(self) -> str:
        """Content-Type."""
        return self.cabecalhos["Content-Type"]

    @property
    def raiz(self) -> etree._Element:
        """The envelope, which must be well-formed."""
        return etree.fromstring(self.corpo)

    @property
    def mensagem(self) -> etree._Element:
        """The one child of Body."""
        (filho,) = self.raiz.iterfind(f"{{{etree.QName(self.raiz).namespace}}}Body/*")
        return filho

    @property
    def e_falha(self) -> bool:
        """Whether that is a Fault."""
        return etree.QName(self.mensagem).localname == "Fault"

    @property
    def carga(self) -> etree._Element:
        """What the contract says: the answer's element, or a fault's detail."""
        if not self.e_falha:
            return self.mensagem
        (detalhe,) = self.mensagem.iterfind(f".//{{{CONTRATO}}}FalhaServico")
        return detalhe

    def texto(self, campo: str) -> str | None:
        """The first field of that name."""
        return self.carga.findtext(f".//{{{CONTRATO}}}{campo}")

    def textos(self, campo: str) -> list[str]:
        """Every field of that name."""
        return [str(no.text) for no in self.carga.iterfind(f".//{{{CONTRATO}}}{campo}")]

    @property
    def codigo(self) -> str:
        """Of the outcome; what carries it must be valid by the contract."""
        esquema().assertValid(self.carga)
        return self.texto("codigo") or ""


def casos_de_uso(unidades: UnitsOfWork, clock: Clock) -> CasosDeUso:
    """The real use cases over a database in memory."""
    impressora, numeros = Impressora(), count(1)
    return CasosDeUso(
        autenticar=Autenticar(unidades, Senhas(), clock),
        consultar=ConsultarBoletos(unidades, clock),
        emitir=EmitirBoleto(unidades, clock, impressora),
        enviar=EnviarBoletoEmail(
            unidades, clock, impressora, Redator(), LIMITES, lambda: f"id{next(numeros)}"
        ),
        analisar=AnaliseFinanceira(unidades, clock),
        clock=clock,
    )


@dataclass
class Instalacao:
    """A door, and what lies behind it."""

    unidades: UnitsOfWork = field(default_factory=lambda: UnitsOfWork(duas_empresas()))
    clock: Clock = field(default_factory=Clock)
    logger: Logger = field(default_factory=Logger)
    pronta: bool = True
    proxies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.trocar_casos(casos_de_uso(self.unidades, self.clock))

    def trocar_casos(self, casos: CasosDeUso) -> None:
        """Put other use cases behind the door."""
        self.aplicacao: AplicacaoSoap = criar_aplicacao_soap(
            casos,
            url_publica=URL,
            logger=self.logger,
            pronto=lambda: self.pronta,
            proxies_confiaveis=self.proxies,
        )

    def http(
        self,
        metodo: str,
        caminho: str = CAMINHO,
        corpo: bytes | BytesIO = b"",
        consulta: str = "",
        **environ: Any,
    ) -> Resposta:
        """One request; ``environ`` as WSGI names things, None removes one."""
        completo = {
            "REQUEST_METHOD": metodo,
            "PATH_INFO": caminho,
            "QUERY_STRING": consulta,
            "REMOTE_ADDR": "192.0.2.10",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(corpo) if isinstance(corpo, bytes) else corpo,
            **environ,
        }
        recebido: list[Any] = []
        presentes = {nome: valor for nome, valor in completo.items() if valor is not None}
        partes = self.aplicacao(presentes, lambda status, cabecalhos: recebido.extend((status, cabecalhos)))
        status, cabecalhos = recebido
        return Resposta(int(status.split()[0]), dict(cabecalhos), b"".join(partes))

    def enviar(
        self,
        corpo: bytes | BytesIO,
        tipo: str = XML11,
        conta: tuple[str, str] | None = ("mercado", SENHA),
        **environ: Any,
    ) -> Resposta:
        """A POST of these bytes."""
        cabecalhos = {
            "CONTENT_TYPE": tipo,
            "CONTENT_LENGTH": str(len(corpo)) if isinstance(corpo, bytes) else None,
        }
        if conta is not None:
            cabecalhos["HTTP_AUTHORIZATION"] = basic(*conta)
        return self.http("POST", corpo=corpo, **{**cabecalhos, **environ})

    def chamar(self, operacao: str, requisicao: str = "", soap: str = SOAP11, **opcoes: Any) -> Resposta:
        """A call of an operation with what goes into ``requisicao``."""
        corpo = envelope(pedido(operacao, requisicao), soap)
        return self.enviar(corpo, **{"tipo": XML12 if soap == SOAP12 else XML11, **opcoes})


def instalacao_com(*boletos: Boleto) -> Instalacao:
    """A door on company 1 with these boletos of customer C0001, whose access is ``mercado`` / ``senha``."""
    return Instalacao(UnitsOfWork(duas_empresas(*boletos)))


def pedido(operacao: str, requisicao: str = "") -> str:
    """The element of an operation."""
    return f'<{operacao} xmlns="{CONTRATO}"><requisicao>{requisicao}</requisicao></{operacao}>'


def envelope(corpo: str, soap: str = SOAP11, cabecalho: str = "", encoding: str = "utf-8") -> bytes:
    """A whole message in that encoding, which it declares only where it is not UTF-8."""
    declaracao = "" if encoding == "utf-8" else f'<?xml version="1.0" encoding="{encoding}"?>'
    blocos = f"<s:Header>{cabecalho}</s:Header>" if cabecalho else ""
    xml = f'{declaracao}<s:Envelope xmlns:s="{soap}">{blocos}<s:Body>{corpo}</s:Body></s:Envelope>'
    return xml.encode(encoding)


def basic(usuario: str, senha: str) -> str:
    """An Authorization header."""
    return "Basic " + b64encode(f"{usuario}:{senha}".encode()).decode()
