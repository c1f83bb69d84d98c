"""A manager invites a customer or a colleague, once more too, and is told what cannot be."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest

from tests.fakes.clock import Clock
from tests.portal.cena import aplicacao
from tests.portal.gestor.mesa import GESTORA, audita
from tests.portal.sem_scripts import Navegador
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.acesso import TipoAcesso

Entrar = Callable[..., Navegador]


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
