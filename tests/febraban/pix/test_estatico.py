"""A static Pix is written so that it is read back, and what does not fit is refused by its field."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ws.desfechos.erro import Erro
from ws.febraban.pix import br_code as pix
from ws.febraban.pix import estatico as pix_estatico

CHAVE = "cobranca@exemplo.com.br"


@given(
    nome=st.text(min_size=1).filter(lambda nome: any(c.isascii() and c.isalnum() for c in nome)),
    valor=st.decimals("0.01", "9999999999.99", places=2),
    txid=st.from_regex(r"[A-Za-z0-9]{1,25}", fullmatch=True),
)
def test_a_static_code_is_read_back(nome: str, valor: Decimal, txid: str) -> None:
    lido = pix.conferir(pix_estatico.montar(CHAVE, nome, "São Paulo", valor, txid))
    assert (lido.chave, lido.valor, lido.txid, lido.cidade) == (CHAVE, valor, txid, "Sao Paulo")
    assert lido.estatico
    assert not lido.avisos


def test_name_and_city_lose_accents_and_what_exceeds_their_width() -> None:
    lido = pix.conferir(
        pix_estatico.montar(CHAVE, "Açaí  da Conceição Comércio e Indústria", "São José dos Campos")
    )
    assert (lido.nome, lido.cidade) == ("Acai da Conceicao Comerci", "Sao Jose dos Ca")


@pytest.mark.parametrize(
    ("campo", "argumentos"),
    [
        ("chave_pix", {"chave": ""}),
        ("chave_pix", {"chave": "a" * 78}),
        ("chave_pix", {"chave": "a b"}),
        ("chave_pix", {"chave": "é"}),
        ("nome", {"nome": " "}),
        ("cidade", {"cidade": "日本"}),
        ("valor", {"valor": Decimal(0)}),
        ("valor", {"valor": Decimal("NaN")}),
        ("valor", {"valor": Decimal("1.005")}),
        ("valor", {"valor": Decimal("10000000000.00")}),
        ("txid", {"txid": "a" * 26}),
        ("txid", {"txid": "com-hifen"}),
        ("txid", {"txid": ""}),
    ],
)
def test_what_does_not_fit_is_refused_by_the_name_of_the_field(
    campo: str, argumentos: dict[str, object]
) -> None:
    certos: dict[str, object] = {"chave": CHAVE, "nome": "Empresa", "cidade": "Brasilia"}
    with pytest.raises(Erro) as recusa:
        pix_estatico.montar(**{**certos, **argumentos})  # type: ignore[arg-type]  # a table of cases
    assert recusa.value.campo == campo
