"""A table as the CSV that a Brazilian spreadsheet opens by a double click: UTF-8 with BOM, semicolons, CRLF.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection); a number
with its sign stays a number.

>>> em_csv(("a", "b"), [("=1+1", "-1,50")]).decode("utf-8-sig")
"a;b\\r\\n'=1+1;-1,50\\r\\n"
"""

import csv
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from ws.febraban.grafia import dinheiro

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMERO = re.compile(r"[+-]?[0-9.]+(,[0-9]+)?")


def na_planilha(valor: Decimal) -> str:
    """An amount as a Brazilian spreadsheet reads it: without the points that part the thousands.

    >>> na_planilha(Decimal("1234.50"))
    '1234,50'
    """
    return dinheiro(valor).replace(".", "")


def em_csv(cabecalho: Sequence[str], linhas: Iterable[Sequence[str]]) -> bytes:
    """The file."""
    saida = StringIO()
    escritor = csv.writer(saida, delimiter=";", lineterminator="\r\n")
    escritor.writerow(cabecalho)
    escritor.writerows([_inofensiva(celula) for celula in linha] for linha in linhas)
    return saida.getvalue().encode("utf-8-sig")


def _inofensiva(celula: str) -> str:
    perigosa = _FORMULA.match(celula) and not _NUMERO.fullmatch(celula)
    return f"'{celula}" if perigosa else celula
