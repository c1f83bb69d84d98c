"""Accepted requests. Fulfils :class:`ws.application.ports.correio.remessas.RemessaRepository`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from ws.adapters.db.modelo import acesso, boleto, mensagem_email, remessa, remessa_boleto
from ws.adapters.db.motor.inclusao import inclusao
from ws.application.ports.correio.remessas import (
    ChaveRepetida,
    Envio,
    Remessa,
    RemessaAnterior,
    SituacaoEnvio,
)

_r, _m, _rb = remessa.c, mensagem_email.c, remessa_boleto.c

DESTA_CHAVE = (
    _r.empresa_id == bindparam("da_empresa"),
    _r.acesso_id == bindparam("do_acesso"),
    _r.id_requisicao == bindparam("da_requisicao"),
)
POR_REQUISICAO = (
    select(_r.protocolo, _r.resumo_pedido, _m.email, _m.situacao, _m.atualizado_em, _m.mensagem)
    .join(mensagem_email, (_m.empresa_id == _r.empresa_id) & (_m.protocolo == _r.protocolo))
    .where(*DESTA_CHAVE, _r.criado_em >= bindparam("desde"))
    .order_by(_m.ordem)
)
ENVIOS = (
    select(_m.email, _m.situacao, _m.atualizado_em, _m.mensagem)
    .join(remessa, (_r.empresa_id == _m.empresa_id) & (_r.protocolo == _m.protocolo))
    .where(
        _r.empresa_id == bindparam("da_empresa"),
        _r.protocolo == bindparam("do_protocolo"),
        _r.acesso_id == bindparam("do_acesso"),
    )
    .order_by(_m.ordem)
)
LIBERAR_CHAVE = (
    update(remessa).where(*DESTA_CHAVE, _r.criado_em < bindparam("desde")).values(id_requisicao=None)
)
TRAVAR_ACESSO = (
    select(acesso.c.id)
    .where(acesso.c.empresa_id == bindparam("empresa_id"), acesso.c.id == bindparam("acesso_id"))
    .with_for_update(key_share=True)
)
TRAVAR_BOLETOS = (
    select(boleto.c.id)
    .where(
        boleto.c.empresa_id == bindparam("empresa_id"), boleto.c.id.in_(bindparam("boletos", expanding=True))
    )
    .order_by(boleto.c.id)  # everybody in the same order: no deadlock
    .with_for_update(key_share=True)
)
DO_ACESSO = select(func.coalesce(func.sum(_r.mensagens), 0)).where(
    _r.empresa_id == bindparam("empresa_id"),
    _r.acesso_id == bindparam("acesso_id"),
    _r.dia == bindparam("dia"),
)
DE_CADA_BOLETO = (
    select(_rb.boleto_id, func.sum(_r.mensagens))
    .join(remessa, (_r.empresa_id == _rb.empresa_id) & (_r.protocolo == _rb.protocolo))
    .where(
        _rb.empresa_id == bindparam("empresa_id"),
        _rb.boleto_id.in_(bindparam("boletos", expanding=True)),
        _rb.dia == bindparam("dia"),
    )
    .group_by(_rb.boleto_id)
)
INCLUIR_BOLETOS = insert(remessa_boleto)
INCLUIR_MENSAGENS = insert(mensagem_email)


class SqlRemessaRepository:
    """Accepted requests: rows, in the same transaction as everything else."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def por_requisicao(
        self, empresa_id: int, acesso_id: int, id_requisicao: str, desde: datetime
    ) -> RemessaAnterior | None:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id, "da_requisicao": id_requisicao}
        linhas = self._conexao.execute(POR_REQUISICAO, {**chave, "desde": desde}).all()
        if not linhas:
            return None
        protocolo, resumo = linhas[0][:2]
        return RemessaAnterior(protocolo, resumo, tuple(Envio(*linha[2:]) for linha in linhas))

    def enviados_no_dia(
        self, empresa_id: int, acesso_id: int, boletos: Sequence[str], dia: date
    ) -> tuple[int, Mapping[str, int]]:
        chaves = {
            "empresa_id": empresa_id,
            "acesso_id": acesso_id,
            "boletos": list(boletos),
            "dia": dia,
        }
        self._conexao.execute(TRAVAR_ACESSO, chaves)
        self._conexao.execute(TRAVAR_BOLETOS, chaves)
        do_acesso = int(self._conexao.execute(DO_ACESSO, chaves).scalar_one())
        return do_acesso, {
            id_: int(quantos) for id_, quantos in self._conexao.execute(DE_CADA_BOLETO, chaves)
        }

    def guardar(self, remessa: Remessa, chaves_desde: datetime) -> None:
        """Store it, PENDENTE, taking its key from a request older than ``chaves_desde``."""
        if remessa.id_requisicao is not None:
            chave = {
                "da_empresa": remessa.empresa_id,
                "do_acesso": remessa.acesso_id,
                "da_requisicao": remessa.id_requisicao,
            }
            self._conexao.execute(LIBERAR_CHAVE, {**chave, "desde": chaves_desde})
        self._incluir(remessa)
        if remessa.boletos:
            self._conexao.execute(INCLUIR_BOLETOS, _boletos(remessa))
        self._conexao.execute(INCLUIR_MENSAGENS, _mensagens(remessa))

    def envios(self, empresa_id: int, acesso_id: int, protocolo: str) -> tuple[Envio, ...]:
        chave = {"da_empresa": empresa_id, "do_acesso": acesso_id, "do_protocolo": protocolo}
        return tuple(Envio(*linha) for linha in self._conexao.execute(ENVIOS, chave))

    def _incluir(self, aceita: Remessa) -> None:
        incluir = inclusao(self._conexao, remessa).values(
            empresa_id=aceita.empresa_id,
            protocolo=aceita.protocolo,
            acesso_id=aceita.acesso_id,
            criado_em=aceita.criado_em,
            dia=aceita.dia,
            mensagens=len(aceita.mensagens),
            id_requisicao=aceita.id_requisicao,
            resumo_pedido=aceita.resumo_pedido,
            captura=aceita.captura,
        )
        unica = incluir.on_conflict_do_nothing(index_elements=[_r.empresa_id, _r.acesso_id, _r.id_requisicao])
        if self._conexao.execute(unica.returning(_r.protocolo)).first() is None:
            raise ChaveRepetida


def _boletos(aceita: Remessa) -> list[dict[str, Any]]:
    return [
        {
            "empresa_id": aceita.empresa_id,
            "protocolo": aceita.protocolo,
            "boleto_id": id_boleto,
            "ordem": ordem,
            "dia": aceita.dia,
        }
        for ordem, id_boleto in enumerate(aceita.boletos, start=1)
    ]


def _mensagens(aceita: Remessa) -> list[dict[str, Any]]:
    return [
        {
            "empresa_id": aceita.empresa_id,
            "protocolo": aceita.protocolo,
            "ordem": ordem,
            "email": mensagem.email,
            "message_id": mensagem.message_id,
            "conteudo": mensagem.conteudo,
            "situacao": SituacaoEnvio.PENDENTE,
            "tentativas": 0,
            "proxima_tentativa": aceita.criado_em,
            "reservado_ate": None,
            "mensagem": "",
            "atualizado_em": aceita.criado_em,
        }
        for ordem, mensagem in enumerate(aceita.mensagens, start=1)
    ]
