"""Whether two statements agree, cannot both hold, or say nothing of each other, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language

from core.nlp.model import parse
from core.nlp.wording_alignment import Alignment
from core.nlp.wording_net import network
from core.nlp.wording_reason import reason_for
from core.nlp.wording_words import Worded, worded
from core.values.comparing import Compared, Reason, Relating


def compare(a: Worded, b: Worded) -> Compared:
    """How the first statement stands to the second; a pair without words is unrelated."""
    if not a.words or not b.words:
        return Compared(Relating.UNRELATED, 0.0, Reason("One of the two has no words."))
    pair = Alignment(a, b)
    agree, disputed, unrelated = network().weigh(pair)
    likely = {Relating.DISPUTED: disputed, Relating.AGREE: agree, Relating.UNRELATED: unrelated}
    label = max(likely, key=likely.__getitem__)
    if label is Relating.DISPUTED:
        reason = reason_for(pair, lambda p: network().weigh(p)[1])
    elif label is Relating.AGREE:
        reason = Reason("What one says, the other says too.")
    else:
        reason = Reason("Neither follows from the other nor excludes it.")
    return Compared(label, disputed, reason)


def compare_texts(nlp: Language, pairs: Iterable[tuple[str, str]]) -> Iterator[Compared]:
    """The answer for each pair of texts, in order; each text is parsed by itself."""
    flat = (text for pair in pairs for text in pair)
    ready = map(worded, parse(nlp, flat))
    for first, second in zip(ready, ready, strict=True):
        yield compare(first, second)
