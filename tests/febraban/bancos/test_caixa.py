"""The numbers and digits of Caixa's SIGCB and of its old titles."""

import pytest

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import com
from ws.desfechos.erro import Erro
from ws.febraban.bancos import caixa, layout

CONTA = EXEMPLOS["104"]


def test_the_digit_of_the_manual() -> None:
    """The nosso número of annex IV of the bank's specification."""
    assert caixa.nosso_numero_impresso(com(CONTA, nosso_numero="19")) == "14000000000000019-7"


@pytest.mark.parametrize(
    ("carteira", "nosso_numero", "prefixo"),
    [
        ("RG", "123", "14"),
        ("14", "123", "14"),
        ("SR", "123", "24"),
        ("RG", "14000000000000123", "14"),
        ("RG", "11000000000000123", "11"),
        ("SR", "21000000000000123", "21"),
    ],
)
def test_the_number_begins_with_registration_and_issue(
    carteira: str, nosso_numero: str, prefixo: str
) -> None:
    titulo = com(CONTA, carteira=carteira, nosso_numero=nosso_numero)
    assert caixa.nosso_numero_impresso(titulo).startswith(f"{prefixo}000000000000123-")
    assert caixa.campo_livre(titulo)[7:17] == f"000{prefixo[0]}000{prefixo[1]}00"


@pytest.mark.parametrize("nosso_numero", ["24000000000000123", "13000000000000123", "1" * 16, "1" * 18])
def test_a_number_of_another_carteira_or_length_is_refused(nosso_numero: str) -> None:
    with pytest.raises(Erro) as recusa:
        caixa.conferir(com(CONTA, nosso_numero=nosso_numero))
    assert recusa.value.campo == "nosso_numero"


@pytest.mark.parametrize(
    ("convenio", "posicoes"),
    [
        ("792157", "7921578"),
        ("0792157", "7921578"),
        ("245", "0002453"),
        ("1242119", "1242119"),
        ("1100000", "1100000"),
    ],
)
def test_a_code_of_six_digits_carries_its_digit_and_one_of_seven_does_not(
    convenio: str, posicoes: str
) -> None:
    assert caixa.campo_livre(com(CONTA, convenio=convenio))[:7] == posicoes


@pytest.mark.parametrize("convenio", ["1000000", "1099999", "12345678"])
def test_a_code_between_the_two_kinds_is_refused(convenio: str) -> None:
    with pytest.raises(Erro) as recusa:
        caixa.conferir_conta(com(CONTA, convenio=convenio))
    assert recusa.value.campo == "convenio"


@pytest.mark.parametrize(
    ("modalidade", "convenio", "nosso_numero", "campo_livre", "impresso"),
    [
        ("SICOB10", "156587000000414", "8019525086", "8019525086156587000000414", "8019525086-7"),
        ("SICOB16", "78", "113732", "0007812348700000000113732", "800000000113732-0"),
        ("SINCO", "123456", "9" + "1".zfill(17), "1123456900000000000000001", "900000000000000001-4"),
    ],
)
def test_old_titles_are_told_by_their_modalidade(
    modalidade: str, convenio: str, nosso_numero: str, campo_livre: str, impresso: str
) -> None:
    titulo = com(CONTA, modalidade=modalidade, convenio=convenio, nosso_numero=nosso_numero)
    caixa.conferir(titulo)
    assert caixa.campo_livre(titulo) == campo_livre
    assert caixa.nosso_numero_impresso(titulo) == impresso
    encontrado = layout("104", campo_livre)
    assert encontrado is not None
    assert encontrado.nome.startswith(modalidade.rstrip("0123456789"))


@pytest.mark.parametrize(("modalidade", "convenio"), [("SICOB10", "156587000000414"), ("SINCO", "123456")])
def test_an_old_number_begins_as_the_bank_says(modalidade: str, convenio: str) -> None:
    with pytest.raises(Erro, match="deve começar por 9"):
        caixa.conferir(com(CONTA, modalidade=modalidade, convenio=convenio, nosso_numero="1"))


@pytest.mark.parametrize("campo_livre", ["7921578946137541896436250", "4337565000200540000000610"])
def test_a_title_of_today_is_taken_apart_as_sigcb(campo_livre: str) -> None:
    encontrado = layout("104", campo_livre)
    assert encontrado is not None
    assert encontrado.nome == "SIGCB"
