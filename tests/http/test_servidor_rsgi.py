"""WSGI behind Granian: in memory, where every step can be watched, and on a real server (``tests/http/eco.py``)."""

import asyncio
import json
import select
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import ExitStack
from threading import Barrier, Event
from typing import Any

import pytest

from tests.http.eco import CORPO_MAXIMO
from tests.servidor.processo import Processo, no_ar, ouvir, porta_livre
from ws.http import servidor_rsgi
from ws.http.servidor_rsgi import ServidorRsgi

LIMITE = 100
TEXTO = [("Content-Type", "text/plain")]


class Cabecalhos:
    """RSGI's headers: lower-case names, repeated ones as often as they came."""

    def __init__(self, *pares: tuple[str, str]) -> None:
        self._pares = pares

    def __contains__(self, nome: object) -> bool:
        return any(nome == outro for outro, _ in self._pares)

    def get(self, nome: str, padrao: str) -> str:
        return next((valor for outro, valor in self._pares if outro == nome), padrao)

    def items(self) -> Iterable[tuple[str, str]]:
        return self._pares


class Scope:
    """A request's headers, with everything else as usual."""

    proto = "http"
    http_version = "1.1"
    server = "192.0.2.1:8000"
    client = "203.0.113.7:50123"
    scheme = "http"
    method = "POST"
    path = "/ws"
    query_string = ""

    def __init__(self, *cabecalhos: tuple[str, str], **campos: str) -> None:
        self.headers: Any = Cabecalhos(*cabecalhos)
        for nome, valor in campos.items():
            setattr(self, nome, valor)


class Protocolo:
    """A body in parts, between which it may wait; keeps what was answered."""

    def __init__(self, *partes: bytes | Callable[[], Awaitable[Any]]) -> None:
        self._partes = partes
        self.lidas = 0
        self.respostas: list[tuple[int, list[tuple[str, str]], bytes]] = []

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for parte in self._partes:
            if callable(parte):
                await parte()
            else:
                self.lidas += 1
                yield parte

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.respostas.append((status, headers, body))


class Aplicacao:
    """WSGI: keeps the environment and the body of the last call."""

    def __init__(self) -> None:
        self.environ: dict[str, Any] = {}
        self.corpo = b"nunca chamada"

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.environ, self.corpo = environ, environ["wsgi.input"].read()
        start_response("200 OK", TEXTO)
        return [b"tudo ", b"bem"]


def servidor(wsgi: Any, segundos: float = 5.0, fios: int = 1, **opcoes: Any) -> ServidorRsgi:
    return ServidorRsgi(wsgi, fios=fios, corpo_maximo=LIMITE, segundos=segundos, **opcoes)


def chamar(scope: Scope, protocolo: Protocolo, segundos: float = 5.0) -> Aplicacao:
    aplicacao = Aplicacao()
    asyncio.run(servidor(aplicacao, segundos).__rsgi__(scope, protocolo))
    return aplicacao


async def sem_fim() -> None:
    await asyncio.Event().wait()


# --- what the application is given


def test_the_environment_is_what_wsgi_says() -> None:
    scope = Scope(
        ("content-type", "text/xml"),
        ("content-length", "3"),
        ("soapaction", '"x"'),
        query_string="wsdl=soap12",
    )
    environ = chamar(scope, Protocolo(b"abc")).environ
    esperado = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/ws",
        "QUERY_STRING": "wsdl=soap12",
        "SERVER_NAME": "192.0.2.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "203.0.113.7",
        "CONTENT_TYPE": "text/xml",
        "CONTENT_LENGTH": "3",
        "HTTP_SOAPACTION": '"x"',
        "wsgi.url_scheme": "http",
    }
    assert {nome: environ.get(nome) for nome in esperado} == esperado
    assert not {"HTTP_CONTENT_TYPE", "HTTP_CONTENT_LENGTH"} & environ.keys()


def test_an_ipv6_address_is_told_without_its_brackets() -> None:
    scope = Scope(client="[2001:db8::7]:50123", server="[::1]:8000")
    environ = chamar(scope, Protocolo()).environ
    assert (environ["REMOTE_ADDR"], environ["SERVER_PORT"]) == ("2001:db8::7", "8000")


def test_a_name_with_an_underscore_cannot_pass_for_one_with_a_hyphen() -> None:
    scope = Scope(("x_forwarded_for", "6.6.6.6"), ("x-forwarded-for", "10.0.0.1"), ("content_length", "9"))
    environ = chamar(scope, Protocolo()).environ
    assert environ["HTTP_X_FORWARDED_FOR"] == "10.0.0.1"
    assert "CONTENT_LENGTH" not in environ


def test_a_header_that_came_twice_is_one_list() -> None:
    scope = Scope(("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "10.0.0.2"))
    assert chamar(scope, Protocolo()).environ["HTTP_X_FORWARDED_FOR"] == "203.0.113.9, 10.0.0.2"


def test_a_path_is_bytes_in_the_guise_of_text() -> None:
    caminho = chamar(Scope(path="/segunda-via/ação→"), Protocolo()).environ["PATH_INFO"]
    assert caminho.encode("latin-1").decode() == "/segunda-via/ação→"


# --- bodies


@pytest.mark.parametrize("anuncio", [("content-length", "6"), ("transfer-encoding", "chunked")])
def test_a_body_is_handed_over_when_it_is_whole(anuncio: tuple[str, str]) -> None:
    async def um_instante() -> None:
        await asyncio.sleep(0.01)

    protocolo = Protocolo(b"ab", um_instante, b"cde", um_instante, b"f")
    assert chamar(Scope(anuncio), protocolo).corpo == b"abcdef"


@pytest.mark.parametrize("cabecalhos", [[], [("content-length", "0")]])
def test_where_there_is_no_body_none_is_waited_for(cabecalhos: list[tuple[str, str]]) -> None:
    assert chamar(Scope(*cabecalhos), Protocolo(sem_fim)).corpo == b""


def test_a_body_announced_too_long_is_not_read() -> None:
    protocolo = Protocolo(b"x" * 50, b"x" * 51)
    aplicacao = chamar(Scope(("content-length", str(LIMITE + 1))), protocolo)
    assert (aplicacao.corpo, aplicacao.environ["CONTENT_LENGTH"], protocolo.lidas) == (b"", "101", 0)


def test_a_body_as_long_as_allowed_is_read() -> None:
    assert len(chamar(Scope(("content-length", str(LIMITE))), Protocolo(b"x" * LIMITE)).corpo) == LIMITE


def test_of_an_endless_body_in_chunks_one_byte_too_many_is_read_and_no_more() -> None:
    protocolo = Protocolo(*[b"x" * 40] * 1000)
    aplicacao = chamar(Scope(("transfer-encoding", "chunked")), protocolo)
    assert (len(aplicacao.corpo), protocolo.lidas) == (LIMITE + 1, 3)


def test_a_body_that_does_not_come_in_time_is_408_and_the_application_hears_nothing_of_it() -> None:
    protocolo = Protocolo(b"<a", sem_fim)
    aplicacao = chamar(Scope(("content-length", "9")), protocolo, segundos=0.05)
    [(status, cabecalhos, corpo)] = protocolo.respostas
    assert (status, corpo.decode()) == (408, "O corpo da requisição não chegou a tempo.\n")
    assert ("Connection", "close") in cabecalhos
    assert aplicacao.corpo == b"nunca chamada"


def test_bytes_that_trickle_in_are_counted_as_one_wait() -> None:
    async def um_instante() -> None:
        await asyncio.sleep(0.02)

    protocolo = Protocolo(*(parte for _ in range(50) for parte in (b"x", um_instante)))
    chamar(Scope(("content-length", "50")), protocolo, segundos=0.1)
    assert [status for status, _, _ in protocolo.respostas] == [408]


# --- answers


def test_an_answer_is_handed_over_whole() -> None:
    protocolo = Protocolo()
    chamar(Scope(), protocolo)
    assert protocolo.respostas == [(200, TEXTO, b"tudo bem")]


@pytest.mark.parametrize("quebra", [False, True])
def test_what_the_application_opened_is_closed_whatever_happens(quebra: bool) -> None:
    fechada = Event()

    class Partes:
        def __iter__(self) -> Iterator[bytes]:
            yield b"a"
            if quebra:
                raise RuntimeError

        def close(self) -> None:
            fechada.set()

    def aplicacao(_: Any, start_response: Callable[..., Any]) -> Partes:
        start_response("200 OK", TEXTO)
        return Partes()

    if quebra:
        with pytest.raises(RuntimeError):
            asyncio.run(servidor(aplicacao).__rsgi__(Scope(), Protocolo()))
    else:
        asyncio.run(servidor(aplicacao).__rsgi__(Scope(), Protocolo()))
    assert fechada.is_set()


def test_calls_are_worked_on_side_by_side() -> None:
    encontro = Barrier(3, timeout=5)

    def aplicacao(_: Any, start_response: Callable[..., Any]) -> list[bytes]:
        encontro.wait()
        start_response("200 OK", TEXTO)
        return []

    async def tres() -> None:
        porta = servidor(aplicacao, fios=3)
        await asyncio.gather(*(porta.__rsgi__(Scope(), Protocolo()) for _ in range(3)))

    asyncio.run(tres())


# --- stopping


@pytest.fixture
def sinais() -> Iterator[None]:
    """The handlers of signals as they were, afterwards."""
    antes = {sinal: signal.getsignal(sinal) for sinal in (signal.SIGINT, signal.SIGTERM)}
    yield
    for sinal, manipulador in antes.items():
        signal.signal(sinal, manipulador)


@pytest.mark.usefixtures("sinais")
@pytest.mark.parametrize("sinal", [signal.SIGTERM, signal.SIGINT])
def test_bodies_on_their_way_are_hurried_by_a_stop(
    sinal: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servidor_rsgi, "SEGUNDOS_AO_PARAR", 0.05)
    antes, depois = Protocolo(b"<a", sem_fim), Protocolo(b"<a", sem_fim)
    scope = Scope(("content-length", "9"))

    async def parar() -> None:
        porta = servidor(Aplicacao(), segundos=60)
        porta.__rsgi_init__(asyncio.get_running_loop())
        async with asyncio.TaskGroup() as tarefas, asyncio.timeout(5):
            tarefas.create_task(porta.__rsgi__(scope, antes))
            await asyncio.sleep(0)
            signal.raise_signal(sinal)
            await asyncio.sleep(0.01)
            tarefas.create_task(porta.__rsgi__(scope, depois))

    asyncio.run(parar())
    assert [antes.respostas[0][0], depois.respostas[0][0]] == [408, 408]


@pytest.mark.usefixtures("sinais")
def test_a_body_that_comes_while_the_server_stops_is_answered() -> None:
    aplicacao, protocolo = Aplicacao(), Protocolo(b"ab", lambda: asyncio.sleep(0.05), b"c")

    async def parar() -> None:
        porta = servidor(aplicacao, segundos=60)
        porta.__rsgi_init__(asyncio.get_running_loop())
        chamada = asyncio.create_task(porta.__rsgi__(Scope(("content-length", "3")), protocolo))
        await asyncio.sleep(0)
        signal.raise_signal(signal.SIGTERM)
        await chamada

    asyncio.run(parar())
    assert (aplicacao.corpo, protocolo.respostas[0][0]) == (b"abc", 200)


@pytest.mark.usefixtures("sinais")
def test_a_goodbye_begins_at_the_first_signal_and_is_said_once_and_waited_for() -> None:
    despedidas: list[str] = []
    comecou = Event()

    def ao_parar() -> None:
        comecou.set()
        time.sleep(0.1)
        despedidas.append("adeus")

    async def parar(porta: ServidorRsgi) -> None:
        porta.__rsgi_init__(asyncio.get_running_loop())
        for _ in range(3):
            signal.raise_signal(signal.SIGTERM)
            await asyncio.sleep(0.01)
        assert comecou.is_set()

    porta = servidor(Aplicacao(), ao_parar=ao_parar)
    with asyncio.Runner() as runner:
        runner.run(parar(porta))
        porta.__rsgi_del__(runner.get_loop())
    assert despedidas == ["adeus"]


def test_a_goodbye_is_said_even_where_no_signal_came() -> None:
    despedidas: list[str] = []
    with asyncio.Runner() as runner:
        servidor(Aplicacao(), ao_parar=lambda: despedidas.append("adeus")).__rsgi_del__(runner.get_loop())
    assert despedidas == ["adeus"]


# --- a real server


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processo]:
    porta, registro = porta_livre(), tmp_path_factory.mktemp("eco") / "eco.log"
    with no_ar("tests.http.eco", str(porta), porta=porta, registro=registro) as processo:
        yield processo


def http(linha: str, *cabecalhos: str, corpo: bytes = b"") -> bytes:
    """A request in bytes, after which the connection ends."""
    return (
        "\r\n".join([f"{linha} HTTP/1.1", "Host: x", *cabecalhos, "Connection: close", "", ""]).encode()
        + corpo
    )


def lido(resposta: bytes) -> dict[str, Any]:
    """What the application said it was given."""
    inicio, _, corpo = resposta.partition(b"\r\n\r\n")
    assert inicio.startswith(b"HTTP/1.1 200"), resposta
    dito: dict[str, Any] = json.loads(corpo)
    return dito


MEIO_CORPO = http("POST /", "Content-Length: 900", corpo=b"<a")


def test_forty_clients_who_send_half_a_body_keep_nobody_else_waiting(real: Processo) -> None:
    with ExitStack() as abertos:
        lentos = [abertos.enter_context(real.conectar(MEIO_CORPO)) for _ in range(40)]
        assert lido(real.falar(http("POST /", "Content-Length: 3", corpo=b"abc")))["lidos"] == 3
        atendidos, _, _ = select.select(lentos, [], [], 0)
        assert atendidos == []


def test_a_real_body_that_is_late_is_408(real: Processo) -> None:
    with real.conectar(MEIO_CORPO) as cliente:
        assert ouvir(cliente).startswith(b"HTTP/1.1 408 ")


def test_a_real_body_in_chunks_comes_whole(real: Processo) -> None:
    em_partes = http("POST /", "Transfer-Encoding: chunked", corpo=b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
    dito = lido(real.falar(em_partes))
    assert (dito["lidos"], dito["HTTP_TRANSFER_ENCODING"]) == (5, "chunked")


@pytest.mark.parametrize(
    ("cabecalho", "corpo", "lidos"),
    [
        (f"Content-Length: {CORPO_MAXIMO + 1}", b"x" * (CORPO_MAXIMO + 1), 0),
        ("Transfer-Encoding: chunked", b"3e9\r\n" + b"x" * 1001 + b"\r\n0\r\n\r\n", CORPO_MAXIMO + 1),
        ("Transfer-Encoding: chunked", b"fffff\r\n" + b"x" * 2000, CORPO_MAXIMO + 1),
    ],
)
def test_of_a_real_body_beyond_the_limit_no_more_is_read_than_tells_so(
    real: Processo, cabecalho: str, corpo: bytes, lidos: int
) -> None:
    assert lido(real.falar(http("POST /", cabecalho, corpo=corpo)))["lidos"] == lidos


def test_who_asks_before_sending_is_told_to_go_on(real: Processo) -> None:
    with real.conectar(http("POST /", "Content-Length: 3", "Expect: 100-continue")) as cliente:
        assert cliente.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        cliente.sendall(b"abc")
        assert lido(ouvir(cliente))["lidos"] == 3


def test_a_head_tells_the_length_and_nothing_more(real: Processo) -> None:
    inicio, _, corpo = real.falar(http("HEAD /")).partition(b"\r\n\r\n")
    tamanho = next(linha for linha in inicio.split(b"\r\n") if linha.lower().startswith(b"content-length:"))
    assert int(tamanho.split(b":")[1]) > 100
    assert corpo == b""


def test_real_headers_are_told_apart_and_joined(real: Processo) -> None:
    dito = lido(real.falar(http("GET /a%20b", "X_Y: 1", "X-Z: 2", "X-Z: 3")))
    assert (dito.get("HTTP_X_Y"), dito["HTTP_X_Z"], dito["PATH_INFO"]) == (None, "2, 3", "/a b")


def test_who_goes_away_in_the_middle_harms_nobody(real: Processo) -> None:
    for _ in range(5):
        real.conectar(MEIO_CORPO).close()
    assert lido(real.falar(http("GET /")))["lidos"] == 0
    assert real.diario == ""


def test_a_real_server_stops_by_itself_whoever_is_connected(tmp_path: Any) -> None:
    porta = porta_livre()
    with (
        no_ar("tests.http.eco", str(porta), porta=porta, registro=tmp_path / "eco.log") as servidor,
        ExitStack() as abertos,
    ):
        mudo = abertos.enter_context(servidor.conectar())
        meio_cabecalho = abertos.enter_context(servidor.conectar(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Ty"))
        ocioso = abertos.enter_context(servidor.conectar(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
        assert ocioso.recv(12) == b"HTTP/1.1 200"
        em_curso = abertos.enter_context(servidor.conectar(http("GET /dorme?1.5")))
        meio_corpo = [abertos.enter_context(servidor.conectar(MEIO_CORPO)) for _ in range(40)]
        time.sleep(0.5)  # until all of them are in the server's hands
        assert servidor.parar() < 15
        assert ouvir(em_curso).startswith(b"HTTP/1.1 200")
        assert {ouvir(cliente)[:12] for cliente in meio_corpo} == {b"HTTP/1.1 408"}
        assert ouvir(mudo) == ouvir(meio_cabecalho) == b""
        assert servidor.diario == ""
