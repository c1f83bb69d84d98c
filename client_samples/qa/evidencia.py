"""What went over the wire, kept as files: one folder a case, one pair of files a call.

``01-requisicao.xml`` and ``01-resposta.xml`` hold the bodies; ``01-http.txt`` the line, the status and the
headers. Of a program that was run, ``01-programa.txt`` holds what was typed and what came of it. Passwords are
written as ``***``. The WSDL that everything is judged by lies beside the folders.
"""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from shlex import join
from subprocess import CompletedProcess
from typing import Any

import requests

from client_samples.conexao import gravacao_explicada

SENHA_NO_XML = re.compile(rb"(<(?:[\w.-]+:)?Password\b[^>]*>)[^<]*(</)", re.DOTALL)
CABECALHOS_SECRETOS = {"authorization", "cookie", "set-cookie"}


def sem_senha(corpo: bytes) -> bytes:
    """The body without its password.

    >>> sem_senha(b'<w:Password Type="x">abc&amp;d</w:Password>')
    b'<w:Password Type="x">***</w:Password>'
    """
    return SENHA_NO_XML.sub(rb"\1***\2", corpo)


def nome_de_pasta(texto: str) -> str:
    """A name that any file system takes.

    >>> nome_de_pasta("07 consulta número do documento exato")
    '07-consulta-numero-do-documento-exato'
    """
    simples = unicodedata.normalize("NFKD", texto).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", simples).strip("-")


class Evidencias:
    """A folder of what happened. ``abrir`` starts a case; ``guardar`` keeps one call of it."""

    def __init__(self, pasta: Path) -> None:
        self._pasta = pasta
        self._caso = pasta
        self._chamada = 0

    def abrir(self, nome: str) -> None:
        """Calls from now on belong to this case; what an earlier run kept of it goes."""
        self._caso, self._chamada = self._pasta / nome_de_pasta(nome), 0
        self._caso.mkdir(parents=True, exist_ok=True)
        for antigo in self._caso.glob("[0-9][0-9]*-*"):
            antigo.unlink()

    def guardar(self, corpo: bytes, resposta: requests.Response) -> None:
        """One request and its answer."""
        self._chamada += 1
        prefixo = f"{self._chamada:02d}"
        (self._caso / f"{prefixo}-requisicao.xml").write_bytes(sem_senha(corpo))
        (self._caso / f"{prefixo}-resposta.xml").write_bytes(sem_senha(resposta.content))
        (self._caso / f"{prefixo}-http.txt").write_text(_cabecalhos(resposta), "utf-8")

    def guardar_programa(self, comando: Sequence[str], senha: str, feito: CompletedProcess[str]) -> None:
        """One program that was run."""
        self._chamada += 1
        digitado = join(parte.replace(senha, "***") for parte in comando)
        dito = (feito.stdout + feito.stderr).replace(senha, "***")
        texto = f"$ {digitado}\n{dito}\nstatus {feito.returncode}\n"
        (self._caso / f"{self._chamada:02d}-programa.txt").write_text(texto, "utf-8")

    def guardar_documento(self, nome: str, conteudo: bytes) -> Path:
        """A document of the whole run; where it now is."""
        arquivo = self._pasta / nome
        with gravacao_explicada():
            self._pasta.mkdir(parents=True, exist_ok=True)
            arquivo.write_bytes(conteudo)
        return arquivo


def _cabecalhos(resposta: requests.Response) -> str:
    pedido = resposta.request
    segundos = f"{resposta.elapsed.total_seconds():.3f}"
    return "\n".join(
        [
            f"{pedido.method} {pedido.url}",
            *_linhas(pedido.headers),
            "",
            f"HTTP {resposta.status_code} {resposta.reason} em {segundos} s",
            *_linhas(resposta.headers),
            "",
        ]
    )


def _linhas(cabecalhos: Any) -> list[str]:
    return [
        f"{nome}: {'***' if nome.lower() in CABECALHOS_SECRETOS else valor}"
        for nome, valor in cabecalhos.items()
    ]
