"""The letter of boletos says what is due to whom, shows hostile text harmlessly, and any server can carry it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.adapters.mail.cartas import MESSAGE_ID, PARA, PDF, carta, ler, papel, partes, redigir
from tests.fakes.correio import redator as fakes
from tests.mundo.cadastro import uma_empresa
from ws.adapters.mail.redator import RedatorEmail
from ws.application.ports.correio.redator import Aviso, Redator
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

pytestmark = pytest.mark.smoke

GMAIL_CORTA = 102_000  # bytes of HTML after which Gmail hides the rest


class Leitor(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.atributos: list[tuple[str, str | None]] = []
        self.texto = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.atributos += attrs

    def handle_data(self, data: str) -> None:
        self.texto += data


def palavras(corpo: str, *, html: bool) -> str:
    """What a person reads, on one line, without the colons of the plain text."""
    return " ".join((Leitor(corpo).texto if html else corpo.replace(":", "")).split())


def um_aviso(**mudancas: Any) -> Aviso:
    """An invitation."""
    campos: dict[str, Any] = {
        "empresa": uma_empresa(),
        "convite": True,
        "login": "jose",
        "link": "https://x/1",
        "expira_em": datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
        "data": datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
    }
    return Aviso(**(campos | mudancas))


def assunto(conteudo: bytes) -> str:
    return str(ler(conteudo)["Subject"])


@pytest.fixture(params=[RedatorEmail("boletos@central.com.br"), fakes.Redator()], ids=["e-mail", "fake"])
def redator(request: pytest.FixtureRequest) -> Redator:
    """What fulfils the port: the real one, and the one of other rooms' tests."""
    feito: Redator = request.param
    return feito


def test_the_same_letter_gives_the_same_bytes(redator: Redator) -> None:
    assert redator.redigir(carta(), PARA, MESSAGE_ID) == redator.redigir(carta(), PARA, MESSAGE_ID)
    aviso = um_aviso()
    assert redator.redigir_aviso(aviso, PARA, MESSAGE_ID) == redator.redigir_aviso(aviso, PARA, MESSAGE_ID)


def test_another_letter_recipient_or_message_id_gives_other_bytes(redator: Redator) -> None:
    cartas = [carta(), carta(assunto="Outro"), carta(mensagem="Outra"), carta(pdf=b"%PDF-1.4")]
    cartas.append(carta(nome_arquivo="boletos-2.pdf"))
    redigidas = [redator.redigir(uma, PARA, MESSAGE_ID) for uma in cartas]
    redigidas += [redator.redigir(carta(), "a@b.com.br", MESSAGE_ID), redator.redigir(carta(), PARA, "<2@x>")]
    assert len(set(redigidas)) == 7


def test_another_notice_gives_other_bytes(redator: Redator) -> None:
    avisos = [um_aviso(), um_aviso(convite=False), um_aviso(login="ana"), um_aviso(link="https://x/2")]
    assert len({redator.redigir_aviso(um, PARA, MESSAGE_ID) for um in avisos}) == 4


def test_the_domain_of_message_ids_is_that_of_the_companys_sender(redator: Redator) -> None:
    assert redator.dominio(uma_empresa()) == "aurora.exemplo.com.br"


def test_it_goes_from_the_company_to_one_recipient() -> None:
    lida = ler(redigir(carta()))
    assert str(lida["From"]) == "Aurora Materiais Elétricos Ltda <boletos@aurora.exemplo.com.br>"
    assert str(lida["To"]) == PARA
    assert {"Cc", "Bcc"}.isdisjoint(lida.keys())


def test_a_company_without_a_sender_uses_the_installations() -> None:
    empresa = uma_empresa(remetente="")
    lida = ler(redigir(carta(empresa=empresa)))
    assert str(lida["From"]) == "Aurora Materiais Elétricos Ltda <boletos@central.com.br>"
    assert RedatorEmail("boletos@central.com.br").dominio(empresa) == "central.com.br"


def test_the_message_id_is_of_the_companys_own_domain() -> None:
    assert RedatorEmail("boletos@central.com.br").dominio(uma_empresa()) == "aurora.exemplo.com.br"


def test_message_id_and_date_are_those_given() -> None:
    lida = ler(redigir(carta()))
    assert str(lida["Message-ID"]) == MESSAGE_ID
    assert parsedate_to_datetime(lida["Date"]) == datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
    assert lida["Date"].endswith("09:30:00 -0300")


def test_it_says_that_it_is_automatic_and_in_portuguese() -> None:
    lida = ler(redigir(carta()))
    assert lida["Auto-Submitted"] == "auto-generated"
    assert lida["Content-Language"] == "pt-BR"
    assert all("Este é um e-mail automático." in parte for parte in partes(redigir(carta())))


def test_the_pdf_is_attached_byte_for_byte() -> None:
    [anexo] = ler(redigir(carta())).iter_attachments()
    assert anexo.get_content() == PDF
    assert anexo.get_content_type() == "application/pdf"
    assert anexo.get_filename() == "boleto-1001-1.pdf"


def test_text_comes_before_html_and_both_before_the_pdf() -> None:
    tipos = [parte.get_content_type() for parte in ler(redigir(carta())).walk()]
    assert tipos == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]


@pytest.mark.parametrize("parte", [0, 1], ids=["text", "html"])
def test_a_boleto_shows_number_value_due_date_and_linha_digitavel(parte: int) -> None:
    boletos = (papel(numero_documento="NF 77", parcela="2/3", valor=Decimal("1234567.80")),)
    corpo = partes(redigir(carta(papeis=boletos)))[parte]
    for esperado in (
        "NF 77",
        "2/3",
        "R$\xa01.234.567,80",
        "10/11/2026",
        "23791.17209 90000.000001 02040.300507 1 16260000010000",
    ):
        assert esperado in corpo


VENCE_DEPOIS, VENCEU = date(2026, 12, 10), date(2026, 11, 10)
DESCONTO = Desconto(TipoDesconto.PERCENTUAL, Decimal(10), date(2026, 11, 30))
MULTA = Multa(TipoMulta.PERCENTUAL, Decimal(2))
JUROS = Juros(TipoJuros.PERCENTUAL_MES, Decimal(3))


@pytest.mark.parametrize("parte", [0, 1], ids=["text", "html"])
@pytest.mark.parametrize(
    ("mudancas", "parcelas", "a_pagar"),
    [
        ({"abatimento": Decimal("9.90")}, ["Abatimento -R$ 9,90"], "90,10"),
        ({"descontos": (DESCONTO,)}, ["Desconto até 30/11/2026 -R$ 10,00"], "90,00"),
        ({"aceita_parcial": True, "principal_pago": Decimal(40)}, ["Já pago -R$ 40,00"], "60,00"),
        (
            {"data_vencimento": VENCEU, "multa": MULTA, "juros": JUROS},
            ["Multa de 2% R$ 2,00", "Juros de 3% ao mês, 14 dias R$ 1,40"],
            "103,40",
        ),
        (
            {"data_vencimento": date(2026, 11, 23), "juros": JUROS, "abatimento": Decimal(50)},
            ["Abatimento -R$ 50,00", "Juros de 3% ao mês, 1 dia R$ 0,05"],
            "50,05",
        ),
    ],
    ids=["abatimento", "desconto", "paid in part", "overdue", "overdue by a day, with abatimento"],
)
def test_a_boleto_that_is_not_paid_by_its_registered_value_shows_both_and_what_lies_between(
    parte: int, mudancas: Any, parcelas: list[str], a_pagar: str
) -> None:
    boletos = (papel(**{"data_vencimento": VENCE_DEPOIS} | mudancas),)
    corpo = palavras(partes(redigir(carta(papeis=boletos)))[parte], html=parte == 1)
    total = f"A pagar em 24/11/2026 R$ {a_pagar}"
    assert f"R$ 100,00 {' '.join([*parcelas, total])}" in corpo


@pytest.mark.parametrize("parte", [0, 1], ids=["text", "html"])
def test_a_boleto_that_is_paid_by_its_registered_value_shows_it_once(parte: int) -> None:
    boletos = (papel(multa=MULTA, juros=JUROS, data_vencimento=VENCE_DEPOIS),)
    corpo = palavras(partes(redigir(carta(papeis=boletos)))[parte], html=parte == 1)
    visivel = corpo.replace("R$ 100,00, vencimento 10/12/2026", "")  # the preview of the inbox
    assert visivel.count("R$ 100,00") == 1
    assert not [nome for nome in ("Abatimento", "Desconto", "Multa", "Juros", "A pagar") if nome in visivel]


def test_what_is_to_pay_is_of_the_day_in_the_companys_zone() -> None:
    boletos = (papel(abatimento=Decimal("1.00")),)
    texto = partes(redigir(carta(papeis=boletos, data=datetime(2026, 11, 25, 2, 30, tzinfo=UTC))))[0]
    assert "A pagar em 24/11/2026" in texto


@pytest.mark.parametrize("parte", [0, 1], ids=["text", "html"])
def test_it_names_company_payer_beneficiario_and_contact(parte: int) -> None:
    corpo = partes(redigir(carta()))[parte]
    for esperado in (
        "Olá, Mercado Bom Preço Ltda.",
        "Aurora Materiais Elétricos Ltda, CNPJ 11.222.333/0001-81",
        "Financeiro: (31) 3333-0000",
    ):
        assert esperado in corpo


def test_several_boletos_make_one_message() -> None:
    boletos = tuple(papel(id=str(n), numero_documento=f"NF-{n}") for n in range(3))
    conteudo = redigir(carta(papeis=boletos))
    assert assunto(conteudo) == "3 boletos – Aurora Materiais Elétricos Ltda"
    for corpo in partes(conteudo):
        assert [corpo.count(f"NF-{n}") for n in range(3)] == [1, 1, 1]
        assert "Seguem os seus 3 boletos" in corpo


def test_boletos_of_several_payers_greet_nobody_by_name() -> None:
    boletos = (papel(), papel(id="T2", pagador=Parte("Filial Centro", "19506112000147")))
    assert all("Olá." in corpo for corpo in partes(redigir(carta(papeis=boletos))))


def test_the_default_subject_says_what_is_due_and_when() -> None:
    conteudo = redigir(carta(papeis=(papel(numero_documento="1234", data_vencimento=date(2026, 12, 10)),)))
    assert assunto(conteudo) == "Boleto 1234 – Aurora Materiais Elétricos Ltda – vencimento 10/12/2026"


def test_the_integrators_own_texts_take_the_place_of_the_default_ones() -> None:
    conteudo = redigir(
        carta(assunto="Fatura de novembro", mensagem="Prezados,\r\nsegue a fatura.\n\nObrigado")
    )
    texto, html = partes(conteudo)
    assert assunto(conteudo) == "Fatura de novembro"
    assert "Prezados,\nsegue a fatura.\n\nObrigado\n" in texto.replace("\r\n", "\n")
    assert Leitor(html).texto.count("segue a fatura.") == 1
    assert "Olá" not in texto + html
    assert "Segue o seu boleto" not in texto + html


@pytest.mark.parametrize("vazio", ["", " ", "\r\n", "\x00"])
def test_texts_that_say_nothing_leave_the_default_ones(vazio: str) -> None:
    assert redigir(carta(assunto=vazio, mensagem=vazio)) == redigir(carta())


def test_markup_in_texts_is_shown_and_does_nothing() -> None:
    ataque = "</p><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} & \"'"
    pagador = Parte(ataque, "19506112000147")
    boletos = (papel(numero_documento=ataque, parcela="<b>", pagador=pagador),)
    empresa = uma_empresa(contato=ataque, beneficiario=Parte(ataque, "11222333000181"))
    for mensagem in (None, ataque):
        html = partes(redigir(carta(empresa=empresa, papeis=boletos, assunto=ataque, mensagem=mensagem)))[1]
        lido = Leitor(html)
        assert {"script", "img"}.isdisjoint(lido.tags)
        assert not [nome for nome, _ in lido.atributos if nome.startswith("on")]
        assert lido.texto.count(ataque) >= 4
        assert "49" not in lido.texto


def test_nothing_is_loaded_from_anywhere() -> None:
    lido = Leitor(partes(redigir(carta()))[1])
    assert {"img", "link", "style", "script", "iframe"}.isdisjoint(lido.tags)
    assert {"src", "href", "background"}.isdisjoint(nome for nome, _ in lido.atributos)
    assert not [valor for _, valor in lido.atributos if valor and ("url(" in valor or "data:" in valor)]


@pytest.mark.parametrize("texto", ["Boleto\r\nBcc: vitima@x.com", "=?utf-8?q?x=0D=0ABcc:_vitima@x.com?="])
def test_no_text_of_a_letter_reaches_the_headers(texto: str) -> None:
    empresa = uma_empresa(beneficiario=Parte(texto, "11222333000181"))
    boletos = (papel(numero_documento=texto),)
    limpa = set(ler(redigir(carta())).keys())
    for uma in (carta(empresa=empresa, papeis=boletos), carta(assunto=texto, mensagem=texto)):
        assert set(ler(redigir(uma)).keys()) == limpa


def test_control_characters_never_reach_the_body() -> None:
    sujo = "a\x00b\x07c\u202ed\u200be"
    for corpo in partes(redigir(carta(mensagem=sujo, empresa=uma_empresa(contato=sujo)))):
        assert not set(corpo) & set("\x00\x07\u202e\u200b")


def test_homologacao_says_so_three_times() -> None:
    conteudo = redigir(carta(empresa=uma_empresa(ambiente=Ambiente.HOMOLOGACAO)))
    assert assunto(conteudo).startswith("[HOMOLOGAÇÃO] Boleto 1001-1")
    for corpo in partes(conteudo):
        assert "AMBIENTE DE HOMOLOGAÇÃO" in corpo
        assert "SEM VALOR" in corpo


def test_producao_does_not_speak_of_homologacao() -> None:
    assert "HOMOLOGA" not in assunto(redigir(carta())) + "".join(partes(redigir(carta())))


def test_any_server_can_carry_it() -> None:
    longo = "ã" * 2000 + "\n" + "x" * 2000
    conteudo = redigir(
        carta(assunto="𝄞" * 150, mensagem=longo, nome_arquivo="boleto-" + "9" * 100 + ".pdf"),
        "a" * 64 + "@" + ".".join(["b" * 60] * 3) + ".com",
    )
    assert conteudo.isascii()
    assert conteudo.count(b"\n") == conteudo.count(b"\r\n") == conteudo.count(b"\r")
    assert max(map(len, conteudo.split(b"\r\n"))) <= 998
    assert b"Content-Transfer-Encoding: 8bit" not in conteudo
    assert conteudo.endswith(b"\r\n")
    assert "x" * 2000 in partes(conteudo)[0]


def test_the_boundaries_come_from_the_message_id() -> None:
    um = redigir(carta())
    outro = RedatorEmail("boletos@central.com.br").redigir(carta(), PARA, "<outro@aurora.com.br>")
    fronteiras = [parte.get_boundary() or "" for parte in ler(um).walk() if parte.is_multipart()]
    assert len(set(fronteiras)) == 2
    assert all(fronteira.startswith("=_") and fronteira.encode() not in outro for fronteira in fronteiras)


def test_fifty_boletos_fit_before_gmail_clips_the_message() -> None:
    encargos: dict[str, Any] = {
        "abatimento": Decimal("9.90"),
        "aceita_parcial": True,
        "principal_pago": Decimal("40.00"),
        "multa": MULTA,
        "juros": JUROS,
    }
    boletos = tuple(
        papel(id=str(n), numero_documento=f"NF-{n:04}", parcela=f"{n}/50", **encargos) for n in range(50)
    )
    assert len(partes(redigir(carta(papeis=boletos)))[1].encode()) < GMAIL_CORTA
