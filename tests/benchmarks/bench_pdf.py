"""Boletos on paper, one core: PDFs of one boleto, a PDF of a thousand, and reportlab's own pace beside them."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from importlib.util import find_spec
from io import BytesIO
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from tests.adapters.pdf.leitura import ler_codigo
from tests.adapters.pdf.papeis import COBRANCAS, PRODUCAO, VENCIMENTO, papel
from tests.domain import fabrica
from tests.fakes.logger import Logger
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports import Modelo, Papel
from ws.domain.empresa import Endereco, Parte

MIL = 1000
VEZES = 5
LIDOS = 10


def main() -> None:
    """Print what it takes; the best of some rounds, for the machine may be busy."""
    papeis = [_papel(numero) for numero in range(MIL)]
    impressora = ImpressoraReportlab(Logger())
    um_a_um: list[bytes] = []

    def imprimir_um_a_um() -> None:
        um_a_um[:] = [impressora.imprimir(PRODUCAO, [um], Modelo.A4) for um in papeis]

    def imprimir_juntos() -> None:
        impressora.imprimir(PRODUCAO, papeis, Modelo.A4)

    print(f"Boletos on paper, one core, rl_accel {'in use' if find_spec('_rl_accel') else 'missing'}")
    print(
        f"  one boleto a PDF       {_por_segundo(imprimir_um_a_um):7,.0f} PDFs/s      {_media(um_a_um):7,.0f} bytes"
    )
    juntos = len(impressora.imprimir(PRODUCAO, papeis, Modelo.A4)) / MIL
    print(
        f"  a thousand in one PDF  {_por_segundo(imprimir_juntos):7,.0f} boletos/s   {juntos:7,.0f} bytes each"
    )
    print(f"  reportlab, one string  {_por_segundo(_uma_frase):7,.0f} PDFs/s      (for scale)")
    conferidos = list(zip(papeis, um_a_um, strict=True))[:: MIL // LIDOS]
    assert all(ler_codigo(pdf, 200) == [um.boleto.codigo_barras] for um, pdf in conferidos)
    print(f"  {len(conferidos)} of them read back: each bar code is its title's")


def _papel(numero: int) -> Papel:
    """No two with the same payer, value, due date and number."""
    endereco = Endereco(f"Rua das Acácias, {numero}", "Centro", "Divinópolis", "MG", "35500898")
    return papel(
        list(COBRANCAS)[numero % len(COBRANCAS)],
        numero_documento=f"NF-{numero:06}/01",
        valor=Decimal(10_000 + 137 * numero) / 100,
        data_vencimento=VENCIMENTO + timedelta(days=numero % 400),
        pagador=Parte(f"Cliente {numero} Comércio de Materiais Ltda", fabrica.PAGADOR.documento, endereco),
    )


def _uma_frase() -> None:
    for _ in range(MIL):
        canvas = Canvas(BytesIO(), invariant=1)
        canvas.drawString(100, 100, "Boleto")
        canvas.save()


def _por_segundo(mil: Callable[[], None]) -> float:
    tempos = []
    for _ in range(VEZES):
        inicio = perf_counter()
        mil()
        tempos.append(perf_counter() - inicio)
    return MIL / min(tempos)


def _media(pdfs: list[bytes]) -> float:
    return sum(map(len, pdfs)) / len(pdfs)


if __name__ == "__main__":
    main()
