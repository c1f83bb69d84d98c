"""Doors through which a company's data come in: readers that deliver records to the import use case.

``pasta`` reads a folder with a company file (``toml``) and four CSV files (``csv``), cell by cell (``celulas``);
``FORMATO.md`` (Portuguese) tells the people of the ERP how to write them, and what is refused.
"""
