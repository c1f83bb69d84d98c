"""What a run looks like, to people and to machines."""

from pathlib import Path

from lxml import etree

from client_samples.qa.caso import Caso, Situacao, Veredito
from client_samples.qa.relatorio import gravar_junit, linha, resumo


def veredito(nome: str, situacao: Situacao, motivo: str = "", duracao: float = 0.5) -> Veredito:
    return Veredito(Caso("consulta", nome, lambda _: None), situacao, motivo, duracao)


TODOS = [
    veredito("curto", Situacao.PASSOU),
    veredito("um nome bem mais longo", Situacao.FALHOU, "código: esperado '000', obtido '\x01'"),
    veredito("outro", Situacao.NAO_APLICAVEL, "não aplicável: faltam dados", 1.25),
]
CASOS = [um.caso for um in TODOS]


def test_columns_stand_one_under_the_other() -> None:
    linhas = [linha(um, CASOS).splitlines()[0] for um in TODOS]
    assert {texto.index("consulta") for texto in linhas} == {15}
    assert len({len(texto) for texto in linhas}) == 1


def test_the_reason_stands_under_its_case() -> None:
    assert linha(TODOS[2], CASOS).splitlines() == [
        "NÃO APLICÁVEL  consulta  outro                     1,25 s",
        "    não aplicável: faltam dados",
    ]


def test_the_summary_counts() -> None:
    assert resumo(TODOS) == "3 casos em 2,2 s. Passaram: 1; falharam: 1; não aplicáveis: 1."


def test_junit_says_what_failed_and_what_was_skipped(tmp_path: Path) -> None:
    gravar_junit(TODOS, tmp_path / "qa.xml")
    suite = etree.parse(tmp_path / "qa.xml").getroot()
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "1")
    [passou, falhou, pulado] = suite
    assert len(passou) == 0
    assert [filho.tag for filho in falhou] == ["failure"]
    assert falhou[0].get("message") == "código: esperado '000', obtido '�'"
    assert [filho.tag for filho in pulado] == ["skipped"]
