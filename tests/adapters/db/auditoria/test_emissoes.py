"""Every boleto of every emission is kept, also when one is issued twice in one instant."""

from datetime import UTC, datetime

from tests.adapters.db.armazem import Armazem
from tests.mundo.aurora import um_banco
from tests.mundo.carteira import um_boleto
from ws.application.ports.auditoria.emissoes import Emissao

AGORA = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
DE_B1 = Emissao(1, "B1", AGORA, 1, "A4", "a" * 64)
DE_B2 = Emissao(1, "B2", AGORA, 1, "A4", "a" * 64)


def test_every_boleto_of_a_call_is_kept(armazem: Armazem) -> None:
    armazem.gravar(um_banco(um_boleto(), um_boleto(id="B2")))
    with armazem.unidades.escrita() as uow:
        uow.emissoes.registrar([DE_B2, DE_B1])
        uow.commit()
    assert armazem.emissoes() == [DE_B1, DE_B2]


def test_the_same_boleto_may_be_issued_twice_in_one_instant(armazem: Armazem) -> None:
    armazem.gravar(um_banco(um_boleto()))
    for _ in range(2):
        with armazem.unidades.escrita() as uow:
            uow.emissoes.registrar([DE_B1])
            uow.commit()
    assert armazem.emissoes() == [DE_B1, DE_B1]
