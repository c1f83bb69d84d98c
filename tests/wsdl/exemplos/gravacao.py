"""Recording: each example is asked of an installation of its own."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from tests.wsdl.exemplos.acervo import guardar
from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.instalacao import Modelo, RespostaHttp
from tests.wsdl.namespaces import CONTRATO


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
    """Record ``casos`` into ``pasta``, in the place of what is there; nothing, if one does not show its code."""
    guardar(pasta, list(_gravados(casos, modelo)))


def _gravados(casos: Iterable[Caso], modelo: Modelo) -> Iterator[tuple[Caso, RespostaHttp]]:
    for caso in casos:
        resposta = gravar(caso, modelo, caso.pedido)
        if codigo_do_desfecho(resposta.corpo) != caso.codigo.codigo:
            raise ValueError(f"{caso.arquivo} is answered otherwise: {resposta.corpo.decode()}")
        yield caso, resposta


def codigo_do_desfecho(resposta: bytes) -> str | None:
    """How a call ended: the code of its resultado, or of its fault."""
    raiz = etree.fromstring(resposta)
    [desfecho] = raiz.iter(f"{{{CONTRATO}}}resultado", f"{{{CONTRATO}}}FalhaServico")
    return desfecho.findtext(f"{{{CONTRATO}}}codigo")
