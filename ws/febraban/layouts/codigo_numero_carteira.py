"""The layout of C6 Bank and Pefisa: código, number, carteira, who issues.

Uses convenio (12: código do beneficiário), nosso_numero (10), carteira (2), modalidade (3 the bank prints and
posts, 4 or empty the beneficiário does); agencia and conta are printed.
Source: C6 Bank, answers of its sandbox.
"""

from ws.febraban import campos
from ws.febraban.campos import com_dv, exigir
from ws.febraban.cobranca import Cobranca
from ws.febraban.posicoes import Layout

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Código do beneficiário", 1, 12),
            ("Nosso número", 13, 22),
            ("Carteira", 23, 24),
            ("Emissão (3 banco, 4 beneficiário)", 25, 25),
        ),
    ),
)
LARGURAS = {"convenio": 12, "nosso_numero": 10, "carteira": 2}

_BENEFICIARIO = "4"


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "modalidade", ("", "3", "4"))
    return "".join(campos.ler(cobranca, LARGURAS)) + (cobranca.modalidade or _BENEFICIARIO)


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCCC-D``, the código where no account is known."""
    conta = com_dv(cobranca.conta, cobranca.conta_dv) if cobranca.conta else cobranca.convenio
    return f"{cobranca.agencia.zfill(4)} / {conta}" if cobranca.agencia else conta


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless código, carteira and modalidade fit."""
    exigir(cobranca, "modalidade", ("", "3", "4"))
    campos.conferir_conta(cobranca, {"agencia": 4, **LARGURAS})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
