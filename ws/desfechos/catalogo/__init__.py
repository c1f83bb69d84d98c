"""The catalogue of outcomes: every code there is, once, in one file for each audience.

A code is three digits, and its range (:mod:`ws.desfechos.faixa`) says what it means to a door. Those of the contract
never change their meaning; the others are this product's own, and may.

To add one: a line in the file of who is told it, under the next free number beside what is like it; then raise it.
``tests/desfechos/test_catalogo.py`` fails for a code that is used twice, that lies outside its file's range, that does
not say what to do, or that nothing raises. One of the contract is also listed in that test, has its words for
people and its HTTP status in the doors' tables where they differ, and goes into the manual by ``make renew``.
"""
