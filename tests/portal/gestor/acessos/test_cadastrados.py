"""A manager sees, releases, blocks, links and addresses an account, and only what changed is written down."""

from collections.abc import Callable

import pytest

from tests.adapters.db.interrupcao import interromper
from tests.portal.gestor.mesa import GESTORA, MARIA, audita
from tests.portal.sem_scripts import Navegador
from ws.adapters.db.acessos.cadastrados import SqlAcessoCadastradoRepository
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.acesso import Recurso

Entrar = Callable[..., Navegador]


def test_a_password_or_secret_of_which_nobody_knows_since_when_is_shown_without(
    gestora: Navegador, casa: Aplicacao
) -> None:
    with casa.engine.begin() as conexao:
        conexao.exec_driver_sql("UPDATE acesso SET senha_1_criada_em = NULL")
    pessoa, sistema = gestora.ler(MARIA), gestora.ler("/gestor/acessos/site.aurora")
    assert (pessoa.status, sistema.status) == (200, 200)
    assert "Senha Em uso" in pessoa.texto
    assert "Em uso Sem data de criação" in sistema.texto


def test_accounts_are_listed_by_type_with_how_they_stand(gestora: Navegador) -> None:
    todos = gestora.ler("/gestor/acessos/").texto
    assert all(palavra in todos for palavra in ("Ativo", "Bloqueado", "Convidado", "Integrador", "Gestor"))
    so_sistemas = gestora.ler("/gestor/acessos/?tipo=integrador").texto
    assert "site.aurora" in so_sistemas
    assert "maria@" not in so_sistemas


def test_an_account_tells_its_customers_its_last_use_and_what_it_may(gestora: Navegador) -> None:
    pagina = gestora.ler(MARIA)
    assert "Padaria São João 6 de Aurora" in pagina.texto
    assert "20/11/2026" in pagina.texto
    assert pagina.marcado("EMITIR") == ["padrao"]


def test_a_resource_is_withheld_released_and_given_back_to_the_default(
    gestora: Navegador, casa: Aplicacao
) -> None:
    for palavra, dito in (("retido", False), ("liberado", True), ("padrao", None)):
        feito = gestora.enviar(gestora.ler(MARIA), "recursos", EMITIR=palavra)
        assert feito.avisos == ["Os recursos deste acesso foram gravados. Valem a partir de agora."]
        assert feito.marcado("EMITIR") == [palavra]
        proprios = casa.gestao.ver_acesso(GESTORA, "maria@aurora").proprios
        assert proprios.get(Recurso.EMITIR) is dito


def test_only_what_changed_is_written_down(gestora: Navegador, casa: Aplicacao) -> None:
    gestora.enviar(gestora.ler(MARIA), "recursos", ANALISAR="retido")
    assert [linha for linha in audita(casa) if linha[0].startswith("recurso_")] == [
        ("recurso_retido", "gestora", "maria@aurora; analisar")
    ]


def test_a_failure_midway_through_the_resources_leaves_them_as_they_were(
    gestora: Navegador, casa: Aplicacao, monkeypatch: pytest.MonkeyPatch
) -> None:
    interromper(monkeypatch, SqlAcessoCadastradoRepository, "definir_recurso", vez=3)
    feito = gestora.enviar(gestora.ler(MARIA), "recursos", **{recurso.name: "retido" for recurso in Recurso})
    assert feito.status == 503
    assert not casa.gestao.ver_acesso(GESTORA, "maria@aurora").proprios
    assert not [linha for linha in audita(casa) if linha[0].startswith("recurso_")]


def test_a_word_that_is_none_changes_nothing(gestora: Navegador, casa: Aplicacao) -> None:
    gestora.enviar(gestora.ler(MARIA), "recursos", EMITIR="talvez")
    assert not casa.gestao.ver_acesso(GESTORA, "maria@aurora").proprios


def test_what_is_withheld_is_withheld_from_the_customer(gestora: Navegador, entrar: Entrar) -> None:
    gestora.enviar(gestora.ler(MARIA), "recursos", ANALISAR="retido")
    maria = entrar("maria@aurora")
    analise = maria.ler("/analise")
    assert analise.status == 200
    assert "não está liberad" in analise.texto


def test_blocking_asks_first_and_then_ends_the_sessions(
    gestora: Navegador, entrar: Entrar, casa: Aplicacao
) -> None:
    maria = entrar("maria@aurora")
    pergunta = gestora.ler(MARIA + "/bloquear")
    assert "na mesma hora" in pergunta.texto
    assert casa.gestao.ver_acesso(GESTORA, "maria@aurora").ativo
    feito = gestora.enviar(pergunta, "bloquear")
    assert feito.avisos == ["O acesso foi bloqueado. Quem estava dentro já saiu."]
    assert maria.ler("/boletos").caminho == "/portal/aurora/entrar"


def test_a_blocked_account_is_unblocked(gestora: Navegador, casa: Aplicacao) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/acessos/bloqueado@aurora"), "desbloquear")
    assert feito.avisos == ["O acesso foi desbloqueado."]
    assert casa.gestao.ver_acesso(GESTORA, "bloqueado@aurora").ativo


def test_a_manager_does_not_block_the_own_account(gestora: Navegador, casa: Aplicacao) -> None:
    assert "Este é o seu próprio acesso" in gestora.ler("/gestor/acessos/gestora").texto
    feito = gestora.forjar("/gestor/acessos/gestora/bloquear")
    assert feito.avisos == ["Você não pode bloquear o seu próprio acesso."]
    assert casa.gestao.ver_acesso(GESTORA, "gestora").ativo


def test_the_address_of_an_account_is_changed(gestora: Navegador, casa: Aplicacao) -> None:
    feito = gestora.enviar(gestora.ler(MARIA), "mudar-email", email="maria@nova.exemplo.com.br")
    assert feito.avisos == ["O e-mail foi mudado."]
    assert casa.gestao.ver_acesso(GESTORA, "maria@aurora").email == "maria@nova.exemplo.com.br"


def test_an_address_that_is_none_stays_in_the_form_with_what_is_wrong(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler(MARIA), "mudar-email", email="maria@")
    assert feito.status == 400
    assert "deve ser um único endereço" in feito.texto
    (campo,) = feito.arvore.xpath('//input[@id="email"]')
    assert (campo.get("value"), campo.get("aria-invalid")) == ("maria@", "true")


def test_customers_are_searched_inside_the_form_and_linked(gestora: Navegador, casa: Aplicacao) -> None:
    formulario = gestora.ler(MARIA + "/clientes")
    assert formulario.marcado("cliente") == ["C0007", "C0006"]
    achados = gestora.enviar(formulario, "vincular", passo="procurar", procura="horizonte azul 8")
    assert achados.marcado("cliente") == ["C0007", "C0006"]
    assert achados.arvore.xpath('//input[@name="cliente"][@value="C0008"]')
    assert casa.gestao.ver_acesso(GESTORA, "maria@aurora").clientes == ("C0006", "C0007")
    feito = gestora.enviar(achados, "vincular", cliente=["C0006", "C0008"])
    assert feito.avisos == ["Os clientes deste acesso foram gravados."]
    assert casa.gestao.ver_acesso(GESTORA, "maria@aurora").clientes == ("C0006", "C0008")


def test_an_account_keeps_at_least_one_customer(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler(MARIA + "/clientes"), "vincular", cliente=[])
    assert feito.status == 400
    assert "Informe ao menos um cliente" in feito.avisos[0]


@pytest.mark.parametrize("login", ["ninguem@aurora", "x", "é"])
def test_an_account_that_does_not_exist_is_not_found(gestora: Navegador, login: str) -> None:
    assert gestora.ler(f"/gestor/acessos/{login}").status == 404
