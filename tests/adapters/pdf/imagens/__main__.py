"""Draw the pictures of this folder anew, or those of another: ``python -m tests.adapters.pdf.imagens [FOLDER]``.

Then look at those that changed.
"""

import sys
from pathlib import Path

from tests.adapters.pdf.imagens.casos import CASOS
from tests.adapters.pdf.imagens.comparacao import PASTA, renovar

if __name__ == "__main__":
    pasta = Path(sys.argv[1]) if len(sys.argv) > 1 else PASTA
    mudadas = renovar(CASOS, pasta)
    print(f"{len(mudadas)} de {len(CASOS)} imagens mudaram em {pasta}", *mudadas, sep="\n  ")
