"""The audit is looked through by day, login and action, the latest first."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.application.casa import Casa, codigo_da_recusa
from tests.mundo.dias import HOJE
from ws.application.auditoria.consultar_auditoria import PedidoDeAuditoria
from ws.application.ports.auditoria.eventos import Evento
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.auditoria.acao import AcaoDeOutraVersao


def test_the_audit_comes_latest_first_and_filters(casa: Casa) -> None:
    gestora = casa.gestora()
    for minuto, login in enumerate(("grupo", "grupo", "gestora")):
        casa.clock.avancar(timedelta(minutes=minuto + 1))
        casa.entrar(login)
    casa.casos.gestao.mudar_email(gestora, "grupo", "")

    def vistos(**filtros: Any) -> list[tuple[str, str]]:
        pagina = casa.casos.consultar_auditoria(gestora, PedidoDeAuditoria(**filtros))
        return [(evento.acao, evento.login) for evento in pagina.itens]

    assert sorted(vistos()[:2]) == [("email_mudado", "gestora"), ("entrar", "gestora")]
    assert vistos(login=" Grupo ") == [("entrar", "grupo")] * 2
    assert vistos(acao="email_mudado") == [("email_mudado", "gestora")]
    assert vistos(login="grupo", acao="email_mudado") == []
    assert vistos(fim=HOJE - timedelta(days=1)) == []


def test_what_an_earlier_version_wrote_is_found_by_its_present_name_and_what_is_unknown_by_its_own(
    casa: Casa,
) -> None:
    gestora, agora = casa.gestora(), casa.clock.agora()
    gravadas = ("trocar_senha", "senha_trocada", "de_outra_versao")
    with casa.armazem.unidades.escrita() as uow:
        for gravada in gravadas:
            uow.eventos.registrar(Evento(1, agora, AcaoDeOutraVersao(gravada), "antigo", "000"))
        uow.commit()

    def vistas(acao: str) -> list[str]:
        pagina = casa.casos.consultar_auditoria(gestora, PedidoDeAuditoria(login="antigo", acao=acao))
        return sorted(evento.acao for evento in pagina.itens)

    assert vistas("") == ["de_outra_versao", "senha_trocada", "senha_trocada"]
    assert vistas("senha_trocada") == vistas("trocar_senha") == ["senha_trocada"] * 2
    assert vistas("de_outra_versao") == ["de_outra_versao"]


def test_a_day_of_the_audit_is_the_companys(casa: Casa) -> None:
    """The clock stands at 12:00 in São Paulo: three hours behind UTC."""
    for horas in (11, 2):  # 23:00, then 01:00
        casa.clock.avancar(timedelta(hours=horas))
        casa.entrar("grupo")
    ontem = PedidoDeAuditoria(date(2026, 11, 24), date(2026, 11, 24), login="grupo")
    hoje = PedidoDeAuditoria(date(2026, 11, 25), login="grupo")
    for pedido in (ontem, hoje):
        assert casa.casos.consultar_auditoria(casa.gestora(), pedido).total == 1


@pytest.mark.parametrize(
    ("inicio", "fim"),
    [(date.min, None), (None, date.min), (date.max, date.max), (date.min, date.max)],
)
def test_a_day_at_the_end_of_the_calendar_is_a_day(casa: Casa, inicio: date | None, fim: date | None) -> None:
    casa.entrar()
    pagina = casa.casos.consultar_auditoria(casa.gestora(), PedidoDeAuditoria(inicio, fim, login="grupo"))
    assert pagina.total == (inicio == date.min)


def test_an_inverted_period_is_refused(casa: Casa) -> None:
    pedido = PedidoDeAuditoria(HOJE, HOJE - timedelta(days=1))
    recusa = codigo_da_recusa(lambda: casa.casos.consultar_auditoria(casa.gestora(), pedido))
    assert recusa is Codigo.PERIODO_INVERTIDO
