"""What comes from outside into a header stays inside its field, on any Python."""

import email
import email.policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ws.adapters.mail import cabecalho
from ws.adapters.mail.texto import linha_unica

INJECAO = [
    "Boleto\r\nBcc: vitima@x.com",
    "Boleto\nBcc: vitima@x.com\n\ncorpo",
    "Boleto\rBcc: vitima@x.com",
    "Boleto\u2028Bcc: vitima@x.com",
    "Boleto\u0085Bcc: vitima@x.com",
    "Boleto\x0bBcc: vitima@x.com",
    "Boleto\x00Bcc: vitima@x.com",
    "=?utf-8?q?x=0D=0ABcc:_vitima@x.com?=",
    "=?utf-8?b?eA0KQmNjOiB2aXRpbWFAeC5jb20=?= ok",
    "x =?utf-8?q?=0AFrom:_a@b?= y =?iso-8859-1?q?=0DTo:_c@d?=",
]
NOMES = [
    "Aurora Materiais Elétricos Ltda",
    "Comercial São João, Filhos & Cia. Ltda.",
    "ACME (Matriz) S.A.",
    'Café "Bom Dia" Ltda',
    "A, B & C Ltda. " + "Filial, " * 15,
    "Distribuição, Comércio, Importação e Exportação de Máquinas, Equipamentos e Ferramentas do Rio Preto Ltda. - ME",
    "João <outro@x.com>, b@x.com",
    "Barra \\ invertida; ponto",
    "名前株式会社" * 20,
    *INJECAO,
]


def cabecalhos(campo: cabecalho.CampoPronto) -> bytes:
    mensagem = EmailMessage(policy=email.policy.SMTP.clone(cte_type="7bit"))
    mensagem[campo.name] = campo
    mensagem["To"] = "a@b.com"
    return mensagem.as_bytes().partition(b"\r\n\r\n")[0]


def lido(campo: cabecalho.CampoPronto) -> str:
    """The value as a mail program decodes it."""
    bruto = email.message_from_bytes(cabecalhos(campo))[campo.name]
    return str(make_header(decode_header(bruto)))


@pytest.mark.parametrize("texto", INJECAO)
def test_a_subject_opens_no_other_field(texto: str) -> None:
    bruto = cabecalhos(cabecalho.assunto(texto))
    assert email.message_from_bytes(bruto).keys() == ["Subject", "To"]
    assert all(linha[:1] in b"ST " for linha in bruto.split(b"\r\n"))


@pytest.mark.parametrize("texto", INJECAO)
def test_a_subject_shows_what_was_typed_without_its_controls(texto: str) -> None:
    assert lido(cabecalho.assunto(texto)) == linha_unica(texto)


@pytest.mark.parametrize("nome", NOMES)
def test_a_display_name_stays_one_name_of_one_sender(nome: str) -> None:
    bruto = cabecalhos(cabecalho.remetente(nome, "boletos@aurora.exemplo.com.br"))
    assert email.message_from_bytes(bruto).keys() == ["From", "To"]
    [(apelido, endereco)] = getaddresses([email.message_from_bytes(bruto)["From"]])
    assert str(make_header(decode_header(apelido))) == linha_unica(nome)
    assert endereco == "boletos@aurora.exemplo.com.br"


NAO_SAO = [
    "a@b.com\r\nBcc: c@d.com",
    "a@b.com, c@d.com",
    "joão@b.com",
    "jo@ção.com",
    '"ã"@b.com',
    "a b@c.com",
]


@pytest.mark.parametrize("endereco", NAO_SAO)
def test_a_sender_that_is_not_one_address_is_refused(endereco: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # each of them has a sentence of its own
        cabecalho.remetente("Aurora", endereco)


@pytest.mark.parametrize("endereco", NAO_SAO)
def test_what_is_not_one_address_is_no_recipient(endereco: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # each of them has a sentence of its own
        cabecalho.endereco(endereco)


@given(st.text(st.characters(exclude_categories=()), max_size=300))
@example("a" * 300)
@example("ã" * 300)
@example("=?" * 100)
def test_any_text_becomes_short_ascii_lines_that_read_back(texto: str) -> None:
    bruto = cabecalhos(cabecalho.assunto(texto))
    assert bruto.isascii()
    assert max(map(len, bruto.split(b"\r\n"))) <= 78
    assert email.message_from_bytes(bruto).keys() == ["Subject", "To"]
    assert lido(cabecalho.assunto(texto)) == linha_unica(texto)
