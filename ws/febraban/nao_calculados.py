"""Banks whose campo livre is deliberately not computed, and why, in the words of who asks for it.

A rule that is only guessed makes a title nobody can pay, so these banks, and any bank not listed anywhere,
are served by what the bank itself issued: linha digitável or bar code, nosso número and Pix text.
"""

_PELA_API = "{nome} emite a linha digitável e o código de barras pelo próprio serviço"
_EXTINTO = "{nome} não emite mais boletos"
_SEM_REGRA = "Não há regra publicada para o campo livre deste banco"

_MOTIVOS = {
    "003": "As descrições do campo livre do {nome} para títulos registrados não concordam entre si",
    "047": "Não foi possível comparar o campo livre do {nome} com nenhum boleto do banco",
    "091": _PELA_API,
    "218": "As descrições do campo livre do {nome} não concordam entre si",
    "310": _PELA_API,
    "347": _EXTINTO,
    "353": _EXTINTO,
    "356": _EXTINTO,
    "364": _PELA_API,
    "383": _PELA_API,
    "389": "As descrições do campo livre do {nome} não concordam sobre o indicador de desconto",
    "399": _EXTINTO,
    "403": _PELA_API,
    "409": _EXTINTO,
    "435": "As descrições do campo livre do {nome} não concordam sobre a carteira e o dígito do nosso número",
    "453": _EXTINTO,
    "461": _PELA_API,
    "479": _EXTINTO,
    "509": _PELA_API,
    "530": "As descrições do campo livre do {nome} não concordam entre si",
}


def motivo(banco: str, nome: str) -> str:
    """Return why a bank's campo livre is not computed, and what to do instead."""
    razao = _MOTIVOS.get(banco, _SEM_REGRA).format(nome=nome)
    return f"{razao}; informe a linha digitável ou o código de barras emitido pelo banco."
