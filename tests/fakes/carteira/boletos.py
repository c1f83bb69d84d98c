"""Fake of the boletos' repository."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tests.fakes.banco import Banco
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao, PaginaBoletos
from ws.domain.carteira.boleto import Boleto, Estado
from ws.domain.carteira.encargos import ZERO
from ws.domain.carteira.periodo import Periodo
from ws.domain.carteira.posicao import Situacao, saldo, situacao


class BoletoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def pagina(
        self,
        empresa_id: int,
        clientes: Sequence[str],
        filtro: FiltroBoletos,
        hoje: date,
        *,
        pagina: int,
        por_pagina: int,
    ) -> PaginaBoletos:
        achados = sorted(
            (boleto for boleto in self._de(empresa_id, clientes) if _passa(boleto, filtro, hoje)),
            key=lambda boleto: (boleto.data_vencimento, boleto.id),
        )
        inicio = (pagina - 1) * por_pagina
        return PaginaBoletos(
            tuple(achados[inicio : inicio + por_pagina]),
            len(achados),
            sum((boleto.valor for boleto in achados), ZERO),
            sum(map(saldo, achados), ZERO),
        )

    def por_ids(self, empresa_id: int, clientes: Sequence[str], ids: Sequence[str]) -> Mapping[str, Boleto]:
        return {boleto.id: boleto for boleto in self._de(empresa_id, clientes) if boleto.id in ids}

    def valores_em_aberto(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo, hoje: date
    ) -> tuple[Decimal, Decimal]:
        somas = dict.fromkeys(Situacao, ZERO)
        for boleto in self._de(empresa_id, clientes):
            if periodo.inicio <= boleto.data_vencimento <= periodo.fim:
                somas[situacao(boleto, hoje)] += saldo(boleto)
        return somas[Situacao.A_VENCER], somas[Situacao.VENCIDO]

    def pago_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        ids = {boleto.id for boleto in self._de(empresa_id, clientes)}
        por_mes: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for (empresa, _), pagamento in self._banco.pagamentos.items():
            dela = empresa == empresa_id and pagamento.boleto in ids
            if dela and periodo.inicio <= pagamento.data <= periodo.fim:
                por_mes[f"{pagamento.data:%Y-%m}"] += pagamento.valor
        return dict(por_mes)

    def _de(self, empresa_id: int, clientes: Sequence[str]) -> Iterator[Boleto]:
        for (empresa, _), boleto in self._banco.boletos.items():
            if empresa == empresa_id and boleto.codigo_cliente in clientes:
                yield boleto


def _passa(boleto: Boleto, filtro: FiltroBoletos, hoje: date) -> bool:
    pedidos = {campo: getattr(filtro, campo) for campo in CONDICOES}
    return _na_situacao(boleto, filtro.situacao, hoje) and all(
        CONDICOES[campo](boleto, valor) for campo, valor in pedidos.items() if valor is not None
    )


def _na_situacao(boleto: Boleto, procurada: FiltroSituacao, hoje: date) -> bool:
    if procurada is FiltroSituacao.TODOS:
        return True
    if procurada is FiltroSituacao.EM_ABERTO:
        return boleto.estado is Estado.ABERTO
    return situacao(boleto, hoje).value == procurada.value


def _tem_o_numero(boleto: Boleto, procurado: str) -> bool:
    return _limpo(procurado) in {_limpo(boleto.nosso_numero), _limpo(boleto.nosso_numero_impresso)}


def _tem_parte_do_numero(boleto: Boleto, procurado: str) -> bool:
    numeros = map(_limpo, (boleto.numero_documento, boleto.nosso_numero, boleto.nosso_numero_impresso))
    parte = _limpo(procurado)
    return boleto.id == procurado or (parte != "" and any(parte in numero for numero in numeros))


def _limpo(numero: str) -> str:
    return "".join(filter(str.isalnum, numero)).upper()


CONDICOES: Mapping[str, Callable[[Boleto, Any], bool]] = {
    "vencimento_inicial": lambda boleto, dia: boleto.data_vencimento >= dia,
    "vencimento_final": lambda boleto, dia: boleto.data_vencimento <= dia,
    "numero_documento": lambda boleto, numero: boleto.numero_documento == numero,
    "nosso_numero": _tem_o_numero,
    "numero": _tem_parte_do_numero,
}
"""By field of :class:`FiltroBoletos` that may be absent: whether a boleto is what the field asks for."""
