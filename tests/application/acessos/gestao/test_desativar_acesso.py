"""Nobody blocks its own account."""

from tests.application.casa import Casa, frase_da_recusa


def test_a_manager_does_not_block_itself(casa: Casa) -> None:
    gestora = casa.gestora()
    frase = frase_da_recusa(lambda: casa.casos.gestao.desativar_acesso(gestora, "Gestora"))
    assert frase == "Você não pode bloquear o seu próprio acesso."
