"""The statements of a boleto query, one for each combination of filters, built once.

The company and the customers come first, so that each runs over an index of ``boleto``; the days do too where the
filter has them.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, case, func, or_, select, type_coerce

from ws.adapters.db.modelo import boleto
from ws.adapters.db.motor.direto import Direto
from ws.adapters.db.motor.tipos import Centavos
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.domain.carteira.boleto import Estado

_b = boleto.c
PONTUACAO = ".-/ "
"""What separates the parts of a printed nosso número."""

COLUNAS = tuple(_b)[1:]
"""The fields of :class:`ws.domain.carteira.boleto.Boleto`, in its order."""

_devido = _b.valor - _b.abatimento - _b.principal_pago
SALDO = case(((_b.estado == Estado.ABERTO) & (_devido > 0), _devido), else_=0)
"""Cents still owed: as :func:`ws.domain.carteira.posicao.saldo` counts them."""


def soma(centavos: ColumnElement[Any]) -> ColumnElement[Any]:
    """Reais; zero of no row."""
    return type_coerce(func.coalesce(func.sum(centavos), 0), Centavos)


TOTAIS = (func.count(), soma(_b.valor), soma(SALDO))

_aberto = _b.estado == Estado.ABERTO
SITUACOES: dict[FiltroSituacao, tuple[ColumnElement[bool], ...]] = {
    FiltroSituacao.EM_ABERTO: (_aberto,),
    FiltroSituacao.A_VENCER: (_aberto, _b.prazo >= bindparam("hoje")),
    FiltroSituacao.VENCIDO: (_aberto, _b.prazo < bindparam("hoje")),
    FiltroSituacao.LIQUIDADO: (_b.estado == Estado.LIQUIDADO,),
    FiltroSituacao.CANCELADO: (_b.estado == Estado.CANCELADO,),
    FiltroSituacao.TODOS: (),
}


class Forma(NamedTuple):
    """Which conditions a query has; their values are parameters."""

    um_cliente: bool
    situacao: FiltroSituacao
    campos: tuple[str, ...]
    """The fields of the filter that have a value."""


class Consulta(NamedTuple):
    """The statements of one form, with parameters as :func:`parametros` gives them."""

    pagina: Direto
    totais: Select[Any]


def dos_clientes(*, um_cliente: bool) -> tuple[ColumnElement[bool], ...]:
    """Whose boletos: one customer is compared, which lets an index deliver them in order."""
    quem = (
        _b.codigo_cliente == bindparam("clientes")
        if um_cliente
        else _b.codigo_cliente.in_(bindparam("clientes", expanding=True))
    )
    return _b.empresa_id == bindparam("empresa_id"), quem


def valor_dos_clientes(clientes: Sequence[str]) -> Any:
    """The value of the parameter ``clientes``."""
    return clientes[0] if len(clientes) == 1 else list(clientes)


def letras_e_algarismos(numero: str) -> str:
    """Digits and letters of a nosso número.

    >>> letras_e_algarismos("09/00000012345-p")
    '0900000012345P'
    """
    return "".join(letra for letra in numero if letra.isalnum()).upper()


def _letras_e_algarismos(coluna: ColumnElement[str]) -> ColumnElement[str]:
    expressao: Any = coluna
    for sinal in PONTUACAO:
        expressao = func.replace(expressao, sinal, "")
    return func.upper(expressao)


def _igual_sem_pontuacao(parametro: str, *colunas: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether one of ``colunas`` has the letters and digits of ``parametro``, and no others."""
    numero = bindparam(parametro, type_=_b.nosso_numero.type)
    return or_(*(_letras_e_algarismos(coluna) == numero for coluna in colunas))


def _contem_sem_pontuacao(parametro: str, *colunas: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether one of ``colunas`` has the letters and digits of ``parametro`` among its own; none has an empty one.

    No wildcard is left in ``parametro``: it has only letters and digits.
    """
    numero = bindparam(parametro, type_=_b.numero_documento.type)
    return (numero != "") & or_(*(_letras_e_algarismos(coluna).contains(numero) for coluna in colunas))


_nossos_numeros = _b.nosso_numero, _b.nosso_numero_impresso
CONDICOES: Mapping[str, ColumnElement[bool]] = {
    "vencimento_inicial": _b.data_vencimento >= bindparam("vencimento_inicial"),
    "vencimento_final": _b.data_vencimento <= bindparam("vencimento_final"),
    "numero_documento": _b.numero_documento == bindparam("numero_documento"),
    "nosso_numero": _igual_sem_pontuacao("nosso_numero_limpo", *_nossos_numeros),
    "numero": (_b.id == bindparam("numero"))
    | _contem_sem_pontuacao("numero_limpo", _b.numero_documento, *_nossos_numeros),
}
"""What each field of :class:`FiltroBoletos` asks for, where it has a value: the parameter of its own name, or the same
one as ``..._limpo``, in letters and digits only. What ``situacao`` asks for is in :data:`SITUACOES`."""
LIMPOS = ("nosso_numero", "numero")
"""The fields that are also compared by their letters and digits."""


def forma(clientes: Sequence[str], filtro: FiltroBoletos) -> Forma:
    """The form of a query."""
    campos = tuple(campo for campo in CONDICOES if getattr(filtro, campo) is not None)
    return Forma(len(clientes) == 1, filtro.situacao, campos)


def parametros(
    empresa_id: int, clientes: Sequence[str], filtro: FiltroBoletos, forma: Forma, hoje: date
) -> dict[str, Any]:
    """Values for every condition that a form has."""
    valores = {campo: getattr(filtro, campo) for campo in forma.campos}
    for campo in LIMPOS:
        if campo in valores:
            valores[f"{campo}_limpo"] = letras_e_algarismos(valores[campo])
    return {
        **valores,
        "empresa_id": empresa_id,
        "clientes": valor_dos_clientes(clientes),
        "hoje": hoje,
    }


@lru_cache(maxsize=512)
def consulta(forma: Forma) -> Consulta:
    """The statements of ``forma``."""
    condicoes = [
        *dos_clientes(um_cliente=forma.um_cliente),
        *SITUACOES[forma.situacao],
        *(CONDICOES[campo] for campo in forma.campos),
    ]
    return Consulta(
        Direto(
            select(*COLUNAS)
            .where(*condicoes)
            .order_by(_b.data_vencimento, _b.id)
            .limit(bindparam("limite"))
            .offset(bindparam("inicio"))
        ),
        select(*TOTAIS).select_from(boleto).where(*condicoes),
    )
