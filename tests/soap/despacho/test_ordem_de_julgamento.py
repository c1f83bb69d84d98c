"""Order of judgement: transport, XML, envelope, credentials, schema, grants, business.

Each request below is wrong from one stage onwards, and right in all that come before it.
"""

from typing import Any

import pytest

from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import duas_empresas
from tests.soap.instalacao import XML11, Instalacao, envelope, pedido
from ws.domain.acessos.acesso import Recurso

ERRADO = envelope(pedido("EmitirBoleto", "<pagina>x</pagina>"))
CERTO = envelope(pedido("EmitirBoleto", "<idBoleto>nenhum</idBoleto>"))
DOIS_CORPOS = ERRADO.replace(b"</s:Body>", b"<outro/></s:Body>")
ETAPAS: list[tuple[str, bytes, dict[str, Any], bool, int, str]] = [
    ("transport", DOIS_CORPOS[:-1], {"tipo": "text/plain", "conta": None}, False, 415, ""),
    ("XML", DOIS_CORPOS[:-1], {"conta": None}, False, 500, "201"),
    ("envelope", DOIS_CORPOS, {"conta": None}, False, 500, "204"),
    ("no credentials", ERRADO, {"conta": None}, False, 401, "101"),
    ("credentials", ERRADO, {"conta": ("mercado", "errada")}, False, 500, "102"),
    ("operation", ERRADO.replace(b"EmitirBoleto", b"Outra"), {}, False, 500, "208"),
    ("schema", ERRADO, {}, False, 500, "211"),
    ("grants", CERTO, {}, False, 500, "110"),
    ("business", CERTO, {}, True, 200, "310"),
]


@pytest.mark.parametrize(
    ("corpo", "opcoes", "liberado", "status", "codigo"),
    [etapa[1:] for etapa in ETAPAS],
    ids=[etapa[0] for etapa in ETAPAS],
)
def test_the_first_stage_that_fails_answers(
    corpo: bytes, opcoes: dict[str, Any], *, liberado: bool, status: int, codigo: str
) -> None:
    acesso = um_acesso(recursos={Recurso.EMITIR: liberado})
    porta = Instalacao(UnitsOfWork(duas_empresas().com_acessos(acesso)))
    resposta = porta.enviar(corpo, **{"tipo": XML11, **opcoes})
    assert resposta.status == status
    assert not codigo or resposta.codigo == codigo
