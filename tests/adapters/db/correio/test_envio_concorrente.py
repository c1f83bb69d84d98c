"""Requests and workers at the same time, on both databases: limits hold, keys have one effect, nobody deadlocks."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine

from tests.adapters.db.armazem import ArmazemSql
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.correio.carteiro import Carteiro
from tests.fakes.correio.redator import Redator
from tests.fakes.logger import Logger
from tests.mundo.acessos import quem_pede, um_integrador
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from ws.application.correio.entregar_emails import EntregarEmails
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios, PedidoDeEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.carteira.solicitante import Solicitante

AO_MESMO_TEMPO = 8
TRES = ("a@x.com", "b@x.com", "c@x.com")


class Cena:
    """Integrators 1 to 8 of one company, and boletos B1 to B9 of its customer."""

    def __init__(self, engine: Engine) -> None:
        self.armazem = ArmazemSql(engine)
        self.clock = Clock()
        acessos = [um_integrador(id=n, login=f"erp{n}") for n in range(1, 9)]
        boletos = [um_boleto(id=f"B{n}") for n in range(1, 10)]
        self.armazem.gravar(duas_empresas(*boletos).com_acessos(*acessos))

    def enviar(self, limites: LimitesDiarios, id_: int, *ids: str, **mudancas: Any) -> str:
        """The protocol, or the code of the refusal."""
        unidades, clock = self.armazem.unidades, self.clock
        enviar = EnviarBoletoEmail(unidades, clock, Impressora(), Redator(), limites, lambda: uuid4().hex)
        acesso = quem_pede(um_integrador(id=id_, login=f"erp{id_}"))
        campos: dict[str, Any] = {
            "ids": ids,
            "emails": TRES[:1],
            "solicitante": Solicitante(codigo_cliente="C0001"),
        }
        try:
            return enviar(acesso, PedidoDeEnvio(**(campos | mudancas))).protocolo
        except Erro as erro:
            return erro.codigo.codigo

    def trabalhar(self, carteiro: Carteiro) -> None:
        entregar = EntregarEmails(self.armazem.unidades, carteiro, self.clock, Logger(), timedelta(minutes=5))
        while entregar():
            pass


@pytest.fixture
def cena(engine: Engine) -> Cena:
    return Cena(engine)


def juntos(fazer: Callable[[int], str], vezes: int = AO_MESMO_TEMPO) -> Counter[str]:
    """What each of ``vezes`` callers, who begin in the same instant, was answered; protocols as ``aceito``."""
    largada = Barrier(vezes)

    def um(n: int) -> str:
        largada.wait(10)
        return fazer(n)

    with ThreadPoolExecutor(vezes) as executor:
        respostas = list(executor.map(um, range(1, vezes + 1)))
    return Counter("aceito" if len(resposta) > 3 else resposta for resposta in respostas)


def test_requests_at_the_same_time_do_not_pass_the_accounts_limit(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=100, por_cliente=0, por_integrador=5)
    respostas = juntos(lambda n: cena.enviar(limites, 1, f"B{n}"))
    assert respostas == {"aceito": 5, Codigo.LIMITE_DIARIO_DO_ACESSO.codigo: 3}


def test_accounts_at_the_same_time_do_not_pass_the_boletos_limit(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=5, por_cliente=0, por_integrador=100)
    respostas = juntos(lambda n: cena.enviar(limites, n, "B1"))
    assert respostas == {"aceito": 5, Codigo.LIMITE_DIARIO_DO_BOLETO.codigo: 3}


def test_a_limit_is_not_passed_by_three_recipients_each(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=10, por_cliente=0, por_integrador=100)
    respostas = juntos(lambda n: cena.enviar(limites, n, "B1", emails=TRES))
    assert respostas == {"aceito": 3, Codigo.LIMITE_DIARIO_DO_BOLETO.codigo: 5}


def test_boletos_named_in_any_order_lock_nobody_out(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=100, por_cliente=0, por_integrador=100)
    ids = [f"B{n}" for n in range(1, 10)]
    for _ in range(5):
        respostas = juntos(lambda n: cena.enviar(limites, n, *(ids if n % 2 else reversed(ids))))
        assert respostas == {"aceito": AO_MESMO_TEMPO}


def test_the_same_request_at_the_same_time_has_one_effect_and_one_answer(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=3, por_cliente=0, por_integrador=3)
    protocolos: set[str] = set()

    def enviar(_: int) -> str:
        protocolos.add(protocolo := cena.enviar(limites, 1, "B1", emails=TRES, id_requisicao="r1"))
        return protocolo

    assert juntos(enviar) == {"aceito": AO_MESMO_TEMPO}
    assert len(protocolos) == 1
    carteiro = Carteiro()
    cena.trabalhar(carteiro)
    assert sorted(envio.email for envio in carteiro.entregues) == list(TRES)
    assert len([evento for evento in cena.armazem.eventos() if evento.acao == "enviar_email"]) == 1


def test_of_different_requests_under_one_key_at_the_same_time_one_is_accepted(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=100, por_cliente=0, por_integrador=100)
    respostas = juntos(lambda n: cena.enviar(limites, 1, f"B{n}", id_requisicao="r1"))
    assert respostas == {"aceito": 1, Codigo.ID_REQUISICAO_REUTILIZADO.codigo: AO_MESMO_TEMPO - 1}


def test_the_same_key_of_different_accounts_at_the_same_time_are_different_requests(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=100, por_cliente=0, por_integrador=100)
    assert juntos(lambda n: cena.enviar(limites, n, "B1", id_requisicao="r1")) == {"aceito": AO_MESMO_TEMPO}


def test_workers_at_the_same_time_send_each_message_once(cena: Cena) -> None:
    limites = LimitesDiarios(por_boleto=1000, por_cliente=0, por_integrador=1000)
    for n in range(1, 9):
        cena.enviar(limites, n, "B1", emails=TRES)
    carteiro = Carteiro()

    def trabalhar(_: int) -> str:
        cena.trabalhar(carteiro)
        return "000"

    juntos(trabalhar)
    enviadas = Counter(envio.message_id for envio in carteiro.entregues)
    assert len(enviadas) == 24
    assert set(enviadas.values()) == {1}
