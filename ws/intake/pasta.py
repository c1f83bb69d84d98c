"""A folder with ``empresa.toml`` and the CSV files. Fulfils :class:`ws.application.ports.importacao.leitor.Leitor`.

File names may differ in capitals. The company file must be there; of the others, those that are read.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from ws.application.ports.importacao.leitor import Arquivo, Linha, R_co
from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroEmpresa,
    RegistroPagamento,
)
from ws.domain.cadastro.conta import ContaCadastrada
from ws.intake.csv.arquivos.boletos import BOLETOS
from ws.intake.csv.arquivos.clientes import CLIENTES
from ws.intake.csv.arquivos.compras import COMPRAS
from ws.intake.csv.arquivos.pagamentos import PAGAMENTOS
from ws.intake.csv.exame import Exame, examinar
from ws.intake.csv.formato import Formato
from ws.intake.csv.tabela import ler_cabecalho, ler_linhas
from ws.intake.toml.empresa import ARQUIVO, EmpresaLida, ler_empresa, sem_arquivo

FORMATOS = (CLIENTES, BOLETOS, COMPRAS, PAGAMENTOS)


class LeitorCsv:
    """Reads each file once to tell what it is, and again each time its records are asked for."""

    def __init__(self, pasta: Path) -> None:
        self._pasta = pasta

    def arquivos(self) -> Sequence[Arquivo]:
        arquivos = [
            _arquivo(caminho, exame, formato)
            for formato in FORMATOS
            if (achado := self._achados.get(formato.arquivo)) is not None
            for caminho, exame in (achado,)
        ]
        if (da_empresa := self._achados.get(ARQUIVO)) is not None:
            _, exame = da_empresa
            arquivos.insert(0, Arquivo(ARQUIVO, exame.sha256, exame.linhas, self._empresa.avisos))
        return tuple(arquivos)

    def empresa(self) -> Linha[RegistroEmpresa]:
        return self._empresa.empresa

    def contas(self) -> Iterator[Linha[ContaCadastrada]]:
        return iter(self._empresa.contas)

    def clientes(self) -> Iterator[Linha[RegistroCliente]]:
        return self._linhas(CLIENTES)

    def boletos(self) -> Iterator[Linha[RegistroBoleto]]:
        return self._linhas(BOLETOS)

    def compras(self) -> Iterator[Linha[RegistroCompra]]:
        return self._linhas(COMPRAS)

    def pagamentos(self) -> Iterator[Linha[RegistroPagamento]]:
        return self._linhas(PAGAMENTOS)

    def _linhas(self, formato: Formato[R_co]) -> Iterator[Linha[R_co]]:
        achado = self._achados.get(formato.arquivo)
        return iter(()) if achado is None else ler_linhas(*achado, formato)

    @cached_property
    def _empresa(self) -> EmpresaLida:
        achado = self._achados.get(ARQUIVO)
        return sem_arquivo() if achado is None else ler_empresa(*achado)

    @cached_property
    def _achados(self) -> dict[str, tuple[Path, Exame]]:
        """The files of the folder that are ours, by their name in small letters."""
        nomes = {ARQUIVO, *(formato.arquivo for formato in FORMATOS)}
        if not self._pasta.is_dir():
            return {}
        return {
            caminho.name.casefold(): (caminho, examinar(caminho))
            for caminho in sorted(self._pasta.iterdir())
            if caminho.name.casefold() in nomes
        }


def _arquivo(caminho: Path, exame: Exame, formato: Formato[Any]) -> Arquivo:
    nome = formato.arquivo
    if exame.motivo:
        return Arquivo(nome, exame.sha256, exame.linhas)
    cabecalho = ler_cabecalho(caminho, exame, formato)
    return Arquivo(nome, exame.sha256, exame.linhas, cabecalho.desconhecidas, cabecalho.nomes)
