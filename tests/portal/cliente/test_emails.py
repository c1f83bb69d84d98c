"""A customer mails boletos to up to three addresses, once, and follows what became of each."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.mundo.dias import HOJE
from tests.portal.sem_scripts import Navegador, Pagina, campos
from ws.adapters.db.modelo import mensagem_email
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.bootstrap.aplicacao import Aplicacao

Entrar = Callable[..., Navegador]
PROPRIO = "financeiro@bompreco.exemplo.com.br"


def guardadas(casa: Aplicacao) -> int:
    with casa.engine.connect() as conexao:
        return conexao.execute(select(func.count()).select_from(mensagem_email)).scalar_one()


def enviar(
    navegador: Navegador, *enderecos: str, ids: str = "id=HOJE", pagina: Pagina | None = None
) -> Pagina:
    """Fill the page's fields in and send it."""
    escrita = pagina or navegador.ler(f"/boletos/email?{ids}")
    dados = {**campos(escrita.formulario("email")), "email": list(enderecos)}
    return Pagina(navegador.cliente.post("/portal/aurora/boletos/email", data=dados, follow_redirects=True))


def erros(pagina: Pagina) -> list[str]:
    """What stands below each of the three fields."""
    return [" ".join("".join(erro.itertext()).split()) for erro in pagina.arvore.xpath('//p[@class="erro"]')]


def selos(pagina: Pagina) -> list[str]:
    return [
        " ".join("".join(selo.itertext()).split())
        for selo in pagina.arvore.xpath('//section[@data-test="envio"]//span[starts-with(@class, "selo")]')
    ]


def concluir(casa: Aplicacao, *resultados: tuple[SituacaoEnvio, str]) -> None:
    """What the mail server said of each message, in order."""
    agora = casa.clock.agora()
    with casa.unidades.escrita() as uow:
        reservados = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 10)
        for reservado, (situacao, mensagem) in zip(reservados, resultados, strict=False):
            proxima = agora + timedelta(minutes=1) if situacao is SituacaoEnvio.PENDENTE else None
            uow.mensagens.concluir(reservado, situacao, agora, mensagem, proxima)
        uow.commit()


# --- the page


def test_there_are_three_fields_and_the_customers_own_address_is_in_the_first(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos/email?id=HOJE")
    assert pagina.arvore.xpath('//input[@name="email"]/@value') == [PROPRIO, "", ""]
    assert list(pagina.arvore.xpath('//input[@name="email"]/@type')) == ["email"] * 3


def test_a_group_is_offered_the_addresses_of_all_its_customers(entrar: Entrar) -> None:
    pagina = entrar("rede").ler("/boletos/email?id=DA-FILIAL")
    assert pagina.arvore.xpath("//datalist/option/@value") == [
        "filial@bompreco.exemplo.com.br",
        "contas@tresirmaos.exemplo.com.br",
    ]


def test_the_boletos_are_shown_once_more(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos/email?id=LOGO&id=HOJE")
    assert "Enviar 2 boletos por e-mail" in pagina.texto
    assert re.search(r"NF-LOGO R\$.100,00 vence em 27/11/2026 NF-HOJE R\$.100,00", pagina.texto)


def test_a_page_for_nothing_asks_to_choose(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos/email")
    assert (pagina.status, pagina.avisos) == (400, ["Escolha ao menos um boleto na lista."])


@pytest.mark.parametrize("id_", ["NENHUM", "DO-JOSE", "DA-BOREAL"])
def test_another_customers_boleto_cannot_be_sent(mercado: Navegador, casa: Aplicacao, id_: str) -> None:
    assert mercado.ler(f"/boletos/email?id={id_}").status == 404
    dados = {**campos(mercado.ler("/boletos/email?id=HOJE").formulario("email")), "id": id_}
    assert mercado.cliente.post("/portal/aurora/boletos/email", data=dados).status_code == 404
    assert guardadas(casa) == 0


# --- sending


def test_accepted_messages_are_on_their_way(mercado: Navegador, casa: Aplicacao) -> None:
    pagina = enviar(mercado, PROPRIO, "", "contador@exemplo.com.br")
    assert pagina.caminho.startswith("/portal/aurora/envios/")
    assert selos(pagina) == ["A caminho", "A caminho"]
    assert guardadas(casa) == 2


def test_the_result_of_each_address_is_shown(mercado: Navegador, casa: Aplicacao) -> None:
    acompanhada = enviar(mercado, PROPRIO, "errado@exemplo.com.br").caminho.removeprefix(mercado.raiz)
    concluir(
        casa,
        (SituacaoEnvio.ENVIADO, ""),
        (SituacaoEnvio.FALHOU, "O servidor de e-mail não reconhece o endereço."),
    )
    pagina = mercado.ler(acompanhada)
    assert selos(pagina) == ["Enviado", "Não entregue"]
    assert "O servidor de e-mail não reconhece o endereço." in pagina.texto


def test_the_page_is_followed_until_nothing_is_on_its_way(mercado: Navegador, casa: Aplicacao) -> None:
    pagina = enviar(mercado, PROPRIO, "outro@exemplo.com.br")
    assert pagina.arvore.xpath("//*[@data-acompanhar]/@data-acompanhar") == [pagina.caminho]
    concluir(
        casa,
        (SituacaoEnvio.ENVIADO, ""),
        (SituacaoEnvio.PENDENTE, "O servidor pediu para tentar mais tarde."),
    )
    meio = mercado.ler(pagina.caminho.removeprefix(mercado.raiz))
    assert selos(meio) == ["Enviado", "A caminho"]
    assert "O servidor pediu para tentar mais tarde." in meio.texto
    assert meio.arvore.xpath("//*[@data-acompanhar]")


def test_a_page_whose_messages_are_sent_is_not_followed_any_more(mercado: Navegador, casa: Aplicacao) -> None:
    pagina = enviar(mercado, PROPRIO)
    concluir(casa, (SituacaoEnvio.ENVIADO, ""))
    assert not mercado.ler(pagina.caminho.removeprefix(mercado.raiz)).arvore.xpath("//*[@data-acompanhar]")


def test_sending_the_same_page_twice_sends_once(mercado: Navegador, casa: Aplicacao) -> None:
    escrita = mercado.ler("/boletos/email?id=HOJE")
    primeira = enviar(mercado, PROPRIO, pagina=escrita)
    segunda = enviar(mercado, PROPRIO, pagina=escrita)
    assert primeira.caminho == segunda.caminho
    assert guardadas(casa) == 1


def test_the_same_page_sent_to_somebody_else_sends_to_them_too(mercado: Navegador, casa: Aplicacao) -> None:
    escrita = mercado.ler("/boletos/email?id=HOJE")
    enviar(mercado, PROPRIO, pagina=escrita)
    enviar(mercado, "contador@exemplo.com.br", pagina=escrita)
    assert guardadas(casa) == 2


# --- what is refused stays on the page, with what was typed


@pytest.mark.parametrize(
    ("enderecos", "esperados"),
    [
        ((), ["Escreva ao menos um endereço de e-mail.", "", ""]),
        (("", " ", ""), ["Escreva ao menos um endereço de e-mail.", "", ""]),
        ((PROPRIO, "", "sem-arroba"), ["", "", "Confira este endereço. Exemplo: nome@empresa.com.br"]),
        (("a@x.com.br, b@x.com.br",), ["Confira este endereço. Exemplo: nome@empresa.com.br", "", ""]),
        (("a@exemplo.com.br", "A@Exemplo.com.br"), ["", "Este endereço já foi informado acima.", ""]),
        (
            ("a@exemplo.com.br\r\nBcc: x@y.com.br",),
            ["Confira este endereço. Exemplo: nome@empresa.com.br", "", ""],
        ),
    ],
    ids=["none", "blank", "third", "list", "twice", "header"],
)
def test_a_wrong_address_is_told_at_its_field(
    mercado: Navegador, casa: Aplicacao, enderecos: tuple[str, ...], esperados: list[str]
) -> None:
    pagina = enviar(mercado, *enderecos)
    assert pagina.status == 400
    assert erros(pagina) == esperados
    assert guardadas(casa) == 0


def test_what_was_typed_stays(mercado: Navegador) -> None:
    pagina = enviar(mercado, "certo@exemplo.com.br", "errado")
    assert pagina.arvore.xpath('//input[@name="email"]/@value') == ["certo@exemplo.com.br", "errado", ""]
    (errado,) = pagina.arvore.xpath('//input[@aria-invalid="true"]')
    assert errado.get("aria-describedby") == "email1-erro"


def test_a_fourth_address_is_not_sent_to(mercado: Navegador, casa: Aplicacao) -> None:
    enviar(mercado, *(f"pessoa{numero}@exemplo.com.br" for numero in range(4)))
    assert guardadas(casa) == 3


def test_a_boleto_that_was_paid_meanwhile_is_refused_with_its_reason(
    mercado: Navegador, casa: Aplicacao
) -> None:
    dados: dict[str, Any] = campos(mercado.ler("/boletos/email?id=HOJE").formulario("email"))
    pagina = Pagina(
        mercado.cliente.post("/portal/aurora/boletos/email", data={**dados, "id": ["HOJE", "PAGO"]})
    )
    assert pagina.status == 409
    assert pagina.avisos == ["Este boleto já foi pago. Não é preciso fazer nada."]
    assert guardadas(casa) == 0


def test_the_days_limit_is_told(mercado: Navegador) -> None:
    for numero in range(10):
        assert selos(enviar(mercado, f"pessoa{numero}@exemplo.com.br"))
    pagina = enviar(mercado, "mais-uma@exemplo.com.br")
    assert pagina.avisos == ["Este boleto já foi enviado muitas vezes hoje. Tente de novo amanhã."]


def test_a_withheld_resource_sends_nothing(entrar: Entrar, casa: Aplicacao) -> None:
    navegador = entrar("so-consulta")
    pagina = navegador.forjar("/boletos/email", id="DA-FILIAL", email="a@exemplo.com.br")
    assert "O recurso “envio de boletos por e-mail” não está liberado para o seu acesso." in pagina.texto
    assert guardadas(casa) == 0


def test_nobody_follows_what_another_account_sent(mercado: Navegador, entrar: Entrar) -> None:
    caminho = enviar(mercado, PROPRIO).caminho.removeprefix(mercado.raiz)
    assert mercado.ler(caminho).status == 200
    assert entrar("rede").ler(caminho).status == 404


def test_the_page_of_the_boleto_tells_to_whom_it_was_sent(mercado: Navegador) -> None:
    enviar(mercado, PROPRIO)
    lido = mercado.ler("/boletos/detalhe?id=HOJE").texto
    assert f"E-mail para {PROPRIO} em {HOJE:%d/%m/%Y} 12:00: a caminho" in lido
