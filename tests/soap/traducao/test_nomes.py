"""The core's names in the contract's spelling."""

import pytest

from ws.soap.traducao.nomes import no_contrato


@pytest.mark.parametrize(
    ("do_nucleo", "do_contrato"),
    [
        ("modelo", "modelo"),
        ("id_boleto", "idBoleto"),
        ("destinatarios.email[3]", "destinatarios/email[3]"),
        ("cpf_cnpj_cliente", "cpfCnpjCliente"),
        ("idBoleto[2]", "idBoleto[2]"),
    ],
)
def test_fields_are_named_as_the_contract_does(do_nucleo: str, do_contrato: str) -> None:
    assert no_contrato(do_nucleo) == do_contrato
