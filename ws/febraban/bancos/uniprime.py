"""084 Uniprime.

Uses agencia (4), carteira (2), nosso_numero (11), conta (7); agencia_dv and conta_dv are printed. The digits
of branch and account are computed when not given. The layout is Bradesco's: ``layouts.bradesco``.
Source: Uniprime Norte do Paraná, boletos published with their data.
"""

from ws.febraban.layouts import bradesco as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "084"
NUMERO_COM_DV = "084-1"
NOME = "Uniprime"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("09",)
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
nosso_numero_impresso = layout.nosso_numero_impresso
agencia_codigo_impresso = layout.agencia_codigo_com_digitos
conferir_conta = layout.conferir_conta
conferir = layout.conferir
