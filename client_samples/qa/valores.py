"""What ConsultarBoletos says of each boleto: figures that agree with each other."""

from client_samples.qa.caso import casos
from client_samples.qa.historico import EM_ABERTO, historico
from client_samples.qa.juizo import conferir, igual
from client_samples.qa.servico import Servico


def valores_coerentes(servico: Servico) -> None:
    historico(servico).algum()
    for boleto in historico(servico).boletos:
        aberto = boleto.situacao in EM_ABERTO
        encargos = (boleto.valorMulta or 0) + (boleto.valorJuros or 0) - (boleto.valorDesconto or 0)
        esperado = boleto.valorSaldo + encargos if aberto else 0
        igual(f"valorAtualizado de {boleto.idBoleto}", boleto.valorAtualizado, esperado)
        conferir(aberto or boleto.valorSaldo == 0, f"saldo zero em {boleto.idBoleto}, {boleto.situacao}")
        atraso = (historico(servico).hoje - boleto.dataVencimento).days
        esperado = atraso if boleto.situacao == "VENCIDO" else 0
        igual(f"diasAtraso de {boleto.idBoleto}", boleto.diasAtraso, esperado)
        conferir(boleto.prazo >= boleto.dataVencimento, f"prazo de {boleto.idBoleto} não antes do vencimento")


def linha_e_barras_coerentes(servico: Servico) -> None:
    """The digitable line holds the bar code's 44 digits, in another order (FEBRABAN)."""
    historico(servico).algum()
    for boleto in historico(servico).boletos:
        igual(f"motivo de {boleto.idBoleto}", boleto.motivoNaoEmitivel is None, boleto.emitivel)
        linha, barras = boleto.linhaDigitavel, boleto.codigoBarras
        if linha is None and not boleto.emitivel:
            continue
        na_ordem = linha[:4] + linha[32] + linha[33:47] + linha[4:9] + linha[10:20] + linha[21:31]
        igual(f"linha digitável e código de barras de {boleto.idBoleto}", na_ordem, barras)
        igual(f"banco de {boleto.idBoleto}", barras[:3], boleto.banco)


CASOS = casos(
    "valores",
    ("valor, saldo, encargos e atraso concordam", valores_coerentes),
    ("linha digitável e código de barras concordam", linha_e_barras_coerentes),
)
