"""The examples of what AnaliseFinanceira answers, each with its request."""

from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.quem_pede import do_erp
from ws.desfechos.catalogo.contrato import Codigo

CASOS = (
    Caso(
        "AnaliseFinanceira",
        Codigo.SUCESSO,
        "periodo",
        "O último trimestre de um cliente.",
        do_erp("AnaliseFinanceira", ("periodoInicial", "2026-10-01"), ("periodoFinal", "2026-12-31")),
    ),
    Caso(
        "AnaliseFinanceira",
        Codigo.SUCESSO,
        "mes-corrente",
        "Sem datas: o mês corrente, de um cliente que nunca comprou.",
        do_erp("AnaliseFinanceira", cliente="C0002"),
    ),
    Caso(
        "AnaliseFinanceira",
        Codigo.PERIODO_INVERTIDO,
        "periodo-invertido",
        "O período começa depois de terminar.",
        do_erp("AnaliseFinanceira", ("periodoInicial", "2026-12-31"), ("periodoFinal", "2026-10-01")),
    ),
    Caso(
        "AnaliseFinanceira",
        Codigo.PERIODO_LONGO,
        "periodo-longo",
        "Um período que toca 61 meses.",
        do_erp("AnaliseFinanceira", ("periodoInicial", "2021-11-30"), ("periodoFinal", "2026-11-01")),
    ),
)
