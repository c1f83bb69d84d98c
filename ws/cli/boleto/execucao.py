"""The work of ``boleto``: explain, or print."""

from pathlib import Path

from rich.console import Console

from ws.adapters.clock import SystemClock
from ws.application.carteira.explicar_boleto import ExplicarBoleto
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.cli.boleto import em_json as escrita_em_json
from ws.cli.boleto.opcoes import Opcoes, frase
from ws.cli.boleto.papel import papel
from ws.cli.boleto.tabelas import mostrar
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import FUSO_PADRAO, Ambiente, Empresa
from ws.febraban.grafia import dia, reais

NAO_REGISTRA = "Imprimir não registra: só é pago o boleto que está registrado no banco."

saida, erros = Console(highlight=False, markup=False), Console(stderr=True, highlight=False, markup=False)


def executar(opcoes: Opcoes, pdf: Path | None, *, em_json: bool, com_valor: bool) -> int:
    """Explain or print, whichever was asked for; the status that the command ends with."""
    if pdf is not None:
        if em_json:
            return _recusar(Desfecho(CodigoDaOperacao.EXPLICAR_OU_IMPRIMIR))
        return _imprimir(opcoes, pdf, com_valor=com_valor)
    if com_valor or opcoes.do_papel():
        return _recusar(Desfecho(CodigoDaOperacao.DADOS_SEM_PDF))
    if not opcoes.linha:
        return _recusar(Desfecho(CodigoDaOperacao.NADA_A_LER))
    return _explicar(opcoes.linha, em_json=em_json)


def _recusar(desfecho: Desfecho) -> int:
    erros.print(frase(desfecho), soft_wrap=True)
    return 1


def _explicar(linha: str, *, em_json: bool) -> int:
    """0 for a valid title, 1 for any other text."""
    try:
        explicacao = ExplicarBoleto(SystemClock())(linha)
    except Erro as invalida:
        if not em_json:
            return _recusar(invalida.desfecho)
        saida.print(escrita_em_json.recusada(invalida), soft_wrap=True)
        return 1
    if em_json:
        saida.print(escrita_em_json.explicada(explicacao), soft_wrap=True)
    else:
        mostrar(explicacao, saida)
    return 0 if explicacao.valido else 1


def _imprimir(opcoes: Opcoes, arquivo: Path, *, com_valor: bool) -> int:
    """0 once the file is written; 1, with the option and the rule, where something does not fit."""
    if faltando := opcoes.faltando():
        return _recusar(Desfecho(CodigoDaOperacao.DADOS_FALTANDO, dados={"opcoes": ", ".join(faltando)}))
    try:
        pronto = papel(opcoes, SystemClock())
        arquivo.write_bytes(_pdf(pronto, com_valor=com_valor))
    except Erro as invalido:
        return _recusar(invalido.desfecho)
    except OSError:
        return _recusar(Desfecho(CodigoDaOperacao.PDF_SEM_LUGAR))
    boleto = pronto.boleto
    marca = "" if com_valor else ", com a marca SEM VALOR"
    saida.print(
        f"Impresso: vencimento {dia(boleto.data_vencimento)}, {reais(boleto.valor)}{marca}.", soft_wrap=True
    )
    saida.print(NAO_REGISTRA, soft_wrap=True)
    return 0


def _pdf(pronto: Papel, *, com_valor: bool) -> bytes:
    from ws.adapters.log import criar_logger
    from ws.adapters.pdf.impressora import ImpressoraReportlab

    ambiente = Ambiente.PRODUCAO if com_valor else Ambiente.HOMOLOGACAO
    empresa = Empresa(0, "", pronto.conta.beneficiario, FUSO_PADRAO, ambiente)
    return ImpressoraReportlab(criar_logger(json=False)).imprimir(empresa, (pronto,), Modelo.A4)
