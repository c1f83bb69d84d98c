"""The financial analysis is shown in figures, a chart with its table and a spreadsheet, for any period."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest

from tests.portal.sem_scripts import Navegador, Pagina

Entrar = Callable[..., Navegador]


def limpo(texto: str) -> str:
    return " ".join(texto.replace("\xa0", " ").split())


def numeros(pagina: Pagina) -> dict[str, str]:
    """The six figures, by their names."""
    nomes = pagina.arvore.xpath('//dl[@data-test="numeros"]//dt')
    return {limpo(nome.text): limpo("".join(nome.getnext().itertext())) for nome in nomes}


def meses(pagina: Pagina) -> list[list[str]]:
    linhas = pagina.arvore.xpath('//table[@data-test="meses"]/tbody/tr')
    return [[limpo("".join(celula.itertext())) for celula in linha] for linha in linhas]


def periodo(pagina: Pagina) -> str:
    return limpo("".join(pagina.arvore.xpath('//p[@data-test="periodo"]')[0].itertext()))


def test_the_current_month_and_the_six_figures_come_first(mercado: Navegador) -> None:
    pagina = mercado.ler("/analise")
    assert periodo(pagina) == "01/11/2026 a 30/11/2026"
    assert numeros(pagina) == {
        "Total de compras no período": "R$ 250,00",
        "Valor pago no período": "R$ 0,00",
        "A vencer no período": "R$ 200,00",
        "Vencido no período": "R$ 0,00",
        "Data da última compra": "24/11/2026",
        "Valor da última compra": "R$ 250,00",
    }


@pytest.mark.parametrize(
    ("escolha", "esperado"),
    [
        ("mes", "01/11/2026 a 30/11/2026"),
        ("mes-passado", "01/10/2026 a 31/10/2026"),
        ("3-meses", "01/09/2026 a 30/11/2026"),
        ("6-meses", "01/06/2026 a 30/11/2026"),
        ("12-meses", "01/12/2025 a 30/11/2026"),
        ("ano", "01/01/2026 a 31/12/2026"),
        ("inventada", "01/11/2026 a 30/11/2026"),
    ],
)
def test_quick_choices(mercado: Navegador, escolha: str, esperado: str) -> None:
    assert periodo(mercado.ler(f"/analise?periodo={escolha}")) == esperado


def test_the_choice_at_hand_is_told_to_screen_readers(mercado: Navegador) -> None:
    pagina = mercado.ler("/analise?periodo=12-meses")
    assert pagina.arvore.xpath('//ul[@class="fichas"]//a[@aria-current="page"]/text()') == ["12 meses"]


def test_free_dates_both_included(mercado: Navegador) -> None:
    pagina = mercado.ler("/analise?de=2026-08-28&ate=05/09/2026")
    assert periodo(pagina) == "28/08/2026 a 05/09/2026"
    assert numeros(pagina)["Total de compras no período"] == "R$ 1.234,56"
    assert numeros(pagina)["Valor pago no período"] == "R$ 42,00"
    assert pagina.arvore.xpath('//input[@name="de"]/@value') == ["2026-08-28"]


@pytest.mark.parametrize(
    ("datas", "problema"),
    [
        ("de=2026-12-01&ate=2026-11-01", "A data inicial vem depois da data final. Corrija uma das duas."),
        ("de=2020-01-01&ate=2026-11-01", "Escolha um período de até 60 meses."),
        ("de=2026-13-01", "Escreva a data como dia/mês/ano, por exemplo 24/11/2026."),
    ],
)
def test_a_period_that_cannot_be_is_told_at_its_field(mercado: Navegador, datas: str, problema: str) -> None:
    pagina = mercado.ler(f"/analise?{datas}")
    (erro,) = pagina.arvore.xpath('//p[@class="erro"]')
    assert limpo("".join(erro.itertext())) == problema
    assert numeros(pagina) == {}


def test_the_chart_has_its_data_as_a_table(mercado: Navegador) -> None:
    pagina = mercado.ler("/analise?periodo=3-meses")
    assert meses(pagina) == [
        ["set. 2026", "1.234,56", "0,00"],
        ["out. 2026", "0,00", "0,00"],
        ["nov. 2026", "250,00", "0,00"],
    ]
    estreito, largo = pagina.arvore.xpath('//svg[contains(@class, "grafico")]')
    for desenho in (estreito, largo):
        assert desenho.get("role") == "img"
        assert "Os valores estão na tabela" in desenho.get("aria-label")
        assert len(desenho.xpath('.//rect[@class="compras"]')) == 2


def test_who_never_bought_has_no_last_purchase(entrar: Entrar) -> None:
    achados = numeros(entrar("vazio").ler("/analise"))
    assert achados["Data da última compra"] == achados["Valor da última compra"] == "–"


def test_a_groups_figures_are_seen_together_or_one_by_one(entrar: Entrar) -> None:
    grupo = entrar("rede")
    juntos = numeros(grupo.ler("/analise?periodo=ano"))
    um = grupo.ler("/analise?periodo=ano&cliente=C0003")
    assert juntos["A vencer no período"] == "R$ 200,00"
    assert numeros(um)["A vencer no período"] == "R$ 100,00"
    assert all("cliente=C0003" in endereco for endereco in um.arvore.xpath('//ul[@class="fichas"]//a/@href'))
    assert grupo.ler("/analise?cliente=C0001").status == 404


def test_the_same_period_is_downloaded_as_a_spreadsheet(mercado: Navegador) -> None:
    (endereco,) = mercado.ler("/analise?periodo=3-meses").arvore.xpath("//a[@download]/@href")
    resposta = mercado.cliente.get(endereco)
    assert resposta.mimetype == "text/csv"
    assert (
        resposta.headers["Content-Disposition"] == 'attachment; filename="analise-2026-09-01-2026-11-30.csv"'
    )
    linhas = list(csv.reader(StringIO(resposta.data.decode("utf-8-sig")), delimiter=";"))
    assert linhas[:2] == [["Análise financeira", "01/09/2026 a 30/11/2026"], ["Total de compras", "1484,56"]]
    assert linhas[-4:] == [
        ["Mês", "Compras (R$)", "Pagamentos (R$)"],
        ["2026-09", "1234,56", "0,00"],
        ["2026-10", "0,00", "0,00"],
        ["2026-11", "250,00", "0,00"],
    ]


def test_a_spreadsheet_of_a_period_that_cannot_be_says_why(mercado: Navegador) -> None:
    assert "A data inicial vem depois" in mercado.ler("/analise.csv?de=2026-12-01&ate=2026-11-01").texto
    assert "dia/mês/ano" in mercado.ler("/analise.csv?de=ontem").texto
