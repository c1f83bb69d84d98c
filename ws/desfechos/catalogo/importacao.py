"""What importers are told of a file, a line, a column.

A sentence states what is expected or what is wrong, and never repeats what stands in the file. It speaks of "this
column", whose name is the outcome's ``campo``, so that a reason serves every column that has it: one entry a reason,
and not one a column. What differs from column to column is ``{names}``.

700 to 709 are about a file, 710 to 729 about a single cell, 730 to 799 about what does not fit together: with other
columns, with other lines, with what is stored.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada


class CodigoDeImportacao(CodigoDoCatalogo):
    """Why a file, a line or a column of an import is refused, or should be looked at."""

    OBRIGATORIO = Entrada(
        "710",
        "É obrigatório.",
        providencia="Preencha a coluna.",
    )
