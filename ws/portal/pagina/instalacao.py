"""What the pages need of the installation they belong to, kept with the Flask application."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import current_app

from ws.application.casos_de_uso import CasosDoPortal
from ws.application.ports.logger import Logger

EXTENSAO = "central"


@dataclass(frozen=True)
class Instalacao:
    """Use cases, and what only the composition root can give."""

    casos: CasosDoPortal
    logger: Logger
    origem: Callable[[Mapping[str, Any]], str]
    """Network address of the caller, from a WSGI environment."""
    rastro: Callable[[BaseException], list[str]]
    """Where an exception came from, without anybody's data."""
    modulos_qr: Callable[[str], tuple[str, ...]]
    """A text as a QR code without its quiet zone: a row of ``0`` and ``1`` for each line of modules; no rows where
    the text does not fit."""


def instalacao() -> Instalacao:
    """The installation of the request at hand."""
    atual: Instalacao = current_app.extensions[EXTENSAO]
    return atual


def casos() -> CasosDoPortal:
    """The use cases of that installation."""
    return instalacao().casos
