"""A BR Code is read to address, amount and name, and one that is altered or cut is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.febraban.leitor_de_vetores import Linha, linhas, parametros
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import PADRAO
from ws.febraban.pix import br_code as pix

PUBLICADOS = parametros("pix.csv")
DINAMICO = next(linha["brcode"] for linha in linhas("pix.csv") if linha["tipo"] == "dinamico")
CONTA = "0014br.gov.bcb.pix2542pix.exemplo.com.br/qr/v2/cobv/4f2a9c0e1b7d"


def com_crc(texto: str) -> str:
    return texto + "6304" + pix.crc(texto + "6304")


@pytest.mark.parametrize("linha", PUBLICADOS)
def test_a_published_code_is_read_or_refused_by_its_crc(linha: Linha) -> None:
    if linha["crc_certo"] == "não":
        with pytest.raises(Erro, match="CRC"):
            pix.conferir(linha["brcode"])
        return
    lido = pix.conferir(linha["brcode"])
    assert lido.texto == linha["brcode"]
    assert lido.avisos == ()
    assert (lido.nome, lido.cidade) == (linha["nome"], linha["cidade"])
    assert lido.valor == (Decimal(linha["valor"]) if linha["valor"] else None)
    assert (lido.dinamico, lido.estatico) == (linha["tipo"] == "dinamico", linha["tipo"] == "estatico")


def test_the_published_codes_are_all_there() -> None:
    assert [linha["crc_certo"] for linha in linhas("pix.csv")].count("sim") == 56
    assert len(PUBLICADOS) == 60


def test_a_dynamic_code_gives_its_address_and_hides_its_id() -> None:
    lido = pix.conferir(com_crc(f"00020126{len(CONTA)}{CONTA}5802BR62070503***"))
    assert lido.url == "pix.exemplo.com.br/qr/v2/cobv/4f2a9c0e1b7d"
    assert lido.chave is None
    assert lido.txid == "***"


def test_a_code_without_amount_name_or_id_says_nothing_about_them() -> None:
    lido = pix.conferir(com_crc(f"00020126{len(CONTA)}{CONTA}"))
    assert (lido.valor, lido.nome, lido.cidade, lido.txid) == (None, "", "", None)


@pytest.mark.parametrize("valor", ["1,50", "1.505", "", "-1", "1e3", "\u0661"])
def test_an_amount_that_is_none_is_not_read_as_one(valor: str) -> None:
    assert pix.conferir(com_crc(f"00020126{len(CONTA)}{CONTA}54{len(valor):02}{valor}")).valor is None


@given(posicao=st.integers(0, len(DINAMICO) - 1), troca=st.characters(min_codepoint=32, max_codepoint=126))
def test_any_single_changed_character_is_caught(posicao: int, troca: str) -> None:
    mudado = DINAMICO[:posicao] + troca + DINAMICO[posicao + 1 :]
    if mudado.upper() != DINAMICO.upper():
        with pytest.raises(Erro):
            pix.conferir(mudado)


@pytest.mark.parametrize("cortado", ["", "6304", DINAMICO[:-1], DINAMICO[:-8], DINAMICO + "\n", " "])
def test_a_text_cut_short_or_drawn_out_is_refused(cortado: str) -> None:
    with pytest.raises(Erro) as recusa:
        pix.conferir(cortado)
    assert recusa.value.campo == "pix"


def test_a_crc_in_small_letters_is_right() -> None:
    assert pix.conferir(DINAMICO[:-4] + DINAMICO[-4:].lower()).dinamico


def test_the_arrangement_may_be_written_in_capitals() -> None:
    assert pix.conferir(
        com_crc(f"00020126{len(CONTA)}{CONTA.replace('br.gov.bcb.pix', 'BR.GOV.BCB.PIX')}")
    ).url


def test_the_account_may_be_any_of_26_to_51() -> None:
    outro = "0008br.outro"
    assert pix.conferir(com_crc(f"00020126{len(outro)}{outro}51{len(CONTA)}{CONTA}")).url


def test_a_code_of_another_arrangement_is_no_pix() -> None:
    with pytest.raises(Erro, match=r"br\.gov\.bcb\.pix"):
        pix.conferir(com_crc("00020126120008br.outro5802BR"))


@pytest.mark.parametrize(
    "quebrado",
    [
        f"000201261{len(CONTA) + 40}{CONTA}5802BR",  # a length of three digits, as a sandbox of Banco Inter writes
        f"00020126{len(CONTA)}{CONTA}58AABR",
        f"00020126{len(CONTA)}{CONTA}5902BR5902BR",
    ],
    ids=["length of three digits", "length of letters", "field twice"],
)
def test_a_broken_field_under_a_right_crc_is_kept_with_a_warning(quebrado: str) -> None:
    lido = pix.conferir(com_crc(quebrado))
    assert lido.texto == com_crc(quebrado)
    assert len(lido.avisos) == 1
    assert "posição" in PADRAO.frase(lido.avisos[0])
    assert (lido.dinamico, lido.estatico, lido.valor) == (False, False, None)


def test_a_very_long_code_is_kept_with_a_warning() -> None:
    longo = com_crc(f"00020126{len(CONTA)}{CONTA}" + "".join(f"{i}99{'A' * 99}" for i in range(80, 85)))
    assert "512" in PADRAO.frase(pix.conferir(longo).avisos[0])


@given(texto=st.text())
def test_no_text_whatever_breaks_the_reader(texto: str) -> None:
    try:
        lido = pix.conferir(com_crc(texto))
    except Erro:
        return
    assert lido.texto == com_crc(texto)
