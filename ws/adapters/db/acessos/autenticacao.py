"""Accounts. Fulfils :class:`ws.application.ports.acessos.autenticacao.AcessoRepository`.

A login is read in one statement: account, company, linked customers, failures. Failures are counted in one too,
so that concurrent ones are all counted; forgotten ones are swept along, a few at a time.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, delete, select, tuple_, update

from ws.adapters.db.cadastro.empresas import COLUNAS_DA_EMPRESA, montar_empresa
from ws.adapters.db.modelo import (
    acesso,
    acesso_cliente,
    cliente,
    empresa,
    nome_do_padrao,
    tentativa_acesso,
)
from ws.adapters.db.motor.direto import Direto
from ws.adapters.db.motor.inclusao import inclusao
from ws.adapters.db.motor.tipos import Texto
from ws.application.ports.acessos.autenticacao import AcessoGuardado, Tentativas
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.acessos.liberacao import recursos_liberados
from ws.domain.acessos.login import normalizar_login
from ws.domain.acessos.origem import fonte

VARRIDAS_POR_VEZ = 50
"""Forgotten counts removed at each failure: more than one, so that the table does not grow for ever."""

_a, _ac, _t = acesso.c, acesso_cliente.c, tentativa_acesso.c

_pedido = select(bindparam("login", type_=Texto).label("login")).subquery("pedido")
COLUNAS_DO_ACESSO = (
    _a.id,
    _a.login,
    _a.tipo,
    _a.ativo,
    _a.senha_1,
    _a.senha_2,
    _a.ultimo_uso,
    _a.versao_sessao,
    _ac.codigo_cliente,
    *COLUNAS_DA_EMPRESA,
    *(_a[recurso.name.lower()] for recurso in Recurso),
    *(empresa.c[nome_do_padrao(tipo, recurso)] for tipo in COM_RECURSOS for recurso in Recurso),
)
POR_LOGIN = Direto(
    select(_t.falhas, _t.bloqueado_ate, *COLUNAS_DO_ACESSO)
    .select_from(_pedido)
    .outerjoin(acesso, _a.login == _pedido.c.login)
    .outerjoin(empresa, empresa.c.id == _a.empresa_id)
    .outerjoin(acesso_cliente, and_(_ac.empresa_id == _a.empresa_id, _ac.acesso_id == _a.id))
    .outerjoin(
        tentativa_acesso,
        and_(_t.login == _pedido.c.login, _t.origem == bindparam("origem", type_=Texto)),
    )
    .order_by(_ac.codigo_cliente)
)
"""One row at least, also for a login that is nobody's."""

POR_ID = (
    select(*COLUNAS_DO_ACESSO)
    .select_from(acesso)
    .join(empresa, empresa.c.id == _a.empresa_id)
    .outerjoin(acesso_cliente, and_(_ac.empresa_id == _a.empresa_id, _ac.acesso_id == _a.id))
    .where(_a.empresa_id == bindparam("da_empresa"), _a.id == bindparam("do_acesso"))
    .order_by(_ac.codigo_cliente)
)
DAS_TENTATIVAS = 2
DA_EMPRESA = 9
FIM_DA_EMPRESA = DA_EMPRESA + len(COLUNAS_DA_EMPRESA)

POR_DOCUMENTO = (
    select(_a.login, _a.ativo)
    .distinct()
    .select_from(empresa)
    .join(cliente, cliente.c.empresa_id == empresa.c.id)
    .join(
        acesso_cliente, and_(_ac.empresa_id == cliente.c.empresa_id, _ac.codigo_cliente == cliente.c.codigo)
    )
    .join(acesso, and_(_a.empresa_id == _ac.empresa_id, _a.id == _ac.acesso_id))
    .where(
        empresa.c.codigo == bindparam("empresa"),
        cliente.c.documento == bindparam("documento"),
        _a.tipo == TipoAcesso.CLIENTE,
    )
    .order_by(_a.ativo.desc())
    .limit(2)
)
"""Those that may come in first. Two are as good as many: whether the first is the one is seen beside the second."""

DE_QUEM = (_t.login == bindparam("de_login"), _t.origem == bindparam("de_origem"))
BLOQUEAR = update(tentativa_acesso).where(*DE_QUEM).values(bloqueado_ate=bindparam("ate"))
ESQUECER = delete(tentativa_acesso).where(*DE_QUEM)
VARRER = delete(tentativa_acesso).where(
    tuple_(_t.login, _t.origem).in_(
        select(_t.login, _t.origem)
        .where(_t.atualizado_em < bindparam("antes_de"))
        .limit(VARRIDAS_POR_VEZ)
        .with_for_update(skip_locked=True)
    )
)
USAR = (
    update(acesso)
    .where(_a.empresa_id == bindparam("da_empresa"), _a.id == bindparam("do_acesso"))
    .values(ultimo_uso=bindparam("dia"))
)
ENCERRAR = (
    update(acesso)
    .where(_a.empresa_id == bindparam("da_empresa"), _a.id == bindparam("do_acesso"))
    .values(versao_sessao=_a.versao_sessao + 1)
    .returning(_a.versao_sessao)
)


class SqlAcessoRepository:
    """Accounts, and the failed attempts to use them."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def por_login(self, login: str, origem: str) -> tuple[AcessoGuardado | None, Tentativas]:
        chaves = {"login": normalizar_login(login), "origem": fonte(origem)}
        linhas = POR_LOGIN.linhas(self._conexao, chaves)
        falhas, bloqueado_ate, id_ = linhas[0][: DAS_TENTATIVAS + 1]
        tentativas = Tentativas() if falhas is None else Tentativas(falhas, bloqueado_ate)
        do_acesso = [linha[DAS_TENTATIVAS:] for linha in linhas]
        return (None if id_ is None else _montar(do_acesso)), tentativas

    def por_id(self, empresa_id: int, acesso_id: int) -> AcessoGuardado | None:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id}
        linhas = self._conexao.execute(POR_ID, chave).all()
        return _montar([tuple(linha) for linha in linhas]) if linhas else None

    def login_por_documento(self, empresa_codigo: str, documento: str) -> str | None:
        chave = {"empresa": empresa_codigo, "documento": documento}
        achados = self._conexao.execute(POR_DOCUMENTO, chave).all()
        sozinho = len(achados) == 1 or [ativo for _, ativo in achados] == [True, False]
        return achados[0].login if sozinho else None

    def encerrar_sessoes(self, empresa_id: int, acesso_id: int) -> int:
        versao: int = self._conexao.execute(
            ENCERRAR, {"da_empresa": empresa_id, "do_acesso": acesso_id}
        ).scalar_one()
        return versao

    def contar_falha(
        self, login: str, origem: str, agora: datetime, esquecer_antes_de: datetime
    ) -> Tentativas:
        self._conexao.execute(VARRER, {"antes_de": esquecer_antes_de})
        quem = {"login": normalizar_login(login), "origem": fonte(origem)}
        novo = {**quem, "falhas": 1, "atualizado_em": agora}
        esquecida, espera = _t.atualizado_em < esquecer_antes_de, _t.bloqueado_ate > agora
        incluir = inclusao(self._conexao, tentativa_acesso).values(novo)
        contar = incluir.on_conflict_do_update(
            index_elements=[_t.login, _t.origem],
            set_={
                "falhas": case((esquecida, 1), (espera, _t.falhas), else_=_t.falhas + 1),
                "bloqueado_ate": case((esquecida, None), else_=_t.bloqueado_ate),
                "atualizado_em": case((espera, _t.atualizado_em), else_=agora),
            },
        ).returning(_t.falhas, _t.bloqueado_ate)
        falhas, bloqueado_ate = self._conexao.execute(contar).one()
        return Tentativas(falhas, bloqueado_ate)

    def bloquear(self, login: str, origem: str, ate: datetime) -> None:
        self._conexao.execute(BLOQUEAR, {**_de_quem(login, origem), "ate": ate})

    def esquecer_tentativas(self, login: str, origem: str) -> None:
        self._conexao.execute(ESQUECER, _de_quem(login, origem))

    def registrar_uso(self, empresa_id: int, acesso_id: int, dia: date) -> None:
        self._conexao.execute(USAR, {"da_empresa": empresa_id, "do_acesso": acesso_id, "dia": dia})


def _de_quem(login: str, origem: str) -> dict[str, str]:
    return {"de_login": normalizar_login(login), "de_origem": fonte(origem)}


def _montar(linhas: Sequence[tuple[Any, ...]]) -> AcessoGuardado:
    """The account, from the values of ``COLUNAS_DO_ACESSO``, once for each customer it is linked to."""
    id_, login, tipo, ativo, senha_1, senha_2, ultimo_uso, versao, _ = linhas[0][:DA_EMPRESA]
    return AcessoGuardado(
        empresa=montar_empresa(linhas[0][DA_EMPRESA:FIM_DA_EMPRESA]),
        id=id_,
        login=login,
        tipo=tipo,
        ativo=ativo,
        senhas=tuple(senha for senha in (senha_1, senha_2) if senha is not None),
        recursos=_recursos(tipo, linhas[0][FIM_DA_EMPRESA:]),
        clientes=tuple(linha[8] for linha in linhas if linha[8] is not None),
        ultimo_uso=ultimo_uso,
        versao_sessao=versao,
    )


@lru_cache(maxsize=512)  # every call of every door asks, and accounts differ in little
def _recursos(tipo: TipoAcesso, liberacoes: tuple[bool | None, ...]) -> frozenset[Recurso]:
    """From the columns of what was said of the account itself, then of what its company releases to each type."""
    if tipo not in COM_RECURSOS:
        return frozenset()
    quantos = len(Recurso)
    inicio = quantos * (1 + COM_RECURSOS.index(tipo))
    da_empresa = liberacoes[inicio : inicio + quantos]
    padrao = [recurso for recurso, liberado in zip(Recurso, da_empresa, strict=True) if liberado]
    return recursos_liberados(tipo, dict(zip(Recurso, liberacoes, strict=False)), padrao)
