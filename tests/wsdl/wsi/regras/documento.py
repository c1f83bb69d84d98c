"""WS-I Basic Profile rules about the document: imports, order, schema, messages, portTypes.

Text of the rules: Basic Profile 1.1 and 1.2, section 4 (service description). Where the profile lets a
document import others, ours is stricter: one file, one inline schema, no import.
R2114 (WSDL and schema may share a target namespace) is a permission: nothing can break it.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from tests.wsdl.namespaces import SOAPENC, WSDL, XS
from tests.wsdl.wsi.descricao import Descricao, nome_local

ORDEM = tuple(
    f"wsdl:{n}" for n in ("documentation", "import", "types", "message", "portType", "binding", "service")
)


def r2001(d: Descricao) -> Iterator[str]:
    """wsdl:import imports WSDL only; ours imports nothing."""
    for importacao in d.todos("wsdl:import"):
        yield f"wsdl:import of {importacao.get('location')}"


def r2002(d: Descricao) -> Iterator[str]:
    """Schemas are imported with xs:import; ours is one schema that imports and includes nothing."""
    for nome in ("import", "include", "redefine"):
        for importacao in d.todos(f"wsdl:types/xs:schema/xs:{nome}"):
            yield f"xs:{nome} of {importacao.get('namespace')}"


def r2003(d: Descricao) -> Iterator[str]:
    """xs:import stands within xs:schema only."""
    for importacao in d.raiz.iter(f"{{{XS}}}import"):
        pai = importacao.getparent()
        if pai is None or pai.tag != f"{{{XS}}}schema":
            yield "xs:import outside xs:schema"


def r2022(d: Descricao) -> Iterator[str]:
    """wsdl:import precedes everything but documentation."""
    nomes = _filhos(d)
    if "wsdl:import" in nomes and set(nomes[: nomes.index("wsdl:import")]) - {"wsdl:documentation"}:
        yield "wsdl:import after another component"


def r2023(d: Descricao) -> Iterator[str]:
    """wsdl:types precedes the rest; ours goes on with message, portType, binding, service."""
    nomes = [nome for nome in _filhos(d) if nome != "wsdl:import"]
    if nomes != sorted(nomes, key=ORDEM.index):
        yield f"order is {', '.join(dict.fromkeys(nomes))}"


def _filhos(d: Descricao) -> list[str]:
    return [nome_local(filho) for filho in d.raiz.iterchildren(f"{{{WSDL}}}*")]


def r2105(d: Descricao) -> Iterator[str]:
    """Every inline schema has a targetNamespace."""
    for esquema in d.todos("wsdl:types/xs:schema"):
        if not esquema.get("targetNamespace"):
            yield "xs:schema without targetNamespace"


def r2110(d: Descricao) -> Iterator[str]:
    """No type extends or restricts soapenc:Array."""
    for derivacao in d.raiz.iter(f"{{{XS}}}restriction", f"{{{XS}}}extension"):
        prefixo, _, nome = derivacao.get("base", "").rpartition(":")
        if nome == "Array" and derivacao.nsmap.get(prefixo or None) == SOAPENC:
            yield "type derived from soapenc:Array"


def r2111(d: Descricao) -> Iterator[str]:
    """No wsdl:arrayType."""
    for elemento in d.raiz.iter(etree.Element):
        if elemento.get(f"{{{WSDL}}}arrayType") is not None:
            yield f"wsdl:arrayType on {nome_local(elemento)}"


def r2206(d: Descricao) -> Iterator[str]:
    """A part's element refers to a global element declaration."""
    for parte in d.todos("wsdl:message/wsdl:part[@element]"):
        if d.elemento_global(parte.get("element"), parte) is None:
            yield f"no global element {parte.get('element')}"


def r2303(d: Descricao) -> Iterator[str]:
    """No solicit-response and no notification: an operation's input comes first."""
    for operacao in d.todos("wsdl:portType/wsdl:operation"):
        direcoes = operacao.iterchildren(f"{{{WSDL}}}input", f"{{{WSDL}}}output")
        primeira = next(direcoes, None)
        if primeira is None or nome_local(primeira) != "wsdl:input":
            yield f"{operacao.get('name')} does not begin with its input"


def r2304(d: Descricao) -> Iterator[str]:
    """Operation names are unique within a portType."""
    for tipo_porta in d.todos("wsdl:portType"):
        nomes = [operacao.get("name") for operacao in tipo_porta.iterchildren(f"{{{WSDL}}}operation")]
        if len(nomes) != len(set(nomes)):
            yield f"overloaded operation in {tipo_porta.get('name')}"


def r2305(d: Descricao) -> Iterator[str]:
    """parameterOrder may omit one output part at most; ours has none (it means nothing in document style)."""
    for operacao in d.todos("wsdl:portType/wsdl:operation[@parameterOrder]"):
        yield f"parameterOrder on {operacao.get('name')}"


def r2306(d: Descricao) -> Iterator[str]:
    """A part has a type or an element, not both."""
    for parte in d.todos("wsdl:message/wsdl:part[@element][@type]"):
        yield f"part {parte.get('name')} has both element and type"


REGRAS: tuple[Callable[[Descricao], Iterator[str]], ...] = (
    r2001, r2002, r2003, r2022, r2023, r2105, r2110, r2111, r2206, r2303, r2304, r2305, r2306,
)  # fmt: skip
