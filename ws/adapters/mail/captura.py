"""Keep a message as an .eml file instead of sending it: companies in HOMOLOGACAO, and demonstrations."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from ws.application.ports.correio.mensagens import EnvioReservado
from ws.desfechos.catalogo.entrega import CodigoDeEntrega
from ws.desfechos.erro import Erro


@dataclass(frozen=True)
class CarteiroCaptura:
    """Fulfils :class:`ws.application.ports.correio.carteiro.Carteiro`.

    A repeated message takes the place of the first.
    """

    pasta: Path

    def entregar(self, envio: EnvioReservado) -> None:
        """Write ``<protocolo>-<ordem>.eml``, whole or not at all. Raises :class:`Erro`, to be repeated."""
        try:
            self._gravar(self.pasta / f"{envio.protocolo}-{envio.ordem}.eml", envio.conteudo)
        except OSError as erro:
            raise Erro(CodigoDeEntrega.SEM_PASTA) from erro

    def _gravar(self, destino: Path, conteudo: bytes) -> None:
        self.pasta.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self.pasta, prefix=".", suffix=".tmp", delete=False) as arquivo:
            arquivo.write(conteudo)
            arquivo.flush()
            os.fsync(arquivo.fileno())
        Path(arquivo.name).replace(destino)
