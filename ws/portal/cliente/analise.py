"""The tab of the financial analysis: six figures, a chart with its table, and the same as CSV."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.desfechos.erro import Erro
from ws.desfechos.faixa import Faixa
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.carteira.analise import Analise
from ws.domain.carteira.solicitante import Solicitante
from ws.febraban.grafia import dia
from ws.portal.acesso.sessao import acesso_atual, exigir
from ws.portal.cliente.grafico import desenhar
from ws.portal.cliente.periodos import PeriodoOferecido, escolhas
from ws.portal.http.erros import frase
from ws.portal.pagina.formularios import ler_data
from ws.portal.pagina.instalacao import casos
from ws.portal.pagina.planilha import em_csv, na_planilha

PADRAO = "mes"
"""The quick choice that an address without any means."""
analise = Blueprint("analise", __name__)


@dataclass(frozen=True, slots=True)
class Pedido:
    """What the address asks for. ``escolha`` names a quick choice, or is empty for free dates."""

    escolha: str
    de: date | None
    ate: date | None
    cliente: str
    erros: dict[str, str] = field(default_factory=dict)

    def parametros(self, escolha: str | None = None) -> dict[str, str]:
        """Of the address of this analysis, or of the one of a quick choice for the same customer."""
        escolhida = self.escolha if escolha is None else escolha
        valores = {
            "cliente": self.cliente,
            "periodo": escolhida if escolhida != PADRAO else "",
            "de": self.de.isoformat() if self.de and not escolhida else "",
            "ate": self.ate.isoformat() if self.ate and not escolhida else "",
        }
        return {nome: valor for nome, valor in valores.items() if valor}


@analise.get("/analise")
@exigir(TipoAcesso.CLIENTE)
def ver() -> ResponseReturnValue:
    """The current month, or the period asked for."""
    acesso = acesso_atual()
    opcoes = escolhas(casos().clock.hoje(acesso.empresa.fuso))
    pedido = _ler_pedido(opcoes)
    achada, problema = None, ""
    if not pedido.erros:
        try:
            achada = _analisar(pedido)
        except Erro as erro:
            if erro.codigo.faixa is not Faixa.PERIODO:
                raise
            problema = frase(erro.desfecho)
    return render_template(
        "cliente/analise.html",
        pedido=pedido,
        opcoes=opcoes,
        analise=achada,
        graficos=desenhar(achada.evolucao) if achada else (),
        problema=problema,
        clientes=casos().listar_clientes(acesso) if len(acesso.clientes) > 1 else (),
    )


@analise.get("/analise.csv")
@exigir(TipoAcesso.CLIENTE)
def em_planilha() -> ResponseReturnValue:
    """The months of the same period, for a spreadsheet."""
    pedido = _ler_pedido(escolhas(casos().clock.hoje(acesso_atual().empresa.fuso)))
    if pedido.erros:
        return redirect(url_for("analise.ver", de=request.args.get("de"), ate=request.args.get("ate")))
    achada = _analisar(pedido)
    resposta = make_response(planilha(achada))
    resposta.mimetype = "text/csv"
    nome = f"analise-{achada.periodo.inicio}-{achada.periodo.fim}.csv"
    resposta.headers["Content-Disposition"] = f'attachment; filename="{nome}"'
    return resposta


def planilha(analise: Analise) -> bytes:
    """The six figures, then the months."""
    ultima = analise.ultima_compra
    numeros = [
        ("Total de compras", na_planilha(analise.total_compras)),
        ("Valor pago", na_planilha(analise.valor_pago)),
        ("Valor a vencer", na_planilha(analise.valor_a_vencer)),
        ("Valor vencido", na_planilha(analise.valor_vencido)),
        ("Data da última compra", dia(ultima.data) if ultima else ""),
        ("Valor da última compra", na_planilha(ultima.valor) if ultima else ""),
    ]
    meses = [
        (mes.competencia, na_planilha(mes.total_compras), na_planilha(mes.valor_pago))
        for mes in analise.evolucao
    ]
    periodo = f"{dia(analise.periodo.inicio)} a {dia(analise.periodo.fim)}"
    cabecalho_dos_meses = ("Mês", "Compras (R$)", "Pagamentos (R$)")
    return em_csv(("Análise financeira", periodo), [*numeros, (), cabecalho_dos_meses, *meses])


def _analisar(pedido: Pedido) -> Analise:
    solicitante = Solicitante(codigo_cliente=pedido.cliente or None)
    return casos().analisar(acesso_atual(), PedidoDeAnalise(solicitante, pedido.de, pedido.ate))


def _ler_pedido(opcoes: Mapping[str, PeriodoOferecido]) -> Pedido:
    """The quick choice of the address, else its dates, else the current month."""
    parametros, erros = request.args, dict[str, str]()
    cliente = parametros.get("cliente", "")
    de, ate = ler_data(parametros, "de", erros), ler_data(parametros, "ate", erros)
    if de or ate or erros:
        return Pedido("", de, ate, cliente, erros)
    escolha = parametros.get("periodo", PADRAO)
    escolha = escolha if escolha in opcoes else PADRAO
    return Pedido(escolha, opcoes[escolha].inicio, opcoes[escolha].fim, cliente)
