"""The integrator's manual, from Markdown to HTML, its headings anchored as the manual's own links expect them.

Tables and listings scroll sideways where they must, so the keyboard reaches them.

>>> ancora("O que o serviço perdoa, e o que não"), ancora("Códigos")
('o-que-o-serviço-perdoa-e-o-que-não', 'códigos')
"""

import re
from collections import Counter
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape


def html_do_manual(markdown: str) -> str:
    """The whole manual. HTML inside the Markdown is shown, not obeyed."""
    leitor = MarkdownIt("commonmark", {"html": False, "highlight": _listagem}).enable("table")
    leitor.add_render_rule("table_open", _abrir_tabela)
    leitor.add_render_rule("table_close", _fechar_tabela)
    tokens = leitor.parse(markdown)
    _ancorar(tokens)
    html: str = leitor.renderer.render(tokens, leitor.options, {})
    return html


def ancora(titulo: str) -> str:
    """How a heading is linked to: lower case, hyphens for spaces, no punctuation."""
    return re.sub(r"[^\w\- ]", "", titulo.strip().lower()).replace(" ", "-")


def _listagem(texto: str, _linguagem: str, _atributos: str) -> str:
    return f'<pre tabindex="0"><code>{escape(texto)}</code></pre>'


def _abrir_tabela(*_: object) -> str:
    return '<div class="rolagem" tabindex="0"><table>\n'


def _fechar_tabela(*_: object) -> str:
    return "</table></div>\n"


def _ancorar(tokens: list[Token]) -> None:
    """Give each heading its anchor; one that was used before gets a number, as code hosts do."""
    usadas: Counter[str] = Counter()
    for abertura, conteudo in pairwise(tokens):
        if abertura.type == "heading_open":
            nome = ancora(conteudo.content)
            abertura.attrSet("id", f"{nome}-{usadas[nome]}" if usadas[nome] else nome)
            usadas[nome] += 1
