"""Number with digit and name of banks, for what is printed of a title of any bank.

The digit of a bank's number is módulo 11 with weights 4, 3, 2: 10 is X, 11 is 0. Three banks print another one.
A bank with a module in ``bancos`` has its name there; here are the others that issue titles through their own
services or issued the old ones that are still read.

>>> numero_com_dv("341"), numero_com_dv("748"), numero_com_dv("085")
('341-7', '748-X', '085-0')
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro

_DV_DA_CASA = {
    "085": "0",  # Ailos: its own boletos; the rule gives X
    "104": "0",  # Caixa, Boleto 2020; the rule gives X
    "208": "1",  # BTG Pactual: mask of its boleto; the rule gives 9
}

NOMES = {
    "003": "Banco da Amazônia",
    "047": "Banese",
    "091": "Unicred Central RS",
    "218": "Banco BS2",
    "310": "Vórtx",
    "347": "Sudameris",
    "353": "Santander Banespa",
    "356": "Banco Real",
    "364": "Efí",
    "383": "Juno",
    "389": "Mercantil do Brasil",
    "399": "HSBC",
    "403": "Cora",
    "409": "Unibanco",
    "435": "Delcred",
    "453": "Banco Rural",
    "461": "Asaas",
    "479": "BankBoston",
    "509": "Celcoin",
    "530": "Ser Finance",
}


def numero_com_dv(banco: str) -> str:
    """Return the number as printed beside the name of the bank, ``341-7``."""
    if len(banco) != 3 or not (banco.isascii() and banco.isdecimal()):
        raise Erro(CodigoDoPapel.NUMERO_DO_BANCO, campo="banco")
    return f"{banco}-{_DV_DA_CASA.get(banco) or _dv(banco)}"


def _dv(banco: str) -> str:
    bruto = 11 - sum(int(algarismo) * peso for algarismo, peso in zip(banco, (4, 3, 2), strict=True)) % 11
    return {10: "X", 11: "0"}.get(bruto, str(bruto))
