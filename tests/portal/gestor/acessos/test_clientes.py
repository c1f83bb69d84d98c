"""A manager finds a customer by what is known of it, with its accounts, page by page."""

from collections.abc import Callable

from tests.portal.sem_scripts import Navegador

Entrar = Callable[..., Navegador]


def test_a_customer_is_found_by_part_of_the_name_with_its_accounts(gestora: Navegador) -> None:
    pagina = gestora.ler("/gestor/clientes/?texto=padaria+sao+joao+6+de")
    assert "Padaria São João 6 de Aurora" in pagina.texto
    assert "Elétrica Ribeiro" not in pagina.texto
    assert pagina.arvore.xpath('//td//a[@href="/portal/aurora/gestor/acessos/maria@aurora"]')


def test_a_search_without_an_answer_says_so(gestora: Navegador) -> None:
    assert "Nenhum cliente encontrado" in gestora.ler("/gestor/clientes/?texto=inexistente").texto


def test_customers_come_in_pages_that_keep_the_search(gestora: Navegador) -> None:
    primeira = gestora.ler("/gestor/clientes/?texto=aurora")
    (segunda,) = primeira.arvore.xpath('//a[@rel="next"]/@href')
    assert segunda == "/portal/aurora/gestor/clientes/?texto=aurora&pagina=2"
    assert "60 clientes" in primeira.texto
    assert len(primeira.arvore.xpath("//tbody/tr")) == 25


def test_a_page_past_the_last_leads_back(gestora: Navegador) -> None:
    pagina = gestora.ler("/gestor/clientes/?pagina=99")
    assert "Esta página não existe mais" in pagina.texto
    assert pagina.arvore.xpath('//main//a[@href="/portal/aurora/gestor/clientes/"]')
