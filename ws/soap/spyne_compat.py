"""Let Spyne 2.14.0 import on Python 3.11 to 3.15, and keep its logs free of callers' data.

Spyne's newest release is from 2022. Two things in it stop a modern Python, and neither needs a patched copy:

=================  ==================================================  ==============================
what breaks        why                                                 what is done here
=================  ==================================================  ==============================
3.12 on            its ``spyne.util.six`` finds ``six.moves`` through  ``_Moves``, today's kind of importer,
                   ``find_module``, which 3.12 no longer calls         asks six's own table
3.13 on            two modules ``import cgi``, removed in 3.13 (and    both are imported here while a
                   warned of before), for ``cgi.parse_header`` alone   stand-in holds the name
=================  ==================================================  ==============================

``ws/soap/__init__.py`` imports this module before anything else can import Spyne. It is the one module of the
house that works at import: there is no later moment at which an import could be repaired.
"""

import importlib
import logging
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

SIX = "spyne.util.six"
IMPORTS_CGI = ("spyne.protocol.soap.soap11", "spyne.server.wsgi")
QUIET = {
    "spyne.protocol": logging.CRITICAL,  # ERROR prints documents and values that did not parse
    "spyne.server": logging.WARNING,  # DEBUG prints "Failed document is: ..." and every header
}

_PARAMETER = re.compile(r';\s*(?P<name>[^=;\s]+)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^;]*))')


class _Moves(MetaPathFinder, Loader):
    """Import ``spyne.util.six.moves...`` from the table that Spyne's own six has built."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname.startswith(f"{SIX}.moves") else None

    def create_module(self, _: ModuleSpec) -> None:
        return None  # the default empty module, which exec_module replaces

    def exec_module(self, module: ModuleType) -> None:
        """Put the module meant in place of the empty one, leaving the former's own ``__spec__`` alone."""
        del sys.modules[module.__name__]
        _old_importer().load_module(module.__name__)


def _old_importer() -> Any:
    return sys.modules[SIX]._importer  # noqa: SLF001  # what it holds has no public name


def parse_header(line: str) -> tuple[str, dict[str, str]]:
    """Split a header value into its main part and its parameters, as ``cgi.parse_header`` did.

    >>> parse_header('Text/XML; Charset="utf-8"; action=urn:a')
    ('Text/XML', {'charset': 'utf-8', 'action': 'urn:a'})
    """
    parameters = {found["name"].lower(): _value(found) for found in _PARAMETER.finditer(line)}
    return line.partition(";")[0].strip(), parameters


def _value(found: re.Match[str]) -> str:
    if found["quoted"] is None:
        return found["bare"].strip()
    return re.sub(r"\\(.)", r"\1", found["quoted"])


@contextmanager
def _cgi_stand_in() -> Iterator[None]:
    """While the block runs, ``import cgi`` gives a module that has ``parse_header`` and nothing else."""
    real = sys.modules.get("cgi")
    stand_in = ModuleType("cgi")
    stand_in.parse_header = parse_header  # type: ignore[attr-defined]  # a module made by hand declares nothing
    sys.modules["cgi"] = stand_in
    try:
        yield
    finally:
        del sys.modules["cgi"]
        if real is not None:
            sys.modules["cgi"] = real


def _import_spyne() -> None:
    """Import what needs ``cgi``, and with it the whole of Spyne that the door uses."""
    with _cgi_stand_in(), warnings.catch_warnings():
        warnings.simplefilter("ignore", ImportWarning)  # 3.11 grumbles at the old importer of Spyne's six
        for name in IMPORTS_CGI:
            importlib.import_module(name)
    if _old_importer() in sys.meta_path:
        sys.meta_path.remove(_old_importer())  # ``_Moves`` does its work, and without the warning


def install() -> None:
    """Make Spyne importable and quiet. Doing it again changes nothing."""
    if not any(isinstance(finder, _Moves) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Moves())
    _import_spyne()
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)


install()
