"""A system's account is made with a secret that is told once."""

from tests.application.acessos.gerencia import POR, Gerencia
from ws.domain.acessos.acesso import TipoAcesso


def test_an_integrators_secret_is_told_once_and_opens(gerencia: Gerencia) -> None:
    credencial = gerencia.gerir.criar_integrador(POR, "aurora", "erp")
    assert len(credencial.senha) == 43
    assert credencial.senha not in repr(credencial)
    assert gerencia.entrar("erp", credencial.senha).tipo is TipoAcesso.INTEGRADOR
