"""A secret is told once, and the one before opens until the change is finished."""

from tests.application.casa import Casa, codigo_da_recusa
from tests.mundo.dias import HOJE
from ws.desfechos.catalogo.contrato import Codigo


def test_a_secret_is_told_once_and_rotates(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    primeiro = acessos.criar_integrador(gestora, "aurora", "loja").senha
    segundo = acessos.trocar_segredo(gestora, "loja").senha
    assert len(acessos.ver_acesso(gestora, "loja").senhas) == 2
    assert [casa.pelo_servico("loja", segredo).login for segredo in (primeiro, segundo)] == ["loja"] * 2
    acessos.finalizar_troca(gestora, "loja")
    recusa = codigo_da_recusa(lambda: casa.pelo_servico("loja", primeiro))
    assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert acessos.ver_acesso(gestora, "loja").ultimo_uso == HOJE
