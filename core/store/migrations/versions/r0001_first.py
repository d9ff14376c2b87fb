"""The first schema."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table."""
    _imports()
    _language()
    _questions()
    _claims()
    _disputes()
    _keeping()


def _imports() -> None:
    _table("source", _text("name"), _unique("source", "name"))
    _table(
        "original",
        _text("sha256"),
        _text("name"),
        _text("stored"),
        _whole("size"),
        _unique("original", "sha256"),
    )
    _table(
        "article",
        _reference("source_id", "source", "SET NULL", nullable=True),
        _reference("original_id", "original", "SET NULL", nullable=True),
        _text("title"),
        _text("byline"),
        _text("text"),
        _json("blocks"),
        _text("url"),
        _text("published", nullable=True),
        _text("language"),
        _whole("words"),
        _text("fingerprint"),
        _moment("imported"),
        _text("analysed"),
        _unique("article", "fingerprint"),
    )
    _table("import_record", _text("path"), _text("outcome"), _text("reason"), _moment("at"))
    _table(
        "record_article",
        _reference("record_id", "import_record", "CASCADE"),
        _reference("article_id", "article", "CASCADE"),
        _unique("record_article", "record_id", "article_id"),
    )


def _language() -> None:
    _table("entity", _text("name"), _text("kind"), _unique("entity", "name", "kind"))
    _table(
        "entity_alias",
        _reference("entity_id", "entity", "CASCADE"),
        _text("name"),
        _unique("entity_alias", "entity_id", "name"),
    )
    _index("entity_alias", "name")
    _table(
        "mention",
        _reference("article_id", "article", "CASCADE"),
        _reference("entity_id", "entity", "CASCADE"),
        _whole("start"),
        _whole("end"),
    )
    _table(
        "statement",
        _reference("article_id", "article", "CASCADE"),
        _whole("start"),
        _whole("end"),
        _whole("content_start"),
        _whole("content_end"),
        _json("sentences"),
        _text("holder"),
        _reference("holder_id", "entity", "SET NULL", nullable=True),
        _whole("holder_start", nullable=True),
        _whole("holder_end", nullable=True),
        _json("chain"),
        _text("cue"),
        _whole("cue_start", nullable=True),
        _whole("cue_end", nullable=True),
        _text("stance"),
        _text("quotation"),
        _bool("belief"),
        _real("check_worthiness"),
        _text("said_on", nullable=True),
        _text("about", nullable=True),
    )
    _index("statement", "holder")
    _table(
        "measurement",
        _reference("article_id", "article", "CASCADE"),
        _reference("statement_id", "statement", "CASCADE", nullable=True),
        _whole("start"),
        _whole("end"),
        _real("value"),
        _real("high", nullable=True),
        _text("unit"),
        _text("bound"),
        _text("trend", nullable=True),
        _text("of"),
        _text("head"),
        _text("predicate"),
        _text("place"),
        _text("when"),
    )
    _index("measurement", "head", "unit")
    _table(
        "doubt",
        _reference("article_id", "article", "CASCADE"),
        _text("kind"),
        _whole("start"),
        _whole("end"),
        _whole("sentence_start"),
        _whole("sentence_end"),
        _whole("target_start", nullable=True),
        _whole("target_end", nullable=True),
        _whole("antecedent_start", nullable=True),
        _whole("antecedent_end", nullable=True),
        _text("doubter"),
        _text("reason"),
    )


def _questions() -> None:
    _table("question", _text("key"), _text("text"), _unique("question", "key"))
    _table(
        "position",
        _reference("question_id", "question", "CASCADE"),
        _text("key"),
        _text("label"),
        _unique("position", "question_id", "key"),
    )
    _table(
        "stand",
        _reference("statement_id", "statement", "CASCADE"),
        _reference("position_id", "position", "CASCADE"),
        _whole("start"),
        _whole("end"),
        _json("marks"),
        _real("value", nullable=True),
    )


def _claims() -> None:
    _table(
        "rating",
        _text("name"),
        _whole("value", nullable=True),
        _whole("order"),
        _unique("rating", "name"),
    )
    _table(
        "claim",
        _text("text"),
        _text("claimant"),
        _text("said_on", nullable=True),
        _text("about", nullable=True),
        _text("published_on", nullable=True),
        _reference("rating_id", "rating", "RESTRICT", nullable=True),
        _text("verdict_reason"),
        _text("note"),
        _reference("question_id", "question", "SET NULL", nullable=True),
        _reference("position_id", "position", "SET NULL", nullable=True),
        _moment("created"),
    )
    _table(
        "appearance",
        _reference("claim_id", "claim", "CASCADE"),
        _reference("article_id", "article", "CASCADE"),
        _reference("statement_id", "statement", "SET NULL", nullable=True),
        _text("exact"),
        _text("prefix"),
        _text("suffix"),
        _whole("start"),
        _whole("end"),
    )
    _table(
        "evidence",
        _reference("claim_id", "claim", "CASCADE"),
        _text("stance"),
        _text("note"),
        _text("url"),
        _reference("article_id", "article", "CASCADE", nullable=True),
        _text("exact"),
        _text("prefix"),
        _text("suffix"),
        _whole("start", nullable=True),
        _whole("end", nullable=True),
    )
    _table("tag", _text("name"), _text("description"), _unique("tag", "name"))
    _table(
        "claim_tag",
        _reference("claim_id", "claim", "CASCADE"),
        _reference("tag_id", "tag", "CASCADE"),
        _unique("claim_tag", "claim_id", "tag_id"),
    )


def _disputes() -> None:
    _table(
        "dispute",
        _text("key"),
        _text("kind"),
        _text("state"),
        _text("reason"),
        _json("sum", nullable=True),
        _reference("question_id", "question", "SET NULL", nullable=True),
        _text("dismissed_because"),
        _text("note"),
        _moment("created"),
        _unique("dispute", "key"),
    )
    _index("dispute", "kind")
    _index("dispute", "state")
    _table(
        "dispute_passage",
        _reference("dispute_id", "dispute", "CASCADE"),
        _reference("article_id", "article", "CASCADE"),
        _reference("statement_id", "statement", "SET NULL", nullable=True),
        _whole("order"),
        _text("side"),
        _whole("start"),
        _whole("end"),
        _text("text"),
        _text("holder"),
        _json("marks"),
        _text("fingerprint"),
    )
    _index("dispute_passage", "fingerprint")


def _keeping() -> None:
    _table("library_identity", _text("uuid"), _moment("created"))
    _table(
        "command_record",
        _text("label"),
        _text("kind"),
        _json("made"),
        _json("turning"),
        _bool("undone"),
        _bool("ended"),
        _moment("at"),
    )
    _table("outbox_entry", _text("kind"), _whole("row_id"))


def _text(name: str, *, nullable: bool = False) -> Any:
    return sa.Column(name, sa.String(), nullable=nullable)


def _whole(name: str, *, nullable: bool = False) -> Any:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _real(name: str, *, nullable: bool = False) -> Any:
    return sa.Column(name, sa.Double(), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> Any:
    return sa.Column(name, sa.JSON(), nullable=nullable)


def _bool(name: str) -> Any:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _moment(name: str) -> Any:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _table(name: str, *parts: Any) -> None:
    number = sa.Column("id", sa.Integer(), nullable=False)
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    columns = [_named(name, part) for part in parts]
    op.create_table(name, *columns, number, key, sqlite_autoincrement=True)
    for part in parts:
        if isinstance(part, tuple):
            _index(name, part[0])


def _named(table: str, part: Any) -> Any:
    if not isinstance(part, tuple):
        return part
    name, target, gone, nullable = part
    label = op.f(f"fk_{table}_{name}_{target}")
    key = sa.ForeignKey(f"{target}.id", ondelete=gone, name=label)
    return sa.Column(name, sa.Integer(), key, nullable=nullable)


def _reference(name: str, target: str, gone: str, *, nullable: bool = False) -> Any:
    return name, target, gone, nullable


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
