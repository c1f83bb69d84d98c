"""The examples of what ConsultarBoletos answers, each with its request."""

from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.pedidos import pedido
from tests.wsdl.exemplos.quem_pede import CLIENTE, CNPJ, ERP, do_erp
from ws.desfechos.catalogo.contrato import Codigo

CASOS = (
    Caso(
        "ConsultarBoletos",
        Codigo.SUCESSO,
        "em-aberto",
        "Os boletos em aberto de um cliente: um pago em parte, um vencido, um a vencer com desconto.",
        pedido("ConsultarBoletos", CNPJ, cabecalho=ERP),
    ),
    Caso(
        "ConsultarBoletos",
        Codigo.SUCESSO,
        "conta-de-cliente",
        "A conta do próprio cliente não precisa dizer quem é.",
        pedido("ConsultarBoletos", cabecalho=CLIENTE),
    ),
    Caso(
        "ConsultarBoletos",
        Codigo.SUCESSO,
        "segunda-pagina",
        "A segunda página do histórico, de dois em dois.",
        do_erp(
            "ConsultarBoletos",
            ("situacao", "TODOS"),
            ("pagina", "2"),
            ("registrosPorPagina", "2"),
            cliente="C0003",
        ),
    ),
    Caso(
        "ConsultarBoletos",
        Codigo.SUCESSO,
        "liquidados",
        "Os já pagos, por vencimento.",
        do_erp(
            "ConsultarBoletos",
            ("situacao", "LIQUIDADO"),
            ("vencimentoInicial", "2026-10-01"),
            ("vencimentoFinal", "2026-10-31"),
        ),
    ),
    Caso(
        "ConsultarBoletos",
        Codigo.NENHUM_BOLETO,
        "nenhum-boleto",
        "Um cliente sem boletos em aberto.",
        do_erp("ConsultarBoletos", cliente="C0002"),
    ),
    Caso(
        "ConsultarBoletos",
        Codigo.PERIODO_INVERTIDO,
        "periodo-invertido",
        "O filtro de vencimento começa depois de terminar.",
        do_erp("ConsultarBoletos", ("vencimentoInicial", "2026-12-31"), ("vencimentoFinal", "2026-12-01")),
    ),
)
