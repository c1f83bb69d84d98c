"""133 Cresol.

Uses agencia (4), carteira (2), nosso_numero (11), conta (7); agencia_dv and conta_dv are printed.
The layout is Bradesco's: ``layouts.bradesco``.
Source: the published code of BoletoNetCore and laravel-boleto; no boleto of this bank was compared.
"""

from ws.febraban.layouts import bradesco as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "133"
NUMERO_COM_DV = "133-3"
NOME = "Cresol"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("09",)
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
nosso_numero_impresso = layout.nosso_numero_impresso
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir
