"""The command as a person or a script runs it; what it explains is tested with the use case."""

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.adapters.pdf.leitura import ler_codigo, texto
from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.tabela import README
from ws.cli.comandos import app
from ws.febraban.bancos import BANCOS, Banco
from ws.febraban.campos import com_dv
from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.febraban.titulo import calcular

LINHA = "23791.23405 60000.000004 02005.678905 3 16770000022750"
CODIGO = linha_digitavel.para_codigo_barras(LINHA)
GENTE = {
    "beneficiario": "Aurora Materiais Elétricos Ltda",
    "cnpj": "11.222.333/0001-81",
    "endereco": "Rua das Acácias, 192, Divinópolis/MG",
    "pagador": "Mercado Bom Preço",
    "documento": "1001",
}
TITULO = {
    "banco": "237",
    "agencia": "1234",
    "conta": "56789",
    "carteira": "06",
    "nosso-numero": "2",
    "valor": "227,50",
    "vencimento": "31/12/2026",
}
LIXO = "\x1b[2J\x1b]0;título\x07[bold red]" + "\u202e"


def central(*argumentos: str) -> Result:
    return CliRunner().invoke(app, ["boleto", *argumentos])


def com_opcoes(opcoes: dict[str, str]) -> list[str]:
    return [parte for nome, valor in opcoes.items() for parte in (f"--{nome}", valor)]


def imprimir(pdf: Path, *argumentos: str, **opcoes: str) -> Result:
    nomes = {nome.replace("_", "-"): valor for nome, valor in opcoes.items()}
    return central(*argumentos, "--pdf", str(pdf), *com_opcoes({**GENTE, **TITULO, **nomes}))


def emitido(pdf: Path, *argumentos: str, linha: str = LINHA, **opcoes: str) -> Result:
    nomes = {nome.replace("_", "-"): valor for nome, valor in opcoes.items()}
    return central(linha, *argumentos, "--pdf", str(pdf), *com_opcoes({**GENTE, **nomes}))


# ---------------------------------------------------------------------------------------------------- explaining


@pytest.mark.parametrize("pedacos", [[LINHA], LINHA.split(), [CODIGO], [CODIGO[:20], CODIGO[20:]]])
def test_a_title_is_explained_in_portuguese(pedacos: list[str]) -> None:
    dito = central(*pedacos)
    assert dito.exit_code == 0, dito.output
    for esperado in (
        "Válido",
        "237-2 Bradesco",
        "R$ 227,50",
        "06/00000000002-9",
        "1234-3 / 0056789-2",
        LINHA,
        CODIGO,
    ):
        assert esperado in dito.stdout
    assert dito.stderr == ""


def test_the_campo_livre_is_shown_by_the_table_of_its_bank() -> None:
    mostrado = re.sub(r"[│┃]", " ", central(LINHA).stdout)
    assert re.search(r"7 a 17 +Nosso número +00000000002\b", mostrado)
    assert re.search(r"\n +25 +Zero +0\b", mostrado)


def test_both_due_dates_are_shown_and_the_likely_one_is_marked() -> None:
    assert re.search(r"31/12/2026 \(provável\) ou \d\d/\d\d/\d{4}, pelo fator 1677", central(LINHA).stdout)


def test_a_title_without_due_date_and_value_says_so() -> None:
    mostrado = central(codigo_barras.montar("237", None, Decimal(0), CODIGO[19:])).stdout
    assert "Sem vencimento no código." in mostrado
    assert "Sem valor no código." in mostrado


def test_a_value_that_takes_the_place_of_the_due_date_is_told() -> None:
    mostrado = central(codigo_barras.montar("237", None, Decimal(10**10), CODIGO[19:])).stdout
    assert "Não está no código: o valor ocupa o lugar dele." in mostrado
    assert "R$ 10.000.000.000,00" in mostrado


def test_a_bank_that_is_not_computed_says_why() -> None:
    mostrado = " ".join(central(codigo_barras.montar("218", None, Decimal(1), "1" * 25)).stdout.split())
    assert "Não. As descrições do campo livre do Banco BS2" in mostrado
    assert "de tabela desconhecida" in mostrado


@pytest.mark.parametrize(
    ("errada", "frases"),
    [
        (
            "23791.23406 60000.000004 02005.678905 3 16770000022750",
            ["O dígito do campo 1 (algarismo 10) é 6 e deveria ser 5. O dígito geral confere"],
        ),
        (
            "23791.23405 60000.000004 02006.578905 3 16770000022750",
            [
                "O dígito do campo 3 (algarismo 32) é 5 e deveria ser 6: um algarismo foi digitado errado, ou dois",
                "trocaram de lugar, do 22 ao 32.",
                "O dígito geral também não confere, como é de esperar.",
                "algarismos 26 e 27 em ordem inversa: " + LINHA,
            ],
        ),
        (
            "23791.23405 60000.000004 02005.678905 3 16770000027250",
            ["O dígito geral (algarismo 33) é 3 e deveria ser", "do 33 ao 47 (vencimento e valor)."],
        ),
        (
            CODIGO[:20] + CODIGO[21] + CODIGO[20] + CODIGO[22:],
            ["O dígito geral (algarismo 5) é 3 e deveria ser", "em qualquer posição do código."],
        ),
    ],
)
def test_the_wrong_digit_is_named_with_what_may_have_happened(errada: str, frases: list[str]) -> None:
    dito = central(errada)
    mostrado = " ".join(dito.stdout.split())
    assert dito.exit_code == 1
    assert "Inválido: há dígito verificador que não confere." in mostrado
    for frase in frases:
        assert frase in mostrado
    assert "Linha digitável" not in mostrado


@pytest.mark.parametrize(
    ("texto_lido", "frase"),
    [
        ("846700000017 435900240209 024050002435 842210108119", "guia de arrecadação"),
        ("O0190.00009", "Há uma letra onde se espera um algarismo, na posição 1 (não confunda"),
        ("1234", "deve ter 47 algarismos; foram lidos 4"),
        ("", "Informe a linha digitável ou o código de barras"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(texto_lido: str, frase: str) -> None:
    dito = central(texto_lido)
    assert dito.exit_code == 1
    assert dito.stdout == ""
    assert frase in dito.stderr
    assert dito.stderr.count("\n") == 1


@pytest.mark.parametrize("em_json", [[], ["--json"]])
def test_garbage_is_not_given_back(em_json: list[str]) -> None:
    dito = central(LIXO + LINHA, *em_json)
    assert dito.exit_code == 1
    assert "na posição 1" in dito.output
    assert not any(caractere in dito.output for caractere in "\x1b\x07\u202e[")


def test_a_script_gets_json() -> None:
    dito = central("--json", LINHA)
    assert dito.exit_code == 0
    explicado = json.loads(dito.stdout)
    assert explicado | {"campoLivre": None, "digitos": None, "vencimentosPossiveis": None} == {
        "valido": True,
        "linhaDigitavel": "23791234056000000000402005678905316770000022750",
        "codigoBarras": CODIGO,
        "banco": "237",
        "bancoComDigito": "237-2",
        "nomeBanco": "Bradesco",
        "calculado": True,
        "motivoNaoCalculado": None,
        "moeda": "9",
        "valor": "227.50",
        "fatorVencimento": "1677",
        "dataVencimento": "2026-12-31",
        "vencimentosPossiveis": None,
        "nossoNumeroImpresso": "06/00000000002-9",
        "agenciaCodigo": "1234-3 / 0056789-2",
        "carteira": "06",
        "campoLivre": None,
        "digitos": None,
        "correcoes": [],
        "avisos": [],
    }
    assert "2026-12-31" in explicado["vencimentosPossiveis"]
    assert explicado["campoLivre"]["confere"] is True
    assert explicado["campoLivre"]["partes"][0] == {"nome": "Agência", "digitos": "1234"}
    assert [digito["campo"] for digito in explicado["digitos"]] == [
        "campo 1",
        "campo 2",
        "campo 3",
        "dígito geral",
    ]


def test_a_script_is_told_what_is_wrong_and_given_no_line_to_use() -> None:
    dito = central("--json", "23791.23405 60000.000004 02006.578905 3 16770000022750")
    explicado = json.loads(dito.stdout)
    assert dito.exit_code == 1
    assert (explicado["valido"], explicado["linhaDigitavel"], explicado["codigoBarras"]) == (
        False,
        None,
        None,
    )
    assert [digito["posicao"] for digito in explicado["digitos"] if not digito["confere"]] == [32, 33]
    assert LINHA in [linha_digitavel.formatar(correcao["linha"]) for correcao in explicado["correcoes"]]


def test_a_script_is_told_what_cannot_be_read() -> None:
    dito = central("--json", "0O1")
    assert dito.exit_code == 1
    assert json.loads(dito.stdout)["valido"] is False
    assert json.loads(dito.stdout)["posicao"] == 2


def test_the_examples_of_the_readme_are_valid() -> None:
    exemplos = re.findall(
        r"^central-cobranca boleto ((?:--json )?[\d. ]+\d) ", README.read_text("utf-8"), re.MULTILINE
    )
    assert [central(*exemplo.split()).exit_code for exemplo in exemplos] == [0, 0]


# ------------------------------------------------------------------------------------------------------ printing


@pytest.mark.parametrize("banco", BANCOS, ids=lambda banco: banco.NUMERO)
def test_a_title_of_each_bank_is_printed_as_its_rule_has_it(tmp_path: Path, banco: Banco) -> None:
    conta = replace(EXEMPLOS[banco.NUMERO], cpf_cnpj="11222333000181", numero_documento="1001")
    opcoes = {
        "agencia": com_dv(conta.agencia, conta.agencia_dv),
        "conta": com_dv(conta.conta, conta.conta_dv),
        **{
            campo: getattr(conta, campo) for campo in ("banco", "carteira", "convenio", "modalidade", "posto")
        },
        "nosso_numero": conta.nosso_numero,
    }
    dito = imprimir(tmp_path / "boleto.pdf", **opcoes)
    assert dito.exit_code == 0, dito.output
    pronto = calcular(conta, date(2026, 12, 31), Decimal("227.50"))
    pdf = (tmp_path / "boleto.pdf").read_bytes()
    assert ler_codigo(pdf, 200) == [pronto.codigo_barras]
    assert pronto.nosso_numero_impresso in texto(pdf)
    assert pronto.agencia_codigo in texto(pdf)


def test_the_paper_says_what_was_typed(tmp_path: Path) -> None:
    extras = ("--instrucao", "Protestar após 10 dias.", "--instrucao", "Não receber em cheque.")
    pessoa = {"cnpj_pagador": "111.444.777-35", "endereco_pagador": "Av. Brasil, 5"}
    dito = imprimir(tmp_path / "boleto.pdf", *extras, parcela="1/3", especie="DS", **pessoa)
    assert dito.exit_code == 0, dito.output
    impresso = texto((tmp_path / "boleto.pdf").read_bytes())
    esperado = [
        *GENTE.values(),
        "Protestar após 10 dias.",
        "Não receber em cheque.",
        "1/3",
        "DS",
        "31/12/2026",
    ]
    for dado in [*esperado, "227,50", LINHA, "CPF 111.444.777-35", "Av. Brasil, 5"]:
        assert dado in impresso


def test_the_paper_is_marked_unless_told_otherwise_and_never_registers(tmp_path: Path) -> None:
    marcado, limpo = tmp_path / "marcado.pdf", tmp_path / "limpo.pdf"
    ditos = [imprimir(marcado), imprimir(limpo, "--com-valor")]
    assert "SEM VALOR" in texto(marcado.read_bytes())
    assert "SEM VALOR" not in texto(limpo.read_bytes())
    assert [("SEM VALOR" in dito.stdout) for dito in ditos] == [True, False]
    assert all("Imprimir não registra" in dito.stdout for dito in ditos)


def test_a_title_that_its_bank_issued_is_printed_from_its_line(tmp_path: Path) -> None:
    dito = emitido(tmp_path / "boleto.pdf")
    assert dito.exit_code == 0, dito.output
    pdf = (tmp_path / "boleto.pdf").read_bytes()
    assert ler_codigo(pdf, 200) == [CODIGO]
    for dado in (LINHA, "06/00000000002-9", "1234-3 / 0056789-2", "31/12/2026", "227,50"):
        assert dado in texto(pdf)


def test_a_title_of_a_bank_that_is_not_computed_is_printed_with_what_its_line_does_not_say(
    tmp_path: Path,
) -> None:
    codigo = codigo_barras.montar("218", date(2026, 12, 31), Decimal("227.50"), "1" * 25)
    linha = linha_digitavel.de_codigo_barras(codigo)
    dito = emitido(tmp_path / "a.pdf", linha=linha, nosso_numero="123-4", agencia="0001", conta="5-6")
    assert dito.exit_code == 0, dito.output
    impresso = texto((tmp_path / "a.pdf").read_bytes())
    assert "Banco BS2" in impresso
    assert "123-4" in impresso
    assert "0001 / 5-6" in impresso


def test_options_may_repeat_what_the_line_says(tmp_path: Path) -> None:
    iguais = {
        "banco": "237",
        "valor": "227,50",
        "vencimento": "2026-12-31",
        "nosso_numero": "06/00000000002-9",
    }
    assert emitido(tmp_path / "a.pdf", **iguais).exit_code == 0
    assert emitido(tmp_path / "a.pdf", nosso_numero="2").exit_code == 0


def test_an_old_due_date_is_chosen_by_its_option(tmp_path: Path) -> None:
    assert emitido(tmp_path / "a.pdf", vencimento="11/05/2002").exit_code == 0
    assert "11/05/2002" in texto((tmp_path / "a.pdf").read_bytes())


@pytest.mark.parametrize(
    ("opcao", "valor", "regra"),
    [
        ("banco", "341", "Não é o banco da linha digitável."),
        ("valor", "227,51", "Não é o valor que está na linha digitável."),
        ("vencimento", "30/12/2026", "Não é o vencimento que está na linha digitável."),
        ("nosso_numero", "3", "Não é o nosso número que está na linha digitável."),
    ],
)
def test_an_option_may_not_contradict_the_line(tmp_path: Path, opcao: str, valor: str, regra: str) -> None:
    dito = emitido(tmp_path / "a.pdf", **{opcao: valor})
    assert dito.stderr == f"Opção --{opcao.replace('_', '-')}: {regra}\n"
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("banco", "fator", "opcao"),
    [("218", "1677", "nosso-numero"), ("104", "1677", "agencia"), ("237", "", "vencimento")],
)
def test_what_the_line_does_not_say_is_asked_for(tmp_path: Path, banco: str, fator: str, opcao: str) -> None:
    vencimento = date(2026, 12, 31) if fator else None
    campos_livres = {"104": "1234560000100040000001230"}
    codigo = codigo_barras.montar(banco, vencimento, Decimal("227.50"), campos_livres.get(banco, CODIGO[19:]))
    dito = emitido(tmp_path / "a.pdf", linha=codigo)
    assert dito.exit_code == 1
    assert dito.stderr.startswith(f"Opção --{opcao}: É obrigatória")


@pytest.mark.parametrize(
    ("linha", "frase"),
    [
        ("23791.23406 60000.000004 02005.678905 3 16770000022750", "rode sem --pdf para saber qual"),
        (codigo_barras.montar("237", None, Decimal(0), CODIGO[19:], moeda="0"), "não é em reais"),
        ("1234", "deve ter 47 algarismos"),
    ],
)
def test_a_line_that_cannot_be_printed_is_refused(tmp_path: Path, linha: str, frase: str) -> None:
    dito = emitido(tmp_path / "a.pdf", linha=linha)
    assert dito.exit_code == 1
    assert frase in dito.stderr
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("opcao", "valor", "regra"),
    [
        ("banco", "23", "Deve ter três algarismos."),
        ("banco", "218", "As descrições do campo livre do Banco BS2 não concordam"),
        ("agencia", "12345", "A agência deve ter de 1 a 4 algarismos"),
        ("agencia", "1234-12", "O dígito da agência deve ser"),
        ("conta", "1234-12", "O dígito da conta deve ser"),
        ("nosso_numero", "123456789012", "O nosso número deve ter de 1 a 11 algarismos"),
        ("carteira", "X", "A carteira deve ter de 1 a 2 algarismos"),
        ("valor", "1.234", "É ambíguo"),
        ("valor", "999999999999,00", "O valor deve ser de zero a"),
        ("vencimento", "31/02/2026", "É uma data que não existe."),
        ("vencimento", "01/01/1999", "O vencimento deve ser a partir de 03/07/2000"),
        ("cnpj", "11.222.333/0001-82", "Os dígitos verificadores do CNPJ não conferem."),
        ("cnpj_pagador", "1", "Informe um CPF (11 algarismos) ou um CNPJ"),
    ],
)
def test_an_error_names_the_option_and_the_rule(tmp_path: Path, opcao: str, valor: str, regra: str) -> None:
    dito = imprimir(tmp_path / "a.pdf", **{opcao: valor})
    assert dito.exit_code == 1
    assert dito.stderr.startswith(f"Opção --{opcao.replace('_', '-')}: {regra}")
    assert not (tmp_path / "a.pdf").exists()


def test_the_rule_of_a_banks_own_field_is_told_by_its_option(tmp_path: Path) -> None:
    dito = imprimir(tmp_path / "a.pdf", banco="341", carteira="196", convenio="12345", documento="NF-1")
    assert dito.stderr.startswith("Opção --documento: O número do documento deve ter de 1 a 7 algarismos")


def test_all_that_is_missing_is_told_at_once(tmp_path: Path) -> None:
    dito = central("--pdf", str(tmp_path / "a.pdf"), "--banco", "237")
    assert dito.exit_code == 1
    faltam = (
        "--nosso-numero, --valor, --vencimento, --beneficiario, --cnpj, --endereco, --pagador, --documento"
    )
    assert dito.stderr == f"Para imprimir faltam: {faltam}.\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    dito = imprimir(tmp_path / "nenhuma" / "a.pdf")
    assert dito.exit_code == 1
    assert dito.stderr == "Opção --pdf: não foi possível gravar o arquivo.\n"


def test_options_that_would_do_nothing_are_refused(tmp_path: Path) -> None:
    assert "só se usam com --pdf" in central(LINHA, "--valor", "1,00").stderr
    assert "só se usam com --pdf" in central(LINHA, "--com-valor").stderr
    assert "não combinam" in central(LINHA, "--json", "--pdf", str(tmp_path / "a.pdf")).stderr


def test_garbage_in_the_options_is_printed_without_harm(tmp_path: Path) -> None:
    dito = imprimir(tmp_path / "a.pdf", beneficiario=LIXO + "Aurora", documento=LIXO)
    assert dito.exit_code == 0, dito.output
    assert "\x1b" not in dito.output
    assert "Aurora" in texto((tmp_path / "a.pdf").read_bytes())


def test_a_text_that_was_shortened_is_told_to_who_prints(tmp_path: Path) -> None:
    dito = imprimir(tmp_path / "a.pdf", pagador="Comércio " * 40)
    assert dito.exit_code == 0, dito.output
    assert "texto_encurtado_no_papel" in dito.stderr
    assert "pagador" in dito.stderr
