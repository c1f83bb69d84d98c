"""The numbers and free fields of each kind of convênio of Banco do Brasil."""

import pytest

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import com
from ws.desfechos.erro import Erro
from ws.febraban.bancos import banco_do_brasil, layout

CONTA = EXEMPLOS["001"]


@pytest.mark.parametrize("convenio", ["", "123", "12345", "123456789", "123456A"])
def test_a_convenio_has_4_6_7_or_8_digits(convenio: str) -> None:
    with pytest.raises(Erro, match="4, 6, 7 ou 8 algarismos") as recusa:
        banco_do_brasil.conferir_conta(com(CONTA, convenio=convenio))
    assert recusa.value.campo == "convenio"


@pytest.mark.parametrize(
    ("convenio", "curto", "inteiro"),
    [
        ("1014051", "630", "10140510000000630"),
        ("12387989", "777700168", "12387989777700168"),
        ("1234", "5678901", "12345678901"),
        ("123456", "78901", "12345678901"),
    ],
)
def test_the_number_is_taken_short_or_whole(convenio: str, curto: str, inteiro: str) -> None:
    campos_livres = {
        banco_do_brasil.campo_livre(com(CONTA, convenio=convenio, nosso_numero=numero))
        for numero in (curto, inteiro)
    }
    assert len(campos_livres) == 1


@pytest.mark.parametrize(
    ("convenio", "nosso_numero"),
    [
        ("1014051", "10140520000000630"),
        ("1014051", "12345678901"),
        ("12387989", "1234567890"),
        ("123456", "123456"),
        ("123456", "65432178901"),
        ("1234", "12345678"),
    ],
    ids=["another convenio", "eleven at 7", "ten at 8", "six at 6", "another convenio at 6", "eight at 4"],
)
def test_a_number_that_is_not_of_the_convenio_is_refused(convenio: str, nosso_numero: str) -> None:
    with pytest.raises(Erro) as recusa:
        banco_do_brasil.conferir(com(CONTA, convenio=convenio, nosso_numero=nosso_numero))
    assert recusa.value.campo == "nosso_numero"


@pytest.mark.parametrize("modalidade", ["", "21"])
def test_the_free_number_of_17_is_for_carteiras_16_and_18(modalidade: str) -> None:
    livre = com(
        CONTA, convenio="123456", modalidade=modalidade, nosso_numero="12345678901234567", carteira="18"
    )
    banco_do_brasil.conferir(livre)
    assert banco_do_brasil.nosso_numero_impresso(livre) == "12345678901234567"
    with pytest.raises(Erro, match="16 ou 18"):
        banco_do_brasil.conferir(com(livre, carteira="17"))


def test_seventeen_zeros_are_a_title_the_bank_will_number() -> None:
    assert banco_do_brasil.campo_livre(com(CONTA, nosso_numero="0" * 17)) == "0" * 23 + "17"


@pytest.mark.parametrize(
    ("agencia", "conta", "impresso"),
    [("4042", "61900", "4042-8 / 00061900-0"), ("5030", "14204195", "5030-X / 14204195-5")],
)
def test_the_digits_of_branch_and_account_are_computed(agencia: str, conta: str, impresso: str) -> None:
    assert banco_do_brasil.agencia_codigo_impresso(com(CONTA, agencia=agencia, conta=conta)) == impresso


@pytest.mark.parametrize(
    ("campo_livre", "nome"),
    [
        ("0000001238798777770016818", "Convênio de 7 ou 8 posições"),
        ("1234561234567890123456721", "Convênio de 6 posições, nosso número livre de 17"),
        ("1238012345640420006190018", "Convênio de 4 ou 6 posições"),
    ],
)
def test_the_layout_is_told_by_its_constants(campo_livre: str, nome: str) -> None:
    encontrado = layout("001", campo_livre)
    assert encontrado is not None
    assert encontrado.nome == nome
