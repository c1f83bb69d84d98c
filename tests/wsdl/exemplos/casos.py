"""Every example, in the order of the index: the operations of the contract first, each by code."""

from dataclasses import replace

from tests.wsdl.contrato import OPERACOES
from tests.wsdl.exemplos import (
    analise,
    consulta,
    emissao,
    envio,
    falhas_do_pedido,
    falhas_gerais,
    sobre_o_cliente,
)
from tests.wsdl.exemplos.caso import FALHAS, Caso
from tests.wsdl.exemplos.pedidos import SOAP_11, SOAP_12

PASTAS = (*OPERACOES, FALHAS)
RESULTADOS = (consulta, emissao, envio, analise, sobre_o_cliente)


def _ordem(caso: Caso) -> tuple[int, str, str, bool]:
    return PASTAS.index(caso.pasta), caso.codigo.codigo, caso.nome, caso.soap != SOAP_11


def _casos() -> list[Caso]:
    """A fault is shown in both versions of SOAP, which tell it differently; a result only where it says so."""
    nas_duas = [*falhas_do_pedido.CASOS, *falhas_gerais.CASOS]
    em_12 = [replace(caso, soap=SOAP_12) for caso in nas_duas if caso is not falhas_gerais.OUTRO_ENVELOPE]
    resultados = [caso for modulo in RESULTADOS for caso in modulo.CASOS]
    return sorted([*resultados, *nas_duas, *em_12], key=_ordem)


CASOS = tuple(_casos())
