"""The tour: the sample clients at work over HTTP, the same programs that an integrator copies."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

from ws.adapters.clock import SystemClock
from ws.demo.acessos import ACESSOS
from ws.demo.lugar import Demonstracao, console, daqui
from ws.domain.cadastro.empresa import FUSO_PADRAO

MEIO_ANO = 150
"""Days back to some day of the fifth month before this one."""
O_QUE_VEM = 60
"""Days ahead, for what is yet to fall due."""
DESTINATARIOS = ("compras@cliente.exemplo.com.br", "contador@cliente.exemplo.com.br")
CHAMANDO = "Chamando o serviço..."


@dataclass(frozen=True)
class Passo:
    """A sample client to run: what it shows, its name and options, and what is said while it runs."""

    titulo: str
    comando: tuple[str, ...]
    espera: str = CHAMANDO


def passear(demo: Demonstracao, processo: subprocess.Popen[bytes]) -> list[str]:
    """Run the clients for as long as there is a server; what did not work, in sentences."""
    faltas = []
    for passo in _passos(demo):
        if not _mostrar(passo, demo):
            faltas.append(f"Não deu certo: {passo.titulo}.")
        if processo.poll() is not None:
            return faltas
    _mostrar_arquivos(demo)
    return faltas + [
        f"Não chegou a {daqui(demo.emails)} o e-mail para {email}." for email in _sem_carta(demo)
    ]


def python() -> Path:
    """This Python, as it is called from the working folder."""
    return daqui(Path(sys.executable))


def _passos(demo: Demonstracao) -> Iterator[Passo]:
    """The four operations, each as the customer would see it."""
    yield Passo(
        "ConsultarBoletos: o que está em aberto, do mais antigo para o mais novo", ("consultar_boletos",)
    )
    emitiveis = _emitiveis(demo)
    yield Passo(
        "EmitirBoleto: a segunda via em PDF",
        ("emitir_boleto", *emitiveis, "--pasta", str(daqui(demo.pasta / "pdf"))),
    )
    para = [opcao for email in DESTINATARIOS for opcao in ("--para", email)]
    yield Passo(
        "EnviarBoletoEmail: para até três destinatários",
        ("enviar_boleto_email", *emitiveis[:1], *para),
        "Enviando, e acompanhando até o e-mail sair...",
    )
    hoje = SystemClock().hoje(FUSO_PADRAO)
    de = (hoje - timedelta(days=MEIO_ANO)).replace(day=1)
    ate = hoje + timedelta(days=O_QUE_VEM)
    yield Passo(
        "AnaliseFinanceira: meio ano para trás e o que vence em seguida",
        ("analise_financeira", "--de", de.isoformat(), "--ate", ate.isoformat()),
    )


def _emitiveis(demo: Demonstracao) -> list[str]:
    """Ids of two boletos of the demonstration's customer that are still to fall due."""
    saida = _executar(
        demo, ("consultar_boletos", "--situacao", "A_VENCER"), "Procurando boletos a vencer..."
    ).stdout
    return [linha.split()[0] for linha in saida.splitlines() if linha.startswith("T")][:2]


def _executar(demo: Demonstracao, comando: tuple[str, ...], espera: str) -> subprocess.CompletedProcess[str]:
    programa, *resto = comando
    quem = ["--url", demo.url, "--usuario", ACESSOS[0].login, "--senha", ACESSOS[0].senha]
    completo = [sys.executable, "-m", f"client_samples.{programa}", *quem, *resto]
    with console.status(espera):
        return subprocess.run(completo, capture_output=True, text=True, check=False)  # noqa: S603 - our own samples


def _mostrar(passo: Passo, demo: Demonstracao) -> bool:
    """Run a sample client and show what it was told to do and what it printed."""
    console.rule(f"[bold]{passo.titulo}", align="left")
    comando = f"{python()} -m client_samples.{' '.join(passo.comando)}"
    console.print(
        f"[dim]$ {comando} --url {demo.url} --usuario {ACESSOS[0].login} --senha ...[/]", soft_wrap=True
    )
    execucao = _executar(demo, passo.comando, passo.espera)
    console.print(execucao.stdout + execucao.stderr, markup=False, soft_wrap=True)
    return execucao.returncode == 0


def _mostrar_arquivos(demo: Demonstracao) -> None:
    """Where the paper and the captured letters are."""
    console.rule("[bold]O que ficou em disco", align="left")
    for titulo, padrao in (("PDF", "pdf/*.pdf"), ("E-mail capturado", "emails/*.eml")):
        for arquivo in sorted(demo.pasta.glob(padrao)):
            console.print(f"{titulo}: {daqui(arquivo)}", soft_wrap=True)
    console.print()


def _sem_carta(demo: Demonstracao) -> list[str]:
    """Those to whom no letter was captured: a service may accept a sending and never get to deliver it."""
    cartas = [message_from_bytes(arquivo.read_bytes()) for arquivo in demo.emails.glob("*.eml")]
    return [email for email in DESTINATARIOS if not any(email in str(carta["To"]) for carta in cartas)]
