"""237 Bradesco.

Uses agencia (4), carteira (2), nosso_numero (11), conta (7); agencia_dv and conta_dv are printed, computed when not
given. The layout is in ``layouts.bradesco``. The digit of the nosso número counts the carteira: programs that leave it
out print a wrong one. Source: Bradesco, Manual Operacional Cobrança, layout de 400 posições.
"""

from ws.febraban.layouts import bradesco as layout

NUMERO = "237"
NUMERO_COM_DV = "237-2"
NOME = "Bradesco"
LOCAL_PAGAMENTO = "Pagável preferencialmente na Rede Bradesco ou Bradesco Expresso"
CARTEIRAS: tuple[str, ...] = ("09", "02", "03", "04", "05", "06", "16", "19", "21", "25", "26")
LAYOUTS = layout.LAYOUTS

campo_livre = layout.campo_livre
nosso_numero_impresso = layout.nosso_numero_impresso
agencia_codigo_impresso = layout.agencia_codigo_com_digitos
conferir_conta = layout.conferir_conta
conferir = layout.conferir
