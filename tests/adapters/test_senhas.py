"""Passwords and secrets are stored as OWASP asks, open only their own hash, and cost what they must."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import pytest
from argon2 import PasswordHasher, extract_parameters

from tests.fakes.acessos import senhas as fakes
from ws.adapters.senhas import Lembranca, SenhasArgon2, argon2id
from ws.application.ports.acessos.senhas import Senhas

SENHA = "correta-cavalo-9"


class Contador(PasswordHasher):
    """Counts what would be paid: verifications, whatever their outcome."""

    verificacoes = 0

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002 (argon2's own name)
        self.verificacoes += 1
        return super().verify(hash, password)


class Relogio:
    agora = 1000.0

    def __call__(self) -> float:
        return self.agora


@pytest.fixture
def contador() -> Contador:
    return Contador(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def relogio() -> Relogio:
    return Relogio()


@pytest.fixture
def senhas(contador: Contador, relogio: Relogio) -> SenhasArgon2:
    return SenhasArgon2(contador, relogio)


@pytest.fixture(params=["fake", "argon2"])
def quaisquer(request: pytest.FixtureRequest, senhas: SenhasArgon2) -> Senhas:
    """What fulfils the port: the real one, and the one of other rooms' tests."""
    return fakes.Senhas() if request.param == "fake" else senhas


def test_a_persons_password_is_hashed_with_the_parameters_that_owasp_asks_for() -> None:
    parametros = extract_parameters(SenhasArgon2(argon2id()).gerar_hash_senha(SENHA))
    assert parametros.type.name == "ID"
    assert (parametros.memory_cost, parametros.time_cost, parametros.parallelism) == (19 * 1024, 2, 1)
    assert (parametros.salt_len, parametros.hash_len) == (16, 32)


def test_the_same_password_never_has_the_same_hash(senhas: SenhasArgon2) -> None:
    assert senhas.gerar_hash_senha(SENHA) != senhas.gerar_hash_senha(SENHA)


def test_a_password_opens_its_hash_and_no_other(quaisquer: Senhas) -> None:
    guardado = quaisquer.gerar_hash_senha(SENHA)
    assert quaisquer.verificar([guardado], SENHA)
    assert not quaisquer.verificar([guardado], SENHA + "x")
    assert not quaisquer.verificar([quaisquer.gerar_hash_senha("outra")], SENHA)


def test_an_accented_password_is_the_same_composed_or_not(senhas: SenhasArgon2) -> None:
    guardado = senhas.gerar_hash_senha("cora\u00e7\u00e3o de le\u00e3o")
    assert senhas.verificar([guardado], "corac\u0327a\u0303o de lea\u0303o")


@pytest.mark.parametrize("estranha", ["", "\x00", "\ud800", "🔑" * 32])
def test_any_text_can_be_tried(quaisquer: Senhas, estranha: str) -> None:
    assert not quaisquer.verificar([quaisquer.gerar_hash_senha(SENHA)], estranha)
    assert quaisquer.verificar([quaisquer.gerar_hash_senha(estranha)], estranha)


def test_a_generated_password_is_easy_to_copy_and_hard_to_guess(senhas: SenhasArgon2) -> None:
    geradas = {senhas.gerar_senha() for _ in range(200)}
    assert len(geradas) == 200
    assert all(re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}", senha) for senha in geradas)


def test_a_secret_has_256_random_bits_and_is_stored_as_a_digest(senhas: SenhasArgon2) -> None:
    segredo, guardado = senhas.gerar_segredo()
    outro, _ = senhas.gerar_segredo()
    assert len(segredo) == 43
    assert segredo != outro
    assert guardado.startswith("sha256$")
    assert segredo not in guardado


def test_either_of_two_secrets_is_accepted_and_a_dropped_one_is_not(quaisquer: Senhas) -> None:
    (antigo, hash_antigo), (novo, hash_novo) = quaisquer.gerar_segredo(), quaisquer.gerar_segredo()
    assert quaisquer.e_segredo([hash_antigo, hash_novo], antigo)
    assert quaisquer.e_segredo([hash_antigo, hash_novo], novo)
    assert not quaisquer.e_segredo([hash_novo], antigo)


def test_the_stored_text_itself_opens_nothing(quaisquer: Senhas) -> None:
    for guardado in (quaisquer.gerar_segredo()[1], quaisquer.gerar_hash_senha(SENHA)):
        assert not quaisquer.reconhecer([guardado], guardado)
        assert not quaisquer.verificar([guardado], guardado)


def _contas(senhas: SenhasArgon2) -> dict[str, Sequence[str]]:
    segredos = [senhas.gerar_segredo()[1] for _ in range(2)]
    return {
        "nobody": [],
        "person": [senhas.gerar_hash_senha(SENHA)],
        "integrator": segredos[:1],
        "integrator in rotation": segredos,
        "person with an old secret": [segredos[0], senhas.gerar_hash_senha(SENHA)],
    }


@pytest.mark.parametrize(
    "quem", ["nobody", "person", "integrator", "integrator in rotation", "person with an old secret"]
)
def test_every_verification_costs_exactly_one_argon2(
    senhas: SenhasArgon2, contador: Contador, quem: str
) -> None:
    hashes = _contas(senhas)[quem]
    for tentativa in range(1, 4):
        assert not senhas.e_segredo(hashes, "errada")
        assert not senhas.reconhecer(hashes, "errada")
        assert not senhas.verificar(hashes, "errada")
        assert contador.verificacoes == tentativa


def test_the_decoy_costs_what_a_real_hash_costs(senhas: SenhasArgon2) -> None:
    real = extract_parameters(senhas.gerar_hash_senha(SENHA))
    assert extract_parameters(senhas._isca) == real


def test_the_right_secret_costs_no_argon2(senhas: SenhasArgon2, contador: Contador) -> None:
    segredo, guardado = senhas.gerar_segredo()
    assert senhas.e_segredo([guardado], segredo)
    assert senhas.reconhecer([guardado], segredo)
    assert contador.verificacoes == 0


def test_a_password_is_no_secret_even_when_it_is_remembered(quaisquer: Senhas) -> None:
    guardado = quaisquer.gerar_hash_senha(SENHA)
    assert quaisquer.verificar([guardado], SENHA)
    assert quaisquer.reconhecer([guardado], SENHA)
    assert not quaisquer.e_segredo([guardado], SENHA)


def test_an_accepted_password_is_not_paid_for_again(senhas: SenhasArgon2, contador: Contador) -> None:
    guardado = senhas.gerar_hash_senha(SENHA)
    assert not senhas.reconhecer([guardado], SENHA)
    assert senhas.verificar([guardado], SENHA)
    assert [senhas.reconhecer([guardado], SENHA) for _ in range(50)] == [True] * 50
    assert contador.verificacoes == 1


def test_an_accepted_password_is_forgotten_after_five_minutes(senhas: SenhasArgon2, relogio: Relogio) -> None:
    guardado = senhas.gerar_hash_senha(SENHA)
    senhas.verificar([guardado], SENHA)
    relogio.agora += 299
    assert senhas.reconhecer([guardado], SENHA)
    relogio.agora += 1
    assert not senhas.reconhecer([guardado], SENHA)


def test_a_changed_password_stops_at_once(quaisquer: Senhas) -> None:
    antigo = quaisquer.gerar_hash_senha(SENHA)
    assert quaisquer.verificar([antigo], SENHA)
    novo = quaisquer.gerar_hash_senha("outra-senha-77")
    for hashes in ([novo], []):
        assert not quaisquer.reconhecer(hashes, SENHA)
        assert not quaisquer.verificar(hashes, SENHA)


def test_the_same_password_under_a_new_hash_is_not_remembered(senhas: SenhasArgon2) -> None:
    assert senhas.verificar([senhas.gerar_hash_senha(SENHA)], SENHA)
    assert not senhas.reconhecer([senhas.gerar_hash_senha(SENHA)], SENHA)


def test_refusals_are_not_remembered(senhas: SenhasArgon2) -> None:
    guardado = senhas.gerar_hash_senha(SENHA)
    for numero in range(20):
        senhas.verificar([guardado], f"errada {numero}")
    assert len(senhas._lembranca) == 0


def test_the_memory_holds_no_password_and_no_stored_hash(senhas: SenhasArgon2) -> None:
    guardado = senhas.gerar_hash_senha(SENHA)
    senhas.verificar([guardado], SENHA)
    [lembrado] = senhas._lembranca._prazos
    assert len(lembrado) == 32
    assert SENHA.encode() not in lembrado


def test_the_memory_is_bounded_and_the_oldest_leave_first(relogio: Relogio) -> None:
    lembranca = Lembranca(relogio, maximo=100)
    for numero in range(1000):
        lembranca.guardar(str(numero).encode())
    assert len(lembranca) == 100
    assert b"899" not in lembranca
    assert b"900" in lembranca


def test_threads_can_share_it(senhas: SenhasArgon2) -> None:
    senhas._lembranca.maximo = 3  # evictions all the time
    contas = [(senhas.gerar_hash_senha(f"senha {numero}"), f"senha {numero}") for numero in range(8)]

    def tentar(volta: int) -> bool:
        guardado, senha = contas[volta % 8]
        return senhas.verificar([guardado], senha) and not senhas.verificar([guardado], senha + "x")

    with ThreadPoolExecutor(8) as executor:
        assert all(executor.map(tentar, range(400)))
    assert len(senhas._lembranca) <= 3


def test_what_was_accepted_is_recognised_by_its_hash_and_what_was_refused_is_not(quaisquer: Senhas) -> None:
    guardado, outro = quaisquer.gerar_hash_senha(SENHA), quaisquer.gerar_hash_senha("outra-senha-77")
    _, de_segredo = quaisquer.gerar_segredo()
    assert not quaisquer.verificar([outro], SENHA)
    assert not quaisquer.reconhecer([guardado], SENHA)
    assert quaisquer.verificar([de_segredo, guardado], SENHA)
    assert quaisquer.reconhecer([guardado], SENHA)
    assert not quaisquer.reconhecer([outro], SENHA)


def test_a_generated_password_opens_its_own_hash(quaisquer: Senhas) -> None:
    senha = quaisquer.gerar_senha()
    assert quaisquer.verificar([quaisquer.gerar_hash_senha(senha)], senha)
