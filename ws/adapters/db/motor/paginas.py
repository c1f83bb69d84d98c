"""A page of a statement: its rows, and how many there are in all."""

from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from ws.application.ports.paginas import Recorte


def pagina(
    conexao: Connection, sql: Select[Any], recorte: Recorte
) -> tuple[list[Row[*tuple[Any, ...]]], int]:
    """Two statements, and only one where the first page holds everything."""
    linhas = list(conexao.execute(sql.limit(recorte.por_pagina + 1).offset(recorte.inicio)))
    if recorte.inicio == 0 and len(linhas) <= recorte.por_pagina:
        return linhas, len(linhas)
    todas = sql.order_by(None).subquery()
    total: int = conexao.execute(select(func.count()).select_from(todas)).scalar_one()
    return linhas[: recorte.por_pagina], total
