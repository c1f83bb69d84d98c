"""The demonstration: data, import, accounts, server, then the sample clients at work over HTTP.

Everything it makes stays in its own folder.
"""

import subprocess
from pathlib import Path

from ws.demo.acessos import ACESSOS, EMPRESA, GESTORA
from ws.demo.lugar import SERVICO, Demonstracao, console, daqui
from ws.demo.passeio import passear, python
from ws.demo.preparo import preparar
from ws.demo.servidor import em_uso, parar_por_sinal, servidor

PASSAGEIROS = ("central.db*", "emails/*.eml", "pdf/*.pdf")
"""What a demonstration makes anew."""
DADOS = "dados/*"
"""What it writes over."""


def encenar(pasta: Path, porta: int, *, ate_o_fim: bool) -> int:
    """Run it; 0 when every sample client did its work. ``ate_o_fim`` keeps serving until a signal comes."""
    demo = Demonstracao(pasta.resolve(), porta)
    if em_uso(demo):
        console.print(f"A porta {porta} já está em uso. Escolha outra com --port, como --port {porta + 1}.")
        return 1
    if _de_outrem(demo):
        console.print(
            f"A pasta {daqui(demo.pasta)} tem arquivos que não são de uma demonstração e se perderiam. "
            "Escolha outra com --pasta.",
            soft_wrap=True,
        )
        return 1
    with parar_por_sinal():
        _limpar(demo)
        return _servir_e_passear(demo, preparar(demo), ate_o_fim=ate_o_fim)


def _de_outrem(demo: Demonstracao) -> bool:
    """Whether what it would take away or write over was not left by an earlier demonstration, which has a log."""
    return not demo.registro.exists() and any(
        any(demo.pasta.glob(padrao)) for padrao in (*PASSAGEIROS, DADOS)
    )


def _limpar(demo: Demonstracao) -> None:
    """Take away what an earlier demonstration left, and nothing else."""
    demo.pasta.mkdir(parents=True, exist_ok=True)
    demo.registro.touch()
    for padrao in PASSAGEIROS:
        for arquivo in demo.pasta.glob(padrao):
            arquivo.unlink()


def _servir_e_passear(demo: Demonstracao, segredo: str, *, ate_o_fim: bool) -> int:
    with servidor(demo) as processo:
        faltas = passear(demo, processo)
        if ate_o_fim and not faltas:
            _como_continuar(demo, segredo)
            if _interrompida(processo):
                return 0
        if processo.poll() is not None:
            faltas.append("O servidor parou sozinho.")
    if not faltas:
        return 0
    console.print(f"[red]{' '.join(faltas)}[/] Veja {daqui(demo.registro)}", soft_wrap=True)
    return 1


def _interrompida(processo: subprocess.Popen[bytes]) -> bool:
    """Serve until a signal ends the demonstration; False when the server ended by itself."""
    try:
        processo.wait()
    except KeyboardInterrupt:
        console.print("Encerrando.")
        return True
    return False


def _como_continuar(demo: Demonstracao, segredo: str) -> None:
    """Where to look, who may enter, and one more thing to try."""
    console.rule("[bold]Para continuar", align="left")
    consultar = f"{python()} -m client_samples.consultar_boletos --url {demo.url}"
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
