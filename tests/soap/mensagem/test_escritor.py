"""The compiled writers: whatever the values, what they write is valid by both schema engines, and says the same."""

import re
from base64 import b64encode
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

import pytest
import xmlschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.mundo.cadastro import uma_conta
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from tests.soap.instalacao import URL
from tests.wsdl.contrato import elemento_esquema, esquema
from tests.wsdl.instancias import VALORES
from tests.wsdl.namespaces import CONTRATO
from ws.domain.carteira.posicao import posicao
from ws.soap.contrato.esquema import Campo
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.mensagem.escritor import compilar_escritores, instante
from ws.soap.mensagem.texto import sanear
from ws.soap.traducao.visoes import Visoes

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
        return st.just(VALORES[tipo])
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
    "decimal": lambda valor: f"{valor + 0:.2f}",  # which has no negative zero
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


def em_dinheiro(valor: Decimal) -> str:
    mes = {"competencia": "2026-11", "totalCompras": valor, "valorPago": Decimal(0)}
    return ESCRITORES["MesFinanceiro"](mes).partition("<totalCompras>")[2].partition("<")[0]


@pytest.mark.parametrize(
    ("valor", "escrito"),
    [
        ("1E+2", "100.00"),
        ("0E-8", "0.00"),
        ("7", "7.00"),
        ("1.500", "1.50"),
        ("-0.5", "-0.50"),
        ("-0.00", "0.00"),
        ("-0", "0.00"),
        ("9999999999999.99", "9999999999999.99"),
        ("-9999999999999.99", "-9999999999999.99"),
    ],
)
def test_money_is_written_in_plain_digits_with_two_places(valor: str, escrito: str) -> None:
    assert em_dinheiro(Decimal(valor)) == escrito


SEM_LUGAR = (
    "NaN",
    "sNaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    "10000000000000",
    "-10000000000000.00",
    "1E+30",
    "1.005",
)


@pytest.mark.parametrize("valor", SEM_LUGAR)
def test_a_number_that_money_of_the_contract_has_no_room_for_is_an_error(valor: str) -> None:
    with pytest.raises((ValueError, InvalidOperation)):
        em_dinheiro(Decimal(valor))


DECIMAIS = (
    st.decimals(allow_nan=True, allow_infinity=True)
    | st.decimals(-(10**14), 10**14, places=2)
    | st.decimals(-10, 10, places=3)
    | st.builds(Decimal, st.tuples(st.just(1) | st.just(0), st.just((0,)), st.integers(-30, 30)))
)


@given(valor=DECIMAIS)
def test_any_number_is_written_as_money_without_loss_or_not_at_all(valor: Decimal) -> None:
    tem_lugar = valor.is_finite() and abs(valor) < 10**13 and valor == round(valor, 2)
    if not tem_lugar:
        with pytest.raises((ValueError, InvalidOperation)):
            em_dinheiro(valor)
        return
    escrito = em_dinheiro(valor)
    assert re.fullmatch(r"-?(0|[1-9][0-9]*)\.[0-9]{2}", escrito)
    assert escrito != "-0.00"
    assert Decimal(escrito) == valor


def test_an_instant_has_an_offset_and_no_fraction() -> None:
    assert instante(datetime(2026, 11, 24, 15, 0, 0, 123456, UTC)) == "2026-11-24T15:00:00+00:00"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        instante(datetime(2026, 11, 24))  # noqa: DTZ001  # that is the point


def test_a_required_field_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        ESCRITORES["Parte"]({"nome": "Maria"})


@pytest.mark.parametrize("campo", ["idBoleto", "codigo", "mensagem"])
@pytest.mark.parametrize("valor", ["", None])
def test_a_required_field_without_a_value_is_an_error(campo: str, valor: str | None) -> None:
    recusa = {"idBoleto": "B1", "codigo": "310", "mensagem": "Boleto não encontrado."}
    with pytest.raises((ValueError, TypeError)):
        ESCRITORES["Recusa"](recusa | {campo: valor})


BOLETO = Visoes(TABELAS).boleto(um_boleto(), posicao(um_boleto(), HOJE), uma_conta())
OBRIGATORIOS = [campo.nome for campo in TABELAS.complexos["Boleto"].campos if not campo.opcional]


@pytest.mark.parametrize("campo", OBRIGATORIOS)
def test_none_is_no_value_of_a_required_field(campo: str) -> None:
    with pytest.raises((TypeError, AttributeError, KeyError)):
        ESCRITORES["Boleto"](BOLETO | {campo: None})


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
