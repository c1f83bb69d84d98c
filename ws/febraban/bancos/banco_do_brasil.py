"""001 Banco do Brasil.

Uses convenio (4, 6, 7 or 8 digits: its length, zeros included, chooses the layout), carteira (2),
nosso_numero, and with a convênio of 4 or 6 digits agencia (4) and conta (8).

| convênio   | campo livre                                                           | nosso número                    |
|------------|-----------------------------------------------------------------------|---------------------------------|
| 7 or 8     | 000000, convênio and sequential in 17, carteira                       | the 17, without digit           |
| 4 or 6     | convênio and sequential in 11, agência 4, conta 8, carteira           | the 11 and a digit              |
| 6, 17 free | convênio 6, nosso número 17, 21                                       | the 17, without digit           |

nosso_numero is the sequential alone, or whole with the convênio; 17 zeros are a title that the bank will
number. The free form (carteiras 16 and 18) is meant when modalidade is "21" or the number has more than 11
digits. Digits (number, branch, account): módulo 11, where 10 is X and 11 is 0; those of branch and account
are computed when not given. Printed ``AAAA-D / CCCCCCCC-D``.
Source: Banco do Brasil, Doc5175Bloqueto and Especificação do Boleto, January 2016.
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban import campos
from ws.febraban.campos import exigir, numero, sequencial
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.posicoes import Layout

NUMERO = "001"
NUMERO_COM_DV = "001-9"
NOME = "Banco do Brasil"
LOCAL_PAGAMENTO = "Pagável em qualquer banco até o vencimento. Após, atualize o boleto no site bb.com.br"
CARTEIRAS: tuple[str, ...] = ("17", "11", "12", "15", "16", "18", "31", "51")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Convênio de 7 ou 8 posições",
        (("Zeros", 1, 6), ("Nosso número (convênio e sequencial)", 7, 23), ("Carteira", 24, 25)),
        ((1, "000000"),),
    ),
    Layout(
        "Convênio de 6 posições, nosso número livre de 17",
        (("Convênio", 1, 6), ("Nosso número", 7, 23), ("Modalidade", 24, 25)),
        ((24, "21"),),
    ),
    Layout(
        "Convênio de 4 ou 6 posições",
        (
            ("Nosso número (convênio e sequencial)", 1, 11),
            ("Agência", 12, 15),
            ("Conta", 16, 23),
            ("Carteira", 24, 25),
        ),
    ),
)

_LIVRE = "21"
_A_NUMERAR = "0" * 17


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    nosso_numero = _nosso_numero(cobranca)
    if _livre(cobranca):
        return cobranca.convenio + nosso_numero + _LIVRE
    carteira = numero(cobranca, "carteira", 2)
    if len(nosso_numero) == 17:
        return "000000" + nosso_numero + carteira
    return nosso_numero + numero(cobranca, "agencia", 4) + numero(cobranca, "conta", 8) + carteira


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return the 17 digits, or the 11 with their digit."""
    nosso_numero = _nosso_numero(cobranca)
    return nosso_numero if len(nosso_numero) == 17 else f"{nosso_numero}-{_dv(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA-D / CCCCCCCC-D``; nothing where the account does not say its branch."""
    if not cobranca.agencia:
        return ""
    agencia, conta = numero(cobranca, "agencia", 4), numero(cobranca, "conta", 8)
    return f"{agencia}-{cobranca.agencia_dv or _dv(agencia)} / {conta}-{cobranca.conta_dv or _dv(conta)}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless convênio, carteira, branch and account fit."""
    _conferir_convenio(cobranca)
    campos.conferir_conta(cobranca, {"carteira": 2, "agencia": 4, "conta": 8})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
    if _livre(cobranca):
        exigir(cobranca, "carteira", ("16", "18"))


def _nosso_numero(cobranca: Cobranca) -> str:
    """Return the whole number, 17 or 11 digits."""
    _conferir_convenio(cobranca)
    if _livre(cobranca):
        return numero(cobranca, "nosso_numero", 17)
    convenio = cobranca.convenio
    if cobranca.nosso_numero == _A_NUMERAR and len(convenio) > 6:
        return _A_NUMERAR
    return convenio + sequencial(cobranca, convenio, (17 if len(convenio) > 6 else 11) - len(convenio))


def _livre(cobranca: Cobranca) -> bool:
    return len(cobranca.convenio) == 6 and (cobranca.modalidade == _LIVRE or len(cobranca.nosso_numero) > 11)


def _conferir_convenio(cobranca: Cobranca) -> None:
    convenio = cobranca.convenio
    if len(convenio) not in (4, 6, 7, 8) or not (convenio.isdecimal() and convenio.isascii()):
        raise Erro(CodigoDoPapel.CONVENIO_DO_BANCO_DO_BRASIL, campo="convenio")


def _dv(digitos: str) -> str:
    return modulo11.digito(digitos, dez="X")
