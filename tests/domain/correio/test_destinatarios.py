"""Addresses a boleto may be sent to: one bare address each, none twice."""

import pytest

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.correio.destinatarios import conferir_destinatarios


def test_up_to_three_addresses_come_back_in_normal_form() -> None:
    emails = ["Ana@Empresa.COM.BR", "contas+boletos@cliente.com.br", "joao@condomínio.com.br"]

    assert conferir_destinatarios(emails) == (
        "Ana@empresa.com.br",
        "contas+boletos@cliente.com.br",
        "joao@xn--condomnio-l5a.com.br",
    )


@pytest.mark.parametrize(
    "email",
    [
        "sem-arroba",
        "a@b",
        "a@@b.com.br",
        "Ana <ana@b.com.br>",
        '"ana" <ana@b.com.br>',
        '"ana silva"@b.com.br',
        "ana@b.com.br,bia@b.com.br",
        "ana@b.com.br;bia@b.com.br",
        "ana@b.com.br bia@b.com.br",
        "ana@b.com.br\r\nBcc: bia@b.com.br",
        "ana@b.com.br\nBcc: bia@b.com.br",
        "ana@b.com.br\u2028bia@b.com.br",
        "ana\x00@b.com.br",
        "ana@[127.0.0.1]",
        "josé@b.com.br",
        "a" * 65 + "@b.com.br",
        "ana@" + "b" * 250 + ".com.br",
        "ana..silva@b.com.br",
        "ana@b.com.br.",
        "ana@localhost",
    ],
)
def test_anything_but_one_bare_address_is_refused_naming_which(email: str) -> None:
    with pytest.raises(Erro) as erro:
        conferir_destinatarios(["ok@b.com.br", email])

    assert (erro.value.codigo, erro.value.campo) == (Codigo.EMAIL_INVALIDO, "destinatarios.email[2]")


@pytest.mark.parametrize(
    "email",
    [
        "vitima!ana@b.com.br",
        "ana%vitima.com.br@b.com.br",
        "ana+x%vitima.com.br@b.com.br",
        "@b.com.br:ana@vitima.com.br",
        "@b.com.br,@c.com.br:ana@vitima.com.br",
        "ana@vitima.com.br@b.com.br",
        '"ana@vitima.com.br"@b.com.br',
        "ana(x)@b.com.br",
        "ana@b.com.br(x)",
        "ana@[IPv6:::1]",
        "ana@127.0.0.1",
        "ana@2130706433",
        "ana@b.com.br:2525",
        "<ana@b.com.br>",
        "ana\uff20b.com.br",  # a wide @
        "ana\uff05vitima.com.br@b.com.br",  # a wide %
        "=?utf-8?q?ana=40vitima=2Ecom=2C?=@b.com.br",
        "ana=?utf-8?q?x?=@b.com.br",
        "|cat@b.com.br",
        "/etc/passwd@b.com.br",
        "-oQ/tmp@b.com.br",
    ],
)
def test_what_a_server_may_read_as_more_than_a_mailbox_is_refused(email: str) -> None:
    with pytest.raises(Erro) as erro:
        conferir_destinatarios([email])

    assert (erro.value.codigo, erro.value.campo) == (Codigo.EMAIL_INVALIDO, "destinatarios.email[1]")


@pytest.mark.parametrize(
    "email", ["o'brien@b.com.br", "ana-maria@b.com.br", "a/b@b.com.br", "a=b@b.com.br", "a?b@b.com.br"]
)
def test_signs_that_mailboxes_have_are_taken(email: str) -> None:
    assert conferir_destinatarios([email]) == (email,)


def test_the_same_address_twice_is_refused_whatever_the_case() -> None:
    with pytest.raises(Erro) as erro:
        conferir_destinatarios(["ana@b.com.br", "bia@b.com.br", "ANA@B.com.br"])

    assert (erro.value.codigo, erro.value.campo) == (Codigo.EMAIL_REPETIDO, "destinatarios.email[3]")
