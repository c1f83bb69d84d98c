"""What an account may effectively do: its own word for each resource, else what its company releases to its type.

>>> proprios = {Recurso.EMITIR: False, Recurso.ANALISAR: None}
>>> liberados = recursos_liberados(TipoAcesso.CLIENTE, proprios, {Recurso.EMITIR, Recurso.ANALISAR})
>>> [recurso.name for recurso in liberados]
['ANALISAR']
"""

from collections.abc import Collection, Mapping

from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso


def recursos_liberados(
    tipo: TipoAcesso, proprios: Mapping[Recurso, bool | None], padrao: Collection[Recurso]
) -> frozenset[Recurso]:
    """What is released to an account of ``tipo``.

    ``proprios`` is what was said of the account itself: released, withheld, or (None, or absent) nothing.
    ``padrao`` is what the company releases to the accounts of that type. A manager is released nothing.
    """
    if tipo not in COM_RECURSOS:
        return frozenset()
    ditos = ((recurso, proprios.get(recurso)) for recurso in Recurso)
    return frozenset(recurso for recurso, dito in ditos if (recurso in padrao if dito is None else dito))
