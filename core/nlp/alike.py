"""Which names may be one: proposals for a person to accept or refuse, each with its reason.

Names are gathered under keys, and only those under one key are compared, each with the one that
stands for all, so that the work grows with the number of names and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.nlp.alike_people import likely_people
from core.nlp.alike_words import bare, likeness, rank
from core.nlp.gazetteer import ORGANISATION, OTHER, PERSON, PLACE, gazetteer
from core.nlp.spelling import key
from core.values import Entity, NameProposal

_LEAST_KEY = 5  # letters; in shorter names another spelling is mostly another name
_INITIALS = range(3, 8)  # letters of initials; two letters may be anything


@dataclass(frozen=True)
class _Body:
    """An organisation, place or thing: its words folded and one way, without article and form."""

    entity: Entity
    words: tuple[str, ...]
    form: str  # the legal form at its end

    @property
    def whole(self) -> str:
        """The words in one line."""
        return " ".join(self.words)


def name_proposals(
    entities: Iterable[Entity], apart: Collection[frozenset[int]] = ()
) -> list[NameProposal]:
    """The pairs of entities that may be one, the surest first.

    `apart` are pairs of ids that are known not to be one. An entity is proposed to be one with at
    most one other at a time.
    """
    rows = list(entities)
    people = [row for row in rows if row.kind == PERSON]
    found = [*likely_people(people), *_likely_bodies([_body(r) for r in rows if r.kind != PERSON])]
    best: dict[int, NameProposal] = {}
    for one in sorted(found, key=_order):
        if not _known_apart(one) and frozenset((one.a.id, one.b.id)) not in apart:
            best.setdefault(one.b.id, one)
    return list(best.values())


def _order(given: NameProposal) -> tuple[float, int, str, int]:
    return -given.score, -given.a.mentions - given.b.mentions, given.b.name, given.b.id


def _known_apart(given: NameProposal) -> bool:
    """Whether both are known beforehand, under names of their own."""
    a, b = (gazetteer().spellings.get(entity.name) for entity in (given.a, given.b))
    return a is not None and b is not None and a.name != b.name


def _body(entity: Entity) -> _Body:
    words = entity.name.replace("-", " ").replace("/", " ").replace("’", "'").split()
    plain = [likeness().one_way(bare(w.removesuffix("'s"))) for w in words]
    if len(plain) > 1 and plain[0] == "the":
        del plain[0]
    form = likeness().legal_forms.get(plain[-1], "") if len(plain) > 1 else ""
    return _Body(entity, tuple(plain[:-1] if form else plain), form)


def _likely_bodies(bodies: Sequence[_Body]) -> Iterator[NameProposal]:
    named = [body for body in bodies if body.words]
    for same in _together(named, lambda b: (b.whole, b.form, _sort(b))):
        yield from _to_best(same, _differing, 0.95)
    for same in _together(named, lambda b: (b.whole, _sort(b))):
        forms = {body.form for body in same} - {""}
        if len(forms) == 1:  # two forms are two companies
            yield from _to_best(same, _formed, 0.9)
    for same in _together(named, lambda b: (_spelt(b), b.entity.kind, b.form)):
        yield from _to_best(same, _transliterated, 0.7)
    yield from _initials(named)


def _sort(body: _Body) -> str:
    return ORGANISATION if body.entity.kind == OTHER else body.entity.kind


def _spelt(body: _Body) -> Hashable:
    """What all transliterations have in common; of a short name nothing has, and numbers stay."""
    keys = tuple(key(word) if word.isalpha() else word for word in body.words)
    return keys if len("".join(keys)) >= _LEAST_KEY else body.entity.id


def _together(bodies: Iterable[_Body], by: Callable[[_Body], Hashable]) -> Iterator[list[_Body]]:
    """Those that have the same key, where there are two or more; the best known first."""
    groups: dict[Hashable, list[_Body]] = defaultdict(list)
    for body in bodies:
        groups[by(body)].append(body)
    for group in groups.values():
        if len(group) > 1:
            yield sorted(group, key=lambda b: rank(b.entity))


def _to_best(
    group: list[_Body], reason: Callable[[str, str], str], score: float
) -> Iterator[NameProposal]:
    best = group[0]
    for other in group[1:]:
        yield NameProposal(
            best.entity, other.entity, reason(other.entity.name, best.entity.name), score
        )


def _differing(one: str, other: str) -> str:
    if one == other:
        return f"{one} is written the same, but was taken for another kind of name."
    if bare(one).replace("-", " ") == bare(other).replace("-", " "):
        return f"{one} and {other} differ only in accents, hyphens, dots or capitals."
    if all(bare(name.split()[-1]) in likeness().legal_forms for name in (one, other)):
        return _formed(one, other)
    if _plain(one) == _plain(other):
        return f"{one} is {other} with another article or ending."
    return f"{one} and {other} are one name with a word that is spelt in two ways."


def _plain(name: str) -> list[str]:
    """The words without "the" and "'s"."""
    words = [bare(w.removesuffix("'s")) for w in name.replace("’", "'").split()]
    return words[words[:1] == ["the"] :]


def _formed(one: str, other: str) -> str:
    return f"{one} and {other} differ only in the legal form of the company."


def _transliterated(one: str, other: str) -> str:
    return f"{one} is another transliteration of {other}."


def _initials(bodies: Sequence[_Body]) -> Iterator[NameProposal]:
    by_initials: dict[str, list[_Body]] = defaultdict(list)
    for body in bodies:
        for letters in _initials_of(body.entity.name):
            by_initials[letters].append(body)
    for body in bodies:
        letters = body.entity.name.replace(".", "")
        if not letters.isupper() or not letters.isalpha() or len(letters) not in _INITIALS:
            continue
        meant = [b for b in by_initials[letters] if _may_shorten(body, b)]
        if len({b.whole for b in meant}) == 1:  # two names of the same initials decide nothing
            full = min(meant, key=lambda b: rank(b.entity)).entity
            reason = f"{body.entity.name} is the initials of {full.name}."
            yield NameProposal(full, body.entity, reason, 0.85)


def _may_shorten(short: _Body, full: _Body) -> bool:
    return short.entity.id != full.entity.id and (
        (short.entity.kind == PLACE) == (full.entity.kind == PLACE)
    )


def _initials_of(name: str) -> set[str]:
    """The initials of the words of a name, with and without its small words."""
    words = [w for w in name.replace("-", " ").split() if w[0].isalpha()]
    if words and words[0].lower() == "the":
        del words[0]
    large = [w for w in words if w.lower() not in likeness().small_words]
    if len(large) < 2 or not all(w[0].isupper() for w in large):
        return set()
    return {"".join(w[0] for w in some).upper() for some in (words, large)}
