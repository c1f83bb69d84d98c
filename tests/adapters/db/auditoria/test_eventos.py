"""The audit, on the fake, SQLite and PostgreSQL."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from tests.adapters.db.armazem import Armazem
from ws.application.ports.auditoria.eventos import SEM_EMPRESA, Evento, FiltroAuditoria
from ws.application.ports.paginas import Recorte
from ws.domain.auditoria.acao import Acao, AcaoDeOutraVersao

AGORA = datetime(2026, 11, 24, 15, 30, 0, 1, tzinfo=UTC)
COMPLETO = Evento(
    empresa_id=1,
    quando=AGORA,
    acao=Acao.EMITIR,
    login="mercado",
    codigo="000",
    origem="203.0.113.7",
    id_correlacao="abc-1",
    usuario_final="João da Silva",
    clientes=("C0001",),
    boletos=('B"1', "B,2", "B\n3"),
    detalhe="destinatários: a@b.com.br",
)
DE_NINGUEM = Evento(SEM_EMPRESA, AGORA + timedelta(seconds=1), Acao.AUTENTICAR, "ninguem", "102")
HORA = timedelta(hours=1)
MUITO = timedelta(days=9)
SEMPRE = FiltroAuditoria(AGORA - MUITO, AGORA + MUITO)


def registrar(armazem: Armazem, *eventos: Evento) -> None:
    with armazem.unidades.escrita() as uow:
        for evento in eventos:
            uow.eventos.registrar(evento)
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
        uow.eventos.registrar(COMPLETO)
    assert armazem.eventos() == []


def um_evento(horas: int = 0, login: str = "ana", acao: Acao | AcaoDeOutraVersao = Acao.EMITIR) -> Evento:
    return Evento(1, AGORA + horas * HORA, acao, login, "000")


def vistos(
    armazem: Armazem, filtro: FiltroAuditoria = SEMPRE, recorte: Recorte | None = None, empresa_id: int = 1
) -> list[Evento]:
    with armazem.unidades.leitura() as uow:
        return list(uow.eventos.pagina(empresa_id, filtro, recorte or Recorte()).itens)


def test_events_come_latest_first_whole(armazem: Armazem) -> None:
    mais_tarde = replace(COMPLETO, quando=AGORA + HORA, codigo="310")
    registrar(armazem, COMPLETO, mais_tarde)
    assert vistos(armazem) == [mais_tarde, COMPLETO]


def test_events_come_in_pages(armazem: Armazem) -> None:
    registrar(armazem, *(um_evento(horas) for horas in range(5)))
    assert vistos(armazem, recorte=Recorte(2, 2)) == [um_evento(2), um_evento(1)]
    with armazem.unidades.leitura() as uow:
        assert uow.eventos.pagina(1, SEMPRE, Recorte(9, 2)).total == 5


def test_events_of_another_company_or_of_none_are_not_seen(armazem: Armazem) -> None:
    registrar(armazem, COMPLETO, DE_NINGUEM)
    assert vistos(armazem) == [COMPLETO]
    assert vistos(armazem, empresa_id=2) == []


def test_a_period_holds_its_first_instant_and_not_its_end(armazem: Armazem) -> None:
    registrar(armazem, *(um_evento(horas) for horas in range(3)))
    assert vistos(armazem, FiltroAuditoria(AGORA, AGORA + HORA)) == [um_evento()]
    assert vistos(armazem, FiltroAuditoria(AGORA + HORA, AGORA + 3 * HORA)) == [um_evento(2), um_evento(1)]


def test_events_are_found_by_login_and_by_action(armazem: Armazem) -> None:
    registrar(armazem, um_evento(), um_evento(1, "bia"), um_evento(2, "bia", Acao.CONSULTAR))
    assert vistos(armazem, replace(SEMPRE, login="ana")) == [um_evento()]
    assert vistos(armazem, replace(SEMPRE, gravadas=("emitir",))) == [um_evento(1, "bia"), um_evento()]
    assert vistos(armazem, replace(SEMPRE, login="bia", gravadas=("emitir",))) == [um_evento(1, "bia")]
    assert vistos(armazem, replace(SEMPRE, login="bi")) == []


def test_what_another_version_wrote_is_found_by_its_text_and_read_by_its_present_name(
    armazem: Armazem,
) -> None:
    registrar(
        armazem,
        um_evento(acao=AcaoDeOutraVersao("trocar_senha")),
        um_evento(1, acao=AcaoDeOutraVersao("uma_nova")),
    )
    antiga = replace(SEMPRE, gravadas=("senha_trocada", "trocar_senha"))
    assert [evento.acao for evento in vistos(armazem, antiga)] == [Acao.SENHA_TROCADA]
    assert [evento.acao for evento in vistos(armazem)] == ["uma_nova", Acao.SENHA_TROCADA]
