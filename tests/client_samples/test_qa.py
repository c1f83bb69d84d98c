"""The QA run: everything passes on a real server, and each kind of lie is found out."""

import re
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import requests
from lxml import etree

from client_samples.qa.__main__ import TODOS
from tests.client_samples.mentiroso import mentiroso
from tests.client_samples.programa import como, rodar
from tests.servidor.instalacao import Login, Servidor
from tests.wsdl.exemplos.gravacao import codigo_do_desfecho
from tests.wsdl.wsi.conferencia import conferir, conferir_troca
from tests.wsdl.wsi.mensagem import Mensagem
from tests.wsdl.wsi.trocas import com_cabecalhos

MENTIRAS = [
    (
        "consulta",
        [
            (r"(totalRegistros>)(\d+)<", r"\g<1>1\2<", {"os totais são do filtro inteiro"}),
            (r"codigo>001<", "codigo>000<", {"nada encontrado é sucesso, 001"}),
        ],
    ),
    (
        "valores",
        [
            (r"(valorAtualizado>)\d", r"\g<1>7", {"o valor de hoje é o saldo com desconto e encargos"}),
            (
                "valorAbatimento>9.90<",
                "valorAbatimento>1.00<",
                {"sem pagamento, o saldo é o valor menos o abatimento"},
            ),
            ("valorPago>300.00<", "valorPago>100.00<", {"pago em parte, o saldo não passa do que falta"}),
            ("<(\\w+:)?dataPagamento>[^<]*</(\\w+:)?dataPagamento>", "", {"o que foi pago tem valor e data"}),
            (
                r"(prazo>)\d{4}",
                r"\g<1>2099",
                {
                    "vencido é o que passou do prazo",
                    "o prazo é o primeiro dia de banco desde o vencimento",
                },
            ),
            (r"(diasAtraso>)([1-9])", r"\g<1>1\2", {"o atraso conta desde o vencimento"}),
            (r"(linhaDigitavel>\d{45})", r"\g<1>0", {"linha digitável e código de barras concordam"}),
        ],
    ),
    (
        "emissao",
        [
            ("sha256>....", "sha256>0000", {"um boleto: PDF inteiro e os mesmos números da consulta"}),
            ("codigo>311<", "codigo>310<", {"boleto liquidado, 311"}),
            ("codigo>317<", "codigo>313<", {"boleto em cartório ou protestado, 317"}),
        ],
    ),
    (
        "envio",
        [("situacao>ENVIADO<", "situacao>FALHOU<", {"acompanhado pela mesma chave até sair"})],
    ),
    (
        "analise",
        [
            ("<valorVencido>", "<valorVencido>1", {"a vencer e vencido são os saldos dos boletos"}),
            (
                r"(dataUltimaCompra>)\d{4}",
                r"\g<1>1999",
                {"a última compra está entre as do seu dia", "depois da última compra não há outra"},
            ),
        ],
    ),
    (
        "falhas",
        [
            ("codigo>102<", "codigo>101<", {"senha errada e usuário desconhecido, 102"}),
            ("codigo>104<", "codigo>102<", {"acesso desativado, 104"}),
            ("codigo>110<", "codigo>104<", {"recurso que o gestor não liberou, 110"}),
        ],
    ),
    ("variantes", [(r"(<dataHora>)[^<]*", r"\g<1>ontem", {"acentos em UTF-8"})]),
    ("variantes", [(".*", "", {"acentos em UTF-8"})]),
    (
        "amostras",
        [
            ("sha256>....", "sha256>0000", {"emitir_boleto salva o PDF que o serviço emite"}),
            ("situacao>ENVIADO<", "situacao>FALHOU<", {"enviar_boleto_email acompanha até sair"}),
            ("codigo>310<", "codigo>311<", {"um pedido recusado termina com 1 e o código"}),
            ("codigo>102<", "codigo>101<", {"uma falha termina com 2 e o que fazer"}),
        ],
    ),
]
"""A group of cases; what is true, the lie told instead of it, and the cases that must find it out."""
NAO_SE_MOSTRA = {
    "boleto pago em parte, 314",
    "boleto sem linha digitável, 315",
    "boleto rejeitado pelo banco, 316",
    "boleto além do prazo-limite, 318",
    "limite diário do boleto, 404",
    "limite diário do acesso, 405",
}
"""What this installation has no boleto or account for: these cases have a test of their own."""


@pytest.fixture(scope="module")
def rodada(
    servidor: Servidor, tmp_path_factory: pytest.TempPathFactory
) -> tuple[CompletedProcess[str], Path]:
    """One run of everything, and its folder."""
    pasta = tmp_path_factory.mktemp("qa")
    feito = rodar("qa", *_quem(servidor.url, servidor), "--pasta", str(pasta))
    return feito, pasta


def test_every_case_passes(rodada: tuple[CompletedProcess[str], Path]) -> None:
    feito, pasta = rodada
    assert feito.returncode == 0, feito.stdout + feito.stderr
    quantos = len(TODOS) - len(NAO_SE_MOSTRA)
    assert len(re.findall(r"^PASSOU ", feito.stdout, re.MULTILINE)) == quantos
    assert f"Passaram: {quantos}; falharam: 0; não aplicáveis: {len(NAO_SE_MOSTRA)}." in feito.stdout
    casos = etree.parse(pasta / "qa.xml").iter("testcase")
    assert {caso.get("name") for caso in casos if caso.find("skipped") is not None} == NAO_SE_MOSTRA


def test_the_junit_file_lists_every_case(rodada: tuple[CompletedProcess[str], Path]) -> None:
    suite = etree.parse(rodada[1] / "qa.xml").getroot()
    assert suite.tag == "testsuite"
    contados = (suite.get("tests"), suite.get("failures"), suite.get("skipped"))
    assert contados == (str(len(TODOS)), "0", str(len(NAO_SE_MOSTRA)))
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
    [amostra] = [
        pasta for pasta in pastas if pasta.name.endswith("amostras-analise-financeira-mostra-as-seis-figuras")
    ]
    dito = (amostra / "02-programa.txt").read_text("utf-8")
    assert " -m client_samples.analise_financeira " in dito.splitlines()[0]
    assert "--senha=***" in dito.splitlines()[0]
    assert dito.endswith("\nstatus 0\n")


@pytest.mark.parametrize(
    ("arquivo", "consulta"), [("contrato.wsdl", "wsdl"), ("contrato.soap12.wsdl", "wsdl=soap12")]
)
def test_the_documents_that_everything_is_judged_by_are_kept(
    rodada: tuple[CompletedProcess[str], Path], servidor: Servidor, arquivo: str, consulta: str
) -> None:
    publicado = requests.get(f"{servidor.endereco}?{consulta}", timeout=30).content
    assert (rodada[1] / arquivo).read_bytes() == publicado


VIOLADAS = {
    **{codigo: {"R2712"} for codigo in ("208", "209", "210", "211", "212", "213")},
    "201": {"R9980"},
    "202": {"R1008", "R2712"},
    "204": {"R9981"},
    "205": {"R9980"},
}
"""The rules of WS-I that a request breaks, by the code that refuses it for that."""
PERDOADAS = {"R2744", "R1012"}
"""What the service forgives in any request: a missing or wrong SOAPAction, and ISO-8859-1."""
TOLERANCIA = "consulta-espacos-e-campos-vazios-sao-tolerados"
"""The case of what it forgives besides, in fields."""


def test_the_recorded_messages_break_no_rule_of_ws_i_but_those_that_a_fault_is_about(
    rodada: tuple[CompletedProcess[str], Path],
) -> None:
    chamadas = sorted(rodada[1].rglob("*-http.txt"))
    assert len(chamadas) > len(TODOS)
    for chamada in chamadas:
        pedido, resposta = _troca(chamada)
        assert conferir(resposta) == conferir_troca(pedido, resposta) == [], chamada
        violadas = {achado.regra for achado in conferir(pedido)} - PERDOADAS
        esperadas = VIOLADAS.get(codigo_do_desfecho(resposta.conteudo) or "", set())
        assert violadas == ({"R2712"} if TOLERANCIA in chamada.parent.name else esperadas), chamada


def test_no_evidence_holds_a_password(rodada: tuple[CompletedProcess[str], Path], servidor: Servidor) -> None:
    arquivos = [arquivo for arquivo in rodada[1].rglob("*") if arquivo.is_file()]
    assert any(b">***</" in arquivo.read_bytes() for arquivo in arquivos)
    assert any(b"Authorization: ***" in arquivo.read_bytes() for arquivo in arquivos)
    logins = servidor.logins
    for conta in (logins.cliente, logins.integrador, logins.vizinho, logins.desativado):
        assert not [a for a in arquivos if conta.senha.encode() in a.read_bytes()]


@pytest.mark.parametrize(("grupo", "mentiras"), MENTIRAS)
def test_each_lie_is_found_out(
    servidor: Servidor, tmp_path: Path, grupo: str, mentiras: list[tuple[str, str, set[str]]]
) -> None:
    opcoes = ["--grupo", grupo, "--pasta", str(tmp_path)]
    with mentiroso(servidor, {verdade: mentira for verdade, mentira, _ in mentiras}) as url:
        feito = rodar("qa", *_quem(url, servidor), *opcoes)
    assert feito.returncode == 1, feito.stdout + feito.stderr
    reprovados = {
        reprovado.getparent().get("name")  # type: ignore[union-attr]  # a failure stands in a case
        for reprovado in etree.parse(tmp_path / "qa.xml").iter("failure")
    }
    esperados = set().union(*(casos for _, _, casos in mentiras))
    assert esperados - reprovados == set()
    for caso in esperados:
        assert re.search(rf"^FALHOU .*{re.escape(caso)}", feito.stdout, re.MULTILINE)


def test_without_a_lie_the_same_way_passes(servidor: Servidor, tmp_path: Path) -> None:
    with mentiroso(servidor, {"nunca nas respostas": ""}) as url:
        feito = rodar("qa", *_quem(url, servidor), "--grupo", "emissao", "--pasta", str(tmp_path))
    assert feito.returncode == 0, feito.stdout + feito.stderr


def test_what_the_data_cannot_show_is_not_applicable_with_its_reason(
    servidor: Servidor, tmp_path: Path
) -> None:
    opcoes = [*como(servidor.url, servidor.logins.vizinho), "--grupo", "emissao", "--pasta", str(tmp_path)]
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
    opcoes = [*como(servidor.url, servidor.logins.vizinho), "--grupo", "analise", "--pasta", str(tmp_path)]
    feito = rodar("qa", *opcoes)
    assert feito.returncode == 0, feito.stdout + feito.stderr
    assert "não aplicável: o gestor não liberou AnaliseFinanceira para a conta" in feito.stdout


def test_a_wrong_password_fails_every_case(servidor: Servidor, tmp_path: Path) -> None:
    opcoes = [*como(servidor.url, Login("ninguem-qa", "x")), "--grupo", "valores", "--pasta", str(tmp_path)]
    feito = rodar("qa", *opcoes)
    assert feito.returncode == 1
    assert "falha 102 em vez de resposta" in feito.stdout


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://é..com"])
def test_no_service_there_is_said_in_a_sentence(tmp_path: Path, url: str) -> None:
    feito = rodar("qa", *como(url, Login("u", "s")), "--pasta", str(tmp_path))
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


def _troca(http: Path) -> tuple[Mensagem, Mensagem]:
    """A request and its answer, out of the evidence of a call."""
    do_pedido, _, da_resposta = http.read_text("utf-8").partition("\n\n")
    linha, _, cabecalhos = do_pedido.partition("\n")
    linha_da_resposta, _, cabecalhos_da_resposta = da_resposta.partition("\n")
    corpos = [
        http.with_name(http.name.replace("http.txt", f"{papel}.xml")).read_bytes()
        for papel in ("requisicao", "resposta")
    ]
    pedido = replace(com_cabecalhos(corpos[0], cabecalhos), metodo=linha.split()[0])
    status = int(linha_da_resposta.split()[1])
    return pedido, replace(com_cabecalhos(corpos[1], cabecalhos_da_resposta), status=status)


def _quem(url: str, servidor: Servidor) -> list[str]:
    logins = servidor.logins
    return [
        *como(url, logins.cliente),
        *("--integrador", logins.integrador.usuario, "--segredo", logins.integrador.senha),
        *("--sem-liberacao", logins.vizinho.usuario, "--senha-sem-liberacao", logins.vizinho.senha),
        *("--desativado", logins.desativado.usuario, "--senha-desativado", logins.desativado.senha),
    ]
