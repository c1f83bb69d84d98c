"""The foreign clients: how each is run, in which SOAP versions and with which credentials."""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

AQUI = Path(__file__).parent
SEGUNDOS = 120
"""What a client gets to do all its calls."""


@dataclass(frozen=True, slots=True)
class Pedido:
    """What a client is told to do, as the JSON of its one argument."""

    wsdl: str
    soap: str
    acesso: str
    usuario: str
    senha: str
    restrito: str
    senha_restrito: str
    documento: str
    boleto: str
    acentuado: str
    emails: list[str]
    chave: str
    de: str
    ate: str


COMANDOS = {
    "php": ["php", str(AQUI / "php" / "cliente.php")],
    "node": ["node", str(AQUI / "node" / "cliente.js")],
    "zeep": [sys.executable, str(AQUI / "zeep" / "cliente.py")],
    "suds": [sys.executable, str(AQUI / "suds" / "cliente.py")],
}


def ver(cliente: str, pedido: Pedido) -> dict[str, Any]:
    """What the client saw."""
    feito = subprocess.run(
        [*COMANDOS[cliente], json.dumps(asdict(pedido))],
        capture_output=True,
        encoding="utf-8",
        timeout=SEGUNDOS,
        check=False,
    )
    assert feito.returncode == 0, feito.stdout + feito.stderr
    assert feito.stderr == ""
    visto: dict[str, Any] = json.loads(feito.stdout)
    return visto
