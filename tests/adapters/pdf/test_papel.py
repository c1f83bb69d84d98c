"""What stands on the paper, read back from the PDF."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.adapters.pdf.formularios import CAMPOS, caixa
from tests.adapters.pdf.leitura import FOLHA, Caixa, texto, textos, tinta
from tests.adapters.pdf.papeis import BANCOS, HOMOLOGACAO, PRODUCAO, TEMATICA, com_pix, feio, imprimir, papel
from tests.fakes.logger import Logger
from tests.mundo.cadastro import PAGADOR
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.febraban import bancos
from ws.febraban.codigo import linha_digitavel

ROTULOS = (
    "Local de pagamento", "Vencimento", "Beneficiário", "Agência/Código do Beneficiário", "Data do documento",
    "Nº do documento", "Espécie Doc", "Aceite", "Data do processamento", "Nosso Número", "Uso do banco", "Carteira",
    "Espécie moeda", "Quantidade", "(x) Valor", "(=) Valor do Documento",
    "Informações de responsabilidade do beneficiário", "(-) Desconto/Abatimento", "(+) Juros/Multa",
    "(=) Valor Cobrado", "Pagador", "Beneficiário final (Sacador/Avalista)",
    "Autenticação Mecânica – Ficha de Compensação", "Recibo do Pagador",
)  # fmt: skip
DO_RECIBO = {
    Modelo.A4: "Autenticação Mecânica – Recibo do Pagador",
    Modelo.CARNE: "Autenticação Mecânica",
    Modelo.FATURA: "Autenticação Mecânica – Recibo do Pagador",
}
NUNCA_PREENCHIDOS = {"uso_banco", "quantidade", "valor_moeda", "juros_multa", "valor_cobrado"}


para_cada_leiaute = pytest.mark.parametrize("modelo", Modelo)
USUAL_OU_FEIO = pytest.mark.parametrize(
    "um", [papel(), com_pix(papel("748")), feio()], ids=["usual", "pix", "ugly"]
)


@para_cada_leiaute
def test_every_label_is_on_the_paper_of_a_title_that_lacks_all_that_may_be_lacking(modelo: Modelo) -> None:
    um = papel(sacador_avalista=None, instrucoes=(), parcela="", carteira="")
    lido = texto(imprimir(um, modelo=modelo))
    assert [rotulo for rotulo in ROTULOS if rotulo not in lido] == []
    assert DO_RECIBO[modelo] in lido


@pytest.mark.parametrize("banco", BANCOS)
@para_cada_leiaute
def test_what_identifies_a_title_is_on_both_parts(banco: str, modelo: Modelo) -> None:
    um = papel(banco)
    lido = texto(imprimir(um, modelo=modelo))
    for valor in (
        um.boleto.nosso_numero_impresso,
        um.boleto.agencia_codigo,
        bancos.numero_com_dv(banco),
        "NF-004512/03",
        "10/12/2026",
        "1.234,56",
        "Mercado Bom Preço Ltda",
        "CNPJ 19.506.112/0001-47",
        "Aurora Materiais Elétricos Ltda",
        "CNPJ 11.222.333/0001-81",
        "Rua das Acácias, 192 - Centro",
    ):
        assert lido.count(valor) >= 2, valor


@para_cada_leiaute
def test_the_ficha_says_all_of_a_title(modelo: Modelo) -> None:
    lido = texto(imprimir(papel(), modelo=modelo))
    for valor in (
        "05/11/2026",
        "06/11/2026",
        "10,00",
        "Divinópolis/MG - CEP 35500-898",
        "Fundo Aroeira de Direitos Creditórios – CNPJ 19.506.112/0001-47",
        "Desconto de R$ 50,00 até 01/12/2026.",
        "Após o vencimento: multa de 2% (R$ 24,49) e juros de 1% ao mês (R$ 0,41 por dia).",
        "Dúvidas: (31) 3333-0000.",
    ):
        assert valor in lido, valor


@pytest.mark.parametrize("modelo", [Modelo.A4, Modelo.FATURA])
def test_a_whole_sheet_says_whom_to_talk_to(modelo: Modelo) -> None:
    assert "Financeiro: (31) 3333-0000" in texto(imprimir(papel(), modelo=modelo))


@pytest.mark.parametrize("banco", BANCOS)
@para_cada_leiaute
def test_the_linha_digitavel_is_one_run_of_text(banco: str, modelo: Modelo) -> None:
    um = papel(banco)
    formatada = linha_digitavel.formatar(um.boleto.linha_digitavel)
    vezes = 1 if modelo is Modelo.CARNE else 2
    assert [lido for lido, _ in textos(imprimir(um, modelo=modelo))].count(formatada) == vezes


@pytest.mark.parametrize("banco", BANCOS)
@para_cada_leiaute
def test_the_name_of_the_bank_is_set_in_type(banco: str, modelo: Modelo) -> None:
    lido = " ".join(texto(imprimir(papel(banco), modelo=modelo)).split())
    assert bancos.nome_do_banco(banco) in lido


@para_cada_leiaute
def test_what_the_bank_fills_in_stays_blank(modelo: Modelo) -> None:
    lidos = list(textos(imprimir(papel(), modelo=modelo)))
    for campo in CAMPOS[modelo]:
        dentro = [lido for lido, onde in lidos if onde.cruza(caixa(campo, modelo))]
        assert campo.celula.rotulo in dentro
        assert (dentro == [campo.celula.rotulo]) is (campo.celula.nome in NUNCA_PREENCHIDOS), (
            campo.celula.nome
        )


@para_cada_leiaute
def test_a_title_without_value_or_abatimento_prints_none(modelo: Modelo) -> None:
    um = papel(valor=Decimal("0.00"), abatimento=Decimal("0.00"), multa=None, juros=None)
    assert "0,00" not in texto(imprimir(um, modelo=modelo)).replace("R$ 50,00", "")


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


@pytest.mark.parametrize(("modelo", "vezes"), [(Modelo.A4, 3), (Modelo.CARNE, 2), (Modelo.FATURA, 3)])
def test_only_homologation_is_marked_without_value(modelo: Modelo, vezes: int) -> None:
    assert texto(imprimir(papel(), empresa=HOMOLOGACAO, modelo=modelo)).count("SEM VALOR") == vezes
    assert "SEM VALOR" not in texto(imprimir(papel(), modelo=modelo))


@para_cada_leiaute
def test_an_alphanumeric_cnpj_is_printed_as_one(modelo: Modelo) -> None:
    pagador = replace(PAGADOR, documento="12ABC34501DE35")
    assert "CNPJ 12.ABC.345/01DE-35" in texto(imprimir(papel(pagador=pagador), modelo=modelo))


@pytest.mark.parametrize("modelo", [Modelo.A4, Modelo.FATURA])
def test_the_ficha_of_a_whole_sheet_is_as_high_and_wide_as_the_rule_says(modelo: Modelo) -> None:
    pdf = imprimir(papel(), modelo=modelo)
    corte = tinta(pdf, 300, Caixa(1, 100, 9, 115))  # only the dashes reach the margin
    moldura = tinta(pdf, 300, Caixa(1, 40, 209, 90))
    assert corte is not None
    assert moldura is not None
    assert 95 <= corte.base <= corte.topo <= 108
    assert 170 <= moldura.direita - moldura.esquerda <= 216


def test_the_ficha_of_a_carne_is_as_high_and_wide_as_the_rule_says() -> None:
    pdf = imprimir(*[papel()] * 3, modelo=Modelo.CARNE)
    corte = tinta(pdf, 300, Caixa(1, 90, 5, 110))
    moldura = tinta(pdf, 300, Caixa(50, 30, 209, 80))
    assert corte is not None
    assert moldura is not None
    assert 60 <= corte.base <= corte.topo <= 108
    assert 145 <= moldura.direita - moldura.esquerda <= 216


@USUAL_OU_FEIO
@para_cada_leiaute
def test_no_text_touches_another(um: Papel, modelo: Modelo) -> None:
    lidos = list(textos(imprimir(*[um] * 3, empresa=TEMATICA, modelo=modelo)))
    assert len(lidos) > 60
    juntos = [
        (lido, outro)
        for i, (lido, onde) in enumerate(lidos)
        for outro, outra in lidos[:i]
        if onde.cruza(outra)
    ]
    assert juntos == []


@USUAL_OU_FEIO
@para_cada_leiaute
def test_every_text_stays_in_its_box_and_on_the_sheet(um: Papel, modelo: Modelo) -> None:
    caixas = [caixa(campo, modelo) for campo in CAMPOS[modelo]]
    for lido, onde in textos(imprimir(um, modelo=modelo)):
        assert onde.dentro_de(FOLHA), lido
        for outra in caixas:
            assert not onde.cruza(outra) or onde.dentro_de(outra), lido


@para_cada_leiaute
def test_the_longest_text_is_shortened_with_an_ellipsis(modelo: Modelo) -> None:
    lido = texto(imprimir(feio(), modelo=modelo))
    assert lido.count("…") > 10
    assert lido.count("CNPJ 12.ABC.345/01DE-35") >= 3  # of pagador and avalista: never cut
    assert ("(as demais instruções estão no recibo do pagador)" in lido) is (modelo is not Modelo.CARNE)


@para_cada_leiaute
def test_sixteen_short_instructions_are_all_on_the_paper(modelo: Modelo) -> None:
    instrucoes = tuple(f"Instrução {numero:02}." for numero in range(1, 17))
    registro = Logger()
    pdf = ImpressoraReportlab(registro).imprimir(PRODUCAO, [com_pix(papel(instrucoes=instrucoes))], modelo)
    lido = " ".join(texto(pdf).split())
    assert [instrucao for instrucao in instrucoes if instrucao not in lido] == []
