"""Accounts, for those who manage them.

Fulfils :class:`ws.application.ports.acessos.cadastrados.AcessoCadastradoRepository`. A search reads the index of one
company's accounts in the order of the listing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, func, insert, or_, select, update

from ws.adapters.db.acessos.montagem import montar_cadastrados
from ws.adapters.db.modelo import acesso, acesso_cliente, cliente, empresa
from ws.adapters.db.motor.inclusao import inclusao
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.acessos.cadastrados import (
    AcessoCadastrado,
    LoginExistente,
    NovoAcesso,
    SenhaGuardada,
)
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.cadastro.cliente import SEPARADOR

_a, _ac, _c, _e = acesso.c, acesso_cliente.c, cliente.c, empresa.c

TRAVAR_EMPRESA = select(_e.id).where(_e.id == bindparam("da_empresa")).with_for_update(key_share=True)
"""Whoever adds an account waits for the one before: ids are counted."""
PROXIMO_ID = select(func.coalesce(func.max(_a.id), 0) + 1).where(_a.empresa_id == bindparam("da_empresa"))
POR_LOGIN = select(acesso).where(_a.login == bindparam("login"))
DA_EMPRESA = select(acesso).where(_a.empresa_id == bindparam("da_empresa")).order_by(_a.login)
EMAIL = (
    select(case((_a.email != "", _a.email), else_=_c.email))
    .select_from(acesso)
    .outerjoin(acesso_cliente, (_ac.empresa_id == _a.empresa_id) & (_ac.acesso_id == _a.id))
    .outerjoin(cliente, (_c.empresa_id == _ac.empresa_id) & (_c.codigo == _ac.codigo_cliente))
    .where(
        _a.empresa_id == bindparam("da_empresa"),
        _a.id == bindparam("do_acesso"),
        or_(_a.email != "", _c.email != ""),
    )
    .order_by(_c.codigo)
    .limit(1)
)
DOS_CLIENTES = (
    select(acesso, _ac.codigo_cliente)
    .join(acesso_cliente, (_ac.empresa_id == _a.empresa_id) & (_ac.acesso_id == _a.id))
    .where(
        _ac.empresa_id == bindparam("da_empresa"),
        _ac.codigo_cliente.in_(bindparam("codigos", expanding=True)),
    )
)
"""Sorted afterwards: asked for in order, SQLite would read every account of the company."""
DESVINCULAR = delete(acesso_cliente).where(
    _ac.empresa_id == bindparam("da_empresa"), _ac.acesso_id == bindparam("do_acesso")
)
ESTE = (_a.empresa_id == bindparam("da_empresa"), _a.id == bindparam("do_acesso"))


class SqlAcessoCadastradoRepository:
    """The accounts of every company."""

    def __init__(self, conexao: Connection, *, escrita: bool) -> None:
        self._conexao = conexao
        self._por_login = POR_LOGIN.with_for_update() if escrita else POR_LOGIN

    def por_login(self, login: str, empresa_id: int | None) -> AcessoCadastrado | None:
        sql, chave = self._por_login, {"login": login}
        if empresa_id is not None:
            sql = sql.where(_a.empresa_id == empresa_id)
        linhas = self._conexao.execute(sql, chave).all()
        return next(iter(montar_cadastrados(self._conexao, linhas)), None)

    def todos(self, empresa_id: int) -> Sequence[AcessoCadastrado]:
        return montar_cadastrados(
            self._conexao, self._conexao.execute(DA_EMPRESA, {"da_empresa": empresa_id}).all()
        )

    def buscar(
        self, empresa_id: int, texto: str, tipo: TipoAcesso | None, recorte: Recorte
    ) -> Pagina[AcessoCadastrado]:
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
        return Pagina(
            tuple(montar_cadastrados(self._conexao, linhas)), recorte.numero, recorte.por_pagina, total
        )

    def dos_clientes(
        self, empresa_id: int, codigos: Sequence[str]
    ) -> Mapping[str, Sequence[AcessoCadastrado]]:
        if not codigos:
            return {}
        chaves = {"da_empresa": empresa_id, "codigos": list(codigos)}
        linhas = sorted(self._conexao.execute(DOS_CLIENTES, chaves), key=lambda linha: linha.login)
        cadastrados = {um.id: um for um in montar_cadastrados(self._conexao, _unicas(linhas))}
        vinculados: dict[str, list[AcessoCadastrado]] = defaultdict(list)
        for linha in linhas:
            vinculados[linha.codigo_cliente].append(cadastrados[linha.id])
        return vinculados

    def email(self, empresa_id: int, acesso_id: int) -> str:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id}
        emails = self._conexao.execute(EMAIL, chave).scalar() or ""
        return emails.split(SEPARADOR)[0]

    def incluir(self, empresa_id: int, novo: NovoAcesso) -> None:
        self._conexao.execute(TRAVAR_EMPRESA, {"da_empresa": empresa_id})
        acesso_id = self._conexao.execute(PROXIMO_ID, {"da_empresa": empresa_id}).scalar_one()
        chave = {"empresa_id": empresa_id, "id": acesso_id}
        senhas = [novo.senha] if novo.senha else []
        valores = {
            **chave,
            "login": novo.login,
            "tipo": novo.tipo,
            "ativo": True,
            **_senhas(senhas),
            "email": novo.email,
            "versao_sessao": 0,
        }
        incluir = inclusao(self._conexao, acesso).values(valores)
        unico = incluir.on_conflict_do_nothing(index_elements=[_a.login])
        if self._conexao.execute(unico.returning(_a.id)).first() is None:
            raise LoginExistente
        self._vincular(empresa_id, acesso_id, novo.clientes)

    def definir_senhas(self, empresa_id: int, acesso_id: int, senhas: Sequence[SenhaGuardada]) -> None:
        self._definir(empresa_id, acesso_id, _senhas(senhas))

    def definir_ativo(self, empresa_id: int, acesso_id: int, *, ativo: bool) -> None:
        self._definir(empresa_id, acesso_id, {"ativo": ativo})

    def definir_clientes(self, empresa_id: int, acesso_id: int, clientes: Sequence[str]) -> None:
        self._conexao.execute(DESVINCULAR, {"da_empresa": empresa_id, "do_acesso": acesso_id})
        self._vincular(empresa_id, acesso_id, clientes)

    def definir_email(self, empresa_id: int, acesso_id: int, email: str) -> None:
        self._definir(empresa_id, acesso_id, {"email": email})

    def definir_recurso(
        self, empresa_id: int, acesso_id: int, recurso: Recurso, *, liberado: bool | None
    ) -> None:
        self._definir(empresa_id, acesso_id, {recurso.name.lower(): liberado})

    def _definir(self, empresa_id: int, acesso_id: int, valores: Mapping[str, Any]) -> None:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id}
        self._conexao.execute(update(acesso).where(*ESTE).values(valores), chave)

    def _vincular(self, empresa_id: int, acesso_id: int, clientes: Sequence[str]) -> None:
        if clientes:
            chave = {"empresa_id": empresa_id, "acesso_id": acesso_id}
            self._conexao.execute(
                insert(acesso_cliente), [{**chave, "codigo_cliente": codigo} for codigo in clientes]
            )


def _senhas(senhas: Sequence[SenhaGuardada]) -> dict[str, str | datetime | None]:
    """The columns of two at most; what is not there is emptied."""
    antiga, nova = [*senhas, None, None][:2]
    return {
        "senha_1": antiga.hash if antiga else None,
        "senha_1_criada_em": antiga.criada_em if antiga else None,
        "senha_2": nova.hash if nova else None,
        "senha_2_criada_em": nova.criada_em if nova else None,
    }


def _unicas(linhas: Sequence[Row[*tuple[Any, ...]]]) -> list[Row[*tuple[Any, ...]]]:
    """Each account once, though it may be linked to several of the customers."""
    return list({linha.id: linha for linha in linhas}.values())
