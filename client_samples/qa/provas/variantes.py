"""The same four operations in the other ways a client may call: SOAP 1.2, HTTP Basic, ISO-8859-1."""

from client_samples.qa.caso import casos
from client_samples.qa.envelope import SOAP11, SOAP12, campo, envelope, pedido
from client_samples.qa.historico import historico, ids, lista
from client_samples.qa.juizo import igual
from client_samples.qa.provas.envio import ja_aceito
from client_samples.qa.servico import Servico

ACENTUADO = "QA-ÇÃO-ÉÍÚ-º"
"""An id that no boleto has, in letters that ISO-8859-1 and UTF-8 write differently. It comes back in the refusal."""


def consultar_em_soap12(servico: Servico) -> None:
    pagina = {"situacao": "TODOS", "registrosPorPagina": 10}
    obtidos = ids(lista(servico.chamar("ConsultarBoletos", soap=SOAP12, **pagina)))
    igual("boletos", obtidos, ids(historico(servico).boletos)[:10])


def emitir_em_soap12(servico: Servico) -> None:
    ids_boleto = ids(historico(servico).emitiveis())
    em_11 = servico.chamar("EmitirBoleto", idBoleto=ids_boleto)
    em_12 = servico.chamar("EmitirBoleto", soap=SOAP12, idBoleto=ids_boleto)
    igual("sha256", em_12.sha256, em_11.sha256)
    igual("pdf", em_12.pdf, em_11.pdf)


def enviar_em_soap12(servico: Servico) -> None:
    pedido_aceito, protocolo = ja_aceito(servico)
    retorno = servico.chamar("EnviarBoletoEmail", soap=SOAP12, **pedido_aceito)
    igual("protocolo da mesma chave", retorno.protocolo, protocolo)


def analisar_em_soap12(servico: Servico) -> None:
    em_11 = servico.chamar("AnaliseFinanceira")
    em_12 = servico.chamar("AnaliseFinanceira", soap=SOAP12)
    for nome in ("totalCompras", "valorPago", "valorAVencer", "valorVencido"):
        igual(nome, em_12[nome], em_11[nome])


def basic_em_vez_de_token(servico: Servico) -> None:
    for soap in (SOAP11, SOAP12):
        retorno = servico.chamar("ConsultarBoletos", soap=soap, basic=True, registrosPorPagina=1)
        igual("código", retorno.resultado.codigo[0], "0")


def utf8_preservado(servico: Servico) -> None:
    resposta = servico.postar(pedido("EmitirBoleto", campo("idBoleto", ACENTUADO)))
    igual("idBoleto da recusa", resposta.valores("idBoleto"), [ACENTUADO])


def latin1_no_http(servico: Servico) -> None:
    _em_latin1(servico, "text/xml; charset=ISO-8859-1", "")


def latin1_no_xml(servico: Servico) -> None:
    _em_latin1(servico, "text/xml", '<?xml version="1.0" encoding="ISO-8859-1"?>')


def _em_latin1(servico: Servico, tipo: str, declaracao: str) -> None:
    corpo = pedido("EmitirBoleto", campo("idBoleto", ACENTUADO))
    mensagem = declaracao + envelope(corpo, servico.cliente, SOAP11)
    resposta = servico.postar_bytes(mensagem.encode("iso-8859-1"), {"Content-Type": tipo})
    igual("HTTP e código", (resposta.status, resposta.codigo), (200, "310"))
    igual("idBoleto da recusa", resposta.valores("idBoleto"), [ACENTUADO])


CASOS = casos(
    "variantes",
    ("ConsultarBoletos em SOAP 1.2", consultar_em_soap12),
    ("EmitirBoleto em SOAP 1.2", emitir_em_soap12),
    ("EnviarBoletoEmail em SOAP 1.2", enviar_em_soap12),
    ("AnaliseFinanceira em SOAP 1.2", analisar_em_soap12),
    ("HTTP Basic em vez de UsernameToken", basic_em_vez_de_token),
    ("acentos em UTF-8", utf8_preservado),
    ("ISO-8859-1 declarado no HTTP", latin1_no_http),
    ("ISO-8859-1 declarado no XML", latin1_no_xml),
)
