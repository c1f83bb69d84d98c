"""Runs of imports. Fulfils :class:`ws.application.ports.importacao.corridas.ImportacaoRepository`."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from ws.adapters.db.modelo import importacao
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Importacao,
    Problema,
    ResumoDaImportacao,
    SituacaoImportacao,
)
from ws.application.ports.paginas import Pagina, Recorte

_i = importacao.c
INCLUIR = insert(importacao)
GRAVADAS = select(func.count()).where(
    _i.empresa_id == bindparam("empresa_id"), _i.situacao == SituacaoImportacao.GRAVADA.value
)
DA_CONTAGEM = ("lidas", "novas", "alteradas", "inalteradas", "recusadas")
CORRIDAS = select(
    _i.id, _i.quem, _i.situacao, _i.iniciada_em, _i.terminada_em, *(_i[campo] for campo in DA_CONTAGEM)
).order_by(_i.iniciada_em.desc(), _i.id)
CORRIDA = select(importacao).where(_i.empresa_id == bindparam("da_empresa"), _i.id == bindparam("da_corrida"))


class SqlImportacaoRepository:
    """Runs, as rows."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def gravadas(self, empresa_id: int) -> int:
        total: int = self._conexao.execute(GRAVADAS, {"empresa_id": empresa_id}).scalar_one()
        return total

    def registrar(self, importacao_: Importacao) -> None:
        self._conexao.execute(
            INCLUIR,
            {
                "empresa_id": importacao_.empresa_id,
                "id": importacao_.id,
                "iniciada_em": importacao_.iniciada_em,
                "terminada_em": importacao_.terminada_em,
                "quem": importacao_.quem,
                "situacao": importacao_.situacao.value,
                "arquivos": [_arquivo(lido, importacao_.avisos) for lido in importacao_.arquivos],
                **asdict(importacao_.total),
                "problemas": [asdict(problema) for problema in importacao_.problemas],
            },
        )

    def pagina(self, empresa_id: int, recorte: Recorte) -> Pagina[ResumoDaImportacao]:
        linhas, total = pagina(self._conexao, CORRIDAS.where(_i.empresa_id == empresa_id), recorte)
        return Pagina(
            tuple(ResumoDaImportacao(**_resumo(linha)) for linha in linhas),
            recorte.numero,
            recorte.por_pagina,
            total,
        )

    def achar(self, empresa_id: int, id_importacao: str) -> Importacao | None:
        chave = {"da_empresa": empresa_id, "da_corrida": id_importacao}
        linha = self._conexao.execute(CORRIDA, chave).first()
        if linha is None:
            return None
        return Importacao(
            **_resumo(linha),
            empresa_id=empresa_id,
            arquivos=tuple(
                ArquivoImportado(
                    arquivo["nome"], arquivo["sha256"], Contagem(*(arquivo[campo] for campo in DA_CONTAGEM))
                )
                for arquivo in linha.arquivos
            ),
            problemas=tuple(Problema(**problema) for problema in linha.problemas),
            avisos=tuple(_avisos(linha.arquivos)),
        )


def _arquivo(lido: ArquivoImportado, avisos: tuple[Problema, ...]) -> dict[str, Any]:
    return {
        "nome": lido.nome,
        "sha256": lido.sha256,
        **asdict(lido.contagem),
        "avisos": [
            {"linha": aviso.linha, "coluna": aviso.coluna, "motivo": aviso.motivo}
            for aviso in avisos
            if aviso.arquivo == lido.nome
        ],
    }


def _resumo(linha: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    """The fields of a :class:`ResumoDaImportacao`."""
    return {
        "id": linha.id,
        "quem": linha.quem,
        "situacao": SituacaoImportacao(linha.situacao),
        "iniciada_em": linha.iniciada_em,
        "terminada_em": linha.terminada_em,
        "total": Contagem(*(getattr(linha, campo) for campo in DA_CONTAGEM)),
    }


def _avisos(arquivos: list[dict[str, Any]]) -> Iterator[Problema]:
    for arquivo in arquivos:
        yield from (Problema(arquivo["nome"], **aviso) for aviso in arquivo.get("avisos", ()))
