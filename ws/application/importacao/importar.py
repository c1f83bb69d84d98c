"""Importar: bring a company's data to what its source says. All or nothing.

Everything is read and judged first, against one state of the database and without holding anybody up; if a
single line is refused, nothing is written but the run itself, with the reasons. Otherwise all changes are written
in one transaction, together with the run. Only an import changes these data, but for the company itself, which its
manager may change too: when something was written in between, the judging is done again.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.importacao.corrida.diario import Diario
from ws.application.importacao.corrida.plano import Plano
from ws.application.importacao.julgar import Julgamento, julgar
from ws.application.ports.auditoria.eventos import SEM_EMPRESA
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.corridas import (
    Importacao,
    ImportacaoRepository,
    Problema,
    SituacaoImportacao,
)
from ws.application.ports.importacao.leitor import Arquivo, Leitor, Progresso
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import PADRAO

TENTATIVAS = 3
"""How often the judging is done before giving way to other imports."""


def sem_progresso(arquivo: str, lidas: int) -> None:
    """Show nothing."""


@dataclass(frozen=True, slots=True)
class _Corrida:
    """What identifies one run."""

    id: str
    quem: str
    iniciada_em: datetime
    leitor: Leitor


class Dados(UnitOfWork, Protocol):
    """The company and its data, and where the run is recorded."""

    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def acervo(self) -> Acervo: ...
    @property
    def importacoes(self) -> ImportacaoRepository: ...


@dataclass(frozen=True)
class Importar:
    """Brings in what a reader delivers, in the company that the data are of."""

    unidades: UnitsOfWork[Dados]
    clock: Clock
    novo_id: Callable[[], str]
    """A new unique identifier: letters and digits."""

    def __call__(self, leitor: Leitor, quem: str, progresso: Progresso = sem_progresso) -> Importacao:
        """Import what ``leitor`` reads, for ``quem``; the run as recorded, kept or refused.

        Raises 903 when other imports of the company never leave it alone. A run that ends in any exception is
        recorded too, as interrupted.
        """
        corrida = _Corrida(self.novo_id(), quem, self.clock.agora(), leitor)
        try:
            return self._importar(corrida, progresso)
        except BaseException:
            with suppress(Exception):  # what went wrong first is what matters
                self._registrar(
                    corrida, SituacaoImportacao.INTERROMPIDA, Julgamento(None, Diario(), SEM_EMPRESA)
                )
            raise

    def _importar(self, corrida: _Corrida, progresso: Progresso) -> Importacao:
        for _ in range(TENTATIVAS):
            with self.unidades.leitura() as uow:
                julgamento = julgar(uow.empresas, uow.acervo, corrida.leitor, progresso)
                versao = uow.importacoes.gravadas(julgamento.empresa_id)
            if julgamento.plano is None or julgamento.diario.recusou:
                return self._registrar(corrida, SituacaoImportacao.RECUSADA, julgamento)
            if (gravada := self._gravar(corrida, julgamento, julgamento.plano, versao)) is not None:
                return gravada
        raise Erro(Codigo.INDISPONIVEL)

    def _registrar(
        self, corrida: _Corrida, situacao: SituacaoImportacao, julgamento: Julgamento
    ) -> Importacao:
        """Record a run that wrote nothing."""
        importacao = self._importacao(corrida, situacao, julgamento, julgamento.empresa_id)
        with self.unidades.escrita() as uow:
            uow.importacoes.registrar(importacao)
            uow.commit()
        return importacao

    def _gravar(
        self, corrida: _Corrida, julgamento: Julgamento, plano: Plano, versao: int
    ) -> Importacao | None:
        """Write the plan and the run; nothing, if the data are not those that were judged any more."""
        with self.unidades.escrita() as uow:
            uow.acervo.travar()
            atual = uow.empresas.por_codigo(plano.empresa.codigo)
            id_atual = atual.id if atual else SEM_EMPRESA
            if (id_atual, uow.importacoes.gravadas(id_atual)) != (julgamento.empresa_id, versao):
                return None
            if plano.empresa_mudou and atual != plano.guardada:
                return None  # its manager changed it in between
            empresa_id = _escrever(uow.acervo, plano)
            importacao = self._importacao(corrida, SituacaoImportacao.GRAVADA, julgamento, empresa_id)
            uow.importacoes.registrar(importacao)
            uow.commit()
        return importacao

    def _importacao(
        self, corrida: _Corrida, situacao: SituacaoImportacao, julgamento: Julgamento, empresa_id: int
    ) -> Importacao:
        diario, arquivos = julgamento.diario, corrida.leitor.arquivos()
        return Importacao(
            id=corrida.id,
            empresa_id=empresa_id,
            quem=corrida.quem,
            situacao=situacao,
            iniciada_em=corrida.iniciada_em,
            terminada_em=self.clock.agora(),
            arquivos=diario.arquivos(arquivos),
            total=diario.total(),
            problemas=_em_ordem(diario.problemas, arquivos),
            avisos=(*_avisos(arquivos), *diario.avisos),
        )


def _em_ordem(problemas: Sequence[Problema], arquivos: Sequence[Arquivo]) -> tuple[Problema, ...]:
    """By file, line and column as they stand there. What is of a whole file comes first in it, and what its header does
    not have last of a line; both in the order found."""
    dos_arquivos = {arquivo.nome: ordem for ordem, arquivo in enumerate(arquivos)}
    das_colunas = {
        (arquivo.nome, coluna): ordem for arquivo in arquivos for ordem, coluna in enumerate(arquivo.colunas)
    }
    fora = len(das_colunas)

    def lugar(problema: Problema) -> tuple[int, int, int]:
        coluna = das_colunas.get((problema.arquivo, problema.coluna), fora)
        return dos_arquivos.get(problema.arquivo, -1), problema.linha or 0, coluna

    return tuple(sorted(problemas, key=lugar))


def _avisos(arquivos: Sequence[Arquivo]) -> Iterator[Problema]:
    """What the reader has to say of whole files."""
    for arquivo in arquivos:
        for aviso in arquivo.avisos:
            yield Problema(arquivo.nome, None, aviso.lugar.campo or "", PADRAO.frase(aviso))


def _escrever(acervo: Acervo, plano: Plano) -> int:
    """Write every change; the company's id."""
    empresa_id = acervo.gravar_empresa(plano.empresa) if plano.empresa_mudou else plano.empresa.id
    acervo.gravar_contas(empresa_id, plano.contas.mudancas)
    acervo.gravar_clientes(empresa_id, plano.clientes.mudancas)
    acervo.gravar_boletos(empresa_id, plano.boletos.mudancas)
    acervo.gravar_compras(empresa_id, plano.compras.mudancas)
    acervo.gravar_pagamentos(empresa_id, plano.pagamentos.mudancas)
    return empresa_id
