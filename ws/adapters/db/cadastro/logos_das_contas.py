"""The logos of the accounts' banks: read for paper, written by an import."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select

from ws.adapters.db.modelo import conta_cobranca_logo
from ws.domain.cadastro.conta import ContaCadastrada

_l = conta_cobranca_logo.c
DA_EMPRESA = _l.empresa_id == bindparam("da_empresa")
LOGOS = select(_l.codigo, _l.conteudo).where(DA_EMPRESA, _l.codigo.in_(bindparam("codigos", expanding=True)))
RETIRAR = delete(conta_cobranca_logo).where(DA_EMPRESA, _l.codigo == bindparam("do_codigo"))
INCLUIR = insert(conta_cobranca_logo)


def retirar_logos(conexao: Connection, empresa_id: int, contas: Iterable[ContaCadastrada]) -> None:
    """Delete the logos of those accounts that bring another one, or have none any more."""
    linhas = [
        {"da_empresa": empresa_id, "do_codigo": conta.codigo}
        for conta in contas
        if conta.logo_banco or not conta.logo_sha256
    ]
    if linhas:
        conexao.execute(RETIRAR, linhas)


def incluir_logos(conexao: Connection, empresa_id: int, contas: Iterable[ContaCadastrada]) -> None:
    """Insert the logos of those accounts that bring one."""
    linhas = [
        {"empresa_id": empresa_id, "codigo": conta.codigo, "conteudo": conta.logo_banco}
        for conta in contas
        if conta.logo_banco
    ]
    if linhas:
        conexao.execute(INCLUIR, linhas)
