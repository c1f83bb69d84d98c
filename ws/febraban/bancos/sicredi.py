"""748 Sicredi.

Uses carteira (1 registered, 3 not), agencia (4: cooperativa), posto (2), convenio (5: código do
beneficiário), nosso_numero (8), and sem_valor for a bar code without value.

Nosso número: ``AA`` year of issue, ``B`` byte (1 numbered by the cooperative, 2 to 9 by the beneficiário), five
digits of a sequence that begins anew every year. Its digit is módulo 11 of cooperativa, posto, código and
number; 10 and 11 become 0. Printed ``AA/BNNNNN-D`` and ``CCCC.PP.BBBBB``.
Source: Sicredi, Manual do Beneficiário, CNAB 400, 2019.
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban import campos
from ws.febraban.campos import exigir, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "748"
NUMERO_COM_DV = "748-X"
NOME = "Sicredi"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("1", "3")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Tipo de cobrança", 1, 1),
            ("Carteira", 2, 2),
            ("Nosso número", 3, 10),
            ("Dígito do nosso número", 11, 11),
            ("Cooperativa", 12, 15),
            ("Posto", 16, 17),
            ("Código do beneficiário", 18, 22),
            ("Indicador de valor", 23, 23),
            ("Zero", 24, 24),
            ("Dígito do campo livre", 25, 25),
        ),
    ),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "carteira", CARTEIRAS)
    nosso_numero, conta = _nosso_numero(cobranca), _conta(cobranca)
    valor = "0" if cobranca.sem_valor else "1"
    inicio = (
        cobranca.carteira + "1" + nosso_numero + modulo11.digito(conta + nosso_numero) + conta + valor + "0"
    )
    return inicio + modulo11.digito(inicio)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``AA/BNNNNN-D``."""
    nosso_numero = _nosso_numero(cobranca)
    return f"{nosso_numero[:2]}/{nosso_numero[2:]}-{modulo11.digito(_conta(cobranca) + nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``CCCC.PP.BBBBB``."""
    conta = _conta(cobranca)
    return f"{conta[:4]}.{conta[4:6]}.{conta[6:]}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless cooperative, post, code and carteira fit."""
    exigir(cobranca, "carteira", CARTEIRAS)
    campos.conferir_conta(cobranca, {"agencia": 4, "posto": 2, "convenio": 5})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _conta(cobranca: Cobranca) -> str:
    return numero(cobranca, "agencia", 4) + numero(cobranca, "posto", 2) + numero(cobranca, "convenio", 5)


def _nosso_numero(cobranca: Cobranca) -> str:
    nosso_numero = cobranca.nosso_numero
    if (
        len(nosso_numero) != 8
        or not (nosso_numero.isdecimal() and nosso_numero.isascii())
        or nosso_numero[2] == "0"
    ):
        raise Erro(CodigoDoPapel.NOSSO_NUMERO_DO_SICREDI, campo="nosso_numero")
    return nosso_numero
