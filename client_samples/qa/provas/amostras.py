"""The four programs, each run as its user does: how it ends, what it prints, what it saves."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory
from uuid import uuid4

from client_samples.conexao import reais
from client_samples.qa.caso import casos
from client_samples.qa.envelope import Acesso
from client_samples.qa.historico import historico, ids, lista
from client_samples.qa.juizo import NaoAplicavel, conferir, igual
from client_samples.qa.provas.emissao import EMITIR
from client_samples.qa.provas.envio import SEGUNDOS_ATE_SAIR, destinatario
from client_samples.qa.servico import NAO_LIBERADO, Servico

SEGUNDOS = 120
SUCESSO, RECUSADO, FALHA, PENDENTE = 0, 1, 2, 3
"""How a program ends."""


def lista_os_boletos(servico: Servico) -> None:
    retorno = servico.chamar("ConsultarBoletos", situacao="TODOS", registrosPorPagina=10)
    opcoes = ("--situacao", "TODOS", "--por-pagina", "10")
    feito = _rodar(servico, "consultar_boletos", *opcoes)
    _terminou(feito, SUCESSO, f"{retorno.resultado.codigo} - ")
    boletos = lista(retorno)
    listados = [linha.split()[0] for linha in feito.stdout.splitlines() if linha.strip()]
    igual("boletos listados", [dito for dito in listados if dito in ids(boletos)], ids(boletos))
    if boletos:
        fim = f"{len(boletos)} de {retorno.totalRegistros} boletos; saldo total {reais(retorno.valorTotalSaldo)}"
        conferir(fim in feito.stdout, f"a saída com {fim}")


def salva_o_pdf(servico: Servico) -> None:
    id_boleto = historico(servico).emitiveis()[0].idBoleto
    retorno = servico.chamar(EMITIR, idBoleto=[id_boleto])
    with TemporaryDirectory() as pasta:
        feito = _rodar(servico, "emitir_boleto", id_boleto, "--pasta", pasta)
        _terminou(feito, SUCESSO, "000 - ")
        salvos = [sha256(arquivo.read_bytes()).hexdigest() for arquivo in Path(pasta).iterdir()]
    igual("sha256 dos arquivos salvos", salvos, [retorno.sha256])
    conferir(retorno.boletos.boletoEmitido[0].linhaDigitavel in feito.stdout, "a linha digitável na saída")


def envia_e_acompanha(servico: Servico) -> None:
    id_boleto, para = historico(servico).emitiveis()[-1].idBoleto, destinatario(servico)
    espera = ("--espera", str(SEGUNDOS_ATE_SAIR))
    feito = _rodar(servico, "enviar_boleto_email", id_boleto, "--para", para, *espera)
    if feito.returncode == PENDENTE and historico(servico).ambiente == "PRODUCAO":
        raise NaoAplicavel("o servidor de e-mail ainda não aceitou a mensagem")
    if feito.stdout.startswith(("404", "405")):
        raise NaoAplicavel("um limite diário de e-mails foi atingido")
    _terminou(feito, SUCESSO, "000 - ")
    ditos = [linha.split()[:2] for linha in feito.stdout.splitlines() if linha.startswith(para)]
    igual("destinatário e situação", ditos, [[para, "ENVIADO"]])


def mostra_a_analise(servico: Servico) -> None:
    retorno = servico.chamar("AnaliseFinanceira")
    feito = _rodar(servico, "analise_financeira")
    _terminou(feito, SUCESSO, "000 - ")
    figuras = (retorno.totalCompras, retorno.valorPago, retorno.valorAVencer, retorno.valorVencido)
    for figura in (*figuras, retorno.valorUltimaCompra):
        conferir(f" {reais(figura)}\n" in feito.stdout, f"a saída com {reais(figura)}")
    ultima = retorno.dataUltimaCompra
    dita = f"{ultima:%d/%m/%Y}" if ultima else "nenhuma compra"
    conferir(f" {dita}\n" in feito.stdout, f"a saída com {dita}")


def diz_por_que_nao(servico: Servico) -> None:
    """Refused: nothing saved, nothing sent."""
    id_boleto = f"QA-{uuid4().hex}"
    with TemporaryDirectory() as pasta:
        feito = _rodar(servico, "emitir_boleto", id_boleto, "--pasta", pasta)
        igual("arquivos salvos", list(Path(pasta).iterdir()), [])
    _terminou(feito, RECUSADO, "310 - ")
    feito = _rodar(servico, "enviar_boleto_email", id_boleto, "--para", "sem-arroba")
    _terminou(feito, RECUSADO, "401 - ")
    periodo = ("--de", "2026-03-02", "--ate", "2026-03-01")
    for programa in ("consultar_boletos", "analise_financeira"):
        _terminou(_rodar(servico, programa, *periodo), RECUSADO, "501 - ")


def explica_a_falha(servico: Servico) -> None:
    ninguem = Acesso(f"qa-{uuid4().hex}", "qualquer")
    feito = _rodar(servico, "consultar_boletos", acesso=ninguem)
    _terminou(feito, FALHA, "")
    conferir(feito.stderr.startswith("Falha 102: "), "Falha 102 na saída de erro")


def _rodar(
    servico: Servico, programa: str, *opcoes: str, acesso: Acesso | None = None
) -> CompletedProcess[str]:
    quem = acesso or servico.cliente
    modulo = ("-X", "utf8", "-m", f"client_samples.{programa}")
    opcoes_de_acesso = (f"--url={servico.url}", f"--usuario={quem.usuario}", f"--senha={quem.senha}")
    comando = [sys.executable, *modulo, *opcoes_de_acesso, *opcoes]
    feito = subprocess.run(  # noqa: S603 - the programs beside this one
        comando, capture_output=True, encoding="utf-8", timeout=SEGUNDOS, check=False
    )
    servico.evidencias.guardar_programa(comando, quem.senha, feito)
    if feito.stderr.startswith(f"Falha {NAO_LIBERADO}"):
        raise NaoAplicavel(f"o gestor não liberou para a conta o que {programa} pede")
    return feito


def _terminou(feito: CompletedProcess[str], status: int, comeco: str) -> None:
    igual(f"status ({feito.stderr.strip() or feito.stdout.partition(chr(10))[0]})", feito.returncode, status)
    conferir(feito.stdout.startswith(comeco), f"a saída começando por {comeco}")


CASOS = casos(
    "amostras",
    ("consultar_boletos lista o que o serviço responde", lista_os_boletos),
    ("emitir_boleto salva o PDF que o serviço emite", salva_o_pdf),
    ("enviar_boleto_email acompanha até sair", envia_e_acompanha),
    ("analise_financeira mostra as seis figuras", mostra_a_analise),
    ("um pedido recusado termina com 1 e o código", diz_por_que_nao),
    ("uma falha termina com 2 e o que fazer", explica_a_falha),
)
