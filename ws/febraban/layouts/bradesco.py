"""Bradesco's layout of the campo livre, which several smaller banks follow.

Uses agencia (4), carteira (2), nosso_numero (11), conta (7). The number is printed ``CC/NNNNNNNNNNN-D``; D is
módulo 11 with weights 2 to 7 of carteira and number: 10 becomes P, 11 becomes 0. Branch and account are
printed ``AAAA-D / CCCCCCC-D``, with the digits given; at Bradesco and Uniprime missing ones are computed by the
same rule.
Source: Bradesco, Manual Operacional Cobrança, layout de 400 posições.
"""

from ws.febraban import campos
from ws.febraban.campos import com_dv, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.posicoes import Layout

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Agência", 1, 4),
            ("Carteira", 5, 6),
            ("Nosso número", 7, 17),
            ("Conta", 18, 24),
            ("Zero", 25, 25),
        ),
    ),
)
LARGURAS = {"agencia": 4, "carteira": 2, "nosso_numero": 11, "conta": 7}


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    return "".join(campos.ler(cobranca, LARGURAS)) + "0"


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``CC/NNNNNNNNNNN-D``."""
    carteira, nosso_numero = numero(cobranca, "carteira", 2), numero(cobranca, "nosso_numero", 11)
    return f"{carteira}/{nosso_numero}-{_dv(carteira + nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA-D / CCCCCCC-D``."""
    agencia, conta = numero(cobranca, "agencia", 4), numero(cobranca, "conta", 7)
    return f"{com_dv(agencia, cobranca.agencia_dv)} / {com_dv(conta, cobranca.conta_dv)}"


def agencia_codigo_com_digitos(cobranca: Cobranca) -> str:
    """Return ``AAAA-D / CCCCCCC-D``, the digits computed by Bradesco's rule when not given."""
    agencia, conta = numero(cobranca, "agencia", 4), numero(cobranca, "conta", 7)
    return f"{agencia}-{cobranca.agencia_dv or _dv(agencia)} / {conta}-{cobranca.conta_dv or _dv(conta)}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, carteira and account fit."""
    campos.conferir_conta(cobranca, LARGURAS)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _dv(digitos: str) -> str:
    return modulo11.digito(digitos, ultimo_peso=7, dez="P")
