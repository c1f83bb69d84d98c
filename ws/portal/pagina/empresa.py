"""Whose portal this is: every path but the static files begins with a company's code."""

from typing import Any

from flask import Flask, abort, current_app, g, request

from ws.domain.cadastro.empresa import Empresa
from ws.portal.pagina.instalacao import casos

RAIZ = "/portal"
DA_EMPRESA = f"{RAIZ}/<empresa>"
"""Where every blueprint is put."""


def empresa_atual() -> Empresa:
    """The company of the request at hand."""
    atual: Empresa = g.empresa
    return atual


def caminho_da_empresa() -> str:
    """Path below which this company's cookie goes: its own pages, and nobody else's."""
    return f"{RAIZ}/{g.empresa.codigo}/" if "empresa" in g else f"{RAIZ}/"


def ligar_empresa(app: Flask) -> None:
    """Take the code out of every path, and put it into every link."""
    app.url_value_preprocessor(_reconhecer)
    app.url_defaults(_completar)


def procurar_empresa(caminho: str) -> None:
    """Find whose the path is, where no page lies at it: what is said about that then bears the company's name."""
    _, _, codigo, *_ = (*caminho.split("/"), "", "")
    empresa = casos().ver_empresa(codigo) if codigo and "empresa" not in g else None
    if empresa is not None:
        g.empresa = empresa


def _reconhecer(_: str | None, valores: dict[str, Any] | None) -> None:
    if valores and "empresa" in valores:
        empresa = casos().ver_empresa(valores.pop("empresa"))
        if empresa is None:
            abort(404)
        g.empresa = empresa


def _completar(endpoint: str, valores: dict[str, Any]) -> None:
    espera = current_app.url_map.is_endpoint_expecting(endpoint, "empresa")
    if espera and "empresa" not in valores and "empresa" in g:
        valores["empresa"] = g.empresa.codigo


def e_da_empresa(caminho: str) -> bool:
    """Whether a path, with which somebody asks to go on, is one of this company's pages."""
    da_empresa = caminho.startswith(caminho_da_empresa()) and caminho.isprintable()
    return da_empresa and "//" not in caminho and "\\" not in caminho


def caminho_pedido() -> str:
    """Path and query of the request at hand."""
    return request.full_path.rstrip("?")
