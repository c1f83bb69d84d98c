"""The tests mirror the product: each lies under the name of what it tries, says what it proves, and wastes nothing."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
TESTS, PRODUTO = ROOT / "tests", ROOT / "ws"
CENARIOS = {
    "adapters/db/correio/test_envio_concorrente": "a use case by eight accounts at once, which only a database tells",
    "adapters/db/importacao/test_importar": "a whole import into each database, interrupted and repeated",
    "adapters/db/motor/test_contagem": "how many statements each call costs, whichever repository sends them",
    "adapters/db/motor/test_equivalencia": "both databases and the fake answer alike, whatever is in them",
    "adapters/db/motor/test_planos": "every statement reads by an index, whichever repository sends it",
    "adapters/db/motor/test_planos_do_portal": "the same of the portal's statements",
    "adapters/db/motor/test_sigilo": "no error of any statement shows a value",
    "adapters/mail/test_entrega": "workers as processes that are killed, over a database and a mail server",
    "adapters/mail/test_servidor_morto": "a mail server that is gone keeps nobody else waiting",
    "adapters/pdf/arquivo/test_memoria": "what the papers of a day leave in memory",
    "adapters/pdf/test_imagens": "every layout beside its golden picture",
    "adapters/pdf/test_papel": "every layout, read back from the document",
    "application/test_dados": "what each use case may reach, held by mypy",
    "demo/test_makefile": "`make demo`",
    "febraban/bancos/test_particularidades": "what sets single banks apart, side by side",
    "febraban/bancos/test_todos": "what holds for every bank",
    "febraban/test_tabela": "the table of banks in the documentation",
    "intake/test_formato_documentado": "FORMATO.md is what is read",
    "intake/test_leitor": "the contract of the port, by the folder's reader and by the fake",
    "intake/test_todos_os_motivos": "every reason for which a line is refused, from file to sentence",
    "portal/gestor/test_no_chromium": "the desk in a real browser",
    "portal/http/test_peso": "what pages weigh",
    "portal/navegador/": "whole visits of people in a real browser, on a real server",
    "portal/test_imagens": "the pictures of the README",
    "portal/test_isolamento": "two companies and two customers, page by page",
    "portal/test_montagem": "the portal beside the services, at one address",
    "soap/despacho/test_ordem_de_julgamento": "which of several faults of a message is told, through all stages",
    "soap/despacho/test_smoke": "one call through all of the door",
    "soap/http/test_nada_sem_resposta": "whatever bytes come, an answer goes",
    "soap/http/test_pagina_no_navegador": "the help page in a real browser",
}
"""Tests of a mirrored room that try no single module: each with what it is about. A folder ends with a bar."""
PALAVRAS = 5
"""Fewer say no more than the name of the file."""


def modulos(pasta: Path) -> Iterator[Path]:
    return (um for um in sorted(pasta.rglob("*.py")) if not {"node_modules", "migrations"} & set(um.parts))


def nome(modulo: Path) -> str:
    """Its place below ``tests/`` or ``ws/``, without the ending."""
    raiz = TESTS if TESTS in modulo.parents else PRODUTO
    return str(modulo.relative_to(raiz).with_suffix(""))


def do_que_e(teste: str) -> Path:
    """The module that a test in a mirrored place is of, without the ending."""
    pasta, _, arquivo = teste.rpartition("/")
    return PRODUTO / pasta / arquivo.removeprefix("test_")


def espelhados() -> Iterator[str]:
    """Tests of the rooms that the product has."""
    salas = {sala.name for sala in PRODUTO.iterdir() if sala.is_dir()}
    for modulo in modulos(TESTS):
        if modulo.name.startswith("test_") and nome(modulo).partition("/")[0] in salas:
            yield nome(modulo)


def tem_modulo(teste: str) -> bool:
    return do_que_e(teste).is_dir() or do_que_e(teste).with_suffix(".py").is_file()


def e_cenario(teste: str) -> bool:
    return any(teste == um or (um.endswith("/") and teste.startswith(um)) for um in CENARIOS)


def test_a_test_lies_under_the_name_of_its_module_or_is_a_scenario_that_says_why() -> None:
    assert [teste for teste in espelhados() if not tem_modulo(teste) and not e_cenario(teste)] == []


def test_the_list_of_scenarios_names_none_that_is_gone_or_has_a_module() -> None:
    existem = list(espelhados())
    assert [um for um in CENARIOS if not any(e == um or e.startswith(um) for e in existem)] == []
    assert [teste for teste in existem if tem_modulo(teste) and teste in CENARIOS] == []


def casos_de_uso() -> Iterator[Path]:
    """Modules of the application with a class whose objects are called."""
    for modulo in modulos(PRODUTO / "application"):
        classes = [no for no in ast.parse(modulo.read_text("utf-8")).body if isinstance(no, ast.ClassDef)]
        metodos = (no for classe in classes for no in classe.body if isinstance(no, ast.FunctionDef))
        if any(metodo.name == "__call__" for metodo in metodos):
            yield modulo


def test_every_use_case_has_a_test_of_its_name() -> None:
    testes, casos = set(espelhados()), list(casos_de_uso())
    assert len(casos) > 40
    assert [nome(caso) for caso in casos if f"{nome(caso.parent)}/test_{caso.stem}" not in testes] == []


def test_every_module_of_the_tests_says_in_a_sentence_of_its_own_what_it_is_for() -> None:
    ditos = {
        nome(modulo): (ast.get_docstring(ast.parse(modulo.read_text("utf-8"))) or "").partition("\n\n")[0]
        for modulo in modulos(TESTS)
    }
    curtos = {onde: dito for onde, dito in ditos.items() if len(dito.split()) < PALAVRAS}
    assert curtos == {}
    assert {onde for onde, dito in ditos.items() if dito[-1] not in ".:;"} == set()
    vezes = Counter(ditos.values())
    assert {onde: dito for onde, dito in ditos.items() if vezes[dito] > 1} == {}


def definidos(modulo: Path) -> Iterator[str]:
    """Names of functions, classes and constants of a module, but for those that pytest looks for."""
    for no in ast.parse(modulo.read_text("utf-8")).body:
        if isinstance(no, ast.FunctionDef | ast.ClassDef):
            yield no.name
        elif isinstance(no, ast.Assign | ast.AnnAssign):
            alvos = no.targets if isinstance(no, ast.Assign) else [no.target]
            yield from (um.id for alvo in alvos for um in ast.walk(alvo) if isinstance(um, ast.Name))


def test_no_builder_fixture_or_constant_is_left_over() -> None:
    usos: Counter[str] = Counter()
    for modulo in modulos(TESTS):
        usos.update(re.findall(r"\w+", modulo.read_text("utf-8")))
    do_pytest = re.compile(
        r"test_|Test|pytest|instalacao_postgresql$"
    )  # the last is asked for by a name made of two
    sobras = [
        f"{nome(modulo)}: {definido}"
        for modulo in modulos(TESTS)
        for definido in definidos(modulo)
        if usos[definido] < 2 and not do_pytest.match(definido)
    ]
    assert sobras == []
