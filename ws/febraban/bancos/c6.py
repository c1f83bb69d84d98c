"""336 C6 Bank.

Uses convenio (12), nosso_numero (10), carteira (2), modalidade (3 issued by the bank; 4 or empty by the
beneficiário); agencia and conta are printed. The layout: ``layouts.codigo_numero_carteira``. Nosso número:
printed ``NNNNNNNNNN-D``; D is módulo 11 with weights 2 to 7 of a zero, carteira and number, 10 becomes P,
11 becomes 0; it is not in the bar code. Source: C6 Bank, answers of its sandbox.
"""

from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.layouts import codigo_numero_carteira as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "336"
NUMERO_COM_DV = "336-0"
NOME = "C6 Bank"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("10", "20", "21", "24", "30", "40", "60")
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNNNN-D``."""
    carteira, nosso_numero = numero(cobranca, "carteira", 2), numero(cobranca, "nosso_numero", 10)
    return f"{nosso_numero}-{modulo11.digito('0' + carteira + nosso_numero, ultimo_peso=7, dez='P')}"
