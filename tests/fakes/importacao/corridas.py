"""Fake of the runs of imports."""

from dataclasses import replace

from tests.fakes.banco import Banco
from tests.fakes.paginas import pagina
from ws.application.ports.importacao.corridas import (
    Importacao,
    ResumoDaImportacao,
    SituacaoImportacao,
)
from ws.application.ports.paginas import Pagina, Recorte


class ImportacaoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def gravadas(self, empresa_id: int) -> int:
        return sum(corrida.situacao is SituacaoImportacao.GRAVADA for corrida in self._da_empresa(empresa_id))

    def registrar(self, importacao: Importacao) -> None:
        self._banco.importacoes.append(importacao)

    def pagina(self, empresa_id: int, recorte: Recorte) -> Pagina[ResumoDaImportacao]:
        corridas = sorted(map(_resumo, self._da_empresa(empresa_id)), key=lambda corrida: corrida.id)
        corridas.sort(key=lambda corrida: corrida.iniciada_em, reverse=True)
        return pagina(corridas, recorte)

    def achar(self, empresa_id: int, id_importacao: str) -> Importacao | None:
        achadas = (corrida for corrida in self._da_empresa(empresa_id) if corrida.id == id_importacao)
        return next(map(_por_arquivo, achadas), None)

    def _da_empresa(self, empresa_id: int) -> list[Importacao]:
        return [corrida for corrida in self._banco.importacoes if corrida.empresa_id == empresa_id]


def _resumo(guardada: Importacao) -> ResumoDaImportacao:
    return ResumoDaImportacao(
        guardada.id,
        guardada.quem,
        guardada.situacao,
        guardada.iniciada_em,
        guardada.terminada_em,
        guardada.total,
    )


def _por_arquivo(guardada: Importacao) -> Importacao:
    """Warnings come with their files."""
    nomes = [lido.nome for lido in guardada.arquivos]
    avisos = tuple(aviso for nome in nomes for aviso in guardada.avisos if aviso.arquivo == nome)
    return replace(guardada, avisos=avisos)
