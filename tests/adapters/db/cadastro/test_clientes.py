"""A CPF or CNPJ finds each code that it has in its company and nothing in another."""

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.mundo.cadastro import um_cliente, uma_empresa

CNPJ = "12ABC34501DE35"


def gravar(armazem: Armazem) -> None:
    armazem.gravar(
        Banco()
        .com_empresa(uma_empresa())
        .com_empresa(uma_empresa(id=2, codigo="outra"))
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
