"""604 Banco Industrial do Brasil.

Uses agencia (4), carteira (3), convenio (7: código da operação), nosso_numero (10); agencia_dv, conta and
conta_dv are printed. The layout is that of the AUTK family: ``layouts.autk``.
Source: the layout's document; no boleto of this bank was compared.
"""

from ws.febraban.layouts import autk as layout
from ws.febraban.local_pagamento import QUALQUER_BANCO

NUMERO = "604"
NUMERO_COM_DV = "604-1"
NOME = "Banco Industrial do Brasil"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ()
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
nosso_numero_impresso = layout.nosso_numero_impresso
agencia_codigo_impresso = layout.agencia_codigo_impresso
conferir_conta = layout.conferir_conta
conferir = layout.conferir
