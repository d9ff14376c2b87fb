"""The JSON of archives and merges, of the same contract as core.cli.shapes."""

from __future__ import annotations

from core.cli.shapes import Shape
from core.values import ArchiveAccount, MergeResult, Theirs


def archived(value: ArchiveAccount) -> Shape:
    """What `archive` wrote."""
    return {
        "archive": str(value.path),
        "size": value.size,
        "articles": value.articles,
        "claims": value.claims,
        "disputes": value.disputes,
        "originals": value.originals,
        "remarks": list(value.remarks),
    }


def merged(value: MergeResult, theirs: Theirs, *, dry_run: bool) -> Shape:
    """What `merge` did, or would do; `taken` says which side's word stands after it."""
    return {
        "done": not dry_run and value.backup is not None,
        "backup": str(value.backup) if value.backup else None,
        "counts": {
            count.kind.value: {"new": count.new, "same": count.same, "told": count.told}
            for count in value.done.counts
        },
        "conflicts": [
            {
                "key": conflict.key,
                "kind": conflict.kind.value,
                "what": conflict.what,
                "ours": conflict.ours,
                "theirs": conflict.theirs,
                "taken": "theirs" if conflict.key in theirs else "ours",
            }
            for conflict in value.done.conflicts
        ],
        "remarks": list(value.done.remarks),
    }
