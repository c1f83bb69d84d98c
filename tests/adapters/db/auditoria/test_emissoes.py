"""Every boleto of every emission is kept, also when one is issued twice in one instant."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.adapters.db.armazem import Armazem
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.paginas import LIMITE_DO_HISTORICO

AGORA = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
DE_B1 = Emissao(1, "B1", AGORA, 1, "A4", "a" * 64)
DE_B2 = Emissao(1, "B2", AGORA, 1, "A4", "a" * 64)


def test_every_boleto_of_a_call_is_kept(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto(), um_boleto(id="B2")))
    with armazem.unidades.escrita() as uow:
        uow.emissoes.registrar([DE_B2, DE_B1])
        uow.commit()
    assert armazem.emissoes() == [DE_B1, DE_B2]


def test_the_same_boleto_may_be_issued_twice_in_one_instant(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto()))
    for _ in range(2):
        with armazem.unidades.escrita() as uow:
            uow.emissoes.registrar([DE_B1])
            uow.commit()
    assert armazem.emissoes() == [DE_B1, DE_B1]


def do_boleto(
    armazem: Armazem, empresa_id: int = 1, boleto_id: str = "B1", acesso_id: int = 1
) -> list[Emissao]:
    with armazem.unidades.leitura() as uow:
        return list(uow.emissoes.do_boleto(empresa_id, boleto_id, acesso_id))


def test_a_boleto_has_the_emissions_that_the_account_asked_for_latest_first(armazem: Armazem) -> None:
    banco = duas_empresas(um_boleto(), um_boleto(id="B2"))
    armazem.gravar(banco.com_acessos(um_acesso(id=2, login="outro")))
    mais_tarde = replace(DE_B1, quando=AGORA + timedelta(hours=1), modelo="CARNE")
    de_outro = replace(DE_B1, acesso_id=2)
    with armazem.unidades.escrita() as uow:
        uow.emissoes.registrar([DE_B1, DE_B2, mais_tarde, de_outro])
        uow.commit()
    assert do_boleto(armazem) == [mais_tarde, DE_B1]
    assert do_boleto(armazem, acesso_id=2) == [de_outro]
    assert do_boleto(armazem, empresa_id=2) == do_boleto(armazem, boleto_id="B3") == []


def test_only_the_latest_emissions_are_told(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto()))
    todas = [replace(DE_B1, quando=AGORA + timedelta(minutes=n)) for n in range(LIMITE_DO_HISTORICO + 1)]
    with armazem.unidades.escrita() as uow:
        uow.emissoes.registrar(todas)
        uow.commit()
    assert do_boleto(armazem) == todas[:0:-1]
