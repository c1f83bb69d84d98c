from datetime import UTC, date, datetime, timedelta

import pytest

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.fakes.exemplos import um_acesso, um_banco, um_cliente, uma_empresa
from ws.application.ports import ContaAcesso, Tentativas
from ws.domain.acesso import COM_RECURSOS, Recurso, TipoAcesso

AGORA = datetime(2026, 11, 24, 15, 30, 0, 123456, tzinfo=UTC)
ONTEM = AGORA - timedelta(days=1)
ORIGEM = "203.0.113.7"


def por_login(armazem: Armazem, login: str, origem: str = ORIGEM) -> tuple[ContaAcesso | None, Tentativas]:
    with armazem.unidades.leitura() as uow:
        return uow.acessos.por_login(login, origem)


def conta(armazem: Armazem, login: str) -> ContaAcesso:
    achada, _ = por_login(armazem, login)
    assert achada is not None
    return achada


def falhar(armazem: Armazem, login: str = "alguem", origem: str = ORIGEM, agora: datetime = AGORA) -> int:
    with armazem.unidades.escrita() as uow:
        falhas = uow.acessos.contar_falha(login, origem, agora, agora - timedelta(days=1))
        uow.commit()
    return falhas


def test_an_account_comes_with_its_company_and_its_customers(armazem: Armazem) -> None:
    banco = um_banco().com_clientes(um_cliente(codigo="C0003"), um_cliente(codigo="C0002"))
    armazem.gravar(
        banco.com_acessos(
            um_acesso(
                senhas=("um", "dois"),
                clientes=("C0003", "C0001"),
                ultimo_uso=date(2026, 11, 23),
                ativo=False,
            )
        )
    )
    assert por_login(armazem, "bompreco") == (
        ContaAcesso(
            empresa=uma_empresa(),
            id=1,
            login="bompreco",
            tipo=TipoAcesso.CLIENTE,
            ativo=False,
            senhas=("um", "dois"),
            recursos=frozenset(Recurso),
            clientes=("C0001", "C0003"),
            ultimo_uso=date(2026, 11, 23),
        ),
        Tentativas(),
    )


def test_an_account_without_customers_or_password_has_none(armazem: Armazem) -> None:
    integrador = um_acesso(id=2, login="erp", tipo=TipoAcesso.INTEGRADOR, senhas=(), clientes=())
    armazem.gravar(um_banco().com_acessos(integrador))
    achada = conta(armazem, "erp")
    assert (achada.clientes, achada.senhas, achada.ultimo_uso) == ((), (), None)


def test_a_login_is_compared_without_case(armazem: Armazem) -> None:
    armazem.gravar(um_banco())
    assert conta(armazem, "BomPreco").id == 1


@pytest.mark.parametrize("login", ["ninguem", "", "bompreco ", "bompreco\x00", "\ud800"])
def test_a_login_that_is_nobodys_finds_nothing(armazem: Armazem, login: str) -> None:
    armazem.gravar(um_banco())
    assert por_login(armazem, login) == (None, Tentativas())


def test_a_login_names_its_company(armazem: Armazem) -> None:
    outra = uma_empresa(id=2, codigo="outra")
    banco = um_banco().com_empresa(outra)
    armazem.gravar(banco.com_acessos(um_acesso(empresa_id=2, login="outra.bompreco", clientes=())))
    assert conta(armazem, "outra.bompreco").empresa == outra


@pytest.mark.parametrize("tipo", COM_RECURSOS)
@pytest.mark.parametrize("recurso", Recurso)
def test_what_the_account_does_not_say_the_company_says_by_type(
    armazem: Armazem, tipo: TipoAcesso, recurso: Recurso
) -> None:
    padrao = {tipo.name.lower(): frozenset({recurso})}
    outros = {
        outro.name.lower(): frozenset(Recurso) - {recurso} for outro in COM_RECURSOS if outro is not tipo
    }
    banco = Banco().com_empresa(uma_empresa(), **padrao, **outros)
    armazem.gravar(banco.com_acessos(um_acesso(tipo=tipo, clientes=())))
    assert conta(armazem, "bompreco").recursos == {recurso}


@pytest.mark.parametrize("recurso", Recurso)
def test_the_accounts_own_word_counts_more_than_the_companys(armazem: Armazem, recurso: Recurso) -> None:
    nada_menos_um = Banco().com_empresa(uma_empresa(), cliente=frozenset(Recurso) - {recurso})
    proprios = {outro: outro is recurso for outro in Recurso}
    armazem.gravar(nada_menos_um.com_acessos(um_acesso(recursos=proprios, clientes=())))
    assert conta(armazem, "bompreco").recursos == {recurso}


def test_failures_in_a_row_are_counted_by_login_and_source(armazem: Armazem) -> None:
    assert [falhar(armazem), falhar(armazem), falhar(armazem, origem="198.51.100.1")] == [1, 2, 1]
    assert falhar(armazem, "outro") == 1
    assert por_login(armazem, "alguem") == (None, Tentativas(2))


def test_failures_are_counted_whatever_the_case_of_the_login(armazem: Armazem) -> None:
    falhar(armazem, "Alguem")
    assert falhar(armazem, "ALGUEM") == 2
    assert por_login(armazem, "alguem")[1].falhas == 2


def test_the_failures_of_an_account_come_with_it(armazem: Armazem) -> None:
    armazem.gravar(um_banco())
    falhar(armazem, "bompreco")
    achada, tentativas = por_login(armazem, "bompreco")
    assert (achada is not None, tentativas) == (True, Tentativas(1))


def test_an_old_count_starts_again_and_blocks_no_more(armazem: Armazem) -> None:
    antes = AGORA - timedelta(days=1, microseconds=1)
    falhar(armazem, agora=antes)
    with armazem.unidades.escrita() as uow:
        uow.acessos.bloquear("alguem", ORIGEM, antes + timedelta(minutes=1))
        uow.commit()
    assert falhar(armazem) == 1
    assert por_login(armazem, "alguem")[1] == Tentativas(1)


def test_a_count_touched_exactly_at_the_limit_goes_on(armazem: Armazem) -> None:
    falhar(armazem, agora=ONTEM)
    assert falhar(armazem) == 2


def test_a_block_is_told_to_the_microsecond(armazem: Armazem) -> None:
    falhar(armazem)
    with armazem.unidades.escrita() as uow:
        uow.acessos.bloquear("Alguem", ORIGEM, AGORA + timedelta(minutes=1))
        uow.commit()
    assert por_login(armazem, "alguem")[1] == Tentativas(1, AGORA + timedelta(minutes=1))


def test_a_block_stays_while_failures_go_on(armazem: Armazem) -> None:
    falhar(armazem)
    with armazem.unidades.escrita() as uow:
        uow.acessos.bloquear("alguem", ORIGEM, AGORA + timedelta(minutes=1))
        uow.acessos.contar_falha("alguem", ORIGEM, AGORA, ONTEM)
        uow.commit()
    assert por_login(armazem, "alguem")[1] == Tentativas(2, AGORA + timedelta(minutes=1))


def test_a_success_forgets_the_failures_of_that_source_only(armazem: Armazem) -> None:
    falhar(armazem)
    falhar(armazem, origem="198.51.100.1")
    with armazem.unidades.escrita() as uow:
        uow.acessos.esquecer_tentativas("ALGUEM", ORIGEM)
        uow.commit()
    assert por_login(armazem, "alguem")[1] == Tentativas()
    assert por_login(armazem, "alguem", "198.51.100.1")[1] == Tentativas(1)


def test_forgetting_where_nothing_failed_is_no_error(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        uow.acessos.esquecer_tentativas("alguem", ORIGEM)
        uow.commit()
    assert por_login(armazem, "alguem")[1] == Tentativas()


def test_the_last_day_of_use_is_kept(armazem: Armazem) -> None:
    armazem.gravar(um_banco().com_acessos(um_acesso(id=2, login="outro")))
    with armazem.unidades.escrita() as uow:
        uow.acessos.registrar_uso(1, 1, date(2026, 11, 24))
        uow.commit()
    assert conta(armazem, "bompreco").ultimo_uso == date(2026, 11, 24)
    assert conta(armazem, "outro").ultimo_uso is None
