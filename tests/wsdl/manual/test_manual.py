"""The integrator's manual says what the contract, the catalogue and the code say, and its examples are true."""

import ast
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from tests.wsdl.contrato import OPERACOES, elemento_esquema, esquema
from tests.wsdl.manual import renovacao
from tests.wsdl.manual.renovacao import (
    ARQUIVO,
    CERCA,
    GERADORES,
    MARCA,
    PARTE,
    gerar,
    renovar,
    trechos_de_codigo,
)
from tests.wsdl.namespaces import SOAP11, SOAP12
from tests.wsdl.tabela import TIPOS_COMPLEXOS, TIPOS_SIMPLES, campos
from ws.application.carteira.consultar_boletos import REGISTROS_POR_PAGINA
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.acesso import Recurso
from ws.domain.carteira.encargos import Juros, Multa, TipoJuros, TipoMulta
from ws.soap.contrato.manual import ancora, html_do_manual

TEXTO = ARQUIVO.read_text("utf-8")
PARTES = {parte["nome"]: parte["corpo"] for parte in PARTE.finditer(TEXTO)}
OCORRENCIAS = {(1, 1): "obrigatório", (0, 1): "opcional"}
CODIGO_CITADO = re.compile(r"`(\d{3})`")


def linhas(parte: str) -> list[list[str]]:
    """The cells of a generated table, without its headings."""
    tabela = [linha for linha in PARTES[parte].splitlines() if linha.startswith("|")]
    return [
        [celula.strip().strip("`") for celula in re.split(r"(?<!\\)\|", linha)[1:-1]] for linha in tabela[2:]
    ]


def test_the_generated_parts_are_up_to_date() -> None:
    assert renovar(TEXTO) == TEXTO, "run python -m tests.wsdl.manual"


def test_every_mark_belongs_to_a_part() -> None:
    assert len(MARCA.findall(TEXTO)) == 2 * len(list(PARTE.finditer(TEXTO)))
    assert len(PARTES) == len(list(PARTE.finditer(TEXTO)))


def test_every_kind_of_part_is_used() -> None:
    assert all(any(nome.startswith(palavras) for nome in PARTES) for palavras in GERADORES)


@pytest.mark.parametrize("nome", ["campos Nada", "valores Nada", "figura 1"])
def test_a_part_of_what_does_not_exist_is_refused(nome: str) -> None:
    with pytest.raises(ValueError, match=r"schema has no|unknown part"):
        gerar(nome)


@pytest.mark.parametrize(
    "estrago", [("| `idBoleto` |", "| `id` |"), ("obrigatório", "opcional"), ("`xs:date`", "`xs:string`")]
)
def test_the_renewal_mends_a_table_that_was_edited_by_hand(
    estrago: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copia = tmp_path / "manual.md"
    parte = PARTES["campos Boleto"]
    copia.write_text(TEXTO.replace(parte, parte.replace(*estrago)), "utf-8")
    assert copia.read_text("utf-8") != TEXTO
    monkeypatch.setattr(renovacao, "ARQUIVO", copia)
    renovacao.renovar_o_arquivo()
    assert copia.read_text("utf-8") == renovar(TEXTO)


def test_the_renewal_leaves_the_prose_alone() -> None:
    prosa = "Texto à mão, com | e `crase`.\n"
    assert renovar(prosa) == prosa


# The tables, against what was written apart from them.


def tipos_dos_campos() -> list[str]:
    return [tipo for tipo in TIPOS_COMPLEXOS if f"campos {tipo}" in PARTES]


def test_every_type_but_the_plain_lists_has_its_table() -> None:
    listas = {tipo for tipo in TIPOS_COMPLEXOS if tipo.startswith("Lista")} | {"EvolucaoMensal"}
    assert set(tipos_dos_campos()) == set(TIPOS_COMPLEXOS) - listas


@pytest.mark.parametrize("tipo", tipos_dos_campos())
def test_a_table_of_fields_has_the_names_types_and_occurrences_of_the_contract(tipo: str) -> None:
    esperadas = [
        [nome, do_tipo, OCORRENCIAS.get((minimo, maximo), f"de {minimo} a {maximo}")]
        for nome, do_tipo, minimo, maximo in campos(tipo)
    ]
    assert [linha[:3] for linha in linhas(f"campos {tipo}")] == esperadas
    assert all(linha[3] for linha in linhas(f"campos {tipo}"))


def test_the_table_of_simple_types_has_them_all() -> None:
    assert [linha[:2] for linha in linhas("tipos simples")] == [
        [nome, base] for nome, (base, _) in TIPOS_SIMPLES.items()
    ]


def test_one_character_is_said_in_the_singular() -> None:
    restricoes = {linha[0]: linha[2] for linha in linhas("tipos simples")}
    assert restricoes["Codigo"] == "no mínimo 1 caractere; no máximo 64 caracteres"
    assert restricoes["Email"] == "no mínimo 3 caracteres; no máximo 254 caracteres"
    assert " 1 caracteres" not in TEXTO


@pytest.mark.parametrize("tipo", ["FiltroSituacao", "ModeloImpressao"])
def test_a_table_of_values_has_them_all(tipo: str) -> None:
    assert [linha[0] for linha in linhas(f"valores {tipo}")] == [valor for _, valor in TIPOS_SIMPLES[tipo][1]]


def test_the_tables_of_codes_are_the_catalogue_every_code_once_and_nothing_else() -> None:
    publicadas = [linha for faixa in "0123459" for linha in linhas(f"códigos {faixa}")]
    assert publicadas == [
        [e.codigo, e.mensagem, e.observacao, e.providencia, "sim" if e.repetir else "não"] for e in Codigo
    ]


def test_no_line_of_the_prose_is_longer_than_the_others() -> None:
    prosa = CERCA.sub("", TEXTO).splitlines()
    assert [linha for linha in prosa if len(linha) > 135 and not linha.startswith("|")] == []


def test_the_prose_cites_no_code_that_the_catalogue_lacks() -> None:
    assert set(CODIGO_CITADO.findall(TEXTO)) <= {codigo.codigo for codigo in Codigo}


def test_the_resources_have_the_names_the_manager_sees() -> None:
    assert all(f"| {recurso.value} |" in TEXTO for recurso in Recurso)


def test_the_default_page_is_the_one_of_the_code() -> None:
    assert f"(padrão: {REGISTROS_POR_PAGINA})" in PARTES["limites"]


def test_the_worked_value_is_what_the_product_computes() -> None:
    saldo, dias = Decimal("1000.00"), (date(2026, 11, 24) - date(2026, 11, 10)).days
    multa = Multa(TipoMulta.PERCENTUAL, Decimal(2)).valor_sobre(saldo)
    juros = Juros(TipoJuros.PERCENTUAL_MES, Decimal(1)).valor_sobre(saldo, dias)
    assert f"vencido há {dias} dias: multa de {multa}, juros de {juros}\n" in TEXTO
    assert f"`valorAtualizado` de {saldo + multa + juros}." in TEXTO


# What the reader copies.


@pytest.mark.parametrize("xml", list(trechos_de_codigo(TEXTO, "xml")))
def test_an_example_is_a_valid_message_by_both_engines(xml: str) -> None:
    raiz = etree.fromstring(xml.encode())
    assert raiz.tag in (f"{{{SOAP11}}}Envelope", f"{{{SOAP12}}}Envelope")
    corpo = raiz[-1]
    assert etree.QName(corpo).localname == "Body"
    [conteudo] = corpo
    if etree.QName(conteudo).localname == "Fault":
        [conteudo] = next(no for no in conteudo if etree.QName(no).localname.lower() == "detail")
    esquema().assertValid(etree.fromstring(etree.tostring(conteudo)))
    segundo = xmlschema.XMLSchema10(etree.tostring(elemento_esquema(), encoding="unicode"))
    segundo.validate(etree.tostring(conteudo, encoding="unicode"))


def test_every_operation_has_a_request_and_an_answer_in_the_text() -> None:
    raizes = [etree.fromstring(xml.encode())[-1][0] for xml in trechos_de_codigo(TEXTO, "xml")]
    mostrados = {etree.QName(raiz).localname for raiz in raizes}
    assert mostrados >= {*OPERACOES, *(f"{operacao}Response" for operacao in OPERACOES), "Fault"}


@pytest.mark.parametrize("fonte", list(trechos_de_codigo(TEXTO, "python")))
def test_a_python_snippet_compiles(fonte: str) -> None:
    assert ast.parse(fonte).body


# The page.


def test_every_link_inside_the_manual_leads_to_a_heading() -> None:
    titulos = {ancora(titulo) for titulo in re.findall(r"^#+ (.*)$", TEXTO, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXTO)) <= titulos


def test_every_link_out_of_the_manual_leads_to_a_file_beside_it() -> None:
    for alvo in re.findall(r"\]\((?!#)([^)]+)\)", CERCA.sub("", TEXTO)):
        assert (ARQUIVO.parent / alvo).is_file(), alvo


def test_every_section_is_in_the_table_of_contents() -> None:
    secoes = re.findall(r"^## (.*)$", TEXTO, re.MULTILINE)
    assert re.findall(r"^- \[(.*)\]\(#.*\)$", TEXTO, re.MULTILINE) == secoes


def test_the_page_shows_no_mark_of_the_generated_parts() -> None:
    html = html_do_manual(TEXTO)
    assert "gerado:" not in html
    assert html.count("<table") == len(
        re.findall(r"^\|(?: --- \|)+$|^\|(?: ?---+ ?\|)+$", TEXTO, re.MULTILINE)
    )
