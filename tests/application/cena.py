"""The company in which the use cases are tried, and who asks.

=======  =========================  ==================================
code     CPF or CNPJ                linked to
=======  =========================  ==================================
C0001    19506112000147             the customer account ``grupo``
C0002    19506112000228, a branch   ``grupo``
C0003    27865757000102             nobody: a neighbour
C0004    19506112000147 again       nobody: another ERP code of C0001
=======  =========================  ==================================

``erp`` is the integrator. Another company, ``boreal``, has a C0001 with the same CNPJ, and a C0009 of its own.
"""

from typing import Any

import pytest

from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import um_cliente, uma_conta, uma_empresa
from ws.application.auditoria.recusas import Recusas
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.solicitante import Solicitante

MATRIZ, FILIAL, VIZINHO = "19506112000147", "19506112000228", "27865757000102"
ORIGEM, CORRELACAO = "203.0.113.7", "corr-1"
DO_CLIENTE = Solicitante(codigo_cliente="C0001")


def duas_empresas(*boletos: Boleto) -> Banco:
    """``aurora`` as the table says, with these boletos, and ``boreal``."""
    banco = Banco().com_clientes(
        1,
        um_cliente(documento=MATRIZ),
        um_cliente(codigo="C0002", documento=FILIAL),
        um_cliente(codigo="C0003", documento=VIZINHO),
        um_cliente(codigo="C0004", documento=MATRIZ),
    )
    outro = um_cliente(codigo="C0009", documento="52998224725")
    banco.com_clientes(2, um_cliente(documento=MATRIZ), outro)
    for empresa_id, codigo in ((1, "aurora"), (2, "boreal")):
        banco.com_empresa(uma_empresa(id=empresa_id, codigo=codigo)).com_contas(empresa_id, uma_conta())
    return banco.com_boletos(1, *boletos).com_acessos(
        um_acesso(login="grupo", clientes=("C0001", "C0002")),
        um_acesso(id=2, login="erp", tipo=TipoAcesso.INTEGRADOR, clientes=()),
    )


class Cena:
    """The company, a clock that stands still, and where refusals go; a use case is built from these."""

    def __init__(self, *boletos: Boleto, clock: Clock | None = None) -> None:
        self.banco = duas_empresas(*boletos)
        self.clock = clock or Clock()
        self.unidades = UnitsOfWork(self.banco)
        self.recusas = Recusas(self.unidades, self.clock)

    def acesso(self, login: str = "grupo", **mudancas: Any) -> Acesso:
        """An account that proved who it is, with everything released."""
        [gravado] = [acesso for acesso in self.banco.acessos.values() if acesso.login == login]
        campos: dict[str, Any] = {
            "empresa": self.banco.empresas[gravado.empresa_id].empresa,
            "id": gravado.id,
            "login": login,
            "tipo": gravado.tipo,
            "recursos": frozenset(Recurso),
            "clientes": gravado.clientes,
            "origem": ORIGEM,
            "id_correlacao": CORRELACAO,
        }
        return Acesso(**campos | mudancas)


def recusa(caso: Any, acesso: Acesso, pedido: Any) -> Erro:
    """How a use case refuses a request."""
    with pytest.raises(Erro) as excecao:
        caso(acesso, pedido)
    return excecao.value
