"""Which names of persons may be one: the same family name, and nothing that speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.nlp.alike_words import bare, likeness, rank
from core.nlp.gazetteer import words
from core.nlp.spelling import key
from core.values import Entity, NameProposal


@dataclass(frozen=True)
class _Person:
    """A name in its parts: title, given name and those after it, family name, Jr. or III.

    Given and family name are folded; `given` is "" when only a family name is there.
    """

    entity: Entity
    title: str
    given: str
    middle: tuple[str, ...]
    family: tuple[str, ...]
    generation: str

    @property
    def spelt(self) -> str:
        """What all transliterations of the family name have in common."""
        return "".join(map(key, self.family))

    @property
    def initial(self) -> bool:
        """Whether only a letter stands for the given name."""
        return len(self.given) == 1


def likely_people(entities: Iterable[Entity]) -> Iterator[NameProposal]:
    """The pairs of persons that may be one; never two of a family name with other given names."""
    people = [person for person in map(_person, entities) if person.family]
    families = _grouped(people, lambda p: p.spelt)
    for family in families.values():
        full = [p for p in family if p.given and not p.initial]
        labels = _labels(full)
        by_given = _grouped(full, lambda p, at=labels: (at[p.entity.id], p.generation))
        groups = list(by_given.values())
        sons = {labels[p.entity.id] for p in full if p.generation}
        for group in groups:
            if group[0].generation or labels[group[0].entity.id] not in sons:
                yield from _of_one_given_name(group)
        yield from _by_initial([p for p in family if p.initial], groups)
        yield from _by_family([p for p in family if not p.given], groups)
    yield from _turned_round(people)


def _person(entity: Entity) -> _Person:
    title, rest = _titled(entity.name.replace("’", "'").removesuffix("'s"))
    parts = [bare(p) for part in rest.split() for p in _letters(part)]
    generation = parts.pop() if parts[1:] and parts[-1] in likeness().generations else ""
    at = len(parts) - 1
    while at > 0 and parts[at - 1] in likeness().particles:
        at -= 1
    family = tuple(w for part in parts[max(at, 0) :] for w in part.split("-"))
    given = [word for part in parts[: max(at, 0)] for word in part.split("-")]
    return _Person(entity, title, given[0] if given else "", tuple(given[1:]), family, generation)


def _titled(name: str) -> tuple[str, str]:
    """The titles before a name, and the name."""
    rest = name
    while (
        title := next((t for t in words().titles if rest.startswith(t + " ")), None)
    ) is not None:
        rest = rest[len(title) + 1 :]
    return name[: len(name) - len(rest)].strip(), rest


def _letters(word: str) -> list[str]:
    """ "J.K." is two initials."""
    letters = [part for part in word.split(".") if part]
    return letters if len(letters) > 1 and all(len(part) == 1 for part in letters) else [word]


def _labels(people: Sequence[_Person]) -> dict[int, Hashable]:
    """What all forms of a given name have in common, by entity; a short form of several names means
    the one that somebody of this family has in full, and nothing if several do."""
    groups = {p.entity.id: likeness().nicknames.get(key(p.given), frozenset[int]()) for p in people}
    sure = {number for some in groups.values() if len(some) == 1 for number in some}
    labels: dict[int, Hashable] = {}
    for person in people:
        mine = groups[person.entity.id]
        meant = mine & sure or mine
        several = len(mine & sure) > 1
        labels[person.entity.id] = min(meant) if meant and not several else key(person.given)
    return labels


def _grouped(
    people: Iterable[_Person], by: Callable[[_Person], Hashable]
) -> dict[Hashable, list[_Person]]:
    """Persons by a key, those with the best known names first."""
    groups: dict[Hashable, list[_Person]] = defaultdict(list)
    for person in sorted(people, key=lambda p: rank(p.entity)):
        groups[by(person)].append(person)
    return groups


def _of_one_given_name(group: Sequence[_Person]) -> Iterator[NameProposal]:
    if _mixed(group):  # two persons are among them: whoever has no middle name may be either
        group = [person for person in group if person.middle]
    for other in group[1:]:
        best = next(p for p in group if p is other or _middles_agree(p, other))
        if best is not other:
            reason, score = _why(best, other)
            yield NameProposal(best.entity, other.entity, reason, score)


def _mixed(group: Sequence[_Person]) -> bool:
    middled = [person for person in group if person.middle]
    return any(not _middles_agree(middled[0], other) for other in middled[1:])


def _middles_agree(a: _Person, b: _Person) -> bool:
    """Whether the names between are the same, or one is only left out that often is."""
    if a.middle and b.middle:
        pairs = zip(a.middle, b.middle, strict=False)
        return all(key(m) == key(n) or _initial_of(m, n) or _initial_of(n, m) for m, n in pairs)
    return all(len(m) == 1 or m.endswith(likeness().patronymics) for m in a.middle + b.middle)


def _initial_of(letter: str, name: str) -> bool:
    return len(letter) == 1 and name.startswith(letter)


def _why(best: _Person, other: _Person) -> tuple[str, float]:
    a, b = best.entity.name, other.entity.name
    if best.given != other.given and key(best.given) != key(other.given):
        return f"{b} and {a}: two forms of one given name, the same family name.", 0.8
    if best.given != other.given or best.family != other.family:
        return f"{b} is another transliteration of {a}.", 0.95
    if best.middle != other.middle:
        return f"{b} and {a} differ only in a middle name that is left out or shortened.", 0.85
    return f"{b} and {a} differ only in accents, hyphens, titles or capitals.", 0.98


def _by_initial(
    initials: Sequence[_Person], groups: Sequence[list[_Person]]
) -> Iterator[NameProposal]:
    """ "J. Dunn" is Jane Dunn when nobody else of that family name begins so."""
    by_letter: dict[str, list[_Person]] = defaultdict(list)
    for group in groups:
        for letter in {person.given[:1] for person in group}:
            by_letter[letter].append(group[0])
    for person in initials:
        meant = by_letter[person.given]
        if len(meant) == 1 and meant[0].generation == person.generation:
            best = meant[0]
            if _middles_agree(best, person):
                reason = f"{person.entity.name}: initials and family name of {best.entity.name}."
                yield NameProposal(best.entity, person.entity, reason, 0.75)


def _by_family(alone: Sequence[_Person], groups: Sequence[list[_Person]]) -> Iterator[NameProposal]:
    """A family name alone is the one person here who bears it; else only ways to spell it are one."""
    if len(groups) > 1 or (groups and _mixed(groups[0])):
        return
    best = groups[0][0] if groups else alone[0] if alone else None
    for person in alone:
        if best is None or person is best or not _means(person, best):
            continue
        a, b = best.entity.name, person.entity.name
        if not best.given:
            same = best.family == person.family
            how = "and" if same else "is another transliteration of"
            tail = " differ only in accents, hyphens, titles or capitals." if same else "."
            yield NameProposal(best.entity, person.entity, f"{b} {how} {a}{tail}", 0.7)
        elif person.title:
            reason = f"{b}: title and family name of {a}."
            yield NameProposal(best.entity, person.entity, reason, 0.65)
        else:
            reason = f"{b} is the family name of {a}, the only one here who bears it."
            yield NameProposal(best.entity, person.entity, reason, 0.6)


def _means(alone: _Person, full: _Person) -> bool:
    """Whether a single name may be a family name, and title and given name are of one gender."""
    word = alone.family[-1].capitalize()
    if word in words().given:  # "King Charles" is nobody's family name
        return False
    title = next(
        (words().genders[w] for w in alone.title.lower().split() if w in words().genders), ""
    )
    given = words().given.get(full.given.capitalize(), "")
    return not (title and given and title != given)


def _turned_round(people: Sequence[_Person]) -> Iterator[NameProposal]:
    """The family name first, as in much of the world; not where both words are given names."""
    two = [p for p in people if p.given and not p.middle and len(p.family) == 1]
    for group in _grouped(two, lambda p: frozenset((p.given, p.family[0]))).values():
        best = group[0]
        both = {best.given.capitalize(), best.family[0].capitalize()}
        for other in group[1:]:
            if other.given == best.family[0] and not both <= words().given.keys():
                reason = f"{other.entity.name} and {best.entity.name} are the same words in another order."
                yield NameProposal(best.entity, other.entity, reason, 0.8)
