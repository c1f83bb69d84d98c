"""Use cases of the portal only: sessions, history of a boleto, and the manager's desk.

What customers do with boletos are the use cases of the services, called with the same `Acesso`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ws.application.acessos.acessos_da_empresa import AcessosDaEmpresa
from ws.application.acessos.buscar import BuscarAcessos, BuscarClientes
from ws.application.acessos.convidar import Convidar
from ws.application.acessos.entrar import EntrarNoPortal
from ws.application.acessos.listar_clientes import ListarClientesDoAcesso
from ws.application.acessos.pedir_nova_senha import PedirNovaSenha
from ws.application.acessos.sessao import RetomarSessao, SairDeTodos
from ws.application.acessos.trocar_senha import TrocarSenha
from ws.application.acessos.usar_convite import LerConvite, UsarConvite
from ws.application.auditoria.consultar_auditoria import ConsultarAuditoria
from ws.application.cadastro.configurar_empresa import ConfigurarEmpresa
from ws.application.cadastro.ver_empresa import VerEmpresa
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import BoletosConsultados, PedidoDeConsulta
from ws.application.carteira.detalhar_boleto import DetalharBoleto
from ws.application.carteira.emitir_boleto import BoletosEmitidos, PedidoDeEmissao
from ws.application.carteira.reunir_boletos import ReunirBoletos
from ws.application.correio.acompanhar_envio import AcompanharEnvio
from ws.application.correio.enviar_boleto_email import EnvioAceito, PedidoDeEnvio
from ws.application.correio.ver_caixa_de_saida import CaixaDeSaidaDoGestor
from ws.application.importacao.ver_importacoes import VerImportacoes
from ws.application.ports.clock import Clock
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.analise import Analise

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
