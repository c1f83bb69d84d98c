"""A session of the portal: what the signed cookie says.

Nothing of it is stored but a number: ``versao_sessao`` counts how often all sessions of the account were ended.
A cookie of another number is over.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sessao:
    """What the signed cookie holds."""

    empresa_id: int
    acesso_id: int
    versao: int
