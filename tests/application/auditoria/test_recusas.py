"""Every refusal of an account is one audit row (who asks is told in ``tests/application/cena.py``)."""

from itertools import count
from typing import Any

import pytest

from tests.application.cena import Cena, recusa
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.correio.redator import Redator
from tests.mundo.acessos import CORRELACAO, ORIGEM
from tests.mundo.aurora import MATRIZ, VIZINHO
from tests.mundo.cadastro import uma_empresa
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from ws.application.auditoria.recusas import ComRecusas
from ws.application.carteira.analise_financeira import AnaliseFinanceira, PedidoDeAnalise
from ws.application.carteira.consultar_boletos import ConsultarBoletos, PedidoDeConsulta
from ws.application.carteira.emitir_boleto import EmitirBoleto, PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios, PedidoDeEnvio
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.carteira.boletos import FiltroBoletos
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Recurso
from ws.domain.auditoria.acao import Acao
from ws.domain.carteira.boleto import Estado
from ws.domain.carteira.solicitante import Solicitante

EMAIL = ("a@x.com",)
MARIA = "Maria, do balcão"
DE_MARIA = Solicitante(codigo_cliente="C0001", usuario_final=MARIA)
ONTEM = HOJE.replace(day=HOJE.day - 1)
INVERTIDO = FiltroBoletos(vencimento_inicial=HOJE, vencimento_final=ONTEM)
PEDIDOS: dict[Recurso, Any] = {
    Recurso.CONSULTAR: PedidoDeConsulta,
    Recurso.EMITIR: lambda quem: PedidoDeEmissao(("B1",), quem),
    Recurso.ENVIAR_EMAIL: lambda quem: PedidoDeEnvio(("B1",), EMAIL, quem),
    Recurso.ANALISAR: PedidoDeAnalise,
}
ACAO = {
    Recurso.CONSULTAR: Acao.CONSULTAR,
    Recurso.EMITIR: Acao.EMITIR,
    Recurso.ENVIAR_EMAIL: Acao.ENVIAR_EMAIL,
    Recurso.ANALISAR: Acao.ANALISAR,
}


class Balcao(Cena):
    """The four operations as doors call them. C0001 has B1 and B2, which is settled; the neighbour has V1."""

    def __init__(self) -> None:
        super().__init__(
            um_boleto(),
            um_boleto(id="B2", estado=Estado.LIQUIDADO),
            um_boleto(id="V1", codigo_cliente="C0003"),
        )
        self.banco.com_empresa(uma_empresa())
        base, numeros = (self.unidades, self.clock), count(1)
        limites = LimitesDiarios(por_boleto=1, por_cliente=2, por_integrador=2)
        casos: dict[Recurso, Any] = {
            Recurso.CONSULTAR: ConsultarBoletos(*base),
            Recurso.EMITIR: EmitirBoleto(*base, Impressora()),
            Recurso.ENVIAR_EMAIL: EnviarBoletoEmail(
                *base, Impressora(), Redator(), limites, lambda: f"id{next(numeros)}"
            ),
            Recurso.ANALISAR: AnaliseFinanceira(*base),
        }
        self.casos: dict[Recurso, Any] = {
            recurso: ComRecusas(caso, recurso, self.recusas) for recurso, caso in casos.items()
        }

    def recusado(self, recurso: Recurso, pedido: Any, login: str = "grupo", **acesso: Any) -> Evento:
        """The one row that a refusal leaves."""
        antes = len(self.banco.eventos)
        erro = recusa(self.casos[recurso], self.acesso(login, **acesso), pedido)
        [evento] = self.banco.eventos[antes:]
        assert evento.codigo == erro.codigo.codigo
        return evento


@pytest.mark.parametrize("recurso", Recurso)
def test_what_is_withheld_says_who_from_where_and_for_whom(recurso: Recurso) -> None:
    balcao = Balcao()
    evento = balcao.recusado(
        recurso, PEDIDOS[recurso](DE_MARIA), "erp", recursos=frozenset(Recurso) - {recurso}
    )
    com_boleto = recurso in (Recurso.EMITIR, Recurso.ENVIAR_EMAIL)
    assert evento == Evento(
        empresa_id=1,
        quando=balcao.clock.agora(),
        acao=ACAO[recurso],
        login="erp",
        codigo="110",
        origem=ORIGEM,
        id_correlacao=CORRELACAO,
        usuario_final=MARIA,
        clientes=("C0001",),
        boletos=("B1",) if com_boleto else (),
    )


@pytest.mark.parametrize("recurso", Recurso)
@pytest.mark.parametrize(
    ("login", "solicitante", "escrito"),
    [
        ("erp", Solicitante(), ("220", (), "")),
        ("erp", Solicitante(codigo_cliente="C0099"), ("301", ("C0099",), "")),
        ("erp", Solicitante(MATRIZ, "C0003"), ("302", ("C0003",), f"CPF ou CNPJ {MATRIZ}")),
        ("grupo", Solicitante(codigo_cliente="C0003"), ("301", ("C0003",), "")),
        ("grupo", Solicitante(cpf_cnpj=VIZINHO), ("301", (), f"CPF ou CNPJ {VIZINHO}")),
    ],
)
def test_whom_it_may_not_see_is_written_as_it_was_asked_for(
    recurso: Recurso, login: str, solicitante: Solicitante, escrito: tuple[str, tuple[str, ...], str]
) -> None:
    evento = Balcao().recusado(recurso, PEDIDOS[recurso](solicitante), login)
    assert evento.acao == ACAO[recurso]
    assert (evento.codigo, evento.clientes, evento.detalhe) == escrito


@pytest.mark.parametrize(
    ("ids", "codigo"), [(("V1",), "310"), (("B2", "NADA"), "311"), (("B1", "B1"), "319")]
)
@pytest.mark.parametrize("recurso", [Recurso.EMITIR, Recurso.ENVIAR_EMAIL])
def test_boletos_that_cannot_be_had_are_named(recurso: Recurso, ids: tuple[str, ...], codigo: str) -> None:
    pedido = PedidoDeEmissao(ids) if recurso is Recurso.EMITIR else PedidoDeEnvio(ids, EMAIL)
    evento = Balcao().recusado(recurso, pedido)
    assert (evento.codigo, evento.boletos) == (codigo, ids)


@pytest.mark.parametrize(
    ("recurso", "pedido", "codigo"),
    [
        (Recurso.CONSULTAR, PedidoDeConsulta(filtro=INVERTIDO), "501"),
        (Recurso.ANALISAR, PedidoDeAnalise(Solicitante(), HOJE, ONTEM), "501"),
        (Recurso.ANALISAR, PedidoDeAnalise(Solicitante(), HOJE.replace(year=2020), HOJE), "502"),
        (Recurso.ENVIAR_EMAIL, PedidoDeEnvio(("B1",), ("ninguem",)), "401"),
        (Recurso.ENVIAR_EMAIL, PedidoDeEnvio(("B1",), EMAIL * 2), "402"),
        (Recurso.ENVIAR_EMAIL, PedidoDeEnvio(("B1",), EMAIL, assunto="Promoção"), "407"),
    ],
)
def test_what_is_wrong_in_itself_is_written_too(recurso: Recurso, pedido: Any, codigo: str) -> None:
    assert Balcao().recusado(recurso, pedido).codigo == codigo


def test_a_key_that_was_used_for_something_else_is_written() -> None:
    balcao, pedido = Balcao(), PedidoDeEnvio(("B1",), EMAIL, id_requisicao="r1")
    balcao.casos[Recurso.ENVIAR_EMAIL](balcao.acesso(), pedido)
    outro = PedidoDeEnvio(("B2",), EMAIL, id_requisicao="r1")
    evento = balcao.recusado(Recurso.ENVIAR_EMAIL, outro)
    assert (evento.codigo, evento.boletos) == ("403", ("B2",))


@pytest.mark.parametrize(("emails", "codigo"), [(EMAIL, "404"), ((*EMAIL, "b@x.com"), "405")])
def test_a_limit_that_was_reached_is_written_once(emails: tuple[str, ...], codigo: str) -> None:
    balcao = Balcao()
    balcao.casos[Recurso.ENVIAR_EMAIL](balcao.acesso(), PedidoDeEnvio(("B1",), EMAIL))
    assert balcao.recusado(Recurso.ENVIAR_EMAIL, PedidoDeEnvio(("B1",), emails)).codigo == codigo


def test_a_company_that_sends_nothing_refuses_in_writing() -> None:
    balcao = Balcao()
    balcao.banco.com_empresa(uma_empresa(envia_email=False))
    assert balcao.recusado(Recurso.ENVIAR_EMAIL, PedidoDeEnvio(("B1",), EMAIL)).codigo == "406"


def test_what_is_no_refusal_leaves_no_row_of_one() -> None:
    balcao = Balcao()
    for recurso, pedido in PEDIDOS.items():
        balcao.casos[recurso](balcao.acesso(), pedido(Solicitante()))
    assert [(evento.acao, evento.codigo) for evento in balcao.banco.eventos] == [
        ("emitir", "000"),
        ("enviar_email", "000"),
    ]


def test_what_was_asked_for_beyond_measure_is_not_kept_whole() -> None:
    balcao = Balcao()
    longo = Solicitante(codigo_cliente="C" * 100_000)
    assert balcao.recusado(Recurso.CONSULTAR, PedidoDeConsulta(longo)).clientes == ("C" * 64,)
    assert balcao.recusado(Recurso.EMITIR, PedidoDeEmissao(("B" * 100_000,))).boletos == ("B" * 64,)


# --- when it is not a judgement, or cannot be written


class Quebrado:
    """A use case that ends in this, and a database that does."""

    def __init__(self, fim: Exception) -> None:
        self._fim = fim

    def __call__(self, *_: object) -> None:
        raise self._fim

    escrita = __call__


@pytest.mark.parametrize(
    "fim",
    [
        Erro(Codigo.INDISPONIVEL),
        Erro(Codigo.ERRO_INTERNO),
        Erro(CodigoDoPapel.NUMERO_DO_BANCO),
        RuntimeError(),
    ],
    ids=["903", "999", "not the contract's", "bug"],
)
def test_a_failure_is_no_refusal(fim: Exception) -> None:
    balcao = Balcao()
    caso: Any = ComRecusas(Quebrado(fim), Recurso.CONSULTAR, balcao.recusas)
    with pytest.raises(type(fim)) as excecao:
        caso(balcao.acesso(), PedidoDeConsulta())
    assert excecao.value is fim
    assert balcao.banco.eventos == []


def test_a_refusal_that_cannot_be_written_is_answered_as_any_call_while_the_database_is_away() -> None:
    balcao = Balcao()
    balcao.unidades.escrita = Quebrado(Erro(Codigo.INDISPONIVEL)).escrita  # type: ignore[assignment] # it raises
    pedido = PedidoDeConsulta(Solicitante(codigo_cliente="C0099"))
    assert recusa(balcao.casos[Recurso.CONSULTAR], balcao.acesso(), pedido).codigo is Codigo.INDISPONIVEL
