"""The SOAP door beside Spyne as its tutorial uses it: an answer written, and whole calls over HTTP.

Over HTTP ours authenticates and asks SQLite, theirs answers from memory; both are served in the same way, by one
process with as many threads, and called in turn by as many connections. The best of some rounds counts, for the
machine may be busy.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server
from types import SimpleNamespace
from typing import Any

from lxml import etree

from tests.adapters.db.gravar import gravar
from tests.benchmarks.boletos import CONTAS, itens, um
from tests.benchmarks.carga import Alvo, alvo, perguntar, por_segundo
from tests.benchmarks.ingenuo import aplicacao, resposta
from tests.fakes.clock import Clock
from tests.fakes.exemplos import um_acesso, um_banco, um_cliente, uma_empresa
from tests.soap.instalacao import basic, envelope, pedido
from tests.wsdl.contrato import esquema
from tests.wsdl.namespaces import CONTRATO
from ws.application.consultar_boletos import BoletosConsultados
from ws.bootstrap import montar
from ws.config import Settings, ambiente_do_processo
from ws.domain.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.encargos import ZERO
from ws.soap.chamada import Chamada
from ws.soap.contrato import CAMINHO, carregar_contrato
from ws.soap.respostas import Respostas

MIL = 1000
RODADAS = 5
AO_MENOS = 12.0
"""How much faster a thousand boletos must be written."""
AO_MENOS_POR_HTTP = {1: 1.0, 100: 5.0}
"""The same over HTTP, by boletos in the answer."""
CONEXOES = 4
SEGUNDOS = 1.2


def main() -> None:
    """Print both tables; fail where a figure falls short."""
    deles, nossos = _escrita_ingenua(MIL), _nossa_escrita(MIL)
    print("SOAP: a page of 1,000 boletos to bytes, every field of the contract, one core")
    print(f"  Spyne, ComplexModel    {deles * 1e3:8.1f} ms")
    print(f"  ours                   {nossos * 1e3:8.1f} ms     {deles / nossos:.1f} times as fast")
    assert deles / nossos >= AO_MENOS, f"at least {AO_MENOS} times was the aim"
    print(f"SOAP: whole calls over HTTP, one process, {CONEXOES} connections")
    for boletos, (deles, nossos) in _por_http().items():
        print(f"  {boletos:3} boleto(s)  Spyne, from memory {deles:8,.0f}/s")
        print(f"  {boletos:3} boleto(s)  ours, with SQLite  {nossos:8,.0f}/s     {nossos / deles:.1f} times")
        assert nossos / deles >= AO_MENOS_POR_HTTP[boletos], (
            f"at least {AO_MENOS_POR_HTTP[boletos]} was the aim"
        )


def _melhor(o_que: Callable[[], Any]) -> float:
    tempos = []
    for _ in range(RODADAS):
        inicio = time.perf_counter()
        o_que()
        tempos.append(time.perf_counter() - inicio)
    return min(tempos)


def _nossa_escrita(quantos: int) -> float:
    respostas = Respostas(carregar_contrato("http://localhost"), Clock())
    acesso = Acesso(uma_empresa(), 1, "bompreco", TipoAcesso.CLIENTE, frozenset(Recurso), ("C0001",))
    chamada = Chamada("a1", operacao="ConsultarBoletos", acesso=acesso)
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


def _por_http() -> dict[int, tuple[float, float]]:
    """Calls a second of the naive service and of ours, by boletos in the answer."""
    medidas = {}
    with tempfile.TemporaryDirectory() as pasta, _ingenuo() as deles, _nosso(Path(pasta)) as nosso:
        for boletos in AO_MENOS_POR_HTTP:
            corpo = envelope(
                pedido("ConsultarBoletos", f"<registrosPorPagina>{max(boletos, 1)}</registrosPorPagina>")
            )
            alvos = (
                alvo(deles, "/", corpo),
                alvo(nosso, CAMINHO, corpo, basic(f"cliente{boletos}", "senha-do-cliente")),
            )
            _iguais(alvos, boletos)
            rodadas = [[por_segundo(cada, CONEXOES, SEGUNDOS) for cada in alvos] for _ in range(RODADAS)]
            medidas[boletos] = tuple(max(rodada[n] for rodada in rodadas) for n in range(2))
    return medidas  # type: ignore[return-value]  # two by construction


def _iguais(alvos: tuple[Alvo, Alvo], boletos: int) -> None:
    """Both answer with so many boletos; and both are warm now."""
    for cada in alvos:
        with create_connection(("127.0.0.1", cada.porta)) as conexao:
            for _ in range(20):
                assert perguntar(conexao, cada.pedido).count(b"idBoleto>") == 2 * boletos


@contextmanager
def _ingenuo() -> Iterator[int]:
    porta = _porta_livre()
    comando = ["--interface", "rsgi", "--factory", "--http", "1", "--no-ws", "--log-level", "warning"]
    comando += ["--port", str(porta), "tests.benchmarks.ingenuo:servidor"]
    with _no_ar([sys.executable, "-m", "granian", *comando], porta, {}):
        yield porta


@contextmanager
def _nosso(pasta: Path) -> Iterator[int]:
    porta = _porta_livre()
    ajustes = {
        "database_url": f"sqlite:///{pasta / 'central.db'}",
        "public_url": f"http://127.0.0.1:{porta}",
        "port": str(porta),
        "serve_sends_mail": "false",
    }
    _encher(ajustes)
    with _no_ar([sys.executable, "-m", "ws.cli", "serve"], porta, ajustes):
        yield porta


def _encher(ajustes: dict[str, str]) -> None:
    """A customer with one open boleto and one with a hundred, each with its account."""
    aplicacao = montar(Settings.model_validate(ajustes))
    aplicacao.preparar_banco()
    senha = aplicacao.senhas.gerar_hash_senha("senha-do-cliente")
    banco = um_banco()
    for quantos in AO_MENOS_POR_HTTP:
        codigo = f"C{quantos}"
        banco.com_clientes(um_cliente(codigo=codigo)).com_boletos(1, *(um(n, codigo) for n in range(quantos)))
        banco.com_acessos(
            um_acesso(id=quantos + 10, login=f"cliente{quantos}", senhas=(senha,), clientes=(codigo,))
        )
    with aplicacao.engine.begin() as conexao:
        gravar(conexao, banco)
    aplicacao.engine.dispose()


@contextmanager
def _no_ar(comando: list[str], porta: int, ajustes: dict[str, str]) -> Iterator[None]:
    processo = subprocess.Popen(
        comando, env=ambiente_do_processo(ajustes), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _aguardar(porta, processo)
        yield
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
