"""Fields of forms and addresses, read as a person or a browser writes them."""

import re
from collections.abc import Mapping, MutableMapping
from datetime import date

DATA_INVALIDA = "Escreva a data como dia/mês/ano, por exemplo 24/11/2026."
_DIA_MES_ANO = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def ler_data(parametros: Mapping[str, str], campo: str, erros: MutableMapping[str, str]) -> date | None:
    """The date in a field: as browsers send it or as people write it; an unreadable one is put down in ``erros``.

    >>> ler_data({"de": "2026-11-24"}, "de", {}), ler_data({"de": "24/11/2026"}, "de", {})
    (datetime.date(2026, 11, 24), datetime.date(2026, 11, 24))
    """
    texto = parametros.get(campo, "").strip()
    if not texto:
        return None
    try:
        if escrita := _DIA_MES_ANO.fullmatch(texto):
            dia, mes, ano = map(int, escrita.groups())
            return date(ano, mes, dia)
        return date.fromisoformat(texto)
    except ValueError:
        erros[campo] = DATA_INVALIDA
        return None


def ler_inteiro(parametros: Mapping[str, str], campo: str, *, minimo: int) -> int:
    """The whole number in a field, or ``minimo``.

    >>> ler_inteiro({"pagina": "3"}, "pagina", minimo=1), ler_inteiro({"pagina": "-3"}, "pagina", minimo=1)
    (3, 1)
    """
    texto = parametros.get(campo, "")
    lido = int(texto) if texto.isascii() and texto.isdigit() and len(texto) < 8 else minimo
    return max(lido, minimo)
