"""A company's defaults are told by type of account, as they were last decided."""

from tests.application.acessos.gerencia import POR, Gerencia
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso


def test_the_defaults_are_told_by_type_as_they_were_last_decided(gerencia: Gerencia) -> None:
    assert gerencia.gerir.ver_padroes(POR, "aurora") == dict.fromkeys(COM_RECURSOS, frozenset())
    gerencia.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True})
    assert gerencia.gerir.ver_padroes(POR, "aurora") == {
        TipoAcesso.CLIENTE: frozenset({Recurso.EMITIR}),
        TipoAcesso.INTEGRADOR: frozenset(),
    }
