"""Boletos named by a person come in that order with what they are worth today, or not at all."""

from decimal import Decimal
from typing import Any

import pytest

from tests.application.cena import Cena
from tests.mundo.carteira import ENCARGOS, um_boleto
from tests.mundo.dias import daqui
from ws.application.carteira.reunir_boletos import ReunirBoletos
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Recurso

VENCIDO = um_boleto(id="B1", data_vencimento=daqui(-30), **ENCARGOS)
DA_FILIAL = um_boleto(id="B2", codigo_cliente="C0002")
DO_VIZINHO = um_boleto(id="B3", codigo_cliente="C0003")


@pytest.fixture
def cena() -> Cena:
    return Cena(VENCIDO, DA_FILIAL, DO_VIZINHO)


def reunir(
    cena: Cena, *ids: str, recurso: Recurso = Recurso.ENVIAR_EMAIL, **acesso: Any
) -> list[tuple[str, Decimal]]:
    """Ids and what is owed today."""
    caso = ReunirBoletos(cena.unidades, cena.clock, cena.recusas)
    return [
        (boleto.id, posicao.valor_atualizado) for boleto, posicao in caso(cena.acesso(**acesso), ids, recurso)
    ]


def test_each_comes_in_the_order_asked_with_its_position_today(cena: Cena) -> None:
    assert reunir(cena, "B2", "B1") == [("B2", Decimal("100.00")), ("B1", Decimal("103.00"))]


@pytest.mark.parametrize("id_", ["B3", "NENHUM"])
def test_another_customers_boleto_is_as_unknown_as_none(cena: Cena, id_: str) -> None:
    with pytest.raises(Erro) as erro:
        reunir(cena, "B1", id_)
    assert (erro.value.codigo, erro.value.campo) == (Codigo.BOLETO_NAO_ENCONTRADO, "id_boleto")
    [evento] = cena.banco.eventos
    assert (evento.acao, evento.codigo, evento.boletos) == ("enviar_email", "310", ("B1", id_))


def test_what_is_to_be_done_with_them_must_be_released(cena: Cena) -> None:
    so_emite = frozenset({Recurso.EMITIR})
    assert reunir(cena, "B1", recurso=Recurso.EMITIR, recursos=so_emite)
    with pytest.raises(Erro) as erro:
        reunir(cena, "B1", recursos=so_emite)
    assert erro.value.codigo is Codigo.RECURSO_NAO_LIBERADO
    assert [evento.acao for evento in cena.banco.eventos] == ["enviar_email"]
