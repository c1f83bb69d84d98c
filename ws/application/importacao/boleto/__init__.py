"""One row of a boleto, from what the source says to the boleto as it will be stored, or to what is wrong with it.

=========  =====================================================================  ===================================
stage      what it does                                                           where
=========  =====================================================================  ===================================
read       each column by itself, in normal form                                  ``forma``
match      with the boleto as it is stored, or with its customer and its account  ``casamento``
compute    bar code, linha digitável, printed number, term                        ``titulo``; ``emitido``: the bank's
compare    columns with each other: rebate, last day, Pix                         ``coerencia``
result     the boleto, or its faults                                              ``regras``, which calls the stages
=========  =====================================================================  ===================================

Each stage is passed once, in this order. What is known of the boleto goes from one to the next by the names of its
fields; a :class:`ws.domain.carteira.boleto.Boleto` is made at the end, of a row with which nothing is wrong.
``conta_no_banco`` is what a bank's rule knows of an account.
"""
