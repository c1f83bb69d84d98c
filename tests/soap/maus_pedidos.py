"""What a naive Spyne service lets escape or answers wrongly, as requests: found by running Spyne 2.14."""

from typing import Any, NamedTuple

from tests.soap.instalacao import XML12, Resposta, envelope, pedido
from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12, WSSE
from tests.wsdl.wsi.conferencia import conferir_mensagem
from ws.soap.contrato.namespaces import WSU

OPERACAO = pedido("ConsultarBoletos")
CERTA = envelope(OPERACAO)
ENTIDADE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
DATA_NO_CABECALHO = '<x:Quando xmlns:x="urn:x">2026-13-45T99:00:00Z</x:Quando>'
TIMESTAMP_SEM_SENTIDO = (
    f'<w:Security xmlns:w="{WSSE}" xmlns:u="{WSU}"><u:Timestamp><u:Created>2026-13-45T99:00:00Z</u:Created>'
    "<u:Expires>ontem</u:Expires></u:Timestamp></w:Security>"
)


class Mau(NamedTuple):
    """A request, what a WSGI server says of it, and how it is answered: HTTP status, and code where that is SOAP."""

    corpo: bytes
    opcoes: dict[str, Any]
    """As ``Instalacao.enviar`` takes them."""
    status: int
    codigo: str
    status_do_servidor: int | None = None
    """Where the server that we run refuses it before the product hears of it."""


def consulta(requisicao: str) -> bytes:
    return envelope(pedido("ConsultarBoletos", requisicao))


def no_corpo(dentro: str) -> bytes:
    return f'<s:Envelope xmlns:s="{SOAP11}"><s:Body>{dentro}</s:Body></s:Envelope>'.encode()


MAUS_PEDIDOS: dict[str, Mau] = {
    "empty body": Mau(b"", {}, 500, "201"),
    "Content-Length empty": Mau(CERTA, {"CONTENT_LENGTH": ""}, 411, "", 400),
    "Content-Length absent": Mau(CERTA, {"CONTENT_LENGTH": None}, 411, ""),
    "Content-Length of letters": Mau(CERTA, {"CONTENT_LENGTH": "abc"}, 411, "", 400),
    "Content-Length negative": Mau(CERTA, {"CONTENT_LENGTH": "-1"}, 411, "", 400),
    "Content-Length in Arabic digits": Mau(CERTA, {"CONTENT_LENGTH": "٣"}, 411, "", 400),
    "Content-Length too small": Mau(CERTA, {"CONTENT_LENGTH": str(len(CERTA) - 1)}, 500, "201"),
    "Content-Length too large": Mau(CERTA, {"CONTENT_LENGTH": str(len(CERTA) + 1)}, 200, "000", 408),
    "Content-Length enormous": Mau(CERTA, {"CONTENT_LENGTH": "9" * 5_000}, 413, "", 400),
    "charset unknown": Mau(CERTA, {"tipo": "text/xml; charset=foo-99"}, 500, "203"),
    "charset empty": Mau(CERTA, {"tipo": "text/xml; charset="}, 200, "000"),
    "charset in quotes": Mau(CERTA, {"tipo": 'text/xml; charset="utf-8"'}, 200, "000"),
    "Latin-1 labelled UTF-8": Mau(
        consulta("<usuarioFinal>José</usuarioFinal>").decode().encode("latin-1"), {}, 500, "203"),
    "UTF-8 labelled UTF-16": Mau(CERTA, {"tipo": "text/xml; charset=utf-16"}, 500, "201"),
    "gzip without saying so": Mau(b"\x1f\x8b\x08\x00" + CERTA, {}, 500, "201"),
    "gzip": Mau(CERTA, {"HTTP_CONTENT_ENCODING": "gzip"}, 415, ""),
    "no Body": Mau(f'<s:Envelope xmlns:s="{SOAP11}"/>'.encode(), {}, 500, "204"),
    "empty Body": Mau(no_corpo(""), {}, 500, "204"),
    "Fault as a request": Mau(no_corpo("<s:Fault><faultcode>s:Client</faultcode></s:Fault>"), {}, 500, "208"),
    "entity in a field": Mau(ENTIDADE + consulta("<pagina>&x;</pagina>"), {}, 500, "202"),
    "entity in the Body": Mau(ENTIDADE + no_corpo("&x;"), {}, 500, "202"),
    "href to itself": Mau(no_corpo('<a id="b" href="#b"/>'), {}, 500, "209"),
    "href to nothing": Mau(no_corpo('<a href="#nada"/>'), {}, 500, "209"),
    "senseless date in a header": Mau(envelope(OPERACAO, SOAP11, DATA_NO_CABECALHO), {}, 200, "000"),
    "senseless times in a wsu:Timestamp": Mau(envelope(OPERACAO, SOAP11, TIMESTAMP_SEM_SENTIDO), {}, 200, "000"),
    "SOAP 1.2 and a schema error": Mau(
        envelope(pedido("ConsultarBoletos", "<pagina>x</pagina>"), SOAP12), {"tipo": XML12}, 400, "212"),
    "decimal where an integer goes": Mau(consulta("<pagina>NaN</pagina>"), {}, 500, "212"),
    "exponent where an integer goes": Mau(consulta("<pagina>1E+0</pagina>"), {}, 500, "212"),
    "full-width digits": Mau(consulta("<pagina>\uff11</pagina>"), {}, 500, "212"),
    "Arabic-Indic digits": Mau(consulta("<pagina>\u0661</pagina>"), {}, 500, "212"),
    "full-width digits in a date": Mau(
        consulta("<vencimentoFinal>\uff12026-01-01</vencimentoFinal>"), {}, 500, "212"),
    "control character": Mau(consulta("<pagina>\x00</pagina>"), {}, 500, "201"),
    "multipart": Mau(CERTA, {"tipo": 'multipart/related; boundary="x"; type="text/xml"'}, 415, ""),
    "two operations": Mau(no_corpo(OPERACAO * 2), {}, 500, "204"),
    "no Content-Type": Mau(CERTA, {"CONTENT_TYPE": None}, 415, ""),
    "a form": Mau(CERTA, {"tipo": "application/x-www-form-urlencoded"}, 415, ""),
    "text": Mau(CERTA, {"tipo": "text/plain"}, 415, ""),
    "JSON": Mau(b"{}", {"tipo": "application/json"}, 415, ""),
    "Content-Type of noise": Mau(CERTA, {"tipo": ';;;="\\'}, 415, ""),
    "2.2 MB": Mau(b"a" * 2_200_000, {}, 413, ""),
    "a name of 60 kB": Mau(consulta(f"<{'a' * 60_000}/>"), {}, 500, "901"),
    "the name of an attribute of 60 kB": Mau(
        consulta(f"<pagina {'a' * 60_000}='1'>1</pagina>"), {}, 500, "901"),
    "6,000 headers": Mau(envelope(OPERACAO, SOAP11, "<s:a/>" * 6_000), {}, 500, "901"),
    "10,000 items": Mau(envelope(pedido("EmitirBoleto", "<idBoleto>1</idBoleto>" * 10_000)), {}, 500, "901"),
    "60,000 items": Mau(envelope(pedido("EmitirBoleto", "<idBoleto>1</idBoleto>" * 60_000)), {}, 413, ""),
    "xsi:type of another type": Mau(
        envelope(pedido("ConsultarBoletos", f'<pagina xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
                        f' xmlns:c="{CONTRATO}" i:type="c:Boleto"><c:idBoleto>1</c:idBoleto></pagina>')),
        {}, 500, "212"),
}  # fmt: skip


def conferir(mau: Mau, resposta: Resposta) -> None:
    """Whether that is how the product answers it: with SOAP that is valid and clean, or a sentence of HTTP's."""
    assert resposta.status == mau.status
    if mau.codigo:
        assert resposta.codigo == mau.codigo
        assert conferir_mensagem(resposta.corpo, status=mau.status, content_type=resposta.tipo) == []
        return
    texto = resposta.corpo.decode()
    assert resposta.tipo == "text/plain; charset=utf-8"
    assert (texto.count("\n"), texto[-2:]) == (1, ".\n")
