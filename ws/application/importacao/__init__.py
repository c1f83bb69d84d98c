"""What an import does with what a reader delivers: judge each line, compare it with what is stored, plan the changes.

==============  =====================================================================================
``registros``   what a reader delivers: records, lines, and the reader's port
``acervo``      what is stored and how it is reached: the database's port
``diario``      counts and refusals of a run
``plano``       what a run will add and change, kept apart from the database until all is judged
``conciliar``   one line after the other: refused, new, changed or as it was
``empresa`` and one module for each kind of record: its rules
==============  =====================================================================================
"""
