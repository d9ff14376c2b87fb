"""The first schema."""

from __future__ import annotations

from core.store.migrations.parts import (
    Reference,
    flag,
    index,
    json,
    moment,
    real,
    table,
    text,
    unique,
    whole,
)

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
    table("source", text("name"), unique("source", "name"))
    table(
        "original",
        text("sha256"),
        text("name"),
        text("stored"),
        whole("size"),
        unique("original", "sha256"),
    )
    table(
        "article",
        Reference("source_id", "source", "SET NULL", nullable=True),
        Reference("original_id", "original", "SET NULL", nullable=True),
        text("title"),
        text("byline"),
        text("text"),
        json("blocks"),
        text("url"),
        text("published", nullable=True),
        text("language"),
        whole("words"),
        text("fingerprint"),
        moment("imported"),
        text("analysed"),
        unique("article", "fingerprint"),
    )
    table("import_record", text("path"), text("outcome"), text("reason"), moment("at"))
    table(
        "record_article",
        Reference("record_id", "import_record", "CASCADE"),
        Reference("article_id", "article", "CASCADE"),
        unique("record_article", "record_id", "article_id"),
    )


def _language() -> None:
    table("entity", text("name"), text("kind"), unique("entity", "name", "kind"))
    table(
        "entity_alias",
        Reference("entity_id", "entity", "CASCADE"),
        text("name"),
        unique("entity_alias", "entity_id", "name"),
    )
    index("entity_alias", "name")
    table(
        "mention",
        Reference("article_id", "article", "CASCADE"),
        Reference("entity_id", "entity", "CASCADE"),
        whole("start"),
        whole("end"),
    )
    table(
        "statement",
        Reference("article_id", "article", "CASCADE"),
        whole("start"),
        whole("end"),
        whole("content_start"),
        whole("content_end"),
        json("sentences"),
        text("holder"),
        Reference("holder_id", "entity", "SET NULL", nullable=True),
        whole("holder_start", nullable=True),
        whole("holder_end", nullable=True),
        json("chain"),
        text("cue"),
        whole("cue_start", nullable=True),
        whole("cue_end", nullable=True),
        text("stance"),
        text("quotation"),
        flag("belief"),
        real("check_worthiness"),
        text("said_on", nullable=True),
        text("about", nullable=True),
    )
    index("statement", "holder")
    table(
        "measurement",
        Reference("article_id", "article", "CASCADE"),
        Reference("statement_id", "statement", "CASCADE", nullable=True),
        whole("start"),
        whole("end"),
        real("value"),
        real("high", nullable=True),
        text("unit"),
        text("bound"),
        text("trend", nullable=True),
        text("of"),
        text("head"),
        text("predicate"),
        text("place"),
        text("when"),
    )
    index("measurement", "head", "unit")
    table(
        "doubt",
        Reference("article_id", "article", "CASCADE"),
        text("kind"),
        whole("start"),
        whole("end"),
        whole("sentence_start"),
        whole("sentence_end"),
        whole("target_start", nullable=True),
        whole("target_end", nullable=True),
        whole("antecedent_start", nullable=True),
        whole("antecedent_end", nullable=True),
        text("doubter"),
        text("reason"),
    )


def _questions() -> None:
    table("question", text("key"), text("text"), unique("question", "key"))
    table(
        "position",
        Reference("question_id", "question", "CASCADE"),
        text("key"),
        text("label"),
        unique("position", "question_id", "key"),
    )
    table(
        "stand",
        Reference("statement_id", "statement", "CASCADE"),
        Reference("position_id", "position", "CASCADE"),
        whole("start"),
        whole("end"),
        json("marks"),
        real("value", nullable=True),
    )


def _claims() -> None:
    table(
        "rating",
        text("name"),
        whole("value", nullable=True),
        whole("order"),
        unique("rating", "name"),
    )
    table(
        "claim",
        text("text"),
        text("claimant"),
        text("said_on", nullable=True),
        text("about", nullable=True),
        text("published_on", nullable=True),
        Reference("rating_id", "rating", "RESTRICT", nullable=True),
        text("verdict_reason"),
        text("note"),
        Reference("question_id", "question", "SET NULL", nullable=True),
        Reference("position_id", "position", "SET NULL", nullable=True),
        moment("created"),
    )
    table(
        "appearance",
        Reference("claim_id", "claim", "CASCADE"),
        Reference("article_id", "article", "CASCADE"),
        Reference("statement_id", "statement", "SET NULL", nullable=True),
        text("exact"),
        text("prefix"),
        text("suffix"),
        whole("start"),
        whole("end"),
    )
    table(
        "evidence",
        Reference("claim_id", "claim", "CASCADE"),
        text("stance"),
        text("note"),
        text("url"),
        Reference("article_id", "article", "CASCADE", nullable=True),
        text("exact"),
        text("prefix"),
        text("suffix"),
        whole("start", nullable=True),
        whole("end", nullable=True),
    )
    table("tag", text("name"), text("description"), unique("tag", "name"))
    table(
        "claim_tag",
        Reference("claim_id", "claim", "CASCADE"),
        Reference("tag_id", "tag", "CASCADE"),
        unique("claim_tag", "claim_id", "tag_id"),
    )


def _disputes() -> None:
    table(
        "dispute",
        text("key"),
        text("kind"),
        text("state"),
        text("reason"),
        json("sum", nullable=True),
        Reference("question_id", "question", "SET NULL", nullable=True),
        text("dismissed_because"),
        text("note"),
        moment("created"),
        unique("dispute", "key"),
    )
    index("dispute", "kind")
    index("dispute", "state")
    table(
        "dispute_passage",
        Reference("dispute_id", "dispute", "CASCADE"),
        Reference("article_id", "article", "CASCADE"),
        Reference("statement_id", "statement", "SET NULL", nullable=True),
        whole("order"),
        text("side"),
        whole("start"),
        whole("end"),
        text("text"),
        text("holder"),
        json("marks"),
        text("fingerprint"),
    )
    index("dispute_passage", "fingerprint")


def _keeping() -> None:
    table("library_identity", text("uuid"), moment("created"))
    table(
        "command_record",
        text("label"),
        text("kind"),
        json("made"),
        json("turning"),
        flag("undone"),
        flag("ended"),
        moment("at"),
    )
    index("command_record", "undone", "ended")
    table("outbox_entry", text("kind"), whole("row_id"))
