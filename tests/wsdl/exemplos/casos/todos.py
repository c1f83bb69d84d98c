"""Every example, in the order of the index: the operations of the contract first, each by code."""

from dataclasses import replace

from tests.wsdl.contrato import OPERACOES
from tests.wsdl.exemplos.caso import FALHAS, Caso
from tests.wsdl.exemplos.casos import (
    analise,
    consulta,
    emissao,
    envio,
    falhas_do_pedido,
    falhas_gerais,
    sobre_o_cliente,
)
from tests.wsdl.exemplos.pedidos import SOAP_11, SOAP_12
from ws.soap.contrato.exemplos import DA_OPERACAO

PASTAS = (*OPERACOES, FALHAS)
RESULTADOS = (consulta, emissao, envio, analise, sobre_o_cliente)


def _ordem(caso: Caso) -> tuple[int, str, str, bool]:
    return PASTAS.index(caso.pasta), caso.codigo.codigo, caso.nome, caso.soap != SOAP_11


def _casos() -> list[Caso]:
    """A fault is in both versions of SOAP, which tell it differently; so is a result that the page for people shows."""
    resultados = [caso for modulo in RESULTADOS for caso in modulo.CASOS]
    falhas = [*falhas_do_pedido.CASOS, *falhas_gerais.CASOS]
    nas_duas = [
        *(caso for caso in resultados if caso.arquivo in DA_OPERACAO.values()),
        *(caso for caso in falhas if caso is not falhas_gerais.OUTRO_ENVELOPE),
    ]
    em_12 = [replace(caso, soap=SOAP_12) for caso in nas_duas]
    return sorted([*resultados, *falhas, *em_12], key=_ordem)


CASOS = tuple(_casos())
