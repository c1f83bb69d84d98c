"""Collection accounts come back whole, with the beneficiário that counts, and their logos only when asked for."""

from dataclasses import fields

from tests.adapters.db.armazem import Armazem
from tests.fakes.banco import Banco
from tests.mundo.aurora import a_vizinha
from tests.mundo.cadastro import BENEFICIARIO, uma_conta, uma_empresa
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.parte import Parte

DE_OUTRO = Parte("Aurora Filial", "11222333000262")


def test_every_account_of_the_company_comes_by_its_key(armazem: Armazem) -> None:
    banco = Banco().com_empresa(uma_empresa()).com_empresa(a_vizinha())
    banco.com_contas(1, uma_conta(), uma_conta(codigo="BB", banco="001")).com_contas(2, uma_conta(codigo="X"))
    armazem.gravar(banco)
    with armazem.unidades.leitura() as uow:
        contas = uow.contas.todas(1)
    assert contas == {"BRADESCO": uma_conta(), "BB": uma_conta(codigo="BB", banco="001")}


def test_an_account_comes_back_with_each_field_in_its_place(armazem: Armazem) -> None:
    textos = [campo.name for campo in fields(ContaCobranca) if campo.type is str and campo.name != "banco"]
    conta = uma_conta(**{campo: f"de {campo}" for campo in textos}, beneficiario=DE_OUTRO)
    armazem.gravar(Banco().com_empresa(uma_empresa()).com_contas(1, conta))
    with armazem.unidades.leitura() as uow:
        assert uow.contas.todas(1) == {"de codigo": conta}


def test_an_account_without_a_beneficiario_of_its_own_is_the_companys(armazem: Armazem) -> None:
    armazem.gravar(Banco().com_empresa(uma_empresa()).com_contas(1, uma_conta()))
    with armazem.unidades.leitura() as uow:
        assert uow.contas.todas(1)["BRADESCO"].beneficiario == BENEFICIARIO


def test_a_company_without_accounts_has_none(armazem: Armazem) -> None:
    with armazem.unidades.leitura() as uow:
        assert uow.contas.todas(1) == {}


def test_the_logos_of_the_accounts_that_are_named_and_have_one_come_apart_from_them(armazem: Armazem) -> None:
    com_logo = uma_conta(codigo="BB", logo_sha256="f" * 64)
    banco = Banco().com_empresa(uma_empresa()).com_empresa(a_vizinha())
    banco.com_contas(1, uma_conta(), com_logo, uma_conta(codigo="ITAU")).com_contas(2, com_logo)
    banco.logos_das_contas = {(1, "BB"): b"do banco", (1, "ITAU"): b"do outro", (2, "BB"): b"alheio"}
    armazem.gravar(banco)
    with armazem.unidades.leitura() as uow:
        assert uow.contas.todas(1)["BB"] == com_logo
        assert uow.contas.logos(1, ["BB", "BRADESCO"]) == {"BB": b"do banco"}
