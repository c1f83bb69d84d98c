"""A request to mail boletos is stored once with its audit, or refused before anything is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from tests.fakes.banco import Banco
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.correio.redator import Redator
from tests.fakes.unit_of_work import UnitOfWork, UnitsOfWork
from tests.mundo.acessos import quem_pede, um_acesso, um_integrador
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import PAGADOR, um_cliente, uma_empresa
from tests.mundo.carteira import um_boleto
from ws.application.correio.enviar_boleto_email import (
    EnviarBoletoEmail,
    EnvioAceito,
    LimitesDiarios,
    PedidoDeEnvio,
)
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import PADRAO
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.carteira.boleto import Estado, SituacaoBanco
from ws.domain.carteira.solicitante import Solicitante

LIMITES = LimitesDiarios(por_boleto=6, por_cliente=10, por_integrador=12)
TRES = ("a@x.com", "b@x.com", "c@x.com")
DO_CLIENTE = Solicitante(codigo_cliente="C0001")


AUDITADAS = {Codigo.LIMITE_DIARIO_DO_BOLETO, Codigo.LIMITE_DIARIO_DO_ACESSO}


class Cena:
    """Customer account 1 (C0001), integrators 2 and 3, and boletos B1 to B9 of C0001."""

    def __init__(self, limites: LimitesDiarios = LIMITES, *, tem_servidor: bool = True) -> None:
        boletos = [um_boleto(id=f"B{n}", numero_documento=f"NF-{n}") for n in range(1, 10)]
        integradores = [um_integrador(id=n, login=f"erp{n}") for n in (2, 3)]
        self.banco: Banco = duas_empresas(*boletos).com_acessos(*integradores)
        self.banco.com_clientes(1, um_cliente(codigo="C0002", documento="11222333000181"))
        self.clock = Clock()
        self.unidades = UnitsOfWork(self.banco)
        numeros = count(1)
        self._enviar = EnviarBoletoEmail(
            self.unidades,
            self.clock,
            Impressora(),
            Redator(),
            limites,
            lambda: f"id{next(numeros)}",
            tem_servidor=tem_servidor,
        )

    def acesso(self, id_: int = 1, **mudancas: Any) -> Acesso:
        empresa = self.banco.empresas[1].empresa
        return quem_pede(self.banco.acessos[1, id_], **{"empresa": empresa} | mudancas)

    def enviar(self, *ids: str, acesso: Acesso | None = None, **mudancas: Any) -> EnvioAceito:
        pedido = PedidoDeEnvio(**{"ids": ids or ("B1",), "emails": ("a@x.com",)} | mudancas)
        return self._enviar(acesso or self.acesso(), pedido)

    def integrar(self, *ids: str, id_: int = 2, **mudancas: Any) -> EnvioAceito:
        return self.enviar(*ids, acesso=self.acesso(id_), **{"solicitante": DO_CLIENTE} | mudancas)

    def mudar_boleto(self, id_: str, **mudancas: Any) -> None:
        self.banco.boletos[1, id_] = replace(self.banco.boletos[1, id_], **mudancas)

    def recusa(self, *ids: str, **mudancas: Any) -> Erro:
        """The refusal (of ``enviar``, if given); nothing is stored; only a limit's audit row is written here."""
        enviar = mudancas.pop("enviar", self.enviar)
        antes = self.banco.copiar()
        with pytest.raises(Erro) as excecao:
            enviar(*ids, **mudancas)
        assert self.banco.remessas == antes.remessas
        assert self.banco.mensagens == antes.mensagens
        codigo = excecao.value.codigo
        auditados = [evento.codigo for evento in self.banco.eventos[len(antes.eventos) :]]
        assert auditados == ([codigo.codigo] if codigo in AUDITADAS else [])
        return excecao.value

    def reservar(self) -> EnvioReservado:
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            [envio] = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 1)
            uow.commit()
        return envio

    def concluir(self, situacao: SituacaoEnvio, mensagem: str = "") -> None:
        """A worker's result for the oldest message."""
        envio = self.reservar()
        with self.unidades.escrita() as uow:
            uow.mensagens.concluir(envio, situacao, self.clock.agora(), mensagem, None)
            uow.commit()


def test_each_recipient_gets_a_message_of_its_own() -> None:
    cena = Cena()
    aceito = cena.enviar("B1", "B2", emails=TRES)
    assert [(envio.email, envio.situacao) for envio in aceito.envios] == [
        (email, SituacaoEnvio.PENDENTE) for email in TRES
    ]
    mensagens = [cena.banco.mensagens[1, aceito.protocolo, ordem] for ordem in (1, 2, 3)]
    assert [mensagem.email for mensagem in mensagens] == list(TRES)
    assert len({mensagem.message_id for mensagem in mensagens}) == 3
    for mensagem in mensagens:
        assert mensagem.message_id.endswith("@aurora.exemplo.com.br>")
        assert mensagem.conteudo is not None
        assert mensagem.email.encode() in mensagem.conteudo
        assert mensagem.message_id.encode() in mensagem.conteudo
        assert not [
            outro for outro in TRES if outro != mensagem.email and outro.encode() in mensagem.conteudo
        ]


def test_what_is_stored_is_due_at_once() -> None:
    cena = Cena()
    cena.enviar()
    assert cena.reservar().email == "a@x.com"


def test_sending_is_an_audit_row_with_protocol_customers_boletos_and_addresses() -> None:
    cena = Cena()
    cena.mudar_boleto("B2", codigo_cliente="C0002")
    acesso = cena.acesso(clientes=("C0001", "C0002", "C0003"))
    aceito = cena.enviar(
        "B2", "B1", "B3", acesso=acesso, emails=TRES[:2], solicitante=Solicitante(usuario_final="Maria")
    )
    [evento] = cena.banco.eventos
    assert (evento.acao, evento.codigo, evento.login) == ("enviar_email", "000", "mercado")
    assert (evento.clientes, evento.boletos) == (("C0001", "C0002"), ("B2", "B1", "B3"))
    assert (evento.usuario_final, evento.origem, evento.id_correlacao) == ("Maria", "203.0.113.7", "corr-1")
    assert evento.detalhe == f"protocolo {aceito.protocolo}; destinatários: a@x.com, b@x.com"


@pytest.mark.parametrize("limites", [LimitesDiarios(1, 9, 9), LimitesDiarios(9, 1, 9)], ids=["404", "405"])
def test_a_limit_that_stops_a_sending_is_an_audit_row_without_the_protocol_that_came_to_nothing(
    limites: LimitesDiarios,
) -> None:
    cena = Cena(limites)
    erro = cena.recusa("B1", "B2", emails=TRES[:2])
    [evento] = cena.banco.eventos
    assert (evento.acao, evento.codigo) == ("enviar_email", erro.codigo.codigo)
    assert (evento.clientes, evento.boletos) == (("C0001",), ("B1", "B2"))
    assert "protocolo" not in evento.detalhe


def test_an_integrators_texts_are_carried() -> None:
    cena = Cena()
    cena.integrar(assunto="Fatura", mensagem="Segue a fatura.")
    assert b"Fatura\nSegue a fatura.\n" in cena.reservar().conteudo


@pytest.mark.parametrize("campo", ["assunto", "mensagem"])
@pytest.mark.parametrize("texto", ["Olá", ""])
def test_a_customer_may_not_write_the_texts(campo: str, texto: str) -> None:
    erro = Cena().recusa(**{campo: texto})
    assert (erro.codigo, erro.campo) == (Codigo.TEXTO_NAO_PERMITIDO, campo)


@pytest.mark.parametrize(
    ("campo", "texto"), [("assunto", "x\r\nBcc: v@x.com"), ("assunto", "x\ty"), ("mensagem", "x\x85y")]
)
def test_an_integrators_text_with_control_characters_is_refused_before_anything_is_stored(
    campo: str, texto: str
) -> None:
    cena = Cena()
    erro = cena.recusa(enviar=cena.integrar, id_requisicao="r1", **{campo: texto})
    assert (erro.codigo, erro.campo) == (Codigo.VALOR_INVALIDO, campo)


def test_an_integrators_message_may_have_lines() -> None:
    cena = Cena()
    cena.integrar(mensagem="Bom dia,\r\nsegue a fatura.")
    assert b"Bom dia,\r\nsegue a fatura." in cena.reservar().conteudo


def test_a_resource_that_the_manager_did_not_release_is_refused() -> None:
    cena = Cena()
    erro = cena.recusa(acesso=cena.acesso(recursos=frozenset({Recurso.EMITIR})))
    assert erro.codigo is Codigo.RECURSO_NAO_LIBERADO


@pytest.mark.parametrize(
    "email",
    [
        "a@x.com\r\nBcc: vitima@y.com",
        "a@x.com\nvitima@y.com",
        "a@x.com\rBcc: vitima@y.com",
        "a@x.com\x00",
        "a@x.com\u2028Bcc:vitima@y.com",
        "a@x.com%0aBcc:vitima@y.com",
        "a@x.com,b@x.com",
        "a@x.com;b@x.com",
        "a@x.com b@x.com",
        '"Alguém" <a@x.com>',
        "Alguém <a@x.com>",
        "<a@x.com>",
        '"a b"@x.com',
        "a@x.com (comentário)",
        "josé@x.com",
        "a@localhost",
        "a@[127.0.0.1]",
        "a" * 65 + "@x.com",
        "a@" + "b" * 250 + ".com",
        "",
        "a",
        "@x.com",
    ],
)
@pytest.mark.parametrize("posicao", [0, 1, 2])
def test_anything_but_one_plain_address_is_refused_before_anything_is_stored(
    email: str, posicao: int
) -> None:
    emails = list(TRES)
    emails[posicao] = email
    erro = Cena().recusa(emails=tuple(emails), id_requisicao="r1")
    assert (erro.codigo, erro.campo) == (Codigo.EMAIL_INVALIDO, f"destinatarios.email[{posicao + 1}]")
    assert erro.desfecho.dados == {}


@pytest.mark.parametrize("emails", [("a@x.com", "b@x.com", "a@x.com"), ("a@x.com", "A@X.COM")])
def test_the_same_address_twice_is_refused_before_anything_is_stored(emails: tuple[str, ...]) -> None:
    erro = Cena().recusa(emails=emails)
    assert (erro.codigo, erro.campo) == (Codigo.EMAIL_REPETIDO, f"destinatarios.email[{len(emails)}]")


def test_without_a_mail_server_nothing_is_accepted_that_could_not_be_sent() -> None:
    cena = Cena(tem_servidor=False)
    cena.banco.com_empresa(uma_empresa(ambiente=Ambiente.PRODUCAO))
    assert cena.recusa().codigo is Codigo.ENVIO_DESATIVADO


def test_homologacao_captures_and_needs_no_mail_server() -> None:
    cena = Cena(tem_servidor=False)
    cena.banco.com_empresa(uma_empresa(ambiente=Ambiente.HOMOLOGACAO))
    assert len(cena.enviar().envios) == 1


@pytest.mark.parametrize(
    ("antes", "depois"),
    [(Ambiente.HOMOLOGACAO, Ambiente.PRODUCAO), (Ambiente.PRODUCAO, Ambiente.HOMOLOGACAO)],
)
def test_the_environment_on_acceptance_says_whether_mail_is_captured(
    antes: Ambiente, depois: Ambiente
) -> None:
    cena = Cena()
    cena.banco.com_empresa(uma_empresa(ambiente=antes))
    cena.enviar()
    cena.banco.com_empresa(uma_empresa(ambiente=depois))
    assert cena.reservar().captura is (antes is Ambiente.HOMOLOGACAO)


def test_a_company_that_does_not_send_says_so() -> None:
    cena = Cena()
    cena.banco.com_empresa(uma_empresa(envia_email=False))
    assert cena.recusa().codigo is Codigo.ENVIO_DESATIVADO


@pytest.mark.parametrize(
    ("mudancas", "codigo"),
    [
        ({"estado": Estado.LIQUIDADO}, Codigo.BOLETO_LIQUIDADO),
        ({"estado": Estado.CANCELADO}, Codigo.BOLETO_CANCELADO),
        ({"situacao_banco": SituacaoBanco.BAIXADO}, Codigo.BOLETO_BAIXADO),
        ({"codigo_cliente": "C0002"}, Codigo.BOLETO_NAO_ENCONTRADO),
    ],
)
def test_one_boleto_that_cannot_be_issued_stops_all_and_is_named(mudancas: Any, codigo: Codigo) -> None:
    cena = Cena()
    cena.mudar_boleto("B2", **mudancas)
    erro = cena.recusa("B1", "B2", "B3")
    assert erro.codigo is codigo
    assert [(recusa.id_boleto, recusa.codigo) for recusa in erro.desfecho.recusas] == [("B2", codigo)]


# --- daily limits ----------------------------------------------------------------------------------------------


def test_a_boleto_goes_out_only_so_often_a_day_whoever_asks() -> None:
    cena = Cena()
    cena.enviar(emails=TRES)
    cena.integrar(emails=TRES)
    for enviar in (cena.enviar, cena.integrar):
        assert cena.recusa(enviar=enviar).codigo is Codigo.LIMITE_DIARIO_DO_BOLETO
    cena.enviar("B2")


def test_one_boleto_over_its_limit_stops_the_whole_request() -> None:
    cena = Cena()
    cena.enviar("B1", emails=TRES)
    cena.enviar("B1", emails=TRES)
    assert cena.recusa("B2", "B1").codigo is Codigo.LIMITE_DIARIO_DO_BOLETO


def test_a_limit_is_never_passed_in_part() -> None:
    cena = Cena()
    cena.enviar(emails=TRES)
    cena.enviar(emails=TRES[:1])
    assert cena.recusa(emails=TRES).codigo is Codigo.LIMITE_DIARIO_DO_BOLETO
    cena.enviar(emails=TRES[:2])


@pytest.mark.parametrize(("id_", "limite"), [(1, 10), (2, 12)], ids=["customer", "integrator"])
def test_an_account_sends_only_so_many_a_day(id_: int, limite: int) -> None:
    cena = Cena()
    quem: dict[str, Any] = {"acesso": cena.acesso(id_), "solicitante": DO_CLIENTE}
    for n in range(limite):
        cena.enviar(f"B{n % 9 + 1}", **quem)
    assert cena.recusa("B9", **quem).codigo is Codigo.LIMITE_DIARIO_DO_ACESSO


def test_another_accounts_messages_do_not_count_against_the_account() -> None:
    cena = Cena()
    for n in range(10):
        cena.enviar(f"B{n % 9 + 1}")
    cena.integrar("B9")


def test_several_boletos_in_one_message_count_once_for_the_account_and_once_for_each_boleto() -> None:
    cena = Cena(LimitesDiarios(por_boleto=2, por_cliente=3, por_integrador=0))
    cena.enviar("B1", "B2")
    cena.enviar("B1", "B2")
    assert cena.recusa("B1").codigo is Codigo.LIMITE_DIARIO_DO_BOLETO
    cena.enviar("B3")
    assert cena.recusa("B3").codigo is Codigo.LIMITE_DIARIO_DO_ACESSO


def test_a_limit_of_zero_stops_everything() -> None:
    assert Cena(LimitesDiarios(6, 0, 0)).recusa().codigo is Codigo.LIMITE_DIARIO_DO_ACESSO
    assert Cena(LimitesDiarios(0, 10, 0)).recusa().codigo is Codigo.LIMITE_DIARIO_DO_BOLETO


def test_the_limits_begin_again_at_midnight_in_the_companys_zone() -> None:
    cena = Cena()
    cena.enviar(emails=TRES)
    cena.enviar(emails=TRES)
    cena.clock.avancar(timedelta(hours=11, minutes=59))  # 23:59 in São Paulo, the next day in UTC
    assert cena.recusa().codigo is Codigo.LIMITE_DIARIO_DO_BOLETO
    cena.clock.avancar(timedelta(minutes=1))
    cena.enviar()


AMANHA = "a partir de 25/11/2026 00:00 (UTC-03:00)"


@pytest.mark.parametrize(
    ("limites", "id_", "dito"),
    [
        (LimitesDiarios(4, 9, 9), 1, f"O limite diário de mensagens por boleto é 4|Envie novamente {AMANHA}"),
        (LimitesDiarios(4, 9, 9), 2, f"O limite diário de mensagens por boleto é 4|Envie novamente {AMANHA}"),
        (
            LimitesDiarios(9, 4, 8),
            1,
            f"O limite diário de mensagens deste acesso é 4|Envie novamente {AMANHA}",
        ),
        (
            LimitesDiarios(9, 8, 4),
            2,
            f"O limite diário de mensagens deste acesso é 4|Envie novamente {AMANHA}",
        ),
        (LimitesDiarios(2, 9, 9), 1, f"boleto é 2|Envie novamente com até 2 destinatário(s) {AMANHA}"),
        (LimitesDiarios(9, 1, 9), 1, f"acesso é 1|Envie novamente com até 1 destinatário(s) {AMANHA}"),
        (LimitesDiarios(0, 9, 9), 1, "boleto é 0|Peça à empresa a revisão do limite."),
        (LimitesDiarios(9, 9, 0), 2, "acesso é 0|Peça à empresa a revisão do limite."),
    ],
)
def test_who_meets_a_limit_is_told_how_much_it_is_and_when_to_send_again(
    limites: LimitesDiarios, id_: int, dito: str
) -> None:
    cena = Cena(limites)
    cena.clock.avancar(timedelta(hours=11, minutes=30))  # 23:30 in São Paulo, tomorrow in UTC
    quem: dict[str, Any] = {"acesso": cena.acesso(id_), "solicitante": DO_CLIENTE, "emails": TRES}
    if min(limites.por_boleto, limites.por_cliente, limites.por_integrador) >= len(TRES):
        cena.enviar(**quem)
    providencia = PADRAO.providencia(cena.recusa(**quem).desfecho)
    assert [parte for parte in dito.split("|") if parte not in providencia] == []


def test_when_to_send_again_is_told_in_the_companys_zone() -> None:
    cena = Cena(LimitesDiarios(1, 9, 9))
    cena.enviar(acesso=cena.acesso(empresa=uma_empresa(fuso="Pacific/Auckland")))
    erro = cena.recusa(acesso=cena.acesso(empresa=uma_empresa(fuso="Pacific/Auckland")))
    assert "a partir de 26/11/2026 00:00 (UTC+13:00)" in PADRAO.providencia(erro.desfecho)


def test_a_failure_to_store_is_no_refusal_of_a_limit() -> None:
    cena = Cena()
    pedidas: list[str] = []

    class ForaDoAr(UnitsOfWork):
        def escrita(self) -> UnitOfWork:
            pedidas.append("escrita")
            raise Erro(Codigo.INDISPONIVEL)

    enviar = replace(cena._enviar, unidades=ForaDoAr(cena.banco))
    with pytest.raises(Erro) as excecao:
        enviar(cena.acesso(), PedidoDeEnvio(("B1",), TRES))
    assert (excecao.value.codigo, pedidas) == (Codigo.INDISPONIVEL, ["escrita"])


def test_messages_that_failed_count_like_all_the_others() -> None:
    cena = Cena()
    for _ in range(6):
        cena.enviar()
        cena.concluir(SituacaoEnvio.FALHOU, "não")
    assert cena.recusa().codigo is Codigo.LIMITE_DIARIO_DO_BOLETO


# --- idRequisicao ----------------------------------------------------------------------------------------------


def test_the_same_key_and_content_give_the_same_protocol_and_store_nothing() -> None:
    cena = Cena()
    primeiro = cena.enviar("B1", "B2", emails=TRES, id_requisicao="r1")
    antes = cena.banco.copiar()
    assert cena.enviar("B1", "B2", emails=TRES, id_requisicao="r1") == primeiro
    assert cena.banco == antes


def test_a_retry_tells_the_state_now() -> None:
    cena = Cena()
    cena.enviar(emails=TRES, id_requisicao="r1")
    cena.clock.avancar(timedelta(minutes=7))
    cena.concluir(SituacaoEnvio.ENVIADO)
    cena.concluir(SituacaoEnvio.FALHOU, "O servidor de e-mail não aceitou o destinatário (resposta 550).")
    envios = cena.enviar(emails=TRES, id_requisicao="r1").envios
    assert [(envio.email, envio.situacao.value, envio.mensagem) for envio in envios] == [
        ("a@x.com", "ENVIADO", ""),
        ("b@x.com", "FALHOU", "O servidor de e-mail não aceitou o destinatário (resposta 550)."),
        ("c@x.com", "PENDENTE", ""),
    ]
    assert envios[0].quando == cena.clock.agora()


@pytest.mark.parametrize(
    "mudar",
    [
        lambda cena: cena.mudar_boleto("B1", estado=Estado.LIQUIDADO),
        lambda cena: cena.banco.boletos.pop((1, "B1")),
        lambda cena: cena.banco.com_empresa(uma_empresa(envia_email=False)),
        lambda cena: [cena.enviar(f"B{n}", emails=TRES) for n in (2, 3, 4)],
        lambda cena: cena.banco.com_acessos(um_acesso(clientes=("C0001", "C0002"))),
        lambda cena: cena.clock.avancar(timedelta(days=90)),
    ],
    ids=[
        "settled since",
        "gone since",
        "switched off since",
        "limit reached",
        "linked to more since",
        "89 days",
    ],
)
def test_a_retry_is_answered_whatever_happened_since(mudar: Callable[[Cena], object]) -> None:
    cena = Cena()
    primeiro = cena.enviar(id_requisicao="r1")
    mudar(cena)
    assert cena.enviar(id_requisicao="r1").protocolo == primeiro.protocolo


def test_addresses_that_differ_only_in_the_domains_case_are_the_same_content() -> None:
    cena = Cena()
    primeiro = cena.enviar(emails=("a@x.com",), id_requisicao="r1")
    assert cena.enviar(emails=("a@X.COM",), id_requisicao="r1") == primeiro


def test_who_sits_behind_the_integrator_is_not_content() -> None:
    cena = Cena()
    primeiro = cena.integrar(id_requisicao="r1")
    outra = replace(DO_CLIENTE, usuario_final="Outra pessoa")
    assert cena.integrar(id_requisicao="r1", solicitante=outra) == primeiro


@pytest.mark.parametrize(
    ("ids", "mudancas"),
    [
        (("B2",), {}),
        (("B1", "B2"), {}),
        (("B1",), {"emails": ("b@x.com",)}),
        (("B1",), {"emails": ("a@x.com", "b@x.com")}),
        (("B1",), {"assunto": "Outro"}),
        (("B1",), {"mensagem": "Outra"}),
        (("B1",), {"solicitante": Solicitante(cpf_cnpj=PAGADOR.documento)}),
    ],
    ids=["boleto", "more boletos", "address", "more addresses", "assunto", "mensagem", "customer"],
)
def test_other_content_under_the_same_key_is_refused(ids: tuple[str, ...], mudancas: Any) -> None:
    cena = Cena()
    cena.integrar("B1", id_requisicao="r1")
    erro = cena.recusa(*ids, enviar=cena.integrar, id_requisicao="r1", **mudancas)
    assert (erro.codigo, erro.campo) == (Codigo.ID_REQUISICAO_REUTILIZADO, "id_requisicao")


def test_a_refused_request_does_not_use_up_its_key() -> None:
    cena = Cena()
    cena.recusa("B77", id_requisicao="r1")
    cena.enviar("B1", id_requisicao="r1")


def test_another_accounts_same_key_is_another_request() -> None:
    cena = Cena()
    protocolos = {
        cena.enviar("B1", id_requisicao="r1").protocolo,
        cena.integrar("B2", id_=2, id_requisicao="r1").protocolo,
        cena.integrar("B3", id_=3, id_requisicao="r1").protocolo,
    }
    assert len(protocolos) == 3


def test_without_a_key_the_same_request_is_sent_again() -> None:
    cena = Cena()
    assert cena.enviar().protocolo != cena.enviar().protocolo


def test_a_key_is_free_again_after_ninety_days() -> None:
    cena = Cena()
    primeiro = cena.enviar(id_requisicao="r1")
    cena.clock.avancar(timedelta(days=90, seconds=1))
    cena.mudar_boleto("B2", data_vencimento=date(2027, 12, 1), prazo=date(2027, 12, 1))
    assert cena.enviar("B2", id_requisicao="r1").protocolo != primeiro.protocolo
    assert cena.recusa("B1", id_requisicao="r1").codigo is Codigo.ID_REQUISICAO_REUTILIZADO


def test_a_retry_that_was_overtaken_is_answered_like_a_retry_even_at_the_limit() -> None:
    cena = Cena(LimitesDiarios(por_boleto=3, por_cliente=3, por_integrador=3))
    primeiro: list[EnvioAceito] = []

    class Lenta(Impressora):
        def imprimir(self, *argumentos: Any) -> bytes:
            primeiro.append(cena.enviar(emails=TRES, id_requisicao="r1"))
            return super().imprimir(*argumentos)

    ultrapassada = replace(cena._enviar, impressora=Lenta())
    pedido = PedidoDeEnvio(("B1",), TRES, id_requisicao="r1")
    assert ultrapassada(cena.acesso(), pedido) == primeiro[0]
    assert len(cena.banco.remessas) == 1


def test_a_request_with_other_content_that_was_overtaken_is_refused() -> None:
    cena = Cena()

    class Lenta(Impressora):
        def imprimir(self, *argumentos: Any) -> bytes:
            cena.enviar("B2", id_requisicao="r1")
            return super().imprimir(*argumentos)

    ultrapassada = replace(cena._enviar, impressora=Lenta())
    with pytest.raises(Erro) as excecao:
        ultrapassada(cena.acesso(), PedidoDeEnvio(("B1",), TRES, id_requisicao="r1"))
    assert excecao.value.codigo is Codigo.ID_REQUISICAO_REUTILIZADO
    assert len(cena.banco.remessas) == 1
