"""Choosing customers in a form, without scripts: those chosen so far, and what a search inside the form found."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from ws.domain.cadastro.cliente import Cliente
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.pagina.instalacao import casos

PROCURAR = "procurar"
"""Value of the button that only searches."""
MOSTRADOS = 10
"""Customers found that are shown at a time, so that those chosen stay in sight below."""


@dataclass(frozen=True, slots=True)
class Escolha:
    """``achados`` are what the search found beside the chosen; ``ha_mais`` when it found more than is shown."""

    escolhidos: tuple[Cliente, ...]
    procura: str = ""
    achados: tuple[Cliente, ...] = ()
    ha_mais: bool = False


def procurando() -> bool:
    """Whether the form came to search, not to be done."""
    return request.form.get("passo") == PROCURAR


def ler_escolha(codigos: Sequence[str]) -> Escolha:
    """What the form at hand shows, with these codes chosen."""
    acesso = acesso_atual()
    procura = request.form.get("procura", "").strip()
    escolhidos = casos().ver_clientes(acesso, codigos) if codigos else ()
    if not procura:
        return Escolha(escolhidos)
    pagina = casos().buscar_clientes(acesso, procura)
    marcados = {cliente.codigo for cliente in escolhidos}
    outros = [item.cliente for item in pagina.itens if item.cliente.codigo not in marcados]
    ha_mais = len(outros) > MOSTRADOS or pagina.total > len(pagina.itens)
    return Escolha(escolhidos, procura, tuple(outros[:MOSTRADOS]), ha_mais)
