"""What a screen reader is given: parts in reading order, each with its text or the words that stand for it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import NumberObject

from tests.adapters.pdf.papeis import HOMOLOGACAO, TEMATICA, com_pix, imprimir, logo, papel
from tests.adapters.pdf.tinta.test_aspecto import com_logo_do_banco
from ws.adapters.pdf.arquivo.paginas import POR_RAMO
from ws.application.ports.carteira.impressora import Modelo
from ws.febraban.codigo import linha_digitavel

para_cada_leiaute = pytest.mark.parametrize("modelo", Modelo)
MARCA = re.compile(
    rb"/(P|Figure|Span) << /MCID (\d+)(?: /ActualText \(.*?\))? >> BDC\n(.*?)\nEMC(?=\n/(?:P|Figure|Span) |\nQ)",
    re.DOTALL,
)
MOSTRADO = re.compile(rb"\(((?:[^\\)]|\\.)*)\) Tj", re.DOTALL)


def ler(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf), strict=True)


def elementos(leitor: PdfReader) -> list[Any]:
    """The elements of a document, in reading order."""
    raiz: Any = leitor.root_object["/StructTreeRoot"]
    documento = raiz["/K"]
    assert documento["/S"] == "/Document"
    return list(_folhas(documento))


def _folhas(grupo: Any) -> Iterator[Any]:
    for filho in grupo["/K"]:
        elemento = filho.get_object()
        assert elemento.raw_get("/P").get_object() == grupo
        if elemento["/S"] == "/Part":
            yield from _folhas(elemento)
        else:
            yield elemento


def donos_por_folha(raiz: Any) -> Iterator[list[Any]]:
    """The elements of each sheet, in the order of their keys."""
    arvore = raiz["/ParentTree"]
    ramos = [filho.get_object() for filho in arvore.get("/Kids", [])] or [arvore]
    esperada = 0
    for ramo in ramos:
        assert "/Limits" not in ramo or ramo["/Limits"][0] == esperada
        for chave, donos in zip(ramo["/Nums"][::2], ramo["/Nums"][1::2], strict=True):
            assert chave == esperada
            esperada += 1
            yield [dono.get_object() for dono in donos]
        assert "/Limits" not in ramo or ramo["/Limits"][1] == esperada - 1
    assert raiz["/ParentTreeNextKey"] == esperada


def marcas(pdf: bytes) -> list[tuple[bytes, int, bytes]]:
    """Type, number and operators of each marked part of the first page."""
    return marcas_da(ler(pdf).pages[0])


def marcas_da(pagina: PageObject) -> list[tuple[bytes, int, bytes]]:
    conteudo = pagina.get_contents()
    assert conteudo is not None
    return [(tipo, int(marca), dados) for tipo, marca, dados in MARCA.findall(conteudo.get_data())]


@para_cada_leiaute
def test_a_document_says_that_it_is_tagged(modelo: Modelo) -> None:
    catalogo: Any = ler(imprimir(papel(), modelo=modelo)).root_object
    assert catalogo["/MarkInfo"] == {"/Marked": True}


@para_cada_leiaute
def test_a_title_is_read_from_recibo_to_bar_code(modelo: Modelo) -> None:
    assert [elemento["/S"] for elemento in elementos(ler(imprimir(papel(), modelo=modelo)))] == [
        "/P",
        "/P",
        "/Figure",
    ]


@para_cada_leiaute
def test_a_pix_is_read_between_recibo_and_ficha(modelo: Modelo) -> None:
    lidos = elementos(ler(imprimir(com_pix(papel()), modelo=modelo)))
    ditos = [elemento.get("/Alt") for elemento in lidos]
    copia = [] if modelo is Modelo.CARNE else [None, None]
    inicio = [None, None] if modelo is Modelo.CARNE else [None]
    assert ditos == [*inicio, "Código QR do Pix", *copia, None, "Código de barras"]


@pytest.mark.parametrize("titulos", [1, 8, 2 * POR_RAMO, 2 * POR_RAMO + 1])
@para_cada_leiaute
def test_every_marked_part_is_an_element_of_its_page_and_the_other_way_round(
    modelo: Modelo, titulos: int
) -> None:
    um = com_logo_do_banco(com_pix(papel()), logo("JPEG", "RGB"))
    papeis = ([um, papel("001")] * titulos)[:titulos]
    leitor = ler(imprimir(*papeis, empresa=TEMATICA, modelo=modelo))
    todos = []
    donos = donos_por_folha(leitor.root_object["/StructTreeRoot"])
    for indice, (pagina, da_pagina) in enumerate(zip(leitor.pages, donos, strict=True)):
        assert pagina["/StructParents"].get_object() == NumberObject(indice)
        assert [(dono["/S"].encode()[1:], dono["/K"]) for dono in da_pagina] == [
            (b"P" if tipo == b"Span" else tipo, marca) for tipo, marca, _ in marcas_da(pagina)
        ]
        assert pagina.indirect_reference is not None
        assert {dono.raw_get("/Pg").idnum for dono in da_pagina} == {pagina.indirect_reference.idnum}
        todos += da_pagina
    assert todos == elementos(leitor)


@para_cada_leiaute
def test_the_form_is_no_part_of_what_is_read(modelo: Modelo) -> None:
    conteudo = ler(imprimir(*[papel()] * 3, modelo=modelo)).pages[0].get_contents()
    assert conteudo is not None
    titulos = 3 if modelo is Modelo.CARNE else 1
    assert conteudo.get_data().count(b"/Artifact BMC\n/Fundo Do") == titulos
    assert all(b"/Fundo" not in dados for _, _, dados in marcas(imprimir(papel(), modelo=modelo)))


@pytest.mark.parametrize(
    ("rotulo", "valor"),
    [
        ("Vencimento", "10/12/2026"),
        ("Nosso Número", "109/00000123-2"),
        ("(=) Valor do Documento", "1.234,56"),
        ("Agência/Código do Beneficiário", "1234 / 56789-7"),
        ("Pagador", "Mercado Bom Preço Ltda – CNPJ 19.506.112/0001-47"),
    ],
)
@para_cada_leiaute
def test_a_value_is_read_after_its_label(modelo: Modelo, rotulo: str, valor: str) -> None:
    [*_, (_, _, ficha), _] = marcas(imprimir(papel(), modelo=modelo))
    lidos = ditos(ficha)
    assert lidos[lidos.index(rotulo) + 1] == valor


@para_cada_leiaute
def test_a_ficha_is_read_from_bank_to_avalista(modelo: Modelo) -> None:
    um = papel()
    [*_, (_, _, ficha), _] = marcas(imprimir(um, modelo=modelo))
    assert ditos(ficha)[:3] == [
        "Itaú",
        "341-7",
        linha_digitavel.formatar(um.boleto.linha_digitavel),
    ]
    assert ditos(ficha)[-2] == "Beneficiário final (Sacador/Avalista)"


@pytest.mark.parametrize(
    ("modelo", "titulo"),
    [(Modelo.A4, "Recibo do Pagador"), (Modelo.CARNE, "Recibo do Pagador"), (Modelo.FATURA, "Fatura")],
)
def test_a_recibo_begins_with_what_it_is_and_whether_it_counts(modelo: Modelo, titulo: str) -> None:
    [(_, _, recibo), *_] = marcas(imprimir(papel(), empresa=HOMOLOGACAO, modelo=modelo))
    assert ditos(recibo)[0] == titulo
    assert ("SEM VALOR" in ditos(recibo)) is (modelo is not Modelo.CARNE)


def ditos(operadores: bytes) -> list[str]:
    """The strings that are shown, in order."""
    return [
        re.sub(rb"\\(.)", rb"\1", achado).decode("cp1252").strip() for achado in MOSTRADO.findall(operadores)
    ]
