"""707 Daycoval.

Uses agencia (4), carteira (3), convenio (7: código da operação), nosso_numero (10); agencia_dv, conta and
conta_dv are printed. The layout is that of the AUTK family: ``layouts.autk``.
Source: boletos published with BoletoNetCore.
"""

from ws.febraban.layouts import autk as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "707"
NUMERO_COM_DV = "707-2"
NOME = "Daycoval"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("121",)
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
nosso_numero_impresso = layout.nosso_numero_com_agencia
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir
