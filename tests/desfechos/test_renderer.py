"""One renderer: the catalogue's words or a door's own, fields and waits in the door's spelling."""

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.desfechos.renderer import PADRAO, Renderer

DA_PORTA = Renderer(
    {Codigo.ACESSO_BLOQUEADO: "Espere {espera}."}, campo=str.upper, espera=lambda segundos: f"{segundos} s"
)
AUSENTE = Desfecho(Codigo.CAMPO_AUSENTE, Lugar("id_boleto"))
BLOQUEADO = Desfecho(Codigo.ACESSO_BLOQUEADO, segundos_para_repetir=61)
LIMITE = Codigo.LIMITE_DIARIO_DO_ACESSO


def test_the_catalogues_words_are_told_where_a_door_has_none() -> None:
    assert PADRAO.frase(BLOQUEADO) == Codigo.ACESSO_BLOQUEADO.mensagem
    assert DA_PORTA.frase(AUSENTE) == "O campo ID_BOLETO é obrigatório e não foi informado."


def test_a_doors_words_take_the_place_of_the_catalogues() -> None:
    assert DA_PORTA.frase(BLOQUEADO) == "Espere 61 s."


def test_data_fill_the_names_and_are_not_looked_at_again() -> None:
    invalido = Desfecho(Codigo.VALOR_INVALIDO, Lugar("pagina"), {"esperado": "um de {1, 2}"})
    assert PADRAO.frase(invalido) == "O valor do campo pagina é inválido; esperado: um de {1, 2}."


def test_what_to_do_is_more_precise_where_there_are_data() -> None:
    assert PADRAO.providencia(Desfecho(LIMITE)) == LIMITE.providencia
    precisa = PADRAO.providencia(Desfecho(LIMITE, dados={"limite": 9, "conselho": "Espere."}))
    assert (
        precisa == "O limite diário de mensagens deste acesso é 9 (cada destinatário é uma mensagem). Espere."
    )
    assert PADRAO.providencia(AUSENTE) == Codigo.CAMPO_AUSENTE.providencia
