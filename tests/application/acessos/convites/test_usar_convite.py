"""A link sets a password once, at its own company, while what it was sent for holds."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from tests.application.acessos.convites.passos import JOSE, SEM_CONVITE, pedir, usar
from tests.application.casa import NOVA, Casa, codigo_da_recusa, frase_da_recusa
from tests.mundo.acessos import ORIGEM, SENHA
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.quem_pede import Operador


def test_a_link_opens_once(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    usar(casa, casa.token())
    assert casa.casos.ler_convite("aurora", casa.token()) is None
    assert frase_da_recusa(lambda: usar(casa, casa.token(), "outra senha bem longa")) == SEM_CONVITE
    assert casa.acesso("jose@exemplo.com.br", NOVA).clientes == ("C0005",)


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


@pytest.mark.parametrize(
    "mudar",
    [
        lambda casa: casa.casos.gestao.mudar_email(casa.gestora(), "grupo", "outro@exemplo.com.br"),
        lambda casa: casa.casos.trocar_senha(casa.acesso(), SENHA, "outra senha bem longa"),
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
