"""What the door says of the domain's objects, field by field."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.mundo.cadastro import uma_conta
from tests.mundo.carteira import ENCARGOS, um_boleto
from tests.mundo.dias import HOJE
from tests.soap.instalacao import URL
from ws.application.carteira.consultar_boletos import BoletosConsultados
from ws.application.carteira.emitir_boleto import BoletosEmitidos
from ws.application.correio.enviar_boleto_email import EnvioAceito
from ws.application.ports.correio.remessas import Envio, SituacaoEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Recusa
from ws.domain.carteira.analise import Analise, MesFinanceiro, UltimaCompra
from ws.domain.carteira.boleto import Estado, SituacaoBanco
from ws.domain.carteira.periodo import Periodo
from ws.domain.carteira.posicao import posicao
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.traducao.nomes import Visao
from ws.soap.traducao.visoes import Visoes, parte, recusa, recusas

FUSO = "America/Sao_Paulo"
ENVIO = Envio("a@exemplo.com.br", SituacaoEnvio.PENDENTE, datetime(2026, 11, 24, 15, tzinfo=UTC))
ANALISE = Analise(
    Periodo(date(2026, 11, 1), date(2026, 11, 30)),
    Decimal("1.00"),
    Decimal("2.00"),
    Decimal("3.00"),
    Decimal("4.00"),
    UltimaCompra(HOJE, Decimal("5.00")),
    (MesFinanceiro("2026-11", Decimal("1.00"), Decimal("2.00")),),
)
CONSULTA = BoletosConsultados((), {}, 1, 50, 0, Decimal(0), Decimal(0))
EMISSAO = BoletosEmitidos(b"%PDF-", "boleto.pdf", "0" * 64, (um_boleto(),))

ESQUEMA = carregar_contrato(URL).esquema
DO_ESQUEMA = Visoes(ESQUEMA)
VISOES: dict[str, Visao] = {
    "Boleto": DO_ESQUEMA.boleto(um_boleto(), posicao(um_boleto(), HOJE), uma_conta()),
    "Parte": parte(um_boleto().pagador),
    "BoletoEmitido": DO_ESQUEMA.boleto_emitido(um_boleto()),
    "Envio": DO_ESQUEMA.envio(ENVIO, FUSO),
    "MesFinanceiro": DO_ESQUEMA.mes(ANALISE.evolucao[0]),
    "Recusa": recusa(Recusa("B1", Codigo.BOLETO_LIQUIDADO)),
    "ListaRecusas": recusas(()),
    "ConsultarBoletosRetorno": DO_ESQUEMA.consulta(CONSULTA, FUSO),
    "EmitirBoletoRetorno": DO_ESQUEMA.emissao(EMISSAO, FUSO),
    "EnviarBoletoEmailRetorno": DO_ESQUEMA.envio_aceito(EnvioAceito("p1", (ENVIO,)), FUSO),
    "AnaliseFinanceiraRetorno": DO_ESQUEMA.analise(ANALISE, FUSO),
}
DO_DESFECHO = {"resultado", "recusas"}
"""Filled by whoever knows how the call ended."""


@pytest.mark.parametrize("tipo", VISOES)
def test_a_view_fills_every_field_of_its_type_and_no_other(tipo: str) -> None:
    campos = {campo.nome for campo in ESQUEMA.complexos[tipo].campos}
    assert set(VISOES[tipo]) == campos - DO_DESFECHO


def ver(**mudancas: Any) -> Visao:
    boleto = um_boleto(**mudancas)
    return DO_ESQUEMA.boleto(boleto, posicao(boleto, HOJE), uma_conta())


@pytest.mark.parametrize(
    "campo", ["valorAbatimento", "valorPago", "valorDesconto", "valorMulta", "valorJuros", "dataPagamento"]
)
def test_what_is_zero_is_absent(campo: str) -> None:
    assert ver()[campo] is None


def test_charges_of_today_are_told() -> None:
    vencido = ver(data_vencimento=date(2026, 11, 3), **ENCARGOS)
    assert (vencido["valorMulta"], vencido["valorJuros"]) == (Decimal("2.00"), Decimal("0.70"))
    assert (vencido["valorAtualizado"], vencido["diasAtraso"]) == (Decimal("102.70"), 21)


def test_what_cannot_be_issued_says_why() -> None:
    baixado = ver(situacao_banco=SituacaoBanco.BAIXADO)
    assert not baixado["emitivel"]
    assert baixado["motivoNaoEmitivel"] == Codigo.BOLETO_BAIXADO.mensagem


def test_what_can_be_issued_gives_no_reason() -> None:
    assert (ver()["emitivel"], ver()["motivoNaoEmitivel"]) == (True, None)


def test_a_settled_boleto_owes_nothing() -> None:
    pago = ver(estado=Estado.LIQUIDADO, valor_pago=Decimal("100.00"), data_pagamento=HOJE)
    assert (pago["valorSaldo"], pago["valorAtualizado"]) == (Decimal("0.00"), Decimal("0.00"))
    assert (pago["valorPago"], pago["dataPagamento"]) == (Decimal("100.00"), HOJE)


def test_who_never_bought_has_no_last_purchase() -> None:
    visao = DO_ESQUEMA.analise(replace(ANALISE, ultima_compra=None), FUSO)
    assert (visao["dataUltimaCompra"], visao["valorUltimaCompra"]) == (None, None)


def test_instants_are_told_in_the_companys_zone() -> None:
    assert VISOES["Envio"]["dataHora"].isoformat() == "2026-11-24T12:00:00-03:00"
