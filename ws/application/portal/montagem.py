"""The use cases of the portal, put together from what they need."""

from dataclasses import dataclass
from functools import partial

from ws.application.autenticar import Porteiro
from ws.application.gerir_acessos import GerirAcessos
from ws.application.portal import Analisar, CasosDoPortal, Consultar, Emitir, Enviar
from ws.application.portal.acessos_da_empresa import AcessosDaEmpresa
from ws.application.portal.acompanhar_envio import AcompanharEnvio
from ws.application.portal.auditoria import ConsultarAuditoria
from ws.application.portal.buscar import BuscarAcessos, BuscarClientes
from ws.application.portal.caixa_de_saida import CaixaDeSaidaDoGestor
from ws.application.portal.configurar_empresa import ConfigurarEmpresa
from ws.application.portal.convidar import Convidar
from ws.application.portal.detalhar_boleto import DetalharBoleto
from ws.application.portal.emissor_de_convites import EmissorDeConvites
from ws.application.portal.entrar import EntrarNoPortal
from ws.application.portal.importacoes import VerImportacoes
from ws.application.portal.listar_clientes import ListarClientesDoAcesso
from ws.application.portal.pedir_nova_senha import PedirNovaSenha
from ws.application.portal.ports import UnidadesDoPortal
from ws.application.portal.reunir_boletos import ReunirBoletos
from ws.application.portal.sessao import RetomarSessao, SairDeTodos
from ws.application.portal.trocar_senha import TrocarSenha
from ws.application.portal.usar_convite import LerConvite, UsarConvite
from ws.application.portal.ver_empresa import VerEmpresa
from ws.application.ports import Clock, Senhas
from ws.application.recusas import Recusas


@dataclass(frozen=True)
class Montagem:
    """What they need: the ports, the use cases that the services have too, and who writes the invitations."""

    unidades: UnidadesDoPortal
    senhas: Senhas
    clock: Clock
    consultar: Consultar
    emitir: Emitir
    enviar: Enviar
    analisar: Analisar
    gerir: GerirAcessos
    emissor: EmissorDeConvites

    def casos(self) -> CasosDoPortal:
        """All of them."""
        unidades, senhas, clock = self.unidades, self.senhas, self.clock
        recusas = Recusas(unidades, clock)
        porteiro = partial(Porteiro, unidades, senhas, clock)
        return CasosDoPortal(
            ver_empresa=VerEmpresa(unidades),
            entrar=EntrarNoPortal(unidades, porteiro("entrar"), clock),
            retomar=RetomarSessao(unidades),
            sair_de_todos=SairDeTodos(unidades, clock),
            trocar_senha=TrocarSenha(unidades, porteiro("trocar_senha"), senhas, clock),
            ler_convite=LerConvite(unidades, clock),
            usar_convite=UsarConvite(unidades, senhas, clock),
            pedir_nova_senha=PedirNovaSenha(unidades, self.emissor, clock),
            listar_clientes=ListarClientesDoAcesso(unidades),
            consultar=self.consultar,
            detalhar=DetalharBoleto(unidades, clock, recusas),
            reunir=ReunirBoletos(unidades, clock, recusas),
            emitir=self.emitir,
            enviar=self.enviar,
            acompanhar_envio=AcompanharEnvio(unidades),
            analisar=self.analisar,
            buscar_clientes=BuscarClientes(unidades),
            buscar_acessos=BuscarAcessos(unidades),
            acessos=AcessosDaEmpresa(self.gerir),
            convidar=Convidar(unidades, self.emissor, clock),
            configurar_empresa=ConfigurarEmpresa(unidades, clock),
            caixa_de_saida=CaixaDeSaidaDoGestor(unidades, clock),
            auditoria=ConsultarAuditoria(unidades, clock),
            importacoes=VerImportacoes(unidades),
            clock=clock,
        )
