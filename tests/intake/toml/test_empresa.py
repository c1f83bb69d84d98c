"""The company's file is read whole, and what is wrong in it is refused by line and key without repeating it."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.intake.pasta import DEMAIS, EMPRESA, FORA_DO_FORMATO, coluna_de, leitor, motivo_de
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import RegistroEmpresa
from ws.domain.cadastro.conta import ContaCadastrada, DescontoPadrao, Padroes
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.encargos import Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

ENDERECO = Endereco("Avenida do Contorno, 6500", "", "Belo Horizonte", "MG", "")
CONTA = """
[[contas]]
codigo = "BB"
banco = "001"
"""
CHEIA = """
bairro = "Savassi"
cep = "30110-044"
fuso = "America/Manaus"
contato = "Financeiro"
remetente = "boletos@aurora.com.br"
envia_email = false

[[contas]]
codigo = "BB"
banco = "001"
agencia = "3387"
agencia_dv = "2"
conta = 61900
conta_dv = "x"
convenio = "2877123"
carteira = "17"
modalidade = "21"
posto = "02"
local_pagamento = "Em qualquer banco"
especie = "DS"
aceite = "A"
aceita_parcial = true
limite_dias = 60
instrucoes = ["Uma.", " ", "Outra."]
multa = { tipo = "PERCENTUAL", valor = "2,00" }
juros = { tipo = "VALOR_DIA", valor = 0.33 }

[contas.desconto]
tipo = "VALOR"
valor = 10
dias = 5

[contas.beneficiario]
nome = "Aurora Filial"
cnpj = "11222333000262"
"""


def empresa(pasta: Path, conteudo: str) -> Linha[RegistroEmpresa]:
    return leitor(pasta, conteudo).empresa()


def contas(pasta: Path, conteudo: str) -> list[Linha[ContaCadastrada]]:
    return list(leitor(pasta, conteudo).contas())


def test_a_company_with_only_what_it_must_have(tmp_path: Path) -> None:
    linha = empresa(tmp_path, EMPRESA)
    assert linha.falhas == ()
    assert linha.numero is None
    assert linha.registro == RegistroEmpresa(
        "aurora",
        Parte("Aurora Materiais Elétricos Ltda", "11.222.333/0001-81", ENDERECO),
        Ambiente.PRODUCAO,
    )


def test_a_company_and_an_account_with_everything(tmp_path: Path) -> None:
    origem = leitor(tmp_path, EMPRESA + CHEIA)
    registro = origem.empresa().registro
    assert registro is not None
    assert registro.beneficiario.endereco == Endereco(
        "Avenida do Contorno, 6500", "Savassi", "Belo Horizonte", "MG", "30110044"
    )
    assert (registro.fuso, registro.contato, registro.remetente, registro.envia_email) == (
        "America/Manaus",
        "Financeiro",
        "boletos@aurora.com.br",
        False,
    )
    [linha] = origem.contas()
    assert linha.falhas == ()
    assert linha.registro == ContaCadastrada(
        codigo="BB",
        banco="001",
        beneficiario=Parte("Aurora Filial", "11222333000262"),
        agencia="3387",
        agencia_dv="2",
        conta="61900",
        conta_dv="X",
        convenio="2877123",
        carteira="17",
        modalidade="21",
        posto="02",
        local_pagamento="Em qualquer banco",
        padroes=Padroes(
            instrucoes=("Uma.", "Outra."),
            especie="DS",
            aceite="A",
            aceita_parcial=True,
            multa=Multa(TipoMulta.PERCENTUAL, Decimal("2.00")),
            juros=Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
            desconto=DescontoPadrao(TipoDesconto.VALOR, Decimal("10.00"), 5),
            limite_dias=60,
        ),
    )


def test_an_account_with_only_what_it_must_have_has_no_defaults(tmp_path: Path) -> None:
    [linha] = contas(tmp_path, EMPRESA + CONTA)
    assert linha.registro == ContaCadastrada("BB", "001")


def test_a_rate_of_zero_is_none(tmp_path: Path) -> None:
    [linha] = contas(tmp_path, EMPRESA + CONTA + 'multa = { tipo = "VALOR", valor = "0,00" }\n')
    assert linha.registro is not None
    assert linha.registro.padroes.multa is None


def test_the_file_may_be_written_in_windows_characters(tmp_path: Path) -> None:
    (tmp_path / "empresa.toml").write_bytes(EMPRESA.encode("cp1252"))
    registro = leitor(tmp_path, None).empresa().registro
    assert registro is not None
    assert registro.beneficiario.nome == "Aurora Materiais Elétricos Ltda"


@pytest.mark.parametrize(
    ("conteudo", "numero", "coluna", "motivo"),
    [
        (EMPRESA.replace('"aurora"', '""'), 1, "codigo", "É obrigatório."),
        (EMPRESA.replace('nome = "', 'nomes = "'), None, "nome", "É obrigatório."),
        (EMPRESA.replace("PRODUCAO", "TESTE"), 7, "ambiente", "Deve ser PRODUCAO ou HOMOLOGACAO."),
        (EMPRESA + "envia_email = 3\n", 8, "envia_email", "Deve ser S (sim) ou N (não)."),
        (EMPRESA + "contato = ['a']\n", 8, "contato", "Deve ser um texto ou um número."),
        (EMPRESA + 'codigo = "x"\n', 8, "", FORA_DO_FORMATO),
        (EMPRESA + "contato = x\n", 8, "", FORA_DO_FORMATO),
        (EMPRESA.replace('codigo = "aurora"', "codigo = aurora"), 1, "", FORA_DO_FORMATO),
        (EMPRESA + 'contato = "Financeiro\nfuso = "America/Manaus"\n', 8, "", FORA_DO_FORMATO),
        (EMPRESA + 'contato = """\nFinanceiro\n\n', 9, "", FORA_DO_FORMATO),
        (EMPRESA + "contato", 8, "", FORA_DO_FORMATO),
        (EMPRESA + "contas = 3\n", None, "", "Cada conta de cobrança deve começar por [[contas]]."),
    ],
)
def test_a_company_is_refused_for(
    conteudo: str, numero: int | None, coluna: str, motivo: str, tmp_path: Path
) -> None:
    linha = empresa(tmp_path, conteudo)
    [falha] = linha.falhas
    assert (linha.linha_de(coluna), coluna_de(falha), motivo_de(falha)) == (numero, coluna, motivo)


@pytest.mark.parametrize(
    ("chave", "numero", "coluna", "motivo"),
    [
        ('multa = { tipo = "X", valor = 1 }', 12, "multa.tipo", "Deve ser VALOR ou PERCENTUAL."),
        ('multa = { tipo = "VALOR" }', 12, "multa.valor", "É obrigatório."),
        ("multa = 2", 12, "multa", "Deve ser uma tabela, como { tipo = ..., valor = ... }."),
        ('desconto = { tipo = "VALOR", valor = 1 }', 12, "desconto.dias", "É obrigatório."),
        ("limite_dias = 1.5", 12, "limite_dias", "Deve ser um número inteiro de dias."),
        ('instrucoes = "uma"', 12, "instrucoes", "Deve ser uma lista de textos."),
        (
            'instrucoes = ["a\\u0000"]',
            12,
            "instrucoes",
            "Tem caracteres de controle, invisíveis ou ilegíveis: confira a codificação do arquivo.",
        ),
        ('[contas.beneficiario]\nnome = "X"', 12, "beneficiario.cnpj", "É obrigatório."),
    ],
)
def test_an_account_is_refused_for(chave: str, numero: int, coluna: str, motivo: str, tmp_path: Path) -> None:
    [linha] = contas(tmp_path, f"{EMPRESA}{CONTA}{chave}\n")
    [falha] = linha.falhas
    assert (linha.linha_de(coluna), coluna_de(falha), motivo_de(falha)) == (numero, coluna, motivo)


ABSURDOS = {
    "exponent": "contato = 1e9999999999999999999",
    "digits": "contato = " + "9" * 5000,
    "nesting": "contato = " + "[" * 100_000,
    "closed-nesting": "contato = " + "[" * 100_000 + "]" * 100_000,
    "tables": "contato = " + "{ a = " * 100_000,
}


@pytest.mark.parametrize("escrito", ABSURDOS.values(), ids=ABSURDOS)
def test_a_file_that_the_parser_cannot_bear_is_refused(escrito: str, tmp_path: Path) -> None:
    linha = empresa(tmp_path, f"{EMPRESA}{escrito}\n")
    assert linha.registro is None
    assert [(linha.numero, coluna_de(falha)) for falha in linha.falhas] in ([(None, "")], [(8, "")])
    assert motivo_de(linha.falhas[0]) in (DEMAIS, FORA_DO_FORMATO)


@pytest.mark.parametrize(
    "valor",
    ["0x" + "f" * 5000, "1e999999", "-inf", "nan", "1979-05-27T07:32:00Z", '"' + "9" * 1_000_000 + '"'],
)
def test_no_value_is_too_absurd_to_be_refused(valor: str, tmp_path: Path) -> None:
    [linha] = contas(tmp_path, f"{EMPRESA}{CONTA}limite_dias = {valor}\n")
    assert [(linha.linha_de(coluna_de(falha)), coluna_de(falha)) for falha in linha.falhas] == [
        (12, "limite_dias")
    ]


@pytest.mark.parametrize(
    ("escrito", "chave", "numero"),
    [
        ('[[contas]]\ncodigo = "A"\nbanco = 1\n', "banco", 3),
        ('[[contas]]\n  banco=1\n', "banco", 2),
        ('[[ contas ]] # uma\n"banco" = 1\n', "banco", 2),
        ("[[contas]]\n'banco' = 1\n", "banco", 2),
        ('[[contas]]\ncodigo = "A"\n', "banco", 1),
        ('[[contas]]\nmulta.tipo = "X"\n', "multa.tipo", 2),
        ('[[contas]]\nmulta . tipo = "X"\n', "multa.tipo", 2),
        ('[[contas]]\ncodigo = "A"\n[contas.multa]\nvalor = 1\n', "multa.tipo", 3),
        ('[[contas]]\ncodigo = "A"\n[contas.multa]\nvalor = 1\n', "multa.valor", 4),
        ('[[contas]]\ninstrucoes = [\n"multa = 2%",\n]\nmulta = 2\n', "multa", 5),
        ('[[contas]]\nlocal_pagamento = """\nbanco = 1\n[[contas]]\n"""\nbanco = "x"\n', "banco", 6),
        ('[outra]\nbanco = 1\n[[contas]]\nbanco = 1\n', "banco", 4),
        ('contas = [\n{ banco = 1 },\n]\n', "banco", 1),
        ('[[contas]]\nlocal_pagamento = "a\u2028b"\nbanco = 1\n', "banco", 3),
    ],
)  # fmt: skip
def test_the_line_of_a_key_is_found_however_it_is_written(
    escrito: str, chave: str, numero: int, tmp_path: Path
) -> None:
    [linha] = contas(tmp_path, escrito)
    assert linha.linha_de(chave) == numero


def test_the_keys_of_each_account_are_its_own(tmp_path: Path) -> None:
    origem = leitor(tmp_path, f'cor = "x"\n{EMPRESA}{CONTA}{CONTA}cor = 1\n')
    assert [linha.linha_de("banco") for linha in origem.contas()] == [12, 16]
    assert [linha.linha_de("cor") for linha in origem.contas()] == [10, 17]
    assert origem.empresa().linha_de("cor") == 1
    assert origem.empresa().linha_de("logo") is None


def test_each_account_is_told_by_where_it_begins(tmp_path: Path) -> None:
    assert [linha.numero for linha in contas(tmp_path, EMPRESA + CONTA + CONTA)] == [9, 13]


def test_a_wrong_account_does_not_hide_the_company_or_the_next_account(tmp_path: Path) -> None:
    origem = leitor(tmp_path, f"{EMPRESA}{CONTA}multa = 2\n{CONTA}")
    assert origem.empresa().registro is not None
    assert [bool(linha.falhas) for linha in origem.contas()] == [True, False]


def test_reasons_do_not_repeat_what_was_written(tmp_path: Path) -> None:
    segredo = "4c7d"
    linha = empresa(tmp_path, EMPRESA.replace("PRODUCAO", segredo))
    assert [segredo in motivo_de(falha) for falha in linha.falhas] == [False]


def test_a_file_in_utf_16_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empresa.toml").write_bytes(EMPRESA.encode("utf-16"))
    [falha] = leitor(tmp_path, None).empresa().falhas
    assert "UTF-16" in motivo_de(falha)


def test_the_logo_is_read_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "marca.png").write_bytes(b"\x89PNG...")
    registro = leitor(tmp_path, EMPRESA + 'cor = "#1A5FB4"\nlogo = "marca.png"\n').empresa().registro
    assert registro is not None
    assert (registro.cor, registro.logo) == ("#1A5FB4", b"\x89PNG...")


@pytest.mark.parametrize("nome", ["../marca.png", "/etc/passwd", "pasta/marca.png", ".", "..", "nenhum.png"])
def test_a_logo_elsewhere_is_refused(tmp_path: Path, nome: str) -> None:
    pasta = tmp_path / "pasta"
    pasta.mkdir()
    (tmp_path / "marca.png").write_bytes(b"\x89PNG...")
    [falha] = leitor(pasta, EMPRESA + f'logo = "{nome}"\n').empresa().falhas
    assert coluna_de(falha) == "logo"
    assert "etc" not in motivo_de(falha)


def test_the_logo_of_an_accounts_bank_is_read_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "itau.png").write_bytes(b"\x89PNG...")
    com, sem = contas(tmp_path, f'{EMPRESA}{CONTA}logo_banco = "itau.png"\n{CONTA}')
    assert com.registro == ContaCadastrada("BB", "001", logo_banco=b"\x89PNG...")
    assert sem.registro == ContaCadastrada("BB", "001")


def test_the_logo_of_an_accounts_bank_elsewhere_is_refused(tmp_path: Path) -> None:
    [linha] = contas(tmp_path, f'{EMPRESA}{CONTA}logo_banco = "../itau.png"\n')
    assert [coluna_de(falha) for falha in linha.falhas] == ["logo_banco"]


def test_of_an_enormous_logo_no_more_is_read_than_tells_that_it_is(tmp_path: Path) -> None:
    (tmp_path / "marca.png").write_bytes(b"\0" * 1_000_000)
    registro = leitor(tmp_path, EMPRESA + 'logo = "marca.png"\n').empresa().registro
    assert registro is not None
    assert registro.logo is not None
    assert len(registro.logo) == BYTES_NO_MAXIMO + 1
