"""What fields and values of a search are called on the screen."""

from __future__ import annotations

from core.values import Clause, HitKind
from desktop.wording import HITS

FIELDS = {
    "kind": "Kind",
    "disputed": "Disputed",
    "source": "Source",
    "holder": "Holder",
    "date": "Year",
    "tag": "Tag",
    "entity": "Names",
}
_OTHERS = {"date": "Date", "entity": "Name", "said": "Said on", "about": "About"}
_DISPUTED = {"yes": "in dispute", "no": "not in dispute"}


def value_words(field: str, value: str) -> str:
    """A value as the screen says it."""
    if field == "kind" and value in set(HitKind):
        return HITS[HitKind(value)]
    return _DISPUTED.get(value, value) if field == "disputed" else value


def clause_words(clause: Clause) -> str:
    """A clause as a chip says it: "Source: The Post or Gazette", "not Kind: Claim"."""
    field = _OTHERS.get(clause.field) or FIELDS.get(clause.field) or clause.field.capitalize()
    values = " or ".join(value_words(clause.field, value) for value in clause.values)
    return f"{'not ' if clause.excluded else ''}{field}: {values}"
