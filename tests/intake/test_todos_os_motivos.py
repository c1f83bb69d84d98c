"""One run tells everything that is wrong with every line, once per column, as it stands in the files."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.importacao.cenario import Cenario
from tests.intake.pasta import CLIENTES, CONTA, EMPRESA, JUNTOS, MALFEITA, leitor
from ws.application.importacao.importar import Importar
from ws.application.ports.importacao.corridas import Contagem, Importacao, SituacaoImportacao
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.febraban.codigo import codigo_barras

CONTAS = f"""{CONTA}
[[contas]]
codigo = "FINTECH"
banco = "403"
"""
BOLETOS = (
    "id;codigo_cliente;conta;numero_documento;parcela;nosso_numero;data_emissao;data_vencimento;valor;"
    "linha_digitavel;limite_pagamento;abatimento\n"
)
BOLETO = "B1;C1;BRADESCO;1;1/2;1;01/10/2026;10/12/2026;100,00;;;\n"
SEM_CLIENTE = "Não existe cliente com este código."
DE_100_REAIS = "40390.00007 00000.000000 00000.000034 1 16260000010000"
"""Of bank 403, due on 10/11/2026."""


@pytest.fixture
def cenario() -> Cenario:
    return Cenario()


def importar(cenario: Cenario, pasta: Path, empresa: str = EMPRESA + CONTAS, **arquivos: Any) -> Importacao:
    origem = leitor(pasta, empresa, **({"clientes": CLIENTES} | arquivos))
    return Importar(cenario.unidades, cenario.clock, lambda: "X")(origem, "ana")


def recusas(*argumentos: Any, **arquivos: Any) -> list[tuple[str, int | None, str]]:
    importacao = importar(*argumentos, **arquivos)
    assert importacao.situacao is SituacaoImportacao.RECUSADA
    return [(problema.arquivo, problema.linha, problema.coluna) for problema in importacao.problemas]


def motivos(*argumentos: Any, **arquivos: Any) -> dict[str, str]:
    return {problema.coluna: problema.motivo for problema in importar(*argumentos, **arquivos).problemas}


@pytest.mark.parametrize(
    ("linha", "colunas"),
    [
        (
            "X1;C9999;BRADESCO;1;;1;31/02/2026;10/12/2026;1.127;;;\n",
            ["codigo_cliente", "data_emissao", "valor"],
        ),
        ("X1;;BRADESCO;1;3/2;1;01/10/2026;10/12/2026;x;;;\n", ["codigo_cliente", "parcela", "valor"]),
        (
            "X1;C9;CAIXA;;0/1;1-1;x;x;0;1;x;x\n",
            [
                "codigo_cliente",
                "conta",
                "numero_documento",
                "parcela",
                "nosso_numero",
                "data_emissao",
                "data_vencimento",
                "valor",
                "linha_digitavel",
                "limite_pagamento",
                "abatimento",
            ],
        ),
        # What the bank's rule says of the number does not wait for the value.
        ("X1;C9;BRADESCO;1;;123456789012;01/10/2026;10/12/2026;x;;;\n", ["codigo_cliente", "nosso_numero", "valor"]),
        # Nor does what is compared with the day.
        ("X1;C9;BRADESCO;1;;1;01/10/2026;10/12/2026;x;;01/12/2026;\n", ["codigo_cliente", "valor", "limite_pagamento"]),
        ("X1;C9;BRADESCO;1;;1;x;10/12/2026;1,00;;;2,00\n", ["codigo_cliente", "data_emissao", "abatimento"]),
        # Nor what the bank issued for the other columns of it.
        (f"X1;C9;CAIXA;1;;1;01/10/2026;10/11/2026;9,00;{DE_100_REAIS};;\n",
            ["codigo_cliente", "conta", "linha_digitavel"]),
        (f"X1;C1;BRADESCO;1;;1;x;10/11/2026;100,00;{DE_100_REAIS};;\n", ["data_emissao", "linha_digitavel"]),
    ],
)  # fmt: skip
def test_everything_wrong_with_a_line_is_told(
    linha: str, colunas: list[str], cenario: Cenario, tmp_path: Path
) -> None:
    ditas = recusas(cenario, tmp_path, boletos=BOLETOS + linha)
    assert ditas == [("boletos.csv", 2, coluna) for coluna in colunas]


CERTA = {
    "id": "B1", "codigo_cliente": "C1", "conta": "FINTECH", "numero_documento": "1", "parcela": "1/2",
    "nosso_numero": "3", "nosso_numero_impresso": "3", "agencia_codigo": "1/2", "data_emissao": "01/10/2026",
    "data_processamento": "01/10/2026", "data_vencimento": "10/11/2026", "valor": "100,00", "abatimento": "1,00",
    "especie": "DM", "aceite": "N", "estado": "ABERTO", "situacao_banco": "REGISTRADO",
    "linha_digitavel": DE_100_REAIS, "codigo_barras": "40391162600000100000000000000000000000000003",
    "sacador_nome": "Fiadora", "sacador_documento": "11222333000181", "sacador_uf": "MG", "sacador_cep": "30110044",
    "instrucoes": "Uma", "multa_tipo": "VALOR", "multa_valor": "1", "juros_tipo": "VALOR_DIA", "juros_valor": "1",
    "desconto1_tipo": "VALOR", "desconto1_valor": "1", "desconto1_ate": "01/11/2026",
    "desconto3_tipo": "VALOR", "desconto3_valor": "1", "desconto3_ate": "01/11/2026",
    "limite_pagamento": "10/11/2026", "aceita_parcial": "N", "itens": "a*1*1",
}  # fmt: skip
"""A boleto that is taken."""
ERRADAS = dict.fromkeys(CERTA, "-\x01") | {
    "codigo_cliente": "C9", "conta": "CAIXA", "parcela": "3/2", "nosso_numero": "1-1",
    "valor": "1.127", "linha_digitavel": "1", "codigo_barras": "1", "sacador_documento": "1", "sacador_uf": "XX",
    "sacador_cep": "1", "abatimento": "1,001",
    "especie": "DUPLICATA MERCANTIL", "aceite": "S", "itens": "a*0*1", "instrucoes": "x" * 201,
    "numero_documento": "9" * 65,
}  # fmt: skip
"""What is refused by itself, whatever the rest says: partly when it is read, partly when it is judged."""


@given(st.sets(st.sampled_from(sorted(CERTA))))
def test_of_a_boleto_the_wrong_columns_are_told_and_no_others(
    tmp_path_factory: pytest.TempPathFactory, erradas: set[str]
) -> None:
    linha = ";".join(ERRADAS[coluna] if coluna in erradas else certa for coluna, certa in CERTA.items())
    boletos = ";".join(CERTA) + "\n" + linha + "\n"
    pasta = tmp_path_factory.getbasetemp() / "erradas"
    pasta.mkdir(exist_ok=True)
    importacao = importar(Cenario(), pasta, boletos=boletos)
    ditas = [(problema.linha, problema.coluna) for problema in importacao.problemas]
    assert ditas == [(2, coluna) for coluna in CERTA if coluna in erradas]


@pytest.mark.parametrize(
    ("linha", "coluna"),
    [
        (f"X1;C1;FINTECH;1;;1;01/10/2026;x;100,00;{DE_100_REAIS};;\n", "data_vencimento"),
        (f"X1;C1;FINTECH;1;;1;x;10/12/2026;100,00;{DE_100_REAIS};;\n", "data_emissao"),
        (f"X1;C1;FINTECH;1;;1;01/10/2026;10/11/2026;x;{DE_100_REAIS};;\n", "valor"),
        ("X1;C1;BRADESCO;1;;1;01/10/2026;x;1,00;;01/12/2026;\n", "data_vencimento"),
        ("X1;C1;BRADESCO;1;;1;01/10/2026;10/12/2026;x;;;9,00\n", "valor"),
        ("X1;C1;BRADESCO;1;;;01/10/2026;10/12/2026;1,00;;;\n", "nosso_numero"),
        ("X1;C1;BRADESCO;1;;1;01/10/1999;10/12/1999;1,00;;;\n", "data_vencimento"),
    ],
)
def test_nothing_is_compared_with_what_is_wrong_itself(
    linha: str, coluna: str, cenario: Cenario, tmp_path: Path
) -> None:
    assert recusas(cenario, tmp_path, boletos=BOLETOS + linha) == [("boletos.csv", 2, coluna)]


def test_what_changes_of_a_stored_boleto_is_judged_beside_what_cannot_be_read(
    cenario: Cenario, tmp_path: Path
) -> None:
    boletos = "id;valor;limite_pagamento;data_vencimento;especie;nosso_numero\n"
    importar(cenario, tmp_path, boletos=BOLETOS + BOLETO)
    mudado = f"{boletos}B1;99,00;01/11/2026;x;DUPLICATA MERCANTIL;2\n"
    assert recusas(cenario, tmp_path, boletos=mudado) == [
        ("boletos.csv", 2, coluna) for coluna in ("valor", "data_vencimento", "especie", "nosso_numero")
    ]


def test_a_stored_boleto_is_not_compared_with_what_was_stored_of_an_account_that_is_refused(
    cenario: Cenario, tmp_path: Path
) -> None:
    """The line is that of an account that is being changed."""
    assert importar(cenario, tmp_path, boletos=BOLETOS + BOLETO).problemas == ()
    mudada = CONTAS.replace('conta = "403005"\n', "")
    codigo = codigo_barras.montar("237", date(2026, 12, 10), Decimal(100), "1" * 25)
    ditas = recusas(cenario, tmp_path, EMPRESA + mudada, boletos=f"id;codigo_barras\nB1;{codigo}\n")
    assert ditas == [("empresa.toml", 9, "conta")]


def test_the_other_files_are_told_the_same_way(cenario: Cenario, tmp_path: Path) -> None:
    assert recusas(
        cenario,
        tmp_path,
        clientes="codigo;uf;documento;nome;cep;email\nC2;XX;1;;1\x01;x\n",
        compras="id;codigo_cliente;data;valor;valor_devolvido\nV1;C9;x;1,00;2,00\nV2;C9;24/11/2026;1;x\n",
        pagamentos="id;boleto;data;valor;principal;canal\nP1;B9;x;1,00;2,00;PIX\n",
    ) == [
        *(("clientes.csv", 2, coluna) for coluna in ("uf", "documento", "nome", "cep", "email")),
        *(("compras.csv", 2, coluna) for coluna in ("codigo_cliente", "data", "valor_devolvido")),
        *(("compras.csv", 3, coluna) for coluna in ("codigo_cliente", "valor_devolvido")),
        *(("pagamentos.csv", 2, coluna) for coluna in ("boleto", "data", "principal")),
    ]


def test_they_are_told_by_file_line_and_column_as_they_stand_there(cenario: Cenario, tmp_path: Path) -> None:
    compras = "valor;data;id;codigo_cliente\nx;x;V1;C9\n1;24/11/2026;V2;C9\ny;24/11/2026;V2;C9\n"
    assert recusas(cenario, tmp_path, compras=compras, pagamentos="id;boleto\nP1;\n") == [
        ("compras.csv", 2, "valor"),
        ("compras.csv", 2, "data"),
        ("compras.csv", 2, "codigo_cliente"),
        ("compras.csv", 3, "codigo_cliente"),
        ("compras.csv", 4, "valor"),
        ("compras.csv", 4, "id"),
        ("compras.csv", 4, "codigo_cliente"),
        ("pagamentos.csv", 2, "boleto"),
        ("pagamentos.csv", 2, "data"),
        ("pagamentos.csv", 2, "valor"),
    ]


def test_a_line_without_its_key_is_judged_but_for_what_it_leaves_out(
    cenario: Cenario, tmp_path: Path
) -> None:
    """It may be of a record that is known."""
    ditas = recusas(
        cenario, tmp_path, boletos=BOLETOS + ";C9;;;;;;x;;;;1,00\n", clientes=CLIENTES + ";;\n;1;\n"
    )
    assert ditas == [
        ("clientes.csv", 4, "codigo"),
        ("clientes.csv", 4, "documento"),
        ("boletos.csv", 2, "id"),
        ("boletos.csv", 2, "data_vencimento"),
    ]


def test_a_charge_of_which_one_column_is_wrong_tells_what_else_is_missing(
    cenario: Cenario, tmp_path: Path
) -> None:
    linha = "id;multa_tipo;multa_valor;desconto1_tipo;desconto1_valor;desconto1_ate\nX1;X;;;x;\n"
    assert motivos(cenario, tmp_path, boletos=linha) == motivos(cenario, tmp_path, boletos="id\nX1\n") | {
        "multa_tipo": "Deve ser VALOR ou PERCENTUAL.",
        "multa_valor": JUNTOS,
        "desconto1_tipo": JUNTOS,
        "desconto1_valor": "Deve ser um número sem sinal, como 1234,56 ou 1234.56.",
        "desconto1_ate": JUNTOS,
    }


def test_a_discount_is_told_in_its_own_place(cenario: Cenario, tmp_path: Path) -> None:
    cabecalho = BOLETOS.replace("\n", ";desconto2_tipo;desconto2_valor;desconto2_ate\n")
    boleto = BOLETO.replace("\n", ";PERCENTUAL;101;01/12/2026\n")
    assert recusas(cenario, tmp_path, boletos=cabecalho + boleto) == [("boletos.csv", 2, "desconto2_valor")]


def test_every_wrong_item_is_told_in_one_reason(cenario: Cenario, tmp_path: Path) -> None:
    cabecalho = BOLETOS.replace("\n", ";itens\n")
    lido = motivos(cenario, tmp_path, boletos=cabecalho + BOLETO.replace("\n", ";a|b*1*1|c\n"))
    forma = CodigoDeImportacao.FORMA_DO_ITEM.mensagem
    assert lido == {"itens": f"{forma.format(ordem=1)} {forma.format(ordem=3)}"}
    zeros = "|".join(["a*0*1"] * 12)
    [motivo] = motivos(cenario, tmp_path, boletos=cabecalho + BOLETO.replace("\n", f";{zeros}\n")).values()
    assert motivo.startswith("Item 1, quantidade: Deve ser maior que zero")
    assert motivo.endswith("E mais 2.")
    assert "Item 10, quantidade" in motivo
    assert "Item 11" not in motivo


@pytest.mark.parametrize(
    ("clientes", "problema"),
    [
        ("codigo;documento;nome\nC1;1;x\n", (2, "documento")),
        ("codigo;documento;nome\nC1;19506112000147;x;y\n", (2, "")),
        ("codigo;documento;nome\nC1\n", (2, "")),
        ('codigo;documento;nome\nC1;19506112000147;"x"y\n', (2, "")),
        ("codigo;documento;nome\n;19506112000147;x\n", (2, "codigo")),
        ("nome;codigo\nx\n", (2, "")),
        ("nome;documento\nx;19506112000147\n", (1, "codigo")),
        (CLIENTES.encode("utf-16"), (None, "")),
    ],
    ids=[
        "document",
        "too-many-columns",
        "too-few-columns",
        "quotes",
        "no-key",
        "key-that-cannot-be-told",
        "header",
        "file",
    ],
)
def test_what_refers_to_a_refused_customer_is_not_told_as_unknown(
    clientes: str | bytes, problema: tuple[int | None, str], cenario: Cenario, tmp_path: Path
) -> None:
    ditas = recusas(
        cenario,
        tmp_path,
        clientes=clientes,
        boletos=BOLETOS + BOLETO + BOLETO.replace("B1", "B2").replace("100,00", "x"),
        compras="id;codigo_cliente;data;valor\nV1;C1;24/11/2026;1,00\nV2;C1;x;1,00\n",
        pagamentos="id;boleto;data;valor\nP1;B1;24/11/2026;1,00\nP2;B2;x;1,00\n",
    )
    assert ditas == [
        ("clientes.csv", *problema),
        ("boletos.csv", 3, "valor"),
        ("compras.csv", 3, "data"),
        ("pagamentos.csv", 3, "data"),
    ]


def test_beside_a_refused_customer_an_unknown_one_is_told(cenario: Cenario, tmp_path: Path) -> None:
    clientes = "codigo;documento;nome\nC1;1;x\nC3;19506112000147;x;y\n"
    boletos = BOLETOS + BOLETO + BOLETO.replace("B1;C1", "B2;C2") + BOLETO.replace("B1;C1", "B3;C3")
    ditas = recusas(cenario, tmp_path, clientes=clientes, boletos=boletos)
    assert ditas == [
        ("clientes.csv", 2, "documento"),
        ("clientes.csv", 3, ""),
        ("boletos.csv", 3, "codigo_cliente"),
    ]


def test_a_customer_that_is_stored_is_known_whatever_lines_cannot_be_read(
    cenario: Cenario, tmp_path: Path
) -> None:
    importar(cenario, tmp_path)
    boletos = BOLETOS + BOLETO + BOLETO.replace("B1", "B2").replace("10/12/2026", "10/12/1999")
    assert recusas(cenario, tmp_path, clientes="nome\nx\n", boletos=boletos) == [
        ("clientes.csv", 1, "codigo"),
        ("boletos.csv", 3, "data_vencimento"),
    ]


def test_what_is_paid_of_a_boleto_whose_line_cannot_be_read_is_not_told_as_unknown(
    cenario: Cenario, tmp_path: Path
) -> None:
    pagamentos = "id;boleto;data;valor\nP1;B1;24/11/2026;1,00\n"
    assert recusas(cenario, tmp_path, boletos='id\n"B1"x\n', pagamentos=pagamentos) == [
        ("boletos.csv", 2, "")
    ]


def test_a_repeated_line_tells_what_else_is_wrong_with_it(cenario: Cenario, tmp_path: Path) -> None:
    lido = importar(cenario, tmp_path, boletos=BOLETOS + BOLETO + BOLETO.replace("C1", "C9"))
    assert [(p.linha, p.coluna, p.motivo) for p in lido.problemas] == [
        (3, "id", "Está repetido: já veio na linha 2."),
        (3, "codigo_cliente", SEM_CLIENTE),
    ]
    assert lido.total.recusadas == 1


def test_a_refused_company_does_not_hide_what_is_wrong_elsewhere(cenario: Cenario, tmp_path: Path) -> None:
    """The rest is judged against it, as long as it is certain which company it is."""
    boletos = BOLETOS + BOLETO.replace("C1", "C9")
    assert recusas(cenario, tmp_path, 'cor = "azul"\n' + EMPRESA + CONTAS, boletos=boletos) == [
        ("empresa.toml", 1, "cor"),
        ("boletos.csv", 2, "codigo_cliente"),
    ]
    sem_cnpj = EMPRESA.replace("11.222.333/0001-81", "1") + CONTAS
    assert recusas(cenario, tmp_path, sem_cnpj, boletos=boletos) == [("empresa.toml", 3, "cnpj")]
    assert cenario.unidades.banco.empresas == {}


def test_of_a_company_everything_is_told(cenario: Cenario, tmp_path: Path) -> None:
    empresa = EMPRESA.replace("PRODUCAO", "x").replace('uf = "MG"', 'uf = "XX"') + 'fuso = "Marte"\n'
    assert recusas(cenario, tmp_path, empresa) == [
        ("empresa.toml", 6, "uf"),
        ("empresa.toml", 7, "ambiente"),
        ("empresa.toml", 8, "fuso"),
    ]


def test_of_an_account_everything_is_told(cenario: Cenario, tmp_path: Path) -> None:
    conta = CONTAS.replace('"237"', '"237"\nmulta = 2\nespecie = "DUPLICATA MERCANTIL"').replace("1172", "x")
    assert recusas(cenario, tmp_path, EMPRESA + conta) == [
        ("empresa.toml", 12, "multa"),
        ("empresa.toml", 13, "especie"),
        ("empresa.toml", 14, "agencia"),
    ]


def test_what_is_wrong_with_a_whole_file_is_no_line_of_it(cenario: Cenario, tmp_path: Path) -> None:
    lido = importar(cenario, tmp_path, clientes=CLIENTES.encode("utf-16"))
    contagem = next(um.contagem for um in lido.arquivos if um.nome == "clientes.csv")
    assert contagem == Contagem()
    assert lido.situacao is SituacaoImportacao.RECUSADA


ABSURDOS = {
    "field": "codigo;nome\nC1;" + "x" * 131_073 + "\nC2;y\n",
    "field-in-header": "codigo;" + "x" * 131_073 + "\nC1;y\n",
    "header-quotes": 'codigo;"nome\nC1;y\n',
    "header-text-after-quotes": 'codigo;"nome"x\nC1;y\n',
    "lone-quote": 'codigo;nome\n"\n',
    "only-a-quote": '"',
    "only-separators": ";" * 1000 + "\n" + ";" * 1000,
    "nul": "codigo;nome\nC1;a\0b\n",
}


@pytest.mark.parametrize("conteudo", ABSURDOS.values(), ids=ABSURDOS)
@pytest.mark.parametrize("arquivo", ["clientes", "boletos", "compras", "pagamentos"])
def test_no_file_is_too_absurd_to_be_refused(
    arquivo: str, conteudo: str, cenario: Cenario, tmp_path: Path
) -> None:
    conteudo = conteudo.replace("codigo", "id") if arquivo != "clientes" else conteudo
    assert recusas(cenario, tmp_path, **{arquivo: conteudo})[0][0] == f"{arquivo}.csv"


def test_a_cell_that_is_too_long_is_told_by_its_line_and_does_not_hide_the_next(
    cenario: Cenario, tmp_path: Path
) -> None:
    lido = importar(cenario, tmp_path, clientes=ABSURDOS["field"].replace("C2;y", "C2;-"))
    assert [(p.linha, p.coluna, p.motivo) for p in lido.problemas if p.linha == 2] == [(2, "", MALFEITA)]
    assert "131.072" in MALFEITA
    assert (3, "nome") in [(p.linha, p.coluna) for p in lido.problemas]


@pytest.mark.parametrize("celula", ["9" * 131_000, "1." + "0" * 131_000, "1e999999999", "-" * 131_000])
def test_no_cell_is_too_absurd_to_be_refused(celula: str, cenario: Cenario, tmp_path: Path) -> None:
    nomes = BOLETOS.strip().split(";")
    boletos = BOLETOS + ";".join([celula] * len(nomes)) + "\n"
    ditas = recusas(cenario, tmp_path, boletos=boletos)
    assert {coluna for _, _, coluna in ditas} >= {*nomes} - {"id", "numero_documento", "nosso_numero"}
    longa = BOLETOS + BOLETO.replace("10/12/2026", celula)
    assert motivos(cenario, tmp_path, boletos=longa) == {"data_vencimento": CodigoDeImportacao.DATA.mensagem}
