"""Recording: each example is asked of an installation of its own."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.wsdl.exemplos.acervo import guardar
from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.instalacao import Modelo, RespostaHttp


def gravar(caso: Caso, modelo: Modelo, pedido: bytes) -> RespostaHttp:
    """The answer to ``pedido`` in the installation that the example asks for."""
    with TemporaryDirectory() as pasta:
        instalacao = modelo.instalar(Path(pasta), caso.ajustes)
        for passo in caso.antes:
            passo(instalacao)
        if caso.avaria is not None:
            caso.avaria(instalacao)
        resposta = instalacao.enviar(pedido, caso.cabecalhos_http)
        instalacao.aplicacao.engine.dispose()
    return resposta


def renovar(casos: Iterable[Caso], modelo: Modelo, pasta: Path) -> None:
    """Record ``casos`` into ``pasta``, in the place of what is there."""
    guardar(pasta, _gravados(casos, modelo))


def _gravados(casos: Iterable[Caso], modelo: Modelo) -> Iterator[tuple[Caso, RespostaHttp]]:
    for caso in casos:
        yield caso, gravar(caso, modelo, caso.pedido)
