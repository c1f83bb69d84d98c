"""From requests as read to what the use cases take: the words of the contract are words of the core."""

from enum import StrEnum

import pytest

from tests.soap.instalacao import URL
from ws.application.ports.carteira.boletos import FiltroSituacao
from ws.application.ports.carteira.impressora import Modelo
from ws.soap.contrato.publicacao import carregar_contrato


@pytest.mark.parametrize(
    ("tipo", "enumeracao"), [("FiltroSituacao", FiltroSituacao), ("ModeloImpressao", Modelo)]
)
def test_the_values_that_a_request_may_choose_from_are_those_that_the_core_knows(
    tipo: str, enumeracao: type[StrEnum]
) -> None:
    assert carregar_contrato(URL).esquema.simples[tipo].valores == tuple(enumeracao)
