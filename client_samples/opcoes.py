"""The options of every program, and argparse in Portuguese: what it helps with and what it refuses."""

import re
import sys
from argparse import ArgumentError, ArgumentParser, ArgumentTypeError, HelpFormatter
from typing import Any, NoReturn

FALTAM = "the following arguments are required: "
"""How argparse, in every Python, starts the list of the names that are missing."""


class LinhaDeComando(ArgumentParser):
    """argparse that refuses with a sentence of ours: of its own English it shows only the names of options,
    and nothing of what was typed."""

    def __init__(self, programa: str, descricao: str) -> None:
        super().__init__(
            prog=f"python -m client_samples.{programa}",
            description=descricao,
            formatter_class=_Ajuda,
            add_help=False,
            allow_abbrev=False,  # what is short for one option today may be short for two tomorrow
        )
        self._positionals.title, self._optionals.title = "argumentos", "opções"
        self.add_argument("-h", "--help", action="help", help="mostra esta ajuda e termina")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, where, and how to see what is right; status 2."""
        self.recusar(_motivo(message))

    def recusar(self, frase: str) -> NoReturn:
        """The same, of what only the program knows to be wrong."""
        self.exit(2, f"{frase} Veja: {self.prog} --help\n")


class _Ajuda(HelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = "uso: ") -> None:
        super().add_usage(usage, actions, groups, prefix)


def opcoes(programa: str, descricao: str) -> LinhaDeComando:
    """The options of the four programs; each adds its own."""
    parser = LinhaDeComando(programa, descricao)
    parser.add_argument("--url", default="http://localhost:8000", help="endereço do serviço, sem o caminho")
    parser.add_argument("--usuario", required=True, help="acesso de cliente ou de integrador")
    parser.add_argument("--senha", required=True, help="senha do acesso")
    parser.add_argument("--cpf-cnpj", help="cliente, quando o acesso é de integrador")
    parser.add_argument(
        "--codigo-cliente", help="cliente pelo código no ERP, quando o acesso é de integrador"
    )
    return parser


def inteiro(texto: str) -> int:
    """The value of an option that counts; six digits are more pages, and seconds, than anybody waits for."""
    if not re.fullmatch(r"[0-9]{1,6}", texto):
        raise ArgumentTypeError("use um número inteiro de até seis algarismos, como 10")
    return int(texto)


def chave(texto: str) -> str:
    """The value of an option that must not be blank: the service would take a blank one for none."""
    if not texto.strip():
        raise ArgumentTypeError("escreva a chave, ou deixe a opção de fora")
    return texto


def _motivo(mensagem: str) -> str:
    """What argparse found wrong. One option's trouble comes as an exception that names it; the text of an
    ``ArgumentTypeError`` is ours, and may be shown."""
    match sys.exception():
        case ArgumentError(argument_name=str(nome), message=texto, __context__=causa):
            if texto.startswith("expected"):
                return f"Falta o valor de {nome}; se ele começa com hífen, escreva {nome}=VALOR."
            if texto.startswith("ignored"):
                return f"A opção {nome} não leva valor: escreva só o nome dela."
            pedido = f": {causa}" if isinstance(causa, ArgumentTypeError) else ""
            return f"O valor de {nome} não serve{pedido}."
    if mensagem.startswith(FALTAM):
        return f"Falta informar: {mensagem.removeprefix(FALTAM)}."
    return "Há opção desconhecida, valor a mais ou valor fora do lugar: confira o que foi digitado."
