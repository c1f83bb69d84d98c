"""Customers are found by document, by code and by words, in their own company and in no other."""

import pytest

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.mundo.aurora import a_vizinha
from tests.mundo.cadastro import um_cliente, uma_empresa
from ws.application.ports.paginas import Recorte

CNPJ = "12ABC34501DE35"


def gravar(armazem: Armazem) -> None:
    armazem.gravar(
        Banco()
        .com_empresa(uma_empresa())
        .com_empresa(a_vizinha())
        .com_clientes(
            1,
            um_cliente(codigo="b", documento=CNPJ),
            um_cliente(codigo="B", documento=CNPJ),
            um_cliente(codigo="a", documento="12ABC34501DE36"),
        )
        .com_clientes(2, um_cliente(codigo="outro", documento=CNPJ))
    )


def test_a_document_finds_every_code_that_it_has_in_the_company(armazem: Armazem) -> None:
    gravar(armazem)
    with armazem.unidades.leitura() as uow:
        assert uow.clientes.codigos_por_documento(1, CNPJ) == ("B", "b")


def test_a_document_that_is_nobodys_finds_nothing(armazem: Armazem) -> None:
    gravar(armazem)
    with armazem.unidades.leitura() as uow:
        assert uow.clientes.codigos_por_documento(1, "12ABC345000000") == ()


def test_codes_are_told_apart_from_those_that_do_not_exist(armazem: Armazem) -> None:
    gravar(armazem)
    with armazem.unidades.leitura() as uow:
        assert uow.clientes.existentes(1, ["b", "a", "c", "outro", "A", "a"]) == ("a", "b")


def test_asking_for_no_code_finds_none(armazem: Armazem) -> None:
    gravar(armazem)
    with armazem.unidades.leitura() as uow:
        assert uow.clientes.existentes(1, []) == ()


@pytest.fixture
def conhecidos(armazem: Armazem) -> Armazem:
    """Three customers of company 1 and one of company 2."""
    banco = Banco().com_empresa(uma_empresa()).com_empresa(a_vizinha())
    armazem.gravar(
        banco.com_clientes(
            1,
            um_cliente(codigo="C2", nome="Mercado Bom Preço – filial", email=""),
            um_cliente(codigo="C1", nome="Mercado Bom Preço", email="financeiro@bompreco.com.br"),
            um_cliente(codigo="C3", nome="José da Conceição", documento="52998224725", email=""),
        ).com_clientes(2, um_cliente(codigo="C1", nome="Mercado da outra"))
    )
    return armazem


def test_customers_come_by_name_whole(conhecidos: Armazem) -> None:
    with conhecidos.unidades.leitura() as uow:
        achados = uow.clientes.por_codigos(1, ["C1", "C3", "C9"])
        assert uow.clientes.por_codigos(1, []) == ()
    assert [cliente.codigo for cliente in achados] == ["C3", "C1"]
    assert achados[0] == um_cliente(codigo="C3", nome="José da Conceição", documento="52998224725", email="")


@pytest.mark.parametrize(
    ("palavras", "codigos"),
    [
        ([], ["C3", "C1", "C2"]),
        (["mercado"], ["C1", "C2"]),
        (["preco", "filial"], ["C2"]),
        (["conceicao"], ["C3"]),
        (["52998224725"], ["C3"]),
        (["financeiro@bompreco"], ["C1"]),
        (["c2"], ["C2"]),
        (["mercado", "conceicao"], []),
        (["%"], []),
        (["_"], []),
    ],
)
def test_customers_are_found_where_every_word_occurs(
    conhecidos: Armazem, palavras: list[str], codigos: list[str]
) -> None:
    with conhecidos.unidades.leitura() as uow:
        pagina = uow.clientes.buscar(1, palavras, Recorte())
    assert [cliente.codigo for cliente in pagina.itens] == codigos
    assert pagina.total == len(codigos)


def test_customers_are_found_in_pages(conhecidos: Armazem) -> None:
    with conhecidos.unidades.leitura() as uow:
        segunda = uow.clientes.buscar(1, [], Recorte(2, 2))
    assert ([cliente.codigo for cliente in segunda.itens], segunda.total) == (["C2"], 3)
