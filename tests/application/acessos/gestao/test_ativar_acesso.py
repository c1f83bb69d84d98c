"""An account that was shut out opens again, and what was open before it was shut out stays over."""

from tests.application.acessos.gerencia import POR, Gerencia
from tests.application.casa import Casa
from tests.mundo.acessos import CORRELACAO, ORIGEM
from ws.domain.auditoria.acao import Acao


def test_an_enabled_account_opens_again_and_it_is_written_down(gerencia: Gerencia) -> None:
    senha = gerencia.criar()
    gerencia.gerir.desativar_acesso(POR, "mercado")
    gerencia.gerir.ativar_acesso(POR, "mercado")
    gerencia.entrar("mercado", senha)
    assert gerencia.ver("mercado").ativo
    assert [evento.acao for evento in gerencia.eventos()][-2:] == [
        Acao.ACESSO_DESATIVADO,
        Acao.ACESSO_ATIVADO,
    ]


def test_sessions_from_before_stay_over(casa: Casa) -> None:
    sessao, gestora = casa.entrar(), casa.gestora()
    casa.casos.gestao.desativar_acesso(gestora, "grupo")
    casa.casos.gestao.ativar_acesso(gestora, "grupo")
    assert casa.casos.retomar(sessao, ORIGEM, CORRELACAO) is None
