"""097 CrediSIS.

Uses agencia (4), convenio (6), nosso_numero (6: the sequential, or all 20), cpf_cnpj (of the beneficiário);
conta (7) and the digits of branch and account (módulo 11 when not given) are printed.

Nosso número: 20 digits, 097, X, agência, convênio and sequential, printed as they are. X is módulo 11 of all
digits of the CPF or CNPJ; 0, 10 and 11 become 1. For a CNPJ with letters the bank has not published the rule,
so the title must be the bank's.
Source: CrediSIS, Padronização do Boleto, 2017.
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban import campos
from ws.febraban.campos import numero, sequencial
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "097"
NUMERO_COM_DV = "097-3"
NOME = "CrediSIS"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("18",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Zeros", 1, 5),
            ("Banco", 6, 8),
            ("Dígito do CPF/CNPJ", 9, 9),
            ("Agência", 10, 13),
            ("Convênio", 14, 19),
            ("Sequencial do nosso número", 20, 25),
        ),
    ),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    return "00000" + nosso_numero_impresso(cobranca)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return the 20 digits."""
    prefixo = _prefixo(cobranca)
    return prefixo + sequencial(cobranca, prefixo, 6)


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA-D / CCCCCCC-D``."""
    agencia, conta = numero(cobranca, "agencia", 4), numero(cobranca, "conta", 7, "0")
    agencia_dv, conta_dv = cobranca.agencia_dv, cobranca.conta_dv
    return (
        f"{agencia}-{agencia_dv or modulo11.digito(agencia)} / {conta}-{conta_dv or modulo11.digito(conta)}"
    )


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account, convênio and document fit."""
    campos.conferir_conta(cobranca, {"conta": 7})
    _prefixo(cobranca)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _prefixo(cobranca: Cobranca) -> str:
    """Return what the bank puts before the sequential, 14 digits."""
    documento = cobranca.cpf_cnpj
    if len(documento) not in (11, 14) or not (documento.isdecimal() and documento.isascii()):
        raise Erro(CodigoDoPapel.DOCUMENTO_NA_CREDISIS, campo="cpf_cnpj")
    digito = modulo11.digito(documento, dez="1", onze="1")
    return NUMERO + digito + numero(cobranca, "agencia", 4) + numero(cobranca, "convenio", 6)
