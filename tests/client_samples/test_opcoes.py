"""The sample programs' command line is Portuguese on each Python: argparse's English shows nowhere, nor what was
typed."""

import ast
import inspect
import re
import sys
from argparse import ArgumentParser
from importlib import import_module
from typing import NamedTuple

import pytest

from client_samples.opcoes import LinhaDeComando, inteiro

pytestmark = pytest.mark.smoke  # what argparse says differs from Python to Python

QUEM = ("--usuario", "u", "--senha", "s")
PROGRAMAS = {
    "consultar_boletos": QUEM,
    "emitir_boleto": ("A01", *QUEM),
    "enviar_boleto_email": ("A01", *QUEM, "--para", "a@example.com"),
    "analise_financeira": QUEM,
    "qa": QUEM,
}
"""Each with the least that it takes."""

OBRIGATORIAS = {
    "ID": "A01",
    "--usuario": "--usuario u",
    "--senha": "--senha s",
    "--para": "--para a@example.com",
}
"""What a program may not do without, and where that stands in what it takes."""

DIGITADO = "xyzzy"
"""What must not come back."""

GRUPOS = "consulta, valores, emissao, envio, analise, integrador, falhas, variantes, amostras"
DESCONHECIDA = "Há opção desconhecida, valor a mais ou valor fora do lugar: confira o que foi digitado."

todos = pytest.mark.parametrize("programa", PROGRAMAS)


class Dito(NamedTuple):
    """How a program ended, and what it said."""

    status: object
    stdout: str
    stderr: str


class Terminal:
    """Runs a program in this process, which is what makes it cheap to try everything."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def rodar(self, programa: str, *opcoes: str) -> Dito:
        modulo = import_module(f"client_samples.{'qa.__main__' if programa == 'qa' else programa}")
        self._monkeypatch.setattr(sys, "argv", [programa, *opcoes])
        with pytest.raises(SystemExit) as fim:
            modulo.main()
        return Dito(fim.value.code, *self._capsys.readouterr())

    def recusa(self, programa: str, *opcoes: str) -> str:
        """The sentence of a usage error, without the way to the help that each ends with."""
        dito = self.rodar(programa, *opcoes)
        assert (dito.status, dito.stdout) == (2, ""), opcoes
        assert ingles(dito.stderr) == set(), dito.stderr
        assert DIGITADO not in dito.stderr, dito.stderr
        frase, veja, resto = dito.stderr.partition(f" Veja: python -m client_samples.{programa} --help\n")
        assert veja, dito.stderr
        assert not resto
        return frase


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


@todos
@pytest.mark.parametrize("opcao", ["-h", "--help"])
def test_the_help_is_in_portuguese(terminal: Terminal, programa: str, opcao: str) -> None:
    status, ajuda, erros = terminal.rodar(programa, opcao)
    assert (status, erros) == (0, "")
    assert ajuda.startswith(f"uso: python -m client_samples.{programa} [-h] ")
    assert "\nopções:\n  -h, --help            mostra esta ajuda e termina\n" in ajuda
    assert ("\nargumentos:\n  ID " in ajuda) == ("A01" in PROGRAMAS[programa])
    assert ingles(ajuda) == set()


@todos
def test_every_option_says_what_it_is_for(terminal: Terminal, programa: str) -> None:
    opcoes = terminal.rodar(programa, "--help").stdout.partition("\nopções:\n")[2]
    assert re.findall(r"^  (?:-h, )?--[\w-]+(?: [A-Z_]+)?$(?!\n {24})", opcoes, re.MULTILINE) == []


@todos
def test_what_is_missing_is_named(terminal: Terminal, programa: str) -> None:
    minimo = " ".join(PROGRAMAS[programa])
    for nome, trecho in OBRIGATORIAS.items():
        if trecho in minimo:
            sem_ela = minimo.replace(trecho, "").split()
            assert terminal.recusa(programa, *sem_ela) == f"Falta informar: {nome}."
    assert terminal.recusa(programa).startswith("Falta informar: --usuario, --senha")


@todos
@pytest.mark.parametrize(
    "demais",
    [[f"--{DIGITADO}"], [f"--{DIGITADO}={DIGITADO}"], ["-x", DIGITADO], ["--url", "u", DIGITADO], [f"-={DIGITADO}"]],
)  # fmt: skip
def test_what_is_not_an_option_is_refused(terminal: Terminal, programa: str, demais: list[str]) -> None:
    assert terminal.recusa(programa, *PROGRAMAS[programa], *demais) == DESCONHECIDA


@todos
def test_an_abbreviated_option_is_no_option(terminal: Terminal, programa: str) -> None:
    assert terminal.recusa(programa, *PROGRAMAS[programa], "--ur", DIGITADO) == DESCONHECIDA


def test_typed_text_that_looks_like_the_list_of_what_is_missing_is_not_taken_for_it(
    terminal: Terminal,
) -> None:
    falso = f"the following arguments are required: {DIGITADO}"
    assert terminal.recusa("analise_financeira", *QUEM, falso) == DESCONHECIDA


@todos
def test_an_option_without_its_value_is_named(terminal: Terminal, programa: str) -> None:
    ajuda = terminal.rodar(programa, "--help").stdout
    com_valor = re.findall(r"^  (--[\w-]+) [A-Z_]+\b", ajuda, re.MULTILINE)
    assert {"--url", "--usuario", "--senha"} < set(com_valor)
    for opcao in com_valor:
        for resto in ([], [f"-{DIGITADO}"]):
            assert terminal.recusa(programa, *PROGRAMAS[programa], opcao, *resto) == (
                f"Falta o valor de {opcao}; se ele começa com hífen, escreva {opcao}=VALOR."
            )


def test_a_value_that_starts_with_a_hyphen_is_taken_as_the_refusal_says() -> None:
    parser = LinhaDeComando("qualquer", "Qualquer.")
    parser.add_argument("--senha")
    assert parser.parse_args(["--senha=-abc"]).senha == "-abc"


@pytest.mark.parametrize(
    "valor", ["", DIGITADO, f"1{DIGITADO}", "1.5", "1_0", " 1", "-1", "²", "٣", "9" * 7, "9" * 5000]
)
@pytest.mark.parametrize(
    ("programa", "opcao"),
    [("consultar_boletos", "--pagina"), ("consultar_boletos", "--por-pagina"), ("enviar_boleto_email", "--espera")],
)  # fmt: skip
def test_what_counts_takes_a_whole_number(terminal: Terminal, programa: str, opcao: str, valor: str) -> None:
    assert terminal.recusa(programa, *PROGRAMAS[programa], opcao, valor) == (
        f"O valor de {opcao} não serve: use um número inteiro de até seis algarismos, como 10."
    )


@pytest.mark.parametrize(("texto", "numero"), [("0", 0), ("10", 10), ("007", 7), ("999999", 999_999)])
def test_a_whole_number_is_read(texto: str, numero: int) -> None:
    assert inteiro(texto) == numero


@pytest.mark.parametrize("valor", ["", " ", "\t"])
def test_a_key_is_not_blank(terminal: Terminal, valor: str) -> None:
    """The service would take it for none, and each time it was asked for news it would send again."""
    programa = "enviar_boleto_email"
    assert terminal.recusa(programa, *PROGRAMAS[programa], "--id-requisicao", valor) == (
        "O valor de --id-requisicao não serve: escreva a chave, ou deixe a opção de fora."
    )


@pytest.mark.parametrize("outra", ["integrador", "sem-liberacao", "desativado", "limitado"])
def test_another_account_is_given_whole_or_not_at_all(terminal: Terminal, outra: str) -> None:
    senha = "segredo" if outra == "integrador" else f"senha-{outra}"
    for dada in (outra, senha):
        assert terminal.recusa("qa", *QUEM, f"--{dada}", DIGITADO) == (
            f"Informe --{outra} e --{senha}, os dois ou nenhum."
        )


@pytest.mark.parametrize("valor", ["", DIGITADO, "CONSULTA"])
def test_a_group_is_one_of_those_that_the_refusal_lists(terminal: Terminal, valor: str) -> None:
    assert (
        terminal.recusa("qa", *QUEM, "--grupo", valor)
        == f"O valor de --grupo não serve: use um destes: {GRUPOS}."
    )


def test_the_help_lists_the_groups(terminal: Terminal) -> None:
    assert GRUPOS in re.sub(r"\s+", " ", terminal.rodar("qa", "--help").stdout)


@pytest.mark.parametrize(("digitado", "nome"), [("--estrito", "--estrito"), ("--help", "-h/--help")])
def test_an_option_that_takes_no_value_says_so(terminal: Terminal, digitado: str, nome: str) -> None:
    assert terminal.recusa("qa", *QUEM, f"{digitado}={DIGITADO}") == (
        f"A opção {nome} não leva valor: escreva só o nome dela."
    )


def test_whoever_copies_it_and_uses_argparse_s_own_checks_still_gets_portuguese(
    capsys: pytest.CaptureFixture[str],
) -> None:
    parser = LinhaDeComando("copia", "Uma cópia.")
    parser.add_argument("--vezes", type=int)
    parser.add_argument("--cor", choices=["azul", "verde"])
    for opcao in ("--vezes", "--cor"):
        with pytest.raises(SystemExit):
            parser.parse_args([opcao, DIGITADO])
        assert capsys.readouterr().err == (
            f"O valor de {opcao} não serve. Veja: python -m client_samples.copia --help\n"
        )


def test_argparse_itself_would_be_found_out(capsys: pytest.CaptureFixture[str]) -> None:
    parser = ArgumentParser(prog="p")
    parser.add_argument("--vezes", type=int, required=True)
    assert ingles(parser.format_help()) >= {"usage", "options", "show", "this", "message", "and", "exit"}
    for opcoes, palavras in {
        "": {"error", "the", "following", "arguments", "are", "required"},
        "--vezes": {"argument", "expected", "one"},
        "--vezes um": {"invalid", "value"},
        "--vezes 1 a": {"unrecognized", "arguments"},
        "--help=1": {"ignored", "explicit", "argument"},
    }.items():
        with pytest.raises(SystemExit):
            parser.parse_args(opcoes.split())
        assert ingles(capsys.readouterr().err) >= palavras


def ingles(texto: str) -> set[str]:
    """The words of argparse that a text has; the name of an option is none."""
    sem_nomes = re.sub(r"(?<!\w)--?[\w-]+", "", texto)
    return set(re.findall(r"[^\W\d_]+", sem_nomes.lower())) & _palavras_do_argparse()


def _palavras_do_argparse() -> set[str]:
    """Every word that this Python's argparse would say: the texts that it passes to gettext."""
    chamadas = (
        no
        for no in ast.walk(ast.parse(inspect.getsource(sys.modules["argparse"])))
        if isinstance(no, ast.Call)
    )
    textos = [
        no.value
        for chamada in chamadas
        if isinstance(chamada.func, ast.Name) and chamada.func.id in {"_", "ngettext"}
        for argumento in chamada.args
        for no in ast.walk(argumento)
        if isinstance(no, ast.Constant) and isinstance(no.value, str)
    ]
    palavras = re.findall(r"[a-z]{2,}", re.sub(r"%(\(\w+\))?[rsd]", "", " ".join(textos).lower()))
    return set(palavras) - {"no"}  # which is Portuguese too
