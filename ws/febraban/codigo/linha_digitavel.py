"""Linha digitável: the bar code as a person types it, 47 digits in five fields.

    AAABC.CCCCX DDDDD.DDDDDY EEEEE.EEEEEZ K UUUUVVVVVVVVVV

| field | positions | content                                     | in the bar code |
|-------|-----------|---------------------------------------------|-----------------|
| 1     | 1-10      | bank, currency, campo livre 1-5, digit X    | 1-4, 20-24      |
| 2     | 11-21     | campo livre 6-15, digit Y                   | 25-34           |
| 3     | 22-32     | campo livre 16-25, digit Z                  | 35-44           |
| 4     | 33        | general digit K                             | 5               |
| 5     | 34-47     | fator de vencimento and value               | 6-19            |

X, Y and Z are módulo 10. Old titles with neither due date nor value print fewer zeros in field 5: they are
read, never written.
Source: Banco do Brasil, Especificação do Boleto, January 2016, annex III.

>>> de_codigo_barras("00198100000000127500000001234567000000012318")
'00190000090123456700400000123182810000000012750'
>>> formatar("00190000090123456700400000123182810000000012750")
'00190.00009 01234.567004 00000.123182 8 10000000012750'
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban.codigo import codigo_barras
from ws.febraban.digitos import modulo10

TAMANHO = 47

_SEPARADORES = frozenset(".-\u2010\u2011\u2012\u2013\u2014\u2212")
CAMPOS = (("campo 1", 0, 9), ("campo 2", 10, 20), ("campo 3", 21, 31))
"""Those with a digit of their own: name, index of the first digit and of the check digit."""


def de_codigo_barras(codigo: str) -> str:
    """Return the 47 digits of a bar code of 44."""
    codigo_barras.conferir(codigo)
    campo_1, campo_2, campo_3 = codigo[:4] + codigo[19:24], codigo[24:34], codigo[34:]
    digito = modulo10.digito
    return campo_1 + digito(campo_1) + campo_2 + digito(campo_2) + campo_3 + digito(campo_3) + codigo[4:19]


def para_codigo_barras(linha: str) -> str:
    """Return the 44 digits of a linha digitável, its four check digits verified; takes it as pasted."""
    digitos = completar(compactar(linha))
    for campo, inicio, dv in CAMPOS:
        if digitos[dv] != modulo10.digito(digitos[inicio:dv]):
            raise Erro(
                CodigoDoPapel.DIGITO_DO_CAMPO,
                campo=campo,
                posicao=dv + 1,
                nome=campo,
                inicio=inicio + 1,
                fim=dv + 1,
            )
    codigo = na_ordem_do_codigo(digitos)
    if codigo[4] != codigo_barras.dv_geral(codigo[:4] + codigo[5:]):
        raise Erro(CodigoDoPapel.DIGITO_GERAL_DA_LINHA, campo="dígito geral", posicao=33)
    return codigo


def compactar(texto: str) -> str:
    """Return the digits of a pasted text: dots, spaces and dashes are dropped, anything else is refused."""
    digitos = []
    for posicao, caractere in enumerate(texto, 1):
        if "0" <= caractere <= "9":
            digitos.append(caractere)
        elif not (caractere in _SEPARADORES or caractere.isspace()):
            raise _caractere_estranho(caractere, posicao)
    return "".join(digitos)


def formatar(linha: str) -> str:
    """Return the printed form of 47 digits."""
    n = linha
    return f"{n[:5]}.{n[5:10]} {n[10:15]}.{n[15:21]} {n[21:26]}.{n[26:32]} {n[32]} {n[33:]}"


def na_ordem_do_codigo(digitos: str) -> str:
    """Return the digits of a line, right or wrong, in the order of the bar code."""
    return digitos[:4] + digitos[32:] + digitos[4:9] + digitos[10:20] + digitos[21:31]


def completar(digitos: str) -> str:
    """Return the 47 digits of a compacted line, or raise saying what this is instead."""
    if digitos.startswith("8"):
        raise Erro(CodigoDoPapel.LINHA_DE_ARRECADACAO, campo="linha_digitavel")
    if len(digitos) == TAMANHO:
        return digitos
    if 33 < len(digitos) < TAMANHO and not digitos[33:].strip("0"):
        return digitos.ljust(TAMANHO, "0")
    raise Erro(CodigoDoPapel.TAMANHO_DA_LINHA, campo="linha_digitavel", tamanho=TAMANHO, lidos=len(digitos))


def _caractere_estranho(caractere: str, posicao: int) -> Erro:
    o_que = "uma letra" if caractere.isalpha() else "um caractere"
    dica = (
        " (não confunda a letra O com o zero, nem as letras I e L com o um)" if caractere in "OoIiLl" else ""
    )
    return Erro(
        CodigoDoPapel.CARACTERE_NA_LINHA, campo="linha_digitavel", posicao=posicao, o_que=o_que, dica=dica
    )
