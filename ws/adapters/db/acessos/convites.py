"""Links that set a password. Fulfils :class:`ws.application.ports.acessos.convites.ConviteRepository`."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select, update

from ws.adapters.db.modelo import acesso, convite
from ws.application.ports.acessos.convites import Convite, MotivoConvite

_c = convite.c
INCLUIR = insert(convite)
ABERTO = select(_c.empresa_id, _c.id, _c.acesso_id, _c.resumo, _c.motivo, _c.criado_em, _c.expira_em).where(
    _c.empresa_id == bindparam("da_empresa"),
    _c.resumo == bindparam("do_resumo"),
    _c.usado_em.is_(None),
    _c.expira_em > bindparam("agora"),
)
USAR = (
    update(convite)
    .where(_c.empresa_id == bindparam("da_empresa"), _c.id == bindparam("do_convite"), _c.usado_em.is_(None))
    .values(usado_em=bindparam("agora"))
    .returning(_c.id)
)
ENCERRAR = (
    update(convite)
    .where(
        _c.empresa_id == bindparam("da_empresa"),
        _c.acesso_id == bindparam("do_acesso"),
        _c.usado_em.is_(None),
    )
    .values(usado_em=bindparam("agora"))
)
TRAVAR_ACESSO = (
    select(acesso.c.id)
    .where(acesso.c.empresa_id == bindparam("da_empresa"), acesso.c.id == bindparam("do_acesso"))
    .with_for_update(key_share=True)
)
PEDIDOS = select(func.count()).where(
    _c.empresa_id == bindparam("da_empresa"),
    _c.acesso_id == bindparam("do_acesso"),
    _c.criado_em > bindparam("desde"),
    _c.motivo == bindparam("do_motivo"),
)


class SqlConviteRepository:
    """Links that set a password."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def incluir(self, convite: Convite) -> None:
        self._conexao.execute(INCLUIR, {**asdict(convite), "usado_em": None})

    def aberto(self, empresa_id: int, resumo: str, agora: datetime) -> Convite | None:
        chave = {"da_empresa": empresa_id, "do_resumo": resumo, "agora": agora}
        linha = self._conexao.execute(ABERTO, chave).first()
        return None if linha is None else Convite(*linha)

    def usar(self, convite: Convite, agora: datetime) -> bool:
        """Use it up; whether it was still there: the row is written by one transaction only."""
        chave = {"da_empresa": convite.empresa_id, "do_convite": convite.id, "agora": agora}
        return self._conexao.execute(USAR, chave).first() is not None

    def pedidos_desde(self, empresa_id: int, acesso_id: int, motivo: MotivoConvite, desde: datetime) -> int:
        """How many the account got; those who ask for it at the same time are counted one after the other."""
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id, "do_motivo": motivo, "desde": desde}
        self._conexao.execute(TRAVAR_ACESSO, chave)
        return self._conexao.execute(PEDIDOS, chave).scalar_one()

    def encerrar(self, empresa_id: int, acesso_id: int, agora: datetime) -> None:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id, "agora": agora}
        self._conexao.execute(ENCERRAR, chave)
