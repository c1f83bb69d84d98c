"""The gate in front of every use case: what the manager did not release is refused, and audited."""

from dataclasses import dataclass

from ws.application.ports import Clock, Evento, UnitsOfWork
from ws.domain.acesso import Acesso, Recurso
from ws.domain.errors import Erro


@dataclass(frozen=True)
class Liberar:
    """Let an account through to a resource, or refuse with 110 and write it down."""

    unidades: UnitsOfWork
    clock: Clock

    def __call__(self, acesso: Acesso, recurso: Recurso, usuario_final: str = "") -> None:
        """Raises 110 unless the manager released ``recurso`` to ``acesso``."""
        try:
            acesso.exigir(recurso)
        except Erro as erro:
            self._auditar(acesso, recurso, usuario_final, erro)
            raise

    def _auditar(self, acesso: Acesso, recurso: Recurso, usuario_final: str, erro: Erro) -> None:
        with self.unidades.escrita() as uow:
            uow.auditoria.registrar(
                Evento(
                    empresa_id=acesso.empresa.id,
                    quando=self.clock.agora(),
                    acao=recurso.name.lower(),
                    login=acesso.login,
                    codigo=erro.codigo.codigo,
                    origem=acesso.origem,
                    id_correlacao=acesso.id_correlacao,
                    usuario_final=usuario_final,
                )
            )
            uow.commit()
