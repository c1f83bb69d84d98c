"""104 Caixa Econômica Federal.

Uses convenio (código do beneficiário: up to 6 digits, or 7 from 1100000 on), carteira (RG registered, SR not,
extinct), nosso_numero (15, or 17 with the two the bank puts before it); agencia (4) is printed.

SIGCB, of every title since 2010: the 17 digits of the nosso número are 1 (RG) or 2 (SR), 4 (issued by the
beneficiário) or 1 (by the bank), and 15. The campo livre mixes them:

    código 6 and its digit, or código 7 | NN 3-5 | NN 1 | NN 6-8 | NN 2 | NN 9-17 | digit of the 24

Every digit is módulo 11, 10 and 11 become 0. Printed ``AAAA/CCCCCC-D`` and ``14NNNNNNNNNNNNNNN-D``.

Old titles are told by modalidade: SICOB10: convenio 15 (agência 4, operação 3, código 8), nosso_numero 10
beginning with 9 or 80, 81, 82. SICOB16: agencia 4, convenio 5, nosso_numero 14, printed after an 8. SINCO:
convenio 6, nosso_numero 18 beginning with 9.
Source: Caixa, Especificação do Código de Barras para Bloquetos de Cobrança SIGCB, 67.119; Boleto 2020, v010.
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban import campos
from ws.febraban.campos import exigir, numero, sequencial
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.posicoes import Layout

NUMERO = "104"
NUMERO_COM_DV = "104-0"
NOME = "Caixa Econômica Federal"
LOCAL_PAGAMENTO = "PREFERENCIALMENTE NAS CASAS LOTÉRICAS ATÉ O VALOR LIMITE"
CARTEIRAS: tuple[str, ...] = ("RG", "SR")

_PREFIXOS = {
    "RG": "14",
    "14": "14",
    "1": "14",
    "01": "14",
    "SIG14": "14",
    "SR": "24",
    "24": "24",
    "2": "24",
    "02": "24",
}
_MODALIDADES = ("", "SIGCB", "SICOB10", "SICOB16", "SINCO")

_SIGCB = (
    ("Código do beneficiário", 1, 7),
    ("Nosso número, 3 a 5", 8, 10),
    ("Nosso número, 1: registro", 11, 11),
    ("Nosso número, 6 a 8", 12, 14),
    ("Nosso número, 2: emissão", 15, 15),
    ("Nosso número, 9 a 17", 16, 24),
    ("Dígito do campo livre", 25, 25),
)
_SICOB10 = (
    ("Nosso número", 1, 10),
    ("Agência", 11, 14),
    ("Operação", 15, 17),
    ("Código do beneficiário", 18, 25),
)
LAYOUTS: tuple[Layout, ...] = (
    *(Layout("SIGCB", _SIGCB, ((11, registro), (15, emissao))) for registro in "12" for emissao in "41"),
    Layout(
        "SICOB, nosso número de 16 posições",
        (("Código do beneficiário", 1, 5), ("Agência", 6, 9), ("Fixo 87", 10, 11), ("Nosso número", 12, 25)),
        ((10, "87"),),
    ),
    Layout(
        "SINCO",
        (("Fixo 1", 1, 1), ("Código do beneficiário", 2, 7), ("Nosso número", 8, 25)),
        ((1, "1"), (8, "9")),
    ),
    *(
        Layout("SICOB, nosso número de 10 posições", _SICOB10, ((1, inicio),))
        for inicio in ("9", "80", "81", "82")
    ),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    match cobranca.modalidade:
        case "SICOB10":
            return _nosso_numero(cobranca) + numero(cobranca, "convenio", 15)
        case "SICOB16":
            return (
                numero(cobranca, "convenio", 5)
                + numero(cobranca, "agencia", 4)
                + "87"
                + _nosso_numero(cobranca)[1:]
            )
        case "SINCO":
            return "1" + numero(cobranca, "convenio", 6) + _nosso_numero(cobranca)
    n = _nosso_numero(cobranca)
    inicio = _codigo(cobranca) + n[2:5] + n[0] + n[5:8] + n[1] + n[8:]
    return inicio + modulo11.digito(inicio)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``14NNNNNNNNNNNNNNN-D``."""
    nosso_numero = _nosso_numero(cobranca)
    return f"{nosso_numero}-{modulo11.digito(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA/CCCCCC-D``; the code alone where the account does not say its branch."""
    codigo = cobranca.convenio.lstrip("0").zfill(6)
    impresso = f"{codigo}-{modulo11.digito(codigo)}"
    return f"{cobranca.agencia.zfill(4)}/{impresso}" if cobranca.agencia else impresso


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, code, carteira and modalidade fit."""
    campos.conferir_conta(cobranca, {"agencia": 4})
    exigir(cobranca, "modalidade", _MODALIDADES)
    if cobranca.modalidade in ("", "SIGCB"):
        _codigo(cobranca)
        _prefixo(cobranca)
    else:
        numero(cobranca, "convenio", {"SICOB10": 15, "SICOB16": 5, "SINCO": 6}[cobranca.modalidade])


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _codigo(cobranca: Cobranca) -> str:
    """Return the seven positions of the código do beneficiário."""
    codigo = numero(cobranca, "convenio", 7)
    if codigo[0] == "0":
        return codigo[1:] + modulo11.digito(codigo[1:])
    if codigo < "1100000":
        raise Erro(CodigoDoPapel.CONVENIO_DA_CAIXA, campo="convenio")
    return codigo


def _prefixo(cobranca: Cobranca) -> str:
    if cobranca.carteira not in _PREFIXOS:
        raise Erro(CodigoDoPapel.CARTEIRA_DA_CAIXA, campo="carteira")
    return _PREFIXOS[cobranca.carteira]


def _nosso_numero(cobranca: Cobranca) -> str:
    """Return the whole number: 17 digits in SIGCB."""
    match cobranca.modalidade:
        case "SICOB10":
            return _comecado_por(numero(cobranca, "nosso_numero", 10), ("9", "80", "81", "82"))
        case "SICOB16":
            return "8" + numero(cobranca, "nosso_numero", 14)
        case "SINCO":
            return _comecado_por(numero(cobranca, "nosso_numero", 18), ("9",))
    prefixo, inteiro = _prefixo(cobranca), cobranca.nosso_numero
    if inteiro.startswith(prefixo[0] + "1") and len(inteiro) == 17:
        prefixo = prefixo[0] + "1"
    return prefixo + sequencial(cobranca, prefixo, 15)


def _comecado_por(nosso_numero: str, inicios: tuple[str, ...]) -> str:
    if not nosso_numero.startswith(inicios):
        raise Erro(CodigoDoPapel.INICIO_DO_NOSSO_NUMERO, campo="nosso_numero", inicios=" ou ".join(inicios))
    return nosso_numero
