"""Banks that no longer issue titles, and whose old ones are still read: the tables of their campo livre.

Sources: HSBC, cnrbarra and cobbarra; Banco Real, boletos published with bopepo.
"""

from ws.febraban.posicoes import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "356": (
        Layout(
            "Cobrança",
            (("Agência", 1, 4), ("Conta", 5, 11), ("Dígito", 12, 12), ("Nosso número", 13, 25)),
        ),
    ),
    "399": (
        Layout(
            "CNR, não registrada",
            (
                ("Código do beneficiário", 1, 7),
                ("Nosso número", 8, 20),
                ("Vencimento, dia e último algarismo do ano", 21, 24),
                ("Produto", 25, 25),
            ),
            ((25, "2"),),
        ),
        Layout(
            "CSB, registrada",
            (
                ("Nosso número e dígito", 1, 11),
                ("Agência", 12, 15),
                ("Conta", 16, 22),
                ("Zeros", 23, 24),
                ("Produto", 25, 25),
            ),
            ((23, "001"),),
        ),
    ),
}
