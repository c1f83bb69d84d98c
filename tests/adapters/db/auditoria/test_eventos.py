from datetime import UTC, datetime, timedelta, timezone

from tests.adapters.db.armazem import Armazem
from ws.application.ports.auditoria.eventos import SEM_EMPRESA, Evento
from ws.domain.auditoria.acao import Acao

AGORA = datetime(2026, 11, 24, 15, 30, 0, 1, tzinfo=UTC)
COMPLETO = Evento(
    empresa_id=1,
    quando=AGORA,
    acao=Acao.EMITIR,
    login="bompreco",
    codigo="000",
    origem="203.0.113.7",
    id_correlacao="abc-1",
    usuario_final="João da Silva",
    clientes=("C0001",),
    boletos=('B"1', "B,2", "B\n3"),
    detalhe="destinatários: a@b.com.br",
)
DE_NINGUEM = Evento(SEM_EMPRESA, AGORA + timedelta(seconds=1), Acao.AUTENTICAR, "ninguem", "102")


def registrar(armazem: Armazem, *eventos: Evento) -> None:
    with armazem.unidades.escrita() as uow:
        for evento in eventos:
            uow.auditoria.registrar(evento)
        uow.commit()


def test_an_event_is_kept_whole(armazem: Armazem) -> None:
    registrar(armazem, COMPLETO)
    assert armazem.eventos() == [COMPLETO]


def test_an_event_about_nobody_is_kept_too(armazem: Armazem) -> None:
    registrar(armazem, COMPLETO, DE_NINGUEM)
    assert armazem.eventos() == [COMPLETO, DE_NINGUEM]


def test_equal_events_are_both_kept(armazem: Armazem) -> None:
    registrar(armazem, COMPLETO, COMPLETO)
    assert armazem.eventos() == [COMPLETO, COMPLETO]


def test_an_instant_in_another_zone_is_the_same_instant(armazem: Armazem) -> None:
    em_brasilia = datetime(2026, 11, 24, 21, 0, tzinfo=timezone(timedelta(hours=-3)))
    registrar(armazem, Evento(1, em_brasilia, Acao.EMITIR, "x", "000"))
    assert armazem.eventos()[0].quando == datetime(2026, 11, 25, 0, 0, tzinfo=UTC)


def test_without_commit_nothing_is_kept(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        uow.auditoria.registrar(COMPLETO)
    assert armazem.eventos() == []
