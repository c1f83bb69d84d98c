"""Letters without boletos, into the same outbox: invitations and forgotten passwords."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ws.application.ports.correio.redator import Aviso, Redator
from ws.application.ports.correio.remessas import MensagemRedigida, Remessa, RemessaRepository
from ws.domain.cadastro.empresa import Ambiente, Empresa


@dataclass(frozen=True)
class CorreioDeAvisos:
    """Puts letters without boletos in the outbox, each within the transaction of what it tells of."""

    redator: Redator
    novo_id: Callable[[], str]
    """A new unguessable identifier: letters and digits."""
    tem_servidor: bool
    """Whether the installation has a mail server; without one only HOMOLOGACAO, which captures, may send."""

    def alcanca(self, empresa: Empresa) -> bool:
        """Whether a letter of this company can leave."""
        return self.tem_servidor or empresa.ambiente is Ambiente.HOMOLOGACAO

    def postar(self, remessas: RemessaRepository, aviso: Aviso, acesso_id: int, email: str) -> None:
        """Store the letter to ``email``; ``acesso_id`` is the account that asked for it."""
        chave = f"<{self.novo_id()}@{self.redator.dominio(aviso.empresa)}>"
        conteudo = self.redator.redigir_aviso(aviso, email, chave)
        remessas.guardar(
            Remessa(
                empresa_id=aviso.empresa.id,
                protocolo=self.novo_id(),
                acesso_id=acesso_id,
                criado_em=aviso.data,
                dia=aviso.data.astimezone(ZoneInfo(aviso.empresa.fuso)).date(),
                boletos=(),
                mensagens=(MensagemRedigida(email, chave, conteudo),),
                id_requisicao=None,
                resumo_pedido="",
                captura=aviso.empresa.ambiente is Ambiente.HOMOLOGACAO,
            ),
            aviso.data,
        )
