"""The ready company."""

from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import um_cliente, uma_conta, uma_empresa
from ws.domain.carteira.boleto import Boleto


def um_banco(*boletos: Boleto) -> Banco:
    """Company 1 with account BRADESCO, customer C0001, its access ``bompreco``, and these boletos."""
    return (
        Banco()
        .com_empresa(uma_empresa())
        .com_contas(1, uma_conta())
        .com_clientes(1, um_cliente())
        .com_acessos(um_acesso())
        .com_boletos(1, *boletos)
    )
