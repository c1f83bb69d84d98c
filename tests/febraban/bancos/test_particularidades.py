"""What single banks do their own way, one case a rule."""

import pytest

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import com
from ws.desfechos.erro import Erro
from ws.febraban import bancos


@pytest.mark.parametrize(
    ("banco", "campos", "impresso"),
    [
        # numbers and digits published on their own
        ("756", {"agencia": "0001", "convenio": "19", "nosso_numero": "21"}, "0000021-8"),
        ("084", {"nosso_numero": "10001000128"}, "09/10001000128-2"),
        ("237", {"nosso_numero": "2"}, "06/00000000002-9"),
        ("237", {"carteira": "25", "nosso_numero": "97000005287"}, "25/97000005287-P"),
        ("637", {"nosso_numero": "0008026642"}, "0008026642-4"),
        ("743", {"nosso_numero": "35148373401"}, "02/35148373401-6"),
        # the second digit of Banestes counts the first digit of the number with weight 10
        ("021", {"nosso_numero": "69240101"}, "69240101-64"),
        # the carteira counts in the digit of Bradesco
        ("237", {"nosso_numero": "2125525"}, "06/00002125525-6"),
        ("422", {"nosso_numero": "0"}, "00000000-1"),
        ("422", {"nosso_numero": "6"}, "00000006-0"),
        ("336", {"carteira": "20", "nosso_numero": "1234567890"}, "1234567890-0"),
        ("077", {"carteira": "112", "nosso_numero": "1"}, "00019/112/0000000001-0"),
        ("707", {}, "00019/121/0084580108-6"),
        ("174", {}, "0000000101"),
    ],
)
def test_the_number_on_paper(banco: str, campos: dict[str, str], impresso: str) -> None:
    assert bancos.banco(banco).nosso_numero_impresso(com(EXEMPLOS[banco], **campos)) == impresso


@pytest.mark.parametrize(
    ("banco", "campos", "impresso"),
    [
        ("033", {}, "1234 / 1234567"),
        ("033", {"agencia": ""}, "1234567"),
        ("104", {}, "1234/123456-0"),
        ("104", {"agencia": ""}, "123456-0"),
        ("001", {"agencia": ""}, ""),
        ("077", {"conta": "12345606", "conta_dv": "0"}, "0001-9 / 12345606-0"),
        ("077", {}, "0001-9 / 1234567"),
        ("085", {"agencia": ""}, "0231560-2"),
        ("133", {"agencia_dv": "3", "conta_dv": "P"}, "1234-3 / 0056789-P"),
        ("133", {}, "1234 / 0056789"),
        ("237", {"agencia": "1172", "conta": "403005"}, "1172-P / 0403005-2"),
        ("237", {"agencia_dv": "9", "conta_dv": "8"}, "0278-9 / 0039232-8"),
        ("336", {"conta": "1234567", "conta_dv": "8"}, "0001 / 1234567-8"),
        ("336", {"agencia": ""}, "123456789012"),
        ("655", {"agencia": ""}, "0000000400"),
        ("745", {"agencia": ""}, "0264424020"),
        ("021", {"agencia": ""}, "14542047"),
        ("756", {}, "4277 / 017227-8"),
    ],
)
def test_the_account_on_paper(banco: str, campos: dict[str, str], impresso: str) -> None:
    assert bancos.banco(banco).agencia_codigo_impresso(com(EXEMPLOS[banco], **campos)) == impresso


@pytest.mark.parametrize(
    ("banco", "campos", "campo"),
    [
        ("033", {"modalidade": "5"}, "modalidade"),
        ("033", {"nosso_numero": "0000000004536"}, "nosso_numero"),
        ("021", {"modalidade": "1"}, "modalidade"),
        ("041", {"modalidade": "3"}, "modalidade"),
        ("070", {"carteira": "4"}, "carteira"),
        ("070", {"modalidade": "1234"}, "modalidade"),
        ("085", {"nosso_numero": "99999999123456789"}, "nosso_numero"),
        ("085", {"conta_dv": "X"}, "conta_dv"),
        ("097", {"cpf_cnpj": "12ABC34501DE35"}, "cpf_cnpj"),
        ("097", {"nosso_numero": "1" * 20}, "nosso_numero"),
        ("336", {"modalidade": "1"}, "modalidade"),
        ("422", {"modalidade": "1"}, "modalidade"),
        ("748", {"nosso_numero": "16008902"}, "nosso_numero"),
        ("748", {"nosso_numero": "8902"}, "nosso_numero"),
        ("748", {"carteira": "2"}, "carteira"),
        ("756", {"parcela": "1234"}, "parcela"),
        ("756", {"parcela": "1/3"}, "parcela"),
        ("756", {"modalidade": "123"}, "modalidade"),
    ],
)
def test_what_a_bank_does_not_know_is_refused(banco: str, campos: dict[str, str], campo: str) -> None:
    with pytest.raises(Erro) as recusa:
        bancos.banco(banco).conferir(com(EXEMPLOS[banco], **campos))
    assert recusa.value.campo == campo


def test_santander_takes_the_number_with_its_digit() -> None:
    santander = bancos.banco("033")
    com_digito = com(EXEMPLOS["033"], nosso_numero="0000000004537")
    santander.conferir(com_digito)
    assert santander.campo_livre(com_digito) == santander.campo_livre(EXEMPLOS["033"])


@pytest.mark.parametrize(
    ("banco", "inteiro"), [("085", "02315602000074644"), ("097", "09750001006641000095")]
)
def test_a_number_with_what_the_bank_puts_before_it_is_the_same_number(banco: str, inteiro: str) -> None:
    curto = EXEMPLOS[banco]
    regra = bancos.banco(banco)
    assert regra.campo_livre(com(curto, nosso_numero=inteiro)) == regra.campo_livre(curto)


def test_a_cnpj_with_letters_at_credisis_is_told_what_to_do() -> None:
    with pytest.raises(Erro, match="informe a linha digitável emitida pelo banco"):
        bancos.banco("097").conferir_conta(com(EXEMPLOS["097"], cpf_cnpj="12ABC34501DE35"))
