"""208 BTG Pactual.

Uses agencia (4), carteira (2), nosso_numero (11), conta (7); agencia_dv and conta_dv are printed.
The layout is Bradesco's: ``layouts.bradesco``; the number keeps its 11 digits, its digit is only printed.
Source: BTG Pactual, máscara do boleto.
"""

from ws.febraban.layouts import bradesco as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "208"
NUMERO_COM_DV = "208-1"
NOME = "BTG Pactual"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("01",)
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
nosso_numero_impresso = layout.nosso_numero_impresso
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir
