"""Customers and accounts, searched. Fulfils :class:`ws.application.ports.acessos.diretorio.DiretorioRepository`.

A search reads the index of one company's customers, or of its accounts, in the order of the listing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, case, or_, select

from ws.adapters.db.acessos.gestao import SqlGestaoAcessosRepository
from ws.adapters.db.cadastro.clientes import COLUNAS_DO_CLIENTE, montar_cliente
from ws.adapters.db.modelo import acesso, acesso_cliente, cliente
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.acessos.diretorio import ClienteEncontrado
from ws.application.ports.acessos.gestao import AcessoCadastrado
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.cadastro.cliente import SEPARADOR, Cliente

_a, _ac, _c = acesso.c, acesso_cliente.c, cliente.c
DA_EMPRESA: BindParameter[int] = bindparam("da_empresa")
CLIENTE = select(*COLUNAS_DO_CLIENTE)
CLIENTES = CLIENTE.where(
    _c.empresa_id == DA_EMPRESA, _c.codigo.in_(bindparam("codigos", expanding=True))
).order_by(_c.busca, _c.codigo)
EMAIL = (
    select(case((_a.email != "", _a.email), else_=_c.email))
    .select_from(acesso)
    .outerjoin(acesso_cliente, (_ac.empresa_id == _a.empresa_id) & (_ac.acesso_id == _a.id))
    .outerjoin(cliente, (_c.empresa_id == _ac.empresa_id) & (_c.codigo == _ac.codigo_cliente))
    .where(
        _a.empresa_id == DA_EMPRESA,
        _a.id == bindparam("do_acesso"),
        or_(_a.email != "", _c.email != ""),
    )
    .order_by(_c.codigo)
    .limit(1)
)
VINCULADOS = (
    select(acesso, _ac.codigo_cliente)
    .join(acesso_cliente, (_ac.empresa_id == _a.empresa_id) & (_ac.acesso_id == _a.id))
    .where(_ac.empresa_id == DA_EMPRESA, _ac.codigo_cliente.in_(bindparam("codigos", expanding=True)))
)
"""Sorted afterwards: asked for in order, SQLite would read every account of the company."""


class SqlDiretorioRepository:
    """Who is who in a company."""

    def __init__(self, conexao: Connection, gestao: SqlGestaoAcessosRepository) -> None:
        self._conexao = conexao
        self._gestao = gestao

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        """These customers, by name."""
        chaves = {"da_empresa": empresa_id, "codigos": list(codigos)}
        return tuple(map(montar_cliente, self._conexao.execute(CLIENTES, chaves)))

    def email_do_acesso(self, empresa_id: int, acesso_id: int) -> str:
        """The account's own address, else the first one of its customers."""
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id}
        emails = self._conexao.execute(EMAIL, chave).scalar() or ""
        return emails.split(SEPARADOR)[0]

    def buscar_clientes(
        self, empresa_id: int, palavras: Sequence[str], recorte: Recorte
    ) -> Pagina[ClienteEncontrado]:
        """Customers in which each of the words occurs, by name."""
        sql = CLIENTE.where(
            _c.empresa_id == empresa_id,
            *(_c.busca.contains(palavra, autoescape=True) for palavra in palavras),
        ).order_by(_c.busca, _c.codigo)
        linhas, total = pagina(self._conexao, sql, recorte)
        vinculados = self._vinculados(empresa_id, [linha.codigo for linha in linhas])
        achados = tuple(
            ClienteEncontrado(montar_cliente(linha), tuple(vinculados.get(linha.codigo, ())))
            for linha in linhas
        )
        return Pagina(achados, recorte.numero, recorte.por_pagina, total)

    def buscar_acessos(
        self, empresa_id: int, texto: str, tipo: TipoAcesso | None, recorte: Recorte
    ) -> Pagina[AcessoCadastrado]:
        """Accounts in whose login or address the text occurs, by login."""
        sql = select(acesso).where(_a.empresa_id == empresa_id).order_by(_a.login)
        if texto:
            contem = (
                _a.login.contains(texto, autoescape=True),
                _a.email.icontains(texto, autoescape=True),
            )
            sql = sql.where(or_(*contem))
        if tipo is not None:
            sql = sql.where(_a.tipo == tipo)
        linhas, total = pagina(self._conexao, sql, recorte)
        return Pagina(tuple(self._gestao.montar(linhas)), recorte.numero, recorte.por_pagina, total)

    def _vinculados(self, empresa_id: int, codigos: list[str]) -> Mapping[str, list[AcessoCadastrado]]:
        """The accounts of each customer."""
        if not codigos:
            return {}
        chaves = {"da_empresa": empresa_id, "codigos": codigos}
        linhas = sorted(self._conexao.execute(VINCULADOS, chaves), key=lambda linha: linha.login)
        contas = {conta.id: conta for conta in self._gestao.montar(_unicas(linhas))}
        vinculados: dict[str, list[AcessoCadastrado]] = defaultdict(list)
        for linha in linhas:
            vinculados[linha.codigo_cliente].append(contas[linha.id])
        return vinculados


def _unicas(linhas: Sequence[Row[*tuple[Any, ...]]]) -> list[Row[*tuple[Any, ...]]]:
    """Each account once, though it may be linked to several of the customers."""
    return list({linha.id: linha for linha in linhas}.values())
