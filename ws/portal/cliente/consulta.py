"""What a page of boletos was asked for, read from its address, and the address of the same page with a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.domain.carteira.solicitante import Solicitante
from ws.portal.pagina.formularios import ler_data, ler_inteiro

POR_PAGINA = 15
"""With these the first page stays below 60 kB, everything that it loads included."""
NUMERO_MAXIMO = 64
"""Characters of a number to search for; none is longer."""
NOMES = {
    "abertos": FiltroSituacao.EM_ABERTO,
    "vencidos": FiltroSituacao.VENCIDO,
    "pagos": FiltroSituacao.LIQUIDADO,
    "cancelados": FiltroSituacao.CANCELADO,
    "todos": FiltroSituacao.TODOS,
}
"""Filters as they stand in an address."""


@dataclass(frozen=True, slots=True)
class Consulta:
    """``erros`` name the fields that could not be read."""

    situacao: str = "abertos"
    de: date | None = None
    ate: date | None = None
    numero: str = ""
    cliente: str = ""
    pagina: int = 1
    erros: Mapping[str, str] = field(default_factory=dict)

    @property
    def filtrada(self) -> bool:
        """Whether something beyond the situation narrows it."""
        return bool(self.de or self.ate or self.numero or self.erros)

    def pedido(self) -> PedidoDeConsulta:
        """What the use case is asked."""
        return PedidoDeConsulta(
            solicitante=Solicitante(codigo_cliente=self.cliente or None),
            filtro=FiltroBoletos(
                situacao=NOMES[self.situacao],
                vencimento_inicial=self.de,
                vencimento_final=self.ate,
                numero=self.numero or None,
            ),
            pagina=self.pagina,
            registros_por_pagina=POR_PAGINA,
        )

    def com(self, **mudancas: object) -> dict[str, str]:
        """Parameters of the address of this page with a change; its first page, unless another is named.

        >>> Consulta(situacao="pagos", de=date(2026, 11, 1), pagina=3).com(situacao="todos")
        {'situacao': 'todos', 'de': '2026-11-01'}
        """
        nova = replace(self, **{"pagina": 1, **mudancas})  # type: ignore[arg-type]  # the names are the fields'
        valores = {
            "situacao": nova.situacao if nova.situacao != "abertos" else "",
            "de": nova.de.isoformat() if nova.de else "",
            "ate": nova.ate.isoformat() if nova.ate else "",
            "numero": nova.numero,
            "cliente": nova.cliente,
            "pagina": str(nova.pagina) if nova.pagina > 1 else "",
        }
        return {nome: valor for nome, valor in valores.items() if valor}


def ler_consulta(parametros: Mapping[str, str]) -> Consulta:
    """From the address; what means nothing is as if it were not there, but for dates, which are told."""
    erros: dict[str, str] = {}
    situacao = parametros.get("situacao", "abertos")
    return Consulta(
        situacao=situacao if situacao in NOMES else "abertos",
        de=ler_data(parametros, "de", erros),
        ate=ler_data(parametros, "ate", erros),
        numero=parametros.get("numero", "").strip()[:NUMERO_MAXIMO],
        cliente=parametros.get("cliente", ""),
        pagina=ler_inteiro(parametros, "pagina", minimo=1),
        erros=erros,
    )
