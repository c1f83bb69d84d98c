"""Record the examples of ``wsdl/exemplos`` anew: ``python -m tests.wsdl.exemplos``.

Then ``python -m tests.wsdl.manual``: the manual shows excerpts of them.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.wsdl.exemplos.acervo import PASTA
from tests.wsdl.exemplos.casos.todos import CASOS
from tests.wsdl.exemplos.gravacao import renovar
from tests.wsdl.exemplos.instalacao import Modelo

if __name__ == "__main__":
    with TemporaryDirectory() as pasta:
        modelo = Modelo(Path(pasta))
        modelo.preparar()
        renovar(CASOS, modelo, PASTA)
    print(f"{len(CASOS)} exemplos em {PASTA}")
