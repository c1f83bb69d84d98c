"""What a customer of the contract would write: one short zeep program for each operation.

They know the WSDL and nothing else of the product: copy them, change them, use them.
"""
