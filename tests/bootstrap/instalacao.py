"""What an installation of these tests has, and what is asked of it."""

from collections.abc import Callable
from typing import Any

from tests.adapters.db.armazem import ArmazemSql
from tests.mundo.acessos import quem_pede
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import uma_empresa
from tests.mundo.carteira import um_titulo
from ws.application.correio.enviar_boleto_email import EnvioAceito, PedidoDeEnvio
from ws.bootstrap.aplicacao import Aplicacao

Instalar = Callable[..., Aplicacao]
FUSO = "America/Sao_Paulo"
ENVIO = PedidoDeEnvio(("B1",), ("a@exemplo.com.br",), id_requisicao="pedido-1")


def com_um_boleto(aplicacao: Aplicacao, **empresa: Any) -> Aplicacao:
    """Its database made, with a company and the boleto B1 in it, due today."""
    aplicacao.preparar_banco()
    hoje = aplicacao.clock.hoje(FUSO)
    ArmazemSql(aplicacao.engine).gravar(
        duas_empresas(um_titulo("B1", hoje, "100.00")).com_empresa(uma_empresa(**empresa))
    )
    return aplicacao


def enviar(aplicacao: Aplicacao, **empresa: Any) -> EnvioAceito:
    acesso = quem_pede(empresa=uma_empresa(**empresa))
    return aplicacao.casos_de_uso.enviar(acesso, ENVIO)
