"""The QA run: everything passes on a real server, and each kind of lie is found out."""

import re
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from lxml import etree

from client_samples.qa.__main__ import TODOS
from tests.client_samples.mentiroso import mentiroso
from tests.client_samples.programa import como, rodar
from tests.servidor.instalacao import Conta, Servidor


@pytest.fixture(scope="module")
def rodada(
    servidor: Servidor, tmp_path_factory: pytest.TempPathFactory
) -> tuple[CompletedProcess[str], Path]:
    """One strict run of everything, and its folder."""
    pasta = tmp_path_factory.mktemp("qa")
    feito = rodar("qa", *_quem(servidor.url, servidor), "--estrito", "--pasta", str(pasta))
    return feito, pasta


def test_every_case_passes_strictly(rodada: tuple[CompletedProcess[str], Path]) -> None:
    feito, _ = rodada
    assert feito.returncode == 0, feito.stdout + feito.stderr
    assert len(re.findall(r"^PASSOU ", feito.stdout, re.MULTILINE)) == len(TODOS)
    assert f"Passaram: {len(TODOS)}; falharam: 0; não aplicáveis: 0." in feito.stdout


def test_the_junit_file_lists_every_case(rodada: tuple[CompletedProcess[str], Path]) -> None:
    suite = etree.parse(rodada[1] / "qa.xml").getroot()
    assert suite.tag == "testsuite"
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == (str(len(TODOS)), "0", "0")
    assert [caso.get("name") for caso in suite.iter("testcase")] == [caso.nome for caso in TODOS]


def test_each_case_leaves_its_requests_and_answers(rodada: tuple[CompletedProcess[str], Path]) -> None:
    pastas = sorted(pasta for pasta in rodada[1].iterdir() if pasta.is_dir())
    assert len(pastas) == len(TODOS)
    [emissao] = [
        pasta
        for pasta in pastas
        if pasta.name.endswith("emissao-um-boleto-pdf-inteiro-e-os-mesmos-numeros-da-consulta")
    ]
    assert b"EmitirBoleto" in (emissao / "01-requisicao.xml").read_bytes()
    assert b"<pdf>" in (emissao / "01-resposta.xml").read_bytes().replace(b"v1:", b"")
    assert "HTTP 200 OK" in (emissao / "01-http.txt").read_text("utf-8")


def test_no_evidence_holds_a_password(rodada: tuple[CompletedProcess[str], Path], servidor: Servidor) -> None:
    arquivos = [arquivo for arquivo in rodada[1].rglob("*") if arquivo.is_file()]
    assert any(b">***</" in arquivo.read_bytes() for arquivo in arquivos)
    assert any(b"Authorization: ***" in arquivo.read_bytes() for arquivo in arquivos)
    for conta in (servidor.contas.cliente, servidor.contas.integrador):
        assert not [a for a in arquivos if conta.senha.encode() in a.read_bytes()]


@pytest.mark.parametrize(
    ("grupo", "verdade", "mentira", "caso"),
    [
        ("consulta", r"(totalRegistros>)(\d+)<", r"\g<1>1\2<", "os totais são do filtro inteiro"),
        ("consulta", r"codigo>001<", "codigo>000<", "nada encontrado é sucesso, 001"),
        ("valores", r"(valorAtualizado>)\d", r"\g<1>7", "valor, saldo, encargos e atraso concordam"),
        ("valores", r"(linhaDigitavel>\d{45})", r"\g<1>0", "linha digitável e código de barras concordam"),
        (
            "emissao",
            r"sha256>....",
            "sha256>0000",
            "um boleto: PDF inteiro e os mesmos números da consulta",
        ),
        ("emissao", r"codigo>311<", "codigo>310<", "boleto liquidado, 311"),
        ("analise", r"<valorVencido>", r"<valorVencido>1", "a vencer e vencido são os saldos dos boletos"),
        ("falhas", r"codigo>102<", "codigo>101<", "senha errada e usuário desconhecido, 102"),
        ("variantes", r"(<dataHora>)[^<]*", r"\g<1>ontem", "acentos em UTF-8"),
        ("variantes", r".*", "", "acentos em UTF-8"),
    ],
)
def test_a_lie_is_found_out(
    servidor: Servidor, tmp_path: Path, *, grupo: str, verdade: str, mentira: str, caso: str
) -> None:
    with mentiroso(servidor, verdade, mentira) as url:
        feito = rodar("qa", *_quem(url, servidor), "--grupo", grupo, "--pasta", str(tmp_path))
    assert feito.returncode == 1, feito.stdout + feito.stderr
    reprovados = [
        reprovado.getparent().get("name")  # type: ignore[union-attr]  # a failure stands in a case
        for reprovado in etree.parse(tmp_path / "qa.xml").iter("failure")
    ]
    assert caso in reprovados
    assert re.search(rf"^FALHOU .*{re.escape(caso)}", feito.stdout, re.MULTILINE)


def test_without_a_lie_the_same_way_passes(servidor: Servidor, tmp_path: Path) -> None:
    with mentiroso(servidor, "nunca nas respostas", "") as url:
        feito = rodar("qa", *_quem(url, servidor), "--grupo", "emissao", "--pasta", str(tmp_path))
    assert feito.returncode == 0, feito.stdout + feito.stderr


def test_what_the_data_cannot_show_is_not_applicable_with_its_reason(
    servidor: Servidor, tmp_path: Path
) -> None:
    opcoes = [*como(servidor.url, servidor.contas.vizinho), "--grupo", "emissao", "--pasta", str(tmp_path)]
    tolerante = rodar("qa", *opcoes)
    assert tolerante.returncode == 0, tolerante.stdout + tolerante.stderr
    assert re.search(
        r"^NÃO APLICÁVEL +emissao +boleto liquidado, 311 .*\n +.*liquidado.: 0 de 1",
        tolerante.stdout,
        re.MULTILINE,
    )
    assert len(list(etree.parse(tmp_path / "qa.xml").iter("skipped"))) > 0
    estrito = rodar("qa", *opcoes, "--estrito")
    assert estrito.returncode == 1
    assert re.search(r"^FALHOU +emissao +boleto liquidado, 311 ", estrito.stdout, re.MULTILINE)


def test_what_the_manager_withholds_is_not_applicable(servidor: Servidor, tmp_path: Path) -> None:
    opcoes = [*como(servidor.url, servidor.contas.vizinho), "--grupo", "analise", "--pasta", str(tmp_path)]
    feito = rodar("qa", *opcoes)
    assert feito.returncode == 0, feito.stdout + feito.stderr
    assert "não aplicável: o gestor não liberou AnaliseFinanceira para a conta" in feito.stdout


def test_a_wrong_password_fails_every_case(servidor: Servidor, tmp_path: Path) -> None:
    opcoes = [*como(servidor.url, Conta("ninguem-qa", "x")), "--grupo", "valores", "--pasta", str(tmp_path)]
    feito = rodar("qa", *opcoes)
    assert feito.returncode == 1
    assert "falha 102 em vez de resposta" in feito.stdout


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://é..com"])
def test_no_service_there_is_said_in_a_sentence(tmp_path: Path, url: str) -> None:
    feito = rodar("qa", *como(url, Conta("u", "s")), "--pasta", str(tmp_path))
    assert feito.returncode == 2
    assert feito.stderr.startswith("Não foi possível chegar ao serviço.")


def test_a_folder_that_takes_no_evidence_is_explained(servidor: Servidor, tmp_path: Path) -> None:
    ocupado = tmp_path / "ocupado"
    ocupado.write_text("um arquivo, e não uma pasta")
    feito = rodar("qa", *_quem(servidor.url, servidor), "--grupo", "valores", "--pasta", str(ocupado))
    assert feito.returncode == 2
    assert feito.stderr == "Não foi possível gravar. Escolha outra pasta em --pasta.\n"


def test_a_folder_that_takes_no_report_is_explained(servidor: Servidor, tmp_path: Path) -> None:
    (tmp_path / "qa.xml").mkdir()
    feito = rodar("qa", *_quem(servidor.url, servidor), "--grupo", "valores", "--pasta", str(tmp_path))
    assert feito.returncode == 2
    assert feito.stderr == "Não foi possível gravar. Escolha outra pasta em --pasta.\n"


def _quem(url: str, servidor: Servidor) -> list[str]:
    integrador = servidor.contas.integrador
    return [
        *como(url, servidor.contas.cliente),
        "--integrador",
        integrador.usuario,
        "--segredo",
        integrador.senha,
    ]
