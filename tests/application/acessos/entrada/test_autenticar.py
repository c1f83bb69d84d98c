"""The right password says who asks; wrong ones are one refusal, cost the same and make a person wait."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from argon2 import PasswordHasher

from tests.fakes.acessos.senhas import PREFIXO, Senhas
from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import SENHA, um_acesso, um_integrador
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import uma_empresa
from tests.mundo.dias import HOJE
from ws.adapters.senhas import SenhasArgon2
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.ports.auditoria.eventos import SEM_EMPRESA
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso

ORIGEM = "203.0.113.7"
OUTRA_ORIGEM = "198.51.100.9"


class Cena:
    """A customer (``mercado``) and an integrator (``erp``) at the door."""

    def __init__(
        self, senhas: Any = None, senha: str = PREFIXO + SENHA, segredo: str = "segredo:segredo"
    ) -> None:
        integrador = um_integrador(senhas=(segredo,))
        self.banco: Banco = duas_empresas().com_acessos(um_acesso(senhas=(senha,)), integrador)
        self.clock = Clock()
        self.senhas = senhas or Senhas()
        self.unidades = UnitsOfWork(self.banco)
        self._autenticar = Autenticar(self.unidades, self.senhas, self.clock)

    def entrar(self, login: str = "mercado", senha: str = SENHA, origem: str = ORIGEM) -> Acesso:
        return self._autenticar(Credenciais(login, senha, origem, "id-1"))

    def recusa(self, login: str = "mercado", senha: str = "errada", origem: str = ORIGEM) -> Erro:
        with pytest.raises(Erro) as excecao:
            self.entrar(login, senha, origem)
        return excecao.value

    def errar(self, vezes: int, login: str = "mercado", origem: str = ORIGEM) -> None:
        for _ in range(vezes):
            self.recusa(login, origem=origem)

    def mudar(self, id_: int = 1, **mudancas: Any) -> None:
        self.banco.acessos[1, id_] = replace(self.banco.acessos[1, id_], **mudancas)


def test_the_right_password_says_who_is_asking_and_what_is_released() -> None:
    cena = Cena()
    cena.banco.com_empresa(uma_empresa(), cliente=frozenset({Recurso.CONSULTAR}))
    cena.mudar(recursos={Recurso.EMITIR: True})
    acesso = cena.entrar()
    assert (acesso.empresa, acesso.id, acesso.login) == (uma_empresa(), 1, "mercado")
    assert acesso.recursos == {Recurso.CONSULTAR, Recurso.EMITIR}
    assert acesso.clientes == ("C0001",)
    assert (acesso.origem, acesso.id_correlacao) == (ORIGEM, "id-1")


@pytest.mark.parametrize("login", ["MerCado", "MERCADO"])
def test_a_login_is_compared_without_case(login: str) -> None:
    assert Cena().entrar(login).login == "mercado"


@pytest.mark.parametrize("login", ["mercado", "erp", "ninguem", "", "' OR 1=1 --", "x" * 10_000])
def test_a_wrong_login_and_a_wrong_password_are_one_refusal(login: str) -> None:
    erro = Cena().recusa(login)
    assert (erro.codigo, erro.campo, erro.desfecho.segundos_para_repetir) == (
        Codigo.CREDENCIAIS_INVALIDAS,
        None,
        None,
    )


class Medidor(PasswordHasher):
    """Argon2, made cheap; keeps how long each password was that it verified."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.medidas: list[int] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> Any:  # noqa: A002 (argon2's own name)
        self.medidas.append(len(password))
        return super().verify(hash, password)


def com_argon2(medidor: Medidor) -> Cena:
    senhas = SenhasArgon2(medidor)
    return Cena(senhas, senhas.gerar_hash_senha("senha-certa"), senhas.gerar_segredo()[1])


@pytest.mark.parametrize("login", ["mercado", "erp", "ninguem"])
@pytest.mark.parametrize("senha", ["errada", "", "x" * 129, "x" * 1_000_000])
def test_every_refusal_costs_one_argon2_verification_of_at_most_128_characters(
    login: str, senha: str
) -> None:
    medidor = Medidor()
    assert com_argon2(medidor).recusa(login, senha).codigo is Codigo.CREDENCIAIS_INVALIDAS
    assert len(medidor.medidas) == 1
    assert medidor.medidas[0] <= 128


def test_neither_codes_nor_costs_tell_a_person_a_system_and_nobody_apart() -> None:
    def sequencia(login: str) -> list[tuple[str, int | None, int]]:
        medidor = Medidor()
        cena, visto = com_argon2(medidor), []
        for tentativa in range(40):
            if tentativa % 8 == 7:
                cena.clock.avancar(timedelta(minutes=3))
            erro = cena.recusa(login, f"errada {tentativa}")
            visto.append((erro.codigo.codigo, erro.desfecho.segundos_para_repetir, len(medidor.medidas)))
        return visto

    pessoa, sistema, ninguem = map(sequencia, ("mercado", "erp", "ninguem"))
    assert {codigo for codigo, _, _ in pessoa} == {"102", "103"}
    assert pessoa == sistema == ninguem


def test_a_password_that_only_begins_like_the_right_one_is_refused() -> None:
    cena = Cena(senha="hash:" + "x" * 128)
    cena.entrar(senha="x" * 128)
    assert cena.recusa(senha="x" * 129).codigo is Codigo.CREDENCIAIS_INVALIDAS


def test_both_secrets_of_a_rotation_are_accepted() -> None:
    cena = Cena()
    cena.mudar(2, senhas=("segredo:velho", "segredo:novo"))
    assert cena.entrar("erp", "velho") == cena.entrar("erp", "novo")


def test_a_disabled_account_is_told_so_only_with_the_right_password() -> None:
    cena = Cena()
    cena.mudar(ativo=False)
    assert cena.recusa(senha="errada").codigo is Codigo.CREDENCIAIS_INVALIDAS
    assert cena.recusa(senha=SENHA).codigo is Codigo.ACESSO_DESATIVADO


def test_a_disabled_account_stops_at_once() -> None:
    cena = Cena()
    cena.entrar()
    cena.mudar(ativo=False)
    assert cena.recusa(senha=SENHA).codigo is Codigo.ACESSO_DESATIVADO


def test_five_failures_in_a_row_make_a_person_wait() -> None:
    cena = Cena()
    cena.errar(5)
    erro = cena.recusa(senha=SENHA)
    assert (erro.codigo, erro.desfecho.segundos_para_repetir) == (Codigo.ACESSO_BLOQUEADO, 61)


def test_four_failures_do_not() -> None:
    cena = Cena()
    cena.errar(4)
    cena.entrar()


def test_a_success_clears_the_count() -> None:
    cena = Cena()
    for _ in range(3):
        cena.errar(4)
        cena.entrar()


def test_the_wait_ends_and_doubles_with_the_next_failure() -> None:
    cena = Cena()
    cena.errar(5)
    for minutos in (1, 2, 4, 8, 16, 32, 60, 60):
        cena.clock.avancar(timedelta(minutes=minutos) - timedelta(seconds=1))
        assert cena.recusa(senha=SENHA).codigo is Codigo.ACESSO_BLOQUEADO
        cena.clock.avancar(timedelta(seconds=1))
        assert cena.recusa().codigo is Codigo.CREDENCIAIS_INVALIDAS
    cena.clock.avancar(timedelta(hours=1))
    cena.entrar()


def test_waiting_is_not_made_longer_by_trying() -> None:
    cena = Cena()
    cena.errar(5)
    for _ in range(50):
        assert cena.recusa().codigo is Codigo.ACESSO_BLOQUEADO
    cena.clock.avancar(timedelta(minutes=1))
    cena.entrar()


def test_a_wait_costs_no_password_verification() -> None:
    cena = Cena()
    cena.errar(5)
    antes = cena.senhas.verificacoes
    cena.recusa(senha=SENHA)
    assert cena.senhas.verificacoes == antes


def test_nobody_can_shut_somebody_else_out_from_another_address() -> None:
    cena = Cena()
    cena.errar(20, origem=OUTRA_ORIGEM)
    cena.entrar(origem=ORIGEM)


def test_a_wait_is_of_one_login_only() -> None:
    cena = Cena()
    cena.errar(20)
    cena.entrar("erp", "segredo")


def test_a_login_that_is_nobodys_waits_like_any_other() -> None:
    cena = Cena()
    cena.errar(5, "ninguem")
    assert cena.recusa("ninguem").codigo is Codigo.ACESSO_BLOQUEADO


def test_an_integrators_right_secret_is_always_accepted() -> None:
    cena = Cena()
    cena.errar(20, "erp")
    cena.entrar("erp", "segredo")


def test_an_integrators_wrong_secret_waits_like_any_password() -> None:
    cena = Cena()
    cena.errar(5, "erp")
    erro = cena.recusa("erp")
    assert (erro.codigo, erro.desfecho.segundos_para_repetir) == (Codigo.ACESSO_BLOQUEADO, 61)


# --- many at once: what others did while a password was being verified


class EnquantoVerifica(Senhas):
    """Something happens during the first slow verification."""

    def __init__(self) -> None:
        super().__init__()
        self.acontecer: Callable[[], object] = lambda: None

    def verificar(self, hashes: Sequence[str], senha: str) -> bool:
        acontecer, self.acontecer = self.acontecer, lambda: None
        acontecer()
        return super().verificar(hashes, senha)


@pytest.mark.parametrize("login", ["mercado", "erp", "ninguem"])
@pytest.mark.parametrize("senha", [SENHA, "errada"])
def test_a_password_is_not_judged_once_others_made_its_login_wait(login: str, senha: str) -> None:
    senhas = EnquantoVerifica()
    cena = Cena(senhas)
    senhas.acontecer = lambda: cena.errar(5, login)
    assert cena.recusa(login, senha).codigo is Codigo.ACESSO_BLOQUEADO
    assert [evento.codigo for evento in cena.banco.eventos] == ["102"] * 5 + ["103"]


def test_what_was_not_judged_makes_nobody_wait_longer() -> None:
    senhas = EnquantoVerifica()
    cena = Cena(senhas)
    senhas.acontecer = lambda: cena.errar(5)
    cena.recusa()
    cena.clock.avancar(timedelta(minutes=1))
    cena.recusa()
    cena.clock.avancar(timedelta(minutes=2))
    cena.entrar()


def test_a_password_that_is_remembered_is_not_asked_about_again() -> None:
    """It costs the transaction that finds the account, and no other."""
    cena = Cena()
    cena.entrar()
    leituras = count()
    leitura = cena.unidades.leitura

    def contar() -> Any:
        next(leituras)
        return leitura()

    cena.unidades.leitura = contar  # type: ignore[method-assign] # what counts is how often it was asked for
    cena.entrar()
    cena.entrar("erp", "segredo")
    assert next(leituras) == 2


def test_failures_are_forgotten_after_a_day() -> None:
    cena = Cena()
    cena.errar(4)
    cena.clock.avancar(timedelta(days=1, seconds=1))
    cena.errar(4)
    cena.entrar()


@pytest.mark.parametrize(
    ("preparar", "login", "senha", "empresa_id", "codigo"),
    [
        (lambda _: None, "mercado", "errada", 1, "102"),
        (lambda _: None, "Ninguem", "errada", SEM_EMPRESA, "102"),
        (lambda cena: cena.errar(5), "mercado", SENHA, 1, "103"),
        (lambda cena: cena.mudar(ativo=False), "mercado", SENHA, 1, "104"),
        (lambda cena: cena.errar(5, "erp"), "erp", "errada", 1, "103"),
        (lambda cena: cena.errar(5, "ninguem"), "ninguem", "errada", SEM_EMPRESA, "103"),
    ],
    ids=["wrong password", "nobody", "waiting", "disabled", "waiting system", "waiting nobody"],
)
def test_every_refusal_is_an_audit_row(
    preparar: Callable[[Cena], None], login: str, senha: str, empresa_id: int, codigo: str
) -> None:
    cena = Cena()
    preparar(cena)
    antes = len(cena.banco.eventos)
    cena.recusa(login, senha)
    [evento] = cena.banco.eventos[antes:]
    assert (evento.empresa_id, evento.acao, evento.codigo) == (empresa_id, "autenticar", codigo)
    assert (evento.login, evento.origem, evento.id_correlacao) == (login, ORIGEM, "id-1")
    assert senha not in str(evento)


def test_a_success_is_written_once_a_day() -> None:
    cena = Cena()
    escritas = count()
    escrita = cena.unidades.escrita

    def contar() -> Any:
        next(escritas)
        return escrita()

    cena.unidades.escrita = contar  # type: ignore[method-assign] # what counts is whether it was asked for
    for _ in range(10):
        cena.entrar()
    assert next(escritas) == 1
    assert cena.banco.acessos[1, 1].ultimo_uso == HOJE


def test_last_use_is_a_day_in_the_companys_zone() -> None:
    cena = Cena()
    cena.clock._agora = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
    cena.entrar()
    assert cena.banco.acessos[1, 1].ultimo_uso == HOJE
