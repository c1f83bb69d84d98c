"""The outbox as a queue: who may take a message, and what an attempt leaves behind.

A message is due when ``proxima_tentativa`` has come. Taking it moves that to the end of the lease: if no result
is recorded by then it is due again, and ``reservado_ate`` tells that an attempt was interrupted.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from ws.adapters.db.modelo import empresa, mensagem_email, remessa
from ws.adapters.db.modelo.correio import PENDENTE
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.application.ports.correio.remessas import Envio, SituacaoEnvio

_m, _e = mensagem_email.c, empresa.c

VENCIDAS = (
    select(
        _m.empresa_id,
        _m.protocolo,
        _m.ordem,
        _m.email,
        _m.message_id,
        _m.conteudo,
        _e.remetente,
        _m.tentativas,
        _m.reservado_ate,
        remessa.c.criado_em,
        remessa.c.captura,
    )
    .join(remessa, (remessa.c.empresa_id == _m.empresa_id) & (remessa.c.protocolo == _m.protocolo))
    .join(empresa, _e.id == _m.empresa_id)
    .where(PENDENTE, _m.proxima_tentativa <= bindparam("agora"))
    .order_by(_m.proxima_tentativa, _m.empresa_id, _m.protocolo, _m.ordem)
    .limit(bindparam("quantos"))
    .with_for_update(of=mensagem_email, skip_locked=True)
)
ESTA = (
    _m.empresa_id == bindparam("da_empresa"),
    _m.protocolo == bindparam("do_protocolo"),
    _m.ordem == bindparam("da_ordem"),
)
PEGAR = (
    update(mensagem_email)
    .where(*ESTA)
    .values(tentativas=_m.tentativas + 1, proxima_tentativa=bindparam("ate"), reservado_ate=bindparam("ate"))
)
RESULTADO = {
    "situacao": bindparam("nova_situacao", type_=_m.situacao.type),
    "atualizado_em": bindparam("quando"),
    "mensagem": bindparam("nova_mensagem"),
    "proxima_tentativa": bindparam("proxima"),
    "reservado_ate": None,
}
ENVIADA = (
    update(mensagem_email)
    .where(*ESTA, _m.situacao != SituacaoEnvio.ENVIADO)
    .values(**RESULTADO, conteudo=None)
)
NAO_ENVIADA = (
    update(mensagem_email)
    .where(*ESTA, _m.situacao == SituacaoEnvio.PENDENTE, _m.tentativas == bindparam("na_tentativa"))
    .values(**RESULTADO)
)


def reservar(conexao: Connection, agora: datetime, ate: datetime, quantos: int) -> tuple[EnvioReservado, ...]:
    """Take up to ``quantos`` due messages, the longest due first, skipping those that others are taking."""
    linhas = conexao.execute(VENCIDAS, {"agora": agora, "quantos": quantos}).all()
    envios = tuple(_montar(linha) for linha in linhas)
    if envios:
        conexao.execute(PEGAR, [{**_esta(envio), "ate": ate} for envio in envios])
    return envios


def concluir(conexao: Connection, envio: EnvioReservado, resultado: Envio, proxima: datetime | None) -> None:
    """Record the result of an attempt.

    What was sent stays sent, whoever comes later; a failure is recorded only while nobody took the message
    again after its lease ended.
    """
    valores = {
        **_esta(envio),
        "nova_situacao": resultado.situacao,
        "quando": resultado.quando,
        "nova_mensagem": resultado.mensagem,
        "proxima": proxima,
    }
    if resultado.situacao is SituacaoEnvio.ENVIADO:
        conexao.execute(ENVIADA, valores)
    else:
        conexao.execute(NAO_ENVIADA, {**valores, "na_tentativa": envio.tentativa})


def _esta(envio: EnvioReservado) -> dict[str, Any]:
    return {"da_empresa": envio.empresa_id, "do_protocolo": envio.protocolo, "da_ordem": envio.ordem}


def _montar(linha: Row[*tuple[Any, ...]]) -> EnvioReservado:
    return EnvioReservado(
        empresa_id=linha.empresa_id,
        protocolo=linha.protocolo,
        ordem=linha.ordem,
        email=linha.email,
        message_id=linha.message_id,
        conteudo=bytes(linha.conteudo),
        remetente=linha.remetente,
        captura=linha.captura,
        tentativa=linha.tentativas + 1,
        interrompida=linha.reservado_ate is not None,
        criado_em=linha.criado_em,
    )
