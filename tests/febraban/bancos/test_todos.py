"""What every bank must be, whatever its rule."""

import pkgutil
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import bancos_com_vetores, com
from ws.desfechos.erro import Erro
from ws.febraban import bancos, extintos, nao_calculados, nomes
from ws.febraban.bancos import BANCOS, Banco
from ws.febraban.cobranca import Cobranca
from ws.febraban.posicoes import Layout

SEM_BOLETO = "no boleto of this bank was compared."
"""What the docstring of a bank ends with that has no file in ``vetores/``."""
DO_TITULO = {"nosso_numero"}
TEXTO = [campo.name for campo in fields(Cobranca) if campo.type == "str" or campo.type is str]
LAYOUTS = [layout for banco in BANCOS for layout in banco.LAYOUTS]
LAYOUTS += [layout for layouts in extintos.LAYOUTS.values() for layout in layouts]

cada_banco = pytest.mark.parametrize("banco", BANCOS, ids=lambda banco: banco.NUMERO)
cada_campo = pytest.mark.parametrize(
    ("banco", "campo"),
    [
        (banco, campo)
        for banco in BANCOS
        for campo in TEXTO
        if getattr(EXEMPLOS[banco.NUMERO], campo) and campo != "banco"
    ],
    ids=lambda valor: valor if isinstance(valor, str) else valor.NUMERO,
)


def test_every_module_is_in_the_tuple_once_in_order() -> None:
    modulos = {modulo.name for modulo in pkgutil.iter_modules(bancos.__path__)}
    numeros = [banco.NUMERO for banco in BANCOS]
    assert {banco.__name__.rpartition(".")[2] for banco in BANCOS} == modulos  # type: ignore[attr-defined]  # a module
    assert numeros == sorted(set(numeros))


def test_every_file_of_published_boletos_is_of_a_bank() -> None:
    assert set(bancos_com_vetores()) <= {banco.NUMERO for banco in BANCOS}


@cada_banco
def test_a_bank_is_proved_by_published_boletos_or_says_that_it_is_not(banco: Banco) -> None:
    provado = banco.NUMERO in bancos_com_vetores()
    diz_que_nao = str(banco.__doc__).rstrip().endswith(SEM_BOLETO)
    assert provado != diz_que_nao, f"a file vetores/{banco.NUMERO}.csv, or a docstring ending {SEM_BOLETO!r}"


@cada_banco
def test_a_module_tells_its_bank_and_its_source(banco: Banco) -> None:
    assert banco.__doc__ is not None
    assert banco.__doc__.startswith(f"{banco.NUMERO} {banco.NOME}")
    assert "Source: " in banco.__doc__


@cada_banco
def test_the_number_with_digit_is_that_of_the_table(banco: Banco) -> None:
    assert nomes.numero_com_dv(banco.NUMERO) == banco.NUMERO_COM_DV


@cada_banco
def test_a_bank_is_found_by_its_number(banco: Banco) -> None:
    assert bancos.banco(banco.NUMERO) is banco


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.nome)
def test_a_table_covers_the_25_positions_without_gap_or_overlap(layout: Layout) -> None:
    inicios = [inicio for _, inicio, _ in layout.posicoes]
    fins = [fim for _, _, fim in layout.posicoes]
    assert inicios == [1, *(fim + 1 for fim in fins[:-1])]
    assert fins[-1] == 25


@cada_banco
def test_a_campo_livre_has_25_digits_and_a_table(banco: Banco) -> None:
    campo_livre = banco.campo_livre(EXEMPLOS[banco.NUMERO])
    assert len(campo_livre) == 25
    assert campo_livre.isdecimal()
    assert bancos.layout(banco.NUMERO, campo_livre) in banco.LAYOUTS


@cada_banco
def test_a_good_account_and_number_pass(banco: Banco) -> None:
    banco.conferir(EXEMPLOS[banco.NUMERO])


@cada_banco
def test_the_account_passes_before_there_is_a_number(banco: Banco) -> None:
    banco.conferir_conta(com(EXEMPLOS[banco.NUMERO], nosso_numero=""))


@cada_banco
def test_zeros_at_the_left_do_not_matter(banco: Banco) -> None:
    exemplo = EXEMPLOS[banco.NUMERO]
    com_zeros = com(
        exemplo, agencia=exemplo.agencia.zfill(4), conta=exemplo.conta and exemplo.conta.zfill(12)
    )
    assert banco.campo_livre(com_zeros) == banco.campo_livre(exemplo)


@cada_campo
@pytest.mark.parametrize(
    "valor", ["", "9" * 21, "1A", "-1", "\u0661"], ids=["none", "long", "letter", "sign", "other digits"]
)
def test_a_field_that_does_not_fit_is_refused_by_its_name(banco: Banco, campo: str, valor: str) -> None:
    conta = com(EXEMPLOS[banco.NUMERO], **{campo: valor})
    with pytest.raises(Erro) as recusa:
        banco.conferir(conta)
    assert recusa.value.campo == campo
    assert str(recusa.value).endswith((".", "banco."))
    assert not valor or valor not in str(recusa.value)


@cada_campo
def test_the_account_is_refused_before_there_is_a_number(banco: Banco, campo: str) -> None:
    if campo in DO_TITULO:
        return
    with pytest.raises(Erro) as recusa:
        banco.conferir_conta(com(EXEMPLOS[banco.NUMERO], **{campo: "", "nosso_numero": ""}))
    assert recusa.value.campo == campo


@cada_banco
@pytest.mark.parametrize("campo", ["agencia_dv", "conta_dv"])
def test_a_digit_is_one_character(banco: Banco, campo: str) -> None:
    with pytest.raises(Erro) as recusa:
        banco.conferir_conta(com(EXEMPLOS[banco.NUMERO], **{campo: "12"}))
    assert recusa.value.campo == campo


@cada_banco
def test_the_paper_says_number_and_account(banco: Banco) -> None:
    exemplo = EXEMPLOS[banco.NUMERO]
    assert exemplo.nosso_numero in banco.nosso_numero_impresso(exemplo).replace("/", "")
    assert exemplo.agencia in banco.agencia_codigo_impresso(exemplo)


@cada_banco
@given(um=st.integers(0, 99999), outro=st.integers(0, 99999))
def test_two_numbers_never_share_a_campo_livre(banco: Banco, um: int, outro: int) -> None:
    ano_e_byte = "262" if banco.NUMERO == "748" else ""
    campos_livres = {
        banco.campo_livre(com(EXEMPLOS[banco.NUMERO], nosso_numero=f"{ano_e_byte}{sequencia:05}"))
        for sequencia in (um, outro)
    }
    assert len(campos_livres) == len({um, outro})


@pytest.mark.parametrize("numero", ["000", "999", "", "1", "01", "0001"])
def test_an_unknown_bank_is_never_taken_for_another(numero: str) -> None:
    with pytest.raises(Erro, match="Não há regra publicada") as recusa:
        bancos.banco(numero)
    assert recusa.value.desfecho.dados["banco"] == f"Banco {numero}"


@pytest.mark.parametrize("numero", sorted(nomes.NOMES))
def test_a_bank_left_out_on_purpose_says_why_and_what_to_do(numero: str) -> None:
    with pytest.raises(Erro) as recusa:
        bancos.banco(numero)
    assert "Não há regra publicada" not in str(recusa.value)
    assert "informe a linha digitável ou o código de barras emitido pelo banco" in str(recusa.value)
    assert str(nao_calculados.recusa(numero, nomes.NOMES[numero])) == str(recusa.value)


def test_the_titles_of_an_extinct_bank_are_still_read() -> None:
    layout = bancos.layout("399", "3903036010001010312014592")
    assert layout is not None
    assert dict(layout.desmontar("3903036010001010312014592"))["Nosso número"] == "0100010103120"


def test_an_unknown_bank_has_no_table() -> None:
    assert bancos.layout("999", "0" * 25) is None
