from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.exporters import exporter_for
from core.exporters.markdown import escaped
from core.progress import Progress
from core.report import told
from core.values import ReportForm
from tests.core.exporters.data import DATA, EVIL, FORMULAS, STARTS, TEXT

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain(markdown: str) -> str:
    """What a reader sees of one paragraph; fails where there is anything but text."""
    tokens = COMMONMARK.parse(markdown)
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@pytest.mark.parametrize(
    "text", [EVIL, *STARTS, *FORMULAS, "1) x", "12. x", "a\n# b", "1.24 %", "-", "+", "_", "~~~"]
)
def test_nothing_is_markup(text: str) -> None:
    assert plain(escaped(text)) == " ".join(text.split())


@given(
    st.text(
        alphabet=st.sampled_from("ab1 .)#*_`[]()<>!|~&;:/\\-+=\"'@{}\n\t^$"),
        min_size=1,
        max_size=40,
    )
)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    words = " ".join(text.split())
    if words:
        assert plain(escaped(text)) == words


def written(tmp_path: Path) -> str:
    target = tmp_path / "report.md"
    exporter_for(ReportForm.MARKDOWN).write(told(DATA), target, Progress())
    return target.read_text("utf-8")


def test_a_report_holds_only_the_markup_of_its_own(tmp_path: Path) -> None:
    tokens = COMMONMARK.parse(written(tmp_path))
    types = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
    assert not types & {
        "html_block",
        "html_inline",
        "code_inline",
        "code_block",
        "fence",
        "image",
        "hr",
        "s_open",
    }
    links = [c.attrs["href"] for t in tokens for c in t.children or () if c.type == "link_open"]
    assert links
    assert all(str(link).startswith("https://") for link in links)
    assert {"table_open", "blockquote_open", "heading_open"} <= types


def test_the_same_content_as_the_page(tmp_path: Path) -> None:
    tokens = COMMONMARK.parse(written(tmp_path))
    shown = " ".join(
        "".join(c.content for c in t.children or ()) for t in tokens if t.type == "inline"
    )
    shown = re.sub(r" ?\[[CD]\d+(?:, [CD]\d+)*\]", "", shown)
    for paragraph in TEXT.split("\n\n"):
        assert " ".join(paragraph.split()) in shown
    for part in (
        "D1. Two heights differ.",
        "C1. =The river rose",
        "One `metre` apart.",
        "Dismissed",
    ):
        assert part in shown
