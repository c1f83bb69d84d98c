"""A folder gives its files in order with their digests, and tells what in it is not known."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.intake.pasta import EMPRESA, coluna_de, leitor, motivo_de
from ws.intake.pasta import LeitorCsv

pytestmark = pytest.mark.smoke

TUDO = {
    "clientes": "codigo;nome;apelido\nC1;José;Zé\n",
    "boletos": "id\nB1\n",
    "compras": "id\n",
    "pagamentos": "id\n",
}


def test_the_files_are_told_in_the_order_they_are_read(tmp_path: Path) -> None:
    nomes = [arquivo.nome for arquivo in leitor(tmp_path, **TUDO).arquivos()]
    assert nomes == ["empresa.toml", "clientes.csv", "boletos.csv", "compras.csv", "pagamentos.csv"]


def test_a_file_is_told_with_its_digest_and_lines(tmp_path: Path) -> None:
    arquivo = leitor(tmp_path, **TUDO).arquivos()[2]
    assert (arquivo.sha256, arquivo.linhas) == (sha256(b"id\nB1\n").hexdigest(), 2)


def test_a_file_that_is_not_there_has_no_records(tmp_path: Path) -> None:
    origem = leitor(tmp_path, clientes=TUDO["clientes"])
    assert list(origem.boletos()) == []
    assert [arquivo.nome for arquivo in origem.arquivos()] == ["empresa.toml", "clientes.csv"]


def test_file_names_may_differ_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "BOLETOS.CSV").write_text("id\nB1\n")
    [linha] = leitor(tmp_path).boletos()
    assert (linha.arquivo, linha.chave) == ("boletos.csv", "B1")


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "leia-me.txt").write_text("x")
    assert [arquivo.nome for arquivo in leitor(tmp_path).arquivos()] == ["empresa.toml"]


def test_columns_that_are_not_known_are_told(tmp_path: Path) -> None:
    arquivo = leitor(tmp_path, **TUDO).arquivos()[1]
    assert [(coluna_de(aviso), motivo_de(aviso)) for aviso in arquivo.avisos] == [
        ("apelido", "A coluna não é conhecida e foi ignorada.")
    ]


def test_a_name_that_is_not_known_is_shown_only_as_far_as_it_can_be(tmp_path: Path) -> None:
    conteudo = f"codigo;a\x1b[31m;{'b' * 100}\n"
    arquivo = leitor(tmp_path, clientes=conteudo).arquivos()[1]
    assert [coluna_de(aviso) for aviso in arquivo.avisos] == ["", "b" * 40]


def test_keys_that_are_not_known_are_told(tmp_path: Path) -> None:
    conta = '[[contas]]\ncodigo = "A"\nbanco = "403"\nconvenoi = "1"\nmulta = { tipo = "VALOR", valor = 1, x = 2 }\n'
    arquivo = leitor(tmp_path, f'apelido = "x"\n{EMPRESA}{conta}').arquivos()[0]
    assert [coluna_de(aviso) for aviso in arquivo.avisos] == ["apelido", "convenoi", "multa.x"]


def test_records_may_be_asked_for_again(tmp_path: Path) -> None:
    origem = leitor(tmp_path, **TUDO)
    assert [list(origem.clientes()) for _ in range(2)] == [list(origem.clientes())] * 2


@pytest.mark.parametrize("pasta", ["vazia", "que-nao-existe"])
def test_without_the_company_file_there_is_no_company(pasta: str, tmp_path: Path) -> None:
    (tmp_path / "vazia").mkdir()
    origem = LeitorCsv(tmp_path / pasta)
    linha = origem.empresa()
    assert (linha.arquivo, linha.numero, linha.registro) == ("empresa.toml", None, None)
    assert motivo_de(linha.falhas[0]) == "O arquivo não existe na pasta."
    assert (list(origem.contas()), list(origem.clientes()), list(origem.arquivos())) == ([], [], [])
