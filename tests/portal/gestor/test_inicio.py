"""The desk's first page tells what needs an eye."""

from tests.portal.sem_scripts import Navegador


def test_the_first_page_tells_what_needs_an_eye(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/").texto
    assert "1 e-mail não foi entregue" in texto
    assert "2 linhas recusadas" in texto


def test_a_company_in_tests_is_led_to_the_way_out_of_them(gestor_boreal: Navegador) -> None:
    pagina = gestor_boreal.ler("/gestor/")
    assert pagina.arvore.xpath('//main//a[@href="/portal/boreal/gestor/empresa/ambiente"]')
