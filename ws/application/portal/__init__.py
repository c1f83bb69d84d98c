"""Use cases of the portal only: sessions, history of a boleto, and the manager's desk.

What customers do with boletos are the use cases of the services, called with the same `Acesso`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ws.application.analise_financeira import PedidoDeAnalise
from ws.application.consultar_boletos import BoletosConsultados, PedidoDeConsulta
from ws.application.emitir_boleto import BoletosEmitidos, PedidoDeEmissao
from ws.application.enviar_boleto_email import EnvioAceito, PedidoDeEnvio
from ws.application.portal.acessos_da_empresa import AcessosDaEmpresa
from ws.application.portal.acompanhar_envio import AcompanharEnvio
from ws.application.portal.auditoria import ConsultarAuditoria
from ws.application.portal.buscar import BuscarAcessos, BuscarClientes
from ws.application.portal.caixa_de_saida import CaixaDeSaidaDoGestor
from ws.application.portal.configurar_empresa import ConfigurarEmpresa
from ws.application.portal.convidar import Convidar
from ws.application.portal.detalhar_boleto import DetalharBoleto
from ws.application.portal.entrar import EntrarNoPortal
from ws.application.portal.importacoes import VerImportacoes
from ws.application.portal.listar_clientes import ListarClientesDoAcesso
from ws.application.portal.pedir_nova_senha import PedirNovaSenha
from ws.application.portal.reunir_boletos import ReunirBoletos
from ws.application.portal.sessao import RetomarSessao, SairDeTodos
from ws.application.portal.trocar_senha import TrocarSenha
from ws.application.portal.usar_convite import LerConvite, UsarConvite
from ws.application.portal.ver_empresa import VerEmpresa
from ws.application.ports import Clock
from ws.domain.acesso import Acesso
from ws.domain.analise import Analise

Consultar = Callable[[Acesso, PedidoDeConsulta], BoletosConsultados]
Emitir = Callable[[Acesso, PedidoDeEmissao], BoletosEmitidos]
Enviar = Callable[[Acesso, PedidoDeEnvio], EnvioAceito]
Analisar = Callable[[Acesso, PedidoDeAnalise], Analise]


@dataclass(frozen=True)
class CasosDoPortal:
    """What the portal calls."""

    ver_empresa: VerEmpresa
    entrar: EntrarNoPortal
    retomar: RetomarSessao
    sair_de_todos: SairDeTodos
    trocar_senha: TrocarSenha
    ler_convite: LerConvite
    usar_convite: UsarConvite
    pedir_nova_senha: PedirNovaSenha

    listar_clientes: ListarClientesDoAcesso
    consultar: Consultar
    detalhar: DetalharBoleto
    reunir: ReunirBoletos
    emitir: Emitir
    enviar: Enviar
    acompanhar_envio: AcompanharEnvio
    analisar: Analisar

    buscar_clientes: BuscarClientes
    buscar_acessos: BuscarAcessos
    acessos: AcessosDaEmpresa
    convidar: Convidar
    configurar_empresa: ConfigurarEmpresa
    caixa_de_saida: CaixaDeSaidaDoGestor
    auditoria: ConsultarAuditoria
    importacoes: VerImportacoes

    clock: Clock
