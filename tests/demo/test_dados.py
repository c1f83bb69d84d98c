"""The invented company's data: the same on every run of a day, imported without a word, and telling enough."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from stdnum.br import cnpj, cpf

from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.fakes.unit_of_work import UnitsOfWork
from ws.application.importacao.importar import Importar
from ws.application.ports.importacao.corridas import Importacao, SituacaoImportacao
from ws.demo.acessos import ACESSOS, AcessoDemo
from ws.demo.dados import CONTAS, DIAS_DE_HISTORIA, GRANDE_CLIENTE, SEM_NADA_EM_ABERTO, Gerador, escrever
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.posicao import Situacao, posicao
from ws.intake.pasta import LeitorCsv

HOJE = date(2026, 11, 24)


def importar(pasta: Path, hoje: date, banco: Banco | None = None) -> tuple[Importacao, Banco]:
    unidades = UnitsOfWork(banco)
    clock = Clock(datetime(hoje.year, hoje.month, hoje.day, 15, tzinfo=UTC))
    return Importar(unidades, clock, lambda: "corrida")(LeitorCsv(pasta), "teste"), unidades.banco


@pytest.fixture(scope="module")
def pasta(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pasta = tmp_path_factory.mktemp("demo")
    escrever(pasta, HOJE)
    return pasta


@pytest.fixture(scope="module")
def gerador() -> Gerador:
    gerador = Gerador(HOJE)
    gerador.gerar()
    return gerador


@pytest.fixture(scope="module")
def banco(pasta: Path) -> Banco:
    return importar(pasta, HOJE)[1]


@pytest.fixture(scope="module")
def por_cliente(banco: Banco) -> Mapping[str, list[Boleto]]:
    todos: dict[str, list[Boleto]] = {codigo: [] for _, codigo in banco.clientes}
    for boleto in banco.boletos.values():
        todos[boleto.codigo_cliente].append(boleto)
    return todos


def test_the_same_day_gives_the_same_files(pasta: Path, tmp_path: Path) -> None:
    escrever(tmp_path, HOJE)
    nomes = sorted(arquivo.name for arquivo in pasta.iterdir())
    assert nomes == [
        "boletos.csv",
        "clientes.csv",
        "compras.csv",
        "empresa.toml",
        "logo.png",
        "pagamentos.csv",
    ]
    assert [(tmp_path / nome).read_bytes() for nome in nomes] == [
        (pasta / nome).read_bytes() for nome in nomes
    ]


@pytest.mark.parametrize("hoje", [HOJE, date(2027, 2, 10), date(2028, 2, 29), date(2027, 1, 1)])
def test_the_import_refuses_nothing_and_warns_of_nothing(tmp_path: Path, hoje: date) -> None:
    escrever(tmp_path, hoje)
    corrida, _ = importar(tmp_path, hoje)
    assert (corrida.problemas, corrida.avisos) == ((), ())
    assert corrida.situacao is SituacaoImportacao.GRAVADA


def test_everything_that_was_made_is_imported(gerador: Gerador, banco: Banco) -> None:
    assert len(banco.clientes) == len(gerador.clientes)
    assert len(banco.boletos) == len(gerador.boletos)
    assert len(banco.compras) == len(gerador.compras)
    assert len(banco.pagamentos) == len(gerador.pagamentos)


def test_importing_again_changes_nothing(pasta: Path, banco: Banco) -> None:
    corrida, _ = importar(pasta, HOJE, banco.copiar())
    assert (corrida.total.novas, corrida.total.alteradas) == (0, 0)
    assert corrida.total.inalteradas == corrida.total.lidas > 8000


# --- who buys


def test_there_are_dozens_of_customers_with_documents_of_their_own(gerador: Gerador) -> None:
    documentos = [cliente.documento for cliente in gerador.clientes]
    assert len(set(documentos)) == len(documentos) >= 36
    for documento in documentos:
        assert cpf.is_valid(documento) or cnpj.is_valid(documento)


def test_people_and_an_alphanumeric_cnpj_are_among_them(gerador: Gerador) -> None:
    documentos = [cliente.documento for cliente in gerador.clientes]
    assert sum(cpf.is_valid(documento) for documento in documentos) > 5
    assert sum(not documento.isdigit() for documento in documentos) == 1


def test_a_group_shares_the_root_of_its_cnpj(gerador: Gerador) -> None:
    [grupo] = [acesso for acesso in ACESSOS if len(acesso.clientes) > 1]
    raizes = {cliente.documento[:8] for cliente in gerador.clientes if cliente.codigo in grupo.clientes}
    assert len(raizes) == 1


def test_one_customer_has_nothing_open_and_a_history(por_cliente: Mapping[str, list[Boleto]]) -> None:
    dele = por_cliente[SEM_NADA_EM_ABERTO]
    assert len(dele) > 10
    assert Estado.ABERTO not in {boleto.estado for boleto in dele}


def test_one_customer_has_fifteen_hundred_boletos(por_cliente: Mapping[str, list[Boleto]]) -> None:
    assert len(por_cliente[GRANDE_CLIENTE]) == 1500


# --- what is owed, and to whom


def test_every_bank_of_the_company_has_titles_and_one_is_of_no_bank_whose_rule_is_known(
    gerador: Gerador, banco: Banco
) -> None:
    bancos = {conta.codigo: conta.banco for conta in banco.contas.values()}
    assert sorted(bancos.values()) == ["001", "033", "104", "237", "341", "403", "748", "756"]
    assert {boleto.conta for boleto in gerador.boletos} == bancos.keys() == CONTAS.keys()
    assert {boleto.conta for boleto in gerador.boletos if boleto.linha_digitavel} == {"FINTECH"}


def test_every_title_has_its_bar_code(banco: Banco) -> None:
    codigos = [boleto.codigo_barras for boleto in banco.boletos.values()]
    assert {len(codigo) for codigo in codigos} == {44}
    assert len(set(codigos)) == len(codigos)


def test_there_are_two_years_of_purchases_and_of_payments(gerador: Gerador) -> None:
    compras, pagamentos = ([um.data for um in linhas] for linhas in (gerador.compras, gerador.pagamentos))
    inicio = HOJE - timedelta(DIAS_DE_HISTORIA)
    assert inicio <= min(compras) < max(compras) <= HOJE
    assert max(compras) - min(compras) > timedelta(720)
    assert max(pagamentos) - min(pagamentos) > timedelta(680)
    assert max(pagamentos) <= HOJE
    assert len({f"{dia:%Y-%m}" for dia in compras}) >= 24


def test_every_state_that_a_boleto_can_be_shown_in_is_there(banco: Banco) -> None:
    todos = list(banco.boletos.values())
    assert {posicao(boleto, HOJE).situacao for boleto in todos} == set(Situacao)
    assert {boleto.situacao_banco for boleto in todos} >= {
        SituacaoBanco.REGISTRADO,
        SituacaoBanco.BAIXADO,
        SituacaoBanco.EM_CARTORIO,
    }
    assert any(boleto.estado is Estado.ABERTO and boleto.principal_pago for boleto in todos)
    assert any(posicao(boleto, HOJE).desconto for boleto in todos)
    assert any(posicao(boleto, HOJE).multa for boleto in todos)


def test_some_titles_tell_what_was_bought(gerador: Gerador, banco: Banco) -> None:
    comprados = {compra.valor for compra in gerador.compras}
    com_itens = [boleto for boleto in banco.boletos.values() if boleto.itens]
    assert 0 < len(com_itens) < len(banco.boletos) / 2
    assert {sum(item.valor for item in boleto.itens) for boleto in com_itens} <= comprados
    assert any(posicao(boleto, HOJE).emitivel for boleto in com_itens)


def test_some_purchases_were_cancelled_and_some_came_back(gerador: Gerador) -> None:
    assert any(compra.cancelada == "S" for compra in gerador.compras)
    assert any(compra.valor_devolvido for compra in gerador.compras)


# --- who is shown around


@pytest.mark.parametrize("acesso", ACESSOS, ids=lambda acesso: str(acesso.login))
def test_each_account_has_something_to_show(
    acesso: AcessoDemo, por_cliente: Mapping[str, list[Boleto]]
) -> None:
    seus = [boleto for codigo in acesso.clientes for boleto in por_cliente[codigo]]
    vistas = [posicao(boleto, HOJE) for boleto in seus]
    assert Situacao.CANCELADO in {posicao.situacao for posicao in vistas}
    assert Situacao.LIQUIDADO in {posicao.situacao for posicao in vistas}
    if SEM_NADA_EM_ABERTO not in acesso.clientes:
        assert any(posicao.situacao is Situacao.VENCIDO for posicao in vistas)
        assert sum(posicao.situacao is Situacao.A_VENCER and posicao.emitivel for posicao in vistas) >= 2
