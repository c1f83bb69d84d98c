"""An error carries its outcome whole, tells it in the catalogue's sentence, and is never a success."""

import pytest

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Desfecho, Lugar, Recusa
from ws.desfechos.erro import Erro


def test_it_carries_code_place_data_and_the_rest() -> None:
    recusas = [Recusa("B1", Codigo.BOLETO_LIQUIDADO)]
    erro = Erro(
        Codigo.VALOR_INVALIDO,
        campo="pagina",
        posicao=3,
        segundos_para_repetir=5,
        recusas=recusas,
        esperado="um número",
    )
    assert erro.desfecho == Desfecho(
        Codigo.VALOR_INVALIDO, Lugar("pagina", 3), {"esperado": "um número"}, 5, tuple(recusas)
    )
    assert (erro.codigo, erro.campo) == (Codigo.VALOR_INVALIDO, "pagina")


def test_as_text_it_is_the_sentence() -> None:
    erro = Erro(Codigo.VALOR_INVALIDO, campo="pagina", esperado="um número")
    assert str(erro) == "O valor do campo pagina é inválido; esperado: um número."


def test_a_place_that_is_known_better_is_added_to_the_one_before() -> None:
    erro = Erro(Codigo.CAMPO_AUSENTE, campo="valor", segundos_para_repetir=5)
    outro = erro.em(arquivo="boletos.csv", linha=7)
    assert outro.desfecho == Desfecho(
        Codigo.CAMPO_AUSENTE, Lugar("valor", arquivo="boletos.csv", linha=7), segundos_para_repetir=5
    )
    assert erro.desfecho.lugar == Lugar("valor")


@pytest.mark.parametrize("codigo", [Codigo.SUCESSO, Codigo.NENHUM_BOLETO])
def test_success_is_no_error(codigo: Codigo) -> None:
    with pytest.raises(AssertionError):
        Erro(codigo)
