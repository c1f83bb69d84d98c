"""Fake of the outbox's messages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from tests.fakes.banco import Banco
from tests.fakes.paginas import pagina
from tests.fakes.registros import MensagemGravada
from ws.application.ports.correio.mensagens import (
    ContagemDaSaida,
    EnvioDoBoleto,
    EnvioReservado,
    MensagemNaSaida,
)
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.paginas import LIMITE_DO_HISTORICO, Pagina, Recorte

Chave = tuple[int, str, int]


class MensagemRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

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

    def pagina(
        self, empresa_id: int, situacao: SituacaoEnvio | None, recorte: Recorte
    ) -> Pagina[MensagemNaSaida]:
        mensagens = [
            self._na_saida(chave)
            for chave, mensagem in sorted(self._banco.mensagens.items())
            if chave[0] == empresa_id and situacao in {None, mensagem.situacao}
        ]
        mensagens.sort(key=lambda mensagem: mensagem.atualizado_em, reverse=True)
        return pagina(mensagens, recorte)

    def contagem(self, empresa_id: int) -> ContagemDaSaida:
        contadas = Counter(
            mensagem.situacao for chave, mensagem in self._banco.mensagens.items() if chave[0] == empresa_id
        )
        return {situacao: contadas[situacao] for situacao in SituacaoEnvio}

    def reenviar(self, empresa_id: int, protocolo: str, ordem: int, agora: datetime) -> bool:
        chave = empresa_id, protocolo, ordem
        atual = self._banco.mensagens.get(chave)
        if atual is None or atual.situacao is not SituacaoEnvio.FALHOU:
            return False
        self._banco.mensagens[chave] = MensagemGravada(
            atual.email,
            atual.message_id,
            atual.conteudo,
            proxima_tentativa=agora,
            atualizado_em=agora,
        )
        return True

    def do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EnvioDoBoleto, ...]:
        envios = list(self._do_boleto(empresa_id, boleto_id, acesso_id))
        envios.sort(key=lambda envio: envio.quando, reverse=True)
        return tuple(envios[:LIMITE_DO_HISTORICO])

    def _do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> Iterator[EnvioDoBoleto]:
        for (empresa, protocolo, _), mensagem in sorted(self._banco.mensagens.items()):
            remessa = self._banco.remessas[empresa, protocolo]
            if empresa == empresa_id and remessa.acesso_id == acesso_id and boleto_id in remessa.boletos:
                yield EnvioDoBoleto(
                    remessa.criado_em, protocolo, mensagem.email, mensagem.situacao, mensagem.mensagem
                )

    def _na_saida(self, chave: Chave) -> MensagemNaSaida:
        empresa_id, protocolo, ordem = chave
        mensagem, remessa = self._banco.mensagens[chave], self._banco.remessas[empresa_id, protocolo]
        return MensagemNaSaida(
            protocolo=protocolo,
            ordem=ordem,
            email=mensagem.email,
            situacao=mensagem.situacao,
            mensagem=mensagem.mensagem,
            tentativas=mensagem.tentativas,
            criado_em=remessa.criado_em,
            atualizado_em=mensagem.atualizado_em,
            proxima_tentativa=mensagem.proxima_tentativa,
            login=self._banco.acessos[empresa_id, remessa.acesso_id].login,
            boletos=remessa.boletos,
        )

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
