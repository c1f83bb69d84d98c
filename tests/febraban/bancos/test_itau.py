"""What Itaú's carteiras leave out of the digit, ask for and refuse."""

import pytest

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import com
from ws.desfechos.erro import Erro
from ws.febraban.bancos import itau, layout

CONTA = EXEMPLOS["341"]


@pytest.mark.parametrize(
    ("carteira", "dac"),
    [("109", "1"), ("112", "5"), ("126", "1"), ("131", "1"), ("146", "9"), ("150", "1"), ("168", "3")],
)
def test_five_carteiras_leave_the_account_out_of_the_dac(carteira: str, dac: str) -> None:
    titulo = com(CONTA, carteira=carteira)
    assert itau.campo_livre(titulo)[11] == dac
    assert itau.nosso_numero_impresso(titulo) == f"{carteira}/00000157-{dac}"


@pytest.mark.parametrize("carteira", ["107", "122", "142", "143", "196", "198"])
def test_a_special_carteira_asks_for_document_and_client(carteira: str) -> None:
    titulo = com(CONTA, carteira=carteira, convenio="12345", numero_documento="1234567")
    itau.conferir(titulo)
    encontrado = layout("341", itau.campo_livre(titulo))
    assert encontrado is not None
    partes = dict(encontrado.desmontar(itau.campo_livre(titulo)))
    assert (partes["Seu número"], partes["Código do cliente"]) == ("1234567", "12345")


@pytest.mark.parametrize(
    ("campo", "valor"),
    [
        ("convenio", ""),
        ("convenio", "123456"),
        ("numero_documento", "NF 12"),
        ("numero_documento", "12345678"),
    ],
)
def test_a_special_carteira_refuses_what_does_not_fit(campo: str, valor: str) -> None:
    titulo = com(CONTA, carteira="196", convenio="12345", numero_documento="1234567")
    with pytest.raises(Erro) as recusa:
        itau.conferir(com(titulo, **{campo: valor}))
    assert recusa.value.campo == campo


def test_the_account_of_a_special_carteira_needs_its_client() -> None:
    with pytest.raises(Erro) as recusa:
        itau.conferir_conta(com(CONTA, carteira="196"))
    assert recusa.value.campo == "convenio"


def test_the_companys_document_is_free_in_the_other_carteiras() -> None:
    itau.conferir(com(CONTA, numero_documento="NF 12/A"))


def test_the_dac_of_the_account_is_computed_unless_given() -> None:
    assert itau.agencia_codigo_impresso(com(CONTA, agencia="810", conta="53678")) == "0810 / 53678-9"
    assert itau.agencia_codigo_impresso(com(CONTA, conta_dv="1")) == "0293 / 01328-1"
