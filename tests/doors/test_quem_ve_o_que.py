"""Who may see what: customers, integrators, and two companies that share a CNPJ, a customer's code and boletos' ids."""

import re
from datetime import timedelta
from decimal import Decimal
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.doors.casa import (
    ERP,
    ERP_DA_BOREAL,
    GRUPO,
    GRUPO_DA_BOREAL,
    OUTRO,
    PEDIDOS,
    SEGREDO_DA_BOREAL,
    SEGREDO_DO_VIZINHO,
    Casa,
    boleto,
)
from tests.doors.portas.porta import Login, Resposta
from tests.mundo.aurora import FILIAL, MATRIZ, VIZINHO
from tests.mundo.dias import HOJE
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.domain.carteira.solicitante import Solicitante

EMAIL = ("a@exemplo.com.br",)
NINGUEM = "11444777000161"


def vistos(casa: Casa, quem: Login, solicitante: Solicitante) -> list[str]:
    pagina = casa.pedir(quem, PedidoDeConsulta(solicitante)).pagina
    assert pagina is not None
    return pagina.ids


def texto(resposta: Resposta) -> str:
    """All that was shown, the paper's text included."""
    return resposta.visto + (impresso(resposta.papel.pdf) if resposta.papel else "")


def impresso(pdf: bytes) -> str:
    return "".join(pagina.extract_text() for pagina in PdfReader(BytesIO(pdf)).pages)


def carta(mensagem: bytes) -> str:
    """All that an e-mail says, the paper's text included."""
    aberta = message_from_bytes(mensagem, policy=default)
    partes = [parte for parte in aberta.walk() if not parte.is_multipart()]
    ditas = [
        impresso(parte.get_content())
        if parte.get_content_maintype() == "application"
        else parte.get_content()
        for parte in partes
    ]
    return "".join(map(str, [*aberta.values(), *ditas]))


@pytest.mark.parametrize(
    ("quem", "solicitante", "esperado"),
    [
        (GRUPO, Solicitante(), ["A2", "A1", "A3"]),
        (GRUPO, Solicitante(codigo_cliente="C0002"), ["A3"]),
        (OUTRO, Solicitante(), ["V1"]),
        (GRUPO_DA_BOREAL, Solicitante(), ["A2", "A1", "V1"]),
    ],
)
def test_a_person_sees_the_boletos_of_its_customers_oldest_first(
    casa_de_pessoas: Casa, quem: Login, solicitante: Solicitante, esperado: list[str]
) -> None:
    assert vistos(casa_de_pessoas, quem, solicitante) == esperado


@pytest.mark.parametrize(
    ("quem", "solicitante", "esperado"),
    [
        (GRUPO, Solicitante(cpf_cnpj=MATRIZ), ["A2", "A1"]),
        (GRUPO, Solicitante(FILIAL, "C0002"), ["A3"]),
        (ERP, Solicitante(codigo_cliente="C0001"), ["A2", "A1"]),
        (ERP, Solicitante(cpf_cnpj=MATRIZ), ["A2", "A1", "Q1"]),
        (ERP, Solicitante(cpf_cnpj=FILIAL), ["A3"]),
        (ERP, Solicitante(MATRIZ, "C0004"), ["Q1"]),
        (ERP_DA_BOREAL, Solicitante(cpf_cnpj=MATRIZ), ["A2", "A1", "V1"]),
    ],
)
def test_each_sees_the_boletos_of_its_customers_oldest_first(
    casa: Casa, quem: Login, solicitante: Solicitante, esperado: list[str]
) -> None:
    assert vistos(casa, quem, solicitante) == esperado


@pytest.mark.parametrize("operacao", PEDIDOS)
@pytest.mark.parametrize(
    ("quem", "solicitante", "codigo"),
    [
        (ERP, Solicitante(), "220"),
        (ERP, Solicitante(cpf_cnpj=NINGUEM), "301"),
        (ERP, Solicitante(codigo_cliente="C0099"), "301"),
        (ERP, Solicitante(MATRIZ, "C0002"), "302"),
        (GRUPO, Solicitante(cpf_cnpj=NINGUEM), "301"),
        (GRUPO, Solicitante(cpf_cnpj=VIZINHO), "301"),
        (GRUPO, Solicitante(codigo_cliente="C0003"), "301"),
        (GRUPO, Solicitante(codigo_cliente="C0004"), "301"),
        (GRUPO, Solicitante(FILIAL, "C0003"), "301"),
        (ERP_DA_BOREAL, Solicitante(codigo_cliente="C0002"), "301"),
        (ERP_DA_BOREAL, Solicitante(cpf_cnpj=FILIAL), "301"),
    ],
)
def test_whom_it_may_not_see_ends_every_operation(
    casa: Casa, quem: Login, solicitante: Solicitante, codigo: str, operacao: str
) -> None:
    assert casa.codigo(quem, PEDIDOS[operacao](solicitante, "A1")) == codigo
    assert not casa.emissoes()
    assert not casa.mensagens()


@pytest.mark.parametrize("operacao", ["consultar", "analisar"])
@pytest.mark.parametrize("codigo", ["C0003", "C0004", "C0099"])
def test_a_person_chooses_only_among_its_own_customers(
    casa_de_pessoas: Casa, codigo: str, operacao: str
) -> None:
    pedido = PEDIDOS[operacao](Solicitante(codigo_cliente=codigo), "A1")
    assert casa_de_pessoas.codigo(GRUPO, pedido) == "301"


@pytest.mark.parametrize("operacao", PEDIDOS)
@pytest.mark.parametrize(
    ("alheio", "inexistente"),
    [
        (Solicitante(codigo_cliente="C0003"), Solicitante(codigo_cliente="C0099")),
        (Solicitante(cpf_cnpj=VIZINHO), Solicitante(cpf_cnpj=NINGUEM)),
        (Solicitante(MATRIZ, "C0003"), Solicitante(MATRIZ, "C0099")),
        (Solicitante(VIZINHO, "C0001"), Solicitante(NINGUEM, "C0001")),
    ],
)
def test_another_customer_and_one_that_does_not_exist_are_one_answer(
    casa: Casa, alheio: Solicitante, inexistente: Solicitante, operacao: str
) -> None:
    dele = casa.pedir(GRUPO, PEDIDOS[operacao](alheio, "A1"))
    assert dele.visto == casa.pedir(GRUPO, PEDIDOS[operacao](inexistente, "A1")).visto
    assert dele.codigo == "301"


@pytest.mark.parametrize("operacao", ["emitir", "enviar"])
@pytest.mark.parametrize(("quem", "alheio"), [(GRUPO, "V1"), (OUTRO, "A1"), (GRUPO_DA_BOREAL, "A3")])
def test_a_person_learns_no_more_of_anothers_boleto_than_of_one_never_issued(
    casa_de_pessoas: Casa, quem: Login, alheio: str, operacao: str
) -> None:
    dele = casa_de_pessoas.pedir(quem, PEDIDOS[operacao](Solicitante(), alheio))
    de_ninguem = casa_de_pessoas.pedir(quem, PEDIDOS[operacao](Solicitante(), "X9"))
    assert (dele.codigo, dele.recusas) == ("310", [(alheio, "310")])
    assert dele.visto == de_ninguem.visto.replace("X9", alheio)
    assert not casa_de_pessoas.emissoes()
    assert not casa_de_pessoas.mensagens()


@pytest.mark.parametrize("operacao", ["emitir", "enviar"])
@pytest.mark.parametrize(
    ("quem", "solicitante", "alheio"),
    [
        (GRUPO, Solicitante(codigo_cliente="C0001"), "A3"),
        (ERP, Solicitante(codigo_cliente="C0001"), "Q1"),
        (ERP, Solicitante(cpf_cnpj=FILIAL), "A1"),
    ],
)
def test_another_customers_boleto_and_one_never_issued_are_one_answer(
    casa: Casa, quem: Login, solicitante: Solicitante, alheio: str, operacao: str
) -> None:
    dele = casa.pedir(quem, PEDIDOS[operacao](solicitante, alheio))
    de_ninguem = casa.pedir(quem, PEDIDOS[operacao](solicitante, "X9"))
    assert (dele.codigo, dele.recusas) == ("310", [(alheio, "310")])
    assert dele.visto == de_ninguem.visto.replace("X9", alheio)
    assert not casa.emissoes()
    assert not casa.mensagens()


@pytest.mark.parametrize(
    "filtro", [{"numero_documento": "NF-V1"}, {"nosso_numero": boleto("V1", 15, "800.00").nosso_numero}]
)
def test_another_customers_number_finds_what_a_made_up_one_finds(
    casa_de_pessoas: Casa, filtro: dict[str, str]
) -> None:
    def procurar(quem: Login, **filtro: Any) -> Resposta:
        return casa_de_pessoas.pedir(
            quem, PedidoDeConsulta(filtro=FiltroBoletos(FiltroSituacao.TODOS, **filtro))
        )

    do_dono = procurar(OUTRO, **filtro).pagina
    assert do_dono is not None
    assert do_dono.ids == ["V1"]
    alheio = procurar(GRUPO, **filtro)
    assert alheio.codigo == "001"
    [numero] = filtro.values()
    de_ninguem = procurar(GRUPO, **dict.fromkeys(filtro, "99999999999"))
    assert alheio.visto.replace(numero, "") == de_ninguem.visto.replace("99999999999", "")


@pytest.mark.parametrize("operacao", PEDIDOS)
@pytest.mark.parametrize(
    ("quem", "solicitante"),
    [(GRUPO, Solicitante()), (ERP, Solicitante(MATRIZ)), (ERP, Solicitante(codigo_cliente="C0001"))],
)
def test_nothing_of_another_company_or_customer_leaks_whatever_they_share(
    casa: Casa, quem: Login, solicitante: Solicitante, operacao: str
) -> None:
    resposta = casa.pedir(quem, PEDIDOS[operacao](solicitante, "A1"))
    assert resposta.codigo == "000"
    visto = texto(resposta) + "".join(carta(mensagem.conteudo) for mensagem in casa.mensagens())
    for segredo in (SEGREDO_DA_BOREAL, SEGREDO_DO_VIZINHO, "44555666", VIZINHO, "7777", "7.777"):
        assert segredo not in visto


@pytest.mark.parametrize(("quem", "valor"), [(GRUPO, "100.00"), (GRUPO_DA_BOREAL, "7777.77")])
def test_one_id_in_two_companies_is_two_boletos(casa_de_pessoas: Casa, quem: Login, valor: str) -> None:
    resposta = casa_de_pessoas.pedir(
        quem, PedidoDeConsulta(Solicitante(codigo_cliente="C0001"), FiltroBoletos(numero_documento="NF-A1"))
    )
    assert resposta.pagina is not None
    assert [(um.id, um.valor) for um in resposta.pagina.boletos] == [("A1", Decimal(valor))]
    papel = casa_de_pessoas.pedir(quem, PedidoDeEmissao(("A1",)))
    reais = valor.replace(".", ",")
    assert re.search(rf"\b{reais[-6:]}\b", texto(papel))
    assert (SEGREDO_DA_BOREAL in texto(papel)) == (quem is GRUPO_DA_BOREAL)


def test_each_company_issues_and_sends_its_own_of_the_same_id(casa_de_pessoas: Casa) -> None:
    papeis = [
        casa_de_pessoas.pedir(quem, PedidoDeEmissao(("A1",))).papel for quem in (GRUPO, GRUPO_DA_BOREAL)
    ]
    assert papeis[0] is not None
    assert papeis[1] is not None
    assert papeis[0].sha256 != papeis[1].sha256
    assert [(um.empresa_id, um.sha256) for um in casa_de_pessoas.emissoes()] == [
        (empresa, papel.sha256) for empresa, papel in enumerate(papeis, start=1) if papel
    ]
    casa_de_pessoas.pedir(GRUPO_DA_BOREAL, PedidoDeEnvio(("A1",), EMAIL))
    [mensagem] = casa_de_pessoas.mensagens()
    assert mensagem.empresa_id == 2


@pytest.mark.parametrize(
    ("quem", "solicitante", "compras", "a_vencer"),
    [
        (GRUPO, Solicitante(), "110", "500.00"),
        (GRUPO, Solicitante(codigo_cliente="C0002"), "100", "400.00"),
        (ERP, Solicitante(cpf_cnpj=MATRIZ), "10010", "1700.00"),
        (OUTRO, Solicitante(), "1000", "800.00"),
        (GRUPO_DA_BOREAL, Solicitante(), "7777.77", "15555.54"),
    ],
)
def test_figures_are_of_the_customers_asked_for(
    casa: Casa, quem: Login, solicitante: Solicitante, compras: str, a_vencer: str
) -> None:
    figuras = casa.pedir(
        quem, PedidoDeAnalise(solicitante, HOJE.replace(day=1), HOJE + timedelta(30))
    ).figuras
    assert figuras is not None
    assert (figuras.compras, figuras.a_vencer) == (Decimal(compras), Decimal(a_vencer))
