"""A manager changes what the company looks like and sends, and only what changed is audited."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.application.casa import Casa, frase_da_recusa
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.cadastro.configurar_empresa import MudancasDaEmpresa
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.domain.cadastro.empresa import Ambiente

IGUAL = MudancasDaEmpresa(
    contato="Financeiro: (31) 3333-0000",
    remetente="boletos@aurora.exemplo.com.br",
    envia_email=True,
    ambiente=Ambiente.PRODUCAO,
    cor="",
)
COR_CLARA = CodigoDeGestao.COR_CLARA.mensagem
COR_INVALIDA = CodigoDeGestao.COR_INVALIDA.mensagem


def test_a_company_is_as_its_manager_says(casa: Casa) -> None:
    mudancas = MudancasDaEmpresa(
        "  Fale com a Ana: \n (31) 3333-1111 ",
        " Cobranca@Aurora.com.br ",
        False,
        Ambiente.HOMOLOGACAO,
        " #1a5fb4 ",
    )
    nova = casa.casos.configurar_empresa(casa.gestora(), mudancas)
    assert nova == casa.aurora() == casa.acesso().empresa
    assert nova.contato == "Fale com a Ana: (31) 3333-1111"
    assert nova.remetente == "Cobranca@aurora.com.br"
    assert (nova.envia_email, nova.ambiente, nova.tema.cor) == (False, Ambiente.HOMOLOGACAO, "#1A5FB4")
    [evento] = casa.eventos("empresa_configurada")
    assert (evento.login, evento.detalhe) == (
        "gestora",
        "contato, remetente, envio de e-mail, ambiente, cor",
    )


@pytest.mark.parametrize(
    ("antes", "depois"),
    [(Ambiente.HOMOLOGACAO, Ambiente.PRODUCAO), (Ambiente.PRODUCAO, Ambiente.HOMOLOGACAO)],
)
def test_mail_that_was_accepted_does_not_follow_the_company_into_another_environment(
    casa: Casa, antes: Ambiente, depois: Ambiente
) -> None:
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, ambiente=antes))
    casa.casos.enviar(casa.acesso(), PedidoDeEnvio(("B1",), ("a@exemplo.com.br",)))
    casa.casos.convidar(casa.gestora(), NovoConvite("jose@exemplo.com.br", clientes=("C0003",)))
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, ambiente=depois))
    agora = casa.clock.agora()
    with casa.armazem.unidades.escrita() as uow:
        envios = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 9)
    assert [envio.captura for envio in envios] == [antes is Ambiente.HOMOLOGACAO] * 2


def test_only_what_changed_is_audited(casa: Casa) -> None:
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, contato="Fale com a Ana"))
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, contato="Fale com a Ana"))
    assert [evento.detalhe for evento in casa.eventos("empresa_configurada")] == ["contato"]


def test_a_company_may_have_neither_sender_nor_contact_nor_colour(casa: Casa) -> None:
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, contato="", remetente=" ", cor=" "))
    empresa = casa.aurora()
    assert (empresa.contato, empresa.remetente, empresa.tema.cor) == ("", "", "")


@pytest.mark.parametrize(
    ("mudanca", "frase"),
    [
        ({"cor": "azul"}, COR_INVALIDA),
        ({"cor": "#12345"}, COR_INVALIDA),
        ({"cor": "#FFD700"}, COR_CLARA),
        ({"remetente": "sem arroba"}, "O e-mail deve ser um único endereço, como nome@empresa.com.br."),
        (
            {"remetente": "a@x.com.br, b@x.com.br"},
            "O e-mail deve ser um único endereço, como nome@empresa.com.br.",
        ),
        ({"contato": "x" * 151}, "O contato deve ser uma linha de texto de até 150 caracteres."),
        ({"contato": "a\u202eb"}, "O contato deve ser uma linha de texto de até 150 caracteres."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(casa: Casa, mudanca: dict[str, Any], frase: str) -> None:
    antes = casa.aurora()
    gestora = casa.gestora()
    mudancas = replace(IGUAL, **mudanca)
    assert frase_da_recusa(lambda: casa.casos.configurar_empresa(gestora, mudancas)) == frase
    assert casa.aurora() == antes
