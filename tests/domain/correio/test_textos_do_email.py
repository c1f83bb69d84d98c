"""What an integrator may write in an e-mail: plain text, a subject of one line."""

import pytest

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.correio.textos_do_email import conferir_assunto, conferir_mensagem

CONTROLES = ["\x00", "\t", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f"]
QUEBRAS = ["\r\n", "\n", "\r", "\u2028", "\u2029"]


@pytest.mark.parametrize("letra", CONTROLES + QUEBRAS)
@pytest.mark.parametrize("modelo", ["x{}Bcc: v@x.com.br", "{}x", "x{}", "{}"])
def test_a_subject_is_one_line_without_control_characters(modelo: str, letra: str) -> None:
    with pytest.raises(Erro) as erro:
        conferir_assunto(modelo.format(letra))

    assert (erro.value.codigo, erro.value.campo) == (Codigo.VALOR_INVALIDO, "assunto")
    assert "uma só linha" in str(erro.value.desfecho.dados["esperado"])


@pytest.mark.parametrize("letra", CONTROLES)
def test_a_message_has_no_control_character_but_line_breaks(letra: str) -> None:
    with pytest.raises(Erro) as erro:
        conferir_mensagem(f"Bom dia,\r\nsegue{letra}o boleto.")

    assert (erro.value.codigo, erro.value.campo) == (Codigo.VALOR_INVALIDO, "mensagem")
    assert "quebras de linha" in str(erro.value.desfecho.dados["esperado"])


@pytest.mark.parametrize("quebra", QUEBRAS)
def test_a_message_may_have_lines(quebra: str) -> None:
    conferir_mensagem(f"Bom dia,{quebra}segue o boleto.")


@pytest.mark.parametrize("texto", ["", "Fatura 10/2026 – São José & Cia", "Olá 👩‍👩‍👧", "עברית", "a\u00a0b"])
def test_text_in_any_language_is_taken(texto: str) -> None:
    conferir_assunto(texto)
    conferir_mensagem(texto)
