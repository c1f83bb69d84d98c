"""A collection account is as its file says and as its bank can have it, with its logo."""

from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest

from tests.application.importacao.cenario import LOGO, Cenario, com_padroes
from tests.mundo.registros import COMO_SE_ESCREVE, conta_cadastrada, conta_sem_regra
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.conta import ContaCadastrada, DescontoPadrao
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.encargos import Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

LOGO_GRANDE = str(Erro(CodigoDeGestao.LOGO_GRANDE, maximo=BYTES_NO_MAXIMO // 1024))
LOGO_INVALIDO = CodigoDeGestao.LOGO_INVALIDO.mensagem

SO_ALGARISMOS = "Deve ter só algarismos, sem dígito verificador, ponto ou hífen, no máximo 20."


def test_an_account_is_as_the_file_says_whole(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(instrucoes=("Não receber em cheque.",)), conta_sem_regra()])
    cenario.gravar(contas=[conta_cadastrada(local_pagamento="Em qualquer banco"), conta_sem_regra()])
    assert cenario.unidades.banco.contas_importadas[1, "BRADESCO"] == conta_cadastrada(
        local_pagamento="Em qualquer banco"
    )


def test_an_account_that_the_file_does_not_name_stays(cenario: Cenario) -> None:
    cenario.gravar()
    cenario.gravar(contas=[conta_sem_regra()])
    assert set(cenario.unidades.banco.contas_importadas) == {(1, "BRADESCO"), (1, "FINTECH")}


def test_an_account_may_have_a_beneficiario_of_its_own(cenario: Cenario) -> None:
    filial = Parte("Aurora Filial", "11.222.333/0002-62", COMO_SE_ESCREVE.endereco)
    cenario.gravar(contas=[conta_cadastrada(beneficiario=filial)])
    guardada = cenario.unidades.banco.contas_importadas[1, "BRADESCO"]
    assert guardada.beneficiario == replace(filial, documento="11222333000262")


@pytest.mark.parametrize(
    ("mudanca", "coluna", "motivo"),
    [
        ({"codigo": "X" * 65}, "codigo", "Deve ter no máximo 64 caracteres."),
        ({"banco": "1"}, "banco", "Deve ter 3 algarismos, os do código de compensação."),
        ({"agencia": "1172-0"}, "agencia", SO_ALGARISMOS),
        ({"convenio": "4" * 21}, "convenio", SO_ALGARISMOS),
        ({"conta_dv": "?"}, "conta_dv", "Deve ter só letras e algarismos, no máximo 10."),
        ({"local_pagamento": "x" * 151}, "local_pagamento", "Deve ter no máximo 150 caracteres."),
        (
            {"beneficiario": Parte("X", "1")},
            "beneficiario.cnpj",
            "Informe um CPF (11 algarismos) ou um CNPJ (14 caracteres).",
        ),
    ],
)
def test_an_account_is_refused_for(
    mudanca: dict[str, Any], coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(contas=[conta_cadastrada(**mudanca)], boletos=(), pagamentos=()).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


@pytest.mark.parametrize(
    ("padroes", "coluna", "motivo"),
    [
        (
            {"multa": Multa(TipoMulta.PERCENTUAL, Decimal("100.01"))},
            "multa.valor",
            "Deve ser no máximo 100 por cento.",
        ),
        (
            {"juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.333"))},
            "juros.valor",
            "Deve ter no máximo duas casas decimais.",
        ),
        (
            {"desconto": DescontoPadrao(TipoDesconto.VALOR, Decimal("0.00"), 5)},
            "desconto.valor",
            "Deve ser maior que zero.",
        ),
        (
            {"desconto": DescontoPadrao(TipoDesconto.VALOR, Decimal("1.00"), 9999)},
            "desconto.dias",
            "Deve ser de 0 a 3650 dias.",
        ),
        ({"limite_dias": 9999}, "limite_dias", "Deve ser de 0 a 3650 dias."),
        ({"especie": ""}, "especie", "Deve ter de 1 a 10 letras ou algarismos, como DM."),
        ({"aceite": "X"}, "aceite", "Deve ser A (com aceite) ou N (sem aceite)."),
        ({"instrucoes": ("x",) * 17}, "instrucoes", "Deve ter no máximo 16 linhas."),
    ],
)
def test_an_account_is_refused_for_its_defaults(
    padroes: dict[str, Any], coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(contas=[com_padroes(**padroes)], boletos=(), pagamentos=()).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


@pytest.mark.parametrize(
    ("conta", "coluna", "trecho"),
    [
        (conta_cadastrada(agencia="12345"), "agencia", "A agência deve ter de 1 a 4 algarismos"),
        (conta_cadastrada(banco="001", convenio="12345"), "convenio", "deve ter 4, 6, 7 ou 8 algarismos"),
        (conta_cadastrada(banco="748", carteira="9"), "carteira", "A carteira deve ser 1 ou 3"),
        (conta_cadastrada(carteira=""), "carteira", "A carteira deve ter de 1 a 2 algarismos"),
    ],
)
def test_an_account_that_its_bank_cannot_have_is_refused_when_it_is_stored(
    conta: Any, coluna: str, trecho: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(contas=[conta], boletos=(), pagamentos=()).problemas
    assert problema.coluna == coluna
    assert trecho in problema.motivo


def test_the_bank_of_a_stored_account_does_not_change(cenario: Cenario) -> None:
    cenario.gravar()
    assert cenario.motivo(contas=[conta_cadastrada(banco="133")]) == (
        "O banco de uma conta cadastrada não muda: cadastre outra conta."
    )


def test_the_same_account_twice_is_refused(cenario: Cenario) -> None:
    assert (
        cenario.motivo(contas=[conta_cadastrada(), conta_cadastrada()])
        == "Está repetido: já veio na linha 2."
    )


def guardada(cenario: Cenario) -> ContaCadastrada:
    return cenario.unidades.banco.contas_importadas[1, "BRADESCO"]


def logos(cenario: Cenario) -> dict[tuple[int, str], bytes]:
    return cenario.unidades.banco.logos_das_contas


def test_an_account_comes_with_its_banks_logo(cenario: Cenario) -> None:
    cenario.gravar(contas=[conta_cadastrada(logo_banco=LOGO), conta_sem_regra()])
    assert guardada(cenario) == conta_cadastrada(logo_sha256=sha256(LOGO).hexdigest())
    assert logos(cenario) == {(1, "BRADESCO"): LOGO}


def test_the_same_account_with_the_same_logo_again_changes_nothing(cenario: Cenario) -> None:
    contas = [conta_cadastrada(logo_banco=LOGO), conta_sem_regra()]
    cenario.gravar(contas=contas)
    assert cenario.gravar(contas=contas).total.alteradas == 0
    assert logos(cenario) == {(1, "BRADESCO"): LOGO}


def test_an_account_that_changes_keeps_its_banks_logo(cenario: Cenario) -> None:
    cenario.gravar(contas=[conta_cadastrada(logo_banco=LOGO), conta_sem_regra()])
    cenario.gravar(
        contas=[conta_cadastrada(logo_banco=LOGO, local_pagamento="Em qualquer banco"), conta_sem_regra()]
    )
    assert guardada(cenario).local_pagamento == "Em qualquer banco"
    assert logos(cenario) == {(1, "BRADESCO"): LOGO}


def test_another_logo_takes_the_place_of_the_one_before(cenario: Cenario) -> None:
    outro = LOGO[:-1] + b"\x02"
    cenario.gravar(contas=[conta_cadastrada(logo_banco=LOGO), conta_sem_regra()])
    assert cenario.gravar(contas=[conta_cadastrada(logo_banco=outro), conta_sem_regra()]).total.alteradas == 1
    assert guardada(cenario).logo_sha256 == sha256(outro).hexdigest()
    assert logos(cenario) == {(1, "BRADESCO"): outro}


def test_a_logo_that_the_file_does_not_name_any_more_goes(cenario: Cenario) -> None:
    cenario.gravar(contas=[conta_cadastrada(logo_banco=LOGO), conta_sem_regra()])
    assert cenario.gravar().total.alteradas == 1
    assert guardada(cenario) == conta_cadastrada()
    assert logos(cenario) == {}


@pytest.mark.parametrize(
    ("conteudo", "motivo"),
    [(b"GIF89a", LOGO_INVALIDO), (b"", LOGO_INVALIDO), (LOGO + b"\0" * BYTES_NO_MAXIMO, LOGO_GRANDE)],
    ids=["a GIF", "an empty file", "too large"],
)
def test_a_banks_logo_that_cannot_be_is_refused(conteudo: bytes, motivo: str, cenario: Cenario) -> None:
    [problema] = cenario.importar(
        contas=[conta_cadastrada(logo_banco=conteudo)], boletos=(), pagamentos=()
    ).problemas
    assert (problema.coluna, problema.motivo) == ("logo_banco", motivo)
