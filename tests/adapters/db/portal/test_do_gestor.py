"""The manager's desk, and the wall between two companies."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from tests.adapters.db.portal.casa import NOVA, ORIGEM, Casa, codigo_da_recusa, frase_da_recusa
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import um_cliente
from tests.mundo.dias import HOJE
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.auditoria.consultar_auditoria import PedidoDeAuditoria
from ws.application.cadastro.configurar_empresa import MudancasDaEmpresa
from ws.application.casos_de_uso import CasosDoPortal
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Importacao,
    Problema,
    SituacaoImportacao,
)
from ws.application.ports.importacao.leitor import Arquivo
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador
from ws.domain.auditoria.acao import AcaoDeOutraVersao
from ws.domain.cadastro.empresa import Ambiente
from ws.portal.gestor.importacoes import problemas_em_csv

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


# ------------------------------------------------------------------------------------------------- the other company

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
    assert [a.login for achado in casos.buscar_clientes(chefe).itens for a in achado.acessos] == ["boreal"]
    assert casos.buscar_clientes(chefe, "jose").total == 0
    assert [acesso.login for acesso in casos.buscar_acessos(chefe).itens] == ["boreal", "chefe"]
    assert casos.buscar_acessos(chefe, "grupo").total == 0
    assert [c.parte.nome for c in casos.ver_clientes(chefe, ["C0001", "C0003"])] == ["Bom Preço na Boreal"]


def test_a_companys_defaults_are_its_own(casa: Casa) -> None:
    for recurso in Recurso:
        casa.casos.gestao.liberar_padroes(casa.chefe(), "boreal", {(TipoAcesso.CLIENTE, recurso): False})
    assert casa.acesso().recursos == frozenset(Recurso)
    assert casa.acesso("boreal", empresa="boreal").recursos == frozenset()
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
    protocolo = falhada(casa)
    chefe = casa.chefe()
    saida = casa.casos.ver_caixa_de_saida(chefe)
    assert (saida.mensagens.itens, set(saida.contagem.values())) == ((), {0})
    frase = frase_da_recusa(lambda: casa.casos.enviar_de_novo(chefe, protocolo, 1))
    assert frase == "Esta mensagem não está entre as que falharam."
    assert situacoes(casa) == [SituacaoEnvio.FALHOU]


def test_a_companys_audit_is_its_own(casa: Casa) -> None:
    casa.acesso()
    logins = {
        evento.login for evento in casa.casos.consultar_auditoria(casa.chefe(), PedidoDeAuditoria()).itens
    }
    assert logins == {"chefe"}


def test_a_companys_imports_are_its_own(casa: Casa) -> None:
    importar(casa, "i1")
    assert casa.casos.listar_importacoes(casa.chefe()).total == 0
    assert casa.casos.ver_importacao(casa.chefe(), "i1") is None


def test_an_invitation_goes_to_the_managers_own_company(casa: Casa) -> None:
    casa.casos.convidar(casa.chefe(), NovoConvite("a@exemplo.com.br", ("C0009",)))
    assert "/portal/boreal/" in casa.cartas()[0][-1]
    assert casa.casos.buscar_acessos(casa.gestora(), "a@exemplo").total == 0


# -------------------------------------------------------------------------------------------- customers and accounts


@pytest.mark.parametrize(
    ("texto", "codigos"),
    [
        ("", ["C0003", "C0001", "C0002"]),
        ("bom preco", ["C0001", "C0002"]),
        ("FILIAL bom", ["C0002"]),
        ("josé", ["C0003"]),
        ("CONCEICAO", ["C0003"]),
        ("529.982.247-25", ["C0003"]),
        ("19506112", ["C0001", "C0002"]),
        ("dono@bompreco", ["C0001"]),
        ("c0002", ["C0002"]),
        ("100%", []),
        ("_", []),
        ("a" * 5000, []),
    ],
)
def test_a_customer_is_found_by_what_is_known_of_it(casa: Casa, texto: str, codigos: list[str]) -> None:
    achados = casa.casos.buscar_clientes(casa.gestora(), texto)
    assert [achado.cliente.codigo for achado in achados.itens] == codigos
    assert achados.total == len(codigos)


def test_a_customer_comes_with_its_accounts(casa: Casa) -> None:
    casa.casos.gestao.criar_cliente(Operador("operador"), "aurora", "filial", ["C0002"], NOVA)
    achados = casa.casos.buscar_clientes(casa.gestora(), "bom preco").itens
    assert [[acesso.login for acesso in achado.acessos] for achado in achados] == [
        ["grupo"],
        ["filial", "grupo"],
    ]
    assert achados[0].acessos[0].clientes == ("C0001", "C0002")


def test_listings_come_in_pages(casa: Casa) -> None:
    muitos = [um_cliente(codigo=f"D{n:03}", nome=f"Zeladoria {n:03}", email="") for n in range(60)]
    acessos = [um_acesso(id=100 + n, login=f"zelador{n:03}", clientes=(f"D{n:03}",)) for n in range(60)]
    casa.armazem.gravar(Banco().com_clientes(1, *muitos).com_acessos(*acessos))
    for buscar in (casa.casos.buscar_clientes, casa.casos.buscar_acessos):
        paginas = [buscar(casa.gestora(), "zelador", pagina=numero) for numero in (1, 2, 3, 4)]
        assert [(len(p.itens), p.total, p.total_paginas) for p in paginas] == [
            (25, 60, 3),
            (25, 60, 3),
            (10, 60, 3),
            (0, 60, 3),
        ]
        todos = [item for pagina in paginas for item in pagina.itens]
        assert len({repr(item) for item in todos}) == 60


@pytest.mark.parametrize(
    ("texto", "tipo", "logins"),
    [
        ("", None, ["erp", "gestora", "grupo"]),
        ("G", None, ["gestora", "grupo"]),
        ("", TipoAcesso.GESTOR, ["gestora"]),
        ("", TipoAcesso.INTEGRADOR, ["erp"]),
        ("exemplo.com", None, ["grupo"]),
        ("%", None, []),
    ],
)
def test_an_account_is_found_by_login_address_or_type(
    casa: Casa, texto: str, tipo: TipoAcesso | None, logins: list[str]
) -> None:
    casa.casos.gestao.mudar_email(casa.gestora(), "grupo", "dono@Exemplo.com.br")
    achados = casa.casos.buscar_acessos(casa.gestora(), texto, tipo)
    assert [acesso.login for acesso in achados.itens] == logins


def test_searching_costs_the_same_however_many_are_found(casa: Casa) -> None:
    gestora = casa.gestora()
    assert casa.custo(lambda: casa.casos.buscar_clientes(gestora)) == 1 + 3
    assert casa.custo(lambda: casa.casos.buscar_acessos(gestora)) == 1 + 2
    muitos = [um_cliente(codigo=f"D{n:03}", nome=f"Zeladoria {n:03}") for n in range(60)]
    acessos = [um_acesso(id=100 + n, login=f"zelador{n:03}", clientes=(f"D{n:03}",)) for n in range(60)]
    casa.armazem.gravar(Banco().com_clientes(1, *muitos).com_acessos(*acessos))
    assert casa.custo(lambda: casa.casos.buscar_clientes(gestora, "zelador")) == 2 + 3
    assert casa.custo(lambda: casa.casos.buscar_acessos(gestora, "zelador")) == 2 + 2


def test_a_secret_is_told_once_and_rotates(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    primeiro = acessos.criar_integrador(gestora, "aurora", "loja").senha
    segundo = acessos.trocar_segredo(gestora, "loja").senha
    assert len(acessos.ver_acesso(gestora, "loja").senhas) == 2
    assert [casa.pelo_servico("loja", segredo).login for segredo in (primeiro, segundo)] == ["loja"] * 2
    acessos.finalizar_troca(gestora, "loja")
    recusa = codigo_da_recusa(lambda: casa.pelo_servico("loja", primeiro))
    assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert acessos.ver_acesso(gestora, "loja").ultimo_uso == HOJE


def test_an_account_sees_the_customers_it_is_linked_to_now(casa: Casa) -> None:
    casa.casos.gestao.vincular_clientes(casa.gestora(), "grupo", ["C0003", "C0001", "C0003"])
    assert casa.acesso().clientes == ("C0001", "C0003")


@pytest.mark.parametrize(
    ("login", "clientes", "frase"),
    [
        ("grupo", [], "Informe ao menos um cliente"),
        ("grupo", ["C0009"], "Há cliente que não existe nesta empresa"),
        ("erp", ["C0001"], "Só acessos de clientes"),
    ],
)
def test_a_link_that_cannot_be_is_refused(casa: Casa, login: str, clientes: list[str], frase: str) -> None:
    recusa = frase_da_recusa(lambda: casa.casos.gestao.vincular_clientes(casa.gestora(), login, clientes))
    assert recusa.startswith(frase)


def test_a_manager_does_not_block_itself(casa: Casa) -> None:
    gestora = casa.gestora()
    frase = frase_da_recusa(lambda: casa.casos.gestao.desativar_acesso(gestora, "Gestora"))
    assert frase == "Você não pode bloquear o seu próprio acesso."


def test_nothing_is_released_to_a_manager(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    for liberar in (
        lambda: acessos.liberar_recursos(gestora, "gestora", {Recurso.EMITIR: True}),
        lambda: acessos.liberar_padroes(gestora, "aurora", {(TipoAcesso.GESTOR, Recurso.EMITIR): True}),
    ):
        assert frase_da_recusa(liberar).startswith("Gestores não usam os serviços")


def test_what_a_manager_does_is_audited_with_its_name_and_address(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    acessos.liberar_recursos(gestora, "grupo", {Recurso.EMITIR: False})
    acessos.vincular_clientes(gestora, "grupo", ["C0001"])
    acessos.mudar_email(gestora, "grupo", "a@exemplo.com.br")
    feitos = [casa.eventos(acao)[0] for acao in ("recurso_retido", "clientes_vinculados", "email_mudado")]
    assert [evento.detalhe for evento in feitos] == [
        "grupo; emitir",
        "grupo; C0001",
        "grupo; a@exemplo.com.br",
    ]
    assert {(e.login, e.origem, e.id_correlacao, e.empresa_id) for e in feitos} == {
        ("gestora", ORIGEM, "corr-1", 1)
    }


# ------------------------------------------------------------------------------------------------------- the outbox


def falhada(casa: Casa) -> str:
    """One message that failed; its protocol."""
    protocolo = casa.casos.enviar(casa.acesso(), PedidoDeEnvio(("B2", "B1"), ("a@exemplo.com.br",))).protocolo
    agora = casa.clock.agora()
    with casa.armazem.unidades.escrita() as uow:
        [envio] = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 1)
        uow.mensagens.concluir(envio, SituacaoEnvio.FALHOU, agora, "Caixa cheia.", None)
        uow.commit()
    return protocolo


def situacoes(casa: Casa) -> list[SituacaoEnvio]:
    return [mensagem.situacao for mensagem in casa.casos.ver_caixa_de_saida(casa.gestora()).mensagens.itens]


def test_the_outbox_tells_what_failed_and_why(casa: Casa) -> None:
    protocolo = falhada(casa)
    casa.clock.avancar(timedelta(minutes=1))
    casa.casos.pedir_nova_senha("aurora", "grupo", ORIGEM, "")
    saida = casa.casos.ver_caixa_de_saida(casa.gestora())
    nova, falha = saida.mensagens.itens
    assert (nova.email, nova.boletos, nova.situacao) == (
        "financeiro@bompreco.com.br",
        (),
        SituacaoEnvio.PENDENTE,
    )
    assert (falha.protocolo, falha.ordem, falha.email, falha.login) == (
        protocolo,
        1,
        "a@exemplo.com.br",
        "grupo",
    )
    assert (falha.situacao, falha.mensagem, falha.tentativas, falha.boletos) == (
        SituacaoEnvio.FALHOU,
        "Caixa cheia.",
        1,
        ("B2", "B1"),
    )
    assert saida.contagem == {
        SituacaoEnvio.PENDENTE: 1,
        SituacaoEnvio.ENVIADO: 0,
        SituacaoEnvio.FALHOU: 1,
    }
    so_falhas = casa.casos.ver_caixa_de_saida(casa.gestora(), SituacaoEnvio.FALHOU).mensagens
    assert (so_falhas.itens, so_falhas.total) == ((falha,), 1)


def test_a_failed_message_is_sent_again_as_if_for_the_first_time(casa: Casa) -> None:
    protocolo = falhada(casa)
    casa.clock.avancar(timedelta(hours=1))
    casa.casos.enviar_de_novo(casa.gestora(), protocolo, 1)
    assert situacoes(casa) == [SituacaoEnvio.PENDENTE]
    agora = casa.clock.agora()
    with casa.armazem.unidades.escrita() as uow:
        [envio] = uow.mensagens.reservar(agora, agora, 9)
    assert (envio.protocolo, envio.tentativa, envio.interrompida) == (protocolo, 1, False)
    [evento] = casa.eventos("envio_refeito")
    assert (evento.login, evento.detalhe) == ("gestora", f"protocolo {protocolo}/1")


def test_only_a_failed_message_is_sent_again(casa: Casa) -> None:
    protocolo = falhada(casa)
    gestora, enviar_de_novo = casa.gestora(), casa.casos.enviar_de_novo
    enviar_de_novo(gestora, protocolo, 1)
    for qual in ((protocolo, 1), (protocolo, 2), ("nunca", 1)):
        frase_da_recusa(partial(enviar_de_novo, gestora, *qual))
    assert len(casa.eventos("envio_refeito")) == 1


# -------------------------------------------------------------------------------------------------------- the audit


def test_the_audit_comes_latest_first_and_filters(casa: Casa) -> None:
    gestora = casa.gestora()
    for minuto, login in enumerate(("grupo", "grupo", "gestora")):
        casa.clock.avancar(timedelta(minutes=minuto + 1))
        casa.entrar(login)
    casa.casos.gestao.mudar_email(gestora, "grupo", "")

    def vistos(**filtros: Any) -> list[tuple[str, str]]:
        pagina = casa.casos.consultar_auditoria(gestora, PedidoDeAuditoria(**filtros))
        return [(evento.acao, evento.login) for evento in pagina.itens]

    assert sorted(vistos()[:2]) == [("email_mudado", "gestora"), ("entrar", "gestora")]
    assert vistos(login=" Grupo ") == [("entrar", "grupo")] * 2
    assert vistos(acao="email_mudado") == [("email_mudado", "gestora")]
    assert vistos(login="grupo", acao="email_mudado") == []
    assert vistos(fim=HOJE - timedelta(days=1)) == []


def test_what_an_earlier_version_wrote_is_found_by_its_present_name_and_what_is_unknown_by_its_own(
    casa: Casa,
) -> None:
    gestora, agora = casa.gestora(), casa.clock.agora()
    gravadas = ("trocar_senha", "senha_trocada", "de_outra_versao")
    with casa.armazem.unidades.escrita() as uow:
        for gravada in gravadas:
            uow.eventos.registrar(Evento(1, agora, AcaoDeOutraVersao(gravada), "antigo", "000"))
        uow.commit()

    def vistas(acao: str) -> list[str]:
        pagina = casa.casos.consultar_auditoria(gestora, PedidoDeAuditoria(login="antigo", acao=acao))
        return sorted(evento.acao for evento in pagina.itens)

    assert vistas("") == ["de_outra_versao", "senha_trocada", "senha_trocada"]
    assert vistas("senha_trocada") == vistas("trocar_senha") == ["senha_trocada"] * 2
    assert vistas("de_outra_versao") == ["de_outra_versao"]


def test_a_day_of_the_audit_is_the_companys(casa: Casa) -> None:
    """The clock stands at 12:00 in São Paulo: three hours behind UTC."""
    for horas in (11, 2):  # 23:00, then 01:00
        casa.clock.avancar(timedelta(hours=horas))
        casa.entrar("grupo")
    ontem = PedidoDeAuditoria(date(2026, 11, 24), date(2026, 11, 24), login="grupo")
    hoje = PedidoDeAuditoria(date(2026, 11, 25), login="grupo")
    for pedido in (ontem, hoje):
        assert casa.casos.consultar_auditoria(casa.gestora(), pedido).total == 1


@pytest.mark.parametrize(
    ("inicio", "fim"),
    [(date.min, None), (None, date.min), (date.max, date.max), (date.min, date.max)],
)
def test_a_day_at_the_end_of_the_calendar_is_a_day(casa: Casa, inicio: date | None, fim: date | None) -> None:
    casa.entrar()
    pagina = casa.casos.consultar_auditoria(casa.gestora(), PedidoDeAuditoria(inicio, fim, login="grupo"))
    assert pagina.total == (inicio == date.min)


def test_an_inverted_period_is_refused(casa: Casa) -> None:
    pedido = PedidoDeAuditoria(HOJE, HOJE - timedelta(days=1))
    recusa = codigo_da_recusa(lambda: casa.casos.consultar_auditoria(casa.gestora(), pedido))
    assert recusa is Codigo.PERIODO_INVERTIDO


# ------------------------------------------------------------------------------------------------------ the imports


def importar(casa: Casa, id_: str, **mudancas: Any) -> None:
    """Record a run of aurora with one refused line."""
    arquivo = ArquivoImportado(Arquivo("boletos.csv", "f" * 64, 3), Contagem(3, 1, 1, 0, 1))
    campos: dict[str, Any] = {
        "id": id_,
        "empresa_id": 1,
        "quem": "erp",
        "situacao": SituacaoImportacao.RECUSADA,
        "iniciada_em": casa.clock.agora(),
        "terminada_em": casa.clock.agora() + timedelta(seconds=2),
        "arquivos": (arquivo,),
        "total": Contagem(3, 1, 1, 0, 1),
        "problemas": (Problema("boletos.csv", 2, "valor", "Não é um valor; esperado: 1234,56."),),
        "avisos": (Problema("boletos.csv", None, "cor", "A coluna não é conhecida."),),
    }
    with SqlUnitsOfWork(casa.engine).escrita() as uow:
        uow.importacoes.registrar(Importacao(**campos | mudancas))
        uow.commit()


def test_the_runs_come_latest_first(casa: Casa) -> None:
    for id_ in ("i1", "i2"):
        casa.clock.avancar(timedelta(minutes=1))
        importar(casa, id_)
    pagina = casa.casos.listar_importacoes(casa.gestora())
    assert [(corrida.id, corrida.quem, corrida.total.recusadas) for corrida in pagina.itens] == [
        ("i2", "erp", 1),
        ("i1", "erp", 1),
    ]
    assert pagina.itens[0].situacao is SituacaoImportacao.RECUSADA


def test_a_run_tells_what_was_refused_and_gives_it_as_a_spreadsheet(casa: Casa) -> None:
    importar(casa, "i1")
    detalhada = casa.casos.ver_importacao(casa.gestora(), "i1")
    assert detalhada is not None
    assert [(a.nome, a.contagem) for a in detalhada.arquivos] == [("boletos.csv", Contagem(3, 1, 1, 0, 1))]
    assert detalhada.problemas == (Problema("boletos.csv", 2, "valor", "Não é um valor; esperado: 1234,56."),)
    assert detalhada.avisos == (Problema("boletos.csv", None, "cor", "A coluna não é conhecida."),)
    assert problemas_em_csv(detalhada).decode("utf-8-sig") == (
        'Arquivo;Linha;Coluna;Motivo\r\nboletos.csv;2;valor;"Não é um valor; esperado: 1234,56."\r\n'
    )
