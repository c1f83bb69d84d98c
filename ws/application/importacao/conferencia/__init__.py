"""What a field must look like by itself, in whichever record it stands.

None of these checks raises: what is wrong is added to the :class:`ws.application.importacao.corrida.falhas.Falhas` at
hand, so that a line is refused for all of it at once.

============  ==============================================================
``campos``    what is required, how long a text may be, amounts
``partes``    who pays, collects or guarantees: documents, addresses, e-mail
``encargos``  discount, multa, juros, instructions, an account's defaults
``itens``     the items of a boleto
============  ==============================================================
"""
