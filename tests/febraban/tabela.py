"""The README's table of banks, written from the code and from what was published about each bank.

``python -m tests.febraban.tabela`` writes it anew in README.md, or in the file that is named, from its first line to
the mark that ends its section. A test fails while they differ.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import fill

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import Linha, bancos_com_vetores, cobranca, linhas
from ws.febraban import bancos, extintos, nomes
from ws.febraban.bancos import BANCOS, Banco
from ws.febraban.titulo import Titulo, calcular

README = Path(__file__).parent.parent.parent / "README.md"
SECAO = re.compile(r"(^<!-- bancos -->\n.*?\n)(\|.*?)(^<!-- /bancos -->$)", re.MULTILINE | re.DOTALL)
"""What is written by hand, what is generated, and the end."""
CABECALHO = """\
| number | bank | usual carteiras | nosso número, as printed | same digits as |
| --- | --- | --- | --- | --- |
"""
RODAPE = """\
N are the digits of the number, D its check digits, C the carteira, A the branch; at Sicredi A is the year and B who
numbers. The old titles of {lidos} are taken apart too. Asked to compute for {outros}, or for a bank that is not
listed, it says why not, and wants the linha digitável that the bank issued.
"""
LARGURA = 140
FONTES = {
    "publicado": "published boletos {}/{}",
    "manual": "the bank's manual {}/{}",
    "iguais": "libraries that agree {}/{}",
}
"""Where a boleto to compare with comes from; the last kind is one that two or three libraries compute alike."""

_ESCRITA = re.compile(r"``(\S+)``")
_DIGITO = re.compile(r"(?<=[-.])[0-9A-Z]{1,2}$")
_FONTE_DA_REGRA = re.compile(r"Source: (.+?)\.?\Z", re.DOTALL)


def tabela() -> str:
    """The table, and what there is to say of it."""
    nomeados = {numero: f"{numero} {nome}" for numero, nome in sorted(nomes.NOMES.items())}
    lidos = " and ".join(nomeados.pop(numero) for numero in sorted(extintos.LAYOUTS))
    rodape = RODAPE.format(lidos=lidos, outros=", ".join(nomeados.values()))
    return f"{CABECALHO}{''.join(map(_linha, BANCOS))}\n{fill(rodape, LARGURA)}\n"


def renovar(readme: str) -> str:
    """The README with the table written anew, and all else as it was."""
    renovado, quantas = SECAO.subn(lambda secao: f"{secao[1]}{tabela()}{secao[3]}", readme)
    if quantas != 1:
        raise ValueError("the README must have the section of the banks once, between its two marks")
    return renovado


def conferencia(banco: str) -> dict[str, tuple[int, int]]:
    """How many boletos of each kind of source come out digit by digit, and of how many."""
    certos: Counter[str] = Counter()
    todos: Counter[str] = Counter()
    for linha in linhas(f"{banco}.csv") if banco in bancos_com_vetores() else ():
        todos[_especie(linha)] += 1
        certos[_especie(linha)] += _titulo(banco, linha).codigo_barras == linha["codigo_barras"]
    for linha in linhas("campo_livre.csv"):
        if linha["banco"] == banco:
            todos["publicado"] += 1
            certos["publicado"] += (
                bancos.banco(banco).campo_livre(cobranca(banco, linha)) == linha["campo_livre"]
            )
    return {especie: (certos[especie], todos[especie]) for especie in FONTES if todos[especie]}


def _linha(banco: Banco) -> str:
    carteiras = ", ".join(banco.CARTEIRAS) or "–"
    impresso = " or ".join(f"`{escrita}`" for escrita in _escritas(banco))
    return f"| {banco.NUMERO} | {banco.NOME} | {carteiras} | {impresso} | {_verificado(banco)} |\n"


def _verificado(banco: Banco) -> str:
    contas = [FONTES[especie].format(*n) for especie, n in conferencia(banco.NUMERO).items()]
    if contas:
        return "; ".join(contas)
    fonte = _fonte(banco)
    if fonte == "the layout's document":
        fonte = _fonte(sys.modules[banco.campo_livre.__module__])
    return f"none published; the rule is from {fonte}"


def _fonte(modulo: object) -> str:
    """What a module says that its rule is from."""
    fonte = _FONTE_DA_REGRA.search(str(modulo.__doc__).strip())
    assert fonte is not None
    return " ".join(fonte[1].split()).partition(";")[0]


def _escritas(banco: Banco) -> list[str]:
    """The forms that the bank's module names, else those that its numbers have, the usual one first."""
    nomeadas = _ESCRITA.findall(str(banco.nosso_numero_impresso.__doc__))
    if nomeadas:
        return nomeadas
    vistas = Counter(_escrita(impresso) for impresso in _impressos(banco.NUMERO))
    return [escrita for escrita, _ in vistas.most_common()]


def _impressos(banco: str) -> Iterator[str]:
    yield bancos.banco(banco).nosso_numero_impresso(EXEMPLOS[banco])
    for linha in linhas(f"{banco}.csv"):
        yield _titulo(banco, linha).nosso_numero_impresso


def _escrita(impresso: str) -> str:
    """The form of a printed number.

    >>> _escrita("01234567890-X"), _escrita("10140510000000630")
    ('NNNNNNNNNNN-D', 'NNNNNNNNNNNNNNNNN')
    """
    com_digito = _DIGITO.sub(lambda dv: "D" * len(dv[0]), impresso)
    return re.sub(r"[0-9]", "N", com_digito)


def _especie(linha: Linha) -> str:
    if linha["fonte"].startswith("gerado; iguais "):
        return "iguais"
    return "manual" if linha["fonte"].startswith("manual:") else "publicado"


def _titulo(banco: str, linha: Linha) -> Titulo:
    vencimento = date.fromisoformat(linha["vencimento"]) if linha["vencimento"] else None
    return calcular(cobranca(banco, linha), vencimento, Decimal(linha["valor"]))


def main() -> None:
    """Write the table anew."""
    arquivo = Path(sys.argv[1]) if len(sys.argv) > 1 else README
    arquivo.write_text(renovar(arquivo.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
