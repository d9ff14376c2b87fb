from __future__ import annotations

import hashlib
import html
import re
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from core.exporters import exporter_for
from core.progress import Progress
from core.report import told
from core.values import ReportData, ReportForm
from tests.core.exporters.data import DATA, EVIL, ROSE, TEXT

# fmt: off
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "header", "p", "h1", "h2", "h3", "h4", "dl",
    "div", "dt", "dd", "nav", "ol", "ul", "li", "a", "span", "aside", "sup", "main", "section",
    "article", "figure", "blockquote", "figcaption", "table", "tbody", "tfoot", "tr", "th", "td",
    "details", "summary", "thead", "strong", "form", "label", "select", "option", "input", "button", "output", "script",
}
# fmt: on


class Page(HTMLParser):
    """What a page holds: its tags, attributes and words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in ("meta", "br", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data if self.open[-1:] not in (["style"], ["script"]) else ""

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


def written(tmp_path: Path, data: ReportData = DATA) -> str:
    target = tmp_path / "report.html"
    written = exporter_for(ReportForm.HTML).write(told(data), target, Progress())
    assert written.files == (target,)
    return target.read_text("utf-8")


def test_no_word_of_an_article_is_markup(tmp_path: Path) -> None:
    page = Page(written(tmp_path))
    assert set(page.tags) <= ALLOWED
    assert page.open == []
    assert not [
        name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style")
    ]
    assert all(re.match(r"#|https://", href) for href in page.all("href"))
    assert " ".join(page.words.split()).count(" ".join(EVIL.split())) > 5


def test_the_page_says_that_nothing_may_be_loaded(tmp_path: Path) -> None:
    page = written(tmp_path)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    print_ = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = html.unescape(page.split('Content-Security-Policy" content="')[1].split('"')[0])
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert f"script-src 'sha256-{print_}'" in policy
    assert "img-src" not in policy
    style = page.split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_every_link_within_the_page_leads_somewhere(tmp_path: Path) -> None:
    page = Page(written(tmp_path))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in page.all("href") if href.startswith("#")}
    assert {"d1", "d2", "c1", "c2", "a1", "a2", "a1s1"} <= inside <= set(ids)


def test_the_whole_text_of_each_article_is_there(tmp_path: Path) -> None:
    page = written(tmp_path)
    body = page.split('class="body"')[1].split("</div>")[0]
    body = body.split("<details")[0]
    body = Page(f"<div{re.sub(r'<sup.*?</sup>', '', body)}</div>").words
    assert body.split() == TEXT.split()


def test_disputes_come_first_in_order_of_their_state(tmp_path: Path) -> None:
    words = " ".join(Page(written(tmp_path)).words.split())
    main = words[words.index("Disputes D1 Figures that do not fit Open") :]
    order = ["Two heights differ.", "Dismissed", "C1", "C2 No verdict yet", "Sources"]
    places = [main.index(part) for part in order]
    assert places == sorted(places)
    assert "Statement" in words


def test_overlapping_marks_are_all_numbered_at_their_end(tmp_path: Path) -> None:
    page = written(tmp_path)
    labels = re.search(
        r"the mayor said\.</span>((?:<sup.*?</sup>)+)", page.split('class="body"')[1]
    )
    assert labels
    assert re.findall(r">(\w+)</a>", labels[1]) == ["C1", "D1", "1"]


def test_one_article_gives_the_report_its_title(tmp_path: Path) -> None:
    one = replace(DATA, articles=DATA.articles[1:], disputes=(), claims=(), statements=())
    page = written(tmp_path, one)
    assert '<h1 dir="auto">A quiet day</h1>' in page
    assert 'href="#disputes"' not in page


@pytest.mark.parametrize("trace", ["/home/", "/tmp/", "/root", "Users"])
def test_no_trace_of_the_machine(tmp_path: Path, trace: str) -> None:
    assert trace not in written(tmp_path)
    assert str(tmp_path) not in written(tmp_path)
    assert ROSE in written(tmp_path)
