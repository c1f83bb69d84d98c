"""Doors through which a company's data come in: readers that deliver records to the import use case.

``leitor_csv`` reads a folder with a company file and four CSV files; ``FORMATO.md`` (Portuguese) tells the people
of the ERP how to write them, and what is refused.
"""
