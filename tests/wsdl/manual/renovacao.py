"""The integrator's manual: which of its parts are generated, and how they are written anew.

A generated part stands between two lines that no reader sees::

    [//]: # (gerado: campos Boleto)
    ...
    [//]: # (fim)

``python -m tests.wsdl.manual`` rewrites every such part from the contract, the catalogue, the settings and the
recorded examples. A test fails while they differ.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from tests.wsdl.contrato import PASTA
from tests.wsdl.manual.partes_do_catalogo import limites, tabela_de_codigos
from tests.wsdl.manual.partes_do_contrato import tabela_de_campos, tabela_de_tipos_simples, tabela_de_valores
from tests.wsdl.manual.partes_dos_exemplos import lista_de_exemplos, trecho

ARQUIVO = PASTA / "Integracao_Web_Services.md"

PARTE = re.compile(
    r"^(?P<abre>\[//\]: # \(gerado: (?P<nome>[^)\n]+)\)\n)(?P<corpo>.*?)^(?P<fecha>\[//\]: # \(fim\))$",
    re.MULTILINE | re.DOTALL,
)
MARCA = re.compile(r"^\[//\]: # \(.*\)$", re.MULTILINE)
CERCA = re.compile(r"^```(?P<linguagem>\w*)\n(?P<texto>.*?)^```$", re.MULTILINE | re.DOTALL)

GERADORES: Mapping[str, Callable[[str], str]] = {
    "campos": tabela_de_campos,
    "valores": tabela_de_valores,
    "códigos": tabela_de_codigos,
    "exemplo": trecho,
    "tipos simples": lambda _: tabela_de_tipos_simples(),
    "limites": lambda _: limites(),
    "lista de exemplos": lambda _: lista_de_exemplos(),
}
"""What writes a part, by its first words; the rest of its name is the argument."""


def gerar(nome: str) -> str:
    """The text of a part."""
    for palavras, gerador in GERADORES.items():
        if nome == palavras or nome.startswith(f"{palavras} "):
            return gerador(nome.removeprefix(palavras).strip())
    raise ValueError(f"unknown part of the manual: {nome}")


def renovar(manual: str) -> str:
    """The manual with every generated part written anew, and all else as it was.

    >>> renovar("antes\\n\\n[//]: # (gerado: códigos 5)\\nvelho\\n[//]: # (fim)\\n").splitlines()[4]
    '| Código | Mensagem | Observação | O que fazer | Repetir? |'
    """
    return PARTE.sub(lambda parte: f"{parte['abre']}\n{gerar(parte['nome'])}\n\n{parte['fecha']}", manual)


def trechos_de_codigo(manual: str, linguagem: str) -> Iterator[str]:
    """The fenced blocks in a language."""
    return (cerca["texto"] for cerca in CERCA.finditer(manual) if cerca["linguagem"] == linguagem)


def renovar_o_arquivo() -> None:
    """Rewrite what is generated."""
    ARQUIVO.write_text(renovar(ARQUIVO.read_text("utf-8")), "utf-8")
