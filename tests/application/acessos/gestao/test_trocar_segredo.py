"""A secret is told once, and the one before opens until the change is finished."""

from datetime import timedelta

from tests.application.acessos.gerencia import POR, Gerencia
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


def test_while_a_secret_is_changed_both_open_until_the_change_is_finished(gerencia: Gerencia) -> None:
    antigo = gerencia.gerir.criar_integrador(POR, "aurora", "erp").senha
    novo = gerencia.gerir.trocar_segredo(POR, "erp").senha
    gerencia.entrar("erp", antigo)
    gerencia.entrar("erp", novo)
    gerencia.gerir.finalizar_troca(POR, "erp")
    assert gerencia.recusa_de_entrada("erp", antigo) is Codigo.CREDENCIAIS_INVALIDAS
    gerencia.entrar("erp", novo)


def test_a_third_secret_ends_the_first(gerencia: Gerencia) -> None:
    segredos = [gerencia.gerir.criar_integrador(POR, "aurora", "erp").senha]
    segredos += [gerencia.gerir.trocar_segredo(POR, "erp").senha for _ in range(2)]
    assert gerencia.recusa_de_entrada("erp", segredos[0]) is Codigo.CREDENCIAIS_INVALIDAS
    for segredo in segredos[1:]:
        gerencia.entrar("erp", segredo)


def test_the_list_says_since_when_each_secret_opens(gerencia: Gerencia) -> None:
    gerencia.gerir.criar_integrador(POR, "aurora", "erp")
    inicio = gerencia.clock.agora()
    gerencia.clock.avancar(timedelta(days=30))
    gerencia.gerir.trocar_segredo(POR, "erp")
    assert [senha.criada_em for senha in gerencia.ver("erp").senhas] == [inicio, gerencia.clock.agora()]
