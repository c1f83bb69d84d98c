"""A file that the company file names: a logo, in the same folder."""

from collections.abc import Callable
from pathlib import Path

from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO


def conteudo_na_pasta(pasta: Path) -> Callable[[str], bytes]:
    """Reads the named file of a folder, and no other; of a large one a byte more than a logo may have."""

    def ler(nome: str) -> bytes:
        if not nome or nome != Path(nome).name:
            raise Erro(CodigoDeImportacao.NOME_DE_ARQUIVO)
        try:
            with (pasta / nome).open("rb") as arquivo:
                return arquivo.read(BYTES_NO_MAXIMO + 1)
        except (OSError, ValueError):
            raise Erro(CodigoDeImportacao.ARQUIVO_DA_PASTA) from None

    return ler
