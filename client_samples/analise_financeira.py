"""Show a customer's financial analysis: the current month, or the period asked for.

python -m client_samples.analise_financeira --usuario U --senha S [--de AAAA-MM-DD] [--ate AAAA-MM-DD]
"""

import sys

from client_samples.conexao import (
    cliente_do_pedido,
    conectar,
    falhas_explicadas,
    mostrar_resultado,
    opcoes,
    reais,
    tabela,
)


def main() -> int:
    """Print the six figures and the months; status 0 when the service answered with success."""
    parser = opcoes("Mostra a análise financeira de um cliente.")
    parser.add_argument("--de", help="período inicial, AAAA-MM-DD")
    parser.add_argument("--ate", help="período final, AAAA-MM-DD")
    args = parser.parse_args()
    client = conectar(args)
    pedido = {**cliente_do_pedido(args), "periodoInicial": args.de, "periodoFinal": args.ate}
    with falhas_explicadas(client):
        retorno = client.service.AnaliseFinanceira(
            requisicao={campo: valor for campo, valor in pedido.items() if valor}
        )
    if not mostrar_resultado(retorno.resultado):
        return 1
    print(f"Período: {retorno.periodoInicial:%d/%m/%Y} a {retorno.periodoFinal:%d/%m/%Y}")
    ultima = f"{retorno.dataUltimaCompra:%d/%m/%Y}" if retorno.dataUltimaCompra else "nenhuma compra"
    tabela(
        ["", "Valor"],
        [
            ["Total de compras no período", reais(retorno.totalCompras)],
            ["Valor pago no período", reais(retorno.valorPago)],
            ["A vencer no período", reais(retorno.valorAVencer)],
            ["Vencido no período", reais(retorno.valorVencido)],
            ["Data da última compra", ultima],
            ["Valor da última compra", reais(retorno.valorUltimaCompra)],
        ],
    )
    if retorno.evolucaoMensal:
        print()
        tabela(
            ["Mês", "Compras", "Pago"],
            [
                [mes.competencia, reais(mes.totalCompras), reais(mes.valorPago)]
                for mes in retorno.evolucaoMensal.mes
            ],
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
