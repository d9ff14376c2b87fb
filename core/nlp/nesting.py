"""Attributions within attributions: "X said Y had claimed Z"."""

from __future__ import annotations

from core.nlp.attribution import Attribution


def nested(found: list[Attribution]) -> list[Attribution]:
    """The attributions in order of their contents, each with the innermost one it stands in.

    Of those within another only utterances with a subject of their own stay: what somebody is said
    to think, to plan or to criticise is part of what the outer holder says.
    """
    kept: list[Attribution] = []
    open_: list[Attribution] = []
    for one in sorted(found, key=lambda a: (a.content.start, -a.content.end, a.place)):
        while open_ and open_[-1].content.end <= one.content.start:
            open_.pop()
        one.outer = next((o for o in reversed(open_) if o.content.contains(one.content)), None)
        if one.outer is None or (one.utterance and not one.outer.quoted):
            kept.append(one)
            open_.append(one)
    return kept
