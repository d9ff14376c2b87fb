"""The JSON of the terminal program about editions and deletion; offsets are code points."""

from __future__ import annotations

from collections.abc import Sequence

from core.cli.shapes import Shape, article
from core.library import Deleted
from core.text import Span
from core.text.comparing import Stretch
from core.values import Article, DeletionPlan, EditionChanges, Followed


def versions(found: Sequence[Article], behind: Sequence[Followed]) -> Shape:
    """The editions of an article, the earliest first, and the passages left in earlier ones."""
    return {
        "editions": [_edition(one) for one in found],
        "passages": [_followed(one) for one in behind],
    }


def edition_changes(value: EditionChanges) -> Shape:
    """What was kept, removed and added between two editions, in the order of the texts."""
    return {
        "old": value.old.id,
        "new": value.new.id,
        "words": value.words,
        "stretches": [_stretch(one, value) for one in value.stretches],
    }


def deletion(plan: DeletionPlan, done: Deleted | None) -> Shape:
    """What goes with an article; `deleted` says whether it went."""
    return {
        "article": article(plan.article),
        "deleted": done is not None,
        "editions": [one.id for one in plan.editions],
        "claims": [{"id": id, "text": text} for id, text in plan.claims],
        "claims_quoting": [{"id": id, "text": text} for id, text in plan.quoting],
        "passages": plan.passages,
        "evidence": plan.evidence,
        "disputes": plan.disputes,
        "original": plan.original or None,
        "articles_sharing_original": plan.sharing,
        "backups": list(plan.backups if done is None else done.backups_left),
        "backups_deleted": list(done.backups_deleted) if done else [],
    }


def _edition(value: Article) -> Shape:
    updated = value.updated.edtf if value.updated else None
    place = {"edition": value.edition, "editions": value.editions, "updated": updated}
    return {**article(value), **place}


def _followed(value: Followed) -> Shape:
    return {
        "kind": value.kind.value,
        "id": value.id,
        "owner": value.owner,
        "about": value.about,
        "article": value.article,
        **_ends(value.at),
        "exact": value.exact,
        "newest": value.newest,
        "placing": value.placing.value,
        "place": _ends(value.span) if value.span else None,
        "words": value.words or None,
        "left": value.left,
    }


def _stretch(one: Stretch, changes: EditionChanges) -> Shape:
    words = one.old.of(changes.old_text) or one.new.of(changes.new_text)
    return {"edit": one.edit.value, "old": _ends(one.old), "new": _ends(one.new), "text": words}


def _ends(span: Span) -> Shape:
    return {"start": span.start, "end": span.end}
