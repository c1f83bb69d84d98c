"""Boletos of the example company that cannot be re-issued, one for each reason, and what else refuses paper."""

from ws.desfechos.catalogo.contrato import Codigo

NAO_EMITIVEIS = (
    (
        Codigo.BOLETO_NAO_ENCONTRADO,
        "nao-encontrado",
        "T999999",
        "C0001",
        "Um idBoleto que o cliente não tem.",
    ),
    (
        Codigo.BOLETO_LIQUIDADO,
        "liquidado",
        "T000104",
        "C0001",
        "Um boleto já pago.",
    ),
    (
        Codigo.BOLETO_CANCELADO,
        "cancelado",
        "T000105",
        "C0003",
        "Um boleto que a empresa cancelou.",
    ),
    (
        Codigo.BOLETO_BAIXADO,
        "baixado-no-banco",
        "T000106",
        "C0003",
        "O banco baixou o título; a dívida continua.",
    ),
    (
        Codigo.BOLETO_PAGO_EM_PARTE,
        "pago-em-parte",
        "T000107",
        "C0003",
        "Pago em parte, e o título não aceita outro pagamento parcial.",
    ),
    (
        Codigo.BOLETO_INCOMPLETO,
        "incompleto",
        "T000108",
        "C0003",
        "Um boleto sem a linha digitável que seu banco emite.",
    ),
    (
        Codigo.BOLETO_REJEITADO,
        "rejeitado",
        "T000109",
        "C0003",
        "Um título cujo registro o banco rejeitou.",
    ),
    (
        Codigo.BOLETO_EM_CARTORIO,
        "em-cartorio",
        "T000110",
        "C0003",
        "Um título em cartório.",
    ),
    (
        Codigo.BOLETO_FORA_DO_PRAZO,
        "fora-do-prazo",
        "T000111",
        "C0003",
        "Um título que o banco não recebe mais.",
    ),
)
"""Code, name, boleto, its customer, what the example shows."""
