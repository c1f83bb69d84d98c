"""Spyne 2.14 imports, answers and keeps quiet on each Python that the project supports."""

import logging
import subprocess
import sys
import urllib.parse
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spyne import Application, Service, Unicode, rpc
from spyne.protocol.soap import Soap11, Soap12
from spyne.server.wsgi import WsgiApplication

from ws.soap import spyne_compat

ROOT = Path(__file__).parents[2]
ENVELOPE = {
    Soap11: "http://schemas.xmlsoap.org/soap/envelope/",
    Soap12: "http://www.w3.org/2003/05/soap-envelope",
}


class Eco(Service):
    @rpc(Unicode, _returns=Unicode)
    def repetir(ctx: object, texto: str) -> str:  # noqa: N805  # Spyne's methods take a context for self
        return texto


def call(protocol: type, body: bytes) -> bytes:
    application = WsgiApplication(
        Application([Eco], "urn:eco", in_protocol=protocol(), out_protocol=protocol())
    )
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": 'text/xml; charset="utf-8"',
        "CONTENT_LENGTH": str(len(body)),
        "PATH_INFO": "/",
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(body),
    }
    answer: Iterable[bytes] = application(environ, lambda *_: None)
    return b"".join(answer)


def envelope(protocol: type, content: str) -> bytes:
    uri = ENVELOPE[protocol]
    return f'<e:Envelope xmlns:e="{uri}"><e:Body>{content}</e:Body></e:Envelope>'.encode()


def run(code: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.smoke
@pytest.mark.parametrize("protocol", [Soap11, Soap12])
def test_spyne_answers_a_call(protocol: type) -> None:
    request = envelope(protocol, '<repetir xmlns="urn:eco"><texto>ação</texto></repetir>')
    assert "<tns:repetirResult>ação</tns:repetirResult>".encode() in call(protocol, request)


@pytest.mark.smoke
def test_importing_the_door_gives_no_warning() -> None:
    done = run("import ws.soap, spyne.server.wsgi, spyne.protocol.soap, spyne.client.http", "-W", "error")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.smoke
def test_the_stand_in_for_cgi_is_gone_when_spyne_is_there() -> None:
    done = run("import sys, ws.soap; assert 'cgi' not in sys.modules")
    assert done.returncode == 0, done.stderr


def test_somebody_elses_cgi_is_left_alone() -> None:
    theirs = "import sys, types; sys.modules['cgi'] = cgi = types.ModuleType('cgi')"
    done = run(f"{theirs}; import ws.soap; assert sys.modules['cgi'] is cgi")
    assert done.returncode == 0, done.stderr


@pytest.mark.smoke
def test_modules_of_the_standard_library_keep_their_own_names() -> None:
    spec = urllib.parse.__spec__
    assert spec is not None
    assert spec.name == "urllib.parse"


def test_installing_twice_changes_nothing() -> None:
    before = list(sys.meta_path)
    spyne_compat.install()
    assert sys.meta_path == before


@pytest.mark.smoke
def test_a_document_that_does_not_parse_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answer = call(Soap11, b"<senha>segredo</senha")
    assert b"Fault" in answer
    assert "segredo" not in caplog.text


def test_an_old_lxml_is_refused_with_the_way_out() -> None:
    done = run("import lxml.etree; lxml.etree.LXML_VERSION = (4, 9, 2, 0); import ws.soap")
    assert done.returncode == 1
    assert (
        "needs lxml 5.3 or newer and found 4.9.2.0: install the versions of requirements.lock" in done.stderr
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("text/xml", ("text/xml", {})),
        ("text/xml;charset=utf-8", ("text/xml", {"charset": "utf-8"})),
        (' text/xml ; CharSet = "ISO-8859-1" ', ("text/xml", {"charset": "ISO-8859-1"})),
        ('a/b; action="urn:a;b"; charset=x', ("a/b", {"action": "urn:a;b", "charset": "x"})),
        (r'a/b; c="d\"e"', ("a/b", {"c": 'd"e'})),
        ('a/b; c="open', ("a/b", {"c": '"open'})),
        ("", ("", {})),
    ],
)
def test_a_header_is_split_as_cgi_did(line: str, expected: tuple[str, dict[str, str]]) -> None:
    assert spyne_compat.parse_header(line) == expected


@given(st.text())
def test_no_header_breaks_the_splitting(line: str) -> None:
    main, parameters = spyne_compat.parse_header(line)
    assert ";" not in main
    assert all(name == name.lower() for name in parameters)
