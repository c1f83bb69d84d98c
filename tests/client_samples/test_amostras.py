"""The four sample programs against a real server: what they print, what they save, how they end."""

import os
import re
import subprocess
import sys
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from client_samples.conexao import NINGUEM_LE, SERVICO
from tests.client_samples.mentiroso import mentiroso
from tests.client_samples.programa import RAIZ, SEGUNDOS, como, rodar
from tests.servidor.dados import LOJA, VIZINHO
from tests.servidor.instalacao import Login, Servidor

PROGRAMAS = ("consultar_boletos", "emitir_boleto", "enviar_boleto_email", "analise_financeira")
MINIMO = {
    "consultar_boletos": (),
    "emitir_boleto": ("A01",),
    "enviar_boleto_email": ("A01", "--para", "a@example.com"),
    "analise_financeira": (),
}


def test_open_boletos_are_listed_oldest_first(servidor: Servidor) -> None:
    feito = rodar("consultar_boletos", *como(servidor.url, servidor.logins.cliente))
    assert feito.returncode == 0, feito.stderr
    listados = [linha.split()[0] for linha in feito.stdout.splitlines() if "NF-" in linha]
    abertos = [boleto.id for boleto in servidor.dados.do_grupo() if boleto.estado == "ABERTO"]
    assert listados == abertos
    assert "000 - " in feito.stdout
    assert f"{len(abertos)} de {len(abertos)} boletos" in feito.stdout
    assert "R$ 1.234,56" in feito.stdout


def test_a_list_can_be_narrowed_and_paged(servidor: Servidor) -> None:
    quem = como(servidor.url, servidor.logins.cliente)
    vencimento = servidor.dados.boleto("L01").data_vencimento.isoformat()
    um_dia = rodar(
        "consultar_boletos", *quem, "--situacao", "LIQUIDADO", "--de", vencimento, "--ate", vencimento
    )
    assert re.findall(r"^(\w+) +NF-", um_dia.stdout, re.MULTILINE) == ["L01"]
    pagina = rodar("consultar_boletos", *quem, "--situacao", "TODOS", "--pagina", "2", "--por-pagina", "5")
    esperados = [boleto.id for boleto in servidor.dados.do_grupo()][5:10]
    assert re.findall(r"^(\w+) +NF-", pagina.stdout, re.MULTILINE) == esperados


def test_a_page_beyond_the_last_says_which_the_last_is(servidor: Servidor) -> None:
    feito = rodar("consultar_boletos", *como(servidor.url, servidor.logins.vizinho), "--pagina", "2")
    assert feito.stdout.endswith("\nA página 2 não tem boletos: a última é a 1.\n")


def test_nothing_found_is_a_success(servidor: Servidor) -> None:
    feito = rodar(
        "consultar_boletos", *como(servidor.url, servidor.logins.vizinho), "--situacao", "CANCELADO"
    )
    assert feito.returncode == 0, feito.stderr
    assert feito.stdout.startswith("001 - ")
    assert feito.stdout.endswith("\nNenhum boleto com estes filtros.\n")
    assert "Página" not in feito.stdout


def test_the_pdf_is_saved(servidor: Servidor, tmp_path: Path) -> None:
    feito = rodar(
        "emitir_boleto", *como(servidor.url, servidor.logins.cliente), "A01", "A02", "--pasta", str(tmp_path)
    )
    assert feito.returncode == 0, feito.stdout + feito.stderr
    [pdf] = tmp_path.glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert f"PDF com {pdf.stat().st_size} bytes salvo em {pdf}" in feito.stdout
    assert len(re.findall(r"linha digitável \d{47}$", feito.stdout, re.MULTILINE)) == 2


def test_a_folder_that_takes_no_pdf_is_explained(servidor: Servidor, tmp_path: Path) -> None:
    ocupado = tmp_path / "ocupado"
    ocupado.write_text("um arquivo, e não uma pasta")
    feito = rodar(
        "emitir_boleto", *como(servidor.url, servidor.logins.cliente), "A01", "--pasta", str(ocupado)
    )
    assert feito.returncode == 2
    assert feito.stderr == "Não foi possível gravar. Escolha outra pasta em --pasta.\n"


def test_a_refused_boleto_is_named_with_its_reason(servidor: Servidor, tmp_path: Path) -> None:
    feito = rodar(
        "emitir_boleto",
        *como(servidor.url, servidor.logins.cliente),
        "A01",
        "L01",
        "nenhum",
        "--pasta",
        str(tmp_path),
    )
    assert feito.returncode == 1
    assert feito.stdout.startswith("311 - ")
    assert re.findall(r"^  (\w+): (\d{3}) - ", feito.stdout, re.MULTILINE) == [
        ("L01", "311"),
        ("nenhum", "310"),
    ]
    assert list(tmp_path.iterdir()) == []


def test_an_email_is_sent_and_followed_until_it_left(servidor: Servidor) -> None:
    para = ["--para", "compras@example.com", "--para", "contador@example.com"]
    feito = rodar("enviar_boleto_email", *como(servidor.url, servidor.logins.cliente), "A02", *para)
    assert feito.returncode == 0, feito.stdout + feito.stderr
    assert "Protocolo " in feito.stdout
    assert re.findall(r"^(\S+@\S+) +(\w+)", feito.stdout, re.MULTILINE) == [
        ("compras@example.com", "ENVIADO"),
        ("contador@example.com", "ENVIADO"),
    ]


@pytest.mark.parametrize(
    ("situacao", "estado", "conselho"),
    [
        (
            "PENDENTE",
            3,
            "O serviço continua tentando. Para acompanhar, repita o comando com --id-requisicao fim",
        ),
        ("FALHOU", 1, "Nem todos os e-mails saíram: confira o endereço dos que falharam."),
    ],
)
def test_an_email_that_was_accepted_but_did_not_leave_is_no_success(
    servidor: Servidor, situacao: str, estado: int, conselho: str
) -> None:
    opcoes = ["A02", "--para", "parado@example.com", "--espera", "0", "--id-requisicao", f"fim-{situacao}"]
    with mentiroso(servidor, {"situacao>(PENDENTE|ENVIADO)<": f"situacao>{situacao}<"}) as url:
        feito = rodar("enviar_boleto_email", *como(url, servidor.logins.cliente), *opcoes)
    assert feito.returncode == estado
    assert re.search(rf"^parado@example\.com +{situacao} ", feito.stdout, re.MULTILINE)
    assert feito.stderr.startswith(conselho)


def test_an_integrator_chooses_subject_and_text(servidor: Servidor) -> None:
    feito = rodar(
        "enviar_boleto_email", *como(servidor.url, servidor.logins.integrador), "Z01", "--codigo-cliente", VIZINHO,
        "--para", "integrador@example.com", "--assunto", "Segunda via: pão & café", "--mensagem", "Olá, João.",
    )  # fmt: skip
    assert feito.returncode == 0, feito.stdout + feito.stderr
    cartas = [
        message_from_bytes(arquivo.read_bytes(), policy=policy.default)
        for arquivo in servidor.pasta.rglob("*.eml")
    ]
    [carta] = [carta for carta in cartas if "integrador@example.com" in str(carta["To"])]
    assert str(carta["Subject"]).endswith("Segunda via: pão & café")


def test_the_same_key_sends_once(servidor: Servidor) -> None:
    opcoes = [*como(servidor.url, servidor.logins.cliente), "A02", "--para", "uma-vez@example.com"]
    opcoes += ["--id-requisicao", "chave-da-amostra"]
    protocolos = {
        re.search(r"Protocolo (\w+)", rodar("enviar_boleto_email", *opcoes).stdout)[1]  # type: ignore[index]  # found
        for _ in range(2)
    }
    assert len(protocolos) == 1
    assert len([c for c in servidor.pasta.rglob("*.eml") if b"uma-vez@example.com" in c.read_bytes()]) == 1


@pytest.mark.parametrize(
    ("opcoes", "codigo"),
    [
        (["A01", "--para", "sem-arroba"], "401"),
        (["A01", "--para", "a@example.com", "--para", "A@example.com"], "402"),
        (["A01", "--para", "a@example.com", "--assunto", "Pague"], "407"),
        (["nenhum", "--para", "a@example.com"], "310"),
    ],
)
def test_a_refused_email_says_why(servidor: Servidor, opcoes: list[str], codigo: str) -> None:
    feito = rodar("enviar_boleto_email", *como(servidor.url, servidor.logins.cliente), *opcoes)
    assert feito.returncode == 1
    assert feito.stdout.startswith(f"{codigo} - ")


def test_a_fourth_address_is_refused_by_the_contract(servidor: Servidor) -> None:
    para = [opcao for numero in range(4) for opcao in ("--para", f"a{numero}@example.com")]
    feito = rodar("enviar_boleto_email", *como(servidor.url, servidor.logins.cliente), "A01", *para)
    assert feito.returncode == 2
    assert feito.stderr == (
        "O pedido não segue o contrato: confira no WSDL quantos valores aceita "
        "EnviarBoletoEmail.requisicao.destinatarios.email.\n"
    )


def test_a_character_that_xml_has_no_room_for_is_explained(servidor: Servidor) -> None:
    feito = rodar("emitir_boleto", *como(servidor.url, servidor.logins.cliente), "A\x0101")
    assert feito.returncode == 2
    assert feito.stderr == "Um valor tem caractere que não cabe em XML: digite-o de novo.\n"


def test_who_reads_no_further_gets_no_traceback(servidor: Servidor) -> None:
    leitura, escrita = os.pipe()
    os.close(leitura)
    quem = como(servidor.url, servidor.logins.cliente)
    comando = [sys.executable, "-m", "client_samples.consultar_boletos", *quem]
    feito = subprocess.run(
        comando, stdout=escrita, stderr=subprocess.PIPE, cwd=RAIZ, timeout=SEGUNDOS, check=False
    )
    os.close(escrita)
    assert (feito.returncode, feito.stderr) == (NINGUEM_LE, b"")


def test_six_figures_and_every_month_are_shown(servidor: Servidor) -> None:
    hoje = servidor.dados.hoje
    de, ate = (hoje - timedelta(360)).isoformat(), hoje.isoformat()
    feito = rodar(
        "analise_financeira", *como(servidor.url, servidor.logins.cliente), "--de", de, "--ate", ate
    )
    assert feito.returncode == 0, feito.stderr
    for titulo in (
        "Total de compras",
        "Valor pago",
        "A vencer",
        "Vencido",
        "Data da última",
        "Valor da última",
    ):
        assert re.search(rf"^{titulo}.* \S*\d", feito.stdout, re.MULTILINE), titulo
    meses = re.findall(r"^(\d{4}-\d{2}) ", feito.stdout, re.MULTILINE)
    assert meses[0] == de[:7]
    assert meses[-1] == ate[:7]
    assert meses == sorted(set(meses))


def test_an_inverted_period_is_refused(servidor: Servidor) -> None:
    periodo = ["--de", "2026-03-02", "--ate", "2026-03-01"]
    feito = rodar("analise_financeira", *como(servidor.url, servidor.logins.cliente), *periodo)
    assert feito.returncode == 1
    assert feito.stdout.startswith("501 - ")


def test_an_integrator_must_name_a_customer(servidor: Servidor) -> None:
    quem = como(servidor.url, servidor.logins.integrador)
    calado = rodar("consultar_boletos", *quem)
    assert calado.returncode == 2
    assert calado.stderr.startswith("Falha 220: ")
    assert rodar("consultar_boletos", *quem, "--codigo-cliente", LOJA).returncode == 0
    assert rodar("consultar_boletos", *quem, "--cpf-cnpj", "19.506.112/0001-47").returncode == 0
    desconhecido = rodar("consultar_boletos", *quem, "--codigo-cliente", "ninguém")
    assert desconhecido.returncode == 1
    assert desconhecido.stdout.startswith("301 - ")


@pytest.mark.parametrize("programa", PROGRAMAS)
def test_a_wrong_password_is_explained(servidor: Servidor, programa: str) -> None:
    quem = como(servidor.url, Login(servidor.logins.vizinho.usuario, "errada"))
    feito = rodar(programa, *quem, *MINIMO[programa])
    assert feito.returncode == 2
    assert feito.stderr.startswith("Falha 102: ")
    assert feito.stdout == ""
    assert rodar("consultar_boletos", *como(servidor.url, servidor.logins.vizinho)).returncode == 0


def test_a_resource_that_is_not_released_is_explained(servidor: Servidor) -> None:
    feito = rodar("analise_financeira", *como(servidor.url, servidor.logins.vizinho))
    assert feito.returncode == 2
    assert feito.stderr.startswith("Falha 110: ")
    assert "gestor" in feito.stderr


def test_a_disabled_account_is_explained(servidor: Servidor) -> None:
    feito = rodar("consultar_boletos", *como(servidor.url, servidor.logins.desativado))
    assert feito.returncode == 2
    assert feito.stderr.startswith("Falha 104: ")


def test_a_value_out_of_the_list_names_the_field(servidor: Servidor) -> None:
    feito = rodar("consultar_boletos", *como(servidor.url, servidor.logins.cliente), "--situacao", "QUALQUER")
    assert feito.returncode == 2
    assert feito.stderr.startswith("Falha 212: ")
    assert "situacao" in feito.stderr
    assert "QUALQUER" not in feito.stderr


@pytest.mark.parametrize("caminho", ["/saude?", SERVICO])
def test_something_else_there_is_said_in_a_sentence(servidor: Servidor, caminho: str) -> None:
    feito = rodar("consultar_boletos", *como(servidor.url + caminho, Login("u", "s")))
    assert feito.returncode == 2
    assert feito.stderr.startswith("Neste endereço não responde o serviço.")
    assert "sem o caminho" in feito.stderr
    assert "Traceback" not in feito.stderr


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "banana", "http://[", "http://é..com"])
@pytest.mark.parametrize("programa", PROGRAMAS)
def test_no_service_there_is_said_in_a_sentence(programa: str, url: str) -> None:
    feito = rodar(programa, *como(url, Login("u", "s")), *MINIMO[programa])
    assert feito.returncode == 2
    assert feito.stderr.startswith("Não foi possível chegar ao serviço.")
    assert "Traceback" not in feito.stderr


@pytest.mark.parametrize("programa", [*PROGRAMAS, "qa"])
def test_each_program_says_how_it_is_used(programa: str) -> None:
    ajuda = rodar(programa, "--help")
    assert ajuda.returncode == 0
    assert "--usuario" in ajuda.stdout
    descricao = subprocess.run(
        [sys.executable, "-c", f"import client_samples.{programa} as p; print(p.__doc__)"],
        cwd=RAIZ, capture_output=True, encoding="utf-8", timeout=SEGUNDOS, check=True,
    ).stdout  # fmt: skip
    assert f"python -m client_samples.{programa} " in descricao
