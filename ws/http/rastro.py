"""Where an exception came from, for the log: types, files and lines, without its message or any value.

A database error's message repeats the statement's parameters, and those are customers' documents.
"""

from traceback import extract_tb


def rastro(erro: BaseException) -> list[str]:
    """One line for each frame, outermost first, and the type at the end; causes follow."""
    quadros = [
        f"{quadro.filename}:{quadro.lineno} {quadro.name}" for quadro in extract_tb(erro.__traceback__)
    ]
    causa = erro.__cause__ or erro.__context__
    return [*quadros, type(erro).__qualname__, *(rastro(causa) if causa is not None else ())]
