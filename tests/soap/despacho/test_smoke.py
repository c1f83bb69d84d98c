"""One whole call in memory, on each Python that the project supports."""

import pytest

from tests.mundo.carteira import um_boleto
from tests.soap.instalacao import instalacao_com
from tests.wsdl.namespaces import SOAP11, SOAP12


@pytest.mark.smoke
@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
def test_a_customer_sees_its_boleto(soap: str) -> None:
    resposta = instalacao_com(um_boleto()).chamar("ConsultarBoletos", soap=soap)
    assert (resposta.status, resposta.codigo) == (200, "000")
    assert resposta.textos("idBoleto") == ["B1"]
