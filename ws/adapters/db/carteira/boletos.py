"""Boletos. Fulfils :class:`ws.application.ports.carteira.boletos.BoletoRepository`."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, bindparam, case, select

from ws.adapters.db.carteira.consulta_boletos import COLUNAS, SALDO, consulta, forma, parametros, soma
from ws.adapters.db.modelo import boleto, pagamento
from ws.adapters.db.motor.meses import ano_e_mes, por_mes
from ws.application.ports.carteira.boletos import FiltroBoletos, PaginaBoletos
from ws.domain.carteira.boleto import Boleto, Estado
from ws.domain.carteira.encargos import ZERO
from ws.domain.carteira.periodo import Periodo
from ws.domain.carteira.posicao import saldo

_b = boleto.c
_p = pagamento.c
DOS_CLIENTES = (
    _b.empresa_id == bindparam("empresa_id"),
    _b.codigo_cliente.in_(bindparam("clientes", expanding=True)),
)
POR_IDS = select(*COLUNAS).where(*DOS_CLIENTES, _b.id.in_(bindparam("ids", expanding=True)))
_a_vencer = _b.prazo >= bindparam("hoje")
EM_ABERTO = select(soma(case((_a_vencer, SALDO), else_=0)), soma(case((_a_vencer, 0), else_=SALDO))).where(
    *DOS_CLIENTES,
    _b.estado == Estado.ABERTO,
    _b.data_vencimento.between(bindparam("inicio"), bindparam("fim")),
)
PAGO_POR_MES = (
    select(*ano_e_mes(_p.data), soma(_p.valor))
    .join(boleto, (_b.empresa_id == _p.empresa_id) & (_b.id == _p.boleto_id))
    .where(*DOS_CLIENTES, _p.data.between(bindparam("inicio"), bindparam("fim")))
    .group_by(*ano_e_mes(_p.data))
)


class SqlBoletoRepository:
    """The registered titles."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

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
        """A page, and its totals.

        One row more than the page is asked for: when the first page has them all, they are summed here.
        """
        feitio = forma(clientes, filtro)
        sql = consulta(feitio)
        valores = parametros(empresa_id, clientes, filtro, feitio, hoje)
        recorte = {"limite": por_pagina + 1, "inicio": (pagina - 1) * por_pagina}
        linhas = sql.pagina.linhas(self._conexao, {**valores, **recorte})
        boletos = tuple(Boleto(*linha) for linha in linhas[:por_pagina])
        if pagina == 1 and len(linhas) <= por_pagina:
            return PaginaBoletos(
                boletos,
                len(boletos),
                sum((boleto.valor for boleto in boletos), ZERO),
                sum(map(saldo, boletos), ZERO),
            )
        return PaginaBoletos(boletos, *self._conexao.execute(sql.totais, valores).one())

    def por_ids(self, empresa_id: int, clientes: Sequence[str], ids: Sequence[str]) -> Mapping[str, Boleto]:
        chaves = {"empresa_id": empresa_id, "clientes": list(clientes), "ids": list(ids)}
        boletos = [Boleto(*linha) for linha in self._conexao.execute(POR_IDS, chaves)]
        return {boleto.id: boleto for boleto in boletos}

    def valores_em_aberto(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo, hoje: date
    ) -> tuple[Decimal, Decimal]:
        chaves = _no_periodo(empresa_id, clientes, periodo)
        a_vencer, vencido = self._conexao.execute(EM_ABERTO, {**chaves, "hoje": hoje}).one()
        return a_vencer, vencido

    def pago_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        return por_mes(self._conexao, PAGO_POR_MES, _no_periodo(empresa_id, clientes, periodo))


def _no_periodo(empresa_id: int, clientes: Sequence[str], periodo: Periodo) -> dict[str, object]:
    return {
        "empresa_id": empresa_id,
        "clientes": list(clientes),
        "inicio": periodo.inicio,
        "fim": periodo.fim,
    }
