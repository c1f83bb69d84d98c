"""Choosing customers in a form, without scripts: those chosen so far, and what a search inside the form found."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from ws.application.portal.registros import ClienteDoAcesso
from ws.portal.instalacao import casos
from ws.portal.sessao import acesso_atual

PROCURAR = "procurar"
"""Value of the button that only searches."""


@dataclass(frozen=True, slots=True)
class Escolha:
    """``total`` counts what the search found, of which ``achados`` are the first that were not chosen before."""

    escolhidos: tuple[ClienteDoAcesso, ...]
    procura: str
    achados: tuple[ClienteDoAcesso, ...]
    total: int

    @property
    def ha_mais(self) -> bool:
        """Whether the search found more than a page shows."""
        return self.total > len(self.achados) + len(self.escolhidos)


def procurando() -> bool:
    """Whether the form came to search, not to be done."""
    return request.form.get("passo") == PROCURAR


def ler_escolha(codigos: Sequence[str]) -> Escolha:
    """What the form at hand shows, with these codes chosen."""
    acesso = acesso_atual()
    procura = request.form.get("procura", "").strip()
    escolhidos = casos().buscar_clientes.por_codigos(acesso, codigos) if codigos else ()
    if not procura:
        return Escolha(escolhidos, procura, (), 0)
    pagina = casos().buscar_clientes(acesso, procura)
    marcados = {cliente.codigo for cliente in escolhidos}
    achados = tuple(item.cliente for item in pagina.itens if item.cliente.codigo not in marcados)
    return Escolha(escolhidos, procura, achados, pagina.total)
