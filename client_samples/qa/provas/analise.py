"""AnaliseFinanceira: the periods it takes, and six figures that agree with the months and with the boletos."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from client_samples.qa.caso import casos
from client_samples.qa.historico import historico
from client_samples.qa.juizo import NaoAplicavel, conferir, igual
from client_samples.qa.servico import Servico

ANALISAR = "AnaliseFinanceira"


def mes_corrente(servico: Servico) -> None:
    retorno = _sucesso(servico)
    primeiro, ultimo = _mes(retorno.resultado.dataHora.date())
    igual("período", (retorno.periodoInicial, retorno.periodoFinal), (primeiro, ultimo))
    igual("meses", len(retorno.evolucaoMensal.mes), 1)


def um_limite_so(servico: Servico) -> None:
    dia = date(2026, 2, 10)
    for limite, esperado in (
        ({"periodoInicial": dia}, (dia, date(2026, 2, 28))),
        ({"periodoFinal": dia}, (date(2026, 2, 1), dia)),
    ):
        retorno = _sucesso(servico, **limite)
        igual(
            f"período só com {next(iter(limite))}", (retorno.periodoInicial, retorno.periodoFinal), esperado
        )


def doze_meses(servico: Servico) -> None:
    primeiro, ultimo = _ultimos_doze_meses(servico)
    retorno = _sucesso(servico, periodoInicial=primeiro, periodoFinal=ultimo)
    meses = retorno.evolucaoMensal.mes
    esperados = [_competencia(primeiro, depois) for depois in range(12)]
    igual("meses", [mes.competencia for mes in meses], esperados)
    igual("compras dos meses somadas", sum(mes.totalCompras for mes in meses), retorno.totalCompras)
    igual("pagamentos dos meses somados", sum(mes.valorPago for mes in meses), retorno.valorPago)


def mes_sozinho(servico: Servico) -> None:
    """A month asked for alone has the figures it has within the twelve."""
    primeiro, ultimo = _ultimos_doze_meses(servico)
    meses = _sucesso(servico, periodoInicial=primeiro, periodoFinal=ultimo).evolucaoMensal.mes
    sozinho = _sucesso(servico, periodoInicial=primeiro, periodoFinal=_mes(primeiro)[1])
    igual("compras do primeiro mês", sozinho.totalCompras, meses[0].totalCompras)
    igual("pagamentos do primeiro mês", sozinho.valorPago, meses[0].valorPago)


def saldos_dos_boletos(servico: Servico) -> None:
    """What falls due and what is overdue is what the boletos of the period say."""
    primeiro, ultimo = _ultimos_doze_meses(servico)
    retorno = _sucesso(servico, periodoInicial=primeiro, periodoFinal=ultimo)
    for situacao, obtido in (("A_VENCER", retorno.valorAVencer), ("VENCIDO", retorno.valorVencido)):
        saldos = [
            boleto.valorSaldo
            for boleto in historico(servico).boletos
            if boleto.situacao == situacao and primeiro <= boleto.dataVencimento <= ultimo
        ]
        igual(f"saldo {situacao}", obtido, sum(saldos))


def ultima_compra_em_qualquer_periodo(servico: Servico) -> None:
    agora, antes = _sucesso(servico), _sucesso(servico, periodoInicial=date(1998, 1, 1))
    for nome in ("dataUltimaCompra", "valorUltimaCompra"):
        igual(f"{nome} pedida por outro período", antes[nome], agora[nome])
    conferir((agora.dataUltimaCompra is None) == (agora.valorUltimaCompra is None), "data e valor juntos")


def ultima_compra_no_seu_dia(servico: Servico) -> None:
    """Others of the same day are added to it."""
    retorno = _sucesso(servico)
    dia = retorno.dataUltimaCompra
    if dia is None:
        raise NaoAplicavel("o cliente nunca comprou")
    compras = _compras(servico, dia, dia)
    conferir(
        0 < retorno.valorUltimaCompra <= compras,
        f"até {compras}, que foi comprado em {dia}; obtido {retorno.valorUltimaCompra}",
    )


def nada_depois_da_ultima_compra(servico: Servico) -> None:
    hoje, dia = historico(servico).hoje, _sucesso(servico).dataUltimaCompra
    inicio = _meses_antes(hoje, 59)
    if dia is not None:
        inicio = max(inicio, dia + timedelta(days=1))
    if inicio <= hoje:
        igual(f"compras desde {inicio}", _compras(servico, inicio, hoje), 0)


def invertido(servico: Servico) -> None:
    igual("código", _codigo(servico, date(2026, 3, 2), date(2026, 3, 1)), "501")


def sessenta_meses(servico: Servico) -> None:
    igual("código de 60 meses", _codigo(servico, date(2021, 1, 31), date(2025, 12, 1)), "000")
    igual("código de 61 meses", _codigo(servico, date(2021, 1, 31), date(2026, 1, 1)), "502")


def _codigo(servico: Servico, inicio: date, fim: date) -> Any:
    return servico.chamar(ANALISAR, periodoInicial=inicio, periodoFinal=fim).resultado.codigo


def _sucesso(servico: Servico, **periodo: date) -> Any:
    retorno = servico.chamar(ANALISAR, **periodo)
    igual("código", retorno.resultado.codigo, "000")
    return retorno


def _compras(servico: Servico, inicio: date, fim: date) -> Any:
    return _sucesso(servico, periodoInicial=inicio, periodoFinal=fim).totalCompras


def _mes(dia: date) -> tuple[date, date]:
    return dia.replace(day=1), dia.replace(day=monthrange(dia.year, dia.month)[1])


def _ultimos_doze_meses(servico: Servico) -> tuple[date, date]:
    """From the first day of the eleventh month back to the last day of the current one."""
    hoje = historico(servico).hoje
    return _meses_antes(hoje, 11), _mes(hoje)[1]


def _meses_antes(dia: date, quantos: int) -> date:
    """The first day of the month so many months before."""
    mes = dia.year * 12 + dia.month - 1 - quantos
    return date(mes // 12, mes % 12 + 1, 1)


def _competencia(primeiro: date, depois: int) -> str:
    mes = primeiro.year * 12 + primeiro.month - 1 + depois
    return f"{mes // 12:04d}-{mes % 12 + 1:02d}"


CASOS = casos(
    "analise",
    ("sem datas, o mês corrente", mes_corrente),
    ("com uma data só, o mês dela", um_limite_so),
    ("doze meses: todos eles, e a soma é o total", doze_meses),
    ("um mês sozinho é o mesmo dentro dos doze", mes_sozinho),
    ("a vencer e vencido são os saldos dos boletos", saldos_dos_boletos),
    ("a última compra não depende do período", ultima_compra_em_qualquer_periodo),
    ("a última compra está entre as do seu dia", ultima_compra_no_seu_dia),
    ("depois da última compra não há outra", nada_depois_da_ultima_compra),
    ("período invertido, 501", invertido),
    ("sessenta meses sim, sessenta e um não, 502", sessenta_meses),
)
