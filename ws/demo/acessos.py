"""The demonstration's accounts: customers of different kinds, a manager, and one integrator."""

from dataclasses import dataclass
from itertools import product

from ws.application.casos_de_uso import GestaoDeAcessos
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.domain.acessos.quem_pede import Operador

EMPRESA = "aurora"
QUEM = Operador("demonstração")


@dataclass(frozen=True, slots=True)
class AcessoDemo:
    """A customer account, its password (no secret: the data is invented), and who it stands for."""

    login: str
    senha: str
    clientes: tuple[str, ...]
    quem: str


ACESSOS = (
    AcessoDemo("mercado", "bom-preco-2026", ("C0001",), "cliente com boletos vencidos e a vencer"),
    AcessoDemo("distribuidora", "cabos-fios-2026", ("C0007",), "cliente com 1.500 boletos"),
    AcessoDemo("condominio", "primavera-2026", ("C0002",), "cliente sem nada em aberto"),
    AcessoDemo("minasnorte", "tres-lojas-2026", ("C0003", "C0004", "C0005"), "matriz e duas filiais"),
    AcessoDemo("solar", "energia-sol-2026", ("C0006",), "cliente com CNPJ alfanumérico"),
)
"""The first is the one the tour uses."""
GESTORA = AcessoDemo("gestora", "quem-decide-2026", (), "gestora da empresa, no portal")


def criar_acessos(gestao: GestaoDeAcessos) -> str:
    """Release everything to everybody, create the accounts; the secret made for ``integrador``."""
    gestao.liberar_padroes(QUEM, EMPRESA, dict.fromkeys(product(COM_RECURSOS, Recurso), True))
    for acesso in ACESSOS:
        gestao.criar_cliente(QUEM, EMPRESA, acesso.login, acesso.clientes, acesso.senha)
    gestao.criar_gestor(QUEM, EMPRESA, GESTORA.login, GESTORA.senha)
    return gestao.criar_integrador(QUEM, EMPRESA, "integrador").senha
