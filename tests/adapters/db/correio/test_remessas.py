"""The outbox keeps a request under its key once, tells how its messages stand, and counts those of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.adapters.db.armazem import Armazem
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from tests.mundo.correio import uma_remessa
from tests.mundo.dias import HOJE
from ws.application.ports.correio.remessas import (
    ChaveRepetida,
    Envio,
    MensagemRedigida,
    Remessa,
    RemessaAnterior,
    SituacaoEnvio,
)

AGORA = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
DESDE = AGORA - timedelta(days=90)
REMESSA = uma_remessa(
    criado_em=AGORA,
    boletos=("B2", "B1"),
    mensagens=(
        MensagemRedigida("b@x.com.br", "<1@x>", b"um"),
        MensagemRedigida("a@x.com.br", "<2@x>", b"dois"),
    ),
    id_requisicao="chave",
    resumo_pedido="f" * 64,
)


@pytest.fixture
def caixa(armazem: Armazem) -> Armazem:
    """An outbox with boletos B1 and B2, and accounts 1 and 2."""
    banco = duas_empresas(um_boleto(), um_boleto(id="B2"))
    armazem.gravar(banco.com_acessos(um_acesso(id=2, login="outro")))
    return armazem


def guardar(armazem: Armazem, *remessas: Remessa) -> None:
    with armazem.unidades.escrita() as uow:
        for remessa in remessas:
            uow.remessas.guardar(remessa, DESDE)
        uow.commit()


def anterior(armazem: Armazem, acesso_id: int = 1, desde: datetime = DESDE) -> RemessaAnterior | None:
    with armazem.unidades.leitura() as uow:
        return uow.remessas.por_requisicao(1, acesso_id, "chave", desde)


def no_dia(armazem: Armazem, acesso_id: int = 1, dia: date = HOJE) -> tuple[int, dict[str, int]]:
    with armazem.unidades.escrita() as uow:
        do_acesso, por_boleto = uow.remessas.enviados_no_dia(1, acesso_id, ("B1", "B2"), dia)
    return do_acesso, dict(por_boleto)


def test_a_request_is_known_by_its_key_with_its_messages_in_order(caixa: Armazem) -> None:
    guardar(caixa, REMESSA)
    assert anterior(caixa) == RemessaAnterior(
        "p1",
        "f" * 64,
        (
            Envio("b@x.com.br", SituacaoEnvio.PENDENTE, AGORA),
            Envio("a@x.com.br", SituacaoEnvio.PENDENTE, AGORA),
        ),
    )


def test_a_request_tells_how_its_messages_stand_now(caixa: Armazem) -> None:
    guardar(caixa, REMESSA)
    depois = AGORA + timedelta(seconds=5)
    with caixa.unidades.escrita() as uow:
        primeiro, segundo = uow.mensagens.reservar(AGORA, depois, 2)
        uow.mensagens.concluir(primeiro, SituacaoEnvio.ENVIADO, depois, "", None)
        uow.mensagens.concluir(segundo, SituacaoEnvio.FALHOU, depois, "Caixa cheia.", None)
        uow.commit()
    achada = anterior(caixa)
    assert achada is not None
    assert achada.envios == (
        Envio("b@x.com.br", SituacaoEnvio.ENVIADO, depois),
        Envio("a@x.com.br", SituacaoEnvio.FALHOU, depois, "Caixa cheia."),
    )


def test_the_key_of_another_account_is_another_key(caixa: Armazem) -> None:
    guardar(caixa, REMESSA, replace(REMESSA, protocolo="p2", acesso_id=2))
    achadas = [anterior(caixa, acesso_id) for acesso_id in (1, 2)]
    assert [achada and achada.protocolo for achada in achadas] == ["p1", "p2"]


def test_a_key_is_remembered_from_its_limit_on(caixa: Armazem) -> None:
    guardar(caixa, replace(REMESSA, criado_em=DESDE))
    assert anterior(caixa) is not None
    assert anterior(caixa, desde=DESDE + timedelta(microseconds=1)) is None


def test_a_key_that_is_taken_is_refused(caixa: Armazem) -> None:
    guardar(caixa, REMESSA)
    with pytest.raises(ChaveRepetida):
        guardar(caixa, replace(REMESSA, protocolo="p2"))


def test_a_key_at_its_limit_is_still_taken(caixa: Armazem) -> None:
    guardar(caixa, replace(REMESSA, criado_em=DESDE))
    with pytest.raises(ChaveRepetida):
        guardar(caixa, replace(REMESSA, protocolo="p2"))


def test_an_expired_key_may_be_used_again(caixa: Armazem) -> None:
    guardar(
        caixa, replace(REMESSA, criado_em=DESDE - timedelta(microseconds=1), dia=HOJE - timedelta(days=90))
    )
    guardar(caixa, replace(REMESSA, protocolo="p2"))
    achada = anterior(caixa)
    assert achada is not None
    assert achada.protocolo == "p2"


def test_requests_without_a_key_never_collide(caixa: Armazem) -> None:
    sem_chave = replace(REMESSA, id_requisicao=None)
    guardar(caixa, sem_chave, replace(sem_chave, protocolo="p2"))
    assert no_dia(caixa)[0] == 4


def test_messages_of_a_day_are_counted_by_account_and_by_boleto(caixa: Armazem) -> None:
    um = REMESSA.mensagens[:1]
    base = replace(REMESSA, id_requisicao=None)
    guardar(
        caixa,
        base,
        replace(base, protocolo="p2", boletos=("B1",), mensagens=um),
        replace(base, protocolo="p3", boletos=("B2",), mensagens=um, acesso_id=2),
        replace(base, protocolo="p4", dia=HOJE - timedelta(days=1)),
    )
    assert no_dia(caixa) == (3, {"B1": 3, "B2": 3})
    assert no_dia(caixa, acesso_id=2) == (1, {"B1": 3, "B2": 3})


def test_a_day_without_messages_counts_nothing(caixa: Armazem) -> None:
    assert no_dia(caixa) == (0, {})


def test_what_was_not_committed_is_not_in_the_outbox(caixa: Armazem) -> None:
    with caixa.unidades.escrita() as uow:
        uow.remessas.guardar(REMESSA, DESDE)
    assert anterior(caixa) is None


def test_a_protocol_tells_how_its_messages_stand_in_order_to_the_account_that_got_it(caixa: Armazem) -> None:
    guardar(caixa, REMESSA, replace(REMESSA, protocolo="p2", id_requisicao=None))
    depois = AGORA + timedelta(seconds=5)
    with caixa.unidades.escrita() as uow:
        [primeiro] = uow.mensagens.reservar(AGORA, depois, 1)
        uow.mensagens.concluir(primeiro, SituacaoEnvio.FALHOU, depois, "Caixa cheia.", None)
        uow.commit()
    with caixa.unidades.leitura() as uow:
        assert uow.remessas.envios(1, 1, "p1") == (
            Envio("b@x.com.br", SituacaoEnvio.FALHOU, depois, "Caixa cheia."),
            Envio("a@x.com.br", SituacaoEnvio.PENDENTE, AGORA),
        )
        assert uow.remessas.envios(1, 2, "p1") == uow.remessas.envios(2, 1, "p1") == ()
