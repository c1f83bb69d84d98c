"""Reading the fields of a Cobranca at the width a bank gives them, and what is said when one does not fit."""

from collections.abc import Mapping

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban.cobranca import Cobranca

Larguras = Mapping[str, int]
"""The fields a bank reads, each with its number of digits."""

_ARTIGO_E_NOME = {
    "carteira": "A carteira",
    "agencia": "A agência",
    "agencia_dv": "O dígito da agência",
    "conta": "A conta",
    "conta_dv": "O dígito da conta",
    "convenio": "O convênio (código do beneficiário)",
    "modalidade": "A modalidade",
    "posto": "O posto",
    "cpf_cnpj": "O CPF/CNPJ do beneficiário",
    "nosso_numero": "O nosso número",
    "numero_documento": "O número do documento",
    "parcela": "A parcela",
}
_DIGITOS = ("", *"0123456789PX")
_SEM = {
    "agencia": ", sem o dígito verificador",
    "conta": ", sem o dígito verificador",
    "nosso_numero": ", sem o dígito que o banco põe depois do hífen",
}
_DO_TITULO = frozenset({"nosso_numero", "numero_documento", "parcela"})


def numero(cobranca: Cobranca, campo: str, largura: int, padrao: str = "") -> str:
    """Return a field (``padrao`` when empty) as that many digits, zero-filled.

    Zeros beyond the width are dropped; in the nosso número, where the excess is likely its check digit, they
    are refused.
    """
    valor: str = getattr(cobranca, campo) or padrao
    if len(valor) > largura and campo != "nosso_numero":
        valor = valor.lstrip("0") or "0"
    if len(valor) > largura or not (valor.isdecimal() and valor.isascii()):
        raise Erro(
            CodigoDoPapel.ALGARISMOS_DO_CAMPO,
            campo=campo,
            nome=_ARTIGO_E_NOME[campo],
            algarismos="um algarismo" if largura == 1 else f"de 1 a {largura} algarismos",
            sem_o_digito=_SEM.get(campo, ""),
        )
    return valor.zfill(largura)


def ler(cobranca: Cobranca, larguras: Larguras) -> list[str]:
    """Return the fields of a bank, each at its width, in the order the bank lists them."""
    return [numero(cobranca, campo, largura) for campo, largura in larguras.items()]


def conferir_conta(cobranca: Cobranca, larguras: Larguras) -> None:
    """Raise unless the fields that belong to the account, not to the title, are there and fit."""
    _conferir_digitos(cobranca)
    for campo, largura in larguras.items():
        if campo not in _DO_TITULO:
            numero(cobranca, campo, largura)


def exigir(cobranca: Cobranca, campo: str, aceitos: tuple[str, ...]) -> None:
    """Raise unless a field has one of the values a bank knows, the empty one not said."""
    if getattr(cobranca, campo) not in aceitos:
        *primeiros, ultimo = filter(None, aceitos)
        lista = f"{', '.join(primeiros)} ou {ultimo}" if primeiros else ultimo
        raise Erro(CodigoDoPapel.VALORES_DO_CAMPO, campo=campo, nome=_ARTIGO_E_NOME[campo], aceitos=lista)


def sequencial(cobranca: Cobranca, prefixo: str, largura: int) -> str:
    """Return the company's part of a nosso número that may be given whole, with the prefix the bank puts before it."""
    nosso_numero = cobranca.nosso_numero
    if len(nosso_numero) == len(prefixo) + largura:
        if not nosso_numero.startswith(prefixo):
            raise Erro(
                CodigoDoPapel.PREFIXO_DO_NOSSO_NUMERO,
                campo="nosso_numero",
                inteiro=len(nosso_numero),
                prefixo=len(prefixo),
            )
        nosso_numero = nosso_numero[len(prefixo) :]
    if len(nosso_numero) > largura or not (nosso_numero.isdecimal() and nosso_numero.isascii()):
        raise Erro(
            CodigoDoPapel.TAMANHO_DO_NOSSO_NUMERO,
            campo="nosso_numero",
            largura=largura,
            inteiro=len(prefixo) + largura,
        )
    return nosso_numero.zfill(largura)


def com_dv(numero: str, dv: str) -> str:
    """Return a number as printed, with its digit where there is one."""
    return f"{numero}-{dv}" if dv else numero


def _conferir_digitos(cobranca: Cobranca) -> None:
    """Raise unless the digits of branch and account, where given, are one character a bank may print."""
    for campo in ("agencia_dv", "conta_dv"):
        exigir(cobranca, campo, _DIGITOS)
