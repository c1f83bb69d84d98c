"""What every door calls, whatever it speaks."""

from collections.abc import Callable
from dataclasses import dataclass

from ws.application.acessos.autenticar import Credenciais
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import BoletosConsultados, PedidoDeConsulta
from ws.application.carteira.emitir_boleto import BoletosEmitidos, PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import EnvioAceito, PedidoDeEnvio
from ws.application.ports.clock import Clock
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.analise import Analise


@dataclass(frozen=True)
class CasosDeUso:
    """Who is asking, and the four operations. Each says in its own module what it raises."""

    autenticar: Callable[[Credenciais], Acesso]
    consultar: Callable[[Acesso, PedidoDeConsulta], BoletosConsultados]
    emitir: Callable[[Acesso, PedidoDeEmissao], BoletosEmitidos]
    enviar: Callable[[Acesso, PedidoDeEnvio], EnvioAceito]
    analisar: Callable[[Acesso, PedidoDeAnalise], Analise]
    clock: Clock
