"""Local de pagamento: the text of a title whose bank prescribes none of its own. Since 2018 any bank takes
any registered boleto.
"""

QUALQUER_BANCO = "Pagável em qualquer banco"
