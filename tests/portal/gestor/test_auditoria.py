"""A manager reads the audit in words, narrowed by login, action and period."""

import pytest

from tests.portal.sem_scripts import Navegador


def test_the_audit_tells_actions_in_words_and_why_one_was_refused(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/auditoria/").texto
    assert "Emissão de boletos" in texto
    assert "Entrada pelos serviços" in texto
    assert "login ou senha não conferem (102)" in texto


def test_the_audit_is_narrowed_by_login_action_and_period(gestora: Navegador) -> None:
    assert "1 registro" in gestora.ler("/gestor/auditoria/?login=intruso@aurora").texto
    assert "30 registros" in gestora.ler("/gestor/auditoria/?acao=emitir").texto
    um_dia = gestora.ler("/gestor/auditoria/?acao=emitir&de=2026-11-23&ate=23/11/2026")
    assert "4 registros" in um_dia.texto
    assert um_dia.arvore.xpath('//input[@id="de"]/@value') == ["2026-11-23"]


def test_the_pages_of_the_audit_keep_its_filters(gestora: Navegador) -> None:
    (proxima,) = gestora.ler("/gestor/auditoria/?acao=emitir").arvore.xpath('//a[@rel="next"]/@href')
    assert "acao=emitir" in proxima
    segunda = gestora.cliente.get(proxima).text
    assert segunda.count("<tr role") == 1 + 5


@pytest.mark.parametrize(
    ("filtro", "porque"),
    [
        ("de=2026-11-24&ate=2026-11-01", "A data inicial vem depois da data final"),
        ("de=31/02/2026", "Escreva a data como dia/mês/ano"),
    ],
)
def test_a_period_that_cannot_be_says_why(gestora: Navegador, filtro: str, porque: str) -> None:
    pagina = gestora.ler(f"/gestor/auditoria/?{filtro}")
    assert pagina.status == 400
    assert porque in pagina.avisos[0]


@pytest.mark.parametrize(
    ("filtro", "periodo"),
    [
        ("", ["2026-10-25", "2026-11-24"]),
        ("ate=0001-01-10", ["2000-01-01", "2000-01-01"]),
        ("de=9999-12-31&ate=9999-12-31", ["2199-12-31", "2199-12-31"]),
    ],
)
def test_the_page_shows_the_period_that_was_looked_through(
    gestora: Navegador, filtro: str, periodo: list[str]
) -> None:
    pagina = gestora.ler(f"/gestor/auditoria/?{filtro}")
    assert pagina.status == 200
    assert pagina.arvore.xpath('//input[@id="de" or @id="ate"]/@value') == periodo
