"""743 Banco Semear.

Uses agencia (4), carteira (2), nosso_numero (11), conta (7); agencia_dv and conta_dv are printed. The layout is
Bradesco's: ``layouts.bradesco``; the digit of the nosso número is its own: módulo 11 with weights 2 to 9 of the
number alone, 10 and 11 become 0.
Source: the published code and number of boletonet; no boleto of this bank was compared.
"""

from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.layouts import bradesco as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "743"
NUMERO_COM_DV = "743-9"
NOME = "Banco Semear"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("02",)
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``CC/NNNNNNNNNNN-D``."""
    nosso_numero = numero(cobranca, "nosso_numero", 11)
    return f"{numero(cobranca, 'carteira', 2)}/{nosso_numero}-{modulo11.digito(nosso_numero)}"
