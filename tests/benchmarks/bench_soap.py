"""The SOAP door beside Spyne as its tutorial uses it: an answer written, and whole calls over HTTP.

Over HTTP ours authenticates and asks SQLite, theirs answers from memory; both are served in the same way, by one
process with as many threads, and called in turn by as many connections. The machine may be busy: many short rounds
alternate between the two, and the median counts. Processor time a call is the server's own, whoever else is at work.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server
from statistics import median
from types import SimpleNamespace
from typing import Any, NamedTuple

from lxml import etree

from tests.benchmarks.boletos import CONTAS, itens, um
from tests.benchmarks.carga import Alvo, alvo, disparar, perguntar
from tests.benchmarks.ingenuo import aplicacao, resposta
from tests.benchmarks.processador import segundos_de_cpu
from tests.fakes.clock import Clock
from tests.mundo.acessos import quem_pede, um_acesso
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente
from tests.mundo.destinos.banco_de_dados import gravar
from tests.soap.instalacao import basic, envelope, pedido
from tests.wsdl.contrato import esquema
from tests.wsdl.namespaces import CONTRATO
from ws.application.carteira.consultar_boletos import BoletosConsultados
from ws.bootstrap.aplicacao import montar
from ws.config import Settings, ambiente_do_processo
from ws.domain.carteira.encargos import ZERO
from ws.soap.contrato.publicacao import CAMINHO, carregar_contrato
from ws.soap.mensagem.chamada import Chamada
from ws.soap.traducao.respostas import Respostas

MIL = 1000
RODADAS = 5
AO_MENOS = 12.0
"""How much faster a thousand boletos must be written."""
AO_MENOS_POR_HTTP = {1: 1.0, 100: 5.0}
"""The same over HTTP, by boletos in the answer."""
CONEXOES = 4
RODADAS_POR_HTTP = 15
SEGUNDOS = 0.5
"""Of a round: the two servers take turns, so that a neighbour's work falls on both."""


class Servidor(NamedTuple):
    """One that is up."""

    pid: int
    porta: int


class Ritmo(NamedTuple):
    """Over HTTP."""

    chamadas_por_segundo: float
    ms_de_cpu: float
    """Of the server, a call."""


def main() -> None:
    """Print both tables; fail where a figure falls short."""
    _comparar_a_escrita()
    _comparar_por_http()


def _comparar_a_escrita() -> None:
    deles, nossos = _escrita_ingenua(MIL), _nossa_escrita(MIL)
    print("SOAP: a page of 1,000 boletos to bytes, every field of the contract, one core")
    print(f"  Spyne, ComplexModel    {deles * 1e3:8.1f} ms")
    print(f"  ours                   {nossos * 1e3:8.1f} ms     {deles / nossos:.1f} times as fast")
    assert deles / nossos >= AO_MENOS, f"at least {AO_MENOS} times was the aim"


def _comparar_por_http() -> None:
    print(f"SOAP: whole calls over HTTP, one process, {CONEXOES} connections")
    aquem = []
    for boletos, (deles, nossos) in _por_http().items():
        vezes = nossos.chamadas_por_segundo / deles.chamadas_por_segundo
        menos = deles.ms_de_cpu / nossos.ms_de_cpu
        print(f"  {boletos:3} boleto(s)  Spyne, from memory {_em_texto(deles)}")
        print(f"  {boletos:3} boleto(s)  ours, with SQLite  {_em_texto(nossos)}")
        print(f"                {vezes:.2f} times as many calls; {menos:.2f} by processor time")
        if vezes < AO_MENOS_POR_HTTP[boletos]:
            aquem.append(f"{boletos} boleto(s): at least {AO_MENOS_POR_HTTP[boletos]} times was the aim")
    assert not aquem, "; ".join(aquem)


def _em_texto(ritmo: Ritmo) -> str:
    return f"{ritmo.chamadas_por_segundo:8,.0f}/s  {ritmo.ms_de_cpu:7.2f} ms of CPU"


def _melhor(o_que: Callable[[], Any]) -> float:
    tempos = []
    for _ in range(RODADAS):
        inicio = time.perf_counter()
        o_que()
        tempos.append(time.perf_counter() - inicio)
    return min(tempos)


def _nossa_escrita(quantos: int) -> float:
    respostas = Respostas(carregar_contrato("http://localhost"), Clock())
    chamada = Chamada("a1", operacao="ConsultarBoletos", acesso=quem_pede())
    consultados = BoletosConsultados(itens(quantos), CONTAS, 1, quantos, quantos, ZERO, ZERO)
    _conferir(respostas.responder(chamada, consultados).corpo, quantos)
    return _melhor(lambda: respostas.responder(chamada, consultados))


def _escrita_ingenua(quantos: int) -> float:
    """Only the writing: the objects are there already."""
    servidor = aplicacao()
    protocolo = servidor.app.out_protocol
    (descritor,) = next(iter(servidor.app.interface.service_method_map.values()))
    retorno = resposta(quantos)

    def escrever() -> bytes:
        ctx = SimpleNamespace(
            out_error=None, out_header=None, out_object=[retorno], descriptor=descritor, out_stream=None,
            out_document=None, protocol=protocolo, app=servidor.app, fire_event=lambda *_: None,
        )  # fmt: skip
        protocolo.serialize(ctx, protocolo.RESPONSE)
        protocolo.create_out_string(ctx)
        return b"".join(ctx.out_string)

    assert escrever().count(b"idBoleto>") == 2 * quantos
    return _melhor(escrever)


def _conferir(corpo: bytes, quantos: int) -> None:
    raiz = etree.fromstring(corpo)
    (mensagem,) = raiz[-1]
    esquema().assertValid(mensagem)
    assert len(raiz.findall(f".//{{{CONTRATO}}}boleto")) == quantos


def _por_http() -> dict[int, tuple[Ritmo, Ritmo]]:
    """The naive service and ours, by boletos in the answer."""
    medidas = {}
    with tempfile.TemporaryDirectory() as pasta, _ingenuo() as deles, _nosso(Path(pasta)) as nosso:
        for boletos in AO_MENOS_POR_HTTP:
            corpo = envelope(
                pedido("ConsultarBoletos", f"<registrosPorPagina>{max(boletos, 1)}</registrosPorPagina>")
            )
            alvos = (
                alvo(deles.porta, "/", corpo),
                alvo(nosso.porta, CAMINHO, corpo, basic(f"cliente{boletos}", "senha-do-cliente")),
            )
            _iguais(alvos, boletos)
            rodadas = [
                (_rodada(deles.pid, alvos[0]), _rodada(nosso.pid, alvos[1])) for _ in range(RODADAS_POR_HTTP)
            ]
            do_ingenuo, do_nosso = zip(*rodadas, strict=True)
            medidas[boletos] = _mediano(do_ingenuo), _mediano(do_nosso)
    return medidas


def _rodada(pid: int, alvo: Alvo) -> Ritmo:
    antes = segundos_de_cpu(pid)
    chamadas, segundos = disparar(alvo, CONEXOES, SEGUNDOS)
    return Ritmo(chamadas / segundos, (segundos_de_cpu(pid) - antes) / chamadas * 1e3)


def _mediano(ritmos: Iterable[Ritmo]) -> Ritmo:
    return Ritmo(*map(median, zip(*ritmos, strict=True)))


def _iguais(alvos: tuple[Alvo, Alvo], boletos: int) -> None:
    """Both answer with so many boletos; and both are warm now."""
    for cada in alvos:
        with create_connection(("127.0.0.1", cada.porta)) as conexao:
            for _ in range(20):
                assert perguntar(conexao, cada.pedido).count(b"idBoleto>") == 2 * boletos


@contextmanager
def _ingenuo() -> Iterator[Servidor]:
    porta = _porta_livre()
    comando = ["--interface", "rsgi", "--factory", "--http", "1", "--no-ws", "--log-level", "warning"]
    comando += ["--port", str(porta), "tests.benchmarks.ingenuo:servidor"]
    with _no_ar([sys.executable, "-m", "granian", *comando], porta, {}) as servidor:
        yield servidor


@contextmanager
def _nosso(pasta: Path) -> Iterator[Servidor]:
    porta = _porta_livre()
    ajustes = {
        "database_url": f"sqlite:///{pasta / 'central.db'}",
        "public_url": f"http://127.0.0.1:{porta}",
        "port": str(porta),
        "serve_sends_mail": "false",
    }
    _encher(ajustes)
    with _no_ar([sys.executable, "-m", "ws.cli", "serve"], porta, ajustes) as servidor:
        yield servidor


def _encher(ajustes: dict[str, str]) -> None:
    """A customer with one open boleto and one with a hundred, each with its account."""
    aplicacao = montar(Settings.model_validate(ajustes))
    aplicacao.preparar_banco()
    senha = aplicacao.senhas.gerar_hash_senha("senha-do-cliente")
    banco = duas_empresas()
    for quantos in AO_MENOS_POR_HTTP:
        codigo = f"C{quantos}"
        banco.com_clientes(1, um_cliente(codigo=codigo)).com_boletos(
            1, *(um(n, codigo) for n in range(quantos))
        )
        banco.com_acessos(
            um_acesso(id=quantos + 10, login=f"cliente{quantos}", senhas=(senha,), clientes=(codigo,))
        )
    with aplicacao.engine.begin() as conexao:
        gravar(conexao, banco)
    aplicacao.engine.dispose()


@contextmanager
def _no_ar(comando: list[str], porta: int, ajustes: dict[str, str]) -> Iterator[Servidor]:
    processo = subprocess.Popen(
        comando, env=ambiente_do_processo(ajustes), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _aguardar(porta, processo)
        yield Servidor(processo.pid, porta)
    finally:
        processo.terminate()
        processo.wait(30)


def _aguardar(porta: int, processo: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert processo.poll() is None, "the server did not start"
        try:
            create_connection(("127.0.0.1", porta), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(porta)


def _porta_livre() -> int:
    with create_server(("127.0.0.1", 0)) as escuta:
        porta: int = escuta.getsockname()[1]
    return porta
