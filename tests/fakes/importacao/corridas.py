"""Fake of the runs of imports."""

from tests.fakes.banco import Banco
from tests.fakes.paginas import pagina
from ws.application.ports.importacao.corridas import (
    ArquivoDaCorrida,
    CorridaDeImportacao,
    Importacao,
    ImportacaoDetalhada,
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

    def pagina(self, empresa_id: int, recorte: Recorte) -> Pagina[CorridaDeImportacao]:
        corridas = sorted(map(_corrida, self._da_empresa(empresa_id)), key=lambda corrida: corrida.id)
        corridas.sort(key=lambda corrida: corrida.iniciada_em, reverse=True)
        return pagina(corridas, recorte)

    def detalhada(self, empresa_id: int, id_importacao: str) -> ImportacaoDetalhada | None:
        achadas = (corrida for corrida in self._da_empresa(empresa_id) if corrida.id == id_importacao)
        return next(map(_detalhada, achadas), None)

    def _da_empresa(self, empresa_id: int) -> list[Importacao]:
        return [corrida for corrida in self._banco.importacoes if corrida.empresa_id == empresa_id]


def _corrida(guardada: Importacao) -> CorridaDeImportacao:
    return CorridaDeImportacao(
        guardada.id,
        guardada.quem,
        guardada.situacao,
        guardada.iniciada_em,
        guardada.terminada_em,
        guardada.total,
    )


def _detalhada(guardada: Importacao) -> ImportacaoDetalhada:
    """Warnings come with their files."""
    nomes = [lido.arquivo.nome for lido in guardada.arquivos]
    return ImportacaoDetalhada(
        corrida=_corrida(guardada),
        arquivos=tuple(ArquivoDaCorrida(lido.arquivo.nome, lido.contagem) for lido in guardada.arquivos),
        problemas=guardada.problemas,
        avisos=tuple(aviso for nome in nomes for aviso in guardada.avisos if aviso.arquivo == nome),
    )
