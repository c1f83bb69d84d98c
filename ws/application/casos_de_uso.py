"""What every door calls, whatever it speaks."""

from collections.abc import Callable
from dataclasses import dataclass

from ws.application.analise_financeira import PedidoDeAnalise
from ws.application.autenticar import Credenciais
from ws.application.consultar_boletos import BoletosConsultados, PedidoDeConsulta
from ws.application.emitir_boleto import BoletosEmitidos, PedidoDeEmissao
from ws.application.enviar_boleto_email import EnvioAceito, PedidoDeEnvio
from ws.application.ports import Clock
from ws.domain.acesso import Acesso
from ws.domain.analise import Analise


@dataclass(frozen=True)
class CasosDeUso:
    """Who is asking, and the four operations. Each says in its own module what it raises."""

    autenticar: Callable[[Credenciais], Acesso]
    consultar: Callable[[Acesso, PedidoDeConsulta], BoletosConsultados]
    emitir: Callable[[Acesso, PedidoDeEmissao], BoletosEmitidos]
    enviar: Callable[[Acesso, PedidoDeEnvio], EnvioAceito]
    analisar: Callable[[Acesso, PedidoDeAnalise], Analise]
    clock: Clock
