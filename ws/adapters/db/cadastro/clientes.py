"""Customers. Fulfils :class:`ws.application.ports.cadastro.clientes.ClienteRepository`."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from ws.adapters.db.modelo import cliente
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.parte import Endereco, Parte

_c = cliente.c
COLUNAS_DO_CLIENTE = (
    _c.codigo,
    _c.email,
    _c.nome,
    _c.documento,
    _c.logradouro,
    _c.bairro,
    _c.cidade,
    _c.uf,
    _c.cep,
)
POR_DOCUMENTO = (
    select(_c.codigo)
    .where(_c.empresa_id == bindparam("empresa_id"), _c.documento == bindparam("documento"))
    .order_by(_c.codigo)
)
EXISTENTES = (
    select(_c.codigo)
    .where(
        _c.empresa_id == bindparam("empresa_id"),
        _c.codigo.in_(bindparam("codigos", expanding=True)),
    )
    .order_by(_c.codigo)
)
POR_NOME = select(*COLUNAS_DO_CLIENTE).order_by(_c.busca, _c.codigo)
POR_CODIGOS = POR_NOME.where(
    _c.empresa_id == bindparam("empresa_id"), _c.codigo.in_(bindparam("codigos", expanding=True))
)


def montar_cliente(linha: Sequence[Any]) -> Cliente:
    """From the values of ``COLUNAS_DO_CLIENTE``."""
    codigo, email, nome, documento, *endereco = linha
    return Cliente(codigo, Parte(nome, documento, Endereco(*endereco)), email)


class SqlClienteRepository:
    """Customers, by the ERP's code or by CPF/CNPJ."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        chaves = {"empresa_id": empresa_id, "documento": documento}
        return tuple(self._conexao.scalars(POR_DOCUMENTO, chaves))

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        chaves = {"empresa_id": empresa_id, "codigos": list(codigos)}
        return tuple(self._conexao.scalars(EXISTENTES, chaves))

    def por_codigos(self, empresa_id: int, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        chaves = {"empresa_id": empresa_id, "codigos": list(codigos)}
        return tuple(map(montar_cliente, self._conexao.execute(POR_CODIGOS, chaves)))

    def buscar(self, empresa_id: int, palavras: Sequence[str], recorte: Recorte) -> Pagina[Cliente]:
        """Customers in which each of the words occurs, by name: the order of the index that is read."""
        contem = (_c.busca.contains(palavra, autoescape=True) for palavra in palavras)
        sql = POR_NOME.where(_c.empresa_id == empresa_id, *contem)
        linhas, total = pagina(self._conexao, sql, recorte)
        return Pagina(tuple(map(montar_cliente, linhas)), recorte.numero, recorte.por_pagina, total)
