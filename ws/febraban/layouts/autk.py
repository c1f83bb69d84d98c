"""The layout of the AUTK system (JD Consultores), which several corporate banks and Banco Inter use.

Uses agencia (4), carteira (3), convenio (7: código da operação or do cliente), nosso_numero (10). The digit
of the nosso número is módulo 10 of agência, carteira and number. The number is printed ``NNNNNNNNNN-D``, or
with branch, its digit and carteira before it, ``AAAAD/CCC/NNNNNNNNNN-D``. The field Agência/Código is ``AAAA-D /
conta``, or the operação where no account is known; the digit of the branch is módulo 11 when not given.
Source: JD Consultores, Bloquete emitido pelo cliente, 2002.
"""

from ws.febraban import campos
from ws.febraban.campos import com_dv, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo10, modulo11
from ws.febraban.posicoes import Layout

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Agência", 1, 4),
            ("Carteira", 5, 7),
            ("Código da operação", 8, 14),
            ("Nosso número", 15, 24),
            ("Dígito do nosso número", 25, 25),
        ),
    ),
)
LARGURAS = {"agencia": 4, "carteira": 3, "convenio": 7, "nosso_numero": 10}


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    agencia, carteira, operacao, nosso_numero = campos.ler(cobranca, LARGURAS)
    return agencia + carteira + operacao + nosso_numero + modulo10.digito(agencia + carteira + nosso_numero)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNNNN-D``."""
    digitos = campo_livre(cobranca)
    return f"{digitos[14:24]}-{digitos[24]}"


def nosso_numero_com_agencia(cobranca: Cobranca) -> str:
    """Return ``AAAAD/CCC/NNNNNNNNNN-D``."""
    agencia, carteira = numero(cobranca, "agencia", 4), numero(cobranca, "carteira", 3)
    return f"{agencia}{_agencia_dv(cobranca, agencia)}/{carteira}/{nosso_numero_impresso(cobranca)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA-D / CCCCCCC-D``."""
    agencia = numero(cobranca, "agencia", 4)
    conta = com_dv(cobranca.conta, cobranca.conta_dv) if cobranca.conta else numero(cobranca, "convenio", 7)
    return f"{agencia}-{_agencia_dv(cobranca, agencia)} / {conta}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, carteira and operação fit."""
    campos.conferir_conta(cobranca, LARGURAS)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _agencia_dv(cobranca: Cobranca, agencia: str) -> str:
    return cobranca.agencia_dv or modulo11.digito(agencia)
