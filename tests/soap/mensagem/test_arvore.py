"""Bytes to a tree: character sets, what XML may not bring along, and how much of it there may be."""

import gc
from time import thread_time

import pytest
from lxml import etree

from tests.soap.instalacao import envelope, instalacao_com, pedido
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.soap.mensagem.arvore import ler

ACAO = "<a>ação €</a>"
SEM_EURO = "<a>ação</a>"


def atributos(quantos: int, prefixo: str = "") -> str:
    return " ".join(f"{prefixo}b{n}='urn:{n}'" for n in range(quantos))


def recusado(corpo: bytes, charset: str | None = None) -> CodigoDoCatalogo:
    with pytest.raises(Erro) as recusa:
        ler(corpo, charset)
    return recusa.value.codigo


@pytest.mark.parametrize(
    ("corpo", "charset", "esperado"),
    [
        (ACAO.encode(), None, "ação €"),
        (ACAO.encode(), "utf-8", "ação €"),
        (ACAO.encode(), "UTF8", "ação €"),
        (b"\xef\xbb\xbf" + ACAO.encode(), None, "ação €"),
        (b"\xef\xbb\xbf" + ACAO.encode(), "utf-8", "ação €"),
        (SEM_EURO.encode("latin-1"), "ISO-8859-1", "ação"),
        (SEM_EURO.encode("latin-1"), "iso-8859-1", "ação"),
        (SEM_EURO.encode("latin-1"), "iso8859-1", "ação"),
        (SEM_EURO.encode("latin-1"), "ISO_8859-1", "ação"),
        (SEM_EURO.encode("latin-1"), "latin1", "ação"),
        (ACAO.encode("cp1252"), "windows-1252", "ação €"),
        (ACAO.encode("cp1252"), "Windows-1252", "ação €"),
        (ACAO.encode("cp1252"), "cp1252", "ação €"),
        (ACAO.encode("iso-8859-15"), "ISO-8859-15", "ação €"),
        (ACAO.encode("iso-8859-15"), "latin-9", "ação €"),
        (b"<a>acao</a>", "us-ascii", "acao"),
        (b"<a>acao</a>", "ASCII", "acao"),
        (b'<?xml version="1.0" encoding="US-ASCII"?><a>acao</a>', None, "acao"),
        (ACAO.encode("utf-16"), "utf-16", "ação €"),
        (ACAO.encode("utf-16-le"), "UTF-16LE", "ação €"),
        (ACAO.encode("utf-16-be"), "utf-16be", "ação €"),
        (f'<?xml version="1.0" encoding="ISO-8859-1"?>{SEM_EURO}'.encode("latin-1"), None, "ação"),
        (f'<?xml version="1.0" encoding="windows-1252"?>{ACAO}'.encode("cp1252"), None, "ação €"),
        (f'<?xml version="1.0" encoding="utf-16"?>{ACAO}'.encode("utf-16"), None, "ação €"),
        (f'<?xml version="1.0" encoding="ISO-8859-1"?>{ACAO}'.encode(), "utf-8", "ação €"),
        (f'<?xml version="1.0" encoding="utf-8"?>{SEM_EURO}'.encode("latin-1"), "iso-8859-1", "ação"),
    ],
)
def test_http_says_the_character_set_and_else_the_document(
    corpo: bytes, charset: str | None, esperado: str
) -> None:
    assert ler(corpo, charset).text == esperado


@pytest.mark.parametrize(
    ("corpo", "charset"),
    [
        (SEM_EURO.encode("latin-1"), None),
        (SEM_EURO.encode("latin-1"), "utf-8"),
        (SEM_EURO.encode("latin-1"), "us-ascii"),
        (f'<?xml version="1.0" encoding="ISO-8859-1"?>{SEM_EURO}'.encode("latin-1"), "utf-8"),
        (b"<a>\xed\xa0\x80</a>", None),
        (b"<a>\xc0\x80</a>", None),
    ],
)
def test_bytes_that_are_not_what_they_say_are_203(corpo: bytes, charset: str | None) -> None:
    assert recusado(corpo, charset) is Codigo.CODIFICACAO_INVALIDA


def declarada(encoding: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{ACAO}'


@pytest.mark.parametrize(
    ("corpo", "charset"),
    [
        (ACAO.encode(), "foo-99"),
        (ACAO.encode(), "ut\x00f-8"),
        (ACAO.encode(), "ção"),
        (ACAO.encode("utf-7"), "utf-7"),
        (ACAO.encode("utf-32"), "utf-32"),
        (ACAO.encode("utf-32-le"), "UTF-32LE"),
        (b"<a/>", "big5"),
        (b"<a/>", "EBCDIC-CP-US"),
        (b"<a/>", "base64"),
        (b"<a/>", "iso-8859-2"),
        (declarada("foo-99").encode(), None),
        (declarada("utf-7").encode("utf-7"), None),
        (declarada("utf-32").encode("utf-32"), None),
        (declarada("cp037").encode("cp037", "replace"), None),
        (ACAO.encode("utf-32"), None),
        (ACAO.encode("utf-32-be"), None),
        (b'<?xml version="1.0" encoding="shift_jis"?><a/>', None),
    ],
)
def test_an_encoding_that_is_not_read_is_203_and_tells_which_are(corpo: bytes, charset: str | None) -> None:
    with pytest.raises(Erro) as recusa:
        ler(corpo, charset)
    assert recusa.value.codigo is Codigo.CODIFICACAO_INVALIDA
    for aceita in ("UTF-8", "UTF-16", "ISO-8859-1", "ISO-8859-15", "Windows-1252", "US-ASCII"):
        assert aceita in recusa.value.codigo.providencia


def test_what_to_do_about_an_encoding_is_told_to_the_caller() -> None:
    resposta = instalacao_com().enviar(envelope(pedido("ConsultarBoletos")), "text/xml; charset=utf-7")
    assert resposta.codigo == "203"
    assert "ISO-8859-15" in (resposta.texto("observacao") or "")


@pytest.mark.parametrize(
    "corpo",
    [
        b"",
        b"   ",
        b"ola",
        b"<a",
        b"<a>",
        b"<a></b>",
        b"<a b='1' b='2'/>",
        b"<x:a/>",
        b"<a>&nbsp;</a>",
        b"<a>&#0;</a>",
        b"<a>\x00</a>",
        b"<a>\x0b</a>",
        b"<a/><b/>",
        b"\x1f\x8b\x08\x00\x00",
        b"{}",
    ],
)
def test_what_is_not_xml_is_201(corpo: bytes) -> None:
    assert recusado(corpo) is Codigo.XML_INVALIDO


MIL_RISADAS = '<!DOCTYPE a [<!ENTITY r0 "ha">{}]><a b="&r9;">&r9;</a>'.format(
    "".join(f'<!ENTITY r{n} "{f"&r{n - 1};" * 10}">' for n in range(1, 10))
)


@pytest.mark.parametrize(
    "documento",
    [
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY x "y">]><a/>',
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a b="&x;"/>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]><a/>',
        '<!DOCTYPE a [<!ATTLIST a b CDATA #FIXED "c">]><a/>',
        MIL_RISADAS,
        '<?xml-stylesheet href="file:///etc/hostname"?><a/>',
        "<a><?x y?></a>",
        "<a/><?x y?>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_dtd_or_an_instruction_is_202_in_any_encoding(documento: str, encoding: str) -> None:
    assert recusado(documento.encode(encoding), encoding) is Codigo.DTD_PROIBIDO


@pytest.mark.parametrize(
    "documento",
    [
        "<a>" * 33 + "</a>" * 33,
        "<a>" * 300 + "</a>" * 300,
        f"<a>{'<b/>' * 5_000}</a>",
        f"<a {atributos(65)}/>",
        f"<a {atributos(300, 'xmlns:')}/>",
        f"<{'a' * 60_000}/>",
        f"<a {'b' * 60_000}='1'/>",
        f"<a><x:{'b' * 60_000} xmlns:x='urn:x'/></a>",
    ],
)
def test_excess_is_901(documento: str) -> None:
    assert recusado(documento.encode()) is Codigo.REQUISICAO_GRANDE


def test_what_is_just_within_the_limits_is_read() -> None:
    largo = f"<a {atributos(64)}>{'<b/>' * 4_999}</a>"
    assert len(ler(largo.encode(), None)) == 4_999
    assert ler(("<a>" * 32 + "</a>" * 32).encode(), None).tag == "a"


def test_a_comment_does_not_split_a_text() -> None:
    assert ler(b"<a>1<!-- x -->2</a>", None).text == "12"


def test_cdata_is_text() -> None:
    assert ler(b"<a><![CDATA[</a><b/>]]></a>", None).text == "</a><b/>"


def test_no_schema_that_the_document_names_is_fetched() -> None:
    raiz = ler(
        b'<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:noNamespaceSchemaLocation="file:///x.xsd"/>',
        None,
    )
    assert etree.QName(raiz).localname == "a"


TRABALHO = (
    f"<a {atributos(20_000)}/>",
    f"<a {atributos(250, 'xmlns:')}>{'<x/>' * 4_900}</a>",
    f"<a>{'<!-- -->' * 25_000}</a>",
    f"<a>{'&#65;' * 50_000}</a>",
    f"<a b='{'x' * 250_000}'/>",
)


@pytest.mark.parametrize("documento", TRABALHO, ids=lambda documento: documento[:20])
def test_a_body_as_large_as_may_be_takes_little_time(documento: str) -> None:
    porta = instalacao_com()
    gc.collect()
    gc.disable()  # what other tests left is no work of the door
    try:
        inicio = thread_time()
        porta.enviar(envelope(pedido("ConsultarBoletos", documento)))
        porta.enviar(envelope(documento))
        assert thread_time() - inicio < 0.25
    finally:
        gc.enable()
