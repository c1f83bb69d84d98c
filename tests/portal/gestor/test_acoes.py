"""What is read off the code of the use cases: every place that names an action of the audit."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import ws.application
from ws.application.ports.correio.caixa_de_saida import SituacaoEnvio
from ws.domain.acessos.acesso import Recurso
from ws.domain.desfechos.catalogo import Codigo
from ws.portal.gestor.acoes import ACOES, MOTIVOS, nome_da_acao

MODULOS = sorted(Path(ws.application.__path__[0]).rglob("*.py"))
DE_OUTRO_MODULO = {"evento": 2, "Porteiro": 3}
"""Where the action stands among the arguments of what is called from other modules than its own."""
PALAVRAS = ("liberado", "retido", "conforme_padrao")
COMPOSTAS = {
    "recurso.name.lower()": [recurso.name.lower() for recurso in Recurso],
    "f'envio_{situacao.value.lower()}'": [f"envio_{situacao.value.lower()}" for situacao in SituacaoEnvio],
    "f'recurso_{_palavra(liberado)}'": [f"recurso_{palavra}" for palavra in PALAVRAS],
    "f'padrao_{_palavra(liberado)}'": [f"padrao_{palavra}" for palavra in PALAVRAS[:2]],
}
"""Actions that are put together, as the code says it."""
PASSADAS = {"acao", "self.acao"}
"""What only hands on what it was called with."""


def escritas(modulo: Path) -> Iterator[ast.expr]:
    """Every expression of a module that becomes the action of an event, or is given that name."""
    arvore = ast.parse(modulo.read_text())
    if "porteiro = partial(Porteiro, unidades, senhas, clock)" in ast.unparse(arvore):
        yield from (
            no.args[0] for no in ast.walk(arvore) if isinstance(no, ast.Call) and _chama(no, "porteiro")
        )
        return
    posicoes = {**DE_OUTRO_MODULO, **dict(_declaradas(arvore))}
    for no in ast.walk(arvore):
        if isinstance(no, ast.Assign) and [ast.unparse(alvo) for alvo in no.targets] == ["acao"]:
            yield no.value
        if isinstance(no, ast.Call):
            yield from (chave.value for chave in no.keywords if chave.arg == "acao")
            posicao = posicoes.get(ast.unparse(no.func), len(no.args))
            yield from no.args[posicao : posicao + 1]


def _chama(chamada: ast.Call, nome: str) -> bool:
    return ast.unparse(chamada.func) == nome


def _declaradas(arvore: ast.AST) -> Iterator[tuple[str, int]]:
    for no in ast.walk(arvore):
        if isinstance(no, ast.FunctionDef):
            nomes = [argumento.arg for argumento in no.args.args if argumento.arg != "self"]
            if "acao" in nomes:
                yield from ((nome, nomes.index("acao")) for nome in (no.name, f"self.{no.name}"))


def acoes(expressao: ast.expr) -> list[str]:
    """What it can be; fails for one that this test does not understand."""
    if isinstance(expressao, ast.Constant):
        return [str(expressao.value)]
    if isinstance(expressao, ast.IfExp):
        return [*acoes(expressao.body), *acoes(expressao.orelse)]
    texto = ast.unparse(expressao)
    return [] if texto in PASSADAS else COMPOSTAS[texto]


def test_every_action_that_is_written_down_has_words_and_no_other_has() -> None:
    filtro = Path("auditoria/consultar_auditoria.py")  # reads the audit
    expressoes = [um for modulo in MODULOS if not modulo.match(str(filtro)) for um in escritas(modulo)]
    assert {acao for expressao in expressoes for acao in acoes(expressao)} == set(ACOES)


@pytest.mark.parametrize("acao", ACOES)
def test_no_two_actions_are_called_alike(acao: str) -> None:
    assert [outra for outra in ACOES if nome_da_acao(outra) == nome_da_acao(acao)] == [acao]


def test_every_code_that_refuses_what_an_account_asks_for_has_words() -> None:
    assert {codigo for codigo in Codigo if codigo.codigo[0] in "345"} <= MOTIVOS.keys()
    assert len(set(MOTIVOS.values())) == len(MOTIVOS)
