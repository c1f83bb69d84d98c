"""Fake of the outbox."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from tests.fakes.banco import Banco
from tests.fakes.registros import MensagemGravada
from ws.application.ports.correio.caixa_de_saida import (
    ChaveRepetida,
    Envio,
    EnvioReservado,
    Remessa,
    RemessaAnterior,
    SituacaoEnvio,
)

Chave = tuple[int, str, int]


class CaixaDeSaida:
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

    def reservar(self, agora: datetime, ate: datetime, quantos: int) -> tuple[EnvioReservado, ...]:
        vencidas = sorted(
            (mensagem.proxima_tentativa, chave)
            for chave, mensagem in self._banco.mensagens.items()
            if mensagem.proxima_tentativa is not None and mensagem.proxima_tentativa <= agora
        )
        return tuple(self._pegar(chave, ate) for _, chave in vencidas[:quantos])

    def concluir(
        self,
        envio: EnvioReservado,
        situacao: SituacaoEnvio,
        quando: datetime,
        mensagem: str,
        proxima: datetime | None,
    ) -> None:
        chave = envio.empresa_id, envio.protocolo, envio.ordem
        atual = self._banco.mensagens[chave]
        enviada = situacao is SituacaoEnvio.ENVIADO
        desta_tentativa = atual.situacao is SituacaoEnvio.PENDENTE and atual.tentativas == envio.tentativa
        if atual.situacao is not SituacaoEnvio.ENVIADO and (enviada or desta_tentativa):
            self._banco.mensagens[chave] = replace(
                atual,
                situacao=situacao,
                conteudo=None if enviada else atual.conteudo,
                atualizado_em=quando,
                mensagem=mensagem,
                proxima_tentativa=proxima,
                reservado_ate=None,
            )

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

    def _pegar(self, chave: Chave, ate: datetime) -> EnvioReservado:
        empresa_id, protocolo, ordem = chave
        atual = self._banco.mensagens[chave]
        assert atual.conteudo is not None
        self._banco.mensagens[chave] = replace(
            atual, tentativas=atual.tentativas + 1, proxima_tentativa=ate, reservado_ate=ate
        )
        remessa = self._banco.remessas[empresa_id, protocolo]
        return EnvioReservado(
            empresa_id=empresa_id,
            protocolo=protocolo,
            ordem=ordem,
            email=atual.email,
            message_id=atual.message_id,
            conteudo=atual.conteudo,
            remetente=self._banco.empresas[empresa_id].empresa.remetente,
            captura=remessa.captura,
            tentativa=atual.tentativas + 1,
            interrompida=atual.reservado_ate is not None,
            criado_em=remessa.criado_em,
        )
