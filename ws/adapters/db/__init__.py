"""The database: SQLAlchemy Core over SQLite or PostgreSQL, the same code for both.

=================  ==========================================================================
``modelo``         the tables
``motor``          engines, statements, how values of the domain are stored
``unit_of_work``   transactions, and every repository that one reaches
``migrations``     the schema's history
=================  ==========================================================================

The other folders are the six subjects, with one repository a module.
"""
