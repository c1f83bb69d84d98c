"""The use cases, put together from the ports they share."""

from functools import partial
from secrets import token_hex, token_urlsafe

from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.acessos.convites.convidar import Convidar
from ws.application.acessos.convites.convidar_de_novo import ConvidarDeNovo
from ws.application.acessos.convites.emissor_de_convites import EmissorDeConvites
from ws.application.acessos.convites.ler_convite import LerConvite
from ws.application.acessos.convites.pedir_nova_senha import PedirNovaSenha
from ws.application.acessos.convites.usar_convite import UsarConvite
from ws.application.acessos.diretorio.buscar_acessos import BuscarAcessos
from ws.application.acessos.diretorio.buscar_clientes import BuscarClientes
from ws.application.acessos.diretorio.listar_acessos import ListarAcessos
from ws.application.acessos.diretorio.listar_clientes_do_acesso import ListarClientesDoAcesso
from ws.application.acessos.diretorio.ver_acesso import VerAcesso
from ws.application.acessos.diretorio.ver_clientes import VerClientes
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.entrar_no_portal import EntrarNoPortal
from ws.application.acessos.entrada.porteiro import Porteiro
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
from ws.application.auditoria.recusas import ComRecusas, Recusas
from ws.application.cadastro.configurar_empresa import ConfigurarEmpresa
from ws.application.cadastro.mudar_logo import MudarLogo
from ws.application.cadastro.ver_empresa import VerEmpresa
from ws.application.cadastro.ver_logo import VerLogo
from ws.application.carteira.analise_financeira import AnaliseFinanceira
from ws.application.carteira.consultar_boletos import ConsultarBoletos
from ws.application.carteira.detalhar_boleto import DetalharBoleto
from ws.application.carteira.emitir_boleto import EmitirBoleto
from ws.application.carteira.reunir_boletos import ReunirBoletos
from ws.application.casos_de_uso import CasosDeUso, CasosDoPortal, GestaoDeAcessos
from ws.application.correio.acompanhar_envio import AcompanharEnvio
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios
from ws.application.correio.enviar_de_novo import EnviarDeNovo
from ws.application.correio.ver_caixa_de_saida import VerCaixaDeSaida
from ws.application.importacao.listar_importacoes import ListarImportacoes
from ws.application.importacao.ver_importacao import VerImportacao
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.carteira.impressora import Impressora
from ws.application.ports.clock import Clock
from ws.application.ports.correio.redator import Redator
from ws.domain.acessos.acesso import Recurso
from ws.domain.auditoria.acao import Acao


def novo_id() -> str:
    """96 random bits: nobody guesses one, and no two meet."""
    return token_hex(12)


def novo_token() -> str:
    """256 random bits, in letters that fit an address."""
    return token_urlsafe(32)


def casos_de_uso(
    *,
    unidades: SqlUnitsOfWork,
    clock: Clock,
    senhas: Senhas,
    impressora: Impressora,
    redator: Redator,
    limites: LimitesDiarios,
    tem_servidor: bool,
) -> CasosDeUso:
    """What every door calls. ``tem_servidor`` when there is a mail server to send by."""
    base = unidades, clock
    enviar = EnviarBoletoEmail(*base, impressora, redator, limites, novo_id, tem_servidor=tem_servidor)
    recusas = Recusas(*base)
    return CasosDeUso(
        autenticar=Autenticar(unidades, senhas, clock),
        consultar=ComRecusas(ConsultarBoletos(*base), Recurso.CONSULTAR, recusas),
        emitir=ComRecusas(EmitirBoleto(*base, impressora), Recurso.EMITIR, recusas),
        enviar=ComRecusas(enviar, Recurso.ENVIAR_EMAIL, recusas),
        analisar=ComRecusas(AnaliseFinanceira(*base), Recurso.ANALISAR, recusas),
        clock=clock,
    )


def gestao_de_acessos(unidades: SqlUnitsOfWork, senhas: Senhas, clock: Clock) -> GestaoDeAcessos:
    """What whoever manages accounts calls."""
    return GestaoDeAcessos(
        criar_cliente=CriarCliente(unidades, senhas, clock),
        criar_integrador=CriarIntegrador(unidades, senhas, clock),
        criar_gestor=CriarGestor(unidades, senhas, clock),
        ver_acesso=VerAcesso(unidades),
        listar_acessos=ListarAcessos(unidades),
        liberar_recursos=LiberarRecursos(unidades, clock),
        ver_padroes=VerPadroes(unidades),
        liberar_padroes=LiberarPadroes(unidades, clock),
        trocar_segredo=TrocarSegredo(unidades, senhas, clock),
        finalizar_troca=FinalizarTroca(unidades, clock),
        redefinir_senha=RedefinirSenha(unidades, senhas, clock),
        ativar_acesso=AtivarAcesso(unidades, clock),
        desativar_acesso=DesativarAcesso(unidades, clock),
        vincular_clientes=VincularClientes(unidades, clock),
        mudar_email=MudarEmail(unidades, clock),
    )


def casos_do_portal(
    comuns: CasosDeUso,
    gestao: GestaoDeAcessos,
    unidades: SqlUnitsOfWork,
    senhas: Senhas,
    emissor: EmissorDeConvites,
) -> CasosDoPortal:
    """What the pages call. ``emissor`` writes the invitations."""
    clock = comuns.clock
    recusas = Recusas(unidades, clock)
    porteiro = partial(Porteiro, unidades, senhas, clock)
    return CasosDoPortal(
        **vars(comuns),
        ver_empresa=VerEmpresa(unidades),
        ver_logo=VerLogo(unidades),
        entrar=EntrarNoPortal(unidades, porteiro(Acao.ENTRAR), clock),
        retomar=RetomarSessao(unidades),
        sair_de_todos=SairDeTodos(unidades, clock),
        trocar_senha=TrocarSenha(unidades, porteiro(Acao.SENHA_TROCADA), senhas, clock),
        ler_convite=LerConvite(unidades, clock),
        usar_convite=UsarConvite(unidades, senhas, clock),
        pedir_nova_senha=PedirNovaSenha(unidades, emissor, clock),
        listar_clientes=ListarClientesDoAcesso(unidades),
        detalhar=DetalharBoleto(unidades, clock, recusas),
        reunir=ReunirBoletos(unidades, clock, recusas),
        acompanhar_envio=AcompanharEnvio(unidades),
        gestao=gestao,
        buscar_clientes=BuscarClientes(unidades),
        ver_clientes=VerClientes(unidades),
        buscar_acessos=BuscarAcessos(unidades),
        convidar=Convidar(unidades, emissor, clock),
        convidar_de_novo=ConvidarDeNovo(unidades, emissor, clock),
        configurar_empresa=ConfigurarEmpresa(unidades, clock),
        mudar_logo=MudarLogo(unidades, clock),
        ver_caixa_de_saida=VerCaixaDeSaida(unidades),
        enviar_de_novo=EnviarDeNovo(unidades, clock),
        consultar_auditoria=ConsultarAuditoria(unidades, clock),
        listar_importacoes=ListarImportacoes(unidades),
        ver_importacao=VerImportacao(unidades),
    )
