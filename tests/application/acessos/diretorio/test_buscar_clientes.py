"""A manager finds customers, with their accounts, a page at a time."""

import pytest

from tests.application.casa import NOVA, Casa
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import um_cliente
from ws.domain.acessos.quem_pede import Operador


@pytest.mark.parametrize(
    ("texto", "codigos"),
    [
        ("", ["C0005", "C0001", "C0004", "C0002", "C0003"]),
        ("bom preco", ["C0001", "C0004", "C0002"]),
        ("FILIAL bom", ["C0002"]),
        ("josé", ["C0005"]),
        ("CONCEICAO", ["C0005"]),
        ("529.982.247-25", ["C0005"]),
        ("19506112", ["C0001", "C0004", "C0002"]),
        ("dono@bompreco", ["C0001"]),
        ("c0002", ["C0002"]),
        ("100%", []),
        ("_", []),
        ("a" * 5000, []),
    ],
)
def test_a_customer_is_found_by_what_is_known_of_it(casa: Casa, texto: str, codigos: list[str]) -> None:
    achados = casa.casos.buscar_clientes(casa.gestora(), texto)
    assert [achado.cliente.codigo for achado in achados.itens] == codigos
    assert achados.total == len(codigos)


def test_a_customer_comes_with_its_accounts(casa: Casa) -> None:
    casa.casos.gestao.criar_cliente(Operador("operador"), "aurora", "filial", ["C0002"], NOVA)
    achados = casa.casos.buscar_clientes(casa.gestora(), "bom preco").itens
    assert [[acesso.login for acesso in achado.acessos] for achado in achados] == [
        ["grupo"],
        [],
        ["filial", "grupo"],
    ]
    assert achados[0].acessos[0].clientes == ("C0001", "C0002")


def test_listings_come_in_pages(casa: Casa) -> None:
    muitos = [um_cliente(codigo=f"D{n:03}", nome=f"Zeladoria {n:03}", email="") for n in range(60)]
    acessos = [um_acesso(id=100 + n, login=f"zelador{n:03}", clientes=(f"D{n:03}",)) for n in range(60)]
    casa.armazem.gravar(Banco().com_clientes(1, *muitos).com_acessos(*acessos))
    for buscar in (casa.casos.buscar_clientes, casa.casos.buscar_acessos):
        paginas = [buscar(casa.gestora(), "zelador", pagina=numero) for numero in (1, 2, 3, 4)]
        assert [(len(p.itens), p.total, p.total_paginas) for p in paginas] == [
            (25, 60, 3),
            (25, 60, 3),
            (10, 60, 3),
            (0, 60, 3),
        ]
        todos = [item for pagina in paginas for item in pagina.itens]
        assert len({repr(item) for item in todos}) == 60


def test_searching_costs_the_same_however_many_are_found(casa: Casa) -> None:
    gestora = casa.gestora()
    assert casa.custo(lambda: casa.casos.buscar_clientes(gestora)) == 1 + 3
    assert casa.custo(lambda: casa.casos.buscar_acessos(gestora)) == 1 + 2
    muitos = [um_cliente(codigo=f"D{n:03}", nome=f"Zeladoria {n:03}") for n in range(60)]
    acessos = [um_acesso(id=100 + n, login=f"zelador{n:03}", clientes=(f"D{n:03}",)) for n in range(60)]
    casa.armazem.gravar(Banco().com_clientes(1, *muitos).com_acessos(*acessos))
    assert casa.custo(lambda: casa.casos.buscar_clientes(gestora, "zelador")) == 2 + 3
    assert casa.custo(lambda: casa.casos.buscar_acessos(gestora, "zelador")) == 2 + 2
