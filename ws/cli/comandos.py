"""Every command by name; each does its work in a module of its own."""

from pathlib import Path
from typing import Annotated

import typer

from ws.cli import usuarios
from ws.cli.boleto import boleto
from ws.cli.portugues import Aplicativo

app = Aplicativo(
    name="central-cobranca",
    help="Boletos de uma empresa para os seus próprios clientes, por SOAP e em um portal.",
)
app.add_typer(usuarios.app, name="user", help="Acessos: quem entra e o que o gestor liberou.")
app.command()(boleto)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Endereço em que escuta.")] = None,
    port: Annotated[int | None, typer.Option(help="Porta em que escuta.", min=1, max=65535)] = None,
    workers: Annotated[int | None, typer.Option(help="Processos que atendem.", min=1)] = None,
) -> None:
    """Serve o WSDL, as quatro operações e o portal."""
    from ws.cli.servidor import servir

    servir(host=host, port=port, workers=workers)


@app.command()
def worker() -> None:
    """Envia os e-mails que estão na caixa de saída, até receber um sinal para parar."""
    from ws.cli.servidor import trabalhar

    trabalhar()


@app.command(name="import")
def importar(
    pasta: Annotated[Path, typer.Argument(help="Pasta com empresa.toml e os arquivos CSV.")],
    por: Annotated[str, typer.Option(help="Quem importa, para o registro.")] = "linha de comando",
) -> None:
    """Importa os dados da empresa: tudo ou nada."""
    from ws.cli.importacao import importar_pasta

    importar_pasta(pasta, por)


@app.command()
def migrate() -> None:
    """Leva o banco de dados à versão deste produto."""
    from ws.cli.servidor import migrar_banco

    migrar_banco()


@app.command()
def doctor() -> None:
    """Confere a instalação: bibliotecas, configuração, banco, servidor de e-mail, contrato, portal e relógio."""
    from ws.cli.diagnostico import diagnosticar

    raise typer.Exit(diagnosticar())


@app.command()
def demo(
    pasta: Annotated[Path, typer.Option(help="Onde ficam os dados da demonstração.")] = Path("demo"),
    port: Annotated[int, typer.Option(help="Porta em que a demonstração escuta.", min=1, max=65535)] = 8000,
    once: Annotated[bool, typer.Option("--once", help="Termina depois dos exemplos.")] = False,
) -> None:
    """Cria uma empresa fictícia, serve-a e mostra as quatro operações em uso."""
    from ws.demo.roteiro import demonstrar

    raise typer.Exit(demonstrar(pasta, port, ate_o_fim=not once))
