"""The requests that a naive Spyne service answers wrongly, on the server that we run, which refuses some by itself."""

import pytest

from tests.doors.casa import GRUPO
from tests.doors.test_so_por_http import em_partes, estado, http, postar
from tests.servidor.processo import Processo
from tests.soap.instalacao import XML11, Resposta, basic
from tests.soap.maus_pedidos import CERTA, MAUS_PEDIDOS, Mau, conferir
from ws.http.requisicao import LIMITE

CONTA = f"Authorization: {basic(GRUPO.login, GRUPO.senha)}"


def em_bytes(mau: Mau) -> bytes:
    """As it goes over the wire; of a body that is refused by its length, no more than that."""
    opcoes = {"CONTENT_TYPE": XML11, "CONTENT_LENGTH": str(len(mau.corpo)), **mau.opcoes}
    opcoes["CONTENT_TYPE"] = opcoes.pop("tipo", opcoes["CONTENT_TYPE"])
    cabecalhos = [
        f"{nome.removeprefix('HTTP_').replace('_', '-')}: {valor}"
        for nome, valor in opcoes.items()
        if valor is not None
    ]
    return http("POST", *cabecalhos, CONTA, corpo=mau.corpo if len(mau.corpo) <= LIMITE else b"")


def lida(resposta: bytes) -> Resposta:
    inicio, _, corpo = resposta.partition(b"\r\n\r\n")
    linhas = [linha.partition(": ") for linha in inicio.decode().split("\r\n")[1:]]
    return Resposta(estado(resposta), {nome.title(): valor for nome, _, valor in linhas}, corpo)


@pytest.mark.usefixtures("casa_por_http")
@pytest.mark.parametrize("nome", MAUS_PEDIDOS)
def test_it_is_answered(servidor_http: Processo, nome: str) -> None:
    mau = MAUS_PEDIDOS[nome]
    resposta = lida(servidor_http.falar(em_bytes(mau)))
    if mau.status_do_servidor is None:
        conferir(mau, resposta)
    else:
        assert resposta.status == mau.status_do_servidor
        assert resposta.cabecalhos["Connection"] == "close"


@pytest.mark.parametrize(
    ("pedido", "status"),
    [
        (b"isto nao e HTTP\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\r\n\r\n", 400),
        (http("POST", f"Content-Type: {XML11}", "Content-Length: 5", "Content-Length: 6", corpo=CERTA), 400),
        (http("GET", caminho=f"/{'a' * 100_000}"), 414),
        (postar(*(f"X-{n}: a" for n in range(200))), 431),
        (postar(f"X: {'a' * 1_000_000}"), 431),
    ],
    ids=["noise", "TLS", "two lengths", "a long address", "200 headers", "1 MB of headers"],
)
def test_what_is_no_request_is_refused_by_the_server_without_a_word(
    servidor_http: Processo, pedido: bytes, status: int
) -> None:
    resposta = lida(servidor_http.falar(pedido))
    assert (resposta.status, resposta.corpo, resposta.cabecalhos["Connection"]) == (status, b"", "close")
    assert estado(servidor_http.falar(http("GET", caminho="/saude"))) == 200


@pytest.mark.usefixtures("casa_por_http")
@pytest.mark.parametrize(
    "corpo",
    [
        b"zz\r\n" + CERTA + b"\r\n0\r\n\r\n",
        em_partes(CERTA[:100], 100)[:-5] + b"zz\r\n\r\n",
        b"f" * 17 + b"\r\n",
    ],
    ids=["from the start", "in the middle", "a length beyond measure"],
)
def test_a_message_whose_chunks_are_broken_is_not_whole(servidor_http: Processo, corpo: bytes) -> None:
    resposta = lida(servidor_http.falar(postar("Transfer-Encoding: chunked", CONTA, corpo=corpo)))
    conferir(Mau(corpo, {}, 500, "201"), resposta)
