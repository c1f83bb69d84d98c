"""The demonstration: data, import, accounts, server, then the sample clients at work over HTTP.

Everything it makes stays in its own folder. The server is a process of its own, as in real life, and the
sample clients are the same programs that an integrator copies.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import requests
from rich.console import Console

from ws.adapters.clock import SystemClock
from ws.bootstrap import Aplicacao, montar
from ws.config import Settings, ambiente_do_processo
from ws.demo.acessos import ACESSOS, EMPRESA, GESTORA, criar_acessos
from ws.demo.dados import Gerador, escrever
from ws.intake.leitor_csv import LeitorCsv

ESPERA_DO_SERVIDOR = 20.0
"""Seconds for the server to come up."""
SERVICO = "/ws/v1/Integracao_Web_Services"
FUSO = "America/Sao_Paulo"
MEIO_ANO = 150
"""Days back to some day of the fifth month before this one."""
O_QUE_VEM = 60
"""Days ahead, for what is yet to fall due."""

console = Console(highlight=False)


@dataclass(frozen=True)
class Demonstracao:
    """Where it happens."""

    pasta: Path
    porta: int

    @property
    def url(self) -> str:
        """Scheme, host and port of the demonstration's server."""
        return f"http://localhost:{self.porta}"

    @property
    def ajustes(self) -> dict[str, str]:
        """Settings of the demonstration's installation."""
        return {
            "database_url": f"sqlite:///{self.pasta / 'central.db'}",
            "mail_capture_dir": str(self.pasta / "emails"),
            "public_url": self.url,
            "port": str(self.porta),
        }


def demonstrar(pasta: Path, porta: int, *, ate_o_fim: bool) -> int:
    """Run it; 0 when every sample client did its work. ``ate_o_fim`` keeps serving until interrupted."""
    demo = Demonstracao(pasta.resolve(), porta)
    if _ocupada(demo):
        console.print(f"A porta {porta} já está em uso. Escolha outra: central-cobranca demo --port 8001")
        return 1
    _limpar(demo.pasta)
    segredo = _preparar(demo)
    with _servidor(demo):
        falhas = [titulo for titulo, comando in _passeio(demo) if not _mostrar(titulo, comando, demo)]
        _mostrar_arquivos(demo)
        if falhas:
            console.print(f"[red]Não deram certo: {', '.join(falhas)}.[/] Veja {demo.pasta / 'servidor.log'}")
            return 1
        if ate_o_fim:
            _como_continuar(demo, segredo)
            _esperar()
    return 0


def _ocupada(demo: Demonstracao) -> bool:
    try:
        requests.get(demo.url, timeout=1)
    except requests.ConnectionError:
        return False
    except requests.RequestException:
        return True
    return True


def _limpar(pasta: Path) -> None:
    """Take away what an earlier demonstration left, and nothing else."""
    pasta.mkdir(parents=True, exist_ok=True)
    for padrao in ("central.db*", "emails/*.eml", "pdf/*.pdf"):
        for arquivo in pasta.glob(padrao):
            arquivo.unlink()


def _preparar(demo: Demonstracao) -> str:
    """Data, database and accounts; the integrator's secret."""
    aplicacao = montar(Settings.model_validate(demo.ajustes))
    with console.status("Criando dois anos de compras, boletos e pagamentos..."):
        gerador = escrever(demo.pasta / "dados", SystemClock().hoje(FUSO))
    console.print(
        f"Dados em {demo.pasta / 'dados'}: {len(gerador.clientes)} clientes, {len(gerador.compras)} compras, "
        f"{len(gerador.boletos)} boletos, {len(gerador.pagamentos)} pagamentos.",
        soft_wrap=True,
    )
    with console.status("Importando para o banco de dados..."):
        _importar(aplicacao, demo, gerador)
    with console.status("Criando os acessos..."):
        return criar_acessos(aplicacao.gerir_acessos)


def _importar(aplicacao: Aplicacao, demo: Demonstracao, gerador: Gerador) -> None:
    inicio = time.monotonic()
    aplicacao.preparar_banco()
    importacao = aplicacao.importar(LeitorCsv(demo.pasta / "dados"), "demonstração")
    if importacao.problemas:
        raise SystemExit(f"Os dados da demonstração foram recusados: {importacao.problemas[0]}")
    console.print(f"Importados {len(gerador.boletos)} boletos em {time.monotonic() - inicio:.1f} s.")


@contextmanager
def _servidor(demo: Demonstracao) -> Iterator[None]:
    """The real server, in its own process, ready to answer."""
    with (demo.pasta / "servidor.log").open("wb") as log:
        processo = subprocess.Popen(
            [sys.executable, "-m", "ws.cli", "serve"],
            env=ambiente_do_processo(demo.ajustes),
            stdout=log,
            stderr=log,
        )
        try:
            with console.status("Subindo o servidor..."):
                _aguardar(demo, processo)
            console.print(f"Servidor no ar: {demo.url}{SERVICO}\n")
            yield
        finally:
            processo.terminate()
            processo.wait(ESPERA_DO_SERVIDOR)


def _aguardar(demo: Demonstracao, processo: subprocess.Popen[bytes]) -> None:
    limite = time.monotonic() + ESPERA_DO_SERVIDOR
    while time.monotonic() < limite and processo.poll() is None:
        try:
            if requests.get(f"{demo.url}/pronto", timeout=1).ok:
                return
        except requests.RequestException:
            time.sleep(0.1)
    raise SystemExit(f"O servidor não subiu; o motivo está em {demo.pasta / 'servidor.log'}.")


def _passeio(demo: Demonstracao) -> Iterator[tuple[str, list[str]]]:
    """The four operations, each as the customer would see it, and what to run for it."""
    yield "ConsultarBoletos: o que está em aberto, do mais antigo para o mais novo", ["consultar_boletos"]
    emitiveis = _emitiveis(demo)
    pdf = ["emitir_boleto", *emitiveis, "--pasta", str(demo.pasta / "pdf")]
    yield "EmitirBoleto: a segunda via em PDF", pdf
    para = ["--para", "compras@cliente.exemplo.com.br", "--para", "contador@cliente.exemplo.com.br"]
    yield "EnviarBoletoEmail: para até três destinatários", ["enviar_boleto_email", *emitiveis[:1], *para]
    hoje = SystemClock().hoje(FUSO)
    de = (hoje - timedelta(days=MEIO_ANO)).replace(day=1)
    ate = hoje + timedelta(days=O_QUE_VEM)
    periodo = ["--de", de.isoformat(), "--ate", ate.isoformat()]
    yield "AnaliseFinanceira: meio ano para trás e o que vence em seguida", ["analise_financeira", *periodo]


def _emitiveis(demo: Demonstracao) -> list[str]:
    """Ids of two boletos of the demonstration's customer that are still to fall due."""
    saida = _executar(demo, ["consultar_boletos", "--situacao", "A_VENCER"]).stdout
    return [linha.split()[0] for linha in saida.splitlines() if linha.startswith("T")][:2]


def _executar(demo: Demonstracao, comando: list[str]) -> subprocess.CompletedProcess[str]:
    completo = _completo(demo, comando)
    return subprocess.run(completo, capture_output=True, text=True, check=False)  # noqa: S603 - our own samples


def _completo(demo: Demonstracao, comando: list[str]) -> list[str]:
    programa, *resto = comando
    quem = ["--url", demo.url, "--usuario", ACESSOS[0].login, "--senha", ACESSOS[0].senha]
    return [sys.executable, "-m", f"client_samples.{programa}", *quem, *resto]


def _mostrar(titulo: str, comando: list[str], demo: Demonstracao) -> bool:
    """Run a sample client and show what it was told to do and what it printed."""
    console.rule(f"[bold]{titulo}", align="left")
    console.print(
        f"[dim]$ {_python()} -m client_samples.{' '.join(comando)} --usuario {ACESSOS[0].login} --senha ...[/]",
        soft_wrap=True,
    )
    execucao = _executar(demo, comando)
    console.print(execucao.stdout + execucao.stderr, markup=False, soft_wrap=True)
    return execucao.returncode == 0


def _mostrar_arquivos(demo: Demonstracao) -> None:
    """Where the paper and the captured letters are."""
    console.rule("[bold]O que ficou em disco", align="left")
    for titulo, padrao in (("PDF", "pdf/*.pdf"), ("E-mail capturado", "emails/*.eml")):
        for arquivo in sorted(demo.pasta.glob(padrao)):
            console.print(f"{titulo}: {arquivo}", soft_wrap=True)
    console.print()


def _como_continuar(demo: Demonstracao, segredo: str) -> None:
    """Where to look, who may enter, and one more thing to try."""
    console.rule("[bold]Para continuar", align="left")
    consultar = f"{_python()} -m client_samples.consultar_boletos --url {demo.url}"
    linhas = [
        f"Portal             {demo.url}/portal/{EMPRESA}/",
        f"Página do serviço  {demo.url}{SERVICO}",
        f"WSDL               {demo.url}{SERVICO}?wsdl (SOAP 1.2: ?wsdl=soap12)",
        f"Manual             {demo.url}{SERVICO}/manual",
        "",
        *(f"{acesso.login:<14} {acesso.senha:<18} {acesso.quem}" for acesso in (*ACESSOS, GESTORA)),
        f"{'integrador':<14} {segredo}",
        "",
        f"{consultar} --usuario distribuidora --senha {ACESSOS[1].senha} --situacao TODOS",
        f"{consultar} --usuario integrador --senha {segredo} --codigo-cliente C0001",
        "",
        "Ctrl+C termina.",
    ]
    console.print("\n".join(linhas), markup=False, soft_wrap=True)


def _python() -> str:
    """This Python, as it is called from the working folder."""
    programa = Path(sys.executable)
    return str(programa.relative_to(Path.cwd())) if programa.is_relative_to(Path.cwd()) else str(programa)


def _esperar() -> None:
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        console.print("Encerrando.")
