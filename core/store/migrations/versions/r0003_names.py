"""What a user says about names: who is the same, whom a spelling means, who is not one."""

from __future__ import annotations

from alembic import op

from core.store.migrations.parts import Reference, need, table, unique, widen

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Tie mentions and holders to the spelling that stands there, and make room for decisions."""
    widen("entity", Reference("same_as_id", "entity", "RESTRICT", nullable=True), after="kind")
    widen("entity_alias", Reference("apart_id", "entity", "RESTRICT", nullable=True), after="name")
    table(
        "entity_apart",
        Reference("entity_id", "entity", "RESTRICT"),
        Reference("other_id", "entity", "RESTRICT"),
        unique("entity_apart", "entity_id", "other_id"),
    )
    spelt = Reference("alias_id", "entity_alias", "CASCADE", nullable=True)
    widen("mention", spelt, after="entity_id")
    _spell_mentions()
    need("mention", "alias_id")
    held = Reference("holder_alias_id", "entity_alias", "SET NULL", nullable=True)
    widen("statement", held, after="holder_id")
    _spell_holders()


def _spell_mentions() -> None:
    # A mention whose words are no spelling of its entity is found again by the next analysis.
    op.execute(
        """UPDATE mention SET alias_id = (
            SELECT entity_alias.id FROM entity_alias, article
            WHERE article.id = mention.article_id AND entity_alias.entity_id = mention.entity_id
            AND entity_alias.name
                = substr(article.text, mention.start + 1, mention."end" - mention.start))"""
    )
    op.execute("DELETE FROM mention WHERE alias_id IS NULL")


def _spell_holders() -> None:
    # The spelling in the holder's own words or the last before them, else the first of the article.
    near = """SELECT mention.alias_id FROM mention
            WHERE mention.article_id = statement.article_id
            AND mention.entity_id = statement.holder_id"""
    before = """AND mention.start < coalesce(statement.holder_end, statement."end")
            ORDER BY mention.start DESC LIMIT 1"""
    op.execute(
        f"""UPDATE statement SET holder_alias_id = coalesce(
            ({near} {before}), ({near} ORDER BY mention.start LIMIT 1))
            WHERE holder_id IS NOT NULL"""
    )
