"""A link chooses a password once, in its time, at its company, and leaves nobody else's password standing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest

from tests.adapters.db.portal.casa import (
    CNPJ,
    CORRELACAO,
    CPF,
    NOVA,
    ORIGEM,
    Casa,
    codigo_da_recusa,
    frase_da_recusa,
)
from tests.mundo.cadastro import uma_empresa
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.acessos.convites.pedir_nova_senha import PEDIDOS_POR_DIA
from ws.application.acessos.entrada.sessao import Sessao
from ws.application.ports.acessos.convites import MotivoConvite
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import Operador
from ws.domain.cadastro.empresa import Ambiente

SEM_CONVITE = CodigoDeGestao.CONVITE_VENCIDO.mensagem
SEM_CORREIO = CodigoDeGestao.SEM_CORREIO.mensagem

JOSE = NovoConvite("Jose@Exemplo.com.br", clientes=("C0003",))


def usar(casa: Casa, token: str, nova: str = NOVA, empresa: str = "aurora") -> Sessao:
    return casa.casos.usar_convite(empresa, token, nova, ORIGEM, CORRELACAO)


def pedir(casa: Casa, usuario: str, empresa: str = "aurora") -> None:
    casa.casos.pedir_nova_senha(empresa, usuario, ORIGEM, CORRELACAO)


def desfechos(casa: Casa) -> list[tuple[int, str, str]]:
    return [(e.empresa_id, e.login, e.detalhe) for e in casa.eventos("nova_senha_pedida")]


def test_an_invited_person_chooses_a_password_and_is_in(casa: Casa) -> None:
    enviado = casa.casos.convidar(casa.gestora(), JOSE)
    assert (enviado.login, enviado.email) == ("jose@exemplo.com.br", "Jose@exemplo.com.br")
    assert enviado.expira_em == casa.clock.agora() + timedelta(days=7)
    [[para, _, tipo, login, link]] = casa.cartas()
    assert (para, tipo, login) == ("Jose@exemplo.com.br", "convite", "jose@exemplo.com.br")
    assert link == f"https://x/portal/aurora/convite/{casa.token()}"
    aberto = casa.casos.ler_convite("aurora", casa.token())
    assert aberto is not None
    assert (aberto.login, aberto.motivo) == ("jose@exemplo.com.br", MotivoConvite.CONVITE)
    acesso = casa.casos.retomar(usar(casa, casa.token()), ORIGEM, "")
    assert acesso is not None
    assert (acesso.login, acesso.clientes) == ("jose@exemplo.com.br", ("C0003",))
    assert casa.acesso(CPF, NOVA).id == acesso.id


def test_before_that_no_password_opens_the_account(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    for senha in ("", "senha", "None"):
        recusa = codigo_da_recusa(partial(casa.entrar, "jose@exemplo.com.br", senha))
        assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert casa.casos.gestao.ver_acesso(casa.gestora(), "jose@exemplo.com.br").senhas == ()


def test_a_manager_invites_another(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), NovoConvite("ana@aurora.com.br", login="ana", gestor=True))
    acesso = casa.casos.retomar(usar(casa, casa.token()), ORIGEM, "")
    assert acesso is not None
    assert (acesso.login, acesso.tipo, acesso.empresa.codigo) == ("ana", TipoAcesso.GESTOR, "aurora")


def test_a_link_opens_once(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    usar(casa, casa.token())
    assert casa.casos.ler_convite("aurora", casa.token()) is None
    assert frase_da_recusa(lambda: usar(casa, casa.token(), "outra senha bem longa")) == SEM_CONVITE
    assert casa.acesso("jose@exemplo.com.br", NOVA).clientes == ("C0003",)


def test_of_two_who_use_a_link_at_the_same_time_one_sets_the_password(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    token = casa.token()

    def tentar(numero: int) -> bool:
        try:
            usar(casa, token, f"senha bem longa {numero}")
        except Erro:
            return False
        return True

    with ThreadPoolExecutor(4) as turma:
        assert list(turma.map(tentar, range(4))).count(True) == 1


@pytest.mark.parametrize(
    ("idade", "abre"), [(timedelta(days=7, seconds=-1), True), (timedelta(days=7), False)]
)
def test_an_invitation_lasts_seven_days(casa: Casa, idade: timedelta, *, abre: bool) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    casa.clock.avancar(idade)
    assert (casa.casos.ler_convite("aurora", casa.token()) is not None) is abre


@pytest.mark.parametrize(("idade", "abre"), [(timedelta(minutes=59), True), (timedelta(hours=1), False)])
def test_a_forgotten_password_lasts_an_hour(casa: Casa, idade: timedelta, *, abre: bool) -> None:
    pedir(casa, "grupo")
    casa.clock.avancar(idade)
    if abre:
        usar(casa, casa.token())
    else:
        assert frase_da_recusa(lambda: usar(casa, casa.token())) == SEM_CONVITE


@pytest.mark.parametrize("empresa", ["boreal", "nenhuma"])
def test_a_link_opens_at_its_own_company_only(casa: Casa, empresa: str) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    assert casa.casos.ler_convite(empresa, casa.token()) is None
    assert frase_da_recusa(lambda: usar(casa, casa.token(), empresa=empresa)) == SEM_CONVITE


@pytest.mark.parametrize("token", ["", "inventado", "token'", "\ud800", "x" * 10_000])
def test_a_token_that_never_was_opens_nothing(casa: Casa, token: str) -> None:
    assert casa.casos.ler_convite("aurora", token) is None
    assert frase_da_recusa(lambda: usar(casa, token)) == SEM_CONVITE


def test_a_weak_password_leaves_the_link_open(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    assert frase_da_recusa(lambda: usar(casa, casa.token(), "curta")).startswith("A senha deve ter")
    usar(casa, casa.token())


def test_the_token_is_kept_only_in_the_letter(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    token = casa.token()
    with casa.engine.connect() as conexao:
        [linha] = conexao.exec_driver_sql("SELECT * FROM convite").all()
    assert token not in str(linha)
    assert token not in str(casa.armazem.eventos())


def test_a_new_invitation_stops_the_one_before(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    antigo = casa.token()
    casa.clock.avancar(timedelta(minutes=1))
    casa.casos.convidar_de_novo(casa.gestora(), "jose@exemplo.com.br")
    assert casa.casos.ler_convite("aurora", antigo) is None
    usar(casa, casa.token())


def test_a_password_that_was_set_by_one_link_stops_the_others(casa: Casa) -> None:
    pedir(casa, "grupo")
    antigo = casa.token()
    casa.clock.avancar(timedelta(minutes=1))
    pedir(casa, "grupo")
    usar(casa, casa.token())
    assert casa.casos.ler_convite("aurora", antigo) is None


def test_setting_a_password_ends_sessions_and_the_old_password(casa: Casa) -> None:
    sessao = casa.entrar()
    pedir(casa, "grupo")
    usar(casa, casa.token())
    assert casa.casos.retomar(sessao, ORIGEM, "") is None
    assert codigo_da_recusa(casa.entrar) is Codigo.CREDENCIAIS_INVALIDAS
    assert casa.acesso("grupo", NOVA).login == "grupo"


def test_a_link_lets_in_who_locked_itself_out(casa: Casa) -> None:
    for _ in range(6):
        codigo_da_recusa(lambda: casa.entrar("grupo", "errada"))
    pedir(casa, "grupo")
    usar(casa, casa.token())
    assert casa.acesso("grupo", NOVA).login == "grupo"


def test_a_blocked_accounts_link_opens_nothing(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    casa.casos.gestao.desativar_acesso(casa.gestora(), "jose@exemplo.com.br")
    assert casa.casos.ler_convite("aurora", casa.token()) is None
    assert frase_da_recusa(lambda: usar(casa, casa.token())) == SEM_CONVITE
    assert "bloqueado" in frase_da_recusa(
        lambda: casa.casos.convidar_de_novo(casa.gestora(), "jose@exemplo.com.br")
    )


@pytest.mark.parametrize("usuario", ["grupo", CNPJ])
def test_a_forgotten_password_is_written_to_the_customers_first_address(casa: Casa, usuario: str) -> None:
    pedir(casa, usuario)
    [[para, _, tipo, login, _]] = casa.cartas()
    assert (para, tipo, login) == ("financeiro@bompreco.com.br", "senha", "grupo")
    assert desfechos(casa) == [(1, "grupo", "enviada para financeiro@bompreco.com.br")]


def test_the_accounts_own_address_comes_before_the_customers(casa: Casa) -> None:
    casa.casos.gestao.mudar_email(casa.gestora(), "grupo", "dono@exemplo.com.br")
    pedir(casa, "grupo")
    assert casa.cartas()[-1][0] == "dono@exemplo.com.br"


@pytest.mark.parametrize(
    ("usuario", "empresa", "desfecho"),
    [
        ("ninguem", "aurora", (0, "ninguem", "não existe acesso com este login")),
        ("erp", "aurora", (0, "erp", "não existe acesso com este login")),
        ("grupo", "boreal", (0, "grupo", "não existe acesso com este login")),
        ("gestora", "aurora", (1, "gestora", "acesso sem e-mail")),
    ],
)
def test_nobody_learns_that_no_letter_went_out_but_the_audit(
    casa: Casa, usuario: str, empresa: str, desfecho: tuple[int, str, str]
) -> None:
    pedir(casa, usuario, empresa)
    assert casa.cartas() == []
    assert desfechos(casa) == [desfecho]


def test_a_blocked_account_gets_no_letter(casa: Casa) -> None:
    casa.casos.gestao.desativar_acesso(casa.gestora(), "grupo")
    pedir(casa, "grupo")
    assert casa.cartas() == []
    assert desfechos(casa) == [(1, "grupo", "acesso bloqueado")]


def test_a_mailbox_is_not_flooded(casa: Casa) -> None:
    for _ in range(PEDIDOS_POR_DIA + 2):
        casa.clock.avancar(timedelta(minutes=1))
        pedir(casa, "grupo")
    assert len(casa.cartas()) == PEDIDOS_POR_DIA
    assert desfechos(casa)[-1] == (1, "grupo", "limite diário atingido")
    casa.clock.avancar(timedelta(days=1))
    pedir(casa, "grupo")
    assert len(casa.cartas()) == PEDIDOS_POR_DIA + 1


def test_requests_at_the_same_time_do_not_pass_the_limit(casa: Casa) -> None:
    with ThreadPoolExecutor(4) as turma:
        list(turma.map(lambda _: pedir(casa, "grupo"), range(8)))
    assert len(casa.cartas()) == PEDIDOS_POR_DIA


def test_without_a_mail_server_the_manager_is_told_and_nothing_is_created(casa: Casa) -> None:
    casos = casa.montar(tem_servidor=False)
    assert frase_da_recusa(lambda: casos.convidar(casa.gestora(), JOSE)) == SEM_CORREIO
    casos.pedir_nova_senha("aurora", "grupo", ORIGEM, CORRELACAO)
    assert not casos.pedir_nova_senha.disponivel(uma_empresa())
    assert casos.pedir_nova_senha.disponivel(uma_empresa(ambiente=Ambiente.HOMOLOGACAO))
    assert casa.cartas() == []
    assert casa.casos.buscar_acessos(casa.gestora(), "jose").total == 0


@pytest.mark.parametrize(
    ("pedido", "frase"),
    [
        (NovoConvite("sem arroba", ("C0003",)), "O e-mail deve ser"),
        (NovoConvite("a@exemplo.com.br"), "Escolha ao menos um cliente"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), gestor=True), "Escolha ao menos um cliente"),
        (NovoConvite("a@exemplo.com.br", ("C0009",)), "Há cliente que não existe nesta empresa"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), "grupo"), "Já existe um acesso com este login"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), "boreal"), "Já existe um acesso com este login"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), "com espaço"), "O login deve ter"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused_in_a_sentence(
    casa: Casa, pedido: NovoConvite, frase: str
) -> None:
    assert frase_da_recusa(lambda: casa.casos.convidar(casa.gestora(), pedido)).startswith(frase)
    assert casa.cartas() == []


@pytest.mark.parametrize("login", ["boreal", "erp", "ninguem"])
def test_who_is_no_person_of_the_company_cannot_be_invited_again(casa: Casa, login: str) -> None:
    frase = frase_da_recusa(lambda: casa.casos.convidar_de_novo(casa.gestora(), login))
    assert frase == "Não existe acesso de pessoa com este login."


def test_an_account_without_an_address_cannot_be_invited(casa: Casa) -> None:
    frase = frase_da_recusa(lambda: casa.casos.convidar_de_novo(casa.gestora(), "gestora"))
    assert "não tem endereço de e-mail" in frase


def test_invitations_are_audited(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    usar(casa, casa.token())
    criado, enviado, definida = (
        casa.eventos(acao)[0] for acao in ("acesso_criado", "convite_enviado", "senha_definida")
    )
    assert (criado.login, criado.detalhe, criado.clientes) == (
        "gestora",
        "jose@exemplo.com.br; cliente",
        ("C0003",),
    )
    assert (enviado.login, enviado.detalhe) == ("gestora", "jose@exemplo.com.br; Jose@exemplo.com.br")
    assert (definida.login, definida.detalhe, definida.origem) == ("jose@exemplo.com.br", "convite", ORIGEM)


@pytest.mark.parametrize(
    "mudar",
    [
        lambda casa: casa.casos.gestao.mudar_email(casa.gestora(), "grupo", "outro@exemplo.com.br"),
        lambda casa: casa.casos.trocar_senha(casa.acesso(), "senha", "outra senha bem longa"),
        lambda casa: casa.casos.gestao.redefinir_senha(
            Operador("operador"), "grupo", "outra senha bem longa"
        ),
        lambda casa: [
            mudar(casa.gestora(), "grupo")
            for mudar in (casa.casos.gestao.desativar_acesso, casa.casos.gestao.ativar_acesso)
        ],
    ],
    ids=["another address", "own change of password", "operator's change of password", "blocked for a while"],
)
def test_a_link_stops_when_what_it_was_sent_for_is_over(casa: Casa, mudar: Callable[[Casa], object]) -> None:
    pedir(casa, "grupo")
    token = casa.token()
    mudar(casa)
    assert casa.casos.ler_convite("aurora", token) is None
    assert frase_da_recusa(lambda: usar(casa, token)) == SEM_CONVITE
