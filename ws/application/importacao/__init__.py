"""What an import does with what a reader delivers: judge each line, compare it with what is stored, plan the changes.

===============  ==============================================================================================
``importar``     the use case: read and judge everything, then write all of it or nothing
``julgar``       every file, in the order in which records refer to each other
``empresa``      and ``contas``, ``clientes``, ``compras``, ``pagamentos``: the rules of each kind of record
``boleto``       the way of a boleto's row: read, match, compute, result
``corrida``      the run: one line after the other, what is wrong with it, counts, and what will be changed
``conferencia``  what a field must look like by itself, whichever record it stands in
===============  ==============================================================================================

What a reader delivers is in :mod:`ws.application.ports.importacao.registros`, what is stored and how it is reached in
:mod:`ws.application.ports.importacao.acervo`.
"""
