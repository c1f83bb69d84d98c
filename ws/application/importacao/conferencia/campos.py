"""The columns of a record: which it must have, how long its texts and how large its amounts may be, what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import APAGAR
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.carteira.encargos import em_centavos
from ws.febraban.codigo.codigo_barras import VALOR_MAXIMO

CODIGO = 64
"""Contract: ``Codigo``, and every identifier."""
LINHA = 150
"""A line of an address or a contact, that has to fit on paper."""


@dataclass(frozen=True, slots=True)
class Forma:
    """What the columns of one kind of record must look like."""

    chave: str
    """Column of the record's key."""
    obrigatorias: tuple[str, ...]
    """Columns that a new record must have."""
    tamanhos: Mapping[str, int]
    """Characters of a text at most, by column."""
    quantias: tuple[str, ...] = ()
    """Columns in reais."""

    def conferir(self, registro: object, falhas: Falhas, *, novo: bool) -> None:
        """Refuse what is too long, what cannot be an amount, and what a new record lacks. One whose key is wrong may
        be known by the right one: of what it leaves out nothing is said."""
        conferir_tamanhos(registro, self.tamanhos, falhas)
        conferir_quantias(registro, self.quantias, falhas)
        if not novo:
            return
        for coluna in self.obrigatorias:
            if getattr(registro, coluna) in (None, ""):
                if falhas.sem(self.chave):
                    falhas.recusar(coluna, CodigoDeImportacao.OBRIGATORIO_NUM_REGISTRO_NOVO)
                else:
                    falhas.calar(coluna)


def conferir_tamanhos(
    registro: object, tamanhos: Mapping[str, int], falhas: Falhas, prefixo: str = ""
) -> None:
    """Refuse texts of more characters than ``tamanhos`` says, by field; ``prefixo`` stands before its column's name."""
    for campo, tamanho in tamanhos.items():
        texto = getattr(registro, campo)
        if texto is not None and len(texto) > tamanho:
            falhas.recusar(f"{prefixo}{campo}", CodigoDeImportacao.TEXTO_LONGO, maximo=tamanho)


def conferir_quantias(registro: object, colunas: tuple[str, ...], falhas: Falhas) -> None:
    """Refuse amounts in reais that cannot be stored, of those that are given."""
    for coluna in colunas:
        valor: Decimal | None = getattr(registro, coluna)
        if valor is None:
            continue
        if not 0 <= valor <= VALOR_MAXIMO:
            falhas.recusar(coluna, CodigoDeImportacao.QUANTIA)
        elif valor != em_centavos(valor):
            falhas.recusar(coluna, CodigoDeImportacao.DECIMAIS)


def em_comum(registro: type, guardado: type) -> tuple[str, ...]:
    """Fields that a kind of record and what is stored of it have by the same name; both are dataclasses."""
    do_guardado = {campo.name for campo in fields(guardado)}
    return tuple(campo.name for campo in fields(registro) if campo.name in do_guardado)


def ditos(registro: object, campos: Sequence[str]) -> dict[str, Any]:
    """What the source says of these fields, with None for what it clears; without what it leaves blank."""
    valores = zip(campos, attrgetter(*campos)(registro), strict=True)
    return {campo: None if valor is APAGAR else valor for campo, valor in valores if valor is not None}
