"""What stands on the paper, read back from the PDF."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.adapters.pdf.leitura import Caixa, texto, textos, tinta
from tests.adapters.pdf.papeis import BANCOS, HOMOLOGACAO, feio, imprimir, papel
from tests.domain import fabrica
from ws.adapters.pdf import ficha, recibo
from ws.adapters.pdf.campo import Campo
from ws.adapters.pdf.medidas import MM
from ws.application.ports import Papel
from ws.febraban import bancos, linha_digitavel

ROTULOS = (
    "Local de pagamento", "Vencimento", "Beneficiário", "Agência/Código do Beneficiário", "Data do documento",
    "Nº do documento", "Espécie Doc", "Aceite", "Data do processamento", "Nosso Número", "Uso do banco", "Carteira",
    "Espécie moeda", "Quantidade", "(x) Valor", "(=) Valor do Documento",
    "Informações de responsabilidade do beneficiário", "(-) Desconto/Abatimento", "(+) Juros/Multa",
    "(=) Valor Cobrado", "Pagador", "Beneficiário final (Sacador/Avalista)",
    "Autenticação Mecânica – Ficha de Compensação", "Recibo do Pagador", "Autenticação Mecânica – Recibo do Pagador",
)  # fmt: skip
NUNCA_PREENCHIDOS = {"uso_banco", "quantidade", "valor_moeda", "juros_multa", "valor_cobrado"}


@pytest.mark.parametrize("rotulo", ROTULOS)
def test_every_label_is_on_the_paper_of_a_title_that_lacks_all_that_may_be_lacking(rotulo: str) -> None:
    assert rotulo in texto(imprimir(papel(sacador_avalista=None, instrucoes=(), parcela="", carteira="")))


@pytest.mark.parametrize("banco", BANCOS)
def test_every_value_is_on_both_halves(banco: str) -> None:
    um = papel(banco)
    lido = texto(imprimir(um))
    for valor in (
        um.boleto.nosso_numero_impresso,
        um.boleto.agencia_codigo,
        linha_digitavel.formatar(um.boleto.linha_digitavel),
        bancos.numero_com_dv(banco),
        "NF-004512/03",
        "10/12/2026",
        "05/11/2026",
        "06/11/2026",
        "1.234,56",
        "10,00",
        "Mercado Bom Preço Ltda – CNPJ 19.506.112/0001-47",
        "Rua das Acácias, 192 - Centro",
        "Divinópolis/MG - CEP 35500-898",
        "Fundo Aroeira de Direitos Creditórios – CNPJ 19.506.112/0001-47",
        "Desconto de R$ 50,00 até 01/12/2026.",
        "Após o vencimento: multa de 2% (R$ 24,49) e juros de 1% ao mês (R$ 0,41 por dia).",
        "Dúvidas: (31) 3333-0000.",
    ):
        assert lido.count(valor) >= 2, valor


def test_the_beneficiario_is_there_with_document_address_and_contact() -> None:
    lido = texto(imprimir(papel()))
    assert "Aurora Materiais Elétricos Ltda – CNPJ 11.222.333/0001-81" in lido
    assert "Rua das Acácias, 192 - Centro - Divinópolis/MG - CEP 35500-898" in lido
    assert "Financeiro: (31) 3333-0000" in lido


@pytest.mark.parametrize("banco", BANCOS)
def test_the_linha_digitavel_is_one_run_of_text(banco: str) -> None:
    um = papel(banco)
    formatada = linha_digitavel.formatar(um.boleto.linha_digitavel)
    assert [lido for lido, _ in textos(imprimir(um))].count(formatada) == 2


@pytest.mark.parametrize("banco", BANCOS)
def test_the_name_of_the_bank_is_set_in_type(banco: str) -> None:
    lido = " ".join(texto(imprimir(papel(banco))).split())
    assert bancos.nome_do_banco(banco) in lido


def test_what_the_bank_fills_in_stays_blank() -> None:
    lidos = list(textos(imprimir(papel())))
    for campo in ficha.CAMPOS + recibo.CAMPOS:
        dentro = [lido for lido, caixa in lidos if caixa.cruza(_caixa(campo))]
        assert campo.celula.rotulo in dentro
        assert (dentro == [campo.celula.rotulo]) is (campo.celula.nome in NUNCA_PREENCHIDOS), (
            campo.celula.nome
        )


def test_a_title_without_value_or_abatimento_prints_none() -> None:
    lido = texto(imprimir(papel(valor=Decimal("0.00"), abatimento=Decimal("0.00"), multa=None, juros=None)))
    assert "0,00" not in lido.replace("R$ 50,00", "")


@pytest.mark.parametrize(
    ("banco", "proprio", "impresso"),
    [
        ("104", "", "PREFERENCIALMENTE NAS CASAS LOTÉRICAS ATÉ O VALOR LIMITE"),
        ("104", "Pague na nossa loja", "Pague na nossa loja"),
        ("218", "", "Pagável em qualquer banco"),
    ],
)
def test_the_place_of_payment_is_the_accounts_own_or_the_banks(
    banco: str, proprio: str, impresso: str
) -> None:
    um = papel(banco)
    um = replace(um, conta=replace(um.conta, local_pagamento=proprio))
    assert texto(imprimir(um)).count(impresso) == 2


def test_only_homologation_is_marked_without_value() -> None:
    assert texto(imprimir(papel(), empresa=HOMOLOGACAO)).count("SEM VALOR") >= 3
    assert "SEM VALOR" not in texto(imprimir(papel()))


def test_an_alphanumeric_cnpj_is_printed_as_one() -> None:
    pagador = replace(fabrica.PAGADOR, documento="12ABC34501DE35")
    assert "CNPJ 12.ABC.345/01DE-35" in texto(imprimir(papel(pagador=pagador)))


def test_the_ficha_is_as_high_and_wide_as_the_rule_says() -> None:
    pdf = imprimir(papel())
    corte = tinta(pdf, 300, Caixa(1, 100, 9, 115))  # only the dashes reach the margin
    moldura = tinta(pdf, 300, Caixa(1, 40, 209, 90))
    assert corte is not None
    assert moldura is not None
    assert 95 <= corte.base <= corte.topo <= 108
    assert 170 <= moldura.direita - moldura.esquerda <= 216


@pytest.mark.parametrize("um", [papel(), feio()], ids=["usual", "ugly"])
def test_no_text_touches_another(um: Papel) -> None:
    lidos = list(textos(imprimir(um)))
    assert len(lidos) > 90
    juntos = [
        (lido, outro)
        for i, (lido, caixa) in enumerate(lidos)
        for outro, outra in lidos[:i]
        if caixa.cruza(outra)
    ]
    assert juntos == []


@pytest.mark.parametrize("um", [papel(), feio()], ids=["usual", "ugly"])
def test_every_text_stays_in_its_box(um: Papel) -> None:
    campos = [_caixa(campo) for campo in ficha.CAMPOS + recibo.CAMPOS]
    for lido, caixa in textos(imprimir(um)):
        for campo in campos:
            assert not caixa.cruza(campo) or _dentro(caixa, campo), lido


def test_the_longest_text_is_shortened_with_an_ellipsis() -> None:
    lido = texto(imprimir(feio()))
    assert lido.count("…") > 10
    assert lido.count("– CNPJ 12.ABC.345/01DE-35") == 4  # pagador and avalista on both halves: never cut
    assert "(as demais instruções estão no recibo do pagador)" in lido


def _caixa(campo: Campo) -> Caixa:
    direita, topo = campo.x + campo.celula.largura, campo.y + campo.altura
    return Caixa(campo.x * MM, campo.y * MM, direita * MM, topo * MM)


def _dentro(caixa: Caixa, campo: Caixa) -> bool:
    horizontal = campo.esquerda <= caixa.esquerda <= caixa.direita <= campo.direita
    return horizontal and campo.base <= caixa.base <= caixa.topo <= campo.topo
