"""Fake of the import's source: records in lists, numbered as lines of a file under a header."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ws.application.ports.importacao.leitor import Arquivo, Linha
from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroEmpresa,
    RegistroPagamento,
)
from ws.domain.cadastro.conta import ContaCadastrada

R = TypeVar("R")
ARQUIVOS = ("empresa", "clientes", "boletos", "compras", "pagamentos")


@dataclass
class Leitor:
    """An entry that is a :class:`Linha` is given as it is: that is how a reader refuses."""

    da_empresa: Any
    as_contas: Sequence[Any] = ()
    os_clientes: Sequence[Any] = ()
    os_boletos: Sequence[Any] = ()
    as_compras: Sequence[Any] = ()
    os_pagamentos: Sequence[Any] = ()
    leituras: int = field(default=0)
    """How often the company was asked for."""

    def arquivos(self) -> Sequence[Arquivo]:
        return [Arquivo(nome, "0" * 64, 10) for nome in ARQUIVOS]

    def empresa(self) -> Linha[RegistroEmpresa]:
        self.leituras += 1
        return next(_linhas("empresa", [self.da_empresa], "codigo"))

    def contas(self) -> Iterator[Linha[ContaCadastrada]]:
        return _linhas("empresa", self.as_contas, "codigo")

    def clientes(self) -> Iterator[Linha[RegistroCliente]]:
        return _linhas("clientes", self.os_clientes, "codigo")

    def boletos(self) -> Iterator[Linha[RegistroBoleto]]:
        return _linhas("boletos", self.os_boletos, "id")

    def compras(self) -> Iterator[Linha[RegistroCompra]]:
        return _linhas("compras", self.as_compras, "id")

    def pagamentos(self) -> Iterator[Linha[RegistroPagamento]]:
        return _linhas("pagamentos", self.os_pagamentos, "id")


def _linhas(arquivo: str, registros: Sequence[Any], chave: str) -> Iterator[Linha[Any]]:
    for numero, registro in enumerate(registros, start=2):
        if isinstance(registro, Linha):
            yield registro
        else:
            yield Linha(arquivo, numero, getattr(registro, chave), registro)
