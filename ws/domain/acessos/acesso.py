"""Who is asking, and what the company's manager released to them."""

from dataclasses import dataclass
from enum import StrEnum

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import Empresa


class TipoAcesso(StrEnum):
    """A customer sees its own boletos; an integrator serves every customer of its company; a manager decides
    what is released to both, and sees nobody's boletos."""

    CLIENTE = "CLIENTE"
    INTEGRADOR = "INTEGRADOR"
    GESTOR = "GESTOR"


PESSOAS = (TipoAcesso.CLIENTE, TipoAcesso.GESTOR)
"""Who has a password, and may use the portal. An integrator has a secret, which opens the services only."""
COM_RECURSOS = (TipoAcesso.CLIENTE, TipoAcesso.INTEGRADOR)
"""Whom something can be released to. A manager uses none of the services."""


class Recurso(StrEnum):
    """What a manager can release or withhold; the value is the name a person reads."""

    CONSULTAR = "consulta de boletos"
    EMITIR = "emissão de boletos"
    ENVIAR_EMAIL = "envio de boletos por e-mail"
    ANALISAR = "análise financeira"


@dataclass(frozen=True, slots=True)
class Acesso:
    """An account that proved who it is, during one call."""

    empresa: Empresa
    id: int
    login: str
    tipo: TipoAcesso
    recursos: frozenset[Recurso]
    clientes: tuple[str, ...] = ()
    """ERP codes a customer account is linked to; always empty for an integrator."""
    origem: str = ""
    """Source address of the call, for the audit."""
    id_correlacao: str = ""

    @property
    def empresa_id(self) -> int:
        """The company it belongs to, and beyond which it reaches nothing."""
        return self.empresa.id

    @property
    def integrador(self) -> bool:
        """Whether this is a system that serves all customers of its company."""
        return self.tipo is TipoAcesso.INTEGRADOR

    @property
    def gestor(self) -> bool:
        """Whether this is a manager of its company."""
        return self.tipo is TipoAcesso.GESTOR

    def exigir(self, recurso: Recurso) -> None:
        """Raise 110 unless the manager released ``recurso`` to this account."""
        if recurso not in self.recursos:
            raise Erro(Codigo.RECURSO_NAO_LIBERADO, recurso=recurso.value)
