"""Who says they are asking: UsernameToken or Basic, and what is refused of either."""

import pytest

from tests.mundo.acessos import SENHA
from tests.soap.instalacao import XML12, Instalacao, Resposta, basic, envelope, instalacao_com, pedido
from tests.wsdl.namespaces import SOAP11, SOAP12, WSSE
from ws.soap.contrato.namespaces import WSU
from ws.soap.mensagem.credenciais import do_basic

OPERACAO = pedido("ConsultarBoletos")
PERFIL = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0"
USUARIO = "<w:Username>mercado</w:Username>"
NO_TOKEN = f'<w:Password Type="{PERFIL}#PasswordText">{SENHA}</w:Password>'
TIMESTAMP = f'<u:Timestamp xmlns:u="{WSU}"><u:Created>2026-11-24T15:00:00Z</u:Created></u:Timestamp>'
ASSINATURA = '<d:Signature xmlns:d="http://www.w3.org/2000/09/xmldsig#"/>'
CIFRA = '<x:EncryptedKey xmlns:x="http://www.w3.org/2001/04/xmlenc#"/>'


def token(conteudo: str = USUARIO + NO_TOKEN) -> str:
    return f"<w:UsernameToken>{conteudo}</w:UsernameToken>"


def seguranca(conteudo: str) -> str:
    return f'<w:Security xmlns:w="{WSSE}" s:mustUnderstand="1">{conteudo}</w:Security>'


@pytest.fixture
def porta() -> Instalacao:
    return instalacao_com()


def chamar(porta: Instalacao, cabecalho: str, autorizacao: str | None = None, soap: str = SOAP11) -> Resposta:
    corpo = envelope(OPERACAO, soap, cabecalho)
    return porta.enviar(corpo, conta=None, HTTP_AUTHORIZATION=autorizacao)


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize(
    "conteudo",
    [
        token(),
        token(f"{USUARIO}<w:Password>{SENHA}</w:Password>"),
        token(f"\n  <w:Username>\n  mercado </w:Username>{NO_TOKEN}"),
        token(USUARIO + NO_TOKEN + "<w:Nonce>YQ==</w:Nonce>"),
        TIMESTAMP + token(),
    ],
)
def test_a_username_token_with_its_password_in_text_is_let_in(
    porta: Instalacao, soap: str, conteudo: str
) -> None:
    assert chamar(porta, seguranca(conteudo), soap=soap).codigo == "001"


@pytest.mark.parametrize(
    "autorizacao", [basic("mercado", SENHA), basic("mercado", SENHA).replace("B", "b", 1)]
)
def test_basic_is_let_in(porta: Instalacao, autorizacao: str) -> None:
    assert chamar(porta, "", autorizacao).codigo == "001"


def test_both_are_let_in_where_they_agree(porta: Instalacao) -> None:
    assert chamar(porta, seguranca(token()), basic("mercado", SENHA)).codigo == "001"


@pytest.mark.parametrize("outra", [basic("mercado", "outra"), basic("outro", SENHA)])
def test_both_are_207_where_they_differ(porta: Instalacao, outra: str) -> None:
    assert chamar(porta, seguranca(token()), outra).codigo == "207"


@pytest.mark.parametrize(
    "cabecalho",
    [
        seguranca(token()) * 2,
        seguranca(token() * 2),
        seguranca(token(USUARIO)),
        seguranca(token(NO_TOKEN)),
        seguranca(token(USUARIO * 2 + NO_TOKEN)),
        seguranca(token(USUARIO + NO_TOKEN * 2)),
        seguranca(token(USUARIO + NO_TOKEN.replace("#PasswordText", "#PasswordDigest"))),
        seguranca(token(USUARIO + NO_TOKEN.replace(f"{PERFIL}#PasswordText", ""))),
        seguranca(token() + ASSINATURA),
        seguranca(token() + CIFRA),
        seguranca("<w:BinarySecurityToken>YQ==</w:BinarySecurityToken>"),
    ],
)
def test_what_cannot_be_verified_is_207_and_never_ignored(porta: Instalacao, cabecalho: str) -> None:
    resposta = chamar(porta, cabecalho, basic("mercado", SENHA))
    assert resposta.codigo == "207"
    assert b"senha<" not in resposta.corpo


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize("cabecalho", ["", seguranca(""), seguranca(TIMESTAMP)])
@pytest.mark.parametrize(
    "autorizacao", [None, "", "Bearer abc", "Basic", "Basic !!", "Basic YWJj", "Basic YWJ"]
)
def test_nobody_is_challenged_with_401_and_a_fault_as_its_body(
    porta: Instalacao, soap: str, cabecalho: str, autorizacao: str | None
) -> None:
    resposta = chamar(porta, cabecalho, autorizacao, soap)
    assert (resposta.status, resposta.codigo) == (401, "101")
    assert resposta.cabecalhos["WWW-Authenticate"].startswith('Basic realm="Integracao_Web_Services"')


@pytest.mark.parametrize(
    ("usuario", "senha"),
    [
        ("mercado", "errada"),
        ("ninguem", SENHA),
        ("", ""),
        ("mercado", ""),
        ("a" * 100_000, SENHA),
        ("mercado", "s" * 100_000),
        ("bom\x00preco", "sen\x00ha"),
    ],
)
def test_wrong_credentials_are_a_fault_like_any_other(porta: Instalacao, usuario: str, senha: str) -> None:
    resposta = chamar(porta, "", basic(usuario, senha))
    assert (resposta.status, resposta.codigo) == (500, "102")
    assert "WWW-Authenticate" not in resposta.cabecalhos


def test_a_login_beyond_measure_is_not_kept_whole(porta: Instalacao) -> None:
    chamar(porta, "", basic("a" * 100_000, SENHA))
    assert [len(evento.login) for evento in porta.unidades.banco.eventos] == [129]


def test_a_password_with_accents_may_come_in_utf8_or_in_latin1() -> None:
    assert do_basic(basic("josé", "ação")) == ("josé", "ação")
    assert do_basic("Basic am9z6TphtfNv") == ("josé", "aµóo")


def test_a_timestamp_is_answered_with_one(porta: Instalacao) -> None:
    resposta = chamar(porta, seguranca(TIMESTAMP + token()))
    criado, expira = (resposta.raiz.findtext(f".//{{{WSU}}}{nome}") for nome in ("Created", "Expires"))
    assert (criado, expira) == ("2026-11-24T15:00:00+00:00", "2026-11-24T15:05:00+00:00")


def test_a_fault_too_answers_a_timestamp(porta: Instalacao) -> None:
    resposta = chamar(porta, seguranca(TIMESTAMP + token(USUARIO + "<w:Password>errada</w:Password>")))
    assert resposta.codigo == "102"
    assert resposta.raiz.find(f".//{{{WSU}}}Timestamp") is not None


def test_without_a_timestamp_there_is_no_header(porta: Instalacao) -> None:
    assert b"Header" not in chamar(porta, seguranca(token())).corpo


@pytest.mark.parametrize(
    ("encaminhado", "proxies", "origem"),
    [
        (None, (), "192.0.2.10"),
        ("6.6.6.6", (), "192.0.2.10"),
        ("203.0.113.9", ("192.0.2.10",), "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9", ("192.0.2.10",), "203.0.113.9"),
        ("203.0.113.9, 10.0.0.1", ("192.0.2.10", "10.0.0.1"), "203.0.113.9"),
        ("", ("192.0.2.10",), "192.0.2.10"),
        ("203.0.113.9:51234", ("192.0.2.10",), "203.0.113.9"),
        ("[2001:db8::1]:51234", ("192.0.2.10",), "2001:db8::1"),
        ("203.0.113.9, 10.0.0.1:8080", ("192.0.2.10", "10.0.0.1"), "203.0.113.9"),
        ("203.0.113.9, ::ffff:10.0.0.1", ("192.0.2.10", "10.0.0.1"), "203.0.113.9"),
        ("203.0.113.9, 2001:DB8::0:1", ("192.0.2.10", "2001:db8::1"), "203.0.113.9"),
        ("203.0.113.9", ("::ffff:192.0.2.10",), "203.0.113.9"),
        ("6.6.6.6, unknown", ("192.0.2.10",), "192.0.2.10"),
        ("6.6.6.6, <script>, ", ("192.0.2.10",), "192.0.2.10"),
        ("10.0.0.1", ("192.0.2.10", "10.0.0.1"), "192.0.2.10"),
    ],
)
def test_the_source_address_is_the_peers_unless_a_trusted_proxy_says_otherwise(
    encaminhado: str | None, proxies: tuple[str, ...], origem: str
) -> None:
    porta = Instalacao(proxies=proxies)
    porta.enviar(envelope(OPERACAO), conta=("ninguem", SENHA), HTTP_X_FORWARDED_FOR=encaminhado)
    assert [evento.origem for evento in porta.unidades.banco.eventos] == [origem]


def test_soap_12_blames_the_sender_for_wrong_credentials(porta: Instalacao) -> None:
    resposta = porta.enviar(envelope(OPERACAO, SOAP12), XML12, conta=("mercado", "errada"))
    assert (resposta.status, resposta.codigo) == (400, "102")
