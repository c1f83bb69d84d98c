"""The statements of a boleto query, one for each combination of filters, built once.

The company and the customers come first, so that each runs over an index of `boleto`; the days do too where the
filter has them.
"""

from collections.abc import Sequence
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
    desde: bool
    ate: bool
    documento: bool
    nosso_numero: bool
    numero: bool


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


_numero = bindparam("numero", type_=_b.numero_documento.type)
TEM_O_NUMERO = (_b.id == bindparam("id")) | (
    (_numero != "")
    & or_(
        *(
            _letras_e_algarismos(coluna).contains(_numero)
            for coluna in (_b.numero_documento, _b.nosso_numero, _b.nosso_numero_impresso)
        )
    )
)
"""What people call the number of a boleto. No wildcard is left in it: only letters and digits are."""


def forma(clientes: Sequence[str], filtro: FiltroBoletos) -> Forma:
    """The form of a query."""
    return Forma(
        len(clientes) == 1,
        filtro.situacao,
        filtro.vencimento_inicial is not None,
        filtro.vencimento_final is not None,
        filtro.numero_documento is not None,
        filtro.nosso_numero is not None,
        filtro.numero is not None,
    )


def parametros(empresa_id: int, clientes: Sequence[str], filtro: FiltroBoletos) -> dict[str, Any]:
    """Values for every condition that a form may have."""
    return {
        "empresa_id": empresa_id,
        "clientes": valor_dos_clientes(clientes),
        "hoje": filtro.hoje,
        "desde": filtro.vencimento_inicial,
        "ate": filtro.vencimento_final,
        "documento": filtro.numero_documento,
        "nosso_numero": None if filtro.nosso_numero is None else letras_e_algarismos(filtro.nosso_numero),
        "id": filtro.numero,
        "numero": None if filtro.numero is None else letras_e_algarismos(filtro.numero),
    }


@lru_cache(maxsize=512)
def consulta(forma: Forma) -> Consulta:
    """The statements of ``forma``."""
    condicoes = [*dos_clientes(um_cliente=forma.um_cliente), *SITUACOES[forma.situacao]]
    if forma.desde:
        condicoes.append(_b.data_vencimento >= bindparam("desde"))
    if forma.ate:
        condicoes.append(_b.data_vencimento <= bindparam("ate"))
    if forma.documento:
        condicoes.append(_b.numero_documento == bindparam("documento"))
    if forma.nosso_numero:
        numero = bindparam("nosso_numero", type_=_b.nosso_numero.type)
        condicoes.append(
            (_letras_e_algarismos(_b.nosso_numero) == numero)
            | (_letras_e_algarismos(_b.nosso_numero_impresso) == numero)
        )
    if forma.numero:
        condicoes.append(TEM_O_NUMERO)
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
