"""The SOAP door, called in memory or over HTTP; 1.1 with Basic, 1.2 with a UsernameToken."""

import http.client
import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from io import BytesIO
from typing import Any

from lxml import etree

from tests.doors.portas.porta import BoletoVisto, Envios, Figuras, Login, Pagina, Papel, Pedido, Resposta
from tests.servidor.processo import LOCAL
from tests.soap.instalacao import XML11, XML12, basic, envelope, pedido
from tests.soap.instalacao import Resposta as RespostaSoap
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12, WSSE
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.desfechos.faixa import Faixa
from ws.domain.carteira.solicitante import Solicitante
from ws.soap.contrato.publicacao import CAMINHO

Transporte = Callable[[bytes, Mapping[str, str], str], RespostaSoap]
"""Posts a body with these headers from this address."""
Campos = Mapping[str, Any]
"""Fields of the contract in order; None is left out, a list is repeated, a mapping nests."""
INCONSTANTE = re.compile(r"<(idCorrelacao|dataHora)>[^<]*<")


@dataclass(frozen=True)
class PortaSoap:
    """Fulfils :class:`tests.doors.portas.porta.Porta`."""

    transporte: Transporte
    soap: str
    por_pagina: int = 400

    def pedir(self, quem: Login, pedido_feito: Pedido) -> Resposta:
        """Ask, and see what comes back."""
        operacao, requisicao = _requisicao(pedido_feito)
        corpo, cabecalhos = self._mensagem(pedido(operacao, _xml(requisicao)), quem)
        recebida = self.transporte(corpo, cabecalhos, quem.origem)
        return _resposta(recebida, pedido_feito)

    def _mensagem(self, corpo: str, quem: Login) -> tuple[bytes, Mapping[str, str]]:
        if self.soap == SOAP12:
            return envelope(corpo, SOAP12, _token(quem)), {"Content-Type": XML12}
        cabecalhos = {"Content-Type": XML11, "Authorization": basic(quem.login, quem.senha)}
        return envelope(corpo, SOAP11), cabecalhos


def em_memoria(aplicacao: Any) -> Transporte:
    """Calls a WSGI application as a server would."""

    def postar(corpo: bytes, cabecalhos: Mapping[str, str], origem: str) -> RespostaSoap:
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": CAMINHO,
            "QUERY_STRING": "",
            "REMOTE_ADDR": origem,
            "CONTENT_TYPE": cabecalhos["Content-Type"],
            "CONTENT_LENGTH": str(len(corpo)),
            "wsgi.input": BytesIO(corpo),
        }
        if "Authorization" in cabecalhos:
            environ["HTTP_AUTHORIZATION"] = cabecalhos["Authorization"]
        inicio: list[Any] = []
        partes = aplicacao(environ, lambda *dados: inicio.extend(dados))
        return RespostaSoap(int(inicio[0].split()[0]), dict(inicio[1]), b"".join(partes))

    return postar


def por_http(porta: int) -> Transporte:
    """Posts to a server on this machine, which trusts it to say whom it speaks for."""

    def postar(corpo: bytes, cabecalhos: Mapping[str, str], origem: str) -> RespostaSoap:
        conexao = http.client.HTTPConnection(LOCAL, porta, timeout=30)
        try:
            conexao.request("POST", CAMINHO, corpo, {**cabecalhos, "X-Forwarded-For": origem})
            resposta = conexao.getresponse()
            nomes = {nome.title(): valor for nome, valor in resposta.getheaders()}
            return RespostaSoap(resposta.status, nomes, resposta.read())
        finally:
            conexao.close()

    return postar


def _token(quem: Login) -> str:
    login, senha = escape(quem.login), escape(quem.senha)
    return (
        f'<Security xmlns="{WSSE}"><UsernameToken><Username>{login}</Username>'
        f"<Password>{senha}</Password></UsernameToken></Security>"
    )


# --- requests


def _requisicao(feito: Pedido) -> tuple[str, Campos]:
    quem = _solicitante(feito.solicitante)
    match feito:
        case PedidoDeConsulta():
            return "ConsultarBoletos", {
                **quem,
                "situacao": feito.filtro.situacao,
                "vencimentoInicial": feito.filtro.vencimento_inicial,
                "vencimentoFinal": feito.filtro.vencimento_final,
                "numeroDocumento": feito.filtro.numero_documento,
                "nossoNumero": feito.filtro.nosso_numero,
                "pagina": feito.pagina,
                "registrosPorPagina": feito.registros_por_pagina,
            }
        case PedidoDeEmissao():
            return "EmitirBoleto", {**quem, "idBoleto": feito.ids, "modelo": feito.modelo}
        case PedidoDeEnvio():
            return "EnviarBoletoEmail", {
                **quem,
                "idBoleto": feito.ids,
                "destinatarios": {"email": feito.emails},
                "assunto": feito.assunto,
                "mensagem": feito.mensagem,
                "modelo": feito.modelo,
                "idRequisicao": feito.id_requisicao,
            }
        case PedidoDeAnalise():
            periodo = {"periodoInicial": feito.periodo_inicial, "periodoFinal": feito.periodo_final}
            return "AnaliseFinanceira", {**quem, **periodo}


def _solicitante(quem: Solicitante) -> Campos:
    return {
        "cpfCnpjCliente": quem.cpf_cnpj,
        "codigoCliente": quem.codigo_cliente,
        "usuarioFinal": quem.usuario_final or None,
    }


def _xml(campos: Campos) -> str:
    return "".join(_elemento(nome, valor) for nome, valor in campos.items())


def _elemento(nome: str, valor: Any) -> str:
    if valor is None:
        return ""
    if isinstance(valor, tuple):
        return "".join(_elemento(nome, um) for um in valor)
    texto = _xml(valor) if isinstance(valor, Mapping) else escape(str(valor))
    return f"<{nome}>{texto}</{nome}>"


# --- answers


class _No:
    """An element of the contract, read by the names of its fields."""

    def __init__(self, elemento: etree._Element) -> None:
        self._elemento = elemento

    def texto(self, campo: str) -> str:
        """Empty where it is absent."""
        return self._elemento.findtext(f"{{{CONTRATO}}}{campo}") or ""

    def reais(self, campo: str) -> Decimal:
        """Zero where it is absent."""
        return Decimal(self.texto(campo) or "0.00")

    def inteiro(self, campo: str) -> int:
        """Zero where it is absent."""
        return int(self.texto(campo) or 0)

    def dia(self, campo: str) -> date:
        return date.fromisoformat(self.texto(campo))

    def todos(self, *caminho: str) -> list["_No"]:
        """The elements at the end of a path."""
        return [
            _No(achado)
            for achado in self._elemento.findall("/".join(f"{{{CONTRATO}}}{um}" for um in caminho))
        ]


def _resposta(recebida: RespostaSoap, feito: Pedido) -> Resposta:
    codigo = recebida.codigo  # which holds the answer against the contract, too
    corpo = INCONSTANTE.sub(r"<\1><", recebida.corpo.decode())
    visto = f"{recebida.status} {recebida.tipo} {corpo}"
    if recebida.e_falha:
        segundos = recebida.texto("segundosParaRepetir")
        return Resposta(codigo, visto, segundos_para_repetir=int(segundos) if segundos else None)
    [retorno] = _No(recebida.carga).todos("retorno")
    if Faixa.do_codigo(codigo) is not Faixa.SUCESSO:
        recusas = [(um.texto("idBoleto"), um.texto("codigo")) for um in retorno.todos("recusas", "recusa")]
        return Resposta(codigo, visto, recusas=recusas)
    match feito:
        case PedidoDeConsulta():
            return Resposta(codigo, visto, pagina=_pagina(retorno))
        case PedidoDeEmissao():
            return Resposta(codigo, visto, papel=_papel(retorno))
        case PedidoDeEnvio():
            return Resposta(codigo, visto, envios=_envios(retorno))
        case PedidoDeAnalise():
            return Resposta(codigo, visto, figuras=_figuras(retorno))


def _pagina(retorno: _No) -> Pagina:
    return Pagina(
        tuple(map(_boleto, retorno.todos("boletos", "boleto"))),
        retorno.inteiro("totalPaginas"),
        retorno.inteiro("totalRegistros"),
        retorno.reais("valorTotal"),
        retorno.reais("valorTotalSaldo"),
    )


def _boleto(um: _No) -> BoletoVisto:
    return BoletoVisto(
        id=um.texto("idBoleto"),
        codigo_cliente=um.texto("codigoCliente"),
        valor=um.reais("valor"),
        valor_pago=um.reais("valorPago"),
        saldo=um.reais("valorSaldo"),
        multa=um.reais("valorMulta"),
        juros=um.reais("valorJuros"),
        atualizado=um.reais("valorAtualizado"),
        dias_atraso=um.inteiro("diasAtraso"),
        situacao=um.texto("situacao"),
        emitivel=um.texto("emitivel") == "true",
    )


def _papel(retorno: _No) -> Papel:
    ids = [um.texto("idBoleto") for um in retorno.todos("boletos", "boletoEmitido")]
    return Papel(b64decode(retorno.texto("pdf")), retorno.texto("nomeArquivo"), retorno.texto("sha256"), ids)


def _envios(retorno: _No) -> Envios:
    situacoes = {um.texto("email"): um.texto("situacao") for um in retorno.todos("envios", "envio")}
    return Envios(retorno.texto("protocolo"), situacoes)


def _figuras(retorno: _No) -> Figuras:
    comprou = bool(retorno.texto("dataUltimaCompra"))
    return Figuras(
        periodo=(retorno.dia("periodoInicial"), retorno.dia("periodoFinal")),
        compras=retorno.reais("totalCompras"),
        pago=retorno.reais("valorPago"),
        a_vencer=retorno.reais("valorAVencer"),
        vencido=retorno.reais("valorVencido"),
        ultima_compra=(retorno.dia("dataUltimaCompra"), retorno.reais("valorUltimaCompra"))
        if comprou
        else None,
        meses={
            um.texto("competencia"): (um.reais("totalCompras"), um.reais("valorPago"))
            for um in retorno.todos("evolucaoMensal", "mes")
        },
    )
