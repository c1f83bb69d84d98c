"""What the login needs is found, counted and forgotten alike by the fake and by both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso, um_gestor, um_integrador
from tests.mundo.aurora import a_vizinha, duas_empresas
from tests.mundo.cadastro import PAGADOR, um_cliente, uma_empresa
from ws.application.ports.acessos.autenticacao import AcessoGuardado, Tentativas
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso

AGORA = datetime(2026, 11, 24, 15, 30, 0, 123456, tzinfo=UTC)
ONTEM = AGORA - timedelta(days=1)
ORIGEM = "203.0.113.7"


def por_login(armazem: Armazem, login: str, origem: str = ORIGEM) -> tuple[AcessoGuardado | None, Tentativas]:
    with armazem.unidades.leitura() as uow:
        return uow.acessos.por_login(login, origem)


def conta(armazem: Armazem, login: str) -> AcessoGuardado:
    achada, _ = por_login(armazem, login)
    assert achada is not None
    return achada


def falhar(armazem: Armazem, login: str = "alguem", origem: str = ORIGEM, agora: datetime = AGORA) -> int:
    with armazem.unidades.escrita() as uow:
        tentativas = uow.acessos.contar_falha(login, origem, agora, agora - timedelta(days=1))
        uow.commit()
    return tentativas.falhas


def test_an_account_comes_with_its_company_and_its_customers(armazem: Armazem) -> None:
    banco = duas_empresas().com_clientes(1, um_cliente(codigo="C0003"), um_cliente(codigo="C0002"))
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
    assert por_login(armazem, "mercado") == (
        AcessoGuardado(
            empresa=uma_empresa(),
            id=1,
            login="mercado",
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
    integrador = um_integrador(senhas=())
    armazem.gravar(duas_empresas().com_acessos(integrador))
    achada = conta(armazem, "erp")
    assert (achada.clientes, achada.senhas, achada.ultimo_uso) == ((), (), None)


def test_a_login_is_compared_without_case(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas())
    assert conta(armazem, "MerCado").id == 1


@pytest.mark.parametrize("login", ["ninguem", "", "mercado ", "mercado\x00", "\ud800"])
def test_a_login_that_is_nobodys_finds_nothing(armazem: Armazem, login: str) -> None:
    armazem.gravar(duas_empresas())
    assert por_login(armazem, login) == (None, Tentativas())


def test_a_login_names_its_company(armazem: Armazem) -> None:
    outra = a_vizinha()
    banco = duas_empresas().com_empresa(outra)
    armazem.gravar(banco.com_acessos(um_acesso(empresa_id=2, login="outra.mercado", clientes=())))
    assert conta(armazem, "outra.mercado").empresa == outra


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
    assert conta(armazem, "mercado").recursos == {recurso}


@pytest.mark.parametrize("recurso", Recurso)
def test_the_accounts_own_word_counts_more_than_the_companys(armazem: Armazem, recurso: Recurso) -> None:
    nada_menos_um = Banco().com_empresa(uma_empresa(), cliente=frozenset(Recurso) - {recurso})
    proprios = {outro: outro is recurso for outro in Recurso}
    armazem.gravar(nada_menos_um.com_acessos(um_acesso(recursos=proprios, clientes=())))
    assert conta(armazem, "mercado").recursos == {recurso}


def test_failures_in_a_row_are_counted_by_login_and_source(armazem: Armazem) -> None:
    assert [falhar(armazem), falhar(armazem), falhar(armazem, origem="198.51.100.1")] == [1, 2, 1]
    assert falhar(armazem, "outro") == 1
    assert por_login(armazem, "alguem") == (None, Tentativas(2))


def test_the_addresses_of_one_source_share_their_count_and_its_end(armazem: Armazem) -> None:
    vizinhos = [f"2001:db8::{n}" for n in range(1, 4)]
    assert [falhar(armazem, origem=origem) for origem in vizinhos] == [1, 2, 3]
    assert falhar(armazem, origem="2001:db8:0:1::1") == 1
    ate = AGORA + timedelta(minutes=1)
    with armazem.unidades.escrita() as uow:
        uow.acessos.bloquear("alguem", "2001:db8::5", ate)
        uow.commit()
    assert por_login(armazem, "alguem", "2001:db8::6")[1] == Tentativas(3, ate)
    with armazem.unidades.escrita() as uow:
        uow.acessos.esquecer_tentativas("alguem", "2001:db8::7")
        uow.commit()
    assert por_login(armazem, "alguem", "2001:db8::1")[1] == Tentativas()


def test_failures_are_counted_whatever_the_case_of_the_login(armazem: Armazem) -> None:
    falhar(armazem, "Alguem")
    assert falhar(armazem, "ALGUEM") == 2
    assert por_login(armazem, "alguem")[1].falhas == 2


def test_the_failures_of_an_account_come_with_it(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas())
    falhar(armazem, "mercado")
    achada, tentativas = por_login(armazem, "mercado")
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


def test_while_a_login_waits_nothing_is_counted(armazem: Armazem) -> None:
    ate = AGORA + timedelta(minutes=1)
    falhar(armazem)
    with armazem.unidades.escrita() as uow:
        uow.acessos.bloquear("alguem", ORIGEM, ate)
        assert uow.acessos.contar_falha("alguem", ORIGEM, AGORA, ONTEM) == Tentativas(1, ate)
        assert uow.acessos.contar_falha("alguem", ORIGEM, ate, ONTEM) == Tentativas(2, ate)
        uow.commit()
    assert por_login(armazem, "alguem")[1] == Tentativas(2, ate)


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
    armazem.gravar(duas_empresas().com_acessos(um_acesso(id=2, login="outro")))
    with armazem.unidades.escrita() as uow:
        uow.acessos.registrar_uso(1, 1, date(2026, 11, 24))
        uow.commit()
    assert conta(armazem, "mercado").ultimo_uso == date(2026, 11, 24)
    assert conta(armazem, "outro").ultimo_uso is None


def test_an_account_is_found_by_its_number_as_by_its_login(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas().com_acessos(um_acesso(id=2, login="outro", versao_sessao=7)))
    with armazem.unidades.leitura() as uow:
        assert uow.acessos.por_id(1, 1) == conta(armazem, "mercado")
        assert uow.acessos.por_id(1, 2) == conta(armazem, "outro")
        assert uow.acessos.por_id(1, 99) is None
        assert uow.acessos.por_id(2, 4) is None
    assert conta(armazem, "outro").versao_sessao == 7


def test_ending_sessions_counts_up_for_one_account(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas().com_acessos(um_acesso(id=2, login="outro")))
    with armazem.unidades.escrita() as uow:
        assert [uow.acessos.encerrar_sessoes(1, 1) for _ in range(2)] == [1, 2]
        uow.commit()
    assert [conta(armazem, login).versao_sessao for login in ("mercado", "outro")] == [2, 0]


@pytest.mark.parametrize(
    ("empresa", "documento", "login"),
    [
        ("aurora", PAGADOR.documento, "mercado"),
        ("boreal", PAGADOR.documento, "dela"),
        ("aurora", "11144477735", None),  # two accounts
        ("aurora", "52998224725", None),  # none
        ("aurora", "", None),
        ("nenhuma", PAGADOR.documento, None),
    ],
)
def test_a_document_names_the_one_account_of_its_customer(
    armazem: Armazem, empresa: str, documento: str, login: str | None
) -> None:
    banco = duas_empresas()
    banco.com_clientes(
        1,
        um_cliente(codigo="C0002", documento="11144477735"),
        um_cliente(codigo="C0003", documento="52998224725"),
        um_cliente(codigo="C0004"),
    )
    banco.com_clientes(2, um_cliente())
    banco.acessos.clear()
    banco.com_acessos(
        um_acesso(clientes=("C0001", "C0002", "C0004")),
        um_acesso(id=2, login="segundo", clientes=("C0002",)),
        um_acesso(empresa_id=2, login="dela"),
    )
    armazem.gravar(banco)
    with armazem.unidades.leitura() as uow:
        assert uow.acessos.login_por_documento(empresa, documento) == login


@pytest.mark.parametrize(
    ("ativas", "achado"),
    [
        ((True,), "conta1"),
        ((False,), "conta1"),  # so that it is told that it is blocked
        ((False, True), "conta2"),
        ((False, False, True), "conta3"),
        ((False, False), None),
        ((True, True), None),
        ((True, False, True), None),
    ],
)
def test_a_document_names_the_active_account_before_the_blocked_one(
    armazem: Armazem, ativas: tuple[bool, ...], achado: str | None
) -> None:
    contas = [um_acesso(id=n, login=f"conta{n}", ativo=ativo) for n, ativo in enumerate(ativas, 1)]
    banco = duas_empresas()
    banco.acessos.clear()
    armazem.gravar(banco.com_acessos(*contas))
    with armazem.unidades.leitura() as uow:
        assert uow.acessos.login_por_documento("aurora", PAGADOR.documento) == achado


def test_a_manager_has_no_resources_whatever_is_said(armazem: Armazem) -> None:
    proprios = dict.fromkeys(Recurso, True)
    gestor = um_gestor(recursos=proprios)
    armazem.gravar(duas_empresas().com_acessos(gestor))
    assert conta(armazem, "gestora").recursos == frozenset()
