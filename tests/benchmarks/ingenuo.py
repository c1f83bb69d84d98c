"""The same contract served by Spyne as its tutorial does: what the benchmarks compare with.

Its answers are objects in memory, made once; it authenticates nobody and reads no database.
"""

from functools import cache
from typing import Any

from tests.benchmarks.boletos import CONTAS, itens
from ws.bootstrap.processo import FIOS, SEGUNDOS_PARA_O_CORPO
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import Posicao
from ws.http.requisicao import LIMITE
from ws.http.servidor_rsgi import ServidorRsgi
from ws.http.uma_de_cada_vez import UmaDeCadaVez
from ws.soap.contrato.namespaces import CONTRATO
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.despacho.tipos import tipos_do_spyne
from ws.soap.traducao.visoes import Visoes

from spyne import Application, Service, rpc  # isort: skip  # after ws.soap has let it import
from spyne.protocol.soap import Soap11  # isort: skip
from spyne.server.wsgi import WsgiApplication  # isort: skip

ESQUEMA = carregar_contrato("http://localhost").esquema
TIPOS = tipos_do_spyne(ESQUEMA)
VISOES = Visoes(ESQUEMA)


def como_objeto(titulo: Boleto, posicao: Posicao) -> Any:
    """The ComplexModel of a boleto, with the fields that ours writes."""
    visao = VISOES.boleto(titulo, posicao, CONTAS[titulo.conta])
    presentes = {nome: valor for nome, valor in visao.items() if valor not in (None, "")}
    for parte in ("beneficiario", "pagador"):
        presentes[parte] = TIPOS["Parte"](**presentes[parte])
    return TIPOS["Boleto"](**presentes)


@cache
def resposta(quantos: int) -> Any:
    """The whole answer for so many boletos."""
    return TIPOS["ConsultarBoletosRetorno"](
        pagina=1,
        registrosPorPagina=quantos,
        totalPaginas=1,
        totalRegistros=quantos,
        boletos=TIPOS["ListaBoletos"](boleto=[como_objeto(*item) for item in itens(quantos)]),
    )


class Ingenuo(Service):
    @rpc(
        TIPOS["ConsultarBoletosRequisicao"],
        _returns=TIPOS["ConsultarBoletosRetorno"],
        _out_variable_name="retorno",
    )
    def ConsultarBoletos(ctx: Any, requisicao: Any) -> Any:  # noqa: N802, N805  # the operation's name; Spyne's context
        return resposta(requisicao.registrosPorPagina)


def aplicacao() -> WsgiApplication:
    """The WSGI application."""
    protocolos = {"in_protocol": Soap11(validator="lxml"), "out_protocol": Soap11()}
    return WsgiApplication(Application([Ingenuo], CONTRATO, **protocolos))


def servidor() -> ServidorRsgi:
    """Served as ours is."""
    wsgi = UmaDeCadaVez(aplicacao())
    return ServidorRsgi(wsgi, fios=FIOS, corpo_maximo=LIMITE, segundos=SEGUNDOS_PARA_O_CORPO)
