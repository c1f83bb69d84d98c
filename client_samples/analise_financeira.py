"""Show a customer's financial analysis: the current month, or the period asked for.

python -m client_samples.analise_financeira --usuario U --senha S [--de AAAA-MM-DD] [--ate AAAA-MM-DD]
"""

from argparse import Namespace
from typing import Any

from client_samples.conexao import (
    conectar,
    encerrar,
    falhas_explicadas,
    mostrar_resultado,
    reais,
    requisicao,
    tabela,
)
from client_samples.opcoes import opcoes


def main() -> int:
    """Print the six figures and the months; status 0 when the service answered with success."""
    args = _opcoes()
    client = conectar(args)
    with falhas_explicadas(client):
        retorno = client.service.AnaliseFinanceira(
            requisicao=requisicao(args, periodoInicial=args.de, periodoFinal=args.ate)
        )
    if not mostrar_resultado(retorno.resultado):
        return 1
    print(f"Período: {retorno.periodoInicial:%d/%m/%Y} a {retorno.periodoFinal:%d/%m/%Y}")
    tabela(["", "Valor"], _figuras(retorno))
    meses = retorno.evolucaoMensal.mes if retorno.evolucaoMensal else []
    print()
    tabela(
        ["Mês", "Compras", "Pago"],
        [[mes.competencia, reais(mes.totalCompras), reais(mes.valorPago)] for mes in meses],
    )
    return 0


def _figuras(retorno: Any) -> list[list[str]]:
    """The six figures; a customer who never bought has no last purchase."""
    ultima = f"{retorno.dataUltimaCompra:%d/%m/%Y}" if retorno.dataUltimaCompra else "nenhuma compra"
    return [
        ["Total de compras no período", reais(retorno.totalCompras)],
        ["Valor pago no período", reais(retorno.valorPago)],
        ["A vencer no período", reais(retorno.valorAVencer)],
        ["Vencido no período", reais(retorno.valorVencido)],
        ["Data da última compra", ultima],
        ["Valor da última compra", reais(retorno.valorUltimaCompra)],
    ]


def _opcoes() -> Namespace:
    parser = opcoes("analise_financeira", "Mostra a análise financeira de um cliente.")
    parser.add_argument("--de", help="período inicial, AAAA-MM-DD")
    parser.add_argument("--ate", help="período final, AAAA-MM-DD")
    return parser.parse_args()


if __name__ == "__main__":
    encerrar(main)
