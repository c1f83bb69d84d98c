"""A customer reaches nothing of the manager's desk, a manager nothing of the services, and neither another company."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.application.acessos.gerencia import POR, Gerencia
from tests.application.casa import Casa, codigo_da_recusa, frase_da_recusa
from tests.mundo.acessos import SENHA, um_gestor
from tests.mundo.aurora import duas_empresas
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.auditoria.consultar_auditoria import PedidoDeAuditoria
from ws.application.cadastro.configurar_empresa import MudancasDaEmpresa
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.casos_de_uso import CasosDoPortal
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.cadastro.empresa import Ambiente

MUDANCAS = MudancasDaEmpresa("Fale com a Ana", "", True, Ambiente.PRODUCAO, "")
Caso = Callable[[CasosDoPortal, Acesso], Any]
TUDO: dict[str, Caso] = {
    "buscar_clientes": lambda casos, quem: casos.buscar_clientes(quem),
    "buscar_acessos": lambda casos, quem: casos.buscar_acessos(quem),
    "ver": lambda casos, quem: casos.gestao.ver_acesso(quem, "grupo"),
    "padroes": lambda casos, quem: casos.gestao.ver_padroes(quem, quem.empresa.codigo),
    "criar_integrador": lambda casos, quem: casos.gestao.criar_integrador(quem, quem.empresa.codigo, "novo"),
    "criar_cliente": lambda casos, quem: casos.gestao.criar_cliente(
        quem, quem.empresa.codigo, "novo", ["C0001"]
    ),
    "criar_gestor": lambda casos, quem: casos.gestao.criar_gestor(quem, quem.empresa.codigo, "novo"),
    "listar_acessos": lambda casos, quem: casos.gestao.listar_acessos(quem, quem.empresa.codigo),
    "redefinir_senha": lambda casos, quem: casos.gestao.redefinir_senha(quem, "grupo"),
    "trocar_segredo": lambda casos, quem: casos.gestao.trocar_segredo(quem, "erp"),
    "finalizar_troca": lambda casos, quem: casos.gestao.finalizar_troca(quem, "erp"),
    "liberar": lambda casos, quem: casos.gestao.liberar_recursos(quem, "grupo", {Recurso.EMITIR: True}),
    "liberar_padroes": lambda casos, quem: casos.gestao.liberar_padroes(
        quem, quem.empresa.codigo, {(TipoAcesso.CLIENTE, Recurso.EMITIR): True}
    ),
    "vincular": lambda casos, quem: casos.gestao.vincular_clientes(quem, "grupo", ["C0003"]),
    "mudar_email": lambda casos, quem: casos.gestao.mudar_email(quem, "grupo", "a@exemplo.com.br"),
    "desativar": lambda casos, quem: casos.gestao.desativar_acesso(quem, "grupo"),
    "ativar": lambda casos, quem: casos.gestao.ativar_acesso(quem, "grupo"),
    "convidar": lambda casos, quem: casos.convidar(quem, NovoConvite("a@exemplo.com.br", ("C0003",))),
    "convidar_de_novo": lambda casos, quem: casos.convidar_de_novo(quem, "grupo"),
    "configurar": lambda casos, quem: casos.configurar_empresa(quem, MUDANCAS),
    "mudar_logo": lambda casos, quem: casos.mudar_logo(quem, b""),
    "caixa_de_saida": lambda casos, quem: casos.ver_caixa_de_saida(quem),
    "enviar_de_novo": lambda casos, quem: casos.enviar_de_novo(quem, "p", 1),
    "auditoria": lambda casos, quem: casos.consultar_auditoria(quem, PedidoDeAuditoria()),
    "importacoes": lambda casos, quem: casos.listar_importacoes(quem),
    "importacao": lambda casos, quem: casos.ver_importacao(quem, "i1"),
    "clientes_por_codigos": lambda casos, quem: casos.ver_clientes(quem, ["C0001"]),
}
"""Everything on the desk."""
ALHEIOS = [
    "ver",
    "redefinir_senha",
    "trocar_segredo",
    "finalizar_troca",
    "liberar",
    "vincular",
    "mudar_email",
    "desativar",
    "ativar",
]
DE_OUTRA_EMPRESA: dict[str, Caso] = {
    "criar_cliente": lambda casos, quem: casos.gestao.criar_cliente(quem, "aurora", "novo", ["C0001"]),
    "criar_gestor": lambda casos, quem: casos.gestao.criar_gestor(quem, "aurora", "novo"),
    "criar_integrador": lambda casos, quem: casos.gestao.criar_integrador(quem, "aurora", "novo"),
    "listar_acessos": lambda casos, quem: casos.gestao.listar_acessos(quem, "aurora"),
    "ver_padroes": lambda casos, quem: casos.gestao.ver_padroes(quem, "aurora"),
    "liberar_padroes": lambda casos, quem: casos.gestao.liberar_padroes(
        quem, "aurora", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True}
    ),
}
"""What names a company."""


def test_a_manager_uses_none_of_the_services(casa: Casa) -> None:
    gestora = casa.pelo_servico("gestora", SENHA)
    assert (gestora.tipo, gestora.recursos) == (TipoAcesso.GESTOR, frozenset())
    pedido = PedidoDeConsulta()
    assert codigo_da_recusa(lambda: casa.casos.consultar(gestora, pedido)) is Codigo.RECURSO_NAO_LIBERADO


def test_a_manager_reaches_nothing_even_where_its_row_says_so(casa: Casa) -> None:
    estranha = um_gestor(id=9, login="estranha", recursos=dict.fromkeys(Recurso, True))
    outra = duas_empresas()
    outra.empresas.clear()
    outra.contas.clear()
    outra.clientes.clear()
    outra.acessos.clear()
    casa.armazem.gravar(outra.com_acessos(estranha))
    assert casa.acesso("estranha").recursos == frozenset()


@pytest.mark.parametrize("caso", TUDO.values(), ids=TUDO)
def test_a_customer_reaches_nothing_of_the_desk(casa: Casa, caso: Caso) -> None:
    acesso = casa.acesso()
    assert codigo_da_recusa(lambda: caso(casa.casos, acesso)) is Codigo.RECURSO_NAO_LIBERADO


def test_what_a_customer_tried_changed_nothing(casa: Casa) -> None:
    antes = casa.casos.gestao.ver_acesso(casa.gestora(), "grupo")
    acesso = casa.acesso()
    for caso in TUDO.values():
        codigo_da_recusa(partial(caso, casa.casos, acesso))
    assert casa.casos.gestao.ver_acesso(casa.gestora(), "grupo") == antes


@pytest.mark.parametrize("nome", ALHEIOS)
def test_a_manager_never_touches_another_companys_account(casa: Casa, nome: str) -> None:
    antes = [casa.casos.gestao.ver_acesso(casa.gestora(), login) for login in ("grupo", "erp")]
    chefe = casa.chefe()
    frase = frase_da_recusa(lambda: TUDO[nome](casa.casos, chefe))
    assert frase == "Não existe acesso com este login."
    assert [casa.casos.gestao.ver_acesso(casa.gestora(), login) for login in ("grupo", "erp")] == antes


@pytest.mark.parametrize("caso", DE_OUTRA_EMPRESA.values(), ids=DE_OUTRA_EMPRESA)
def test_another_company_is_as_unknown_to_a_manager_as_none(casa: Casa, caso: Caso) -> None:
    chefe = casa.chefe()
    antes = casa.casos.gestao.listar_acessos(casa.gestora(), "aurora")
    assert frase_da_recusa(lambda: caso(casa.casos, chefe)) == "Não existe empresa com este código."
    assert casa.casos.gestao.listar_acessos(casa.gestora(), "aurora") == antes


def test_what_a_manager_searches_is_its_own_company(casa: Casa) -> None:
    casos, chefe = casa.casos, casa.chefe()
    assert [achado.cliente.parte.nome for achado in casos.buscar_clientes(chefe).itens] == [
        "Bom Preço na Boreal",
        "Só da Boreal",
    ]
    assert [a.login for achado in casos.buscar_clientes(chefe).itens for a in achado.acessos] == [
        "boreal.grupo"
    ]
    assert casos.buscar_clientes(chefe, "jose").total == 0
    assert [acesso.login for acesso in casos.buscar_acessos(chefe).itens] == [
        "boreal.erp",
        "boreal.grupo",
        "chefe",
    ]
    assert casos.buscar_acessos(chefe, "vizinho").total == 0
    assert [c.parte.nome for c in casos.ver_clientes(chefe, ["C0001", "C0003"])] == ["Bom Preço na Boreal"]


def test_a_companys_defaults_are_its_own(casa: Casa) -> None:
    for recurso in Recurso:
        casa.casos.gestao.liberar_padroes(casa.chefe(), "boreal", {(TipoAcesso.CLIENTE, recurso): False})
    assert casa.acesso().recursos == frozenset(Recurso)
    assert casa.acesso("boreal.grupo", empresa="boreal").recursos == frozenset()
    assert casa.casos.gestao.ver_padroes(casa.chefe(), "boreal") == {
        TipoAcesso.CLIENTE: frozenset(),
        TipoAcesso.INTEGRADOR: frozenset(Recurso),
    }
    assert casa.casos.gestao.ver_padroes(casa.gestora(), "aurora")[TipoAcesso.CLIENTE] == frozenset(Recurso)


def test_a_companys_looks_are_its_own(casa: Casa) -> None:
    antes = casa.casos.ver_empresa("aurora")
    casa.casos.configurar_empresa(
        casa.chefe(), MudancasDaEmpresa("Outro", "x@boreal.com.br", False, Ambiente.HOMOLOGACAO, "#1A5FB4")
    )
    assert casa.casos.ver_empresa("aurora") == antes


def test_a_companys_outbox_is_its_own(casa: Casa) -> None:
    protocolo = casa.falhada()
    chefe = casa.chefe()
    saida = casa.casos.ver_caixa_de_saida(chefe)
    assert (saida.mensagens.itens, set(saida.contagem.values())) == ((), {0})
    frase = frase_da_recusa(lambda: casa.casos.enviar_de_novo(chefe, protocolo, 1))
    assert frase == "Esta mensagem não está entre as que falharam."
    assert casa.situacoes() == [SituacaoEnvio.FALHOU]


def test_a_companys_audit_is_its_own(casa: Casa) -> None:
    casa.acesso()
    logins = {
        evento.login for evento in casa.casos.consultar_auditoria(casa.chefe(), PedidoDeAuditoria()).itens
    }
    assert logins == {"chefe"}


def test_a_companys_imports_are_its_own(casa: Casa) -> None:
    casa.registrar_corrida("i1")
    assert casa.casos.listar_importacoes(casa.chefe()).total == 0
    assert casa.casos.ver_importacao(casa.chefe(), "i1") is None


def test_an_invitation_goes_to_the_managers_own_company(casa: Casa) -> None:
    casa.casos.convidar(casa.chefe(), NovoConvite("a@exemplo.com.br", ("C0009",)))
    assert "/portal/boreal/" in casa.cartas()[0][-1]
    assert casa.casos.buscar_acessos(casa.gestora(), "a@exemplo").total == 0


def test_what_does_not_exist_cannot_be_changed(gerencia: Gerencia) -> None:
    for mudar in (
        lambda: gerencia.gerir.liberar_recursos(POR, "ninguem", {Recurso.EMITIR: True}),
        lambda: gerencia.gerir.desativar_acesso(POR, "ninguem"),
        lambda: gerencia.gerir.finalizar_troca(POR, "ninguem"),
        lambda: gerencia.gerir.trocar_segredo(POR, "ninguem"),
        lambda: gerencia.gerir.redefinir_senha(POR, "ninguem"),
    ):
        with pytest.raises(Erro, match="Não existe acesso com este login"):
            mudar()
    for de_empresa in (
        lambda: gerencia.gerir.listar_acessos(POR, "nenhuma"),
        lambda: gerencia.gerir.liberar_padroes(POR, "nenhuma", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True}),
    ):
        with pytest.raises(Erro, match="Não existe empresa com este código"):
            de_empresa()
    assert gerencia.eventos() == []
