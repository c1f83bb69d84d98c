"""Alembic's way in: it runs this file for each command, over the connection it was given."""

from alembic import context

from ws.adapters.db.modelo import metadata

context.configure(
    connection=context.config.attributes["conexao"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
