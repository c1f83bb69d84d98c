"""What happened to one boleto: payments, second copies, messages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.ports.correio.caixa_de_saida import SituacaoEnvio
from ws.domain.carteira.pagamento import Pagamento


@dataclass(frozen=True, slots=True)
class EmissaoDoBoleto:
    """One second copy that the account asked for."""

    quando: datetime
    modelo: str


@dataclass(frozen=True, slots=True)
class EnvioDoBoleto:
    """One message with the boleto that the account asked for. ``mensagem`` says why it failed, or is empty."""

    quando: datetime
    protocolo: str
    email: str
    situacao: SituacaoEnvio
    mensagem: str


class HistoricoRepository(Protocol):
    """What happened to one boleto. The boleto was already found to be the account's."""

    def pagamentos(self, empresa_id: int, boleto_id: str) -> tuple[Pagamento, ...]:
        """Every payment, oldest first."""
        ...

    def emissoes(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EmissaoDoBoleto, ...]:
        """Second copies that the account asked for, latest first; not more than a page shows."""
        ...

    def envios(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EnvioDoBoleto, ...]:
        """Messages that the account asked for, latest first; not more than a page shows."""
        ...
