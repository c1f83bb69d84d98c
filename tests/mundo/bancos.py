"""Builds an account at each of seven banks, the titles that their rules make of it, and the Pix that they return."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.mundo.cadastro import uma_conta
from ws.domain.cadastro.conta import ContaCobranca
from ws.febraban.cobranca import Cobranca
from ws.febraban.pix import br_code
from ws.febraban.titulo import calcular

COBRANCAS: dict[str, dict[str, Any]] = {
    "001": {"carteira": "17", "agencia": "1234", "conta": "56789", "convenio": "1234567"},
    "033": {"carteira": "101", "agencia": "1234", "convenio": "1234567"},
    "104": {"carteira": "RG", "agencia": "1234", "convenio": "123456"},
    "237": {"carteira": "09", "agencia": "1234", "conta": "56789"},
    "341": {"carteira": "109", "agencia": "1234", "conta": "56789"},
    "748": {"carteira": "1", "agencia": "0165", "posto": "02", "convenio": "00623"},
    "756": {"carteira": "1", "agencia": "4327", "convenio": "229385", "modalidade": "01"},
}
"""What the rule of each bank asks of an account."""
SEM_REGRA = "403"
"""A bank whose titles it computes itself."""
ONDE_O_PIX = "pix.exemplo.com.br/qr/v2/cobv/8f0e6a1d2c3b4a5f9e8d7c6b5a4f3e2d"
SEM_DADOS = dict.fromkeys(("agencia", "agencia_dv", "conta", "conta_dv", "carteira"), "")


def uma_conta_no_banco(banco: str, codigo: str) -> ContaCobranca:
    """The company's account at one of these banks; of one without a rule only the code is known."""
    return uma_conta(**{**SEM_DADOS, **COBRANCAS.get(banco, {}), "banco": banco, "codigo": codigo})


def titulo_do_banco(banco: str, nosso_numero: str, vencimento: date, valor: Decimal) -> dict[str, Any]:
    """What its bank's rule makes of a title, as fields of a boleto."""
    cobranca = Cobranca(banco, nosso_numero=nosso_numero, **COBRANCAS[banco])
    calculado = calcular(cobranca, vencimento, valor)
    return {
        "banco": banco,
        "carteira": cobranca.carteira,
        "nosso_numero": nosso_numero,
        "codigo_barras": calculado.codigo_barras,
        "linha_digitavel": calculado.linha_digitavel,
        "nosso_numero_impresso": calculado.nosso_numero_impresso,
        "agencia_codigo": calculado.agencia_codigo,
    }


def um_br_code(valor: Decimal | None, url: str = ONDE_O_PIX) -> str:
    """A dynamic BR Code of that value, or of none, whose payload is at that address."""
    conta = _campo("00", br_code.ARRANJO) + _campo("25", url)
    quanto = "" if valor is None else _campo("54", f"{valor:.2f}")
    quem = _campo("59", "AURORA MATERIAIS ELETRICO") + _campo("60", "DIVINOPOLIS")
    texto = f"000201010212{_campo('26', conta)}520400005303986{quanto}5802BR{quem}62070503***6304"
    return texto + br_code.crc(texto)


def _campo(identificador: str, valor: str) -> str:
    return f"{identificador}{len(valor):02}{valor}"
