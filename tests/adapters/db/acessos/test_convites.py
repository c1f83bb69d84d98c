"""A link opens until it is used, ended or expired, and is used once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import a_vizinha
from tests.mundo.cadastro import um_cliente, uma_empresa
from ws.application.ports.acessos.convites import Convite, MotivoConvite

AGORA = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
HORA = timedelta(hours=1)
CONVITE = Convite(1, "c1", 1, "a" * 64, MotivoConvite.CONVITE, AGORA, AGORA + HORA)


@pytest.fixture
def contas(armazem: Armazem) -> Armazem:
    """Accounts 1 and 2 of company 1, and account 1 of company 2."""
    banco = Banco().com_empresa(uma_empresa()).com_empresa(a_vizinha())
    banco.com_clientes(1, um_cliente()).com_clientes(2, um_cliente())
    armazem.gravar(
        banco.com_acessos(
            um_acesso(), um_acesso(id=2, login="outro"), um_acesso(empresa_id=2, login="boreal")
        )
    )
    return armazem


def incluir(contas: Armazem, *convites: Convite) -> None:
    with contas.unidades.escrita() as uow:
        for convite in convites:
            uow.convites.incluir(convite)
        uow.commit()


def aberto(
    contas: Armazem, resumo: str = "a" * 64, agora: datetime = AGORA, empresa_id: int = 1
) -> Convite | None:
    with contas.unidades.leitura() as uow:
        return uow.convites.aberto(empresa_id, resumo, agora)


def test_a_link_is_found_by_its_digest_whole(contas: Armazem) -> None:
    incluir(contas, CONVITE)
    assert aberto(contas) == CONVITE
    assert aberto(contas, "b" * 64) is None


def test_a_link_of_another_company_is_not_found(contas: Armazem) -> None:
    incluir(contas, CONVITE)
    assert aberto(contas, empresa_id=2) is None


def test_a_link_opens_until_it_expires_and_not_at_that_instant(contas: Armazem) -> None:
    incluir(contas, CONVITE)
    assert aberto(contas, agora=AGORA + HORA - timedelta(microseconds=1)) == CONVITE
    assert aberto(contas, agora=AGORA + HORA) is None


def test_a_link_is_used_once(contas: Armazem) -> None:
    incluir(contas, CONVITE)
    for esperado in (True, False):
        with contas.unidades.escrita() as uow:
            assert uow.convites.usar(CONVITE, AGORA) is esperado
            uow.commit()
    assert aberto(contas) is None


def test_a_use_that_was_not_committed_did_not_happen(contas: Armazem) -> None:
    incluir(contas, CONVITE)
    with contas.unidades.escrita() as uow:
        assert uow.convites.usar(CONVITE, AGORA)
    assert aberto(contas) == CONVITE


def test_every_link_of_an_account_ends_and_no_other_accounts(contas: Armazem) -> None:
    de_outra = replace(CONVITE, id="c3", acesso_id=2, resumo="c" * 64)
    da_outra_empresa = replace(CONVITE, empresa_id=2, resumo="d" * 64)
    incluir(contas, CONVITE, replace(CONVITE, id="c2", resumo="b" * 64), de_outra, da_outra_empresa)
    with contas.unidades.escrita() as uow:
        uow.convites.encerrar(1, 1, AGORA)
        uow.commit()
    assert aberto(contas) is aberto(contas, "b" * 64) is None
    assert aberto(contas, "c" * 64) == de_outra
    assert aberto(contas, "d" * 64, empresa_id=2) == da_outra_empresa


def test_an_accounts_requests_are_counted_by_reason_after_an_instant_used_or_not(contas: Armazem) -> None:
    senha = replace(CONVITE, motivo=MotivoConvite.SENHA)
    incluir(
        contas,
        CONVITE,
        replace(senha, id="s1", resumo="1" * 64, criado_em=AGORA - HORA),
        replace(senha, id="s2", resumo="2" * 64),
        replace(senha, id="s3", resumo="3" * 64, acesso_id=2),
        replace(senha, resumo="4" * 64, empresa_id=2),
    )
    with contas.unidades.escrita() as uow:
        uow.convites.encerrar(1, 1, AGORA)
        uow.commit()
    with contas.unidades.escrita() as uow:

        def pedidos(desde: datetime, motivo: MotivoConvite = MotivoConvite.SENHA) -> int:
            return uow.convites.pedidos_desde(1, 1, motivo, desde)

        assert pedidos(AGORA - 2 * HORA) == 2
        assert pedidos(AGORA - HORA) == 1
        assert pedidos(AGORA) == 0
        assert pedidos(AGORA - HORA, MotivoConvite.CONVITE) == 1
