"""The database: SQLAlchemy Core over SQLite or PostgreSQL, the same code for both.

======================  =====================================================================
``modelo``              the tables
``tipos``, ``valores``  how values of the domain are stored
``conexao``             engines
``unit_of_work``        transactions, with one repository per module beside it
``migrations``          the schema's history
======================  =====================================================================
"""
