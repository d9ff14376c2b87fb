"""The pages of tests/quality/pages: what holds for all of them, and each way to an article."""

from __future__ import annotations

import re

import pytest

from core.importers.article import ArticleReader
from core.importers.cards import without_cards
from core.importers.html import HtmlImporter
from core.importers.pagewords import PageWords
from core.importers.structure import structure_of
from core.values import BlockKind, Draft
from tests.quality.score_pages import PAGES, VALUES, compared, golds, is_same, overall, values_of

SENTENCE = "The {}th witness said that the gate had been open since the evening before the fire."
ARTICLE = "<article><h1>Five at the gate</h1>" + "".join(
    f"<p>{SENTENCE.format(n)}</p>" for n in range(4, 10)
)
CARD = (
    '<div><a href="/{n}"><h3>Headline number {n}</h3></a><p>What the editors wrote of number {n},'
    " so that somebody reads on.</p></div>"
)


@pytest.fixture(scope="module")
def pages(articles: ArticleReader) -> HtmlImporter:
    return HtmlImporter(articles)


@pytest.fixture(scope="module")
def drafts(pages: HtmlImporter) -> dict[str, Draft]:
    return {name: pages.open(data).drafts[0] for name, data, _ in golds(PAGES)}


def test_the_text_is_the_article_by_the_published_measure(drafts: dict[str, Draft]) -> None:
    precision, recall, f1 = overall(
        [compared("\n".join(gold["text"]), drafts[name].text) for name, _, gold in golds(PAGES)]
    )
    assert f1 >= 0.98, (precision, recall)
    assert min(precision, recall) >= 0.97


@pytest.mark.parametrize("value", VALUES)
def test_what_the_pages_say_is_read(drafts: dict[str, Draft], value: str) -> None:
    wrong = {
        name: values_of(drafts[name])[value]
        for name, _, gold in golds(PAGES)
        if not is_same(value, gold[value], values_of(drafts[name])[value])
    }
    assert len(wrong) <= (len(drafts) / 7 if value in ("byline", "source") else 0), wrong


def test_every_value_says_where_it_stood(drafts: dict[str, Draft]) -> None:
    for name, draft in drafts.items():
        said = {v for v in VALUES if getattr(draft, v) and v != "language"}
        assert said <= draft.origins.keys(), name
        assert all(draft.origins[v] for v in said), name


def test_blocks_cover_the_words_that_are_there(drafts: dict[str, Draft]) -> None:
    for draft in drafts.values():
        assert "".join(b.span.of(draft.text) for b in draft.blocks).split()
        assert all(b.kind is not BlockKind.PROMPT for b in draft.blocks)


@pytest.mark.parametrize("names", ["class", "id", "class|id"])
def test_names_of_parts_help_but_need_not_be_there(pages: HtmlImporter, names: str) -> None:
    scores = list[float]()
    for _, data, gold in golds(PAGES):
        if b"charset=utf-8" not in data.replace(b'"', b"").lower():
            continue
        page = re.sub(rf'\s(?:{names})="[^"]*"', "", data.decode())
        match = compared("\n".join(gold["text"]), pages.read(page).text)
        scores.append(match.recall or 0.0)
    assert sum(scores) / len(scores) > 0.97


def test_teasers_round_an_article_are_no_part_of_it(pages: HtmlImporter) -> None:
    cards = "".join(CARD.format(n=n) for n in range(30))
    text = pages.read(f"<html><body><div>{cards}</div>{ARTICLE}</article><div>{cards}</div>").text
    assert text.split("\n\n") == [SENTENCE.format(n) for n in range(4, 10)]


def test_an_article_in_sections_with_linked_headings_is_no_list_of_teasers() -> None:
    page = structure_of(
        f"<html><body><main>{ARTICLE}</article>" + "".join(CARD.format(n=n) for n in range(9))
    )
    kept = without_cards(
        structure_of(ARTICLE + "".join(CARD.format(n=n) for n in range(9))).everything
    )
    assert any(p.text.startswith("What the editors") for p in kept)
    assert not any(p.text.startswith("What the editors") for p in without_cards(page.everything))


def test_what_the_publisher_states_is_taken_where_the_page_shows_little(
    pages: HtmlImporter,
) -> None:
    body = "\\n\\n".join(SENTENCE.format(n) for n in range(4, 12))
    data = f'{{"@type": "NewsArticle", "headline": "Gate", "articleBody": "{body}"}}'
    page = f'<html><script type="application/ld+json">{data}</script><body><p>Loading …</p>'
    draft = pages.read(page)
    assert draft.text.count("\n\n") == 7
    assert draft.notes


def test_a_summary_does_not_stand_in_for_the_article(pages: HtmlImporter) -> None:
    summary = "In short: the hearing was long and nobody said a thing that was not known. " * 4
    data = f'{{"@type": "NewsArticle", "articleBody": "{summary}"}}'
    page = f'<html><script type="application/ld+json">{data}</script><body>{ARTICLE * 2}'
    assert "In short" not in pages.read(page).text


def test_a_short_first_sentence_stays_and_a_line_of_the_head_goes(pages: HtmlImporter) -> None:
    head = '<meta name="author" content="Ann Lind"><meta name="date" content="2024-06-24">'
    lines = "<div>Ann Lind</div><div>24.06.2024, 8:05</div><p>On 24 June 2024 Ann Lind left.</p>"
    page = f"<html><head>{head}</head><body>{ARTICLE.replace('</h1>', '</h1>' + lines)}"
    assert pages.read(page).text.startswith("On 24 June 2024 Ann Lind left.\n\nThe 4th")


def body(markup: str) -> str:
    return (
        f"<html><head><title>Five at the gate | Gazette</title></head><body>{markup}</body></html>"
    )


def test_an_opening_set_apart_and_sentences_dropped_between_come_back(pages: HtmlImporter) -> None:
    lines = [SENTENCE.format(n) for n in range(4, 12)]
    apart = f"<div class='intro'><p class='link'>{lines[0]}</p></div>" + "".join(
        f"<div class='part'><p class='{'link' if n == 3 else 'x'}'>{line}</p></div>"
        for n, line in enumerate(lines[1:])
    )
    text = pages.read(body(f"<article><h1>Five at the gate</h1><div>{apart}</div></article>")).text
    assert text.split("\n\n") == lines


def test_a_part_named_as_furniture_that_holds_the_heading_is_the_article() -> None:
    page = structure_of(
        body(f'<div class="newsletter-post">{ARTICLE}</article></div>'), PageWords.load()
    )
    assert [p.text for p in page.everything][1:] == [SENTENCE.format(n) for n in range(4, 10)]
    assert not structure_of(
        body(f'<div class="newsletter"><p>{SENTENCE}</p></div>'), PageWords.load()
    ).everything


def test_a_page_without_a_heading_has_the_line_that_its_title_says(pages: HtmlImporter) -> None:
    lines = ARTICLE.replace("h1", "b").replace("<p>", "<br><br>").replace("</p>", "")
    assert pages.read(body(lines)).title == "Five at the gate"
