"""The letter of an invitation or of a new password says what it is for, and mail programs read it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.adapters.mail.cartas import MESSAGE_ID, PARA, ler, partes
from tests.mundo.cadastro import uma_empresa
from ws.adapters.mail.redator import RedatorEmail
from ws.application.ports.correio.redator import Aviso
from ws.domain.cadastro.empresa import Ambiente

LINK = "https://boletos.aurora.com.br/portal/aurora/convite/" + "aB3_-" * 8 + "xyz"


def redigir(**mudancas: Any) -> bytes:
    """The letter as it would travel."""
    campos: dict[str, Any] = {
        "empresa": uma_empresa(),
        "convite": True,
        "login": "jose@mercado.com.br",
        "link": LINK,
        "expira_em": datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
        "data": datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
    }
    aviso = Aviso(**(campos | mudancas))
    return RedatorEmail("boletos@central.com.br").redigir_aviso(aviso, PARA, MESSAGE_ID)


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert redigir() == redigir()


def test_it_goes_from_the_company_to_the_person_with_the_given_id() -> None:
    lida = ler(redigir())
    assert str(lida["From"]) == "Aurora Materiais Elétricos Ltda <boletos@aurora.exemplo.com.br>"
    assert (str(lida["To"]), str(lida["Message-ID"])) == (PARA, MESSAGE_ID)
    assert (lida["Auto-Submitted"], lida["Content-Language"]) == ("auto-generated", "pt-BR")


def test_it_carries_text_and_html_and_no_attachment() -> None:
    tipos = [parte.get_content_type() for parte in ler(redigir()).walk()]
    assert tipos == ["multipart/alternative", "text/plain", "text/html"]


@pytest.mark.parametrize("parte", [0, 1], ids=["text", "html"])
@pytest.mark.parametrize(
    ("convite", "frase"), [(True, "criou um acesso para você"), (False, "pedido de nova senha")]
)
def test_it_says_what_it_is_for_with_link_login_and_how_long(
    parte: int, frase: str, *, convite: bool
) -> None:
    corpo = partes(redigir(convite=convite))[parte]
    for esperado in (frase, LINK, "jose@mercado.com.br", "01/12/2026 às 09:30", "Aurora Materiais Elétricos"):
        assert esperado in corpo


@pytest.mark.parametrize(
    ("convite", "assunto"),
    [
        (True, "Seu acesso aos boletos – Aurora Materiais Elétricos Ltda"),
        (False, "Nova senha – Aurora Materiais Elétricos Ltda"),
    ],
)
def test_the_subject_tells_one_from_the_other(assunto: str, *, convite: bool) -> None:
    assert str(ler(redigir(convite=convite))["Subject"]) == assunto


def test_a_company_that_tries_things_out_says_so() -> None:
    conteudo = redigir(empresa=uma_empresa(ambiente=Ambiente.HOMOLOGACAO))
    assert str(ler(conteudo)["Subject"]).startswith("[HOMOLOGAÇÃO] ")
    assert all("AMBIENTE DE HOMOLOGAÇÃO" in parte for parte in partes(conteudo))


def test_words_from_outside_are_words_in_the_html() -> None:
    html = partes(redigir(login="<script>alert(1)</script>"))[1]
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_every_line_is_short_ascii() -> None:
    conteudo = redigir()
    conteudo.decode("ascii")
    assert max(map(len, conteudo.split(b"\r\n"))) <= 78
