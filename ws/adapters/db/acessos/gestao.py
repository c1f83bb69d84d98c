"""Accounts, for those who manage them. Fulfils :class:`ws.application.ports.acessos.gestao.GestaoAcessosRepository`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from ws.adapters.db.modelo import acesso, acesso_cliente, convite, empresa, nome_do_padrao
from ws.adapters.db.motor.inclusao import inclusao
from ws.application.ports.acessos.gestao import (
    AcessoCadastrado,
    LoginExistente,
    NovoAcesso,
    SenhaGuardada,
)
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.acessos.liberacao import recursos_liberados

_a, _ac, _e = acesso.c, acesso_cliente.c, empresa.c

EMPRESA = select(_e.id).where(_e.codigo == bindparam("codigo"))
TRAVAR_EMPRESA = select(_e.id).where(_e.id == bindparam("da_empresa")).with_for_update(key_share=True)
"""Whoever adds an account waits for the one before: ids are counted."""
PROXIMO_ID = select(func.coalesce(func.max(_a.id), 0) + 1).where(_a.empresa_id == bindparam("da_empresa"))
PADROES = select(empresa).where(_e.id == bindparam("da_empresa"))
POR_LOGIN = select(acesso).where(_a.login == bindparam("login"))
DA_EMPRESA = select(acesso).where(_a.empresa_id == bindparam("da_empresa")).order_by(_a.login)
CLIENTES = select(_ac.acesso_id, _ac.codigo_cliente).where(
    _ac.empresa_id == bindparam("da_empresa"), _ac.acesso_id.in_(bindparam("acessos", expanding=True))
)
"""Sorted afterwards: asked for in order, SQLite would read every link of the company."""
DESVINCULAR = delete(acesso_cliente).where(
    _ac.empresa_id == bindparam("da_empresa"), _ac.acesso_id == bindparam("do_acesso")
)
ENCERRAR_CONVITES = (
    update(convite)
    .where(
        convite.c.empresa_id == bindparam("da_empresa"),
        convite.c.acesso_id == bindparam("do_acesso"),
        convite.c.usado_em.is_(None),
    )
    .values(usado_em=bindparam("agora"))
)
ESTE = (_a.empresa_id == bindparam("da_empresa"), _a.id == bindparam("do_acesso"))


class SqlGestaoAcessosRepository:
    """The accounts of every company, and what each company releases."""

    def __init__(self, conexao: Connection, *, escrita: bool) -> None:
        self._conexao = conexao
        self._por_login = POR_LOGIN.with_for_update() if escrita else POR_LOGIN

    def empresa_id(self, codigo: str) -> int | None:
        """The company with this code."""
        return self._conexao.execute(EMPRESA, {"codigo": codigo}).scalar_one_or_none()

    def por_login(self, login: str, empresa_id: int | None) -> AcessoCadastrado | None:
        """The account, locked when this transaction writes."""
        sql, chave = self._por_login, {"login": login}
        if empresa_id is not None:
            sql = sql.where(_a.empresa_id == empresa_id)
        linhas = self._conexao.execute(sql, chave).all()
        return next(iter(self.montar(linhas)), None)

    def todos(self, empresa_id: int) -> Sequence[AcessoCadastrado]:
        """Every account of the company, by login."""
        return self.montar(self._conexao.execute(DA_EMPRESA, {"da_empresa": empresa_id}).all())

    def incluir(self, empresa_id: int, novo: NovoAcesso) -> None:
        """Add an account, active, that follows its company."""
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
        """One or two, in the place of all it had."""
        self._definir(empresa_id, acesso_id, _senhas(senhas))

    def definir_ativo(self, empresa_id: int, acesso_id: int, *, ativo: bool) -> None:
        """Whether the account may be used."""
        self._definir(empresa_id, acesso_id, {"ativo": ativo})

    def definir_clientes(self, empresa_id: int, acesso_id: int, clientes: Sequence[str]) -> None:
        """The customers it is linked to, in the place of those it was."""
        self._conexao.execute(DESVINCULAR, {"da_empresa": empresa_id, "do_acesso": acesso_id})
        self._vincular(empresa_id, acesso_id, clientes)

    def definir_email(self, empresa_id: int, acesso_id: int, email: str) -> None:
        """Its own address, or none."""
        self._definir(empresa_id, acesso_id, {"email": email})

    def encerrar_convites(self, empresa_id: int, acesso_id: int, agora: datetime) -> None:
        """No link that was sent for the account sets its password any more."""
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id, "agora": agora}
        self._conexao.execute(ENCERRAR_CONVITES, chave)

    def definir_recurso(
        self, empresa_id: int, acesso_id: int, recurso: Recurso, *, liberado: bool | None
    ) -> None:
        """The account's own word for a resource, or none."""
        self._definir(empresa_id, acesso_id, {recurso.name.lower(): liberado})

    def definir_padrao(self, empresa_id: int, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool) -> None:
        """The company's word for a resource and a type of account."""
        mudar = update(empresa).where(_e.id == bindparam("da_empresa"))
        valores = {nome_do_padrao(tipo, recurso): liberado}
        self._conexao.execute(mudar.values(valores), {"da_empresa": empresa_id})

    def _definir(self, empresa_id: int, acesso_id: int, valores: Mapping[str, Any]) -> None:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id}
        self._conexao.execute(update(acesso).where(*ESTE).values(valores), chave)

    def _vincular(self, empresa_id: int, acesso_id: int, clientes: Sequence[str]) -> None:
        if clientes:
            chave = {"empresa_id": empresa_id, "acesso_id": acesso_id}
            self._conexao.execute(
                insert(acesso_cliente), [{**chave, "codigo_cliente": codigo} for codigo in clientes]
            )

    def montar(self, linhas: Sequence[Row[*tuple[Any, ...]]]) -> Sequence[AcessoCadastrado]:
        """Rows of `acesso`, all of one company."""
        if not linhas:
            return ()
        empresa_id = linhas[0].empresa_id
        clientes, padroes = self._clientes(linhas), self.padroes(empresa_id)
        return tuple(_montar(linha, tuple(sorted(clientes[linha.id])), padroes) for linha in linhas)

    def padroes(self, empresa_id: int) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        """What the company releases to accounts of which nothing else was said."""
        linha = self._conexao.execute(PADROES, {"da_empresa": empresa_id}).mappings().one()
        return {
            tipo: frozenset(recurso for recurso in Recurso if linha[nome_do_padrao(tipo, recurso)])
            for tipo in COM_RECURSOS
        }

    def _clientes(self, linhas: Sequence[Row[*tuple[Any, ...]]]) -> Mapping[int, list[str]]:
        chaves = {"da_empresa": linhas[0].empresa_id, "acessos": [linha.id for linha in linhas]}
        clientes: dict[int, list[str]] = defaultdict(list)
        for acesso_id, codigo in self._conexao.execute(CLIENTES, chaves):
            clientes[acesso_id].append(codigo)
        return clientes


def _senhas(senhas: Sequence[SenhaGuardada]) -> dict[str, str | datetime | None]:
    """The columns of two at most; what is not there is emptied."""
    antiga, nova = [*senhas, None, None][:2]
    return {
        "senha_1": antiga.hash if antiga else None,
        "senha_1_criada_em": antiga.criada_em if antiga else None,
        "senha_2": nova.hash if nova else None,
        "senha_2_criada_em": nova.criada_em if nova else None,
    }


def _montar(
    linha: Row[*tuple[Any, ...]],
    clientes: tuple[str, ...],
    padroes: Mapping[TipoAcesso, frozenset[Recurso]],
) -> AcessoCadastrado:
    proprios = {
        recurso: bool(palavra)
        for recurso in Recurso
        if (palavra := getattr(linha, recurso.name.lower())) is not None
    }
    guardadas = ((linha.senha_1, linha.senha_1_criada_em), (linha.senha_2, linha.senha_2_criada_em))
    return AcessoCadastrado(
        empresa_id=linha.empresa_id,
        id=linha.id,
        login=linha.login,
        tipo=linha.tipo,
        ativo=linha.ativo,
        senhas=tuple(SenhaGuardada(texto, quando) for texto, quando in guardadas if texto is not None),
        clientes=clientes,
        proprios=proprios,
        recursos=recursos_liberados(linha.tipo, proprios, padroes.get(linha.tipo, frozenset())),
        ultimo_uso=linha.ultimo_uso,
        email=linha.email,
    )
