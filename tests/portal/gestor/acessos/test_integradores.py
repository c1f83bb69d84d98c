"""A manager makes a system's account, whose secret is shown once and changed without a stop."""

from collections.abc import Callable
from datetime import timedelta

from tests.fakes.clock import Clock
from tests.portal.gestor.mesa import GESTORA, audita
from tests.portal.sem_scripts import Navegador
from ws.bootstrap.aplicacao import Aplicacao

Entrar = Callable[..., Navegador]


def test_the_secret_of_a_new_integrator_is_shown_once(gestora: Navegador, casa: Aplicacao) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/integradores/"), "criar-integrador", login="ERP.Novo")
    (segredo,) = feito.arvore.xpath('//button[@aria-label="Copiar segredo"]/@data-copiar')
    assert feito.arvore.xpath('//button[@aria-label="Copiar login"]/@data-copiar') == ["erp.novo"]
    assert segredo in feito.texto
    assert feito.resposta.headers["Cache-Control"] == "no-store"
    for pagina in ("/gestor/acessos/erp.novo", "/gestor/auditoria/", "/gestor/acessos/", "/gestor/"):
        assert segredo not in gestora.ler(pagina).resposta.text
    assert all(segredo not in detalhe for _, _, detalhe in audita(casa))


def test_a_login_that_is_taken_makes_no_integrator(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/integradores/"), "criar-integrador", login="site.aurora")
    assert feito.status == 400
    assert feito.avisos == ["Já existe um acesso com este login nesta instalação."]


def test_a_secret_is_changed_without_a_stop(gestora: Navegador, casa: Aplicacao, clock: Clock) -> None:
    clock.avancar(timedelta(minutes=5))
    feito = gestora.enviar(gestora.ler("/gestor/acessos/site.aurora"), "trocar-segredo")
    assert "continua abrindo" in feito.texto
    assert len(casa.gestao.ver_acesso(GESTORA, "site.aurora").senhas) == 2
    assert "Uma troca está em andamento" in gestora.ler("/gestor/acessos/site.aurora").texto
    pergunta = gestora.ler("/gestor/integradores/site.aurora/finalizar")
    assert "na mesma hora" in pergunta.texto
    fim = gestora.enviar(pergunta, "finalizar")
    assert fim.avisos == ["A troca terminou: só o segredo novo abre a partir de agora."]
    assert len(casa.gestao.ver_acesso(GESTORA, "site.aurora").senhas) == 1


def test_a_change_of_secret_sent_again_by_the_browser_changes_nothing(
    gestora: Navegador, casa: Aplicacao, clock: Clock
) -> None:
    clock.avancar(timedelta(minutes=5))
    formulario = gestora.ler("/gestor/acessos/site.aurora")
    gestora.enviar(formulario, "trocar-segredo")
    antes = casa.gestao.ver_acesso(GESTORA, "site.aurora").senhas
    feito = gestora.enviar(formulario, "trocar-segredo")
    assert "O segredo já tinha sido trocado" in feito.avisos[0]
    assert casa.gestao.ver_acesso(GESTORA, "site.aurora").senhas == antes


def test_a_change_that_did_not_begin_cannot_be_finished(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/integradores/site.aurora/finalizar"), "finalizar")
    assert feito.avisos == ["Não há troca de segredo em andamento para este acesso."]
