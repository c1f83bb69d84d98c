"""How many statements a use case costs, however much there is to read or to write."""

from collections.abc import Callable
from itertools import count

import pytest
from sqlalchemy import Engine, insert, update

from tests.adapters.db.espiao import espiar
from tests.fakes.acessos.senhas import Senhas
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.correio.redator import Redator
from tests.mundo.acessos import SENHA, um_acesso, um_integrador
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from tests.mundo.destinos.banco_de_dados import gravar
from tests.mundo.dias import HOJE
from ws.adapters.db.modelo import conta_cobranca, conta_cobranca_logo
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.carteira.analise_financeira import AnaliseFinanceira, PedidoDeAnalise
from ws.application.carteira.consultar_boletos import ConsultarBoletos, PedidoDeConsulta
from ws.application.carteira.emitir_boleto import EmitirBoleto, PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios, PedidoDeEnvio
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.solicitante import Solicitante

BOLETOS = tuple(f"B{numero:02}" for numero in range(50))
CREDENCIAIS = Credenciais("mercado", SENHA, "203.0.113.7")
TRES = ("a@exemplo.com.br", "b@exemplo.com.br", "c@exemplo.com.br")


class Casa:
    """The use cases over a real database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        unidades, clock = SqlUnitsOfWork(engine), Clock()
        limites = LimitesDiarios(por_boleto=1000, por_cliente=1000, por_integrador=1000)
        numeros = count()
        self.autenticar = Autenticar(unidades, Senhas(), clock)
        self.consultar = ConsultarBoletos(unidades, clock)
        self.emitir = EmitirBoleto(unidades, clock, Impressora())
        self.analisar = AnaliseFinanceira(unidades, clock)
        self.enviar = EnviarBoletoEmail(
            unidades, clock, Impressora(), Redator(), limites, lambda: f"id{next(numeros)}"
        )

    def acesso(self, login: str = "mercado") -> Acesso:
        return self.autenticar(Credenciais(login, SENHA, "203.0.113.7"))

    def custo(self, fazer: Callable[[], object]) -> int:
        with espiar(self.engine) as comandos:
            fazer()
        return len(comandos)


@pytest.fixture
def casa(engine: Engine) -> Casa:
    banco = duas_empresas(*(um_boleto(id=id_boleto) for id_boleto in BOLETOS))
    banco.com_acessos(
        um_acesso(ultimo_uso=HOJE),
        um_integrador(ultimo_uso=HOJE),
    )
    with engine.begin() as conexao:
        gravar(conexao, banco)
    return Casa(engine)


def test_a_login_costs_one_statement_and_a_slow_verification_another(casa: Casa) -> None:
    assert [casa.custo(lambda: casa.autenticar(CREDENCIAIS)) for _ in range(3)] == [2, 1, 1]


def test_a_page_with_everything_costs_the_boletos_and_the_accounts(casa: Casa) -> None:
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.consultar(acesso, PedidoDeConsulta(registros_por_pagina=50))) == 2


def test_a_page_of_many_costs_the_totals_too(casa: Casa) -> None:
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.consultar(acesso, PedidoDeConsulta(registros_por_pagina=49))) == 3


def test_an_integrator_costs_the_look_up_of_its_customer(casa: Casa) -> None:
    acesso = casa.acesso("erp")
    pedido = PedidoDeConsulta(Solicitante(codigo_cliente="C0001"))
    assert casa.custo(lambda: casa.consultar(acesso, pedido)) == 3


def test_an_analysis_costs_its_four_questions(casa: Casa) -> None:
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.analisar(acesso, PedidoDeAnalise())) == 4


@pytest.mark.parametrize("ids", [BOLETOS[:1], BOLETOS], ids=len)
def test_issuing_costs_two_readings_and_two_writings_however_many_boletos(
    casa: Casa, ids: tuple[str, ...]
) -> None:
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.emitir(acesso, PedidoDeEmissao(ids))) == 4


@pytest.mark.parametrize("ids", [BOLETOS[:1], BOLETOS], ids=len)
def test_the_logo_of_the_bank_costs_one_reading_more_and_only_on_paper(
    casa: Casa, ids: tuple[str, ...]
) -> None:
    with casa.engine.begin() as conexao:
        conexao.execute(update(conta_cobranca).values(logo_sha256="f" * 64))
        logo = {"empresa_id": 1, "codigo": "BRADESCO", "conteudo": b"logo"}
        conexao.execute(insert(conta_cobranca_logo), logo)
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.emitir(acesso, PedidoDeEmissao(ids))) == 5
    assert casa.custo(lambda: casa.consultar(acesso, PedidoDeConsulta(registros_por_pagina=50))) == 2


@pytest.mark.parametrize("ids", [BOLETOS[:1], BOLETOS], ids=len)
@pytest.mark.parametrize("emails", [TRES[:1], TRES], ids=len)
def test_sending_costs_the_same_however_many_boletos_and_addresses(
    casa: Casa, ids: tuple[str, ...], emails: tuple[str, ...]
) -> None:
    """Read the boletos and the accounts; lock and count for the limits; write request, boletos, messages, audit."""
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.enviar(acesso, PedidoDeEnvio(ids, emails))) == 2 + 4 + 4
