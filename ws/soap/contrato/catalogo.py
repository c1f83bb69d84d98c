"""The catalogue of outcomes for machines: JSON, and CSV as spreadsheets in Brazil open it."""

import csv
import io
import json

from ws.desfechos.catalogo.contrato import Codigo


def linhas_do_catalogo() -> list[dict[str, str | bool]]:
    """Every code in order, and whether a result or a fault carries it."""
    return [
        {
            "codigo": codigo.codigo,
            "nome": codigo.name,
            "transporte": "falha" if codigo.faixa.impede_processamento else "resultado",
            "mensagem": codigo.mensagem,
            "observacao": codigo.observacao,
            "providencia": codigo.providencia,
            "repetir": codigo.repetir,
        }
        for codigo in Codigo
    ]


def catalogo_json() -> bytes:
    """The catalogue in JSON: a list with an object for each code."""
    return json.dumps(linhas_do_catalogo(), ensure_ascii=False, indent=2).encode() + b"\n"


def catalogo_csv() -> bytes:
    """The catalogue in CSV, with semicolons and a byte order mark: what spreadsheets in Portuguese expect."""
    linhas = linhas_do_catalogo()
    texto = io.StringIO(newline="")
    escritor = csv.DictWriter(texto, linhas[0].keys(), delimiter=";")
    escritor.writeheader()
    escritor.writerows({**linha, "repetir": "sim" if linha["repetir"] else "não"} for linha in linhas)
    return texto.getvalue().encode("utf-8-sig")
