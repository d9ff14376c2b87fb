"""Who holds a statement: the name behind "he", "the union leader", "the paper" or a family name."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.gazetteer import ORGANISATION, PERSON, PLACE, gazetteer, words
from core.nlp.reading import Reading
from core.nlp.roles import Roles
from core.values import Mention

_HE_SHE = {"he": "m", "him": "m", "his": "m", "himself": "m"} | dict.fromkeys(
    ("she", "her", "hers", "herself"), "f"
)
_THEY = frozenset({"they", "them", "their", "theirs", "both", "some", "others", "many"})
_IT = frozenset({"it", "its", "itself"})
_WE = frozenset({"i", "we", "me", "us", "you", "my", "our", "your"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_PLURAL = frozenset({"NNS", "NNPS"})
_FAR = 12  # how many earlier names are weighed for a pronoun
_RECENT = 80  # tokens within which "they" and "it" look back


class Holders:
    """Names the holders of one text; to be asked in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.given.text
        self._doc = reading.doc
        self._mentions = sorted(reading.mentions, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._mentions]
        self._genders: dict[str, str] = {}
        self._roles = Roles()
        self._heads = [self._head(m) for m in self._mentions]
        self._sentence = [h.sent.start for h in self._heads]
        self._plural: list[tuple[int, str]] = []  # earlier holders that "they" may mean
        self._last: list[tuple[int, str]] = []  # all earlier holders
        self._unnamed: dict[str, str] = {}  # lemma of "an official" -> the words first used
        for mention, head in zip(self._mentions, self._heads, strict=True):
            self._roles.meet(mention, head)
            self._learn_gender(mention, head)

    def name(self, holder: Token | None) -> str:
        """The name of who is meant by a word and its phrase; "" for the outlet itself or nobody."""
        if holder is None:
            return ""
        name = self._named(holder)
        if name:
            if holder.tag_ in _PLURAL or holder.lower_ == "they":
                self._plural.append((holder.i, name))
            self._last.append((holder.i, name))
        return name

    def _named(self, holder: Token) -> str:
        word = holder.lower_
        if word in _WE and holder.text not in gazetteer().spellings:
            return ""
        if holder.pos_ == "PRON" or holder.tag_ in ("PRP", "PRP$", "WP", "WDT"):
            return self._pronoun(holder, word)
        return self._by_name(holder) or self._by_role(holder) or self._met(holder)

    def _met(self, holder: Token) -> str:
        """The words; remembered, so that "the official" later is the same one."""
        name = self._words(holder)
        self._unnamed[grammar.lemma(holder)] = name
        return name

    # Names

    def _at(self, token: Token) -> Mention | None:
        """The name a token stands in."""
        index = bisect_right(self._starts, token.idx) - 1
        if index < 0 or self._mentions[index].span.end <= token.idx:
            return None
        return self._mentions[index]

    def _by_name(self, holder: Token) -> str | None:
        mention = self._at(holder)
        if mention is not None:
            return self._whole(holder, mention)
        for part in holder.children:
            if part.dep_ == "appos":
                beside = self._at(part)
                if beside is not None and beside.kind == self._kind_of(holder):
                    return beside.entity
        return None

    def _kind_of(self, holder: Token) -> str:
        """What a name beside a common noun has to be to name it: "the company, Norvik, said"."""
        return ORGANISATION if grammar.lemma(holder) in words().organisations else PERSON

    def _whole(self, holder: Token, mention: Mention) -> str:
        """The entity, unless the name is only the last word of a longer title or a people."""
        known = gazetteer().spellings.get(mention.text)
        if known is not None and known.people:
            return self._words(holder)
        return mention.entity

    def _words(self, holder: Token) -> str:
        """The words as they stand, with a small first article."""
        text = grammar.phrase(holder).of(self._text)
        first, space, rest = text.partition(" ")
        known = gazetteer().spellings
        if text in known and not known[text].people:
            return known[text].name
        if space and first.lower() in ("the", "a", "an"):
            return f"{first.lower()} {' '.join(rest.split())}"
        return " ".join(text.split())

    # Roles and kinds of organisation

    def _by_role(self, holder: Token) -> str | None:
        definite = any(
            c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in ("the", "that", "this"))
            for c in holder.children
        )
        if not definite or holder.tag_ in _PLURAL:
            return None
        word = grammar.lemma(holder)
        described = [c for c in holder.children if c.dep_ in ("amod", "compound", "poss")]
        if not described and word in self._unnamed:
            return self._unnamed[word]
        if word in words().media:
            outlet = self._latest(holder, self._is_media)
            if outlet:
                return outlet
        if word in words().organisations and not described:
            return self._latest(holder, lambda m: m.kind == ORGANISATION)
        inside = grammar.phrase(holder).of(self._text)
        candidates = [n for n in self._earlier(holder, PERSON) if n.split()[-1] not in inside]
        return self._roles.who(holder, candidates)

    def _is_media(self, mention: Mention) -> bool:
        parts = mention.entity.lower().split()
        return mention.kind != PERSON and any(p in words().media_names for p in parts)

    def _latest(self, token: Token, fits: Callable[[Mention], bool]) -> str | None:
        for index in range(bisect_left(self._starts, token.idx) - 1, -1, -1):
            if fits(self._mentions[index]):
                return self._mentions[index].entity
        return None

    def _earlier(self, token: Token, kind: str) -> list[str]:
        """The names of a kind before a token, latest first; those after it come last."""
        at = bisect_left(self._starts, token.idx)
        ordered = [*reversed(self._mentions[:at]), *self._mentions[at:]]
        return list(dict.fromkeys(m.entity for m in ordered if m.kind == kind))

    # Pronouns

    def _pronoun(self, holder: Token, word: str) -> str:
        if word in _RELATIVE:
            return self._antecedent(holder)
        if word in _HE_SHE:
            return self._person(holder, _HE_SHE[word]) or holder.text
        if word in _THEY and not any(c.dep_ == "prep" for c in holder.children):
            return self._group(holder) or holder.text
        if word in _IT:
            return self._thing(holder) or holder.text
        return self._words(holder)

    def _antecedent(self, relative: Token) -> str:
        clause = relative.head
        for _ in range(4):
            if clause.dep_ == "relcl" and clause.head.i != clause.i:
                return self._named(clause.head) if clause.head.pos_ != "PRON" else clause.head.text
            clause = clause.head
        return relative.text

    def _person(self, pronoun: Token, gender: str) -> str | None:
        """The person whom "he" or "she" most likely means: near, a subject, the last who spoke."""
        at = bisect_left(self._starts, pronoun.idx)
        here = pronoun.sent.start
        spoke = self._last[-1][1] if self._last and self._last[-1][0] < pronoun.i else ""
        best = self._role_before(pronoun, gender)
        sentences = 0
        previous = here
        for index in range(at - 1, max(-1, at - 1 - 4 * _FAR), -1):
            if self._sentence[index] != previous:
                sentences += 1
                previous = self._sentence[index]
            mention, head = self._mentions[index], self._heads[index]
            if mention.kind != PERSON or self._genders.get(mention.entity, gender) != gender:
                continue
            score = _weight(head, pronoun) - 1.0 * sentences + 1.5 * (mention.entity == spoke)
            if best is None or score > best[0]:
                best = score, mention.entity
        if best is not None:
            return best[1]
        return next((m.entity for m in self._mentions[at:] if m.kind == PERSON), None)

    def _role_before(self, pronoun: Token, gender: str) -> tuple[float, str] | None:
        """The person of a role that is the subject of the sentence before: "The mayor agreed. She said"."""
        here = pronoun.sent.start
        if here == 0:
            return None
        subject = grammar.child(self._doc[here - 1].sent.root, "nsubj", "nsubjpass")
        if subject is None or subject.pos_ != "NOUN" or self._at(subject) is not None:
            return None
        name = self._by_role(subject)
        known = name is not None and self._genders.get(name, "") == gender
        return (1.5, name) if name is not None and known else None

    def _group(self, pronoun: Token) -> str | None:
        """Those who spoke last as many, else the last many who did something."""
        for index, name in reversed(self._plural):
            if index < pronoun.i:
                if pronoun.i - index < _RECENT:
                    return name
                break
        for token in reversed(list(self._doc[max(0, pronoun.i - _RECENT) : pronoun.i])):
            if token.tag_ in _PLURAL and token.dep_ in ("nsubj", "nsubjpass"):
                return self._by_name(token) or self._words(token)
            if token.tag_ in _PLURAL and token.head.lower_ == "by":
                return self._words(token)
        return None

    def _thing(self, pronoun: Token) -> str | None:
        last = self._last[-1] if self._last and self._last[-1][0] < pronoun.i else None
        at = bisect_left(self._starts, pronoun.idx)
        for index in range(at - 1, max(-1, at - 1 - _FAR), -1):
            mention, head = self._mentions[index], self._heads[index]
            if mention.kind in (ORGANISATION, PLACE) and head.dep_ in ("nsubj", "nsubjpass"):
                return mention.entity
        return last[1] if last is not None and pronoun.i - last[0] < _RECENT else None

    # What is known of a name

    def _head(self, mention: Mention) -> Token:
        """The word of a name on which the others hang."""
        span = self._doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        return self._doc[0] if span is None else span.root

    def _learn_gender(self, mention: Mention, head: Token) -> None:
        if mention.kind != PERSON or mention.entity in self._genders:
            return
        known = gazetteer().spellings.get(mention.entity)
        gender = known.gender if known is not None else ""
        first = mention.entity.split()[0]
        gender = gender or words().given.get(first, "") or self._titled(mention, head)
        if gender:
            self._genders[mention.entity] = gender

    def _titled(self, mention: Mention, head: Token) -> str:
        beside = [c.lower_ for c in head.children if c.dep_ in ("compound", "appos", "nmod")]
        if head.dep_ == "appos":
            beside.append(head.head.lower_)
        before = self._text[max(0, mention.span.start - 25) : mention.span.start].lower().split()
        return next(
            (g for g in map(words().genders.get, [*reversed(before[-1:]), *beside]) if g), ""
        )


def _weight(head: Token, pronoun: Token) -> float:
    """How much a name's place in its sentence speaks for a pronoun's meaning it; a name beside a
    title ("the agent, Mary Dunn, was ...") has the title's place."""
    if head.dep_ == "appos":
        head = head.head
    if head.dep_ in ("nsubj", "nsubjpass"):
        if head.sent.start == pronoun.sent.start and head.head.i == pronoun.head.i:
            return -5.0  # two subjects of one verb are two persons
        if head.sent.start == pronoun.sent.start and pronoun.head.dep_ == "relcl":
            return 3.0  # "Dunn denied it, a sum he called invented": more than who spoke before
        return 2.0 if head.head.dep_ in ("ROOT", "conj", "parataxis") else 1.5
    if head.dep_ in ("poss", "compound", "pobj"):
        return 0.0
    return 0.5
