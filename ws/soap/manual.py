"""The integrator's manual, from Markdown to HTML, its headings anchored as the manual's own links expect them.

>>> ancora("O que o serviço perdoa, e o que não"), ancora("Códigos")
('o-que-o-serviço-perdoa-e-o-que-não', 'códigos')
"""

import re
from collections import Counter
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token


def html_do_manual(markdown: str) -> str:
    """The whole manual. HTML inside the Markdown is shown, not obeyed."""
    leitor = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = leitor.parse(markdown)
    _ancorar(tokens)
    html: str = leitor.renderer.render(tokens, leitor.options, {})
    return html


def ancora(titulo: str) -> str:
    """How a heading is linked to: lower case, hyphens for spaces, no punctuation."""
    return re.sub(r"[^\w\- ]", "", titulo.strip().lower()).replace(" ", "-")


def _ancorar(tokens: list[Token]) -> None:
    """Give each heading its anchor; one that was used before gets a number, as code hosts do."""
    usadas: Counter[str] = Counter()
    for abertura, conteudo in pairwise(tokens):
        if abertura.type == "heading_open":
            nome = ancora(conteudo.content)
            abertura.attrSet("id", f"{nome}-{usadas[nome]}" if usadas[nome] else nome)
            usadas[nome] += 1
