"""Managers' accounts from the command line."""

import re
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from tests.adapters.db.interrupcao import interromper
from tests.mundo.cadastro import uma_empresa
from ws.adapters.db.acessos.cadastrados import SqlAcessoCadastradoRepository
from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.cli.comandos import app
from ws.config import Settings
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import Operador

OPERADOR = Operador("linha de comando (maria)")
pytestmark = pytest.mark.smoke


@pytest.fixture
def aplicacao(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Aplicacao]:
    """An installation with the company aurora, the one that the command uses."""
    url = f"sqlite:///{tmp_path_factory.mktemp('banco') / 'central.db'}"
    monkeypatch.setenv("CENTRAL_DATABASE_URL", url)
    aplicacao = montar(Settings(database_url=url))
    aplicacao.preparar_banco()
    from ws.adapters.db.unit_of_work import SqlUnitsOfWork

    with SqlUnitsOfWork(aplicacao.engine).escrita() as uow:
        uow.acervo.gravar_empresa(uma_empresa(id=0))
        uow.commit()
    yield aplicacao
    aplicacao.engine.dispose()


def central(*palavras: str) -> str:
    dito = CliRunner().invoke(app, ["user", *palavras], prog_name="central-cobranca")
    assert dito.exit_code == 0, dito.output
    return dito.stdout


def test_a_manager_comes_in_with_the_password_that_was_made(aplicacao: Aplicacao) -> None:
    senha = re.search(r"Senha: (\S+)", central("add", "aurora", "ana", "--gestor", "--gerar-senha"))
    assert senha is not None
    casos = aplicacao.casos_do_portal
    acesso = casos.retomar(casos.entrar("aurora", "ana", senha[1], "", ""), "", "")
    assert acesso is not None
    assert acesso.tipo is TipoAcesso.GESTOR
    assert "a gestão" in central("list", "aurora")
    aplicacao.engine.dispose()


@pytest.mark.parametrize(
    "palavras", [[], ["--gestor", "--integrador"], ["--gestor", "--cliente", "C1"]], ids=str
)
def test_an_account_is_of_one_kind(palavras: list[str]) -> None:
    dito = CliRunner().invoke(app, ["user", "add", "aurora", "ana", *palavras], prog_name="central-cobranca")
    assert dito.exit_code == 2
    assert "só um deles" in dito.stderr


def test_a_password_is_asked_again_until_both_are_the_same(aplicacao: Aplicacao) -> None:
    palavras = ["user", "add", "aurora", "ana", "--gestor"]
    digitado = "uma senha longa\noutra senha longa\nbom-preco-2026\nbom-preco-2026\n"
    dito = CliRunner().invoke(app, palavras, prog_name="central-cobranca", input=digitado)
    assert dito.exit_code == 0
    assert dito.stderr == "As senhas não são iguais: digite de novo.\n"
    aplicacao.casos_do_portal.entrar("aurora", "ana", "bom-preco-2026", "", "")
    aplicacao.engine.dispose()


@pytest.mark.parametrize(
    ("palavras", "repositorio", "metodo"),
    [
        (["grant", "erp", "todos"], SqlAcessoCadastradoRepository, "definir_recurso"),
        (["default", "aurora", "integrador", "todos"], SqlPadraoRepository, "definir"),
    ],
    ids=["an account", "the company's default"],
)
def test_a_failure_midway_through_the_resources_leaves_them_as_they_were(
    aplicacao: Aplicacao, palavras: list[str], repositorio: type, metodo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    central("add", "aurora", "erp", "--integrador")
    antes = aplicacao.gestao.ver_acesso(OPERADOR, "erp")
    interromper(monkeypatch, repositorio, metodo, vez=3)
    dito = CliRunner().invoke(app, ["user", *palavras], prog_name="central-cobranca")
    assert dito.exit_code == 1
    assert aplicacao.gestao.ver_acesso(OPERADOR, "erp") == antes
    monkeypatch.undo()
    aplicacao.engine.dispose()


def test_a_login_is_listed_whole_where_the_screen_is_narrow(
    aplicacao: Aplicacao, monkeypatch: pytest.MonkeyPatch
) -> None:
    login = "distribuidora-central-de-cabos"
    central("add", "aurora", login, "--integrador")
    monkeypatch.setenv("COLUMNS", "80")
    celulas = re.findall(r"^│ (\S+) ", central("list", "aurora"), re.MULTILINE)
    assert "".join(celulas) == login
    aplicacao.engine.dispose()
