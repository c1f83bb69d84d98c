"""What must be there before the demonstration's server starts: data, database and accounts."""

import time

from rich.status import Status

from ws.adapters.clock import SystemClock
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.config import Settings
from ws.demo.acessos import criar_acessos
from ws.demo.dados import Gerador, escrever
from ws.demo.lugar import Demonstracao, console, daqui
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.intake.pasta import LeitorCsv


def preparar(demo: Demonstracao) -> str:
    """Make all of it; the integrator's secret."""
    pasta = demo.pasta / "dados"
    with console.status("Criando dois anos de compras, boletos e pagamentos..."):
        gerador = escrever(pasta, SystemClock().hoje(FUSO_PADRAO))
    console.print(
        f"Dados em {daqui(pasta)}: {len(gerador.clientes)} clientes, {len(gerador.compras)} compras, "
        f"{len(gerador.boletos)} boletos, {len(gerador.pagamentos)} pagamentos.",
        soft_wrap=True,
    )
    with montar(Settings.model_validate(demo.ajustes)) as aplicacao:
        with console.status("Criando o banco de dados...") as estado:
            _importar(aplicacao, demo, gerador, estado)
        with console.status("Criando os acessos..."):
            return criar_acessos(aplicacao.gestao)


def _importar(aplicacao: Aplicacao, demo: Demonstracao, gerador: Gerador, estado: Status) -> None:
    inicio = time.monotonic()
    aplicacao.preparar_banco()
    importacao = aplicacao.importar(
        LeitorCsv(demo.pasta / "dados"),
        "demonstração",
        lambda arquivo, lidas: estado.update(f"Importando {arquivo}: {lidas} linhas lidas"),
    )
    if importacao.problemas:
        raise SystemExit(f"Os dados da demonstração foram recusados: {importacao.problemas[0]}")
    console.print(f"Importados {len(gerador.boletos)} boletos em {time.monotonic() - inicio:.1f} s.")
