"""Bar codes: computed, issued by the bank, both, or none."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.registros import EMISSAO, VENCIMENTO, conta_cadastrada, registro_de_boleto
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.carteira.posicao import motivo_nao_emitivel
from ws.febraban.codigo import codigo_barras, linha_digitavel

CEM = Decimal("100.00")
CALCULADO = "23791162600000100001172090000000000204030050"
LIVRE = "0001" * 6 + "9"
SEM_DADOS = {"agencia": "", "agencia_dv": "", "conta": "", "conta_dv": "", "carteira": ""}


def emitido(
    vencimento: date | None = VENCIMENTO, valor: Decimal = CEM, banco: str = "403", moeda: str = "9"
) -> str:
    return codigo_barras.montar(banco, vencimento, valor, LIVRE, moeda)


def linha(codigo: str) -> str:
    return linha_digitavel.de_codigo_barras(codigo)


def da_fintech(**mudancas: Any) -> Any:
    return registro_de_boleto(**({"conta": "FINTECH", "linha_digitavel": linha(emitido())} | mudancas))


def test_the_bar_code_is_computed_by_the_rule_of_the_accounts_bank(cenario: Cenario) -> None:
    cenario.gravar()
    boleto = cenario.boleto()
    assert boleto.codigo_barras == CALCULADO
    assert boleto.linha_digitavel == linha(CALCULADO)
    assert (boleto.nosso_numero, boleto.nosso_numero_impresso) == ("2", "09/00000000002-P")
    assert (boleto.banco, boleto.carteira, boleto.agencia_codigo) == ("237", "09", "1172-0 / 0403005-2")


def test_sicoob_puts_the_number_of_the_instalment_into_the_bar_code(cenario: Cenario) -> None:
    sicoob = conta_cadastrada(banco="756", agencia="4327", convenio="417270", modalidade="01", carteira="1")
    cenario.gravar(contas=[sicoob], boletos=[registro_de_boleto(parcela="2/3")])
    assert cenario.boleto().codigo_barras.endswith("002")


@pytest.mark.parametrize("forma", [linha, lambda codigo: linha_digitavel.formatar(linha(codigo))])
def test_what_the_bank_issued_is_kept_for_any_bank(forma: Any, cenario: Cenario) -> None:
    dado = da_fintech(
        linha_digitavel=forma(emitido()), nosso_numero_impresso="2-7", agencia_codigo="0001/1234567"
    )
    cenario.gravar(boletos=[dado])
    boleto = cenario.boleto()
    assert (boleto.codigo_barras, boleto.linha_digitavel) == (emitido(), linha(emitido()))
    assert (boleto.nosso_numero_impresso, boleto.agencia_codigo) == ("2-7", "0001/1234567")


def test_the_bar_code_will_do_in_the_place_of_the_line(cenario: Cenario) -> None:
    cenario.gravar(boletos=[da_fintech(linha_digitavel=None, codigo_barras=emitido())])
    assert cenario.boleto().linha_digitavel == linha(emitido())


def test_without_printed_forms_the_plain_ones_are_printed(cenario: Cenario) -> None:
    cenario.gravar(boletos=[da_fintech()])
    assert (cenario.boleto().nosso_numero_impresso, cenario.boleto().agencia_codigo) == (
        "2",
        "0001 / 1234567",
    )


def test_a_title_without_due_date_in_its_bar_code_is_taken(cenario: Cenario) -> None:
    cenario.gravar(boletos=[da_fintech(linha_digitavel=linha(emitido(vencimento=None)))])
    assert cenario.boleto().data_vencimento == VENCIMENTO


def test_a_due_date_beyond_the_rollover_of_2025_is_read_from_the_day_of_issue(cenario: Cenario) -> None:
    antigo = {"data_emissao": date(2000, 6, 1), "data_vencimento": date(2000, 7, 3)}
    novo = {"data_emissao": date(2025, 2, 1), "data_vencimento": date(2025, 2, 22)}
    codigo = emitido(date(2025, 2, 22))
    assert codigo == emitido(date(2000, 7, 3))
    boletos = [
        da_fintech(id="A", linha_digitavel=linha(codigo), **antigo),
        da_fintech(id="B", linha_digitavel=linha(codigo), **novo),
    ]
    cenario.gravar(boletos=boletos, pagamentos=())
    assert cenario.boleto("A").codigo_barras == cenario.boleto("B").codigo_barras


@pytest.mark.parametrize(
    ("codigo", "motivo"),
    [
        (emitido(banco="404"), "A linha digitável é de outro banco que não o da conta de cobrança."),
        (emitido(moeda="0"), "A linha digitável não é em reais."),
        (emitido(valor=Decimal("100.01")), "A linha digitável tem um valor que não é o da coluna valor."),
        (
            emitido(date(2026, 11, 11)),
            "A linha digitável tem um vencimento que não é o da coluna data_vencimento.",
        ),
    ],
)
def test_a_line_that_is_not_of_this_title_is_refused(codigo: str, motivo: str, cenario: Cenario) -> None:
    assert cenario.motivo(boletos=[da_fintech(linha_digitavel=linha(codigo))]) == motivo


def test_a_line_with_a_wrong_digit_is_refused_with_the_place(cenario: Cenario) -> None:
    certa = linha(emitido())
    errada = certa[:5] + str((int(certa[5]) + 1) % 10) + certa[6:]
    assert cenario.motivo(boletos=[da_fintech(linha_digitavel=errada)]).startswith(
        "O dígito verificador do campo 1 não confere"
    )


@pytest.mark.parametrize("codigo", ["1" * 43, CALCULADO[:4] + "0" + CALCULADO[5:]])
def test_a_bar_code_that_is_none_is_refused(codigo: str, cenario: Cenario) -> None:
    boletos = [da_fintech(linha_digitavel=None, codigo_barras=codigo)]
    assert cenario.recusas(boletos=boletos) == [("boletos", 2, "codigo_barras")]


def test_line_and_bar_code_must_be_of_one_title(cenario: Cenario) -> None:
    boletos = [da_fintech(codigo_barras=emitido(valor=Decimal("1.00")))]
    assert (
        cenario.motivo(boletos=boletos) == "A linha digitável e o código de barras são de títulos diferentes."
    )


def test_a_due_date_that_the_factor_cannot_mean_is_refused(cenario: Cenario) -> None:
    longe = {"data_emissao": date(2009, 1, 1), "data_vencimento": date(2009, 2, 1)}
    codigo = linha(emitido(date(2024, 6, 1)))
    assert cenario.recusas(boletos=[da_fintech(linha_digitavel=codigo, **longe)]) == [
        ("boletos", 2, "linha_digitavel")
    ]


def test_a_bank_without_a_known_rule_and_without_a_line_is_taken_and_cannot_be_reissued(
    cenario: Cenario,
) -> None:
    cenario.gravar(boletos=[da_fintech(linha_digitavel=None)], pagamentos=())
    boleto = cenario.boleto()
    assert (boleto.codigo_barras, boleto.linha_digitavel) == ("", "")
    assert motivo_nao_emitivel(boleto, EMISSAO) is Codigo.BOLETO_INCOMPLETO


def test_the_line_of_an_incomplete_title_may_come_later(cenario: Cenario) -> None:
    cenario.gravar(boletos=[da_fintech(linha_digitavel=None)])
    cenario.gravar(boletos=[da_fintech()])
    assert cenario.boleto().codigo_barras == emitido()


def test_a_computed_title_whose_line_is_given_too_must_be_the_same(cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(linha_digitavel=linha(CALCULADO))])
    assert cenario.boleto().codigo_barras == CALCULADO


def test_a_given_line_that_differs_from_the_computed_one_is_refused(cenario: Cenario) -> None:
    outra = linha(emitido(banco="237"))
    assert cenario.motivo(boletos=[registro_de_boleto(linha_digitavel=outra)]) == (
        "A linha digitável não é a que resulta da conta de cobrança e do nosso número."
    )


def test_a_given_printed_number_must_be_the_computed_one_punctuation_apart(cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(nosso_numero_impresso="09 00000000002 P")])
    assert cenario.boleto().nosso_numero_impresso == "09 00000000002 P"
    errado = registro_de_boleto(id="B2", nosso_numero_impresso="09/00000000002-7")
    assert cenario.recusas(boletos=[errado]) == [("boletos", 2, "nosso_numero_impresso")]


def test_a_number_that_the_bank_cannot_have_is_refused_with_its_rule(cenario: Cenario) -> None:
    [problema] = cenario.importar(
        boletos=[registro_de_boleto(nosso_numero="9" * 12)], pagamentos=()
    ).problemas
    assert problema.coluna == "nosso_numero"
    assert "de 1 a 11 algarismos" in problema.motivo


def test_what_the_bank_takes_from_the_account_is_told_of_the_account(cenario: Cenario) -> None:
    """A rule that only shows with the title: a free number of 17 digits at Banco do Brasil wants carteira 16 or 18."""
    bb = conta_cadastrada(banco="001", convenio="123456", agencia="3387", conta="61900", carteira="17")
    [problema] = cenario.importar(
        contas=[bb], boletos=[registro_de_boleto(nosso_numero="12345678901234567")], pagamentos=()
    ).problemas
    assert (problema.coluna, problema.motivo) == ("conta", "A carteira deve ser 16 ou 18.")


def test_a_supported_bank_needs_account_data_or_a_line(cenario: Cenario) -> None:
    [problema] = cenario.importar(contas=[conta_cadastrada(**SEM_DADOS)], pagamentos=()).problemas
    assert problema.coluna == "linha_digitavel"
    assert problema.motivo == (
        "É obrigatória: a conta de cobrança não traz os dados que calculam o código de barras."
    )


def test_an_account_without_data_takes_what_a_supported_bank_issued(cenario: Cenario) -> None:
    dado = registro_de_boleto(linha_digitavel=linha(emitido(banco="237")))
    cenario.gravar(contas=[conta_cadastrada(**SEM_DADOS)], boletos=[dado])
    assert cenario.boleto().codigo_barras == emitido(banco="237")


class TestARegisteredTitle:
    def test_keeps_its_bar_code_when_the_account_changes(self, cenario: Cenario) -> None:
        cenario.gravar()
        cenario.gravar(contas=[conta_cadastrada(agencia="9999")])
        assert cenario.boleto().codigo_barras == CALCULADO

    def test_with_another_due_date_changes_only_the_factor(self, cenario: Cenario) -> None:
        cenario.gravar()
        cenario.gravar(boletos=[registro_de_boleto(data_vencimento=date(2026, 11, 21))])
        boleto = cenario.boleto()
        assert codigo_barras.campo_livre(boleto.codigo_barras) == codigo_barras.campo_livre(CALCULADO)
        assert boleto.codigo_barras[5:9] == str(int(CALCULADO[5:9]) + 11)
        assert boleto.linha_digitavel == linha(boleto.codigo_barras)
        assert (boleto.data_vencimento, boleto.prazo) == (date(2026, 11, 21), date(2026, 11, 23))

    def test_with_another_due_date_needs_a_new_line_where_the_rule_is_not_known(
        self, cenario: Cenario
    ) -> None:
        cenario.gravar(boletos=[da_fintech()])
        depois = da_fintech(linha_digitavel=None, data_vencimento=date(2026, 12, 10))
        assert (
            cenario.motivo(boletos=[depois]) == "O vencimento mudou: informe a nova linha digitável do banco."
        )

    def test_with_another_due_date_takes_the_new_line(self, cenario: Cenario) -> None:
        cenario.gravar(boletos=[da_fintech()])
        novo = emitido(date(2026, 12, 10))
        depois = da_fintech(linha_digitavel=linha(novo), data_vencimento=date(2026, 12, 10))
        cenario.gravar(boletos=[depois])
        assert cenario.boleto().codigo_barras == novo

    def test_with_another_due_date_refuses_the_old_line(self, cenario: Cenario) -> None:
        cenario.gravar(boletos=[da_fintech()])
        depois = da_fintech(data_vencimento=date(2026, 12, 10))
        assert cenario.recusas(boletos=[depois]) == [("boletos", 2, "linha_digitavel")]

    def test_without_due_date_in_its_bar_code_keeps_it_on_any_date(self, cenario: Cenario) -> None:
        a_vista = linha(emitido(vencimento=None))
        cenario.gravar(boletos=[da_fintech(linha_digitavel=a_vista)])
        cenario.gravar(boletos=[da_fintech(linha_digitavel=None, data_vencimento=date(2026, 12, 10))])
        assert cenario.boleto().linha_digitavel == a_vista

    def test_takes_the_line_of_a_new_due_date_although_the_account_changed_meanwhile(
        self, cenario: Cenario
    ) -> None:
        cenario.gravar()
        vencimento = date(2026, 12, 10)
        novo = codigo_barras.montar("237", vencimento, CEM, codigo_barras.campo_livre(CALCULADO))
        depois = registro_de_boleto(linha_digitavel=linha(novo), data_vencimento=vencimento)
        cenario.gravar(contas=[conta_cadastrada(agencia="9999")], boletos=[depois])
        assert cenario.boleto().codigo_barras == novo

    def test_keeps_its_bar_code_when_nothing_of_it_is_told(self, cenario: Cenario) -> None:
        cenario.gravar(boletos=[da_fintech()])
        cenario.gravar(boletos=[replace(da_fintech(), linha_digitavel=None)])
        assert cenario.boleto().codigo_barras == emitido()

    def test_takes_another_line_only_if_it_is_the_computed_one(self, cenario: Cenario) -> None:
        """Who corrects the account and sends the line again corrects the title."""
        cenario.gravar(contas=[conta_cadastrada(agencia="9999")])
        cenario.gravar()
        cenario.gravar(boletos=[registro_de_boleto(linha_digitavel=linha(CALCULADO))])
        assert cenario.boleto().codigo_barras == CALCULADO
        outra = registro_de_boleto(linha_digitavel=linha(emitido(banco="237")))
        assert cenario.recusas(boletos=[outra]) == [("boletos", 2, "linha_digitavel")]
