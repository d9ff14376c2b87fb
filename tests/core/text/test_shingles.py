"""Shingles: likeness of texts by their runs of words, whatever the dress of the words."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from core.text import Common, shingles, sketch
from tests.core.reports import edited, paragraph, report

TEXTS = st.lists(st.text('abc “”"«»。記者 \n', max_size=60), max_size=6)


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_between_nothing_and_all(a: list[str], b: list[str]) -> None:
    there, back = Common.of(shingles(a), shingles(b)), Common.of(shingles(b), shingles(a))
    assert (there.resemblance, there.containment) == (back.resemblance, back.containment)
    assert 0 <= there.resemblance <= there.containment <= 1


@given(TEXTS)
def test_a_text_is_like_itself(text: list[str]) -> None:
    own = shingles([paragraph("a"), *text])
    assert Common.of(own, own).resemblance == Common.of(own, own).containment == 1


def test_case_accents_quotation_marks_and_spaces_do_not_matter() -> None:
    plain = report("storm")
    dressed = [text.upper().replace(" ", "\u00a0 ").replace("E", "É") for text in plain]
    assert shingles(plain) == shingles(dressed)


def test_where_paragraphs_end_matters_little() -> None:
    parted, whole = report("storm"), [" ".join(report("storm"))]
    assert Common.of(shingles(parted), shingles(whole)).resemblance > 0.9


def test_what_is_in_quotation_marks_does_not_count() -> None:
    said = paragraph("said", 80)
    for quoted in (f"“{said}”", f'"{said}"', f"„{said}“", f"«{said}»", f"“{said}"):
        one, other = report("storm"), report("strike")
        assert shingles([*one, quoted]) == shingles(one)
        shared = Common.of(shingles([*one, quoted]), shingles([*other, quoted])).shared
        assert shared == 0, quoted


def test_a_mark_that_is_never_closed_takes_nothing_with_it() -> None:
    told = paragraph("storm", 60)
    assert len(shingles([f'The 6" pipe. {told}'])) > 55
    assert len(shingles([f"It is “open. {told}"])) > 55


def test_a_speech_is_compared_by_its_own_words() -> None:
    speech = [f"“{text}”" for text in report("speech")]
    assert Common.of(shingles(speech), shingles(speech)).shared > 200


def test_scripts_without_spaces_have_shingles() -> None:
    assert len(shingles(["記者会見で知事は新しい橋の計画を発表した"])) > 10


def test_hashes_are_the_same_in_every_run() -> None:
    code = "from core.text import shingles; print(sorted(shingles(['a b c d e f'])))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert runs.pop().count(",") == 2


def test_a_sample_is_small_and_tells_nearly_what_the_texts_tell() -> None:
    one, other = report("storm", 20), edited(report("storm", 20))
    own, theirs = shingles(one), shingles(other)
    a, b = sketch(own), sketch(theirs)
    assert len(a.sample) < len(own) / 5
    expected = a.estimated(len(a.sample & b.sample), b.size, b.below).containment
    assert abs(expected - Common.of(own, theirs).containment) < 0.15


def test_a_short_text_is_all_in_its_sample() -> None:
    own = shingles([paragraph("brief")])
    assert sketch(own).sample == set(own)
