"""The paper: pure functions on ``str``, ``date`` and ``Decimal``. Bar code, linha digitável, each bank's campo
livre, Pix, CPF and CNPJ; and how amounts, dates and documents are written, there and everywhere else.
"""
