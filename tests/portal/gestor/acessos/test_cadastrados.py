"""A manager finds accounts, releases, blocks, links and invites, and only changes are written down."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest

from tests.adapters.db.interrupcao import interromper
from tests.fakes.clock import Clock
from tests.portal.cena import aplicacao
from tests.portal.sem_scripts import Navegador
from ws.adapters.db.acessos.cadastrados import SqlAcessoCadastradoRepository
from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador

Entrar = Callable[..., Navegador]
MARIA = "/gestor/acessos/maria@aurora"
GESTORA = Operador("gestora")


def audita(casa: Aplicacao) -> list[tuple[str, str, str]]:
    """Who did what, the latest first."""
    with casa.engine.connect() as conexao:
        linhas = conexao.exec_driver_sql(
            "SELECT acao, login, detalhe FROM auditoria WHERE empresa_id = 1 ORDER BY quando DESC, rowid DESC"
        )
        return [tuple(linha) for linha in linhas]


# --- customers


def test_a_customer_is_found_by_part_of_the_name_with_its_accounts(gestora: Navegador) -> None:
    pagina = gestora.ler("/gestor/clientes/?texto=padaria+sao+joao+6+de")
    assert "Padaria São João 6 de Aurora" in pagina.texto
    assert "Elétrica Ribeiro" not in pagina.texto
    assert pagina.arvore.xpath('//td//a[@href="/portal/aurora/gestor/acessos/maria@aurora"]')


def test_a_search_without_an_answer_says_so(gestora: Navegador) -> None:
    assert "Nenhum cliente encontrado" in gestora.ler("/gestor/clientes/?texto=inexistente").texto


def test_customers_come_in_pages_that_keep_the_search(gestora: Navegador) -> None:
    primeira = gestora.ler("/gestor/clientes/?texto=aurora")
    (segunda,) = primeira.arvore.xpath('//a[@rel="next"]/@href')
    assert segunda == "/portal/aurora/gestor/clientes/?texto=aurora&pagina=2"
    assert "60 clientes" in primeira.texto
    assert len(primeira.arvore.xpath("//tbody/tr")) == 25


def test_a_page_past_the_last_leads_back(gestora: Navegador) -> None:
    pagina = gestora.ler("/gestor/clientes/?pagina=99")
    assert "Esta página não existe mais" in pagina.texto
    assert pagina.arvore.xpath('//main//a[@href="/portal/aurora/gestor/clientes/"]')


# --- accounts


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


def test_a_failure_midway_through_the_defaults_leaves_them_as_they_were(
    gestora: Navegador, casa: Aplicacao, monkeypatch: pytest.MonkeyPatch
) -> None:
    antes = casa.gestao.ver_padroes(GESTORA, "aurora")
    interromper(monkeypatch, SqlPadraoRepository, "definir", vez=2)
    retidos = {f"CLIENTE-{recurso.name}": "retido" for recurso in Recurso}
    feito = gestora.enviar(gestora.ler("/gestor/padroes/"), "padroes", **retidos)
    assert feito.status == 503
    assert casa.gestao.ver_padroes(GESTORA, "aurora") == antes


def test_a_word_that_is_none_changes_nothing(gestora: Navegador, casa: Aplicacao) -> None:
    gestora.enviar(gestora.ler(MARIA), "recursos", EMITIR="talvez")
    assert not casa.gestao.ver_acesso(GESTORA, "maria@aurora").proprios


def test_the_default_of_the_company_is_changed_for_one_type(gestora: Navegador, casa: Aplicacao) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/padroes/"), "padroes", **{"CLIENTE-EMITIR": "retido"})
    assert feito.avisos == ["O padrão da empresa foi gravado. Vale a partir de agora."]
    assert feito.marcado("CLIENTE-EMITIR") == ["retido"]
    padroes = casa.gestao.ver_padroes(GESTORA, "aurora")
    assert Recurso.EMITIR not in padroes[TipoAcesso.CLIENTE]
    assert padroes[TipoAcesso.INTEGRADOR] == frozenset(Recurso)
    assert "Padrão (retido)" in gestora.ler(MARIA).texto


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


# --- invitations


def test_a_customer_is_invited_from_its_row(gestora: Navegador, casa: Aplicacao) -> None:
    formulario = gestora.ler("/gestor/convites/?cliente=C0015")
    assert formulario.marcado("cliente") == ["C0015"]
    assert formulario.arvore.xpath('//input[@id="email"]/@value') == ["contas15@aurora.exemplo.com.br"]
    feito = gestora.enviar(formulario, "convidar", email="ana@exemplo.com.br")
    assert feito.avisos == ["O convite foi enviado para ana@exemplo.com.br. O link vale até 01/12/2026."]
    assert feito.caminho == "/portal/aurora/gestor/acessos/ana@exemplo.com.br"
    assert "Convidado" in feito.texto
    assert casa.gestao.ver_acesso(GESTORA, "ana@exemplo.com.br").clientes == ("C0015",)


def test_a_search_in_the_invitation_keeps_what_was_typed_and_invites_nobody(
    gestora: Navegador, casa: Aplicacao
) -> None:
    antes = len(audita(casa))
    achados = gestora.enviar(
        gestora.ler("/gestor/convites/"),
        "convidar",
        passo="procurar",
        procura="C0007",
        email="ana@exemplo.com.br",
        login="ana",
    )
    assert achados.status == 200
    assert [achados.arvore.xpath(f'//input[@id="{campo}"]/@value') for campo in ("email", "login")] == [
        ["ana@exemplo.com.br"],
        ["ana"],
    ]
    assert achados.arvore.xpath('//input[@name="cliente"]/@value') == ["C0007"]
    assert len(audita(casa)) == antes


def test_another_manager_is_invited(gestora: Navegador, casa: Aplicacao) -> None:
    formulario = gestora.ler("/gestor/convites/")
    gestora.enviar(formulario, "convidar", quem="gestor", email="colega@exemplo.com.br", login="colega")
    assert casa.gestao.ver_acesso(GESTORA, "colega").tipo is TipoAcesso.GESTOR


@pytest.mark.parametrize(
    ("campos", "porque"),
    [
        ({"email": "ana@exemplo.com.br"}, "Escolha ao menos um cliente"),
        ({"email": "ana", "cliente": "C0001"}, "deve ser um único endereço"),
        ({"email": "a@exemplo.com.br", "cliente": "C0001", "login": "maria@aurora"}, "Já existe um acesso"),
        ({"email": "a@exemplo.com.br", "cliente": "NADA"}, "Há cliente que não existe"),
    ],
)
def test_an_invitation_that_cannot_be_says_why(
    gestora: Navegador, campos: dict[str, str], porque: str
) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/convites/"), "convidar", **campos)
    assert feito.status == 400
    assert porque in feito.avisos[0]
    assert feito.arvore.xpath('//input[@id="email"]/@value') == [campos["email"]]


def test_somebody_is_invited_again(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/acessos/convidado@aurora"), "convidar-de-novo")
    assert feito.avisos == [
        "O convite foi enviado para contas13@aurora.exemplo.com.br. Os links anteriores deixaram de valer."
    ]


def test_without_a_mail_server_nobody_is_invited(palco: Path, tmp_path: Path) -> None:
    sem_correio = aplicacao(Path(copy(palco, tmp_path / "sem-correio.db")), Clock(), smtp_host="")
    gestora = Navegador(sem_correio.portal(), "aurora").entrar("gestora")
    feito = gestora.enviar(gestora.ler("/gestor/acessos/convidado@aurora"), "convidar-de-novo")
    sem_correio.engine.dispose()
    assert "não tem servidor de e-mail configurado" in feito.avisos[0]


# --- integrators


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
