"""The command line as a process: what its help says, how quick it is, and what it says where something is wrong."""

import os
import re
import resource
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from tests.intake.pasta import DEMAIS, EMPRESA, FORA_DO_FORMATO
from ws.cli import main
from ws.cli.comandos import app
from ws.cli.problemas import explicar
from ws.config import PREFIXO
from ws.desfechos.catalogo.gestao import CodigoDeGestao

COR_INVALIDA = CodigoDeGestao.COR_INVALIDA.mensagem

COMANDOS = {"boleto", "demo", "doctor", "import", "migrate", "serve", "user", "worker"}
RAIZ = Path(__file__).parent.parent.parent
SEGUNDOS_DA_AJUDA = 1.0
"""Of the processor: what else the machine does is not the help's doing."""
INGLES = re.compile(
    r"\b(usage|options?|commands?|arguments?|show this|exit|error|missing|invalid|required|default|try|value"
    r"|bool|str|text|int|integer|range|list|path|file|dir|directory|no such|got|extra|aborted)\b|[<>]=",
    re.IGNORECASE,
)
NOMES = re.compile(
    r"--[\w-]+|\buser (?:default|list)\b|^│ (?:default|list)\b|use um destes: [^.]+", re.MULTILINE
)
"""What is a name, not a word of a sentence."""


class Dito(NamedTuple):
    """What a command ended with."""

    status: int
    stdout: str
    stderr: str


Central = Callable[..., Dito]


@pytest.fixture
def central(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Central:
    """Run the command in an empty folder, with no other settings than those given."""

    def rodar(*argumentos: str, **settings: str) -> Dito:
        with monkeypatch.context() as ambiente:
            ambiente.chdir(tmp_path)
            for nome in [nome for nome in os.environ if nome.startswith(PREFIXO)]:
                ambiente.delenv(nome)
            for nome, valor in settings.items():
                ambiente.setenv(f"{PREFIXO}{nome.upper()}", valor)
            ambiente.setattr(sys, "argv", ["central-cobranca", *argumentos])
            with pytest.raises(SystemExit) as fim:
                main()
        return Dito(int(fim.value.code or 0), *capsys.readouterr())

    return rodar


def processo(pasta: Path, *argumentos: str) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own."""
    ambiente = {"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(RAIZ)}
    comando = [sys.executable, "-m", "ws.cli", *argumentos]
    return subprocess.run(
        comando, cwd=pasta, env=ambiente, capture_output=True, encoding="utf-8", check=False, timeout=60
    )


def todos(grupo: TyperGroup, *antes: str) -> list[tuple[str, ...]]:
    """Every command and group, by the words that call it."""
    achados = [antes]
    for nome, comando in grupo.commands.items():
        achados += todos(comando, *antes, nome) if isinstance(comando, TyperGroup) else [(*antes, nome)]
    return achados


CENTRAL = get_command(app)
assert isinstance(CENTRAL, TyperGroup)
TODOS = todos(CENTRAL)


# --------------------------------------------------------------------------------------------------------- help


def test_the_help_names_every_command() -> None:
    ajuda = CliRunner().invoke(app, ["--help"]).stdout
    assert set(re.findall(r"^│ (\w+) ", ajuda, re.MULTILINE)) == COMANDOS


@pytest.mark.parametrize("palavras", TODOS, ids=" ".join)
def test_the_help_is_in_portuguese(palavras: tuple[str, ...]) -> None:
    dito = CliRunner().invoke(app, [*palavras, "--help"])
    assert dito.exit_code == 0
    assert "Uso: " in dito.stdout
    assert INGLES.findall(NOMES.sub("", dito.stdout)) == []


def test_the_help_tells_what_an_option_takes() -> None:
    ajuda = CliRunner().invoke(app, ["serve", "--help"]).stdout
    assert re.search(r"--host +<texto> +Endereço", ajuda)
    assert re.search(r"--port +<inteiro de 1 a 65535> +Porta", ajuda)
    assert re.search(r"--workers +<inteiro a partir de 1> +Processos", ajuda)
    assert re.search(r"--help +Mostra", ajuda)


@pytest.mark.parametrize("palavras", TODOS, ids=" ".join)
def test_every_option_and_argument_is_explained(palavras: tuple[str, ...]) -> None:
    comando = CENTRAL
    for palavra in palavras:
        assert isinstance(comando, TyperGroup)
        comando = comando.commands[palavra]
    assert comando.help
    assert [parametro.name for parametro in comando.params if not getattr(parametro, "help", None)] == []


def test_the_help_is_quick(tmp_path: Path) -> None:
    processo(tmp_path, "--help")
    antes = resource.getrusage(resource.RUSAGE_CHILDREN)
    ajuda = processo(tmp_path, "--help")
    depois = resource.getrusage(resource.RUSAGE_CHILDREN)
    gastos = depois.ru_utime + depois.ru_stime - antes.ru_utime - antes.ru_stime
    assert gastos < SEGUNDOS_DA_AJUDA
    assert (ajuda.returncode, ajuda.stderr) == (0, "")


def test_the_help_imports_no_server_database_or_printer() -> None:
    codigo = "import sys, ws.cli; print(*sys.modules)"
    carregados = subprocess.run(
        [sys.executable, "-c", codigo], capture_output=True, text=True, check=True, timeout=60
    )
    assert not {"granian", "lxml", "reportlab", "spyne", "sqlalchemy", "zeep"} & set(
        carregados.stdout.split()
    )


def test_nothing_typed_is_the_help(tmp_path: Path) -> None:
    nada = processo(tmp_path)
    assert nada.returncode == 2
    assert "Uso: " in nada.stdout
    assert nada.stderr == ""


# ------------------------------------------------------------------------------------------------- usage errors


def errado(*palavras: str) -> str:
    """The one sentence on standard error about what was typed, which names no English and no control character."""
    dito = CliRunner().invoke(app, palavras, prog_name="central-cobranca")
    assert dito.exit_code == 2
    assert dito.stderr.count("\n") == 1
    assert "\x1b" not in dito.output
    assert INGLES.findall(NOMES.sub("", dito.stderr)) == []
    return dito.stderr.strip()


PORTA_INVALIDA = "Valor inválido em --port: deve ser um inteiro de 1 a 65535."
RECURSO_INVALIDO = "Valor inválido em RECURSO: use consultar, emitir, enviar, analisar, ou todos."
COMANDO_INVALIDO = (
    "Comando desconhecido ou ausente; use um destes: "
    "boleto, serve, worker, import, migrate, doctor, demo, user. Veja: central-cobranca --help"
)


@pytest.mark.parametrize(
    ("palavras", "frase"),
    [
        ("voar", COMANDO_INVALIDO),
        ("--", COMANDO_INVALIDO),
        ("user voar", "Comando desconhecido ou ausente; use um destes: add, list,"),
        ("import", "Falta o argumento pasta. Veja: central-cobranca import --help"),
        ("user grant maria", "Falta o argumento RECURSO. Veja: central-cobranca user grant --help"),
        ("serve \x1b[31m", "Há argumento a mais. Veja: central-cobranca serve --help"),
        ("demo --once sim", "Há argumento a mais. Veja: central-cobranca demo --help"),
        ("serve --port oito", f"{PORTA_INVALIDA} Veja: central-cobranca serve --help"),
        ("serve --port=", PORTA_INVALIDA),
        ("serve --port 99999", PORTA_INVALIDA),
        ("demo --port 0", PORTA_INVALIDA),
        ("serve --workers 0", "Valor inválido em --workers: deve ser um inteiro a partir de 1."),
        (
            "serve --port",
            "Falta o valor de --port: um inteiro de 1 a 65535. Veja: central-cobranca serve --help",
        ),
        ("boleto --banco", "Falta o valor de --banco: um texto."),
        ("demo --pasta", "Falta o valor de --pasta: um caminho."),
        ("demo --once=1", "A opção --once não leva valor. Veja: central-cobranca demo --help"),
        ("--help=1", "A opção --help não leva valor. Veja: central-cobranca --help"),
        ("serve --prot 1", "Opção desconhecida; talvez --port, --host. Veja: central-cobranca serve --help"),
        ("serve --\x1b[31m", "Opção desconhecida. Veja: central-cobranca serve --help"),
        ("serve -p 1", "Opção desconhecida. Veja: central-cobranca serve --help"),
        ("user grant maria voar", RECURSO_INVALIDO),
        ("user default aurora cliente voar", RECURSO_INVALIDO),
        ("user default aurora maria todos", "Valor inválido em tipo: use cliente ou integrador."),
        ("user add aurora maria", "Informe --cliente CODIGO, --integrador ou --gestor, e só um deles. Veja:"),
    ],
)
def test_a_usage_error_is_one_sentence_that_does_not_repeat_what_was_typed(palavras: str, frase: str) -> None:
    assert errado(*palavras.split(" ")).startswith(frase)


@pytest.mark.parametrize("palavras", TODOS, ids=" ".join)
def test_no_command_answers_a_usage_error_in_english(palavras: tuple[str, ...]) -> None:
    assert errado(*palavras, "--voar").startswith("Opção desconhecida")
    assert f"Veja: {' '.join(('central-cobranca', *palavras))} --help" in errado(*palavras, "--help=1")


def test_what_is_refused_before_it_starts_makes_no_database(central: Central, tmp_path: Path) -> None:
    assert central("user", "grant", "maria", "voar").status == 2
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------------------------------- expected problems


COM_BANCO = [["migrate"], ["import", "."], ["worker"], ["serve", "--port", "1"], ["user", "list", "aurora"]]


def uma_frase(dito: Dito) -> str:
    """The one sentence on standard error that a command ended with; no traceback, no English."""
    assert dito.status == 1
    assert dito.stderr.count("\n") == 1, dito.stderr
    assert INGLES.findall(NOMES.sub("", dito.stderr)) == []
    return dito.stderr.strip()


@pytest.mark.parametrize("palavras", COM_BANCO, ids=" ".join)
def test_a_database_that_cannot_be_used_is_told(central: Central, palavras: list[str]) -> None:
    frase = uma_frase(central(*palavras, database_url="sqlite:////nenhuma/pasta/central.db"))
    assert "CENTRAL_DATABASE_URL" in frase


def test_the_process_itself_ends_with_the_sentence_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "central-cobranca.db").write_text("isto não é um banco de dados" * 100)
    dito = processo(tmp_path, "migrate")
    assert (dito.returncode, dito.stdout) == (1, "")
    assert dito.stderr.startswith("Não foi possível usar o banco de dados.")
    assert "Traceback" not in dito.stderr


@pytest.mark.parametrize(
    "url",
    [
        "não é um endereço",
        "mysql://root@localhost/x",
        "postgresql://ninguem:senha@127.0.0.1:1/x",
        "sqlite:///lixo.db",
    ],
)
def test_a_bad_database_address_is_told_without_repeating_it(
    central: Central, tmp_path: Path, url: str
) -> None:
    (tmp_path / "lixo.db").write_text("isto não é um banco de dados" * 100)
    frase = uma_frase(central("migrate", database_url=url))
    assert "CENTRAL_DATABASE_URL" in frase
    assert url not in frase
    assert "senha" not in frase


@pytest.mark.parametrize(
    ("palavras", "o_que_fazer"),
    [
        (["migrate"], "Atualize o produto"),
        *((palavras, "central-cobranca migrate") for palavras in COM_BANCO[1:]),
    ],
)
def test_a_database_of_another_version_is_told(
    central: Central, tmp_path: Path, palavras: list[str], o_que_fazer: str
) -> None:
    with closing(sqlite3.connect(tmp_path / "central-cobranca.db")) as banco:
        banco.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)")
        banco.execute("INSERT INTO alembic_version VALUES ('de_outra_versao')")
        banco.commit()
    assert o_que_fazer in uma_frase(central(*palavras))


@pytest.mark.parametrize(
    ("settings", "variaveis"),
    [
        ({"port": "oito", "workers": "0"}, "CENTRAL_PORT, CENTRAL_WORKERS"),
        ({"trusted_proxies": "10.0.0.1"}, "CENTRAL_TRUSTED_PROXIES"),
        ({"smtp_security": "talvez"}, "CENTRAL_SMTP_SECURITY"),
    ],
)
def test_a_bad_setting_is_told_by_its_variable(
    central: Central, settings: dict[str, str], variaveis: str
) -> None:
    frase = uma_frase(central("migrate", **settings))
    assert frase.startswith(f"Configuração inválida nas variáveis {variaveis}.")


def test_a_setting_that_nothing_reads_is_pointed_out_by_the_doctor(central: Central) -> None:
    exame = central("doctor", databse_url="sqlite:///x.db")
    assert exame.status == 1
    assert "CENTRAL_DATABSE_URL" in exame.stdout
    assert "CENTRAL_DATABSE_URL" not in central("doctor").stdout


@pytest.mark.parametrize(
    ("pasta", "frase"),
    [
        ("nenhuma", "A pasta não existe."),
        ("arquivo", "A pasta não existe."),
        ("vazia", "empresa.toml: O arquivo não existe na pasta."),
    ],
)
def test_a_bad_folder_is_refused_saying_what_is_missing(
    central: Central, tmp_path: Path, pasta: str, frase: str
) -> None:
    (tmp_path / "vazia").mkdir()
    (tmp_path / "arquivo").write_text("")
    importacao = central("import", pasta)
    assert importacao.status == 1
    assert frase in importacao.stdout
    assert "Lidas" not in importacao.stdout  # a table of files without any
    assert importacao.stderr == ""


def recusas(central: Central, pasta: Path, empresa: str) -> list[str]:
    """What an import of this company file is refused for."""
    (pasta / "empresa.toml").write_text(empresa, encoding="utf-8")
    dito = central("import", ".")
    assert (dito.status, dito.stderr) == (1, "")
    return re.findall(r"^  (\S.*)$", dito.stdout.partition("Recusas:\n")[2], re.MULTILINE)


def test_a_company_file_that_is_no_toml_is_told_by_its_line(central: Central, tmp_path: Path) -> None:
    [recusa] = recusas(central, tmp_path, EMPRESA + "contato = Financeiro\n")
    assert recusa == f"empresa.toml, linha 8: {FORA_DO_FORMATO}"
    assert INGLES.findall(recusa) == []


@pytest.mark.parametrize(
    ("chave", "motivo"),
    [
        ('cor = "azul"', COR_INVALIDA),
        ('fuso = "Marte"', "Deve ser um fuso horário da base IANA, como America/Sao_Paulo."),
    ],
)
def test_what_a_company_is_refused_for_is_told_by_the_line_of_its_key(
    central: Central, tmp_path: Path, chave: str, motivo: str
) -> None:
    nome = chave.partition(" ")[0]
    ditas = recusas(central, tmp_path, f"# A empresa\n{chave}\n{EMPRESA}")
    assert ditas == [f"empresa.toml, linha 2, {nome}: {motivo}"]


@pytest.mark.parametrize(
    ("chave", "motivo"),
    [
        ("contato = 1e9999999999999999999", DEMAIS),
        (f"contato = {'9' * 5000}", DEMAIS),
        (f"contato = {'[' * 50_000}", DEMAIS),
    ],
    ids=["exponent", "digits", "nesting"],
)
def test_a_company_file_with_absurd_values_is_refused_in_words(
    central: Central, tmp_path: Path, chave: str, motivo: str
) -> None:
    assert recusas(central, tmp_path, f"{EMPRESA}{chave}\n") == [f"empresa.toml: {motivo}"]


def test_a_logo_that_is_no_image_is_told_by_the_line_of_its_key(central: Central, tmp_path: Path) -> None:
    (tmp_path / "marca.gif").write_bytes(b"GIF89a")
    motivo = "O logotipo deve ser uma imagem PNG ou JPEG."
    assert recusas(central, tmp_path, EMPRESA + 'logo = "marca.gif"\n') == [
        f"empresa.toml, linha 8, logo: {motivo}"
    ]
    conta = '\n[[contas]]\ncodigo = "BB"\nbanco = "001"\nlogo_banco = "marca.gif"\n'
    assert recusas(central, tmp_path, EMPRESA + conta) == [f"empresa.toml, linha 12, logo_banco: {motivo}"]


@pytest.mark.parametrize("url", ["banana", "ftp://x", "http://a/b", "https://"])
def test_an_address_that_no_client_could_call_is_no_setting(central: Central, url: str) -> None:
    assert "CENTRAL_PUBLIC_URL" in uma_frase(central("doctor", public_url=url))


def test_the_doctor_shows_the_database_as_it_was_written_and_whole(central: Central, tmp_path: Path) -> None:
    endereco = f"sqlite:///{tmp_path / 'uma-pasta-de-nome-bastante-comprido' / 'central.db'}"
    dito = central("doctor", database_url=endereco).stdout
    assert endereco in "".join(linha.split("│")[3].strip() for linha in dito.splitlines() if "│" in linha)


def test_the_doctor_tells_a_database_address_that_is_none(central: Central) -> None:
    exame = central("doctor", database_url="banana")
    assert exame.status == 1
    assert "postgresql://" in exame.stdout


def test_a_port_that_is_taken_is_told(central: Central) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as ocupada:
        frase = uma_frase(central("serve", "--port", str(ocupada.getsockname()[1])))
    assert "a porta está em uso" in frase


def test_a_host_that_is_not_of_this_machine_is_told(central: Central) -> None:
    assert "o endereço não é desta máquina" in uma_frase(central("serve", "--host", "203.0.113.1"))


def test_postgresql_without_its_driver_says_what_to_install() -> None:
    assert "central-cobranca[postgresql]" in str(explicar(ModuleNotFoundError(name="psycopg")))


@pytest.mark.parametrize("problema", [RuntimeError("x"), KeyError("x"), ModuleNotFoundError(name="outro")])
def test_what_nobody_expected_keeps_its_traceback(problema: Exception) -> None:
    assert explicar(problema) is None
