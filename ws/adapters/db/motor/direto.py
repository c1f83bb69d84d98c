"""The statements that integrators repeat all day, straight to the driver.

SQLAlchemy spends several times what SQLite takes to answer them: a third of a whole call. Here it compiles a SELECT
once and says how each parameter is written and each column read; the rest is the driver's. Failures leave as
SQLAlchemy's own errors, and who listens to statements hears of these too.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.exc import DBAPIError

Linha = tuple[Any, ...]


class Direto:
    """A SELECT. One with a list among its parameters has no fixed text, and goes the usual way."""

    def __init__(self, sql: Select[Any]) -> None:
        self._sql = sql
        self._por_dialeto: dict[str, _Compilado] = {}

    def linhas(self, conexao: Connection, valores: Mapping[str, Any]) -> list[Linha]:
        """Every row. ``valores`` may have more than the statement asks for."""
        dialeto = conexao.dialect
        compilado = self._por_dialeto.get(dialeto.name)
        if compilado is None:
            compilado = self._por_dialeto[dialeto.name] = _Compilado(self._sql, dialeto)
        if compilado.tem_lista:
            return [tuple(linha) for linha in conexao.execute(self._sql, valores)]
        return compilado.linhas(conexao, valores)


class _Compilado:
    """The same for one kind of database: its text, what writes each parameter and what reads each column."""

    def __init__(self, sql: Select[Any], dialeto: Dialect) -> None:
        compilado: Any = sql.compile(dialect=dialeto)
        parametros = {nome: parametro for parametro, nome in compilado.bind_names.items()}
        self.tem_lista = any(parametro.expanding for parametro in parametros.values())
        self._texto = str(compilado)
        self._em_ordem = dialeto.positional
        self._nomes = tuple(compilado.positiontup if dialeto.positional else parametros)
        self._parametros = [
            (
                nome,
                parametros[nome].value,
                parametros[nome].type.dialect_impl(dialeto).bind_processor(dialeto),
            )
            for nome in self._nomes
        ]
        leitores = (
            coluna.type.dialect_impl(dialeto).result_processor(dialeto, None)
            for coluna in sql.selected_columns
        )
        self._leitores = [(lugar, ler) for lugar, ler in enumerate(leitores) if ler is not None]

    def linhas(self, conexao: Connection, valores: Mapping[str, Any]) -> list[Linha]:
        """Read by columns, so that no loop of ours goes over every value."""
        linhas = _perguntar(conexao, self._texto, self._escrever(valores))
        if not linhas:
            return []
        colunas: list[Iterable[Any]] = list(zip(*linhas, strict=True))
        for lugar, ler in self._leitores:
            colunas[lugar] = map(ler, colunas[lugar])
        return list(zip(*colunas, strict=True))

    def _escrever(self, valores: Mapping[str, Any]) -> Any:
        escritos = tuple(
            valor if escrever is None else escrever(valor)
            for nome, fixo, escrever in self._parametros
            for valor in (valores.get(nome, fixo),)
        )
        return escritos if self._em_ordem else dict(zip(self._nomes, escritos, strict=True))


def _perguntar(conexao: Connection, texto: str, parametros: Any) -> list[Linha]:
    if ouvintes := conexao.engine.dispatch.before_cursor_execute:
        ouvintes(conexao, None, texto, parametros, None, False)
    driver: Any = conexao.connection.driver_connection
    try:
        linhas: list[Linha] = driver.execute(texto, parametros).fetchall()
    except conexao.dialect.loaded_dbapi.Error as erro:
        raise _traduzir(erro, conexao, texto) from erro
    return linhas


def _traduzir(erro: Exception, conexao: Connection, texto: str) -> Exception:
    """The error as SQLAlchemy tells it; a connection that broke is not used again."""
    dialeto: Any = conexao.dialect
    rompida = dialeto.is_disconnect(erro, conexao.connection.driver_connection, None)
    if rompida:
        conexao.invalidate(erro)
    return DBAPIError.instance(
        texto,
        None,
        erro,
        dialeto.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=rompida,
        dialect=dialeto,
    )
