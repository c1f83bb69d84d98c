"""``serve``, ``worker`` and ``migrate``: the processes of an installation."""

import signal
from types import FrameType

from granian import Granian
from granian.constants import HTTPModes, Interfaces, Loops
from granian.http import HTTP1Settings
from granian.log import LogLevels
from rich.console import Console

from ws.adapters.db.migrations import migrar, versao_do_codigo
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.cli.escuta import endereco_de_escuta
from ws.config import garantir_chave
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.renderer import PADRAO
from ws.http.processos import por_fork
from ws.soap.contrato.publicacao import CAMINHO

CABECALHOS_MS = 10_000
"""A client that takes longer to send its headers is cut off."""
SEGUNDOS_PARA_TERMINAR = 30
"""What a stopping server gives the calls in progress."""

console = Console()


def servir(*, host: str | None, port: int | None, workers: int | None) -> None:
    """Serve until told to stop; calls in progress are finished first."""
    garantir_chave()
    with montar() as aplicacao:  # each process that serves connects to the database by itself
        aplicacao.preparar_banco()
        settings = aplicacao.settings
        escuta, porta = host or settings.host, port or settings.port
        endereco = endereco_de_escuta(escuta, porta)
        console.print(f"Central de Cobrança em http://{escuta}:{porta}{CAMINHO}")
        if aplicacao.tem_portal:
            console.print(f"Portal em http://{escuta}:{porta}/portal/EMPRESA/")
        _avisar_se_nao_ha_empresa(aplicacao)
    por_fork()
    Granian(
        target="ws.bootstrap.processo:servidor",
        factory=True,
        interface=Interfaces.RSGI,
        loop=Loops.asyncio,  # whose way with signals ws/http/servidor_rsgi.py knows
        address=endereco,
        port=porta,
        workers=workers or settings.workers,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=CABECALHOS_MS),
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=SEGUNDOS_PARA_TERMINAR,
        log_level=LogLevels.warning,
    ).serve()


def trabalhar() -> None:
    """Send what the outbox holds until a signal comes; the message at hand is finished first."""
    with montar() as aplicacao:
        aplicacao.preparar_banco()

        def parar(_: int, __: FrameType | None) -> None:
            aplicacao.trabalhador.parar()

        for sinal in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sinal, parar)
        console.print("Enviando os e-mails da caixa de saída. Ctrl+C termina.")
        _avisar_se_nao_ha_empresa(aplicacao)
        aplicacao.trabalhador.trabalhar()


def _avisar_se_nao_ha_empresa(aplicacao: Aplicacao) -> None:
    """Until there is one, every login is refused; an import needs no restart."""
    with aplicacao.unidades.leitura() as uow:
        if not uow.empresas.ha_alguma():
            console.print(PADRAO.frase(Desfecho(CodigoDaOperacao.SEM_EMPRESA)), soft_wrap=True)


def migrar_banco() -> None:
    """Bring the schema to the version of the code."""
    with montar() as aplicacao:
        migrar(aplicacao.engine)
    console.print(f"Banco de dados na versão {versao_do_codigo()}.")
