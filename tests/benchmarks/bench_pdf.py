"""Boletos on paper beside pyboleto and pyCobranca: PDFs of one boleto, without Pix and with, and a PDF of thousands.

Figures are of processor time on one core, the best of some rounds, for the machine may be busy. All three draw other
payers, values and due dates each time, have rl_accel, and the same reportlab.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from time import process_time

from reportlab.pdfgen.canvas import Canvas

from tests.adapters.pdf.leitura import ler_codigo, ler_qr
from tests.adapters.pdf.papeis import PRODUCAO, VENCIMENTO, com_pix, papel
from tests.benchmarks.pares.ambientes import PARES, Falta, Par
from tests.fakes.logger import Logger
from tests.mundo.bancos import COBRANCAS, um_br_code
from tests.mundo.cadastro import PAGADOR
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.adapters.pdf.tinta import qr
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.domain.cadastro.parte import Endereco, Parte

MIL = 1000
RODADAS = 5
LIDOS = 10
VEZES_SEM_PIX, VEZES_COM_PIX, POR_SEGUNDO = 2, 5, 600
"""What is asked: so many times the faster peer, and so many PDFs a second."""
MEMORIA = (100, MIL, 10 * MIL)
RAIZ = Path(__file__).parents[2]


@dataclass(frozen=True)
class Medido:
    """PDFs a second without Pix and with, and bytes of one without; no figure where there is no such thing."""

    nome: str
    sem_pix: float
    com_pix: float | None
    tamanho: float
    rl_accel: bool = True


def main() -> None:
    """Measure, print, and say whether what is asked was reached."""
    print(f"Boletos on paper, one core, rl_accel {'in use' if find_spec('_rl_accel') else 'missing'}")
    print(f"  {'one boleto a PDF':<24}{'without Pix':>16}{'with Pix':>16}{'bytes':>10}")
    nossos = [_linha(medir(modelo)) for modelo in Modelo]
    pares = [_linha(medido) for par in PARES if (medido := _medir_par(par))]
    _comparar(nossos[0], pares)
    _juntos()
    _memoria()
    print(f"  reportlab, one string   {_por_segundo(_uma_frase):7,.0f} PDFs/s (for scale)")
    print(f"  {_conferir()} of ours read back: each bar code and each Pix is its title's")


def medir(modelo: Modelo, quantos: int = MIL) -> Medido:
    """Ours, in one layout."""
    impressora = ImpressoraReportlab(Logger())
    papeis = [um_papel(numero) for numero in range(quantos)]
    com = [um_com_pix(numero) for numero in range(quantos)]
    tamanhos: list[int] = []

    def imprimir(lista: Sequence[Papel]) -> None:
        qr.simbolo.cache_clear()
        tamanhos[:] = [len(impressora.imprimir(PRODUCAO, [um], modelo)) for um in lista]

    com_pix_por_segundo = _por_segundo(lambda: imprimir(com), quantos)
    sem_pix_por_segundo = _por_segundo(lambda: imprimir(papeis), quantos)
    return Medido(f"ours, {modelo}", sem_pix_por_segundo, com_pix_por_segundo, sum(tamanhos) / quantos)


def _medir_par(par: Par) -> Medido | None:
    try:
        dados = par.medir(MIL // 2, RODADAS)
    except Falta as falta:
        print(f"  {par.nome} is missing: {falta}")
        return None
    nome = f"{par.nome} {dados['versao']}"
    return Medido(nome, dados["sem_pix"], dados["com_pix"], dados["bytes"], dados["rl_accel"])


def _linha(medido: Medido) -> Medido:
    com_pix = f"{medido.com_pix:,.0f} PDFs/s" if medido.com_pix else "none"
    accel = "" if medido.rl_accel else "  without rl_accel"
    sem_pix = f"{medido.sem_pix:,.0f} PDFs/s"
    print(f"  {medido.nome:<24}{sem_pix:>16}{com_pix:>16}{medido.tamanho:>10,.0f}{accel}")
    return medido


def _comparar(nosso: Medido, pares: Sequence[Medido]) -> None:
    """Ours against the faster peer, and against what is asked."""
    for nome, nossa, delas, vezes in (
        ("without Pix", nosso.sem_pix, [par.sem_pix for par in pares], VEZES_SEM_PIX),
        ("with Pix", nosso.com_pix or 0, [par.com_pix for par in pares if par.com_pix], VEZES_COM_PIX),
    ):
        veredito = "yes" if nossa >= POR_SEGUNDO else "NO"
        print(f"  {nome:<12} {POR_SEGUNDO} PDFs/s or more: {veredito}", end="")
        if delas:
            razao = nossa / max(delas)
            print(
                f"; {razao:.1f} times the faster peer, {vezes} or more: {'yes' if razao >= vezes else 'NO'}"
            )
        else:
            print("; no peer to compare with")


def _juntos() -> None:
    impressora, saida = ImpressoraReportlab(Logger()), BytesIO()

    def imprimir() -> None:
        saida.seek(0)
        impressora.imprimir_em(saida, PRODUCAO, map(um_papel, range(MIL)), Modelo.A4)

    por_segundo = _por_segundo(imprimir)
    print(f"  a thousand in one PDF   {por_segundo:7,.0f} boletos/s {saida.tell() / MIL:7,.0f} bytes each")


def _memoria() -> None:
    """What the process holds at most while so many are written, in MB."""
    picos = [_pico(quantos) for quantos in MEMORIA]
    ditos = ", ".join(f"{pico:.0f} MB for {quantos:,}" for quantos, pico in zip(MEMORIA, picos, strict=True))
    print(f"  memory of a process     {ditos} boletos in one PDF")


def _pico(quantos: int) -> float:
    feito = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.memoria_do_pdf", str(quantos)],
        cwd=RAIZ,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(json.loads(feito.stdout))


def _conferir() -> int:
    """Some PDFs, read as a bank and a phone would."""
    impressora = ImpressoraReportlab(Logger())
    papeis = [um_com_pix(numero) for numero in range(0, MIL, MIL // LIDOS)]
    for um in papeis:
        for modelo in Modelo:
            pdf = impressora.imprimir(PRODUCAO, [um], modelo)
            assert ler_codigo(pdf, 200) == [um.boleto.codigo_barras]
            assert [lido.text for lido in ler_qr(pdf, 200)] == [um.boleto.pix_copia_cola]
    return len(papeis) * len(Modelo)


def um_papel(numero: int) -> Papel:
    """No two with the same payer, value, due date and number."""
    endereco = Endereco(f"Rua das Acácias, {numero}", "Centro", "Divinópolis", "MG", "35500898")
    return papel(
        list(COBRANCAS)[numero % len(COBRANCAS)],
        numero_documento=f"NF-{numero:06}/01",
        valor=Decimal(10_000 + 137 * numero) / 100,
        data_vencimento=VENCIMENTO + timedelta(days=numero % 400),
        pagador=Parte(f"Cliente {numero} Comércio de Materiais Ltda", PAGADOR.documento, endereco),
    )


def um_com_pix(numero: int) -> Papel:
    """The same, each with a Pix of its own."""
    um = um_papel(numero)
    url = f"pix.exemplo.com.br/qr/v2/cobv/{numero:08}2c3b4a5f9e8d7c6b5a4f3e2d"
    return com_pix(replace(um), um_br_code(um.boleto.valor, url))


def _uma_frase() -> None:
    for _ in range(MIL):
        canvas = Canvas(BytesIO(), invariant=1)
        canvas.drawString(100, 100, "Boleto")
        canvas.save()


def _por_segundo(todos: Callable[[], None], quantos: int = MIL) -> float:
    tempos = []
    for _ in range(RODADAS):
        inicio = process_time()
        todos()
        tempos.append(process_time() - inicio)
    return quantos / min(tempos)


if __name__ == "__main__":
    main()
