"""What goes straight to the driver fails, and is heard of, as what goes through SQLAlchemy."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, bindparam, select, text
from sqlalchemy.exc import OperationalError

from tests.adapters.db.espiao import espiar
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente
from tests.mundo.destinos.banco_de_dados import gravar
from ws.adapters.db.modelo import cliente
from ws.adapters.db.motor.conexao import criar_engine
from ws.adapters.db.motor.direto import Direto
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

_c = cliente.c
CODIGO = bindparam("codigo", type_=_c.codigo.type)
DUAS_VEZES = Direto(select(_c.codigo).where((_c.codigo == CODIGO) | (_c.nome == CODIGO)).order_by(_c.codigo))
DE_UMA_LISTA = Direto(
    select(_c.codigo).where(_c.codigo.in_(bindparam("codigos", expanding=True))).order_by(_c.codigo)
)


@pytest.fixture
def com_clientes(engine: Engine) -> Engine:
    banco = duas_empresas().com_clientes(
        1, um_cliente(codigo="C7", nome="Sete"), um_cliente(codigo="C8", nome="C7")
    )
    with engine.begin() as conexao:
        gravar(conexao, banco)
    return engine


def test_a_parameter_may_be_used_twice_and_others_are_left_aside(com_clientes: Engine) -> None:
    with com_clientes.connect() as conexao:
        assert DUAS_VEZES.linhas(conexao, {"codigo": "C7", "outro": 1}) == [("C7",), ("C8",)]


def test_no_row_is_an_empty_list(com_clientes: Engine) -> None:
    with com_clientes.connect() as conexao:
        assert DUAS_VEZES.linhas(conexao, {"codigo": "nenhum"}) == []


@pytest.mark.parametrize("codigos", [(), ("C7",), ("C7", "C8")], ids=len)
def test_a_list_may_have_any_length(com_clientes: Engine, codigos: tuple[str, ...]) -> None:
    with com_clientes.connect() as conexao:
        linhas = DE_UMA_LISTA.linhas(conexao, {"codigos": list(codigos)})
    assert linhas == [(codigo,) for codigo in codigos]


def test_who_listens_to_statements_hears_of_it(com_clientes: Engine) -> None:
    with espiar(com_clientes) as comandos, com_clientes.connect() as conexao:
        DUAS_VEZES.linhas(conexao, {"codigo": "C7"})
    assert len(comandos) == 1


def test_what_the_driver_refuses_is_an_error_of_sqlalchemy_without_the_values(tmp_path: Path) -> None:
    engine = criar_engine(f"sqlite:///{tmp_path / 'vazio.db'}")
    with pytest.raises(OperationalError, match="no such table") as pego, engine.connect() as conexao:
        DUAS_VEZES.linhas(conexao, {"codigo": "segredo"})
    engine.dispose()
    assert "segredo" not in str(pego.value)


@pytest.mark.precisa("postgres")
def test_a_connection_that_the_server_ends_is_903_and_the_next_one_works(postgresql_migrado: Engine) -> None:
    unidades = SqlUnitsOfWork(postgresql_migrado)

    def usar_depois_do_fim() -> None:
        with unidades.leitura() as uow:
            uow.contas.todas(1)
            with postgresql_migrado.connect() as outra:
                outra.execute(
                    text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE 'idle in%'")
                )
            uow.contas.todas(1)

    with pytest.raises(Erro) as pego:
        usar_depois_do_fim()
    assert pego.value.codigo is Codigo.INDISPONIVEL
    with unidades.leitura() as uow:
        assert uow.contas.todas(1) == {}
