"""What Spyne would publish against the contract file: every type, element, occurrence and facet."""

from dataclasses import replace
from functools import cache

from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from tests.fakes.unit_of_work import UnitsOfWork
from tests.soap.instalacao import URL, casos_de_uso
from ws.soap.contrato.esquema import Esquema, TipoComplexo, ler_esquema
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.despacho.servidor import ServidorSpyne


@cache
def do_arquivo() -> Esquema:
    return carregar_contrato(URL).esquema


@cache
def do_spyne() -> Esquema:
    """What Spyne would publish, had it its way."""
    porta = ServidorSpyne(carregar_contrato(URL), casos_de_uso(UnitsOfWork(), Clock()), Logger())
    documentos = porta.app.interface.docs
    documentos.wsdl11.build_interface_document(URL)
    (esquema,) = documentos.wsdl11.schema_dict.values()
    return ler_esquema(esquema)


def sem_documentacao(tipo: TipoComplexo) -> TipoComplexo:
    return replace(tipo, campos=tuple(replace(campo, documentacao="") for campo in tipo.campos))


def test_the_simple_types_are_those_of_the_file() -> None:
    assert do_spyne().simples == do_arquivo().simples


def test_the_complex_types_are_those_of_the_file() -> None:
    esperados = {nome: sem_documentacao(tipo) for nome, tipo in do_arquivo().complexos.items()}
    envelopados = set(do_arquivo().elementos) - set(esperados)
    assert {n: tipo for n, tipo in do_spyne().complexos.items() if n not in envelopados} == esperados


def test_the_elements_of_the_messages_are_those_of_the_file() -> None:
    esperados = {nome: sem_documentacao(tipo) for nome, tipo in do_arquivo().elementos.items()}
    assert {n: tipo for n, tipo in do_spyne().elementos.items() if n in esperados} == esperados
