"""A title's columns held against each other: the last day for paying it, and the Pix text its bank returned."""

from datetime import date
from decimal import Decimal

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.registros import registro_de_boleto
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.febraban.pix.br_code import crc


def test_a_due_date_beyond_the_stored_limit_needs_a_new_limit(cenario: Cenario) -> None:
    cenario.gravar(boletos=[registro_de_boleto(limite_pagamento=date(2026, 11, 30))])
    adiado = RegistroBoleto("B1", data_vencimento=date(2026, 12, 10))
    assert cenario.motivo(boletos=[adiado]) == (
        "O limite gravado é anterior ao novo vencimento: informe o novo limite."
    )
    com_limite = RegistroBoleto("B1", data_vencimento=date(2026, 12, 10), limite_pagamento=date(2026, 12, 20))
    cenario.gravar(boletos=[com_limite])
    assert cenario.boleto().limite_pagamento == date(2026, 12, 20)


class TestPix:
    @staticmethod
    def texto(valor: str) -> str:
        inicio = (
            "00020101021226840014br.gov.bcb.pix2562qrcode-h.exemplo.com.br/v2/cobv/0123456789abcdef0123456789abcd"
            f"520400005303986{valor}5802BR5907EMPRESA6009SAO PAULO62070503***6304"
        )
        return inicio + crc(inicio)

    @pytest.mark.parametrize("valor", ["5406100.00", "540595.00", ""])
    def test_is_kept_as_it_came(self, valor: str, cenario: Cenario) -> None:
        texto = self.texto(valor)
        cenario.gravar(boletos=[registro_de_boleto(pix_copia_cola=texto, abatimento=Decimal("5.00"))])
        assert cenario.boleto().pix_copia_cola == texto

    def test_of_another_amount_is_refused(self, cenario: Cenario) -> None:
        boletos = [registro_de_boleto(pix_copia_cola=self.texto("5406100.01"))]
        assert cenario.motivo(boletos=boletos) == "O código Pix tem um valor que não é o do boleto."

    def test_that_is_damaged_is_refused(self, cenario: Cenario) -> None:
        boletos = [registro_de_boleto(pix_copia_cola=self.texto("").replace("SAO", "SAN"))]
        assert cenario.recusas(boletos=boletos) == [("boletos", 2, "pix_copia_cola")]

    def test_that_the_bank_wrote_oddly_is_kept_with_a_warning(self, cenario: Cenario) -> None:
        inicio = "00020126BR0014br.gov.bcb.pix6304"
        importacao = cenario.gravar(boletos=[registro_de_boleto(pix_copia_cola=inicio + crc(inicio))])
        assert [(aviso.linha, aviso.coluna) for aviso in importacao.avisos] == [(2, "pix_copia_cola")]

    def test_is_kept_when_nothing_of_it_is_told_and_goes_when_cleared(self, cenario: Cenario) -> None:
        cenario.gravar(boletos=[registro_de_boleto(pix_copia_cola=self.texto(""))])
        cenario.gravar(boletos=[registro_de_boleto()])
        assert cenario.boleto().pix_copia_cola
        cenario.gravar(boletos=[registro_de_boleto(pix_copia_cola="")])
        assert cenario.boleto().pix_copia_cola == ""
