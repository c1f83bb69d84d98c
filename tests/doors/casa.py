"""Two companies that have much in common, who may ask, and what a scenario does to them.

``aurora`` (America/Sao_Paulo)
    ====== ================ ======================= ============================
    code   CNPJ             linked to               boletos, by `dados()`
    ====== ================ ======================= ============================
    C0001  19506112000147   ``grupo``               A1 to fall due, A2 overdue
    C0002  19506112000228   ``grupo``               A3 to fall due
    C0003  27865757000102   ``vizinho``             V1
    C0004  19506112000147   nobody                  Q1
    ====== ================ ======================= ============================

``boreal`` (Pacific/Auckland, where the day is already the next one)
    C0001, with the CNPJ that C0001 has in ``aurora`` too, linked to ``boreal.grupo``: boletos A1, A2 and V1 of its own.

``erp`` and ``boreal.erp`` are their integrators. Everybody's password is its login, spelled backwards.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import Any

from argon2 import PasswordHasher

from tests.adapters.db.armazem import ArmazemSql
from tests.doors.porta import Conta, Pedido, Porta, Resposta
from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import ENCARGOS, um_boleto, um_pagamento, uma_compra
from tests.mundo.dias import HOJE
from ws.adapters.db.modelo import boleto as tabela_boleto
from ws.adapters.senhas import PREFIXO
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto, Estado
from ws.domain.carteira.solicitante import Solicitante
from ws.febraban.codigo import codigo_barras, linha_digitavel

MATRIZ, FILIAL, VIZINHO = "19506112000147", "19506112000228", "27865757000102"
AURORA, BOREAL = 1, 2
SEGREDO_DA_BOREAL = "Boreal Comércio do Norte"
SEGREDO_DO_VIZINHO = "Panificação Três Irmãos"


def conta(login: str) -> Conta:
    """An account with its password."""
    return Conta(login, login[::-1])


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

    def pedir(self, quem: Conta, pedido: Pedido) -> Resposta:
        """Ask at the door."""
        return self.porta.pedir(quem, pedido)

    def codigo(self, quem: Conta, pedido: Pedido) -> str:
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
    """The companies as told above; what is C0003's and what is ``boreal``'s says so."""
    return (
        Banco()
        .com_empresa(uma_empresa())
        .com_empresa(_boreal())
        .com_contas(AURORA, uma_conta())
        .com_contas(BOREAL, uma_conta(beneficiario=_boreal().beneficiario))
        .com_clientes(
            AURORA,
            um_cliente(documento=MATRIZ),
            um_cliente(codigo="C0002", documento=FILIAL),
            um_cliente(codigo="C0003", documento=VIZINHO, nome=SEGREDO_DO_VIZINHO),
            um_cliente(codigo="C0004", documento=MATRIZ),
        )
        .com_clientes(BOREAL, um_cliente(documento=MATRIZ, nome=SEGREDO_DA_BOREAL))
        .com_acessos(
            acesso("grupo", 1, clientes=("C0001", "C0002")),
            acesso("vizinho", 2, clientes=("C0003",)),
            acesso("erp", 3, tipo=TipoAcesso.INTEGRADOR, clientes=()),
            acesso("boreal.grupo", 1, empresa_id=BOREAL),
            acesso("boreal.erp", 3, empresa_id=BOREAL, tipo=TipoAcesso.INTEGRADOR, clientes=()),
        )
        .com_boletos(
            AURORA,
            boleto("A1", 10, "100.00"),
            boleto("A2", -30, "200.00"),
            boleto("A3", 20, "400.00", codigo_cliente="C0002"),
            boleto("V1", 15, "800.00", codigo_cliente="C0003", pagador=Parte(SEGREDO_DO_VIZINHO, VIZINHO)),
            boleto("Q1", 12, "1600.00", codigo_cliente="C0004"),
        )
        .com_boletos(
            BOREAL,
            *(
                boleto(id_boleto, dias, "7777.77", pagador=Parte(SEGREDO_DA_BOREAL, MATRIZ))
                for id_boleto, dias in (("A1", 10), ("A2", -30), ("V1", 15))
            ),
        )
        .com_compras(
            AURORA,
            *(uma_compra(id=f"V{n}", codigo_cliente=f"C000{n}", valor=Decimal(10**n)) for n in (1, 2, 3, 4)),
        )
        .com_compras(BOREAL, uma_compra(valor=Decimal("7777.77")))
        .com_pagamentos(
            AURORA,
            um_pagamento(id="P1", boleto="A1", principal=Decimal("1.00")),
            um_pagamento(id="P3", boleto="V1", principal=Decimal("4.00")),
        )
        .com_pagamentos(BOREAL, um_pagamento(boleto="A1", principal=Decimal("7777.77")))
    )


def boleto(id_boleto: str, dias: int, valor: str, **mudancas: Any) -> Boleto:
    """A boleto due so many days from today, with a bar code of its own and a document number after its id."""
    vencimento, reais = HOJE + timedelta(dias), Decimal(valor)
    numero = f"{sum(map(ord, id_boleto)):011}"
    codigo = codigo_barras.montar("237", vencimento, reais, numero.zfill(25))
    campos: dict[str, Any] = {
        "id": id_boleto,
        "data_vencimento": vencimento,
        "valor": reais,
        "numero_documento": f"NF-{id_boleto}",
        "nosso_numero": numero,
        "nosso_numero_impresso": f"09/{numero}-0",
        "codigo_barras": codigo,
        "linha_digitavel": linha_digitavel.de_codigo_barras(codigo),
        **ENCARGOS,
    }
    return um_boleto(**campos | mudancas)


def acesso(login: str, id_: int, **mudancas: Any) -> AcessoGravado:
    """An account whose password, or secret, is its login, backwards."""
    guardar = _hash_do_segredo if mudancas.get("tipo") is TipoAcesso.INTEGRADOR else _hash
    return um_acesso(id=id_, login=login, **{"senhas": (guardar(login[::-1]),)} | mudancas)


@cache
def _hash(senha: str) -> str:
    """Argon2id, made cheap: what it costs is tested elsewhere."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(senha)


def _hash_do_segredo(segredo: str) -> str:
    return PREFIXO + sha256(segredo.encode()).hexdigest()


def _boreal() -> Any:
    normal = uma_empresa(id=BOREAL, codigo="boreal", fuso="Pacific/Auckland", contato=SEGREDO_DA_BOREAL)
    return replace(normal, beneficiario=Parte(SEGREDO_DA_BOREAL, "44555666000181"))
