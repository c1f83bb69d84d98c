"""Account and number read back from a campo livre: what its bank's rule would have been given to write it.

The parts of a position table are the fields of a Cobranca by their names; what some banks mix or leave implied is told
here bank by bank. What is read is believed only if the bank's rule makes the same 25 digits of it, check digits of
its own included.

>>> lida = ler("237", "1234060000000000200567890")
>>> lida.carteira, lida.agencia, lida.conta, lida.nosso_numero
('06', '1234', '0056789', '00000000002')
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ws.desfechos.erro import Erro
from ws.febraban import bancos
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11

_CONVENIOS = (
    "Convênio",
    "Código do beneficiário",
    "Código da operação",
    "Código do cliente",
    "Conta cosmos",
)
_MODALIDADES = (
    "Modalidade",
    "Produto",
    "Tipo de cobrança",
    "IOS",
    "Incremento",
    "Emissão (3 banco, 4 beneficiário)",
    "Portfólio",
)
_NOSSOS_NUMEROS = (
    "Nosso número",
    "Nosso número e dígito",
    "Nosso número (convênio e sequencial)",
    "Sequencial do nosso número",
)
_CAMPOS: Mapping[str, tuple[str, ...]] = {
    "Agência": ("agencia",),
    "Agência e dígito": ("agencia", "agencia_dv"),
    "Cooperativa": ("agencia",),
    "Posto": ("posto",),
    "Conta": ("conta",),
    "Conta e dígito": ("conta", "conta_dv"),
    "Dígito da conta": ("conta_dv",),
    "DAC da conta": ("conta_dv",),
    "Carteira": ("carteira",),
    "Parcela": ("parcela",),
    "Seu número": ("numero_documento",),
    **dict.fromkeys(_CONVENIOS, ("convenio",)),
    **dict.fromkeys(_MODALIDADES, ("modalidade",)),
    **dict.fromkeys(_NOSSOS_NUMEROS, ("nosso_numero",)),
}
"""Fields of a part; where there are two, the second is its last digit."""

Partes = Mapping[str, str]


def legivel(numero: str) -> bool:
    """Return whether the campo livre of a bank tells all that its rule was given.

    CrediSIS puts one digit of the beneficiário's CPF or CNPJ there, not the document.
    """
    try:
        return bancos.banco(numero).NUMERO != "097"
    except Erro:
        return False


def ler(numero: str, campo_livre: str) -> Cobranca | None:
    """Return account and number, or None where the rule of the bank does not give these digits."""
    layout = bancos.layout(numero, campo_livre)
    if layout is None or not legivel(numero):
        return None
    partes = dict(layout.desmontar(campo_livre))
    lida = _pelos_nomes(numero, partes)
    if numero in _PARTICULARES:
        lida = _PARTICULARES[numero](lida, partes)
    return lida if _confere(lida, campo_livre) else None


def _pelos_nomes(numero: str, partes: Partes) -> Cobranca:
    textos = {}
    for nome, digitos in partes.items():
        match _CAMPOS.get(nome, ()):
            case (campo,):
                textos[campo] = digitos
            case (campo, dv):
                textos[campo], textos[dv] = digitos[:-1], digitos[-1]
    return Cobranca(numero, **textos)  # type: ignore[arg-type]  # none of them is sem_valor


def _banco_do_brasil(lida: Cobranca, partes: Partes) -> Cobranca:
    """Take the first digits of the number for the convênio; where it ends is not told, and changes nothing printed."""
    if "Convênio" in partes:
        return lida
    return replace(lida, convenio=lida.nosso_numero[: 7 if len(lida.nosso_numero) == 17 else 6])


def _caixa(lida: Cobranca, partes: Partes) -> Cobranca:
    """Put the pieces of the number together, and tell the old forms by the length of it."""
    if "Dígito do campo livre" in partes:
        pedacos = {nome.rpartition(", ")[2]: digitos for nome, digitos in partes.items()}
        inicio = pedacos["1: registro"] + pedacos["2: emissão"]
        numero = inicio + pedacos["3 a 5"] + pedacos["6 a 8"] + pedacos["9 a 17"]
        codigo = lida.convenio
        if codigo[6] == modulo11.digito(codigo[:6]):
            codigo = codigo[:6]
        carteira = "RG" if inicio[0] == "1" else "SR"
        return replace(lida, carteira=carteira, convenio=codigo, nosso_numero=numero)
    modalidade = {10: "SICOB10", 14: "SICOB16", 18: "SINCO"}[len(lida.nosso_numero)]
    if modalidade == "SICOB10":
        lida = replace(lida, agencia="", convenio=lida.agencia + partes["Operação"] + lida.convenio)
    return replace(lida, modalidade=modalidade)


def _sicredi(lida: Cobranca, partes: Partes) -> Cobranca:
    """Read what Sicredi calls carteira, and whether the code carries a value."""
    sem_valor = partes["Indicador de valor"] == "0"
    return replace(lida, carteira=partes["Tipo de cobrança"], modalidade="", sem_valor=sem_valor)


_PARTICULARES: Mapping[str, Callable[[Cobranca, Partes], Cobranca]] = {
    "001": _banco_do_brasil,
    "104": _caixa,
    "748": _sicredi,
}


def _confere(lida: Cobranca, campo_livre: str) -> bool:
    try:
        return bancos.banco(lida.banco).campo_livre(lida) == campo_livre
    except Erro:
        return False
