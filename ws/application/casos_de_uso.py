"""What the doors call: one list of use cases for each kind of door, none longer than the door needs.

=====================  =================================================================================
``CasosDeUso``         the services (SOAP), and with them every door: who asks, and the four operations
``GestaoDeAcessos``    whoever manages accounts: the portal's manager, and the command line
``CasosDoPortal``      the pages: all of the above, sessions, and the manager's desk
=====================  =================================================================================

What a use case takes, gives and raises is told in its own module.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ws.application.acessos.convites.convidar import Convidar
from ws.application.acessos.convites.convidar_de_novo import ConvidarDeNovo
from ws.application.acessos.convites.ler_convite import LerConvite
from ws.application.acessos.convites.pedir_nova_senha import PedirNovaSenha
from ws.application.acessos.convites.usar_convite import UsarConvite
from ws.application.acessos.diretorio.buscar_acessos import BuscarAcessos
from ws.application.acessos.diretorio.buscar_clientes import BuscarClientes
from ws.application.acessos.diretorio.listar_acessos import ListarAcessos
from ws.application.acessos.diretorio.listar_clientes_do_acesso import ListarClientesDoAcesso
from ws.application.acessos.diretorio.ver_acesso import VerAcesso
from ws.application.acessos.diretorio.ver_clientes import VerClientes
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.entrada.entrar_no_portal import EntrarNoPortal
from ws.application.acessos.entrada.retomar_sessao import RetomarSessao
from ws.application.acessos.entrada.sair_de_todos import SairDeTodos
from ws.application.acessos.entrada.trocar_senha import TrocarSenha
from ws.application.acessos.gestao.ativar_acesso import AtivarAcesso
from ws.application.acessos.gestao.criar_cliente import CriarCliente
from ws.application.acessos.gestao.criar_gestor import CriarGestor
from ws.application.acessos.gestao.criar_integrador import CriarIntegrador
from ws.application.acessos.gestao.desativar_acesso import DesativarAcesso
from ws.application.acessos.gestao.finalizar_troca import FinalizarTroca
from ws.application.acessos.gestao.mudar_email import MudarEmail
from ws.application.acessos.gestao.redefinir_senha import RedefinirSenha
from ws.application.acessos.gestao.trocar_segredo import TrocarSegredo
from ws.application.acessos.gestao.vincular_clientes import VincularClientes
from ws.application.acessos.recursos.liberar_padroes import LiberarPadroes
from ws.application.acessos.recursos.liberar_recursos import LiberarRecursos
from ws.application.acessos.recursos.ver_padroes import VerPadroes
from ws.application.auditoria.consultar_auditoria import ConsultarAuditoria
from ws.application.cadastro.configurar_empresa import ConfigurarEmpresa
from ws.application.cadastro.mudar_logo import MudarLogo
from ws.application.cadastro.ver_empresa import VerEmpresa
from ws.application.cadastro.ver_logo import VerLogo
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import BoletosConsultados, PedidoDeConsulta
from ws.application.carteira.detalhar_boleto import DetalharBoleto
from ws.application.carteira.emitir_boleto import BoletosEmitidos, PedidoDeEmissao
from ws.application.carteira.reunir_boletos import ReunirBoletos
from ws.application.correio.acompanhar_envio import AcompanharEnvio
from ws.application.correio.enviar_boleto_email import EnvioAceito, PedidoDeEnvio
from ws.application.correio.enviar_de_novo import EnviarDeNovo
from ws.application.correio.ver_caixa_de_saida import VerCaixaDeSaida
from ws.application.importacao.listar_importacoes import ListarImportacoes
from ws.application.importacao.ver_importacao import VerImportacao
from ws.application.ports.clock import Clock
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.analise import Analise


@dataclass(frozen=True)
class CasosDeUso:
    """Who is asking, and the four operations."""

    autenticar: Callable[[Credenciais], Acesso]
    consultar: Callable[[Acesso, PedidoDeConsulta], BoletosConsultados]
    emitir: Callable[[Acesso, PedidoDeEmissao], BoletosEmitidos]
    enviar: Callable[[Acesso, PedidoDeEnvio], EnvioAceito]
    analisar: Callable[[Acesso, PedidoDeAnalise], Analise]
    clock: Clock


@dataclass(frozen=True)
class GestaoDeAcessos:
    """What whoever manages accounts does to them, from the portal and from the command line alike."""

    criar_cliente: CriarCliente
    criar_integrador: CriarIntegrador
    criar_gestor: CriarGestor
    ver_acesso: VerAcesso
    listar_acessos: ListarAcessos
    liberar_recursos: LiberarRecursos
    ver_padroes: VerPadroes
    liberar_padroes: LiberarPadroes
    trocar_segredo: TrocarSegredo
    finalizar_troca: FinalizarTroca
    redefinir_senha: RedefinirSenha
    ativar_acesso: AtivarAcesso
    desativar_acesso: DesativarAcesso
    vincular_clientes: VincularClientes
    mudar_email: MudarEmail


@dataclass(frozen=True)
class CasosDoPortal(CasosDeUso):
    """What the pages call. Customers do with boletos what the services do, with the same ``Acesso``."""

    ver_empresa: VerEmpresa
    ver_logo: VerLogo
    entrar: EntrarNoPortal
    retomar: RetomarSessao
    sair_de_todos: SairDeTodos
    trocar_senha: TrocarSenha
    ler_convite: LerConvite
    usar_convite: UsarConvite
    pedir_nova_senha: PedirNovaSenha

    listar_clientes: ListarClientesDoAcesso
    detalhar: DetalharBoleto
    reunir: ReunirBoletos
    acompanhar_envio: AcompanharEnvio

    gestao: GestaoDeAcessos
    buscar_clientes: BuscarClientes
    ver_clientes: VerClientes
    buscar_acessos: BuscarAcessos
    convidar: Convidar
    convidar_de_novo: ConvidarDeNovo
    configurar_empresa: ConfigurarEmpresa
    mudar_logo: MudarLogo
    ver_caixa_de_saida: VerCaixaDeSaida
    enviar_de_novo: EnviarDeNovo
    consultar_auditoria: ConsultarAuditoria
    listar_importacoes: ListarImportacoes
    ver_importacao: VerImportacao
