"""174 Pefisa.

Uses convenio (12), nosso_numero (10), carteira (2), modalidade (3 issued by the bank; 4 or empty by the
beneficiário); agencia and conta are printed. The layout: ``layouts.codigo_numero_carteira``. Nosso número:
printed as it is. Source: the published code of ACBr, and an answer of the bank.
"""

from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.layouts import codigo_numero_carteira as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "174"
NUMERO_COM_DV = "174-0"
NOME = "Pefisa"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("36",)
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return the ten digits."""
    return numero(cobranca, "nosso_numero", 10)
