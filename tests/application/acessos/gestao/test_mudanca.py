"""Every change of an account is an audit row that says who made it, and tells no secret."""

from collections.abc import Callable
from datetime import timedelta

from tests.application.acessos.gerencia import POR, Gerencia
from ws.domain.acessos.acesso import Recurso, TipoAcesso


def test_every_change_is_an_audit_row_that_says_who_and_tells_no_secret(gerencia: Gerencia) -> None:
    gerir, passo = gerencia.gerir, timedelta(seconds=1)
    segredos = [gerencia.criar()]
    mudancas: list[Callable[[], object]] = [
        lambda: segredos.append(gerir.criar_integrador(POR, "aurora", "erp").senha),
        lambda: gerir.liberar_recursos(POR, "erp", {Recurso.EMITIR: True}),
        lambda: gerir.liberar_recursos(POR, "erp", {Recurso.EMITIR: False}),
        lambda: gerir.liberar_recursos(POR, "erp", {Recurso.EMITIR: None}),
        lambda: gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.ANALISAR): True}),
        lambda: segredos.append(gerir.trocar_segredo(POR, "erp").senha),
        lambda: gerir.finalizar_troca(POR, "erp"),
        lambda: segredos.append(gerir.redefinir_senha(POR, "mercado").senha),
        lambda: gerir.desativar_acesso(POR, "erp"),
        lambda: gerir.ativar_acesso(POR, "erp"),
    ]
    for mudar in mudancas:
        gerencia.clock.avancar(passo)
        mudar()
    eventos = gerencia.eventos()
    assert [(evento.acao, evento.detalhe) for evento in eventos] == [
        ("acesso_criado", "mercado; cliente"),
        ("acesso_criado", "erp; integrador"),
        ("recurso_liberado", "erp; emitir"),
        ("recurso_retido", "erp; emitir"),
        ("recurso_conforme_padrao", "erp; emitir"),
        ("padrao_liberado", "cliente; analisar"),
        ("segredo_trocado", "erp"),
        ("troca_de_segredo_finalizada", "erp"),
        ("senha_trocada", "mercado"),
        ("acesso_desativado", "erp"),
        ("acesso_ativado", "erp"),
    ]
    assert {(evento.empresa_id, evento.codigo) for evento in eventos} == {(1, "000")}
    assert eventos[0].clientes == ("C0001",)
    assert not [segredo for segredo in segredos if segredo in str(eventos)]
