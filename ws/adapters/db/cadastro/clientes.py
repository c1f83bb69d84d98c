"""Customers. Fulfils :class:`ws.application.ports.cadastro.clientes.ClienteRepository`."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from ws.adapters.db.modelo import cliente
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


def montar_cliente(linha: Sequence[Any]) -> Cliente:
    """From the values of `COLUNAS_DO_CLIENTE`."""
    codigo, email, nome, documento, *endereco = linha
    return Cliente(codigo, Parte(nome, documento, Endereco(*endereco)), email)


class SqlClienteRepository:
    """Customers, by the ERP's code or by CPF/CNPJ."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        """Every ERP code registered with exactly this CPF or CNPJ, sorted."""
        chaves = {"empresa_id": empresa_id, "documento": documento}
        return tuple(self._conexao.scalars(POR_DOCUMENTO, chaves))

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        """Those of ``codigos`` that are customers of the company, sorted."""
        chaves = {"empresa_id": empresa_id, "codigos": list(codigos)}
        return tuple(self._conexao.scalars(EXISTENTES, chaves))
