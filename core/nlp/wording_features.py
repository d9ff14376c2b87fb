"""What can be counted of two statements side by side: the numbers the decision is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from core.nlp.wording_alignment import Alignment
from core.nlp.wording_figure_features import figure_features
from core.nlp.wording_lexicon import opposites
from core.nlp.wording_words import Word, Worded

Features = dict[str, float]
_KINDS = ("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM")
_NAMED = ("PERSON", "GPE", "ORG", "NORP", "DATE", "CARDINAL")


def features(pair: Alignment) -> Features:
    """The features of a pair by name, always the same names in the same order."""
    found: Features = {}
    for part in (
        _covered(pair),
        _sizes(pair),
        _turns(pair),
        _opposed(pair),
        figure_features(pair),
        _names(pair),
        _roles(pair),
        _words(pair),
        _runs(pair),
        _worst(pair),
    ):
        found.update(part)
    return found


def _mean(values: Iterable[float], default: float = 0.0) -> float:
    found = list(values)
    return sum(found) / len(found) if found else default


def _covered(pair: Alignment) -> Iterator[tuple[str, float]]:
    for side, of, best in (
        ("a", pair.a, pair.best),
        (
            "b",
            pair.b,
            pair.likeness.max(axis=0) if pair.likeness.size else np.zeros(len(pair.b.words)),
        ),
    ):
        content = [n for n, w in enumerate(of.words) if w.content]
        values = [float(best[n]) for n in content]
        rare = [of.words[n].rarity + 0.05 for n in content]
        yield f"exact {side}", _mean(v >= 0.999 for v in values)
        yield f"soft {side}", _mean(values)
        yield (
            f"weighted {side}",
            sum(v * r for v, r in zip(values, rare, strict=True)) / max(sum(rare), 1e-6),
        )
        low = sorted(values)
        for n in range(4):
            yield f"low{n} {side}", low[n] if n < len(low) else 1.0
        yield f"unmatched {side}", float(sum(v < 0.55 for v in values))
        yield f"inexact {side}", float(sum(v < 0.999 for v in values))
        yield f"all {side}", _mean(float(best[n]) >= 0.999 for n in range(len(of.words)))
        for kind in _KINDS:
            held = [float(best[n]) for n, w in enumerate(of.words) if w.pos == kind]
            yield f"{kind} {side}", _mean(held, 1.0)
            yield f"{kind} least {side}", min(held, default=1.0)
            yield f"{kind} missed {side}", float(sum(v < 0.999 for v in held))
    ma, mb = pair.a.vectors.sum(axis=0), pair.b.vectors.sum(axis=0)
    yield "whole", float(ma @ mb / max(float(np.linalg.norm(ma) * np.linalg.norm(mb)), 1e-6))


def _sizes(pair: Alignment) -> Iterator[tuple[str, float]]:
    yield "length a", float(len(pair.a.words))
    yield "length b", float(len(pair.b.words))
    yield "longer", len(pair.a.words) / max(1, len(pair.b.words))


def _turns(pair: Alignment) -> Iterator[tuple[str, float]]:
    lexicon = opposites()
    counts = [sum(w.text in lexicon.negations for w in of.words) for of in (pair.a, pair.b)]
    turning = [sum(w.lemma in lexicon.turning for w in of.words) for of in (pair.a, pair.b)]
    yield "not a", float(counts[0])
    yield "not b", float(counts[1])
    yield "not differs", float((counts[0] - counts[1]) % 2)
    yield "turning a", float(turning[0])
    yield "turning b", float(turning[1])
    same = differs = 0.0
    for n, m in _aligned(pair):
        one, other = pair.a.words[n], pair.b.words[m]
        if one.pos in ("VERB", "ADJ", "NOUN", "AUX"):
            same += one.negated == other.negated
            differs += one.negated != other.negated
    yield "turned", differs
    yield "turned share", differs / max(1.0, same + differs)


def _aligned(pair: Alignment) -> list[tuple[int, int]]:
    """Places of words that stand for each other: equal or much alike."""
    if not pair.likeness.size:
        return []
    columns = pair.likeness.argmax(axis=1)
    return [(n, int(m)) for n, m in enumerate(columns) if pair.likeness[n, m] > 0.75]


def opposed_words(pair: Alignment) -> list[tuple[Word, Word]]:
    """The words of the two that are opposite, where neither statement has both."""
    lexicon = opposites()
    left, right = (
        {w.lemma for w in of.words} | {w.text for w in of.words} for of in (pair.a, pair.b)
    )
    found: list[tuple[Word, Word]] = []
    for one in pair.a.words:
        against = lexicon.against.get(one.lemma, frozenset()) | lexicon.against.get(
            one.text, frozenset()
        )
        if not against or one.lemma in right or one.text in right:
            continue
        for other in pair.b.words:
            if (other.lemma in against or other.text in against) and other.lemma not in left:
                found.append((one, other))
                break
    return found


def _opposed(pair: Alignment) -> Iterator[tuple[str, float]]:
    found = opposed_words(pair)
    yield "opposed", float(len(found))
    for kind in ("VERB", "ADJ", "NOUN"):
        yield f"opposed {kind}", float(sum(o.pos == t.pos == kind for o, t in found))
    yield "opposed other", float(sum(o.pos not in ("VERB", "ADJ", "NOUN") for o, _ in found))
    lexicon = opposites()
    prefixed = sum(
        lexicon.opposed(o.lemma, t.lemma)
        for o in pair.a.words
        for t in pair.b.words
        if o.content and t.content and o.lemma not in lexicon.against
    )
    yield "opposed prefix", float(prefixed)


def _names(pair: Alignment) -> Iterator[tuple[str, float]]:
    left, right = ({w.text for w in of.words} for of in (pair.a, pair.b))
    for kind in _NAMED:
        mine = [w for w in pair.a.words if w.entity == kind]
        theirs = [w for w in pair.b.words if w.entity == kind]
        lone = sum(w.text not in right for w in mine)
        other = sum(w.text not in left for w in theirs)
        yield f"{kind} lone a", float(lone)
        yield f"{kind} swapped", float(min(lone, other))
        yield f"{kind} none", float(bool(mine) and not theirs)
    names = [w for w in pair.a.words if w.pos == "PROPN"]
    yield "names lone", float(sum(w.text not in right for w in names))
    yield "names b lone", float(sum(w.text not in left for w in pair.b.words if w.pos == "PROPN"))


def _roles(pair: Alignment) -> Iterator[tuple[str, float]]:
    same = swapped = heads = 0.0
    for n, m in _aligned(pair):
        one, other = pair.a.words[n], pair.b.words[m]
        if one.role in ("s", "o") and other.role in ("s", "o"):
            same += one.role == other.role
            swapped += one.role != other.role
        if one.head != n and other.head != m:
            heads += float(pair.likeness[one.head, other.head]) > 0.75
    yield "roles same", same
    yield "roles swapped", swapped
    yield "heads same", heads / max(1, len(pair.a.words))
    verbs = [
        float(pair.best[n]) for n, w in enumerate(pair.a.words) if w.role == "v" and w.pos == "VERB"
    ]
    yield "verb least", min(verbs, default=1.0)


def _words(pair: Alignment) -> Iterator[tuple[str, float]]:
    lexicon = opposites()
    for name, held in (
        ("open", lexicon.open),
        ("future", lexicon.future),
        ("limits", lexicon.limits),
        ("parts", lexicon.parts),
        ("order", frozenset(lexicon.order)),
        ("more", lexicon.more),
        ("less", lexicon.less),
    ):
        left, right = (_held(of, held) for of in (pair.a, pair.b))
        yield f"{name} a", float(len(left))
        yield f"{name} b", float(len(right))
        yield f"{name} only a", float(len(left - right))
        yield f"{name} only b", float(len(right - left))


def _held(of: Worded, words: frozenset[str]) -> set[str]:
    return {w.text for w in of.words if w.text in words or w.lemma in words}


def _runs(pair: Alignment) -> Iterator[tuple[str, float]]:
    left, right = ([w.lemma for w in of.words] for of in (pair.a, pair.b))
    for size in (2, 3):
        mine = {tuple(left[n : n + size]) for n in range(len(left) - size + 1)}
        theirs = {tuple(right[n : n + size]) for n in range(len(right) - size + 1)}
        yield f"runs{size}", len(mine & theirs) / max(1, len(mine))
    longest = here = 0
    held = set(right)
    for lemma in left:
        here = here + 1 if lemma in held else 0
        longest = max(longest, here)
    yield "longest", longest / max(1, len(left))
    yield "first", float(bool(left) and left[0] in held)
    yield "last", float(bool(left) and left[-1] in held)


def _worst(pair: Alignment) -> Iterator[tuple[str, float]]:
    """The word of `a` that is matched least: what it is, and what stands in its place."""
    content = [n for n, w in enumerate(pair.a.words) if w.content and pair.best[n] < 0.999]
    n = min(content, key=lambda i: float(pair.best[i]), default=None)
    word = None if n is None else pair.a.words[n]
    for kind in _KINDS:
        yield f"worst {kind}", float(word is not None and word.pos == kind)
    yield "worst rarity", word.rarity if word else -1.0
    yield "worst place", n / len(pair.a.words) if n is not None else -1.0
    kin = (
        [
            float(pair.likeness[n, m])
            for m, w in enumerate(pair.b.words)
            if word and w.pos == word.pos
        ]
        if n is not None
        else []
    )
    yield "worst kin", max(kin, default=-1.0)
    yield "worst head", float(pair.best[word.head]) if word else 1.0
