"""The names in a text, each with the one spelling it stands for."""
# spaCy's spans are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.alike_words import likeness
from core.nlp.gazetteer import ORGANISATION, OTHER, PERSON, PLACE, gazetteer, words
from core.nlp.reading import Reading
from core.nlp.spelling import key, person_key
from core.text import Span
from core.values import Mention

_KINDS = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": OTHER,
    "EVENT": OTHER,
    "LAW": OTHER,
    "PRODUCT": OTHER,
    "WORK_OF_ART": OTHER,
}
_ENDS = " \t\n\xa0,.;:-–—'’\"“”‘()[]"
_STAND_INS = ("PRON", "DET", "PUNCT", "SPACE", "PART")  # what is made of them alone names nobody
_ARTICLES = ("the ", "The ", "a ", "A ", "an ", "An ")


def find_names(reading: Reading) -> None:
    """Add the names of the text: those of the gazetteer first, then what the model found beside them."""
    found = _Found(reading)
    people = _People([*reading.met, *found.full_names()])
    for span, kind in [*found.all(), *found.unnoticed(people.family_names())]:
        text = span.of(reading.given.text)
        entity, kind = people.entity(text, kind)
        reading.mentions.append(Mention(span, text, entity, kind))


class _Found:
    """Where names stand: stretches that do not overlap, with the kind each seems to be."""

    def __init__(self, reading: Reading) -> None:
        self._doc = reading.doc
        self._text = reading.text
        entities = [e for e in (self._cut(e) for e in _entities(reading)) if e is not None]
        taken = self._placed(list(self._known(reading)), entities)
        self._all = self._settled(sorted(taken, key=lambda item: item[0]))

    def all(self) -> list[tuple[Span, str]]:
        """All names in order."""
        return self._all

    def full_names(self) -> list[str]:
        """The names of persons with two words or more, in order."""
        named = [(s.of(self._text), kind) for s, kind in self._all]
        return [name for name, kind in named if kind == PERSON and " " in name]

    def _settled(self, found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
        """A name of two words or more that was not taken for a person ends in one when its last word
        alone is taken for one elsewhere."""
        alone = {s.of(self._text) for s, kind in found if kind == PERSON}
        settled: list[tuple[Span, str]] = []
        for span, kind in found:
            parts = span.of(self._text).split(" ")
            if kind != PERSON and len(parts) > 1 and parts[-1] in alone and parts[-2].istitle():
                length = len(f"{parts[-2]} {parts[-1]}")
                span, kind = Span(span.end - length, span.end), PERSON
            settled.append((span, kind))
        return settled

    def unnoticed(self, family_names: set[str]) -> Iterator[tuple[Span, str]]:
        """Places where a family name stands alone and was not taken for a name."""
        starts = [span.start for span, _ in self._all]
        for token in self._doc:
            if token.text in family_names and token.pos_ in ("PROPN", "NOUN"):
                span = Span(token.idx, token.idx + len(token))
                if not _overlapping(self._all, starts, span):
                    yield span, PERSON

    def _known(self, reading: Reading) -> Iterator[tuple[Span, str]]:
        names, end = gazetteer(), -1
        for token in reading.doc:
            if token.idx < end or token.is_space or token.is_punct or _shouted(token):
                continue
            spelling = names.at(self._text, token.idx)
            if spelling:
                start = token.idx
                for article in _ARTICLES:
                    if spelling.startswith(article) and not spelling.startswith("The Hague"):
                        start += len(article)
                        break
                end = token.idx + len(spelling)
                yield Span(start, end), names.spellings[spelling].kind

    def _placed(
        self, known: list[tuple[Span, str]], entities: list[tuple[Span, str]]
    ) -> list[tuple[Span, str]]:
        """Known names, but inside a longer name of a person or an organisation that one."""
        known_starts = [s.start for s, _ in known]
        longer: list[tuple[Span, str]] = []
        others: list[tuple[Span, str]] = []
        swallowed: set[Span] = set()
        for entity in entities:
            inside = _overlapping(known, known_starts, entity[0])
            if any(_in(s, entity[0]) and _outgrows(entity, s, self._text) for s in inside):
                longer.append(entity)
                swallowed.update(inside)
            elif not inside:
                others.append(entity)
        return [k for k in known if k[0] not in swallowed] + longer + others

    def _cut(self, entity: tuple[Span, str]) -> tuple[Span, str] | None:
        """An entity without titles, articles, possessives and loose marks; None if nothing is left."""
        span, kind = entity
        text = span.of(self._text)
        if "\n" in text:
            text = text[: text.index("\n")]
        start = span.start
        begin = len(text) - len(text.lstrip(_ENDS))
        text = text[begin:].rstrip()
        start += begin
        for ending in ("'s", "’s", "'", "’"):
            text = text.removesuffix(ending)
        text = text.rstrip(_ENDS.replace(".", "").replace(")", ""))
        text = text.partition("/")[0]
        cut = _lead(text, kind)
        start, text = start + cut, text[cut:]
        start, text, kind = _person_in(start, text, kind)
        if kind == PERSON and not text[:1].isupper() and not text[:3].islower():
            return None
        named = len(text) > 1 and text != text.lower()  # a name has a capital somewhere
        return (Span(start, start + len(text)), kind) if named else None


def _entities(reading: Reading) -> Iterator[tuple[Span, str]]:
    for entity in reading.doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is not None and any(token.pos_ not in _STAND_INS for token in entity):
            yield Span(entity.start_char, entity.end_char), kind


def _shouted(token: Token) -> bool:
    """Whether a common word is written in capitals because all round it is ("THE MAN WHO LED US")."""
    if not (token.is_stop and token.is_upper):
        return False
    words = [t for t in token.sent if t.is_alpha]
    return 2 * sum(t.is_upper for t in words) > len(words) > 1


def _lead(text: str, kind: str) -> int:
    """How many characters of titles and articles stand before the name proper."""
    cut = 0
    for article in _ARTICLES:
        if text.startswith(article):
            cut = len(article)
            break
    while kind == ORGANISATION and (word := text[cut:].partition(" ")[0]).islower():
        if word in likeness().particles or cut + len(word) >= len(text):
            break
        cut += len(word) + 1  # "federal Trade Commission"
    while kind == PERSON:
        title = next((t for t in words().titles if text.startswith(t + " ", cut)), None)
        if title is None:
            break
        cut += len(title) + 1
    return cut


def _person_in(start: int, text: str, kind: str) -> tuple[int, str, str]:
    """The person at the end of what was taken for an organisation ("Army Secretary Ann Lee")."""
    if kind != ORGANISATION:
        return start, text, kind
    parts = text.split(" ")
    if len(parts) < 2 or parts[-2] not in words().given or not parts[-1][:1].isupper():
        return start, text, kind
    if parts[-1].lower() in words().media_names or not parts[-1].isalpha():
        return start, text, kind
    name = " ".join(parts[-2:])
    return start + len(text) - len(name), name, PERSON


def _in(inner: Span, outer: Span) -> bool:
    return outer.contains(inner) and len(outer) > len(inner)


def _outgrows(entity: tuple[Span, str], known: Span, text: str) -> bool:
    """Whether a longer name is another thing than the known name in it: a person or organisation that
    begins or ends with it in words that are all written with a capital."""
    span, kind = entity
    if kind not in (PERSON, ORGANISATION):
        return False
    rest = (text[span.start : known.start] + text[known.end : span.end]).split()
    if kind == PERSON and gazetteer().spellings[known.of(text)].kind == PERSON:
        return False
    return all(w[:1].isupper() or w in ("of", "and", "for", "the", "de", "al") for w in rest)


def _overlapping(known: list[tuple[Span, str]], starts: list[int], span: Span) -> list[Span]:
    """The known names that share letters with a span."""
    index = max(0, bisect_right(starts, span.start) - 1)
    found: list[Span] = []
    while index < len(known) and known[index][0].start < span.end:
        if known[index][0].overlaps(span):
            found.append(known[index][0])
        index += 1
    return found


class _People:
    """Which person, place or organisation a name stands for in one text."""

    def __init__(self, full_names: list[str]) -> None:
        self._names = gazetteer().spellings
        self._full: dict[str, str] = {}  # full spelling -> canonical
        self._by_family: dict[str, str] = {}  # key of a family name -> canonical
        self._by_given: dict[str, set[str]] = {}
        self._by_keys: dict[tuple[str, str], str] = {}  # keys of given and family name -> canonical
        for name in full_names:
            self._learn(name)

    def _learn(self, name: str) -> None:
        known = self._names.get(name)
        canonical = known.name if known else self._like(name)
        self._full[name] = canonical
        self._by_keys.setdefault(person_key(name), canonical)
        self._by_family.setdefault(key(name.split()[-1]), canonical)
        self._by_given.setdefault(name.split()[0], set()).add(canonical)

    def _like(self, name: str) -> str:
        return self._by_keys.get(person_key(name), name) if " " in name else name

    def entity(self, text: str, kind: str) -> tuple[str, str]:
        """The canonical name and its kind."""
        if text in self._full:
            return self._full[text], PERSON
        known = self._names.get(text) or self._names.get(f"the {text}")
        met = self._alone(text, kind) if " " not in text else None
        if met is not None and (known is None or known.kind == PERSON or kind == PERSON):
            return met, PERSON
        if known is not None:
            return known.name, known.kind
        return (self._like(text) if kind == PERSON else text), kind

    def _alone(self, word: str, kind: str) -> str | None:
        """Who a single word means: the person met with that family name, or given name."""
        met = self._by_family.get(key(word)) if word[:1].isupper() else None
        if met is not None or kind != PERSON:
            return met
        given = self._by_given.get(word, set())
        return next(iter(given)) if len(given) == 1 else None

    def family_names(self) -> set[str]:
        """The last words of the full names met."""
        return {name.split()[-1] for name in self._full}
