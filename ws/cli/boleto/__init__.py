"""``boleto``: explains a linha digitável or a bar code; with ``--pdf``, prints a boleto from what is typed."""

from pathlib import Path
from typing import Annotated

import typer
from typer.models import OptionInfo

from ws.cli.boleto.opcoes import Opcoes

_PAPEL = "Impressão, com --pdf"
_LINHA = "Linha digitável ou código de barras, como colado: pontos, espaços e hífens servem."


def _do_papel(ajuda: str, *nomes: str) -> OptionInfo:
    """An option of the paper."""
    opcao: OptionInfo = typer.Option(*nomes, help=ajuda, rich_help_panel=_PAPEL)
    return opcao


def boleto(
    linha: Annotated[list[str] | None, typer.Argument(help=_LINHA)] = None,
    *,
    em_json: Annotated[bool, typer.Option("--json", help="Explica em JSON, para programas.")] = False,
    pdf: Annotated[
        Path | None, typer.Option(help="Imprime um boleto neste arquivo, em vez de explicar.")
    ] = None,
    com_valor: Annotated[bool, _do_papel("Imprime sem a marca SEM VALOR.", "--com-valor")] = False,
    banco: Annotated[str, _do_papel("Número do banco, três algarismos.")] = "",
    agencia: Annotated[str, _do_papel("Agência ou cooperativa, como 1234 ou 1234-5.")] = "",
    conta: Annotated[str, _do_papel("Conta, como 12345 ou 12345-6.")] = "",
    convenio: Annotated[str, _do_papel("Convênio ou código do beneficiário.")] = "",
    carteira: Annotated[str, _do_papel("Carteira.")] = "",
    modalidade: Annotated[str, _do_papel("Modalidade, nos bancos que a têm.")] = "",
    posto: Annotated[str, _do_papel("Posto, no Sicredi.")] = "",
    nosso_numero: Annotated[str, _do_papel("Nosso número.")] = "",
    valor: Annotated[str, _do_papel("Valor, como 1234,56.")] = "",
    vencimento: Annotated[str, _do_papel("Vencimento, como 31/12/2026.")] = "",
    beneficiario: Annotated[str, _do_papel("Nome do beneficiário.")] = "",
    cnpj: Annotated[str, _do_papel("CNPJ ou CPF do beneficiário.")] = "",
    endereco: Annotated[str, _do_papel("Endereço do beneficiário, numa linha.")] = "",
    pagador: Annotated[str, _do_papel("Nome do pagador.")] = "",
    cnpj_pagador: Annotated[str, _do_papel("CNPJ ou CPF do pagador.")] = "",
    endereco_pagador: Annotated[str, _do_papel("Endereço do pagador, numa linha.")] = "",
    documento: Annotated[str, _do_papel("Número do documento.")] = "",
    parcela: Annotated[str, _do_papel("Parcela, como 1/3.")] = "",
    especie: Annotated[str, _do_papel("Espécie do documento; DM quando não dita.")] = "",
    instrucao: Annotated[list[str] | None, _do_papel("Linha das instruções; repita para mais.")] = None,
) -> None:
    """Explica uma linha digitável ou um código de barras; com --pdf, imprime um boleto."""
    opcoes = Opcoes(
        linha=" ".join(linha or ()),
        banco=banco,
        agencia=agencia,
        conta=conta,
        convenio=convenio,
        carteira=carteira,
        modalidade=modalidade,
        posto=posto,
        nosso_numero=nosso_numero,
        valor=valor,
        vencimento=vencimento,
        beneficiario=beneficiario,
        cnpj=cnpj,
        endereco=endereco,
        pagador=pagador,
        cnpj_pagador=cnpj_pagador,
        endereco_pagador=endereco_pagador,
        documento=documento,
        parcela=parcela,
        especie=especie,
        instrucoes=tuple(instrucao or ()),
    )
    from ws.cli.boleto.execucao import executar

    raise typer.Exit(executar(opcoes, pdf, em_json=em_json, com_valor=com_valor))
