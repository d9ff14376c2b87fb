"""What the pages leave open: keys and menus as they are here, and the table of all keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from desktop.actions import Actions, menu_words, plain, words
from desktop.specs import MENUS
from desktop.translation import tr

ALL_KEYS = "{all keys}"
NAMED = re.compile(r"\{(\w+)(\.menu)?\}")


def filled(text: str, actions: Actions) -> str:
    """A page with the keys that the user has: `{mark}` is the key of an action, or its place in the
    menus where it has none, and `{mark.menu}` that place."""
    ways = actions.ways

    def put(found: re.Match[str]) -> str:
        way = ways.get(found[1])
        if way is None:
            return found[0]
        return f"**{way.place}**" if found[2] or not way.key else f"`{way.key}`"

    text = NAMED.sub(put, text)
    return text.replace(ALL_KEYS, "\n".join(_tables(actions))) if ALL_KEYS in text else text


def _tables(actions: Actions) -> Iterator[str]:
    """A table of each menu, made of the specs."""
    head = " | ".join((tr("Key"), tr("What it does"), tr("More about it")))
    for menu, specs in groupby(actions.specs, lambda spec: spec.menu.partition("/")[0]):
        title = plain(tr(MENUS[menu]))
        yield f"\n## {title}\n\n| {head} |"
        yield "|---|---|---|"
        for spec in specs:
            inner = menu_words(spec).split(" › ")[1:]
            keys = actions.keys(spec.name)
            named, told = " › ".join([*inner, words(spec)]), tr(spec.tip)
            yield f"| {f'`{keys}`' if keys else '–'} | {named} | {told} |"
