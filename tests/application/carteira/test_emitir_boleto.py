"""The second copy: all of what was asked for, or nothing (who asks is told in ``tests/application/cena.py``)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest

from tests.application.cena import DO_CLIENTE, Cena, recusa
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.mundo.acessos import CORRELACAO, ORIGEM
from tests.mundo.aurora import MATRIZ
from tests.mundo.cadastro import uma_empresa
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from ws.application.carteira.emitir_boleto import BoletosEmitidos, EmitirBoleto, PedidoDeEmissao
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.auditoria.eventos import Evento
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Recusa
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Recurso
from ws.domain.auditoria.acao import Acao
from ws.domain.carteira.boleto import Estado, SituacaoBanco
from ws.domain.carteira.solicitante import Solicitante

NAO_EMITIVEIS: list[tuple[dict[str, Any], Codigo]] = [
    ({"estado": Estado.LIQUIDADO}, Codigo.BOLETO_LIQUIDADO),
    ({"estado": Estado.CANCELADO}, Codigo.BOLETO_CANCELADO),
    ({"situacao_banco": SituacaoBanco.BAIXADO}, Codigo.BOLETO_BAIXADO),
    ({"situacao_banco": SituacaoBanco.REJEITADO}, Codigo.BOLETO_REJEITADO),
    ({"situacao_banco": SituacaoBanco.EM_CARTORIO}, Codigo.BOLETO_EM_CARTORIO),
    ({"situacao_banco": SituacaoBanco.PROTESTADO}, Codigo.BOLETO_EM_CARTORIO),
    ({"principal_pago": Decimal("0.01")}, Codigo.BOLETO_PAGO_EM_PARTE),
    ({"limite_pagamento": HOJE - timedelta(1)}, Codigo.BOLETO_FORA_DO_PRAZO),
    ({"codigo_barras": ""}, Codigo.BOLETO_INCOMPLETO),
]


class Balcao(Cena):
    """The use case over the company: C0001 has B1 to B3, C0002 has F1, the neighbour V1, ``boreal`` B1 and Z1."""

    def __init__(self, clock: Clock | None = None, impressora: Any = None) -> None:
        meus = [
            um_boleto(id=f"B{n}", numero_documento=f"NF-{n}", codigo_barras=f"{n}" * 44) for n in (1, 2, 3)
        ]
        outros = [um_boleto(id="F1", codigo_cliente="C0002"), um_boleto(id="V1", codigo_cliente="C0003")]
        super().__init__(*meus, *outros, clock=clock)
        self.banco.com_boletos(2, um_boleto(codigo_barras="9" * 44), um_boleto(id="Z1"))
        self.caso = EmitirBoleto(self.unidades, self.clock, impressora or Impressora())

    def emitir(self, *ids: str, login: str = "grupo", **pedido: Any) -> BoletosEmitidos:
        return self.caso(self.acesso(login), PedidoDeEmissao(ids, **pedido))

    def recusa(self, *ids: str, login: str = "grupo", **pedido: Any) -> Erro:
        """The refusal, which stores nothing."""
        antes = self.banco.copiar()
        erro = recusa(self.caso, self.acesso(login), PedidoDeEmissao(ids, **pedido))
        assert self.banco == antes
        return erro

    def mudar(self, id_boleto: str, **mudancas: Any) -> None:
        self.banco.boletos[1, id_boleto] = replace(self.banco.boletos[1, id_boleto], **mudancas)


# --- what comes back


def test_the_boletos_come_as_one_pdf_in_the_order_asked_for() -> None:
    emitidos = Balcao().emitir("B3", "B1")
    assert emitidos.pdf == f"%PDF-\naurora\nA4\nB3 {'3' * 44}\nB1 {'1' * 44}".encode()
    assert [boleto.id for boleto in emitidos.boletos] == ["B3", "B1"]


def test_the_digest_is_of_the_bytes() -> None:
    emitidos = Balcao().emitir("B1")
    assert emitidos.sha256 == sha256(emitidos.pdf).hexdigest()


def test_the_same_boletos_give_the_same_bytes_on_another_day() -> None:
    depois = Clock(datetime(2026, 12, 1, 12, 0, tzinfo=UTC))
    assert Balcao().emitir("B1", "B2").pdf == Balcao(depois).emitir("B1", "B2").pdf


def test_one_boleto_names_the_file_and_several_count_it() -> None:
    assert Balcao().emitir("B2").nome_arquivo == "boleto-NF-2.pdf"
    assert Balcao().emitir("B1", "B2").nome_arquivo == "boletos-2.pdf"


def test_what_was_registered_comes_back_unchanged() -> None:
    balcao = Balcao()
    atrasado = um_boleto(id="B1", data_vencimento=HOJE - timedelta(30))
    balcao.banco.com_boletos(1, atrasado)
    assert balcao.emitir("B1").boletos == (atrasado,)


def test_boletos_of_all_customers_of_an_account_go_together() -> None:
    assert [boleto.id for boleto in Balcao().emitir("B1", "F1").boletos] == ["B1", "F1"]


# --- what is refused


@pytest.mark.parametrize(("mudancas", "codigo"), NAO_EMITIVEIS)
def test_each_boleto_that_cannot_be_issued_says_why(mudancas: dict[str, Any], codigo: Codigo) -> None:
    balcao = Balcao()
    balcao.mudar("B1", **mudancas)
    erro = balcao.recusa("B1")
    assert (erro.codigo, erro.desfecho.recusas) == (codigo, (Recusa("B1", codigo),))


def test_one_refused_boleto_refuses_all_and_every_reason_is_told_in_order() -> None:
    balcao = Balcao()
    balcao.mudar("B1", estado=Estado.CANCELADO)
    balcao.mudar("B3", estado=Estado.LIQUIDADO)
    erro = balcao.recusa("B3", "B2", "NENHUM", "B1")
    assert erro.codigo is Codigo.BOLETO_LIQUIDADO
    assert [(recusa.id_boleto, recusa.codigo.codigo) for recusa in erro.desfecho.recusas] == [
        ("B3", "311"),
        ("NENHUM", "310"),
        ("B1", "312"),
    ]


def test_the_same_boleto_twice_is_refused() -> None:
    assert Balcao().recusa("B1", "B1").desfecho.recusas == (Recusa("B1", Codigo.BOLETO_REPETIDO),)


@pytest.mark.parametrize("alheio", ["V1", "Z1"])
@pytest.mark.parametrize(
    ("login", "solicitante"), [("grupo", Solicitante()), ("erp", DO_CLIENTE), ("erp", Solicitante(MATRIZ))]
)
def test_somebody_elses_boleto_is_refused_as_one_that_was_never_issued(
    login: str, solicitante: Solicitante, alheio: str
) -> None:
    balcao = Balcao()
    dele = balcao.recusa("B1", alheio, login=login, solicitante=solicitante)
    de_ninguem = balcao.recusa("B1", "NUNCA", login=login, solicitante=solicitante)
    assert dele.desfecho.recusas == (Recusa(alheio, Codigo.BOLETO_NAO_ENCONTRADO),)
    assert de_ninguem.desfecho.recusas == (Recusa("NUNCA", Codigo.BOLETO_NAO_ENCONTRADO),)
    assert replace(dele.desfecho, recusas=()) == replace(de_ninguem.desfecho, recusas=())


def test_the_same_id_in_two_companies_is_two_boletos() -> None:
    [boleto] = Balcao().emitir("B1", login="erp", solicitante=DO_CLIENTE).boletos
    assert boleto.codigo_barras == "1" * 44


def test_an_integrator_issues_only_for_the_customer_it_named() -> None:
    balcao = Balcao()
    assert balcao.recusa("F1", login="erp", solicitante=DO_CLIENTE).codigo is Codigo.BOLETO_NAO_ENCONTRADO
    assert balcao.recusa("B1", login="erp").codigo is Codigo.CLIENTE_NAO_INFORMADO


@pytest.mark.parametrize(
    ("fuso", "aceito"), [("America/Noronha", False), ("America/Sao_Paulo", True), ("America/Manaus", True)]
)
def test_the_last_day_of_payment_ends_where_the_company_is(fuso: str, aceito: bool) -> None:
    balcao = Balcao(Clock(datetime(2026, 11, 25, 2, 30, tzinfo=UTC)))
    balcao.banco.com_empresa(uma_empresa(fuso=fuso))
    balcao.mudar("B1", limite_pagamento=HOJE)
    if aceito:
        assert balcao.emitir("B1").boletos
    else:
        assert balcao.recusa("B1").codigo is Codigo.BOLETO_FORA_DO_PRAZO


def test_what_is_withheld_is_110_and_nothing_is_written_down() -> None:
    balcao = Balcao()
    acesso = balcao.acesso(recursos=frozenset(Recurso) - {Recurso.EMITIR})
    assert recusa(balcao.caso, acesso, PedidoDeEmissao(("B1",))).codigo is Codigo.RECURSO_NAO_LIBERADO
    assert (balcao.banco.emissoes, balcao.banco.eventos) == ([], [])


# --- what is written down


def test_every_boleto_issued_is_a_row_with_the_digest_of_its_paper() -> None:
    balcao = Balcao()
    emitidos = balcao.emitir("B2", "B1", login="erp", solicitante=DO_CLIENTE)
    agora = balcao.clock.agora()
    assert balcao.banco.emissoes == [
        Emissao(1, id_boleto, agora, acesso_id=2, modelo="A4", sha256=emitidos.sha256)
        for id_boleto in ("B2", "B1")
    ]


def test_an_emission_is_an_audit_row_that_says_who_for_whom_and_what() -> None:
    balcao = Balcao()
    balcao.banco.com_boletos(1, um_boleto(id="Q1", codigo_cliente="C0004"))
    solicitante = Solicitante(MATRIZ, usuario_final="Maria, do balcão")
    balcao.emitir("Q1", "B1", login="erp", solicitante=solicitante)
    assert balcao.banco.eventos == [
        Evento(
            empresa_id=1,
            quando=balcao.clock.agora(),
            acao=Acao.EMITIR,
            login="erp",
            codigo="000",
            origem=ORIGEM,
            id_correlacao=CORRELACAO,
            usuario_final="Maria, do balcão",
            clientes=("C0001", "C0004"),
            boletos=("Q1", "B1"),
        )
    ]


def test_each_emission_is_written_down_however_often() -> None:
    balcao = Balcao()
    assert balcao.emitir("B1").sha256 == balcao.emitir("B1").sha256
    assert len(balcao.banco.emissoes) == len(balcao.banco.eventos) == 2


def test_a_paper_that_cannot_be_drawn_is_no_emission() -> None:
    class SemTinta:
        def imprimir(self, *_: object) -> bytes:
            raise RuntimeError

    balcao = Balcao(impressora=SemTinta())
    with pytest.raises(RuntimeError):
        balcao.emitir("B1")
    assert (balcao.banco.emissoes, balcao.banco.eventos) == ([], [])
