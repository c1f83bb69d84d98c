"""The house rules that a machine can check: style, types, who imports whom, names, what the package carries."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.once
ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
ASSUNTOS = ("auditoria", "carteira", "correio", "acessos", "cadastro", "importacao")
ROOMS = (
    "adapters.db", "adapters.pdf", "application", "bootstrap", "cli", "config", "demo", "desfechos", "domain",
    "febraban.bancos.azul", "febraban.bancos.verde", "http", "intake", "portal", "soap",
    *(f"application.{assunto}" for assunto in ASSUNTOS), "application.casos_de_uso",
    "application.ports",
)  # fmt: skip
RETIRED = re.compile(r"(?<![a-z])(sacado|cedente)s?(?![a-z])", re.IGNORECASE)
NO_ROOM = {"utils", "helpers", "common", "base"}
IGNORE = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<rest>.*)")
REASON = re.compile(r"[:\[]\s*[\w-]+(?:\s*,\s*[\w-]+)*\]?\s+[#(:–—-]+\s*\w")


def run(*command: str, cwd: Path = ROOT, stdin: str = "") -> subprocess.CompletedProcess[str]:
    program, *arguments = command
    return subprocess.run(
        [str(BIN / program), *arguments], cwd=cwd, input=stdin, capture_output=True, text=True, check=False
    )


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file() and _is_ours(path))


def _is_ours(path: Path) -> bool:
    return not {"node_modules", "__pycache__"} & set(path.parts)


def modules(*folders: str) -> Iterator[Path]:
    return (path for path in sources(*folders) if path.suffix == ".py")


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("lint-imports",),
    ],
    ids=" ".join,
)
def test_the_tree_passes(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import os\n\nhome = os.environ\n",
        "from os import getenv\n\nhome = getenv('HOME')\n",
        "from datetime import date\n\nhoje = date.today()\n",
        "import datetime\n\nagora = datetime.datetime.now(datetime.UTC)\n",
        "import time\n\nagora = time.time()\n",
    ],
)
@pytest.mark.parametrize(
    ("path", "refused"),
    [
        ("ws/domain/carteira/boleto.py", True),
        ("ws/soap/http/wsgi.py", True),
        ("ws/config.py", False),
        ("ws/adapters/clock.py", False),
    ],
)
def test_the_environment_and_the_clock_have_one_reader_each(path: str, code: str, *, refused: bool) -> None:
    done = run("ruff", "check", "--select", "TID251", "--stdin-filename", path, "-", stdin=code)
    assert ("TID251" in done.stdout) is refused, done.stdout + done.stderr


def test_the_import_rule_lets_a_room_look_down(tmp_path: Path) -> None:
    assert broken_rules(tmp_path, "ws.cli", "ws.domain") == []


@pytest.mark.parametrize(
    ("importer", "imported", "rule"),
    [
        ("ws.domain", "ws.application", "The rooms"),
        ("ws.desfechos", "ws.febraban", "The rooms"),
        ("ws.http", "ws.soap", "The rooms"),
        ("ws.application.auditoria", "ws.application.carteira", "The subjects"),
        ("ws.application.ports", "ws.application.correio", "The subjects"),
        ("ws.application.financas", "ws.domain", "The subjects"),
        ("ws.adapters.mail", "ws.http", "An adapter knows"),
        ("ws.soap", "ws.adapters", "The rooms"),
        ("ws.quintal", "ws.domain", "The rooms"),
        ("ws.application", "spyne", "Spyne, lxml and zeep"),
        ("ws.portal", "lxml.etree", "Spyne, lxml and zeep"),
        ("ws.domain", "sqlalchemy", "The core imports no framework"),
        ("ws.adapters.db", "ws.adapters.pdf", "Adapters are independent"),
        ("ws.febraban.bancos.azul", "ws.febraban.bancos.verde", "A bank never looks"),
        ("client_samples", "ws.domain", "The sample clients"),
    ],
)
def test_the_import_rule_catches(tmp_path: Path, importer: str, imported: str, rule: str) -> None:
    [broken] = broken_rules(tmp_path, importer, imported)
    assert broken.startswith(rule)


def broken_rules(root: Path, importer: str, imported: str) -> list[str]:
    """Which rules a house of empty rooms breaks once this import is in it."""
    (root / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    for package in ("client_samples", *(f"ws.{room}" for room in ROOMS), importer):
        _make_package(root, package)
    _add_import(root, "client_samples", "zeep")
    _add_import(root, "ws.soap", "lxml, spyne")
    _add_import(root, importer, imported)
    report = run("lint-imports", "--no-cache", cwd=root).stdout
    assert "Contracts: " in report
    return [line for line in report.splitlines() if line.endswith(" BROKEN")]


def _make_package(root: Path, dotted: str) -> None:
    for name in dotted.split("."):
        root /= name
        root.mkdir(exist_ok=True)
        (root / "__init__.py").touch()


def _add_import(root: Path, importer: str, imported: str) -> None:
    with root.joinpath(*importer.split("."), "__init__.py").open("a") as module:
        module.write(f"import {imported}\n")


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [
        str(path) for path in modules("ws", "client_samples", "tests") if NO_ROOM & {path.stem, *path.parts}
    ] == []


def test_the_words_that_febraban_retired_are_not_used() -> None:
    used = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources("ws", "client_samples", "wsdl")
        for number, line in enumerate([path.name, *path.read_text("utf-8", errors="replace").splitlines()])
        if RETIRED.search(line)
    ]
    assert used == []


def test_every_ignored_rule_gives_its_reason() -> None:
    without = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in modules("ws", "client_samples", "tests")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (ignored := IGNORE.search(line)) and path != Path(__file__) and not REASON.match(ignored["rest"])
    ]
    assert without == []


def test_every_rule_switched_off_for_the_whole_house_gives_its_reason() -> None:
    table = (ROOT / "pyproject.toml").read_text("utf-8").partition("\nignore = [\n")[2].partition("\n]")[0]
    lines = table.splitlines()
    assert lines
    assert [line for line in lines if "  # " not in line] == []


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-test.lock", "tests/estrangeiros/node/package-lock.json"]
)
def test_a_lock_names_no_registry(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r'"resolved"|--(?:extra-)?index-url|--find-links|file:|git\+', text)
    assert name.endswith(".json") or "://" not in text


def test_the_wheel_carries_the_contract_the_migrations_and_the_templates(tmp_path: Path) -> None:
    built = run("hatchling", "build", "-t", "wheel", "-d", str(tmp_path))
    assert built.returncode == 0, built.stdout + built.stderr
    [wheel] = tmp_path.glob("*.whl")
    carried = set(zipfile.ZipFile(wheel).namelist())
    expected = {f"ws/contrato/{path.relative_to(ROOT / 'wsdl')}" for path in sources("wsdl")}
    expected |= {str(path.relative_to(ROOT)) for path in sources("ws", "client_samples")}
    assert expected <= carried
