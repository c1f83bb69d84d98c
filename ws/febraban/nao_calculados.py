"""Banks whose campo livre is deliberately not computed, and why, in the words of who asks for it.

A rule that is only guessed makes a title nobody can pay, so these banks, and any bank not listed anywhere,
are served by what the bank itself issued: linha digitável or bar code, nosso número and Pix text.
"""

from collections.abc import Mapping

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro

_PELO_SERVICO = ("091", "310", "364", "383", "403", "461", "509")
_EXTINTOS = ("347", "353", "356", "399", "409", "453", "479")
_EM_QUE: Mapping[str, str] = {
    "003": "para títulos registrados não concordam entre si",
    "218": "não concordam entre si",
    "389": "não concordam sobre o indicador de desconto",
    "435": "não concordam sobre a carteira e o dígito do nosso número",
    "530": "não concordam entre si",
}
"""Where descriptions of a bank's campo livre differ."""
_MOTIVOS: Mapping[str, CodigoDoPapel] = {
    **dict.fromkeys(_PELO_SERVICO, CodigoDoPapel.BANCO_PELO_SERVICO),
    **dict.fromkeys(_EXTINTOS, CodigoDoPapel.BANCO_EXTINTO),
    **dict.fromkeys(_EM_QUE, CodigoDoPapel.BANCO_COM_REGRAS_DIFERENTES),
    "047": CodigoDoPapel.BANCO_SEM_EXEMPLO,
}


def recusa(banco: str, nome: str) -> Erro:
    """Return the error that says why a bank's campo livre is not computed, and what to do instead."""
    codigo = _MOTIVOS.get(banco, CodigoDoPapel.BANCO_SEM_REGRA)
    return Erro(codigo, campo="banco", banco=nome, em_que=_EM_QUE.get(banco, ""))
