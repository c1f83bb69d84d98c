"""The command line's frame in Portuguese: what typer would say in English around our own words.

The help takes its headings from :mod:`typer.rich_utils`. A usage error becomes one sentence, which does not repeat what
was typed.
"""

import sys
from collections.abc import Callable
from typing import Any

import typer
from pydantic import ValidationError
from typer.core import TyperCommand, TyperGroup
from typer.models import CommandFunctionType

OPCOES = "[OPÇÕES]"
COMANDO = "COMANDO [ARGUMENTOS]..."
AJUDA = "Mostra esta ajuda e termina."
TITULOS = {
    "ARGUMENTS_PANEL_TITLE": "Argumentos",
    "OPTIONS_PANEL_TITLE": "Opções",
    "COMMANDS_PANEL_TITLE": "Comandos",
    "REQUIRED_LONG_STRING": "[obrigatório]",
    "DEFAULT_STRING": "[padrão: {}]",
}


class Comando(TyperCommand):
    """A command whose help is in Portuguese."""

    def get_usage(self, ctx: Any) -> str:
        """How it is called."""
        return _uso(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """The option ``--help``."""
        return _ajuda(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """All of the help."""
        _intitular()
        super().format_help(ctx, formatter)


class Grupo(TyperGroup):
    """Commands whose help and usage errors are in Portuguese."""

    def get_usage(self, ctx: Any) -> str:
        """How one of them is called."""
        return _uso(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """The option ``--help``."""
        return _ajuda(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """All of the help."""
        _intitular()
        super().format_help(ctx, formatter)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run what was typed, and end the process."""
        try:
            sys.exit(super().main(*args, **{**extra, "standalone_mode": False}) or 0)
        except typer.Abort:
            _dizer("Interrompido.")
            sys.exit(1)
        except typer.TyperException as erro:
            _dizer(frase(erro))
            sys.exit(erro.exit_code)


class Aplicativo(typer.Typer):
    """A typer application that speaks Portuguese."""

    def __init__(self, **extra: Any) -> None:
        super().__init__(
            cls=Grupo,
            options_metavar=OPCOES,
            subcommand_metavar=COMANDO,
            no_args_is_help=True,
            add_completion=False,
            pretty_exceptions_enable=False,
            **extra,
        )

    def command(
        self, name: str | None = None, **extra: Any
    ) -> Callable[[CommandFunctionType], CommandFunctionType]:
        """Register a command."""
        return super().command(name, cls=Comando, options_metavar=OPCOES, **extra)


def frase(erro: typer.TyperException) -> str:
    """What was wrong with what was typed, and where the help is; nothing where the help was shown already."""
    motivo = _motivo(erro)
    contexto = getattr(erro, "ctx", None)
    return f"{motivo} Veja: {contexto.command_path} --help" if motivo and contexto else motivo


def _motivo(erro: typer.TyperException) -> str:
    if isinstance(erro, typer.BadParameter):
        return _do_parametro(erro)
    if hasattr(erro, "option_name"):
        talvez = ", ".join(getattr(erro, "possibilities", None) or ())
        return f"Opção desconhecida ou sem o seu valor{f'; talvez {talvez}' if talvez else ''}."
    return "Comando desconhecido ou argumento a mais." if erro.message else ""


def _do_parametro(erro: typer.BadParameter) -> str:
    """Our own words where the refusal is ours; the library's, which are English, stay unsaid."""
    parametro = erro.param
    nome = "" if parametro is None else (parametro.name or "")
    if parametro is not None and parametro.param_type_name == "option":
        nome = parametro.opts[-1]
    if not erro.message:
        return f"Falta {nome}."
    motivo = "" if isinstance(erro.__cause__, ValidationError) else f"; {erro.message}"
    return f"Valor inválido{f' em {nome}' if nome else ''}{motivo}."


def _uso(linha: str) -> str:
    return linha.replace("Usage:", "Uso:", 1)


def _ajuda(opcao: Any) -> Any:
    if opcao is not None:
        opcao.help = AJUDA
    return opcao


def _intitular() -> None:
    from typer import rich_utils

    for nome, titulo in TITULOS.items():
        setattr(rich_utils, nome, titulo)


def _dizer(texto: str) -> None:
    if texto:
        print(texto, file=sys.stderr)  # noqa: T201 - the command line's own voice
