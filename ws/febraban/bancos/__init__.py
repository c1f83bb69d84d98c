"""The banks whose campo livre is computed, one module each, and the numbers and names of all banks known here.

A bank that is not in ``BANCOS`` raises: its titles carry the bar code the bank issued, which needs no rule of
ours. To add one, write a module with the names of ``Banco`` and put it in the tuple; the tests then ask for its
vectors.
"""

from typing import Protocol

from ws.febraban import extintos, nao_calculados
from ws.febraban.bancos import (
    abc,
    ailos,
    banco_do_brasil,
    banco_do_nordeste,
    banestes,
    banrisul,
    bradesco,
    brb,
    btg,
    c6,
    caixa,
    citibank,
    credisis,
    cresol,
    daycoval,
    fibra,
    industrial,
    inter,
    itau,
    money_plus,
    ourinvest,
    pefisa,
    pine,
    rendimento,
    safra,
    santander,
    semear,
    sicoob,
    sicredi,
    sofisa,
    unicred,
    uniprime,
    votorantim,
)
from ws.febraban.cobranca import Cobranca
from ws.febraban.nomes import NOMES, numero_com_dv
from ws.febraban.posicoes import Layout

__all__ = ["BANCOS", "Banco", "banco", "layout", "nome_do_banco", "numero_com_dv"]


class Banco(Protocol):
    """What a module of a bank offers."""

    NUMERO: str
    NUMERO_COM_DV: str
    """As printed beside the name, ``341-7``."""
    NOME: str
    LOCAL_PAGAMENTO: str
    CARTEIRAS: tuple[str, ...]
    """The usual ones, the most usual first; empty where none is known."""
    LAYOUTS: tuple[Layout, ...]
    """Position tables of the campo livre, the most particular first."""

    def campo_livre(self, cobranca: Cobranca) -> str:
        """Return the 25 digits of the bar code that are the bank's."""

    def nosso_numero_impresso(self, cobranca: Cobranca) -> str:
        """Return the nosso número as it stands on paper."""

    def agencia_codigo_impresso(self, cobranca: Cobranca) -> str:
        """Return the field Agência/Código do Beneficiário as it stands on paper."""

    def conferir_conta(self, cobranca: Cobranca) -> None:
        """Raise unless the fields of the account are there and fit."""

    def conferir(self, cobranca: Cobranca) -> None:
        """Raise unless the fields of the account and of the title are there and fit."""


BANCOS: tuple[Banco, ...] = (
    banco_do_brasil,
    banco_do_nordeste,
    banestes,
    santander,
    banrisul,
    brb,
    inter,
    uniprime,
    ailos,
    credisis,
    caixa,
    cresol,
    unicred,
    pefisa,
    btg,
    fibra,
    bradesco,
    abc,
    money_plus,
    c6,
    itau,
    safra,
    industrial,
    rendimento,
    sofisa,
    pine,
    votorantim,
    daycoval,
    ourinvest,
    semear,
    citibank,
    sicredi,
    sicoob,
)

_POR_NUMERO = {banco.NUMERO: banco for banco in BANCOS}


def banco(numero: str) -> Banco:
    """Return the module of a bank, or raise saying why its campo livre is not computed."""
    try:
        return _POR_NUMERO[numero]
    except KeyError:
        raise nao_calculados.recusa(numero, nome_do_banco(numero)) from None


def nome_do_banco(numero: str) -> str:
    """Return the name to print for any bank."""
    conhecido = _POR_NUMERO.get(numero)
    return conhecido.NOME if conhecido else NOMES.get(numero, f"Banco {numero}")


def layout(numero: str, campo_livre: str) -> Layout | None:
    """Return the table that takes a campo livre apart, that of an extinct bank included; None where none is known."""
    conhecido = _POR_NUMERO.get(numero)
    layouts = conhecido.LAYOUTS if conhecido else extintos.LAYOUTS.get(numero, ())
    return next((candidato for candidato in layouts if candidato.reconhece(campo_livre)), None)
