"""A customer finds each boleto, what it costs today and why, and what can be done with it."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.mundo.carteira import um_boleto
from tests.mundo.destinos.banco_de_dados import gravar
from tests.mundo.dias import daqui
from tests.mundo.movimento import PIX
from tests.portal.sem_scripts import Navegador, Pagina
from ws.adapters.db.modelo import auditoria, emissao
from ws.bootstrap.aplicacao import Aplicacao

Entrar = Callable[..., Navegador]
EM_ORDEM = ["NF-BAIXADO", "NF-VENCIDO", "NF-HOJE", "NF-LOGO", "NF-PIX", "NF-DESCONTO"]
FALE_COM = "Financeiro: (31) 3333-0000"


def linhas(pagina: Pagina) -> dict[str, Any]:
    """Rows of the list, by the boleto's number, in order."""
    achadas = pagina.arvore.xpath('//table[@data-test="boletos"]/tbody/tr')
    return {texto(linha.xpath('.//td[contains(@class, "qual")]/a')[0]): linha for linha in achadas}


def texto(elemento: Any) -> str:
    return " ".join(" ".join(elemento.itertext()).split()).replace("\xa0", " ")


def celula(linha: Any, classe: str) -> str:
    (uma,) = linha.xpath(f'./td[contains(concat(" ", @class, " "), " {classe} ")]')
    return texto(uma)


def botoes(linha: Any) -> list[str]:
    return [
        texto(botao)
        for botao in linha.xpath('.//td[contains(@class, "fazer")]//*[contains(@class, "botao")]')
    ]


# --- the list


def test_open_boletos_are_there_at_once_oldest_first(mercado: Navegador) -> None:
    assert list(linhas(mercado.chegada)) == EM_ORDEM
    assert "6 boletos, R$ 627,50 em aberto" in mercado.chegada.texto.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("numero", "estado", "tom"),
    [
        ("NF-VENCIDO", "Vencido há 45 dias", "perigo"),
        ("NF-HOJE", "Vence hoje", "alerta"),
        ("NF-LOGO", "Vence em 3 dias", "alerta"),
        ("NF-DESCONTO", "A vencer", ""),
    ],
)
def test_overdue_and_due_soon_are_marked_in_words_with_a_drawing_and_a_colour(
    mercado: Navegador, numero: str, estado: str, tom: str
) -> None:
    (selo,) = linhas(mercado.chegada)[numero].xpath('.//span[starts-with(@class, "selo")]')
    assert texto(selo) == estado
    assert selo.get("class") == f"selo {tom}"
    assert selo.xpath("./svg/use/@href")


def test_a_boleto_due_on_a_day_without_banks_may_be_paid_on_the_next(
    mercado: Navegador, casa: Aplicacao, clock: Clock
) -> None:
    with casa.engine.begin() as conexao:
        gravar(
            conexao,
            Banco().com_boletos(1, um_boleto(id="DOMINGO", data_vencimento=daqui(-2), numero_documento="D")),
        )
    assert celula(linhas(mercado.ler("/boletos"))["D"], "vence") == "22/11/2026 Vencido há 2 dias"
    clock.avancar(timedelta(days=-1))  # Monday
    assert celula(linhas(mercado.ler("/boletos"))["D"], "vence") == "22/11/2026 Pague até 23/11/2026"


def test_the_value_today_is_explained_part_by_part(mercado: Navegador) -> None:
    linha = linhas(mercado.chegada)["NF-VENCIDO"]
    (conta,) = linha.xpath('.//dl[@class="contas"]')
    assert texto(conta) == (
        "Valor do boleto R$ 100,00 Multa de 2% R$ 2,00 Juros de 1% ao mês, 45 dias R$ 1,50 "
        "A pagar em 24/11/2026 R$ 103,50"
    )
    assert texto(linha.xpath(".//summary/strong")[0]) == "R$ 103,50"


def test_a_discount_that_holds_today_is_explained_with_its_last_day(mercado: Navegador) -> None:
    conta = celula(linhas(mercado.chegada)["NF-DESCONTO"], "hoje")
    assert "Desconto até 04/12/2026 -R$ 10,00" in conta
    assert conta.endswith("A pagar em 24/11/2026 R$ 90,00")


def test_a_value_that_is_what_was_registered_needs_no_explanation(mercado: Navegador) -> None:
    assert celula(linhas(mercado.chegada)["NF-HOJE"], "hoje") == "R$ 100,00"


def test_each_boleto_can_be_issued_mailed_copied_and_paid_by_pix(mercado: Navegador) -> None:
    achadas = linhas(mercado.chegada)
    assert botoes(achadas["NF-PIX"]) == ["Emitir", "E-mail", "Copiar", "Pix"]
    assert botoes(achadas["NF-HOJE"]) == ["Emitir", "E-mail", "Copiar"]
    assert achadas["NF-HOJE"].xpath(".//button/@data-copiar") == ["2" * 47]


def test_the_pdf_opens_in_another_tab(mercado: Navegador) -> None:
    (emitir,) = linhas(mercado.chegada)["NF-HOJE"].xpath('.//a[contains(@class, "cheio")]')
    assert (emitir.get("target"), emitir.get("href")) == ("_blank", "/portal/aurora/boletos/pdf?id=HOJE")


def test_a_boleto_that_the_bank_wrote_off_says_so_instead_of_offering_paper(mercado: Navegador) -> None:
    linha = linhas(mercado.chegada)["NF-BAIXADO"]
    assert botoes(linha) == []
    assert celula(linha, "fazer") == "O banco não recebe mais este boleto. Combine o pagamento com a empresa."
    assert not linha.xpath('.//input[@name="id"]')


def test_no_open_boletos_is_said_in_a_friendly_sentence(entrar: Entrar) -> None:
    pagina = entrar("vazio").chegada
    assert "Você não tem boletos em aberto. Está tudo em dia." in pagina.texto
    assert pagina.arvore.xpath('//a[@href="/portal/aurora/boletos?situacao=pagos"]')


def test_every_page_says_whom_to_talk_to_about_another_deal(mercado: Navegador) -> None:
    for caminho in ("/boletos", "/boletos/detalhe?id=VENCIDO", "/analise"):
        assert f"renegociação? Fale com a empresa. {FALE_COM}" in mercado.ler(caminho).texto


# --- filters, search, pages


@pytest.mark.parametrize(
    ("situacao", "numeros"),
    [
        ("vencidos", ["NF-BAIXADO", "NF-VENCIDO"]),
        ("pagos", ["NF-PAGO"]),
        ("cancelados", ["NF-CANCELADO"]),
        ("todos", ["NF-PAGO", "NF-BAIXADO", "NF-VENCIDO", "NF-CANCELADO", *EM_ORDEM[2:]]),
        ("inventada", EM_ORDEM),
    ],
)
def test_boletos_of_a_situation(mercado: Navegador, situacao: str, numeros: list[str]) -> None:
    assert list(linhas(mercado.ler(f"/boletos?situacao={situacao}"))) == numeros


def test_the_filter_at_hand_is_told_to_screen_readers(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos?situacao=pagos")
    (atual,) = pagina.arvore.xpath('//ul[@class="fichas"]//a[@aria-current="page"]')
    assert texto(atual) == "Pagos"


@pytest.mark.parametrize("periodo", ["de=2026-11-24&ate=2026-11-27", "de=24/11/2026&ate=27/11/2026"])
def test_boletos_due_in_a_period_both_days_included(mercado: Navegador, periodo: str) -> None:
    assert list(linhas(mercado.ler(f"/boletos?{periodo}"))) == ["NF-HOJE", "NF-LOGO"]


def test_a_period_may_be_open_at_one_end(mercado: Navegador) -> None:
    assert list(linhas(mercado.ler("/boletos?ate=2026-11-23"))) == ["NF-BAIXADO", "NF-VENCIDO"]


@pytest.mark.parametrize(
    ("periodo", "problema"),
    [
        ("de=2026-11-27&ate=2026-11-24", "A data inicial vem depois da data final. Corrija uma das duas."),
        ("de=31/02/2026", "Escreva a data como dia/mês/ano, por exemplo 24/11/2026."),
        ("ate=ontem", "Escreva a data como dia/mês/ano, por exemplo 24/11/2026."),
    ],
)
def test_a_period_that_cannot_be_is_told_at_its_field(
    mercado: Navegador, periodo: str, problema: str
) -> None:
    pagina = mercado.ler(f"/boletos?{periodo}")
    (erro,) = pagina.arvore.xpath('//p[@class="erro"]')
    assert texto(erro) == problema
    (campo,) = pagina.arvore.xpath('//input[@aria-invalid="true"]')
    assert erro.get("id") in campo.get("aria-describedby")
    assert linhas(pagina) == {}


@pytest.mark.parametrize("numero", ["NF-LOGO", "nf-logo", "LOGO", "00000012345", "12345"])
def test_a_number_is_searched_in_one_box(mercado: Navegador, numero: str) -> None:
    assert "NF-LOGO" in linhas(mercado.ler(f"/boletos?numero={numero}"))


def test_a_search_that_finds_nothing_offers_all_boletos(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos?numero=NF-PAGO")
    assert "Nenhum boleto encontrado" in pagina.texto
    (todos,) = pagina.arvore.xpath('//section[@data-test="vazio"]//a/@href')
    assert list(linhas(Pagina(mercado.cliente.get(todos)))) == ["NF-PAGO"]


@pytest.mark.parametrize(
    "consulta", ["numero=%00", "numero=%25", "pagina=999999999999", "pagina=-1", "pagina=x"]
)
def test_whatever_is_written_into_the_address_gets_a_page(mercado: Navegador, consulta: str) -> None:
    assert mercado.ler(f"/boletos?{consulta}").status == 200


def test_long_lists_come_in_pages_that_keep_their_filters(mercado: Navegador, casa: Aplicacao) -> None:
    muitos = [
        um_boleto(id=f"M{n:03}", numero_documento=f"M{n:03}", data_vencimento=daqui(100 + n))
        for n in range(40)
    ]
    with casa.engine.begin() as conexao:
        gravar(conexao, Banco().com_boletos(1, *muitos))
    primeira = mercado.ler("/boletos?de=2027-01-01")
    assert len(linhas(primeira)) == 15
    (proxima,) = primeira.arvore.xpath('//nav[@class="paginas"]//a[@rel="next"]/@href')
    assert proxima == "/portal/aurora/boletos?de=2027-01-01&pagina=2"
    segunda = Pagina(mercado.cliente.get(proxima))
    assert next(iter(linhas(segunda))) == "M015"
    assert texto(segunda.arvore.xpath('//nav[@class="paginas"]//*[@aria-current="page"]')[0]) == "Página 2"
    alem = mercado.ler("/boletos?de=2027-01-01&pagina=9")
    assert "Esta página não tem boletos. Voltar à primeira" in alem.texto


# --- several customers behind one account


def test_a_groups_boletos_are_seen_together_and_each_says_whose_it_is(entrar: Entrar) -> None:
    achadas = linhas(entrar("rede").chegada)
    assert list(achadas) == ["NF-DA-FILIAL", "NF-DO-VIZINHO"]
    assert celula(achadas["NF-DO-VIZINHO"], "qual").endswith("Panificação Três Irmãos")


def test_a_groups_boletos_are_seen_one_by_one(entrar: Entrar) -> None:
    pagina = entrar("rede").ler("/boletos?cliente=C0003")
    assert list(linhas(pagina)) == ["NF-DO-VIZINHO"]
    assert pagina.arvore.xpath('//select[@name="cliente"]/option[@selected]/@value') == ["C0003"]
    assert all("cliente=C0003" in um for um in pagina.arvore.xpath('//ul[@class="fichas"]//a/@href'))


def test_who_has_one_customer_is_offered_no_choice(mercado: Navegador) -> None:
    assert not mercado.chegada.arvore.xpath('//select[@name="cliente"]')


@pytest.mark.parametrize("cliente", ["C0001", "C0005", "NENHUM"])
def test_another_customer_cannot_be_asked_for(entrar: Entrar, cliente: str) -> None:
    assert entrar("rede").ler(f"/boletos?cliente={cliente}").status == 404


# --- what the manager did not release


def test_withheld_resources_leave_no_buttons_and_a_clear_sentence(entrar: Entrar) -> None:
    pagina = entrar("so-consulta").chegada
    assert pagina.status == 200
    (aviso,) = pagina.avisos
    assert aviso.startswith("A emissão e o envio por e-mail não estão liberados para o seu acesso.")
    assert aviso.endswith(f"Quem decide isso é a empresa: {FALE_COM}.")
    (linha,) = linhas(pagina).values()
    assert botoes(linha) == ["Copiar"]
    assert not pagina.arvore.xpath('//input[@name="id"]')


@pytest.mark.parametrize(
    ("caminho", "recurso"),
    [
        ("/boletos", "consulta de boletos"),
        ("/boletos/detalhe?id=DA-FILIAL", "consulta de boletos"),
        ("/boletos/pdf?id=DA-FILIAL", "emissão de boletos"),
        ("/boletos/email?id=DA-FILIAL", "envio de boletos por e-mail"),
        ("/analise", "análise financeira"),
        ("/analise.csv", "análise financeira"),
    ],
)
def test_what_is_withheld_is_a_sentence_and_no_error(entrar: Entrar, caminho: str, recurso: str) -> None:
    pagina = entrar("nada").ler(caminho)
    assert pagina.status == 200
    assert recurso in pagina.texto
    assert "Quem decide isso é a empresa: peça a ela." in pagina.texto
    assert FALE_COM in pagina.texto
    assert "Análise financeira" in pagina.texto  # the tabs are still there


# --- paper


def test_a_boleto_is_issued_as_pdf(mercado: Navegador, casa: Aplicacao) -> None:
    resposta = mercado.ler("/boletos/pdf?id=HOJE").resposta
    assert resposta.headers["Content-Disposition"] == 'inline; filename="boleto-NF-HOJE.pdf"'
    assert resposta.data.startswith(b"%PDF-")
    assert b"HOJE" in resposta.data
    with casa.engine.connect() as conexao:
        assert conexao.execute(select(emissao.c.boleto_id)).scalars().all() == ["HOJE"]


def test_several_boletos_are_issued_as_one_pdf(mercado: Navegador) -> None:
    (forma,) = mercado.chegada.arvore.xpath('//form[@action="/portal/aurora/boletos/pdf"]')
    assert forma.xpath('.//button[@formtarget="_blank"]')
    resposta = mercado.ler("/boletos/pdf?id=HOJE&id=LOGO&id=HOJE").resposta
    assert resposta.headers["Content-Disposition"] == 'inline; filename="boletos-2.pdf"'


def test_a_refused_boleto_says_which_and_why_and_nothing_is_issued(
    mercado: Navegador, casa: Aplicacao
) -> None:
    pagina = mercado.ler("/boletos/pdf?id=HOJE&id=PAGO&id=BAIXADO")
    assert pagina.status == 409
    assert "Este boleto já foi pago. Não é preciso fazer nada." in pagina.texto
    assert "BAIXADO: O banco não recebe mais este boleto." in pagina.texto
    with casa.engine.connect() as conexao:
        assert conexao.execute(select(emissao)).all() == []


def test_a_pdf_of_nothing_asks_to_choose(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos/pdf")
    assert (pagina.status, pagina.avisos) == (400, ["Escolha ao menos um boleto na lista."])


@pytest.mark.parametrize("caminho", ["/boletos/pdf", "/boletos/email"])
def test_more_than_a_request_may_name_is_refused(mercado: Navegador, caminho: str) -> None:
    ids = "&".join(f"id=X{numero}" for numero in range(51))
    pagina = mercado.ler(f"{caminho}?{ids}")
    assert pagina.status == 400
    assert "Escolha até 50 boletos de cada vez." in pagina.texto


def test_as_many_as_a_request_may_name_are_looked_for(mercado: Navegador) -> None:
    ids = "&".join(f"id=X{numero}" for numero in (*range(50), 0))
    pagina = mercado.ler(f"/boletos/pdf?{ids}")
    assert pagina.status == 404
    assert "X49" in pagina.texto


# --- one boleto


def test_the_page_of_a_boleto_tells_its_payments(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos/detalhe?id=PAGO")
    (tabela,) = pagina.arvore.xpath('//table[@data-test="pagamentos"]')
    assert texto(tabela) == "Data Valor pago 27/08/2026 R$ 60,00 28/08/2026 R$ 42,00 Total R$ 102,00"


def test_the_page_of_a_boleto_explains_what_to_pay_and_how(mercado: Navegador) -> None:
    lido = mercado.ler("/boletos/detalhe?id=PIX").texto.replace("\xa0", " ")
    assert "Quanto pagar hoje R$ 127,50" in lido
    assert PIX in lido
    assert "22222.22222 22222.222222 22222.222222 2 22222222222222" in lido


def test_a_boleto_that_was_settled_offers_no_way_to_pay(mercado: Navegador) -> None:
    pagina = mercado.ler("/boletos/detalhe?id=PAGO")
    assert "Pagar" not in pagina.texto
    assert not pagina.arvore.xpath('//a[contains(@href, "/pdf")] | //button[@data-copiar]')


def test_a_pix_code_that_asks_for_another_amount_is_not_shown(mercado: Navegador, casa: Aplicacao) -> None:
    outro = um_boleto(id="OUTRO", numero_documento="OUTRO", valor=Decimal("55.00"), pix_copia_cola=PIX)
    with casa.engine.begin() as conexao:
        gravar(conexao, Banco().com_boletos(1, outro))
    assert PIX not in mercado.ler("/boletos/detalhe?id=OUTRO").resposta.text
    assert botoes(linhas(mercado.ler("/boletos"))["OUTRO"]) == ["Emitir", "E-mail", "Copiar"]


def test_the_page_of_a_boleto_tells_what_the_account_did_with_it(mercado: Navegador) -> None:
    mercado.ler("/boletos/pdf?id=HOJE")
    lido = mercado.ler("/boletos/detalhe?id=HOJE").texto
    assert "PDF emitido em 24/11/2026 12:00" in lido


@pytest.mark.parametrize("id_", ["", "NENHUM", "DO-JOSE", "DA-BOREAL", "DA-FILIAL"])
def test_another_customers_boleto_is_as_unknown_as_none(mercado: Navegador, id_: str) -> None:
    pagina = mercado.ler(f"/boletos/detalhe?id={id_}")
    assert pagina.status == 404
    assert "Não encontramos este boleto entre os seus." in pagina.texto


def test_a_refusal_of_the_manager_is_audited(entrar: Entrar, casa: Aplicacao) -> None:
    entrar("nada").ler("/boletos/email?id=DA-FILIAL")
    with casa.engine.connect() as conexao:
        recusas = conexao.execute(
            select(auditoria.c.acao).where(auditoria.c.codigo == "110", auditoria.c.login == "nada")
        )
        assert "enviar_email" in recusas.scalars().all()
