"""What people and machines read of a run: a table on the screen, and JUnit XML."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from client_samples.qa.caso import Caso, Situacao, Veredito

LARGURA_DA_SITUACAO = max(map(len, Situacao))


def linha(veredito: Veredito, todos: Sequence[Caso]) -> str:
    """One line of the table; columns as wide as the longest of all the cases to come."""
    grupo = max(len(caso.grupo) for caso in todos)
    nome = max(len(caso.nome) for caso in todos)
    caso, motivo = veredito.caso, f"\n    {veredito.motivo}" if veredito.motivo else ""
    duracao = f"{veredito.duracao:.2f}".replace(".", ",")
    return (
        f"{veredito.situacao:<{LARGURA_DA_SITUACAO}}  {caso.grupo:<{grupo}}  {caso.nome:<{nome}}  "
        f"{duracao:>6} s{motivo}"
    )


def resumo(vereditos: Sequence[Veredito]) -> str:
    """How many ended each way, and how long all took."""
    contagem = Counter(veredito.situacao for veredito in vereditos)
    segundos = f"{sum(veredito.duracao for veredito in vereditos):.1f}".replace(".", ",")
    return (
        f"{len(vereditos)} casos em {segundos} s. Passaram: {contagem[Situacao.PASSOU]}; "
        f"falharam: {contagem[Situacao.FALHOU]}; não aplicáveis: {contagem[Situacao.NAO_APLICAVEL]}."
    )


def gravar_junit(vereditos: Sequence[Veredito], arquivo: Path) -> None:
    """The format that integration servers read."""
    contagem = Counter(veredito.situacao for veredito in vereditos)
    raiz = etree.Element(
        "testsuite",
        name="Integracao_Web_Services",
        tests=str(len(vereditos)),
        failures=str(contagem[Situacao.FALHOU]),
        errors="0",
        skipped=str(contagem[Situacao.NAO_APLICAVEL]),
        time=f"{sum(veredito.duracao for veredito in vereditos):.3f}",
    )
    for veredito in vereditos:
        raiz.append(_caso_junit(veredito))
    etree.ElementTree(raiz).write(arquivo, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _caso_junit(veredito: Veredito) -> etree._Element:
    caso = etree.Element(
        "testcase",
        classname=f"qa.{veredito.caso.grupo}",
        name=veredito.caso.nome,
        time=f"{veredito.duracao:.3f}",
    )
    filho = {Situacao.FALHOU: "failure", Situacao.NAO_APLICAVEL: "skipped"}.get(veredito.situacao)
    if filho is not None:
        etree.SubElement(caso, filho, message=_xml(veredito.motivo))
    return caso


def _xml(texto: str) -> str:
    """Without the control characters that XML forbids: a broken service may have sent them."""
    return "".join(letra if letra >= " " or letra in "\t\n\r" else "�" for letra in texto)
