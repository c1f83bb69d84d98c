"""On which line of a TOML file a key stands: the parser says what is written, not where.

>>> texto = '''codigo = "aurora"
... [[contas]]
... banco = "001"
... [contas.multa]
... valor = "2"
... [[contas]]
... multa = { tipo = "VALOR", valor = "1" }
... '''
>>> (
...     linha_da_chave(texto, None, "codigo"),
...     linha_da_chave(texto, 0, "multa.valor"),
...     linha_da_chave(texto, 1, "multa.valor"),
... )
(1, 5, 7)
>>> linha_da_chave(texto, 1, "banco")
6
"""

import re

_TABELA = re.compile(r"\s*(\[\[?)\s*([\w.\"-]+)\s*\]")
_CHAVE = re.compile(r"\s*([\w.\"-]+)\s*=")


def linha_da_chave(texto: str, conta: int | None, caminho: str) -> int:
    """Line (from 1) of the dotted key in the account with this index, or in the company; where its table begins if
    the key is not written."""
    inicio, tabela, indice, prefixo = 1, None, -1, ""
    for numero, linha in enumerate(texto.splitlines(), start=1):
        cabeca, chave = _TABELA.match(linha), _CHAVE.match(linha)
        if cabeca:
            tabela, _, resto = cabeca[2].replace('"', "").partition(".")
            indice += cabeca[1] == "[[" and tabela == "contas" and not resto
            prefixo = f"{resto}." if resto else ""
            inicio = numero if _nesta(tabela, indice, conta) and not resto else inicio
        elif chave and _nesta(tabela, indice, conta):
            escrita = prefixo + chave[1].replace('"', "")
            if caminho == escrita or caminho.startswith(f"{escrita}."):
                return numero
    return inicio


def _nesta(tabela: str | None, indice: int, conta: int | None) -> bool:
    return tabela is None if conta is None else tabela == "contas" and indice == conta
