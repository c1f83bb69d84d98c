"""What a manager does is written down with who did it, from where."""

from tests.application.casa import Casa
from tests.mundo.acessos import ORIGEM
from ws.domain.acessos.acesso import Recurso


def test_what_a_manager_does_is_audited_with_its_name_and_address(casa: Casa) -> None:
    gestora, acessos = casa.gestora(), casa.casos.gestao
    acessos.liberar_recursos(gestora, "grupo", {Recurso.EMITIR: False})
    acessos.vincular_clientes(gestora, "grupo", ["C0001"])
    acessos.mudar_email(gestora, "grupo", "a@exemplo.com.br")
    feitos = [casa.eventos(acao)[0] for acao in ("recurso_retido", "clientes_vinculados", "email_mudado")]
    assert [evento.detalhe for evento in feitos] == [
        "grupo; emitir",
        "grupo; C0001",
        "grupo; a@exemplo.com.br",
    ]
    assert {(e.login, e.origem, e.id_correlacao, e.empresa_id) for e in feitos} == {
        ("gestora", ORIGEM, "corr-1", 1)
    }
