"""Who forgot the password gets a letter, and nobody else learns whether it went out."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from tests.application.acessos.convites.passos import pedir
from tests.application.casa import Casa
from tests.mundo.aurora import MATRIZ
from ws.application.acessos.convites.pedir_nova_senha import PEDIDOS_POR_DIA


def desfechos(casa: Casa) -> list[tuple[int, str, str]]:
    return [(e.empresa_id, e.login, e.detalhe) for e in casa.eventos("nova_senha_pedida")]


@pytest.mark.parametrize("usuario", ["grupo", MATRIZ])
def test_a_forgotten_password_is_written_to_the_customers_first_address(casa: Casa, usuario: str) -> None:
    pedir(casa, usuario)
    [[para, _, tipo, login, _]] = casa.cartas()
    assert (para, tipo, login) == ("financeiro@bompreco.exemplo.com.br", "senha", "grupo")
    assert desfechos(casa) == [(1, "grupo", "enviada para financeiro@bompreco.exemplo.com.br")]


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
