"""List boletos: the open ones, oldest first, unless another filter is asked for.

python -m client_samples.consultar_boletos --usuario U --senha S [--situacao TODOS] [--de AAAA-MM-DD] [--ate AAAA-MM-DD]
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
from client_samples.opcoes import inteiro, opcoes

TITULOS = [
    "idBoleto",
    "Documento",
    "Parcela",
    "Vencimento",
    "Valor",
    "Valor hoje",
    "Situação",
    "Atraso",
    "Emitível",
]

ABERTAS = ("A_VENCER", "VENCIDO")
"""Why a paid or cancelled boleto is not issued again goes without saying."""


def main() -> int:
    """Print one page; status 0 when the service answered with success."""
    args = _opcoes()
    client = conectar(args)
    with falhas_explicadas(client):
        retorno = client.service.ConsultarBoletos(
            requisicao=requisicao(
                args,
                situacao=args.situacao,
                vencimentoInicial=args.de,
                vencimentoFinal=args.ate,
                pagina=args.pagina,
                registrosPorPagina=args.por_pagina,
            )
        )
    if not mostrar_resultado(retorno.resultado):
        return 1
    boletos = retorno.boletos.boleto if retorno.boletos else []
    if not boletos:
        print(_por_que_nada(retorno))
        return 0
    tabela(TITULOS, [_linha(boleto) for boleto in boletos])
    for boleto in boletos:
        if not boleto.emitivel and boleto.situacao in ABERTAS:
            print(f"{boleto.idBoleto}: {boleto.motivoNaoEmitivel}")
    print(
        f"Página {retorno.pagina} de {retorno.totalPaginas}: {len(boletos)} de {retorno.totalRegistros} boletos; "
        f"saldo total {reais(retorno.valorTotalSaldo)}"
    )
    return 0


def _por_que_nada(retorno: Any) -> str:
    """Why a success lists nothing."""
    if retorno.totalRegistros:
        return f"A página {retorno.pagina} não tem boletos: a última é a {retorno.totalPaginas}."
    return "Nenhum boleto com estes filtros."


def _linha(boleto: Any) -> list[str]:
    """What a person wants to know of one boleto."""
    return [
        boleto.idBoleto,
        boleto.numeroDocumento,
        boleto.parcela or "",
        f"{boleto.dataVencimento:%d/%m/%Y}",
        reais(boleto.valor),
        reais(boleto.valorAtualizado),
        boleto.situacao,
        f"{boleto.diasAtraso} dias" if boleto.diasAtraso else "",
        "sim" if boleto.emitivel else "não",
    ]


def _opcoes() -> Namespace:
    parser = opcoes("consultar_boletos", "Consulta os boletos de um cliente.")
    parser.add_argument(
        "--situacao", help="EM_ABERTO (padrão), A_VENCER, VENCIDO, LIQUIDADO, CANCELADO ou TODOS"
    )
    parser.add_argument("--de", help="vencimento inicial, AAAA-MM-DD")
    parser.add_argument("--ate", help="vencimento final, AAAA-MM-DD")
    parser.add_argument("--pagina", type=inteiro, help="qual página, a partir de 1")
    parser.add_argument("--por-pagina", type=inteiro, help="quantos boletos em cada página")
    return parser.parse_args()


if __name__ == "__main__":
    encerrar(main)
