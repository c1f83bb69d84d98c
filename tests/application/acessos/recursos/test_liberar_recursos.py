"""A manager's account has nothing that could be released."""

from tests.application.casa import Casa, frase_da_recusa
from ws.domain.acessos.acesso import Recurso, TipoAcesso


def test_nothing_is_released_to_a_manager(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    for liberar in (
        lambda: acessos.liberar_recursos(gestora, "gestora", {Recurso.EMITIR: True}),
        lambda: acessos.liberar_padroes(gestora, "aurora", {(TipoAcesso.GESTOR, Recurso.EMITIR): True}),
    ):
        assert frase_da_recusa(liberar).startswith("Gestores não usam os serviços")
