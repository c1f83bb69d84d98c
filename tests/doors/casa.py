"""The ready company with boletos whose amounts tell whose they are, and what a scenario does to it.

====== ================ ======================= ================================================
code   seen by          boletos, by ``dados()`` purchases
====== ================ ======================= ================================================
C0001  ``grupo``        A1 to fall due,         10
                        A2 overdue
C0002  ``grupo``        A3 to fall due          100
C0003  ``vizinho``      V1                      1000
C0004  nobody           Q1                      10000
====== ================ ======================= ================================================

Its neighbour's C0001 has boletos A1, A2 and V1 too. Everybody's password is its login, spelled backwards.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from tests.adapters.db.armazem import ArmazemSql
from tests.doors.portas.porta import Login, Pedido, Porta, Resposta
from tests.fakes.banco import Banco
from tests.mundo.acessos import com_senhas_de_verdade
from tests.mundo.aurora import AURORA, BOREAL, MATRIZ, VIZINHO, duas_empresas
from tests.mundo.carteira import um_pagamento, um_titulo, uma_compra
from tests.mundo.dias import daqui
from ws.adapters.db.modelo import boleto as tabela_boleto
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto, Estado
from ws.domain.carteira.solicitante import Solicitante

SEGREDO_DA_BOREAL = "Boreal"
SEGREDO_DO_VIZINHO = "Panificação Três Irmãos"


def ao_contrario(login: str) -> str:
    """Everybody's password here."""
    return login[::-1]


def conta(login: str) -> Login:
    """An account with its password."""
    return Login(login, ao_contrario(login))


GRUPO, OUTRO, ERP = conta("grupo"), conta("vizinho"), conta("erp")
GRUPO_DA_BOREAL, ERP_DA_BOREAL = conta("boreal.grupo"), conta("boreal.erp")

PEDIDOS: Mapping[str, Callable[[Solicitante, str], Pedido]] = {
    "consultar": lambda quem, _: PedidoDeConsulta(quem),
    "emitir": lambda quem, id_boleto: PedidoDeEmissao((id_boleto,), quem),
    "enviar": lambda quem, id_boleto: PedidoDeEnvio((id_boleto,), ("a@exemplo.com.br",), quem),
    "analisar": lambda quem, _: PedidoDeAnalise(quem),
}
"""The four operations, each about a customer and, where it takes one, a boleto."""


@dataclass(frozen=True)
class Casa:
    """A door, and the installation in this process that has the same database."""

    porta: Porta
    aplicacao: Aplicacao

    @property
    def _armazem(self) -> ArmazemSql:
        return ArmazemSql(self.aplicacao.engine)

    def gravar(self, banco: Banco) -> None:
        """Add these rows."""
        self._armazem.gravar(banco)

    def liquidar(self, id_boleto: str) -> None:
        """The source tells that a boleto of ``aurora`` was settled."""
        with self.aplicacao.engine.begin() as conexao:
            conexao.execute(
                tabela_boleto.update()
                .where(tabela_boleto.c.empresa_id == AURORA, tabela_boleto.c.id == id_boleto)
                .values(estado=Estado.LIQUIDADO)
            )

    def pedir(self, quem: Login, pedido: Pedido) -> Resposta:
        """Ask at the door."""
        return self.porta.pedir(quem, pedido)

    def codigo(self, quem: Login, pedido: Pedido) -> str:
        """How a request ends."""
        return self.pedir(quem, pedido).codigo

    def eventos(self, acao: str | None = None) -> Sequence[Evento]:
        """The audit, of one kind or all of it."""
        return [evento for evento in self._armazem.eventos() if acao in {None, evento.acao}]

    def emissoes(self) -> Sequence[Emissao]:
        """Every emission."""
        return self._armazem.emissoes()

    def mensagens(self) -> Sequence[EnvioReservado]:
        """What the outbox holds; it is given back."""
        agora = self.aplicacao.clock.agora()
        with self.aplicacao.unidades.escrita() as uow:
            return uow.mensagens.reservar(agora, agora + timedelta(hours=1), 100)


def dados() -> Banco:
    """The ready company and its neighbour with what the scenarios ask about."""
    banco = duas_empresas(
        boleto("A1", 10, "100.00"),
        boleto("A2", -30, "200.00"),
        boleto("A3", 20, "400.00", codigo_cliente="C0002"),
        boleto("V1", 15, "800.00", codigo_cliente="C0003", pagador=Parte(SEGREDO_DO_VIZINHO, VIZINHO)),
        boleto("Q1", 12, "1600.00", codigo_cliente="C0004"),
    )
    da_boreal = Parte("Bom Preço na Boreal", MATRIZ)
    banco.com_boletos(
        BOREAL,
        *(
            boleto(id_boleto, dias, "7777.77", pagador=da_boreal)
            for id_boleto, dias in (("A1", 10), ("A2", -30), ("V1", 15))
        ),
    )
    banco.com_compras(
        AURORA,
        *(uma_compra(id=f"V{n}", codigo_cliente=f"C000{n}", valor=Decimal(10**n)) for n in (1, 2, 3, 4)),
    )
    banco.com_compras(BOREAL, uma_compra(valor=Decimal("7777.77")))
    banco.com_pagamentos(
        AURORA,
        um_pagamento(id="P1", boleto="A1", principal=Decimal("1.00")),
        um_pagamento(id="P3", boleto="V1", principal=Decimal("4.00")),
    )
    banco.com_pagamentos(BOREAL, um_pagamento(boleto="A1", principal=Decimal("7777.77")))
    return com_senhas_de_verdade(banco, ao_contrario)


def boleto(id_boleto: str, dias: int, valor: str, **mudancas: Any) -> Boleto:
    """A boleto due so many days from today."""
    return um_titulo(id_boleto, daqui(dias), valor, **mudancas)
