"""Whom a request is about, as its sender says it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Solicitante:
    """The customer that a request is about, and the person for whom it is made. It is not who asks
    (:class:`ws.domain.acessos.quem_pede.QuemPede`): an account asks, and may say here on whose behalf.

    ``cpf_cnpj`` comes without punctuation, upper case.
    """

    cpf_cnpj: str | None = None
    codigo_cliente: str | None = None
    usuario_final: str = ""
    """Who sits behind an integrator; goes to the audit."""
