"""Audit and imports, to be looked at. Fulfils :class:`ws.application.ports.auditoria.consulta.RegistrosRepository`."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from ws.adapters.db.modelo import auditoria, importacao
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.auditoria.consulta import FiltroAuditoria
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.importacao.corridas import (
    ArquivoDaCorrida,
    Contagem,
    CorridaDeImportacao,
    ImportacaoDetalhada,
    Problema,
    SituacaoImportacao,
)
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.auditoria.acao import ler_acao

_a, _i = auditoria.c, importacao.c
DA_CONTAGEM = ("lidas", "novas", "alteradas", "inalteradas", "recusadas")
EVENTOS = select(*(coluna for coluna in _a if coluna.name != "id")).order_by(_a.quando.desc(), _a.id)
CORRIDAS = select(
    _i.id, _i.quem, _i.situacao, _i.iniciada_em, _i.terminada_em, *(_i[campo] for campo in DA_CONTAGEM)
).order_by(_i.iniciada_em.desc(), _i.id)
CORRIDA = select(importacao).where(_i.empresa_id == bindparam("da_empresa"), _i.id == bindparam("da_corrida"))


class SqlRegistrosRepository:
    """What was recorded of a company."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def eventos(self, empresa_id: int, filtro: FiltroAuditoria, recorte: Recorte) -> Pagina[Evento]:
        """The audit, latest first."""
        sql = EVENTOS.where(_a.empresa_id == empresa_id, _a.quando >= filtro.inicio, _a.quando < filtro.fim)
        if filtro.login:
            sql = sql.where(_a.login == filtro.login)
        if filtro.gravadas:
            sql = sql.where(_a.acao.in_(filtro.gravadas))
        linhas, total = pagina(self._conexao, sql, recorte)
        return Pagina(tuple(map(_evento, linhas)), recorte.numero, recorte.por_pagina, total)

    def importacoes(self, empresa_id: int, recorte: Recorte) -> Pagina[CorridaDeImportacao]:
        """Runs, latest first."""
        linhas, total = pagina(self._conexao, CORRIDAS.where(_i.empresa_id == empresa_id), recorte)
        return Pagina(tuple(map(_corrida, linhas)), recorte.numero, recorte.por_pagina, total)

    def importacao(self, empresa_id: int, id_: str) -> ImportacaoDetalhada | None:
        """One run."""
        chave = {"da_empresa": empresa_id, "da_corrida": id_}
        linha = self._conexao.execute(CORRIDA, chave).first()
        if linha is None:
            return None
        return ImportacaoDetalhada(
            corrida=_corrida(linha),
            arquivos=tuple(
                ArquivoDaCorrida(arquivo["nome"], Contagem(*(arquivo[campo] for campo in DA_CONTAGEM)))
                for arquivo in linha.arquivos
            ),
            problemas=tuple(Problema(**problema) for problema in linha.problemas),
            avisos=tuple(_avisos(linha.arquivos)),
        )


def _evento(linha: Row[*tuple[Any, ...]]) -> Evento:
    return Evento(**linha._asdict() | {"acao": ler_acao(linha.acao)})


def _corrida(linha: Row[*tuple[Any, ...]]) -> CorridaDeImportacao:
    return CorridaDeImportacao(
        id=linha.id,
        quem=linha.quem,
        situacao=SituacaoImportacao(linha.situacao),
        iniciada_em=linha.iniciada_em,
        terminada_em=linha.terminada_em,
        total=Contagem(*(getattr(linha, campo) for campo in DA_CONTAGEM)),
    )


def _avisos(arquivos: list[dict[str, Any]]) -> Iterator[Problema]:
    for arquivo in arquivos:
        yield from (Problema(arquivo["nome"], **aviso) for aviso in arquivo.get("avisos", ()))
