"""What can be undone, in the user's language: the core keeps it in English with each change."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from desktop.translation import marked, plural, tr

CHANGES = (
    marked("Mark claim"),
    marked("Change claim"),
    marked("Remove claim"),
    marked("Add passage"),
    marked("Remove passage"),
    marked("Set verdict"),
    marked("Clear verdict"),
    marked("Add evidence"),
    marked("Remove evidence"),
    marked("Change dispute"),
    marked("Reopen dispute"),
    marked("Confirm dispute"),
    marked("Dismiss dispute"),
    marked("Postpone dispute"),
    marked("Raise dispute"),
    marked("Remove dispute"),
    marked("Join names"),
    marked("Split name"),
    marked("Keep names apart"),
    marked("New question"),
    marked("Change question"),
    marked("Restore question"),
    marked("Remove question"),
    marked("Add verdict"),
    marked("Change verdict"),
    marked("Remove verdict"),
    marked("Save search"),
    marked("Change article"),
    marked("Change search"),
    marked("Remove search"),
    marked("Accept suggestion"),
    marked("Refuse suggestion"),
    marked("Tag claim"),
    marked("Untag claim"),
    marked("Add tag"),
    marked("Change tag"),
    marked("Merge tags"),
    marked("Join editions"),
    marked("Part editions"),
    marked("Take passage to the later edition"),
    marked("Leave passage with the earlier edition"),
    marked("Remove tag"),
)
Said = Callable[[int], str]
MANY: Mapping[str, Said] = {
    "Mark": lambda n: plural("Mark %n claims", "Mark %n claim", n),
    "Remove": lambda n: plural("Remove %n claims", "Remove %n claim", n),
    "Tag": lambda n: plural("Tag %n claims", "Tag %n claim", n),
    "Untag": lambda n: plural("Untag %n claims", "Untag %n claim", n),
    "Attach": lambda n: plural("Attach %n claims", "Attach %n claim", n),
    "Detach": lambda n: plural("Detach %n claims", "Detach %n claim", n),
    "Set": lambda n: plural("Set verdict of %n claims", "Set verdict of %n claim", n),
    "Clear": lambda n: plural("Clear verdict of %n claims", "Clear verdict of %n claim", n),
    "Accept": lambda n: plural("Accept %n suggestions", "Accept %n suggestion", n),
    "Take": lambda n: plural(
        "Take %n passages to the later edition", "Take %n passage to the later edition", n
    ),
    "Leave": lambda n: plural(
        "Leave %n passages with the earlier edition", "Leave %n passage with the earlier edition", n
    ),
    "Refuse": lambda n: plural("Refuse %n suggestions", "Refuse %n suggestion", n),
}
_NUMBER = r"\d[\d,]*"


def change_words(label: str) -> str:
    """What the core calls a change, to stand behind "Undo": "mark claim", "tag 3 claims"."""
    number, said = re.search(_NUMBER, label), MANY.get(label.partition(" ")[0])
    if number is not None and said is not None:
        words = said(int(number[0].replace(",", "")))
    else:
        words = tr(label) if label else ""
    return f"{words[:1].lower()}{words[1:]}" if words == label else words
