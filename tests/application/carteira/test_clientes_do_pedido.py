"""Which customers a request is about (the company is that of ``tests/application/cena.py``)."""

from dataclasses import replace

import pytest

from tests.application.casa import Casa
from tests.fakes.cadastro.clientes import ClienteRepository
from tests.mundo.acessos import quem_pede, um_acesso, um_integrador
from tests.mundo.aurora import FILIAL, MATRIZ, VIZINHO, duas_empresas
from ws.application.carteira.clientes_do_pedido import clientes_do_pedido
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.solicitante import Solicitante

CLIENTE = quem_pede(um_acesso(login="grupo", clientes=("C0001", "C0002")))
INTEGRADOR = quem_pede(um_integrador())
SEM_NINGUEM, NAO_CADASTRADO = "C0099", "11444777000161"


def alcance(acesso: Acesso, documento: str | None = None, codigo: str | None = None) -> tuple[str, ...]:
    return clientes_do_pedido(acesso, Solicitante(documento, codigo), ClienteRepository(duas_empresas()))


def recusa(
    acesso: Acesso, documento: str | None = None, codigo: str | None = None
) -> tuple[CodigoDoCatalogo, str | None]:
    with pytest.raises(Erro) as excecao:
        alcance(acesso, documento, codigo)
    return excecao.value.codigo, excecao.value.campo


def test_a_customer_account_that_names_nobody_sees_all_it_is_linked_to() -> None:
    assert alcance(CLIENTE) == ("C0001", "C0002")


@pytest.mark.parametrize(
    ("documento", "codigo", "esperado"),
    [
        (None, "C0002", ("C0002",)),
        (FILIAL, None, ("C0002",)),
        (FILIAL, "C0002", ("C0002",)),
        (MATRIZ, None, ("C0001",)),
        (MATRIZ, "C0001", ("C0001",)),
    ],
)
def test_an_identifier_narrows_a_customer_account_within_its_customers(
    documento: str | None, codigo: str | None, esperado: tuple[str, ...]
) -> None:
    assert alcance(CLIENTE, documento, codigo) == esperado


@pytest.mark.parametrize(
    ("documento", "codigo"),
    [
        (None, "C0003"),
        (None, "C0004"),
        (None, SEM_NINGUEM),
        (VIZINHO, None),
        (NAO_CADASTRADO, None),
        (VIZINHO, "C0003"),
        (VIZINHO, "C0001"),
        (MATRIZ, "C0004"),
        (MATRIZ, SEM_NINGUEM),
        (NAO_CADASTRADO, "C0001"),
        (NAO_CADASTRADO, SEM_NINGUEM),
    ],
)
def test_a_customer_account_is_told_the_same_of_the_unknown_and_of_the_unlinked(
    documento: str | None, codigo: str | None
) -> None:
    campo = "codigo_cliente" if documento is None else "cpf_cnpj_cliente"
    assert recusa(CLIENTE, documento, codigo) == (Codigo.CLIENTE_NAO_ENCONTRADO, campo)


@pytest.mark.parametrize("codigo", ["C0003", "C0004", SEM_NINGUEM])
def test_a_customer_account_cannot_probe_somebody_elses_code_with_a_document_of_its_own(codigo: str) -> None:
    assert recusa(CLIENTE, FILIAL, codigo) == (Codigo.CLIENTE_NAO_ENCONTRADO, "cpf_cnpj_cliente")


def test_two_customers_of_its_own_disagree_openly() -> None:
    assert recusa(CLIENTE, FILIAL, "C0001") == (Codigo.CLIENTE_DIVERGENTE, "codigo_cliente")


def test_a_customer_account_linked_to_nobody_sees_nobody_and_no_field_is_to_blame() -> None:
    assert recusa(replace(CLIENTE, clientes=())) == (Codigo.CLIENTE_NAO_ENCONTRADO, None)


def test_an_integrator_must_name_a_customer() -> None:
    assert recusa(INTEGRADOR) == (Codigo.CLIENTE_NAO_INFORMADO, "cpf_cnpj_cliente")


def test_a_document_covers_every_erp_code_it_has() -> None:
    assert alcance(INTEGRADOR, MATRIZ) == ("C0001", "C0004")


def test_a_cnpj_matches_exactly_and_never_by_its_root() -> None:
    assert alcance(INTEGRADOR, FILIAL) == ("C0002",)


def test_a_code_is_that_customer_alone_whatever_others_share_its_document() -> None:
    assert alcance(INTEGRADOR, codigo="C0001") == ("C0001",)


@pytest.mark.parametrize("codigo", ["C0001", "C0004"])
def test_where_both_identifiers_agree_the_code_says_which(codigo: str) -> None:
    assert alcance(INTEGRADOR, MATRIZ, codigo) == (codigo,)


def test_an_integrator_is_told_that_its_two_identifiers_disagree() -> None:
    assert recusa(INTEGRADOR, MATRIZ, "C0002") == (Codigo.CLIENTE_DIVERGENTE, "codigo_cliente")


@pytest.mark.parametrize(
    ("documento", "codigo", "campo"),
    [
        (NAO_CADASTRADO, None, "cpf_cnpj_cliente"),
        (None, SEM_NINGUEM, "codigo_cliente"),
        (NAO_CADASTRADO, "C0001", "cpf_cnpj_cliente"),
        (MATRIZ, SEM_NINGUEM, "cpf_cnpj_cliente"),
    ],
)
def test_an_integrator_is_told_that_a_customer_is_unknown(
    documento: str | None, codigo: str | None, campo: str
) -> None:
    assert recusa(INTEGRADOR, documento, codigo) == (Codigo.CLIENTE_NAO_ENCONTRADO, campo)


def test_customers_of_another_company_do_not_exist() -> None:
    assert recusa(INTEGRADOR, codigo="C0009") == (Codigo.CLIENTE_NAO_ENCONTRADO, "codigo_cliente")
    assert recusa(INTEGRADOR, "11144477735") == (Codigo.CLIENTE_NAO_ENCONTRADO, "cpf_cnpj_cliente")


def test_a_group_is_seen_together_or_one_by_one(casa_com_historia: Casa) -> None:
    def vistos(pedido: PedidoDeConsulta) -> list[str]:
        return [
            boleto.id
            for boleto, _ in casa_com_historia.casos.consultar(casa_com_historia.acesso(), pedido).itens
        ]

    assert vistos(PedidoDeConsulta()) == ["B1", "B2"]
    assert vistos(PedidoDeConsulta(Solicitante(codigo_cliente="C0002"))) == ["B2"]
