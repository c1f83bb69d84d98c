"""An import from a folder into a real database, as the command does it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

from tests.fakes.clock import Clock
from tests.intake.pasta import CLIENTES, CONTA, EMPRESA, leitor
from ws.adapters.db.importacao.acervo import SqlAcervo
from ws.adapters.db.modelo import empresa, importacao, metadata
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.importacao.importar import Importar
from ws.application.ports.carteira.boletos import FiltroBoletos, PaginaBoletos
from ws.application.ports.importacao.corridas import Contagem, Importacao, SituacaoImportacao
from ws.demo.dados import escrever
from ws.intake.pasta import LeitorCsv

HOJE = date(2026, 11, 24)
BOLETOS = "id;codigo_cliente;conta;numero_documento;nosso_numero;data_emissao;data_vencimento;valor\n"
BOLETO = "B{n};C1;BRADESCO;{n};{n};01/10/2026;10/12/2026;100,00\n"
PAGAMENTOS = "id;boleto;data;valor\nP1;B1;10/11/2026;30,00\n"


def importar(engine: Engine, origem: LeitorCsv, **outros: Any) -> Importacao:
    numeros = count(1)
    unidades = SqlUnitsOfWork(engine)
    prefixo = datetime.now(UTC).isoformat()
    return Importar(unidades, Clock(), lambda: f"{prefixo}-{next(numeros)}")(origem, "ana", **outros)


def uma_pasta(pasta: Path, *boletos: str) -> LeitorCsv:
    linhas = boletos or (BOLETO.format(n=1), BOLETO.format(n=2))
    return leitor(
        pasta, EMPRESA + CONTA, clientes=CLIENTES, boletos=BOLETOS + "".join(linhas), pagamentos=PAGAMENTOS
    )


def consultar(engine: Engine) -> PaginaBoletos:
    with SqlUnitsOfWork(engine).leitura() as uow:
        return uow.boletos.pagina(1, ["C1"], FiltroBoletos(), HOJE, pagina=1, por_pagina=50)


def linhas_por_tabela(engine: Engine) -> dict[str, int]:
    with engine.connect() as conexao:
        return {
            tabela.name: conexao.execute(select(func.count()).select_from(tabela)).scalar_one()
            for tabela in metadata.sorted_tables
        }


@contextmanager
def comandos(engine: Engine) -> Iterator[list[str]]:
    """The statements sent meanwhile."""
    enviados: list[str] = []

    def anotar(*argumentos: Any) -> None:
        enviados.append(argumentos[2])

    event.listen(engine, "before_cursor_execute", anotar)
    yield enviados
    event.remove(engine, "before_cursor_execute", anotar)


def test_what_was_imported_is_consulted(engine: Engine, tmp_path: Path) -> None:
    importar(engine, uma_pasta(tmp_path))
    pagina = consultar(engine)
    assert [boleto.id for boleto in pagina.boletos] == ["B1", "B2"]
    assert (pagina.valor_total, pagina.valor_total_saldo) == (Decimal("200.00"), Decimal("170.00"))


def test_the_demonstration_data_are_imported_twice_and_change_nothing(engine: Engine, tmp_path: Path) -> None:
    escrever(tmp_path, HOJE)
    primeira = importar(engine, LeitorCsv(tmp_path))
    assert primeira.problemas == ()
    assert primeira.total == Contagem(lidas=primeira.total.lidas, novas=primeira.total.lidas)
    antes = _tudo(engine)
    segunda = importar(engine, LeitorCsv(tmp_path))
    assert segunda.total == Contagem(lidas=primeira.total.lidas, inalteradas=primeira.total.lidas)
    assert _tudo(engine) == antes


def test_a_folder_with_one_bad_line_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    importar(engine, uma_pasta(tmp_path))
    antes = _tudo(engine)
    origem = uma_pasta(
        tmp_path, BOLETO.format(n=1), BOLETO.format(n=3), BOLETO.format(n=4).replace("100,00", "x")
    )
    assert importar(engine, origem).situacao is SituacaoImportacao.RECUSADA
    assert _tudo(engine) == antes


def test_a_first_import_that_is_refused_leaves_only_its_record(engine: Engine, tmp_path: Path) -> None:
    importar(engine, uma_pasta(tmp_path, BOLETO.format(n=1), "B2;;;;;;;\n"))
    assert {nome: quantas for nome, quantas in linhas_por_tabela(engine).items() if quantas} == {
        "importacao": 1
    }


def test_a_run_is_a_row(engine: Engine, tmp_path: Path) -> None:
    uma_pasta(tmp_path)
    conteudo = "id;codigo_cliente;data;valor;loja\nV1;C9;24/11/2026;1,00;2\n"
    origem = leitor(tmp_path, EMPRESA + CONTA, compras=conteudo)
    feita = importar(engine, origem)
    with engine.connect() as conexao:
        linha = conexao.execute(select(importacao)).mappings().one()
    assert linha["id"] == feita.id
    assert (linha["empresa_id"], linha["quem"], linha["situacao"]) == (0, "ana", "RECUSADA")
    assert (linha["lidas"], linha["novas"], linha["recusadas"]) == (7, 6, 1)
    assert linha["problemas"] == [
        {
            "arquivo": "compras.csv",
            "linha": 2,
            "coluna": "codigo_cliente",
            "motivo": "Não existe cliente com este código.",
        }
    ]
    compras = next(arquivo for arquivo in linha["arquivos"] if arquivo["nome"] == "compras.csv")
    assert compras == {
        "nome": "compras.csv",
        "sha256": next(arquivo.sha256 for arquivo in origem.arquivos() if arquivo.nome == "compras.csv"),
        "lidas": 1,
        "novas": 0,
        "alteradas": 0,
        "inalteradas": 0,
        "recusadas": 1,
        "avisos": [{"linha": None, "coluna": "loja", "motivo": "A coluna não é conhecida e foi ignorada."}],
    }


def test_a_folder_without_a_company_file_is_a_row_of_nothing_read(engine: Engine, tmp_path: Path) -> None:
    importar(engine, LeitorCsv(tmp_path))
    with engine.connect() as conexao:
        linha = conexao.execute(select(importacao)).mappings().one()
    assert (linha["situacao"], linha["arquivos"]) == ("RECUSADA", [])
    assert {nome: linha[nome] for nome in ("lidas", "novas", "alteradas", "inalteradas", "recusadas")} == {
        "lidas": 0,
        "novas": 0,
        "alteradas": 0,
        "inalteradas": 0,
        "recusadas": 0,
    }
    assert linha["problemas"] == [
        {"arquivo": "empresa.toml", "linha": None, "coluna": "", "motivo": "O arquivo não existe na pasta."}
    ]


def test_a_run_that_is_kept_is_a_row_of_its_company(engine: Engine, tmp_path: Path) -> None:
    importar(engine, uma_pasta(tmp_path))
    with engine.connect() as conexao:
        [linha] = conexao.execute(select(importacao.c.empresa_id, importacao.c.situacao)).all()
    assert tuple(linha) == (1, "GRAVADA")


def test_a_new_company_releases_nothing(engine: Engine, tmp_path: Path) -> None:
    importar(engine, uma_pasta(tmp_path))
    with engine.connect() as conexao:
        linha = conexao.execute(select(empresa)).mappings().one()
    padroes = {nome: valor for nome, valor in linha.items() if nome.startswith(("cliente_", "integrador_"))}
    assert padroes
    assert not any(padroes.values())


def test_the_number_of_statements_follows_the_lots_not_the_lines(engine: Engine, tmp_path: Path) -> None:
    origem = uma_pasta(tmp_path, *(BOLETO.format(n=n) for n in range(1, 3001)))
    with comandos(engine) as enviados:
        importar(engine, origem)
    assert len(enviados) < 60


def test_who_reads_while_an_import_is_written_sees_what_was_before(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    importar(engine, uma_pasta(tmp_path))
    vistas: list[PaginaBoletos] = []
    _antes_de_gravar_pagamentos(monkeypatch, lambda: vistas.append(consultar(engine)))
    importar(engine, uma_pasta(tmp_path, *(BOLETO.format(n=n) for n in range(1, 40))))
    assert [pagina.total_registros for pagina in vistas] == [2]
    assert consultar(engine).total_registros == 39


def test_who_began_to_read_before_an_import_reads_on_in_one_state(engine: Engine, tmp_path: Path) -> None:
    importar(engine, uma_pasta(tmp_path))
    filtro = FiltroBoletos()
    with SqlUnitsOfWork(engine).leitura() as uow:
        antes = uow.boletos.pagina(1, ["C1"], filtro, HOJE, pagina=1, por_pagina=50)
        importar(engine, uma_pasta(tmp_path, *(BOLETO.format(n=n) for n in range(1, 40))))
        assert uow.boletos.pagina(1, ["C1"], filtro, HOJE, pagina=1, por_pagina=50) == antes


def test_two_imports_of_the_same_folder_at_once_leave_it_imported_once(
    engine: Engine, tmp_path: Path
) -> None:
    origem, juntas, feitas = uma_pasta(tmp_path), Barrier(2), list[Importacao]()
    origem.arquivos()

    def uma() -> None:
        juntas.wait(timeout=30)
        feitas.append(importar(engine, LeitorCsv(tmp_path)))

    correm = [Thread(target=uma) for _ in range(2)]
    for corre in correm:
        corre.start()
    for corre in correm:
        corre.join(timeout=60)
    assert sorted((feita.total.novas, feita.total.inalteradas) for feita in feitas) == [(0, 6), (6, 0)]


def _antes_de_gravar_pagamentos(monkeypatch: pytest.MonkeyPatch, fazer: Callable[[], None]) -> None:
    """Do something in the middle of the transaction that writes, boletos in and payments not yet."""
    gravar = SqlAcervo.gravar_pagamentos

    def gravar_depois(*argumentos: Any) -> None:
        fazer()
        gravar(*argumentos)

    monkeypatch.setattr(SqlAcervo, "gravar_pagamentos", gravar_depois)


def _tudo(engine: Engine) -> dict[str, Any]:
    """Every row of every table but the runs."""
    with engine.connect() as conexao:
        return {
            tabela.name: conexao.execute(select(tabela).order_by(*tabela.primary_key)).all()
            for tabela in metadata.sorted_tables
            if tabela is not importacao
        }
