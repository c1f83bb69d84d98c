"""The use cases of the portal, put together from what they need."""

from dataclasses import dataclass
from functools import partial

from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.acessos.acessos_da_empresa import AcessosDaEmpresa
from ws.application.acessos.autenticar import Porteiro
from ws.application.acessos.buscar import BuscarAcessos, BuscarClientes
from ws.application.acessos.convidar import Convidar
from ws.application.acessos.emissor_de_convites import EmissorDeConvites
from ws.application.acessos.entrar import EntrarNoPortal
from ws.application.acessos.gerir_acessos import GerirAcessos
from ws.application.acessos.listar_clientes import ListarClientesDoAcesso
from ws.application.acessos.pedir_nova_senha import PedirNovaSenha
from ws.application.acessos.sessao import RetomarSessao, SairDeTodos
from ws.application.acessos.trocar_senha import TrocarSenha
from ws.application.acessos.usar_convite import LerConvite, UsarConvite
from ws.application.auditoria.consultar_auditoria import ConsultarAuditoria
from ws.application.auditoria.recusas import Recusas
from ws.application.cadastro.configurar_empresa import ConfigurarEmpresa
from ws.application.cadastro.ver_empresa import VerEmpresa
from ws.application.carteira.detalhar_boleto import DetalharBoleto
from ws.application.carteira.reunir_boletos import ReunirBoletos
from ws.application.casos_do_portal import Analisar, CasosDoPortal, Consultar, Emitir, Enviar
from ws.application.correio.acompanhar_envio import AcompanharEnvio
from ws.application.correio.ver_caixa_de_saida import CaixaDeSaidaDoGestor
from ws.application.importacao.ver_importacoes import VerImportacoes
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.clock import Clock
from ws.domain.auditoria.acao import Acao


@dataclass(frozen=True)
class Montagem:
    """What they need: the ports, the use cases that the services have too, and who writes the invitations."""

    unidades: SqlUnitsOfWork
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
            entrar=EntrarNoPortal(unidades, porteiro(Acao.ENTRAR), clock),
            retomar=RetomarSessao(unidades),
            sair_de_todos=SairDeTodos(unidades, clock),
            trocar_senha=TrocarSenha(unidades, porteiro(Acao.SENHA_TROCADA), senhas, clock),
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
