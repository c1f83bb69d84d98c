"""Run every generator of the repository: ``make renew``, or ``python -m tests.renovar``.

Each runs by itself, in the order of :data:`GERADORES`, and leaves what is up to date as it was: on a tree where
nothing is stale, git has nothing to tell afterwards. Whatever it does tell was not only renewed but changed: look at
it before it is committed, at pictures above all.

Not among them, for they never come out the same twice: the pictures of the portal in the README, which show the
demonstration as of today (``python -m tests.portal.imagens``), and the lock files (``make lock``).
"""

import subprocess
import sys

from tests.servidor.processo import RAIZ

GERADORES = {
    "tests.wsdl.soap12": "the SOAP 1.2 document, from the SOAP 1.1 one",
    "tests.wsdl.exemplos": "the recorded examples, asked of the service that publishes both",
    "tests.wsdl.manual": "the manual's generated parts, from contract, catalogue, settings and examples",
    "tests.ajustes": "the README's table of settings",
    "tests.febraban.tabela": "the README's table of banks",
    "tests.intake.colunas": "the tables of the import's files in FORMATO.md",
    "tests.adapters.pdf.imagens": "the pictures of the PDF that no longer show it",
}
"""Module, and what it writes. Who reads what another writes comes after it."""


def renovar() -> None:
    """Run them all. Raises ``CalledProcessError`` at the first that fails."""
    for modulo, escreve in GERADORES.items():
        print(f"{modulo}: {escreve}", flush=True)
        subprocess.run([sys.executable, "-m", modulo], cwd=RAIZ, check=True)


if __name__ == "__main__":
    renovar()
