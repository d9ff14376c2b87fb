"""What fields and values of a search are called on the screen."""

from __future__ import annotations

from core.values import Clause, HitKind
from desktop.translation import marked, tr
from desktop.wording import HITS

FIELDS = {
    "kind": marked("Kind"),
    "disputed": marked("Disputed"),
    "source": marked("Source"),
    "holder": marked("Holder"),
    "date": marked("Year"),
    "tag": marked("Tag"),
    "entity": marked("Names"),
}
_OTHERS = {
    "date": marked("Date"),
    "entity": marked("Name"),
    "said": marked("Said on"),
    "about": marked("About"),
}
_DISPUTED = {"yes": marked("in dispute"), "no": marked("not in dispute")}


def value_words(field: str, value: str) -> str:
    """A value as the screen says it."""
    if field == "kind" and value in set(HitKind):
        return tr(HITS[HitKind(value)])
    disputed = field == "disputed" and value in _DISPUTED
    return tr(_DISPUTED[value]) if disputed else value


def clause_words(clause: Clause) -> str:
    """A clause as a chip says it: "Source: The Post or Gazette", "not Kind: Claim"."""
    known = _OTHERS.get(clause.field) or FIELDS.get(clause.field)
    field = tr(known) if known else clause.field.capitalize()
    either = tr(" or ", "between two of several")
    values = either.join(value_words(clause.field, value) for value in clause.values)
    said = tr("not {field}: {values}") if clause.excluded else "{field}: {values}"
    return said.format(field=field, values=values)
