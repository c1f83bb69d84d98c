"""A customer with 1,500 boletos: what the first page weighs and costs."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from tests.fakes.banco import Banco
from tests.mundo.carteira import um_boleto
from tests.mundo.destinos.banco_de_dados import gravar
from tests.mundo.dias import daqui
from tests.mundo.movimento import PIX
from tests.portal.sem_scripts import Navegador
from ws.bootstrap.aplicacao import Aplicacao

BYTES_NO_MAXIMO = 60_000
MILISSEGUNDOS = 50
QUANTOS = 1500


@pytest.fixture
def grande(mercado: Navegador, casa: Aplicacao) -> Navegador:
    """The customer, with that many more: overdue, so that each has its value explained, and with Pix."""
    muitos = [
        um_boleto(
            id=f"T{numero:06}", numero_documento=f"{numero:05}-1", data_vencimento=daqui(-numero % 900 - 30)
        )
        for numero in range(QUANTOS)
    ]
    com_pix = um_boleto(
        id="COM-PIX", data_vencimento=daqui(-2000), valor=um_boleto().valor * 0 + 127, pix_copia_cola=PIX
    )
    with casa.engine.begin() as conexao:
        gravar(conexao, Banco().com_boletos(1, com_pix, *muitos))
    return mercado


@contextmanager
def contando(engine: Engine) -> Iterator[list[str]]:
    comandos: list[str] = []

    def anotar(*argumentos: object) -> None:
        comandos.append(str(argumentos[2]))

    event.listen(engine, "before_cursor_execute", anotar)
    yield comandos
    event.remove(engine, "before_cursor_execute", anotar)


def test_the_first_page_and_all_that_it_loads_is_light(grande: Navegador) -> None:
    pagina = grande.ler("/boletos")
    assert "1.507 boletos" in pagina.texto
    enderecos = pagina.arvore.xpath("//link[@rel='stylesheet']/@href | //script/@src | //img/@src")
    assert len(enderecos) == 3
    carregados = [grande.cliente.get(str(endereco), buffered=True).data for endereco in enderecos]
    assert len(pagina.resposta.data) + sum(map(len, carregados)) < BYTES_NO_MAXIMO


def test_a_phone_receives_a_third_of_that(grande: Navegador) -> None:
    resposta = grande.cliente.get("/portal/aurora/boletos", headers={"Accept-Encoding": "gzip"})
    assert len(resposta.data) < BYTES_NO_MAXIMO / 10


@pytest.mark.parametrize(
    "caminho", ["/boletos", "/boletos?situacao=todos&pagina=90", "/analise?periodo=12-meses"]
)
def test_a_page_costs_little_at_the_server(grande: Navegador, caminho: str) -> None:
    grande.ler(caminho)  # templates are compiled
    custos = []
    for _ in range(5):
        antes = time.process_time()
        grande.cliente.get(f"/portal/aurora{caminho}")
        custos.append((time.process_time() - antes) * 1000)
    assert sorted(custos)[2] < MILISSEGUNDOS


@pytest.mark.parametrize(
    ("caminho", "comandos"),
    [
        ("/boletos", 5),
        ("/boletos?situacao=todos", 5),
        ("/boletos/detalhe?id=HOJE", 7),
        ("/analise", 7),
        ("/conta", 3),
    ],
)
def test_a_page_asks_the_database_little_however_much_there_is(
    grande: Navegador, casa: Aplicacao, caminho: str, comandos: int
) -> None:
    with contando(casa.engine) as feitos:
        assert grande.cliente.get(f"/portal/aurora{caminho}").status_code == 200
    assert len(feitos) <= comandos, feitos
