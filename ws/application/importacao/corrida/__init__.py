"""One run: line after line is judged, what is wrong with each is told, what changes is planned.

=============  ==============================================================
``conciliar``  one line after the other: refused, new, changed, or as it was
``falhas``     what is wrong with one line
``diario``     what was counted and told so far
``plano``      what will be added and changed once everything is judged
=============  ==============================================================
"""
