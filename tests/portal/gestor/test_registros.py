"""A manager reads the outbox, the audit and the imports in words, and sends a failed message again."""

import csv
from io import StringIO

import pytest

from tests.portal.sem_scripts import Navegador

# --- first page


def test_the_first_page_tells_what_needs_an_eye(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/").texto
    assert "1 e-mail não foi entregue" in texto
    assert "2 linhas recusadas" in texto


def test_a_company_in_tests_is_led_to_the_way_out_of_them(gestor_boreal: Navegador) -> None:
    pagina = gestor_boreal.ler("/gestor/")
    assert pagina.arvore.xpath('//main//a[@href="/portal/boreal/gestor/empresa/ambiente"]')


# --- outbox


def test_the_outbox_counts_its_messages_and_says_why_one_failed(gestora: Navegador) -> None:
    pagina = gestora.ler("/gestor/envios/")
    assert all(
        rotulo in pagina.texto for rotulo in ("Todos (3)", "Falharam (1)", "Aguardando (1)", "Enviados (1)")
    )
    assert "O servidor de e-mail não reconhece o endereço." in pagina.texto


@pytest.mark.parametrize("situacao", ["falhou", "pendente", "enviado"])
def test_messages_of_one_situation_are_listed_alone(gestora: Navegador, situacao: str) -> None:
    pagina = gestora.ler(f"/gestor/envios/?situacao={situacao}")
    (linha,) = pagina.arvore.xpath("//tbody/tr")
    assert "".join(linha.xpath("./td[1]/strong//text()")) == f"{situacao}@aurora.exemplo.com.br"


def test_a_failed_message_is_sent_again(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/envios/?situacao=falhou"), "enviar-de-novo")
    assert feito.avisos == ["A mensagem voltou para a fila e será enviada em instantes."]
    assert "Nenhum e-mail falhou" in feito.texto
    assert "Aguardando (2)" in feito.texto
    assert "E-mail posto de novo na fila" in gestora.ler("/gestor/auditoria/?acao=envio_refeito").texto


def test_a_message_that_did_not_fail_is_not_sent_again(gestora: Navegador) -> None:
    feito = gestora.forjar("/gestor/envios/de-novo", protocolo="aurora-enviado", ordem="1")
    assert feito.avisos == ["Esta mensagem não está entre as que falharam."]


# --- audit


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


# --- runs of imports


def test_the_runs_are_listed_with_what_became_of_them(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/importacoes/").texto
    assert "Gravada" in texto
    assert "Recusada" in texto
    assert "1.580" in texto


def test_a_run_shows_its_files_and_which_lines_were_refused_and_why(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/importacoes/aurora-gravada").texto
    assert "A data de aurora não existe: escreva AAAA-MM-DD." in texto
    assert "clientes.csv" in texto
    assert "A coluna não é conhecida e não foi lida." in texto


def test_a_refused_run_says_that_nothing_was_kept(gestora: Navegador) -> None:
    assert "Nada do que ela trazia foi gravado" in gestora.ler("/gestor/importacoes/aurora-recusada").texto


def test_the_refused_lines_are_downloaded_as_a_spreadsheet(gestora: Navegador) -> None:
    resposta = gestora.ler("/gestor/importacoes/aurora-gravada/erros.csv").resposta
    assert resposta.mimetype == "text/csv"
    assert resposta.headers["Content-Disposition"] == 'attachment; filename="erros-2026-11-24.csv"'
    linhas = list(csv.reader(StringIO(resposta.data.decode("utf-8-sig")), delimiter=";"))
    assert linhas[0] == ["Arquivo", "Linha", "Coluna", "Motivo"]
    assert linhas[1][:3] == ["boletos.csv", "17", "vencimento"]


def test_a_run_that_does_not_exist_is_not_found(gestora: Navegador) -> None:
    assert gestora.ler("/gestor/importacoes/nenhuma").status == 404
