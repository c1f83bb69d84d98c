"""What a company releases is its own, and said of one type of account and one resource at a time."""

import pytest

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.mundo.aurora import a_vizinha
from tests.mundo.cadastro import uma_empresa
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso

NADA = frozenset[Recurso]()


@pytest.fixture
def duas(armazem: Armazem) -> Armazem:
    """Company 1 releases everything; company 2 lets customers consult, and nothing else."""
    boreal = a_vizinha()
    banco = Banco().com_empresa(uma_empresa())
    armazem.gravar(banco.com_empresa(boreal, cliente=frozenset({Recurso.CONSULTAR}), integrador=NADA))
    return armazem


def padroes(duas: Armazem, empresa_id: int) -> dict[TipoAcesso, frozenset[Recurso]]:
    with duas.unidades.leitura() as uow:
        return dict(uow.padroes.da_empresa(empresa_id))


def test_what_is_released_is_told_of_each_type_that_uses_resources(duas: Armazem) -> None:
    assert padroes(duas, 1) == dict.fromkeys(COM_RECURSOS, frozenset(Recurso))
    assert padroes(duas, 2) == {
        TipoAcesso.CLIENTE: frozenset({Recurso.CONSULTAR}),
        TipoAcesso.INTEGRADOR: NADA,
    }


@pytest.mark.parametrize("recurso", Recurso)
@pytest.mark.parametrize("tipo", COM_RECURSOS)
def test_one_word_changes_one_thing(duas: Armazem, tipo: TipoAcesso, recurso: Recurso) -> None:
    antes = padroes(duas, 2)
    for liberado in (True, False):
        with duas.unidades.escrita() as uow:
            uow.padroes.definir(2, tipo, recurso, liberado=liberado)
            uow.commit()
        esperado = antes[tipo] | {recurso} if liberado else antes[tipo] - {recurso}
        assert padroes(duas, 2) == {**antes, tipo: esperado}
    assert padroes(duas, 1) == dict.fromkeys(COM_RECURSOS, frozenset(Recurso))
