"""A blocked account stops at once, and nobody blocks its own."""

from tests.application.acessos.gerencia import POR, Gerencia
from tests.application.casa import Casa, frase_da_recusa
from ws.desfechos.catalogo.contrato import Codigo


def test_a_manager_does_not_block_itself(casa: Casa) -> None:
    gestora = casa.gestora()
    frase = frase_da_recusa(lambda: casa.casos.gestao.desativar_acesso(gestora, "Gestora"))
    assert frase == "Você não pode bloquear o seu próprio acesso."


def test_a_disabled_account_stops_at_once_and_an_enabled_one_opens_again(gerencia: Gerencia) -> None:
    senha = gerencia.criar()
    gerencia.entrar("mercado", senha)
    gerencia.gerir.desativar_acesso(POR, "mercado")
    assert gerencia.recusa_de_entrada("mercado", senha) is Codigo.ACESSO_DESATIVADO
    assert not gerencia.ver("mercado").ativo
    gerencia.gerir.ativar_acesso(POR, "mercado")
    gerencia.entrar("mercado", senha)
