"""The compiled writers: whatever the values, what they write is valid by both schema engines, and says the same."""

from base64 import b64encode
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
import xmlschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.soap.instalacao import URL
from tests.wsdl.contrato import elemento_esquema, esquema
from tests.wsdl.namespaces import CONTRATO
from ws.soap.contrato import carregar_contrato
from ws.soap.escritor import compilar_escritores, instante
from ws.soap.esquema import Campo
from ws.soap.texto import sanear

TABELAS = carregar_contrato(URL).esquema
ESCRITORES = compilar_escritores(TABELAS)
RESPOSTAS = tuple(nome for nome in TABELAS.elementos if nome.endswith("Response"))
QUALQUER = st.characters(codec=None, exclude_categories=())


@cache
def segundo_motor() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(etree.tostring(elemento_esquema(), encoding="unicode"))


def textos(tipo: str) -> st.SearchStrategy[str]:
    facetas = TABELAS.simples_de(tipo).facetas
    if "pattern" in facetas:
        return st.just({"CpfCnpj": "12ABC34501DE35", "VersaoLeiaute": "1.0"}[tipo])
    tamanho = int(facetas.get("maxLength", 20))
    return st.text(QUALQUER, min_size=int(facetas.get("minLength", 0)), max_size=min(tamanho, 40))


def valores(tipo: str) -> st.SearchStrategy[Any]:
    if tipo in TABELAS.complexos:
        return visao(tipo)
    simples = TABELAS.simples_de(tipo)
    limites = {"min_value": int(simples.facetas.get("minInclusive", -(2**31)))}
    limites["max_value"] = int(simples.facetas.get("maxInclusive", 2**31 - 1))
    return {
        "string": textos(tipo),
        "decimal": st.decimals(-(10**12), 10**12, places=2)
        | st.sampled_from([Decimal("1E+2"), Decimal("0E-8")]),
        "int": st.integers(**limites),
        "date": st.dates(),
        "dateTime": st.datetimes(timezones=st.just(timezone(timedelta(hours=-3)))),
        "boolean": st.booleans(),
        "base64Binary": st.binary(max_size=50),
    }[simples.base]


def do_campo(campo: Campo) -> st.SearchStrategy[Any]:
    um = valores(campo.tipo)
    if campo.repetido:
        return st.lists(um, min_size=campo.minimo, max_size=min(campo.maximo, 2))
    return st.none() | um if campo.opcional else um


def visao(tipo: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({campo.nome: do_campo(campo) for campo in TABELAS.complexos[tipo].campos})


def escrever(elemento: str, valor: Any) -> bytes:
    conteudo = ESCRITORES[TABELAS.elementos[elemento].campos[0].tipo](valor)
    return f'<{elemento} xmlns="{CONTRATO}"><retorno>{conteudo}</retorno></{elemento}>'.encode()


def lido(no: etree._Element, tipo: str) -> Any:
    """The values back out of the XML, as text."""
    if tipo not in TABELAS.complexos:
        return no.text or ""
    campos = TABELAS.complexos[tipo].campos
    return {
        campo.nome: [lido(filho, campo.tipo) for filho in no.iterfind(f"{{{CONTRATO}}}{campo.nome}")]
        for campo in campos
    }


def textual(valor: Any, tipo: str) -> Any:
    """What should be read for these values."""
    if tipo in TABELAS.complexos:
        return {
            campo.nome: [textual(um, campo.tipo) for um in presentes(valor[campo.nome], campo)]
            for campo in TABELAS.complexos[tipo].campos
        }
    return TEXTUAL[TABELAS.simples_de(tipo).base](valor)


def presentes(valor: Any, campo: Campo) -> list[Any]:
    if campo.repetido:
        return list(valor)
    return [] if campo.opcional and valor in (None, "") else [valor]


TEXTUAL: dict[str, Any] = {
    "string": sanear,
    "decimal": lambda valor: f"{valor:.2f}",
    "int": str,
    "date": date.isoformat,
    "dateTime": lambda valor: valor.isoformat(timespec="seconds"),
    "boolean": lambda valor: str(valor).lower(),
    "base64Binary": lambda valor: b64encode(valor).decode(),
}


@pytest.mark.parametrize("elemento", RESPOSTAS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(dados=st.data())
def test_any_answer_is_valid_and_says_what_it_was_given(elemento: str, dados: st.DataObject) -> None:
    tipo = TABELAS.elementos[elemento].campos[0].tipo
    valor = dados.draw(visao(tipo))
    xml = escrever(elemento, valor)
    raiz = etree.fromstring(xml)
    esquema().assertValid(raiz)
    segundo_motor().validate(xml.decode())
    assert lido(raiz[0], tipo) == textual(valor, tipo)


@pytest.mark.parametrize(
    ("valor", "escrito"),
    [("1E+2", "100.00"), ("0E-8", "0.00"), ("-0.5", "-0.50"), ("1234567890123.45", "1234567890123.45")],
)
def test_money_is_written_in_plain_digits_with_two_places(valor: str, escrito: str) -> None:
    mes = {"competencia": "2026-11", "totalCompras": Decimal(valor), "valorPago": Decimal(0)}
    assert f"<totalCompras>{escrito}</totalCompras>" in ESCRITORES["MesFinanceiro"](mes)


def test_an_instant_has_an_offset_and_no_fraction() -> None:
    assert instante(datetime(2026, 11, 24, 15, 0, 0, 123456, UTC)) == "2026-11-24T15:00:00+00:00"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        instante(datetime(2026, 11, 24))  # noqa: DTZ001  # that is the point


def test_a_required_field_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        ESCRITORES["Parte"]({"nome": "Maria"})


def test_optional_fields_without_a_value_are_left_out() -> None:
    recusa = ESCRITORES["FalhaServico"](
        {
            "codigo": "999",
            "mensagem": "Erro.",
            "observacao": "",
            "campo": None,
            "idCorrelacao": "a1",
            "dataHora": datetime(2026, 11, 24, tzinfo=UTC),
        }
    )
    assert recusa == (
        "<codigo>999</codigo><mensagem>Erro.</mensagem><idCorrelacao>a1</idCorrelacao>"
        "<dataHora>2026-11-24T00:00:00+00:00</dataHora>"
    )
