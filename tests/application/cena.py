"""A use case over the ready company in memory, and who asks it."""

from typing import Any

import pytest

from tests.fakes.clock import Clock
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import quem_pede
from tests.mundo.aurora import duas_empresas
from ws.application.auditoria.recusas import Recusas
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.solicitante import Solicitante

DO_CLIENTE = Solicitante(codigo_cliente="C0001")


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
        empresa = self.banco.empresas[gravado.empresa_id].empresa
        return quem_pede(gravado, **{"empresa": empresa} | mudancas)


def recusa(caso: Any, acesso: Acesso, pedido: Any) -> Erro:
    """How a use case refuses a request."""
    with pytest.raises(Erro) as excecao:
        caso(acesso, pedido)
    return excecao.value
