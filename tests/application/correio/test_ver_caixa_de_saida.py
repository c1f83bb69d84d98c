"""The outbox tells a manager what failed and why."""

from datetime import timedelta

from tests.application.casa import Casa
from tests.mundo.acessos import ORIGEM
from ws.application.ports.correio.remessas import SituacaoEnvio


def test_the_outbox_tells_what_failed_and_why(casa: Casa) -> None:
    protocolo = casa.falhada()
    casa.clock.avancar(timedelta(minutes=1))
    casa.casos.pedir_nova_senha("aurora", "grupo", ORIGEM, "")
    saida = casa.casos.ver_caixa_de_saida(casa.gestora())
    nova, falha = saida.mensagens.itens
    assert (nova.email, nova.boletos, nova.situacao) == (
        "financeiro@bompreco.exemplo.com.br",
        (),
        SituacaoEnvio.PENDENTE,
    )
    assert (falha.protocolo, falha.ordem, falha.email, falha.login) == (
        protocolo,
        1,
        "a@exemplo.com.br",
        "grupo",
    )
    assert (falha.situacao, falha.mensagem, falha.tentativas, falha.boletos) == (
        SituacaoEnvio.FALHOU,
        "Caixa cheia.",
        1,
        ("B2", "B1"),
    )
    assert saida.contagem == {
        SituacaoEnvio.PENDENTE: 1,
        SituacaoEnvio.ENVIADO: 0,
        SituacaoEnvio.FALHOU: 1,
    }
    so_falhas = casa.casos.ver_caixa_de_saida(casa.gestora(), SituacaoEnvio.FALHOU).mensagens
    assert (so_falhas.itens, so_falhas.total) == ((falha,), 1)
