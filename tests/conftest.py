"""What every test shares: nothing is skipped silently, and hypothesis behaves the same on each run of the CI."""

from collections import Counter

import pytest
from hypothesis import settings

import ws.soap  # noqa: F401  # from here on a test may import spyne: the door has repaired it
from tests.adapters.db.bancos import (  # noqa: F401  # the fixtures of real databases
    engine,
    postgresql_migrado,
    postgresql_url,
    sqlite_migrado,
)
from tests.maquina import FALTA, ci, exigir
from tests.pythons import OTHERS, find
from tests.servidor.instalacao import servidor  # noqa: F401  # the fixture of a real server

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if ci() else "local")
COMO_TER_OUTRO_PYTHON = (
    "make test-deps; where that brings none, by the system's packages, pyenv or python.org first"
)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Run a test marked ``precisa`` only where what it needs is installed."""
    for mark in item.iter_markers("precisa"):
        exigir(*mark.args)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Close with what was not run on this machine, and how to get it."""
    not_run = [f"{what}: {n} test(s)" for what, n in sorted(_skips(terminalreporter).items())]
    not_run += [
        f"Python {version} is not installed: the smoke tests ({COMO_TER_OUTRO_PYTHON})"
        for version in OTHERS
        if not find(version)
    ]
    if not_run:
        terminalreporter.section("Not run on this machine", sep="-")
        terminalreporter.write_line("\n".join(not_run))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true a skip is a failure, whatever its reason."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if ci() and reporter and _skips(reporter) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _skips(reporter: pytest.TerminalReporter) -> Counter[str]:
    """Each reason for which tests were skipped or expected to fail, and how many were."""
    reports = [*reporter.stats.get("skipped", []), *reporter.stats.get("xfailed", [])]
    return Counter(_reason(report) for report in reports)


def _reason(report: pytest.TestReport) -> str:
    where = report.longrepr[2] if isinstance(report.longrepr, tuple) else f"expected to fail: {report.nodeid}"
    return where.removeprefix("Skipped: ").removeprefix(FALTA)
