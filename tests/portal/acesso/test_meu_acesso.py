"""A person changes, chooses or recovers a password, and the page never tells who has an account."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest
from sqlalchemy import select

from tests.fakes.clock import Clock
from tests.mundo.acessos import SENHA
from tests.portal.cena import aplicacao
from tests.portal.sem_scripts import Navegador, Pagina
from ws.adapters.db.modelo import mensagem_email
from ws.application.acessos.convites.convidar import NovoConvite
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.acesso import Acesso, TipoAcesso

NOVA = "uma outra senha boa"
Visitante = Callable[..., Navegador]


def links(casa: Aplicacao) -> list[str]:
    """Of the letters in the outbox, below the company's path."""
    with casa.engine.connect() as conexao:
        cartas = conexao.execute(select(mensagem_email.c.conteudo)).scalars().all()
    return [
        re.findall(rb"/portal/aurora(/convite/[\w=-]+)", carta.replace(b"=\r\n", b""))[0].decode()
        for carta in cartas
    ]


def convidar(casa: Aplicacao, email: str = "nova@exemplo.com.br") -> str:
    empresa = casa.casos_do_portal.ver_empresa("aurora")
    assert empresa is not None
    gestora = Acesso(empresa, 3, "gestora", TipoAcesso.GESTOR, frozenset())
    casa.casos_do_portal.convidar(gestora, NovoConvite(email, ("C0001",)))
    (link,) = links(casa)
    return link


def escolher(navegador: Navegador, link: str, nova: str = NOVA, repetida: str | None = None) -> Pagina:
    pagina = navegador.ler(link)
    dados = {
        "csrf": pagina.formulario("convite").xpath('.//input[@name="csrf"]/@value')[0],
        "nova": nova,
        "repetida": nova if repetida is None else repetida,
    }
    return Pagina(navegador.cliente.post(navegador.raiz + link, data=dados, follow_redirects=True))


# --- the account


def test_the_account_tells_whose_boletos_it_sees(entrar: Visitante) -> None:
    lido = entrar("rede").ler("/conta").texto
    for parte in (
        "rede",
        "Mercado Bom Preço – filial",
        "19.506.112/0002-28",
        "filial@bompreco.exemplo.com.br",
    ):
        assert parte in lido


@pytest.mark.parametrize(
    ("campos", "problema"),
    [
        ({"atual": "errada", "nova": NOVA, "repetida": NOVA}, "Login ou senha não conferem"),
        ({"atual": SENHA, "nova": NOVA, "repetida": "outra coisa"}, "As duas senhas novas não são iguais"),
        ({"atual": SENHA, "nova": "breve", "repetida": "breve"}, "A senha deve ter de 10 a 128 caracteres."),
        ({"atual": SENHA, "nova": "", "repetida": ""}, "Preencha todos os campos."),
    ],
)
def test_a_password_is_not_changed_when_something_is_wrong(
    mercado: Navegador, entrar: Visitante, campos: dict[str, str], problema: str
) -> None:
    pagina = mercado.enviar(mercado.ler("/conta"), "trocar-senha", **campos)
    assert pagina.status in (400, 403)
    assert problema in pagina.avisos[0]
    assert all(valor not in pagina.resposta.text for valor in campos.values() if valor)
    assert entrar("mercado").chegada.caminho == "/portal/aurora/boletos"


def test_the_new_password_opens_and_the_old_one_does_not(mercado: Navegador, visitante: Visitante) -> None:
    mercado.enviar(mercado.ler("/conta"), "trocar-senha", atual=SENHA, nova=NOVA, repetida=NOVA)
    navegador = visitante()
    entrada = navegador.ler("/entrar")
    assert navegador.enviar(entrada, "entrar", usuario="mercado", senha=SENHA).status == 403
    assert (
        navegador.enviar(entrada, "entrar", usuario="mercado", senha=NOVA).caminho == "/portal/aurora/boletos"
    )


# --- first access


def test_an_invitation_chooses_the_password_and_comes_in(casa: Aplicacao, visitante: Visitante) -> None:
    link = convidar(casa)
    navegador = visitante()
    assert "Boas-vindas! Crie sua senha" in navegador.ler(link).texto
    assert "nova@exemplo.com.br" in navegador.ler(link).texto
    chegada = escolher(navegador, link)
    assert chegada.caminho == "/portal/aurora/boletos"
    assert chegada.avisos[0] == "Senha criada. Da próxima vez, entre com ela."


def test_an_invitation_works_once(casa: Aplicacao, visitante: Visitante) -> None:
    link = convidar(casa)
    escolher(visitante(), link)
    pagina = visitante().ler(link)
    assert pagina.status == 410
    assert "Este link não vale mais" in pagina.texto


def test_an_invitation_ends_after_a_week(casa: Aplicacao, visitante: Visitante, clock: Clock) -> None:
    link = convidar(casa)
    clock.avancar(timedelta(days=7, seconds=1))
    assert visitante().ler(link).status == 410


def test_an_invitation_opens_nothing_at_another_company(casa: Aplicacao, visitante: Visitante) -> None:
    assert visitante("boreal").ler(convidar(casa)).status == 410


@pytest.mark.parametrize(
    ("nova", "repetida", "problema"),
    [
        ("curta", "curta", "A senha deve ter de 10 a 128 caracteres."),
        (NOVA, "outra coisa", "As duas senhas novas não são iguais"),
        ("nova@exemplo.com.br", "nova@exemplo.com.br", "A senha não pode ser igual ao login."),
        ("", "", "Preencha todos os campos."),
    ],
)
def test_a_password_that_may_not_be_leaves_the_invitation_open(
    casa: Aplicacao, visitante: Visitante, nova: str, repetida: str, problema: str
) -> None:
    link, navegador = convidar(casa), visitante()
    pagina = escolher(navegador, link, nova, repetida)
    assert pagina.status == 400
    assert problema in pagina.avisos[0]
    assert escolher(navegador, link).caminho == "/portal/aurora/boletos"


def test_the_link_is_no_secret_of_the_log(casa: Aplicacao, visitante: Visitante) -> None:
    link = convidar(casa)
    visitante().ler(link)
    assert link.removeprefix("/convite/") not in repr(vars(casa.logger)["linhas"])


def test_who_has_no_password_yet_is_told_how_to_get_one(visitante: Visitante) -> None:
    lido = visitante().ler("/primeiro-acesso").texto
    assert "A empresa convida cada cliente por e-mail." in lido
    assert "Financeiro: (31) 3333-0000" in lido


# --- forgotten password


def esquecer(navegador: Navegador, usuario: str) -> Pagina:
    return navegador.enviar(navegador.ler("/esqueci"), "esqueci", usuario=usuario)


def test_a_forgotten_password_is_chosen_anew_by_a_link(casa: Aplicacao, visitante: Visitante) -> None:
    navegador = visitante()
    assert "enviamos um e-mail com o link" in esquecer(navegador, "mercado").texto
    (link,) = links(casa)
    assert "Crie outra senha" in navegador.ler(link).texto
    assert escolher(navegador, link).caminho == "/portal/aurora/boletos"


def test_the_link_ends_the_sessions_that_were_open(
    casa: Aplicacao, mercado: Navegador, visitante: Visitante
) -> None:
    esquecer(visitante(), "mercado")
    escolher(visitante(), links(casa)[0])
    assert mercado.ler("/boletos").caminho == "/portal/aurora/entrar"


@pytest.mark.parametrize(
    "usuario", ["mercado", "nao-existe", "vazio", "boreal.grupo", "erp", "529.982.247-25"]
)
def test_the_answer_never_tells_whether_there_is_such_an_account(visitante: Visitante, usuario: str) -> None:
    esperado = re.sub(r'value="[^"]*"', "", esquecer(visitante(), "mercado").resposta.text)
    assert re.sub(r'value="[^"]*"', "", esquecer(visitante(), usuario).resposta.text) == esperado


@pytest.mark.parametrize("usuario", ["nao-existe", "vazio", "boreal.grupo", "erp"])
def test_nobody_without_an_account_and_an_address_is_written_to(
    casa: Aplicacao, visitante: Visitante, usuario: str
) -> None:
    esquecer(visitante(), usuario)
    assert links(casa) == []


def test_a_field_left_empty_is_asked_for(visitante: Visitante) -> None:
    assert "Preencha este campo." in esquecer(visitante(), " ").texto


def test_where_no_letter_can_leave_the_page_says_whom_to_talk_to(palco: Path, tmp_path: Path) -> None:
    copia = Path(copy(palco, tmp_path / "sem-correio.db"))
    with aplicacao(copia, Clock(), smtp_host="") as sem_correio:
        pagina = Navegador(sem_correio.portal(), "boreal").ler("/esqueci")
    assert "Peça uma senha nova à empresa." in pagina.texto
    assert "Fale com a Boreal" in pagina.texto
    assert not pagina.formularios()
