"""What Alembic runs for each migration: it is handed a connection, with its transaction open."""

from alembic import context

from core.model import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter most things; the table is made anew
    transactional_ddl=True,
)
context.run_migrations()
