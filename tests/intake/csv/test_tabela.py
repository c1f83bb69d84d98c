"""How files may be written, and where what is wrong with them is said to be."""

import csv
import io
import os
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.intake.pasta import MALFEITA, leitor, motivo_de, recusas
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import RegistroCliente, RegistroCompra

JOSE = RegistroCliente("C1", documento="11144477735", nome="José da Conceição", cidade="São João")
CLIENTES = "codigo;documento;nome;cidade\nC1;11144477735;José da Conceição;São João\n"


def clientes(pasta: Path, conteudo: str | bytes) -> list[Linha[RegistroCliente]]:
    return list(leitor(pasta, clientes=conteudo).clientes())


@pytest.mark.parametrize(
    "conteudo",
    [
        CLIENTES.encode(),
        b"\xef\xbb\xbf" + CLIENTES.encode(),
        CLIENTES.encode("latin-1"),
        CLIENTES.replace(";", ",").encode(),
        CLIENTES.replace("\n", "\r\n").encode(),
        CLIENTES.replace("\n", "\r").encode(),
        CLIENTES.rstrip("\n").encode(),
        CLIENTES.replace("\n", "\n\n").encode(),
        CLIENTES.replace("codigo;documento", " Código ; DOCUMENTO").encode(),
        '"codigo";"documento";"nome";"cidade"\n"C1";"11144477735";"José da Conceição";"São João"\n'.encode(),
        "nome;cidade;documento;codigo\nJosé da Conceição; São João ;11144477735;C1\n".encode(),
        "codigo;documento;nome;cidade;saldo\nC1;11144477735;José da Conceição;São João;9\n".encode(),
        "codigo;documento;nome;cidade\nC1;11144477735;José da Conceição;São João;;\n".encode(),
        'codigo;documento;nome;cidade\nC1;11144477735;"José da\nConceição";São João\n'.encode(),
    ],
    ids=[
        "utf-8",
        "with-bom",
        "latin-1",
        "commas",
        "crlf",
        "cr",
        "no-last-break",
        "blank-lines",
        "header-as-people-write",
        "quoted",
        "other-order",
        "unknown-column",
        "empty-columns-at-the-end",
        "break-in-a-cell",
    ],
)
def test_the_same_record_however_the_file_is_written(conteudo: bytes, tmp_path: Path) -> None:
    [linha] = clientes(tmp_path, conteudo)
    assert linha.falhas == ()
    assert linha.registro == JOSE


def test_windows_characters_beyond_latin_1_are_read(tmp_path: Path) -> None:
    [linha] = clientes(tmp_path, "codigo;nome\nC1;Ação “20” – 5 €\n".encode("cp1252"))
    assert linha.registro == RegistroCliente("C1", nome="Ação “20” – 5 €")


def test_a_cell_with_the_separator_in_quotes_is_one_cell(tmp_path: Path) -> None:
    [linha] = clientes(tmp_path, 'codigo;nome\nC1;"Silva; Filhos ""e Cia"""\n')
    assert linha.registro == RegistroCliente("C1", nome='Silva; Filhos "e Cia"')


def test_lines_are_numbered_as_they_stand_in_the_file(tmp_path: Path) -> None:
    conteudo = 'codigo;nome\nC1;"um\ndois\ntres"\n\nC2;x\n;y\n'
    assert [linha.numero for linha in clientes(tmp_path, conteudo)] == [2, 6, 7]


def test_a_blank_cell_says_nothing_and_a_dash_clears(tmp_path: Path) -> None:
    [um, outro] = clientes(tmp_path, "codigo;nome;bairro\nC1;;\nC2;;-\n")
    assert (um.registro, outro.registro) == (RegistroCliente("C1"), RegistroCliente("C2", bairro=""))


def test_what_cannot_be_cleared_is_refused(tmp_path: Path) -> None:
    assert recusas(clientes(tmp_path, "codigo;nome\nC1;-\n")) == [(2, "nome")]


def test_every_bad_cell_of_every_bad_line_is_told(tmp_path: Path) -> None:
    conteudo = "id;codigo_cliente;data;valor\nV1;C1;x;y\nV2;C1;2026-11-24;1,00\nV3;C1;24/11/2026;1.234\n"
    linhas = list(leitor(tmp_path, compras=conteudo).compras())
    assert recusas(linhas) == [(2, "data"), (2, "valor"), (4, "valor")]
    assert [linha.chave for linha in linhas] == ["V1", "V2", "V3"]
    assert linhas[1].registro == RegistroCompra("V2", "C1", date(2026, 11, 24), Decimal("1.00"))


def test_a_reason_never_repeats_the_cell(tmp_path: Path) -> None:
    segredo = "4c7d"
    conteudo = f"id;codigo_cliente;data;valor;cancelada\nV1;C1;{segredo};{segredo};{segredo}\n"
    [linha] = leitor(tmp_path, compras=conteudo).compras()
    assert len(linha.falhas) == 3
    assert not any(segredo in motivo_de(falha) for falha in linha.falhas)


@pytest.mark.parametrize(
    ("conteudo", "recusa", "motivo"),
    [
        ("codigo;nome\nC1\n", (2, ""), "A linha tem 1 colunas e o cabeçalho tem 2."),
        ("codigo;nome\nC1;x;y\n", (2, ""), "A linha tem 3 colunas e o cabeçalho tem 2."),
        ("codigo;nome\n;x\n", (2, "codigo"), "É obrigatório."),
        ("codigo;nome\n   ;x\n", (2, "codigo"), "É obrigatório."),
        (
            'codigo;nome\nC1;"x"y\n',
            (2, ""),
            MALFEITA,
        ),
        (
            'codigo;nome\nC1;x\nC2;"y\nC3;z\n',
            (3, ""),
            MALFEITA,
        ),
        ("", (1, ""), "Falta o cabeçalho com os nomes das colunas."),
        ("\nC1;x\n", (1, ""), "Falta o cabeçalho com os nomes das colunas."),
        (
            "nome;cidade\nx;y\n",
            (1, "codigo"),
            "Falta esta coluna no cabeçalho, ou o separador não é ; nem vírgula.",
        ),
        (
            "codigo\tnome\nC1\tx\n",
            (1, "codigo"),
            "Falta esta coluna no cabeçalho, ou o separador não é ; nem vírgula.",
        ),
        ("codigo;nome;Nome\nC1;x;y\n", (1, "nome"), "A coluna está repetida no cabeçalho."),
        (
            CLIENTES.encode("utf-16"),
            (None, ""),
            "O arquivo deve estar em UTF-8 ou Latin-1 (Windows-1252), e não em UTF-16 ou binário.",
        ),
        (
            b"codigo;nome\nC1;a\x00b\n",
            (None, ""),
            "O arquivo deve estar em UTF-8 ou Latin-1 (Windows-1252), e não em UTF-16 ou binário.",
        ),
        (
            b"codigo;nome\nC1;Jos\xe9 \x81\n",
            (2, "nome"),
            "Tem caracteres de controle, invisíveis ou ilegíveis: confira a codificação do arquivo.",
        ),
    ],
)
def test_a_file_is_refused_for(
    conteudo: str | bytes, recusa: tuple[int | None, str], motivo: str, tmp_path: Path
) -> None:
    linhas = clientes(tmp_path, conteudo)
    assert recusas(linhas) == [recusa]
    assert [motivo_de(falha) for linha in linhas for falha in linha.falhas] == [motivo]


def test_a_broken_line_does_not_hide_the_ones_after_it(tmp_path: Path) -> None:
    linhas = clientes(tmp_path, 'codigo;nome\nC1;"x"y\nC2;ok\nC3\n')
    assert recusas(linhas) == [(2, ""), (4, "")]
    assert linhas[1].registro == RegistroCliente("C2", nome="ok")


def test_a_header_alone_is_an_empty_file(tmp_path: Path) -> None:
    assert clientes(tmp_path, "codigo;nome\n") == []


def test_a_file_that_is_written_to_while_it_is_read_is_refused(tmp_path: Path) -> None:
    origem = leitor(tmp_path, clientes=CLIENTES)
    origem.arquivos()
    arquivo = tmp_path / "clientes.csv"
    arquivo.write_text(CLIENTES + "C2;11144477735;Outro;Betim\n", "utf-8")
    os.utime(arquivo, ns=(1, 1))
    assert recusas(list(origem.clientes()))[-1] == (None, "")


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "clientes.csv").mkdir()
    [linha] = leitor(tmp_path).clientes()
    assert motivo_de(linha.falhas[0]) == "Não foi possível ler o arquivo."


def test_reading_keeps_no_more_than_a_line(tmp_path: Path) -> None:
    linhas = leitor(tmp_path, clientes="codigo;nome\n" + "C1;x\n" * 50_000 + 'C2;"y').clientes()
    assert next(linhas).registro == RegistroCliente("C1", nome="x")


PALAVRAS = st.text(
    st.characters(codec="cp1252", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30
).map(lambda palavras: " ".join(palavras.split()))
CHAVES = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=12)
COMPRAS = st.builds(
    RegistroCompra,
    id=CHAVES,
    codigo_cliente=st.none() | CHAVES,
    data=st.none() | st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    valor=st.none() | st.decimals(0, Decimal(10**9), places=2),
    valor_devolvido=st.none() | st.decimals(0, Decimal(10**9), places=2),
    cancelada=st.none() | st.booleans(),
)
CLIENTES_QUAISQUER = st.builds(
    RegistroCliente,
    codigo=CHAVES,
    nome=st.none() | PALAVRAS.filter(lambda palavras: palavras not in {"", "-"}),
    bairro=st.none() | PALAVRAS.filter(lambda palavras: palavras != "-"),
)


@dataclass(frozen=True)
class Habitos:
    """How a program writes."""

    separador: str
    virgula: bool
    data_brasileira: bool
    codificacao: str

    def celula(self, valor: object) -> str:
        if valor == "":
            return "-"
        if isinstance(valor, bool):
            return "S" if valor else "N"
        if isinstance(valor, Decimal):
            return str(valor).replace(".", ",") if self.virgula else str(valor)
        if isinstance(valor, date):
            return f"{valor:%d/%m/%Y}" if self.data_brasileira else valor.isoformat()
        return "" if valor is None else str(valor)

    def escrever(self, registros: list[Any]) -> bytes:
        nomes = [campo.name for campo in fields(registros[0])]
        saida = io.StringIO(newline="")
        escritor = csv.writer(saida, delimiter=self.separador)
        escritor.writerow(nomes)
        escritor.writerows([self.celula(getattr(um, nome)) for nome in nomes] for um in registros)
        return saida.getvalue().encode(self.codificacao)


def habitos(*codificacoes: str) -> st.SearchStrategy[Habitos]:
    return st.builds(
        Habitos, st.sampled_from(";,"), st.booleans(), st.booleans(), st.sampled_from(codificacoes)
    )


@given(registros=st.lists(COMPRAS, min_size=1, max_size=8), como=habitos("utf-8", "utf-8-sig", "cp1252"))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, registros: list[RegistroCompra], como: Habitos
) -> None:
    origem = leitor(tmp_path_factory.getbasetemp(), compras=como.escrever(registros))
    assert [linha.registro for linha in origem.compras()] == registros


@given(
    registros=st.lists(CLIENTES_QUAISQUER, min_size=1, max_size=8),
    como=habitos("utf-8", "utf-8-sig", "cp1252"),
)
def test_any_words_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, registros: list[RegistroCliente], como: Habitos
) -> None:
    """In Windows-1252 but for words that happen to be UTF-8 as well: nobody could tell."""
    escrito = como.escrever(registros)
    if como.codificacao == "cp1252" and not escrito.isascii():
        assume(not _e_utf8(escrito))
    origem = leitor(tmp_path_factory.getbasetemp(), clientes=escrito)
    assert [linha.registro for linha in origem.clientes()] == registros


def _e_utf8(escrito: bytes) -> bool:
    try:
        escrito.decode()
    except UnicodeDecodeError:
        return False
    return True
