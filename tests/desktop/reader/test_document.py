from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from core.text import Span, normalise
from core.values import Block, BlockKind
from desktop.look import Look
from desktop.marks import Layer, Mark, marks_of
from desktop.offsets import Offsets
from desktop.reader.document import ArticleDocument, Setting
from desktop.reader.dressing import Dressing, stretches
from desktop.theme import Theme
from tests.desktop.texts import TEXT, article_text, at, claim, dispute, statement


def look(setting: Setting, words: str) -> QTextCharFormat:
    """The format in the middle of some words."""
    span = at(words)
    cursor = QTextCursor(setting.document)
    cursor.setPosition(setting.offsets.unit((span.start + span.end) // 2) + 1)
    return cursor.charFormat()


@given(st.text(st.characters(codec="utf-8"), max_size=60).map(normalise))
def test_positions_in_a_document_are_those_of_the_text(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    assert document.characterCount() == Offsets(text).unit(len(text)) + 1


def test_text_of_an_article_is_never_markup(theme: Theme) -> None:
    setting = Setting(article_text(), theme, Look())
    assert "<b>Bold</b>" in setting.document.toPlainText()
    assert setting.document.resource(2, QUrl("file:///etc/passwd")) is None


@pytest.mark.usefixtures("qapp")
def test_a_document_loads_nothing() -> None:
    assert ArticleDocument().loadResource(2, QUrl("file:///etc/hostname")) is None


def test_what_is_no_article_text_is_small_and_grey(theme: Theme) -> None:
    setting = Setting(article_text(), theme, Look())
    caption = look(setting, "caption")
    assert caption.foreground().color() == theme.colour("muted")
    assert caption.fontPointSize() < 12
    body = look(setting, "hurt")
    assert not body.hasProperty(QTextCharFormat.Property.ForegroundBrush)  # the palette's
    assert not body.hasProperty(QTextCharFormat.Property.FontPointSize)  # the document's


def looks(dressing: Dressing, words: str) -> QTextCharFormat:
    """The looks laid over the middle of some words, as one."""
    whole, point = Span(0, len(TEXT)), (at(words).start + at(words).end) // 2
    merged = QTextCharFormat()
    for span, laid in (*dressing.grounds(whole), *dressing.strong(whole), *dressing.lines(whole)):
        if span.start <= point < span.end:
            merged.merge(laid)
    return merged


def test_each_layer_has_its_sign(theme: Theme) -> None:
    line = QTextCharFormat.UnderlineStyle
    dressing = Dressing(marks_of(1, [statement("The clinic said 17 were.")], [claim()], []), theme)
    assert looks(dressing, "clinic").underlineStyle() == line.DotLine
    assert looks(dressing, "people").background().color() == theme.colour("claim_ground")
    dressing = Dressing(marks_of(1, [], [claim()], [dispute()]), theme)
    assert looks(dressing, "people").underlineStyle() == line.WaveUnderline
    assert looks(dressing, "people").background().color() == theme.colour("claim_ground")
    assert looks(dressing, "nine").background().color() == theme.colour("dispute_ground")
    assert looks(dressing, "comment").underlineStyle() == line.NoUnderline


def test_only_what_is_seen_is_dressed(theme: Theme) -> None:
    dressing = Dressing(marks_of(1, [], [claim()], [dispute()]), theme)
    seen = at("17")
    assert [span for span, _ in dressing.strong(seen)] == [seen]
    assert all(span.overlaps(seen) for span, _ in dressing.lines(seen))


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    made: list[Mark] = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, 30))
        span = Span(start, draw(st.integers(start, 30)))
        layer = draw(st.sampled_from(list(Layer)))
        made.append(Mark(layer, span, "", "", claim(), (span,) if draw(st.booleans()) else ()))
    return made


@given(marks())
def test_stretches_hold_exactly_the_marks(given_marks: list[Mark]) -> None:
    made = stretches(given_marks)
    for point in range(31):
        layers = {m.layer for m in given_marks if m.span.start <= point < m.span.end}
        here = [s for s in made if s.span.start <= point < s.span.end]
        assert len(here) <= 1
        assert (set(here[0].layers) if here else set()) == layers
        flags = [m for m in given_marks if m.layer is Layer.DISPUTES and m.strong]
        strong = any(m.span.start <= point < m.span.end for m in flags)
        assert bool(here and here[0].strong) == strong


def test_the_title_is_not_shown_twice(theme: Theme) -> None:
    shown = article_text()
    article = replace(shown.article, title="A 📉 caption")
    blocks = (Block(at("A 📉 caption"), BlockKind.HEADING),)
    setting = Setting(replace(shown, article=article, blocks=blocks), theme, Look())
    assert not setting.document.begin().isVisible()
    assert setting.document.findBlock(setting.offsets.unit(at("nine").start)).isVisible()
    assert TEXT.startswith("A 📉 caption")
