"""What this process holds at most while so many boletos are written into one PDF, in MB, after its imports."""

import resource
import sys

from tests.adapters.pdf.papeis import PRODUCAO
from tests.benchmarks.bench_pdf import um_papel
from tests.fakes.logger import Logger
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports.carteira.impressora import Modelo

POR_MEGA = 2**20 if sys.platform == "darwin" else 2**10  # macOS counts bytes, Linux kilobytes

if __name__ == "__main__":
    with open("/dev/null", "wb") as saida:  # noqa: PTH123 (it is no file of anybody's)
        papeis = map(um_papel, range(int(sys.argv[1])))
        ImpressoraReportlab(Logger()).imprimir_em(saida, PRODUCAO, papeis, Modelo.A4)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / POR_MEGA)
