"""HTTP by hand: what Oracle, VB6, Delphi or a shell script write on the socket themselves."""

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from http.client import HTTPResponse
from urllib.parse import urlsplit

from lxml import etree

from tests.servidor.instalacao import Servidor

CONTRATO = "urn:central-cobranca:integracao:v1"
SEGUNDOS = 30


@dataclass(frozen=True, slots=True)
class Resposta:
    """Status, and what the answer says by the contract's names."""

    status: int
    xml: etree._Element

    def valor(self, nome: str) -> str | None:
        """The first element with this name."""
        return self.xml.findtext(f".//{{{CONTRATO}}}{nome}")


def mensagem(servidor: Servidor, id_boleto: str) -> str:
    """An EmitirBoleto of one id, with the customer's UsernameToken."""
    wss = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
    conta = servidor.logins.cliente
    return (
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>'
        f'<wsse:Security xmlns:wsse="{wss}"><wsse:UsernameToken><wsse:Username>{conta.usuario}</wsse:Username>'
        f"<wsse:Password>{conta.senha}</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header>"
        f'<soap:Body><EmitirBoleto xmlns="{CONTRATO}"><requisicao><idBoleto>{id_boleto}</idBoleto></requisicao>'
        "</EmitirBoleto></soap:Body></soap:Envelope>"
    )


def cabecalhos(servidor: Servidor, *linhas: str) -> bytes:
    """The request line and the headers, with the empty line that ends them."""
    partes = urlsplit(servidor.endereco)
    return "\r\n".join([f"POST {partes.path} HTTP/1.1", f"Host: {partes.netloc}", *linhas, "", ""]).encode()


def enviar(servidor: Servidor, pedacos: Iterable[bytes]) -> Resposta:
    """Write the pieces one after the other, then read the answer."""
    with ligar(servidor) as conexao:
        for pedaco in pedacos:
            conexao.sendall(pedaco)
        return ler(conexao)


def ligar(servidor: Servidor) -> socket.socket:
    """A connection to the server."""
    partes = urlsplit(servidor.url)
    return socket.create_connection((partes.hostname, partes.port), SEGUNDOS)


def ler(conexao: socket.socket) -> Resposta:
    """The answer on a connection."""
    resposta = HTTPResponse(conexao)
    resposta.begin()
    return Resposta(resposta.status, etree.fromstring(resposta.read()))
