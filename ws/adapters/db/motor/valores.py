"""How value objects of the domain are stored: one column each, as a JSON array of strings.

=========================  ====================================================================================
``LISTA``                  ``["line", "line"]``
``PARTE``                  ``["name", "document", "logradouro", "bairro", "cidade", "uf", "cep"]``
``MULTA``, ``JUROS``       ``["PERCENTUAL", "2.00"]``
``DESCONTOS``              ``[["VALOR", "10.00", "2026-11-24"], ...]``
``ITENS``                  ``[["description", "2", "199.90"], ...]``
=========================  ====================================================================================

The same payer, multa or instruction comes in row after row: the decoders remember, and hand out the same
immutable object.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from json import dumps, loads
from typing import Any, TypeVar

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from ws.adapters.db.motor.tipos import Processador, limpar
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import ItemFatura
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

T = TypeVar("T")
LEMBRADOS = 4096


class Composto(TypeDecorator[T]):
    """A value object, by the two functions that take it apart and put it together."""

    impl = Text
    cache_ok = True

    def __init__(self, desmontar: Callable[[T], list[Any]], montar: Callable[[list[Any]], T]) -> None:
        super().__init__()
        self.desmontar = desmontar
        self.montar = montar

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:  # noqa: ARG002 -- SQLAlchemy's hook
        return None if value is None else limpar(dumps(self.desmontar(value), ensure_ascii=False))

    def result_processor(self, dialect: Dialect, coltype: object) -> Processador:  # noqa: ARG002 -- SQLAlchemy's hook
        montar = self.montar

        @lru_cache(maxsize=LEMBRADOS)
        def ler(texto: str | None) -> T | None:
            return None if texto is None else montar(loads(texto))

        return ler


def _desmontar_parte(parte: Parte) -> list[str]:
    endereco = parte.endereco
    return [
        parte.nome,
        parte.documento,
        endereco.logradouro,
        endereco.bairro,
        endereco.cidade,
        endereco.uf,
        endereco.cep,
    ]


def _montar_parte(textos: list[str]) -> Parte:
    nome, documento, *endereco = textos
    return Parte(nome, documento, Endereco(*endereco))


def _desmontar_encargo(encargo: Multa | Juros) -> list[str]:
    return [encargo.tipo.value, str(encargo.valor)]


def _montar_multa(textos: list[str]) -> Multa:
    return Multa(TipoMulta(textos[0]), Decimal(textos[1]))


def _montar_juros(textos: list[str]) -> Juros:
    return Juros(TipoJuros(textos[0]), Decimal(textos[1]))


def _desmontar_descontos(descontos: tuple[Desconto, ...]) -> list[list[str]]:
    return [[desconto.tipo.value, str(desconto.valor), desconto.ate.isoformat()] for desconto in descontos]


def _montar_descontos(listas: list[list[str]]) -> tuple[Desconto, ...]:
    return tuple(
        Desconto(TipoDesconto(tipo), Decimal(valor), date.fromisoformat(ate)) for tipo, valor, ate in listas
    )


def _desmontar_itens(itens: tuple[ItemFatura, ...]) -> list[list[str]]:
    return [[item.descricao, str(item.quantidade), str(item.valor)] for item in itens]


def _montar_itens(listas: list[list[str]]) -> tuple[ItemFatura, ...]:
    return tuple(
        ItemFatura(descricao, Decimal(quantidade), Decimal(valor)) for descricao, quantidade, valor in listas
    )


LISTA: Composto[tuple[str, ...]] = Composto(list, tuple)
PARTE: Composto[Parte] = Composto(_desmontar_parte, _montar_parte)
MULTA: Composto[Multa] = Composto(_desmontar_encargo, _montar_multa)
JUROS: Composto[Juros] = Composto(_desmontar_encargo, _montar_juros)
DESCONTOS: Composto[tuple[Desconto, ...]] = Composto(_desmontar_descontos, _montar_descontos)
ITENS: Composto[tuple[ItemFatura, ...]] = Composto(_desmontar_itens, _montar_itens)
