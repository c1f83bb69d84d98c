"""The command line's frame in Portuguese: what typer would say in English around our own words.

The help takes its headings from :mod:`typer.rich_utils`, and what each option takes from the option itself. A usage
error becomes one sentence, which does not repeat what was typed.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import typer
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
    "RANGE_STRING": "",
}
TIPOS = {
    "<int range>": "inteiro",
    "<list[str]>": "texto",
    "<path>": "caminho",
    "<str>": "texto",
}
"""What an option or argument takes, by what the library calls it."""


class Comando(TyperCommand):
    """A command whose help is in Portuguese."""

    def get_usage(self, ctx: Any) -> str:
        """How it is called."""
        return _uso(super().get_usage(ctx))

    def get_params(self, ctx: Any) -> Any:
        """Its arguments and options, and ``--help``."""
        return [_explicado(parametro) for parametro in super().get_params(ctx)]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Understand what was typed."""
        with _situado(ctx):
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """All of the help."""
        _intitular()
        super().format_help(ctx, formatter)


class Grupo(TyperGroup):
    """Commands whose help and usage errors are in Portuguese."""

    def get_usage(self, ctx: Any) -> str:
        """How one of them is called."""
        return _uso(super().get_usage(ctx))

    def get_params(self, ctx: Any) -> Any:
        """Its arguments and options, and ``--help``."""
        return [_explicado(parametro) for parametro in super().get_params(ctx)]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Understand what was typed."""
        with _situado(ctx):
            return super().parse_args(ctx, args)

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


def pedir_senha(pergunta: str) -> str:
    """A password typed twice, unseen."""
    while True:
        senha: str = typer.prompt(pergunta, hide_input=True)
        if senha == typer.prompt("Repita a senha", hide_input=True):
            return senha
        _dizer("As senhas não são iguais: digite de novo.")


def _motivo(erro: typer.TyperException) -> str:
    if isinstance(erro, typer.BadParameter):
        return _do_parametro(erro)
    if hasattr(erro, "possibilities"):
        talvez = ", ".join(erro.possibilities or ())
        return f"Opção desconhecida{f'; talvez {talvez}' if talvez else ''}."
    if hasattr(erro, "option_name"):
        return _da_opcao(erro)
    return _do_que_sobra(erro) if erro.message else ""


def _do_parametro(erro: typer.BadParameter) -> str:
    """What the library refuses comes with the parameter; what a command refuses, with our own words."""
    if erro.param is None:
        return f"Valor inválido em {erro.param_hint}: {erro.message}" if erro.param_hint else erro.message
    if not erro.message:
        return f"Falta o argumento {erro.param.display_name_raw}."
    return f"Valor inválido em {erro.param.opts[-1]}: deve ser um {_tipo(erro.param, erro.ctx)}."


def _da_opcao(erro: Any) -> str:
    """An option that exists, and came without its value, or with one where it takes none."""
    opcao = next(esta for esta in erro.ctx.command.get_params(erro.ctx) if erro.option_name in esta.opts)
    if opcao.is_flag:
        return f"A opção {erro.option_name} não leva valor."
    return f"Falta o valor de {erro.option_name}: um {_tipo(opcao, erro.ctx)}."


def _do_que_sobra(erro: Any) -> str:
    comandos = getattr(erro.ctx.command, "commands", None)
    if comandos:
        return f"Comando desconhecido ou ausente; use um destes: {', '.join(comandos)}."
    return "Há argumento a mais."


def _tipo(parametro: Any, ctx: Any) -> str:
    """What it takes: ``inteiro de 1 a 65535``."""
    tipo = parametro.display_type(ctx)
    return f"{TIPOS.get(tipo, tipo)}{_limites(parametro.min, parametro.max)}"


def _limites(menor: int | None, maior: int | None) -> str:
    if menor is None:
        return ""
    return f" a partir de {menor}" if maior is None else f" de {menor} a {maior}"


def _explicado(parametro: Any) -> Any:
    """The parameter, whose help is in Portuguese."""
    if "--help" in parametro.opts:
        parametro.help = AJUDA
    parametro.display_type_rich = partial(_rotulo, parametro)
    return parametro


def _rotulo(parametro: Any, ctx: Any) -> str | None:
    return None if getattr(parametro, "is_flag", False) else f"<{_tipo(parametro, ctx)}>"


@contextmanager
def _situado(contexto: Any) -> Iterator[None]:
    """A refusal knows the command it is about; the library leaves that out of some."""
    try:
        yield
    except typer.TyperException as recusa:
        erro: Any = recusa
        erro.ctx = getattr(erro, "ctx", None) or contexto
        raise


def _uso(linha: str) -> str:
    return linha.replace("Usage:", "Uso:", 1)


def _intitular() -> None:
    from typer import rich_utils

    for nome, titulo in TITULOS.items():
        setattr(rich_utils, nome, titulo)


def _dizer(texto: str) -> None:
    if texto:
        print(texto, file=sys.stderr)  # noqa: T201 - the command line's own voice
