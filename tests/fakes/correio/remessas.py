"""Fake of the accepted requests."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from tests.fakes.banco import Banco
from tests.fakes.registros import MensagemGravada
from ws.application.ports.correio.remessas import (
    ChaveRepetida,
    Envio,
    Remessa,
    RemessaAnterior,
)


class RemessaRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def por_requisicao(
        self, empresa_id: int, acesso_id: int, id_requisicao: str, desde: datetime
    ) -> RemessaAnterior | None:
        for remessa in self._desta_chave(empresa_id, acesso_id, id_requisicao):
            if remessa.criado_em >= desde:
                return RemessaAnterior(remessa.protocolo, remessa.resumo_pedido, self._envios(remessa))
        return None

    def enviados_no_dia(
        self, empresa_id: int, acesso_id: int, boletos: Sequence[str], dia: date
    ) -> tuple[int, Mapping[str, int]]:
        remessas = [
            remessa
            for remessa in self._banco.remessas.values()
            if remessa.empresa_id == empresa_id and remessa.dia == dia
        ]
        do_acesso = sum(len(remessa.mensagens) for remessa in remessas if remessa.acesso_id == acesso_id)
        por_boleto: dict[str, int] = {}
        for remessa in remessas:
            for id_boleto in set(remessa.boletos) & set(boletos):
                por_boleto[id_boleto] = por_boleto.get(id_boleto, 0) + len(remessa.mensagens)
        return do_acesso, por_boleto

    def guardar(self, remessa: Remessa, chaves_desde: datetime) -> None:
        if remessa.id_requisicao is not None:
            self._liberar_chave(remessa, chaves_desde)
        self._banco.remessas[remessa.empresa_id, remessa.protocolo] = remessa
        for ordem, mensagem in enumerate(remessa.mensagens, start=1):
            self._banco.mensagens[remessa.empresa_id, remessa.protocolo, ordem] = MensagemGravada(
                mensagem.email,
                mensagem.message_id,
                mensagem.conteudo,
                proxima_tentativa=remessa.criado_em,
                atualizado_em=remessa.criado_em,
            )

    def envios(self, empresa_id: int, acesso_id: int, protocolo: str) -> tuple[Envio, ...]:
        remessa = self._banco.remessas.get((empresa_id, protocolo))
        return self._envios(remessa) if remessa is not None and remessa.acesso_id == acesso_id else ()

    def _desta_chave(self, empresa_id: int, acesso_id: int, id_requisicao: str) -> Iterator[Remessa]:
        chave = empresa_id, acesso_id, id_requisicao
        for remessa in self._banco.remessas.values():
            if (remessa.empresa_id, remessa.acesso_id, remessa.id_requisicao) == chave:
                yield remessa

    def _envios(self, remessa: Remessa) -> tuple[Envio, ...]:
        mensagens = [
            self._banco.mensagens[remessa.empresa_id, remessa.protocolo, ordem]
            for ordem in range(1, len(remessa.mensagens) + 1)
        ]
        return tuple(
            Envio(mensagem.email, mensagem.situacao, mensagem.atualizado_em, mensagem.mensagem)
            for mensagem in mensagens
        )

    def _liberar_chave(self, nova: Remessa, chaves_desde: datetime) -> None:
        assert nova.id_requisicao is not None
        for antiga in list(self._desta_chave(nova.empresa_id, nova.acesso_id, nova.id_requisicao)):
            if antiga.criado_em >= chaves_desde:
                raise ChaveRepetida
            self._banco.remessas[antiga.empresa_id, antiga.protocolo] = replace(antiga, id_requisicao=None)
