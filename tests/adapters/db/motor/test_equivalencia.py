"""The database finds what the fake finds, for any boletos and any filter."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.adapters.db.armazem import Tudo
from tests.fakes.banco import Banco
from tests.fakes.unit_of_work import UnitsOfWork as FakeUnitsOfWork
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente
from tests.mundo.carteira import um_boleto
from tests.mundo.destinos.banco_de_dados import gravar
from tests.mundo.dias import HOJE
from ws.adapters.db.modelo import metadata
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao, PaginaBoletos
from ws.application.ports.unit_of_work import UnitsOfWork
from ws.domain.carteira.boleto import Boleto, Estado
from ws.domain.carteira.periodo import Periodo

CLIENTES = ("C0001", "C0002", "C0003")
DIAS = st.integers(-5, 5).map(lambda dias: HOJE + timedelta(days=dias))
CENTAVOS = st.integers(0, 20_000).map(lambda centavos: Decimal(centavos).scaleb(-2))
NUMEROS = st.sampled_from(["1", "1-2", "12", "A/1", "a1"])
BOLETO = st.builds(
    um_boleto,
    id=st.text("aAbB1é", min_size=1, max_size=3),
    codigo_cliente=st.sampled_from(CLIENTES),
    data_vencimento=DIAS,
    estado=st.sampled_from(Estado),
    valor=CENTAVOS,
    abatimento=CENTAVOS,
    principal_pago=CENTAVOS,
    numero_documento=NUMEROS,
    nosso_numero=NUMEROS,
    nosso_numero_impresso=NUMEROS,
)
BOLETOS = st.lists(BOLETO, max_size=12, unique_by=lambda um: um.id)
FILTRO = st.builds(
    FiltroBoletos,
    situacao=st.sampled_from(FiltroSituacao),
    vencimento_inicial=st.none() | DIAS,
    vencimento_final=st.none() | DIAS,
    numero_documento=st.none() | NUMEROS,
    nosso_numero=st.none() | NUMEROS,
    numero=st.none() | NUMEROS,
)
ALCANCE = st.lists(st.sampled_from(CLIENTES), min_size=1, max_size=3, unique=True).map(tuple)

por_engine = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def montar(boletos: list[Boleto]) -> Banco:
    return duas_empresas(*boletos).com_clientes(1, *(um_cliente(codigo=codigo) for codigo in CLIENTES))


def gravar_de_novo(engine: Engine, banco: Banco) -> None:
    with engine.begin() as conexao:
        for tabela in reversed(metadata.sorted_tables):
            conexao.execute(tabela.delete())
        gravar(conexao, banco)


@given(
    boletos=BOLETOS,
    filtro=FILTRO,
    hoje=DIAS,
    alcance=ALCANCE,
    pagina=st.integers(1, 3),
    por_pagina=st.integers(1, 5),
)
@por_engine
def test_a_page_is_the_same(
    engine: Engine,
    *,
    boletos: list[Boleto],
    filtro: FiltroBoletos,
    hoje: date,
    alcance: tuple[str, ...],
    pagina: int,
    por_pagina: int,
) -> None:
    banco = montar(boletos)
    gravar_de_novo(engine, banco)

    def paginar(unidades: UnitsOfWork[Tudo]) -> PaginaBoletos:
        with unidades.leitura() as uow:
            return uow.boletos.pagina(1, alcance, filtro, hoje, pagina=pagina, por_pagina=por_pagina)

    assert paginar(SqlUnitsOfWork(engine)) == paginar(FakeUnitsOfWork(banco))


@given(boletos=BOLETOS, alcance=ALCANCE, inicio=DIAS, fim=DIAS, hoje=DIAS)
@por_engine
def test_open_balances_are_the_same(
    engine: Engine, *, boletos: list[Boleto], alcance: tuple[str, ...], inicio: date, fim: date, hoje: date
) -> None:
    banco = montar(boletos)
    gravar_de_novo(engine, banco)

    def somar(unidades: UnitsOfWork[Tudo]) -> tuple[Decimal, Decimal]:
        with unidades.leitura() as uow:
            return uow.boletos.valores_em_aberto(1, alcance, Periodo(inicio, fim), hoje)

    assert somar(SqlUnitsOfWork(engine)) == somar(FakeUnitsOfWork(banco))
