"""The columns of each file, and what becomes of those that belong together."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.intake.pasta import JUNTOS, leitor, motivo_de, recusas
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import (
    APAGAR,
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroPagamento,
)
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

AMBIGUO = "É ambíguo: o separador pode ser de milhar ou decimal; escreva com duas casas decimais."


def boletos(pasta: Path, **celulas: str) -> list[Linha[RegistroBoleto]]:
    """One line with these cells."""
    celulas = {"id": "B1", **celulas}
    conteudo = ";".join(celulas) + "\n" + ";".join(f'"{celula}"' for celula in celulas.values()) + "\n"
    return list(leitor(pasta, boletos=conteudo).boletos())


def boleto(pasta: Path, **celulas: str) -> RegistroBoleto:
    [linha] = boletos(pasta, **celulas)
    assert linha.falhas == ()
    assert linha.registro is not None
    return linha.registro


def test_every_column_of_a_boleto_goes_to_its_field(tmp_path: Path) -> None:
    lido = boleto(
        tmp_path,
        codigo_cliente="C1",
        conta="BB",
        numero_documento="10-1",
        parcela="1/2",
        nosso_numero="0001",
        nosso_numero_impresso="17/0001-9",
        agencia_codigo="0001 / 2",
        data_emissao="2026-10-01",
        data_processamento="02/10/2026",
        data_vencimento="10/11/2026",
        valor="1.127,50",
        abatimento="5.00",
        especie="dm",
        aceite="n",
        estado="aberto",
        situacao_banco="em_cartorio",
        linha_digitavel="123",
        codigo_barras="456",
        pix_copia_cola="000201",
        sacador_nome="Fiadora S.A.",
        sacador_documento="11222333000181",
        sacador_logradouro="Rua A",
        sacador_bairro="B",
        sacador_cidade="C",
        sacador_uf="mg",
        sacador_cep="30110-044",
        instrucoes="Uma | outra\nterceira",
        multa_tipo="percentual",
        multa_valor="2",
        juros_tipo="VALOR_DIA",
        juros_valor="0,33",
        desconto1_tipo="VALOR",
        desconto1_valor="10,00",
        desconto1_ate="01/11/2026",
        desconto3_tipo="PERCENTUAL",
        desconto3_valor="1,5",
        desconto3_ate="05/11/2026",
        limite_pagamento="31/12/2026",
        aceita_parcial="S",
        itens="Cabo 2*4 mm * 1,5 * 90\nFrete*1*20,00 | Brinde*2*0",
    )
    assert lido == RegistroBoleto(
        id="B1",
        codigo_cliente="C1",
        conta="BB",
        numero_documento="10-1",
        parcela="1/2",
        nosso_numero="0001",
        nosso_numero_impresso="17/0001-9",
        agencia_codigo="0001 / 2",
        data_emissao=date(2026, 10, 1),
        data_processamento=date(2026, 10, 2),
        data_vencimento=date(2026, 11, 10),
        valor=Decimal("1127.50"),
        abatimento=Decimal("5.00"),
        especie="DM",
        aceite="N",
        estado=Estado.ABERTO,
        situacao_banco=SituacaoBanco.EM_CARTORIO,
        linha_digitavel="123",
        codigo_barras="456",
        pix_copia_cola="000201",
        sacador_avalista=Parte(
            "Fiadora S.A.", "11222333000181", Endereco("Rua A", "B", "C", "MG", "30110044")
        ),
        instrucoes=("Uma", "outra", "terceira"),
        multa=Multa(TipoMulta.PERCENTUAL, Decimal("2.00")),
        juros=Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
        descontos=(
            Desconto(TipoDesconto.VALOR, Decimal("10.00"), date(2026, 11, 1)),
            None,
            Desconto(TipoDesconto.PERCENTUAL, Decimal("1.50"), date(2026, 11, 5)),
        ),
        limite_pagamento=date(2026, 12, 31),
        aceita_parcial=True,
        itens=(
            ItemFatura("Cabo 2*4 mm", Decimal("1.5"), Decimal("90.00")),
            ItemFatura("Frete", Decimal(1), Decimal("20.00")),
            ItemFatura("Brinde", Decimal(2), Decimal("0.00")),
        ),
    )


def test_a_boleto_with_only_its_id_says_nothing_else(tmp_path: Path) -> None:
    assert boleto(tmp_path) == RegistroBoleto("B1")


@pytest.mark.parametrize(
    ("celulas", "campo", "valor"),
    [
        ({"multa_tipo": "-"}, "multa", APAGAR),
        ({"multa_tipo": "VALOR", "multa_valor": "0,00"}, "multa", APAGAR),
        ({"juros_tipo": "-"}, "juros", APAGAR),
        ({"juros_tipo": "PERCENTUAL_MES", "juros_valor": "0"}, "juros", APAGAR),
        ({"desconto1_tipo": "-"}, "descontos", ()),
        ({"desconto2_tipo": "VALOR", "desconto2_valor": "0,00"}, "descontos", ()),
        ({"sacador_nome": "-"}, "sacador_avalista", APAGAR),
        ({"instrucoes": "-"}, "instrucoes", ()),
        ({"itens": "-"}, "itens", ()),
        ({"limite_pagamento": "-"}, "limite_pagamento", APAGAR),
        ({"pix_copia_cola": "-"}, "pix_copia_cola", ""),
        ({"parcela": "-"}, "parcela", ""),
    ],
)
def test_the_source_may_say_that_there_is_none(
    celulas: dict[str, str], campo: str, valor: Any, tmp_path: Path
) -> None:
    assert getattr(boleto(tmp_path, **celulas), campo) == valor


@pytest.mark.parametrize(
    ("celulas", "coluna", "motivo"),
    [
        ({"multa_tipo": "VALOR"}, "multa_valor", JUNTOS),
        ({"multa_valor": "0,00"}, "multa_tipo", JUNTOS),
        ({"juros_valor": "1,00"}, "juros_tipo", JUNTOS),
        ({"desconto1_tipo": "VALOR", "desconto1_ate": "01/11/2026"}, "desconto1_valor", JUNTOS),
        ({"desconto2_valor": "1,00", "desconto2_ate": "01/11/2026"}, "desconto2_tipo", JUNTOS),
        ({"desconto3_tipo": "VALOR", "desconto3_valor": "1,00"}, "desconto3_ate", JUNTOS),
        (
            {"sacador_documento": "11222333000181"},
            "sacador_nome",
            "É obrigatório quando há outros dados do sacador/avalista.",
        ),
        ({"multa_tipo": "ISENTO", "multa_valor": "1,00"}, "multa_tipo", "Deve ser VALOR ou PERCENTUAL."),
        (
            {"juros_tipo": "VALOR", "juros_valor": "1,00"},
            "juros_tipo",
            "Deve ser VALOR_DIA ou PERCENTUAL_MES.",
        ),
        ({"estado": "PAGO"}, "estado", "Deve ser ABERTO ou LIQUIDADO ou CANCELADO."),
        ({"valor": "-"}, "valor", "Não pode ser apagado."),
        ({"abatimento": "-"}, "abatimento", "Não pode ser apagado."),
        ({"itens": "Frete"}, "itens", CodigoDeImportacao.FORMA_DO_ITEM.mensagem.format(ordem=1)),
        (
            {"itens": "Cabo*1*2,00|Frete*20,00"},
            "itens",
            CodigoDeImportacao.FORMA_DO_ITEM.mensagem.format(ordem=2),
        ),
        ({"itens": "*1*2,00"}, "itens", CodigoDeImportacao.FORMA_DO_ITEM.mensagem.format(ordem=1)),
        (
            {"itens": "Cabo*um*2,00"},
            "itens",
            "Item 1, quantidade: Deve ser um número sem sinal, como 1234,56 ou 1234.56.",
        ),
        ({"itens": "Cabo*1*2,0005"}, "itens", "Item 1, valor: Deve ter no máximo duas casas decimais."),
        (
            {"itens": "Frete*1*2,00|Cabo*1.500*2,00"},
            "itens",
            f"Item 2, quantidade: {AMBIGUO}",
        ),
    ],
)
def test_a_boleto_is_refused_for(celulas: dict[str, str], coluna: str, motivo: str, tmp_path: Path) -> None:
    linhas = boletos(tmp_path, **celulas)
    assert recusas(linhas) == [(2, coluna)]
    assert motivo_de(linhas[0].falhas[0]) == motivo


def test_every_column_of_the_other_files_goes_to_its_field(tmp_path: Path) -> None:
    origem = leitor(
        tmp_path,
        clientes="codigo;documento;nome;logradouro;bairro;cidade;uf;cep;email\nC1;1;N;R;B;C;mg;30.110-044;a@b.c\n",
        compras="id;codigo_cliente;data;valor;valor_devolvido;cancelada\nV1;C1;2026-11-24;10,00;1,00;N\n",
        pagamentos="id;boleto;data;valor;principal;canal\nP1;B1;2026-11-24;10,00;9,00;PIX\n",
    )
    [cliente], [compra], [pagamento] = origem.clientes(), origem.compras(), origem.pagamentos()
    dia = date(2026, 11, 24)
    assert cliente.registro == RegistroCliente("C1", "1", "N", "R", "B", "C", "MG", "30110044", "a@b.c")
    assert compra.registro == RegistroCompra(
        "V1", "C1", dia, Decimal("10.00"), Decimal("1.00"), cancelada=False
    )
    assert pagamento.registro == RegistroPagamento("P1", "B1", dia, Decimal("10.00"), Decimal("9.00"), "PIX")
