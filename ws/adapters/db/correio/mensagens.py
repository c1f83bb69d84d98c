"""Messages; their queue is :mod:`ws.adapters.db.correio.fila`.

Fulfils :class:`ws.application.ports.correio.mensagens.MensagemRepository`.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from ws.adapters.db.correio import fila
from ws.adapters.db.modelo import acesso, mensagem_email, remessa, remessa_boleto
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.correio.mensagens import (
    ContagemDaSaida,
    EnvioDoBoleto,
    EnvioReservado,
    MensagemNaSaida,
)
from ws.application.ports.correio.remessas import Envio, SituacaoEnvio
from ws.application.ports.paginas import LIMITE_DO_HISTORICO, Pagina, Recorte

_m, _r, _a, _rb = mensagem_email.c, remessa.c, acesso.c, remessa_boleto.c
MENSAGENS = select(
    _m.protocolo,
    _m.ordem,
    _m.email,
    _m.situacao,
    _m.mensagem,
    _m.tentativas,
    _m.atualizado_em,
    _m.proxima_tentativa,
).order_by(_m.atualizado_em.desc(), _m.protocolo, _m.ordem)
REMESSAS = (
    select(_r.protocolo, _r.criado_em, _a.login, _rb.boleto_id)
    .select_from(remessa)
    .join(acesso, (_a.empresa_id == _r.empresa_id) & (_a.id == _r.acesso_id))
    .outerjoin(remessa_boleto, (_rb.empresa_id == _r.empresa_id) & (_rb.protocolo == _r.protocolo))
    .where(
        _r.empresa_id == bindparam("da_empresa"), _r.protocolo.in_(bindparam("protocolos", expanding=True))
    )
    .order_by(_rb.ordem)
)
CONTAGEM = (
    select(_m.situacao, func.count()).where(_m.empresa_id == bindparam("da_empresa")).group_by(_m.situacao)
)
DO_BOLETO = (
    select(_r.criado_em, _r.protocolo, _m.email, _m.situacao, _m.mensagem)
    .select_from(remessa_boleto)
    .join(remessa, (_r.empresa_id == _rb.empresa_id) & (_r.protocolo == _rb.protocolo))
    .join(mensagem_email, (_m.empresa_id == _r.empresa_id) & (_m.protocolo == _r.protocolo))
    .where(
        _rb.empresa_id == bindparam("da_empresa"),
        _rb.boleto_id == bindparam("do_boleto"),
        _r.acesso_id == bindparam("do_acesso"),
    )
    .order_by(_r.criado_em.desc(), _r.protocolo, _m.ordem)
    .limit(LIMITE_DO_HISTORICO)
)
REENVIAR = (
    update(mensagem_email)
    .where(
        _m.empresa_id == bindparam("da_empresa"),
        _m.protocolo == bindparam("do_protocolo"),
        _m.ordem == bindparam("da_ordem"),
        _m.situacao == SituacaoEnvio.FALHOU,
    )
    .values(
        situacao=SituacaoEnvio.PENDENTE,
        tentativas=0,
        proxima_tentativa=bindparam("agora"),
        reservado_ate=None,
        mensagem="",
        atualizado_em=bindparam("agora"),
    )
    .returning(_m.ordem)
)


class SqlMensagemRepository:
    """The messages of the outbox, each to one recipient."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def reservar(self, agora: datetime, ate: datetime, quantos: int) -> tuple[EnvioReservado, ...]:
        return fila.reservar(self._conexao, agora, ate, quantos)

    def concluir(
        self,
        envio: EnvioReservado,
        situacao: SituacaoEnvio,
        quando: datetime,
        mensagem: str,
        proxima: datetime | None,
    ) -> None:
        fila.concluir(self._conexao, envio, Envio(envio.email, situacao, quando, mensagem), proxima)

    def pagina(
        self, empresa_id: int, situacao: SituacaoEnvio | None, recorte: Recorte
    ) -> Pagina[MensagemNaSaida]:
        sql = MENSAGENS.where(_m.empresa_id == empresa_id)
        if situacao is not None:
            sql = sql.where(_m.situacao == situacao)
        linhas, total = pagina(self._conexao, sql, recorte)
        remessas = self._remessas(empresa_id, {linha.protocolo for linha in linhas})
        mensagens = tuple(_mensagem(linha, remessas[linha.protocolo]) for linha in linhas)
        return Pagina(mensagens, recorte.numero, recorte.por_pagina, total)

    def contagem(self, empresa_id: int) -> ContagemDaSaida:
        contadas: dict[SituacaoEnvio, int] = dict(
            tuple(linha) for linha in self._conexao.execute(CONTAGEM, {"da_empresa": empresa_id})
        )
        return {situacao: contadas.get(situacao, 0) for situacao in SituacaoEnvio}

    def reenviar(self, empresa_id: int, protocolo: str, ordem: int, agora: datetime) -> bool:
        chave = {"da_empresa": empresa_id, "do_protocolo": protocolo, "da_ordem": ordem, "agora": agora}
        return self._conexao.execute(REENVIAR, chave).first() is not None

    def do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EnvioDoBoleto, ...]:
        chave = {"da_empresa": empresa_id, "do_boleto": boleto_id, "do_acesso": acesso_id}
        return tuple(EnvioDoBoleto(*linha) for linha in self._conexao.execute(DO_BOLETO, chave))

    def _remessas(self, empresa_id: int, protocolos: set[str]) -> Mapping[str, list[Any]]:
        """What is known of each request: one row for each of its boletos, in the order asked for."""
        remessas: dict[str, list[Any]] = defaultdict(list)
        if protocolos:
            chaves = {"da_empresa": empresa_id, "protocolos": list(protocolos)}
            for linha in self._conexao.execute(REMESSAS, chaves):
                remessas[linha.protocolo].append(linha)
        return remessas


def _mensagem(linha: Row[*tuple[Any, ...]], remessa: list[Any]) -> MensagemNaSaida:
    return MensagemNaSaida(
        protocolo=linha.protocolo,
        ordem=linha.ordem,
        email=linha.email,
        situacao=linha.situacao,
        mensagem=linha.mensagem,
        tentativas=linha.tentativas,
        criado_em=remessa[0].criado_em,
        atualizado_em=linha.atualizado_em,
        proxima_tentativa=linha.proxima_tentativa,
        login=remessa[0].login,
        boletos=tuple(da_remessa.boleto_id for da_remessa in remessa if da_remessa.boleto_id is not None),
    )
