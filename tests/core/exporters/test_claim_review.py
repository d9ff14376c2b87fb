"""ClaimReview: field by field, and through a JSON-LD processor."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.errors import ExportError
from core.exporters import exporter_for
from core.exporters.claim_review import DRAFT, problems
from core.progress import Progress
from core.report import told
from core.values import Newsroom, Rating, ReportData, ReportForm, VagueDate, Written
from tests.core.exporters.linked import expanded
from tests.core.report.payloads import PAYLOADS, report_data

PLAIN = report_data(("The river rose", "The bridge fell"))
SCALE = tuple(Rating(n, name, n, n) for n, name in enumerate(("False", "Half true", "True"), 1))
FALSE = Rating(1, "False", 1, 1)
DATA = replace(
    PLAIN,
    ratings=SCALE,
    claims=tuple(replace(c, verdict=FALSE, said_on=VagueDate("2025-05")) for c in PLAIN.claims),
)


def written(tmp_path: Path, data: ReportData) -> tuple[list[dict[str, Any]], Written]:
    target = tmp_path / "c.jsonld"
    done = exporter_for(ReportForm.CLAIM_REVIEW).write(told(data), target, Progress())
    return json.loads(target.read_text("utf-8")), done


def test_a_review_has_the_fields_of_the_vocabulary(tmp_path: Path) -> None:
    (review, _), done = written(tmp_path, DATA)
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["url"] == "https://courier.example/checks/1"
    assert review["claimReviewed"] == "The river rose"
    assert review["author"]["@type"] == "Organization"
    rating = review["reviewRating"]
    assert rating["alternateName"] == "False"
    assert (rating["worstRating"], rating["ratingValue"], rating["bestRating"]) == (1, 1, 3)
    item = review["itemReviewed"]
    assert (item["@type"], item["datePublished"]) == ("Claim", "2025-05")
    assert item["author"] == {"@type": "Organization", "name": "The river rose"}  # an outlet
    assert item["appearance"][0]["@type"] == "NewsArticle"
    assert not done.remarks


def test_who_is_neither_an_outlet_nor_named_as_an_organisation_is_a_person(tmp_path: Path) -> None:
    claims = tuple(replace(c, claimant="Ada Ode") for c in DATA.claims)
    (review, _), _ = written(tmp_path, replace(DATA, claims=claims))
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Ada Ode"}


def test_a_processor_understands_every_word_of_it(tmp_path: Path) -> None:
    reviews, _ = written(tmp_path, DATA)
    for review, whole in zip(reviews, expanded(reviews), strict=True):
        assert whole["@type"] == ["http://schema.org/ClaimReview"]
        assert len(whole) == len(review) - 1
        (rating,) = whole["http://schema.org/reviewRating"]
        assert rating["http://schema.org/alternateName"] == [{"@value": "False"}]
        assert whole["http://schema.org/url"] == [{"@id": review["url"]}]


def test_without_a_public_address_it_says_that_it_is_a_draft(tmp_path: Path) -> None:
    (review, _), done = written(tmp_path, replace(DATA, newsroom=Newsroom()))
    assert "url" not in review
    assert (review["creativeWorkStatus"], review["description"]) == ("Draft", DRAFT)
    assert "author" not in review
    assert any("drafts" in remark for remark in done.remarks)
    assert any("No newsroom" in remark for remark in done.remarks)


def test_what_is_missing_is_said_and_left_out(tmp_path: Path) -> None:
    first, second = DATA.claims
    long = Rating(9, "x" * 76, 1, 9)
    claims = (first, replace(second, verdict=None), replace(second, id=3, verdict=long))
    reviews, done = written(tmp_path, replace(DATA, claims=claims))
    assert len(reviews) == 1
    assert "Claim 2 is left out: it has no verdict." in done.remarks
    assert any(r.startswith("Claim 3 is left out: its verdict has 76") for r in done.remarks)
    with pytest.raises(ExportError, match="No claim"):
        written(tmp_path, replace(DATA, claims=claims[1:]))


def test_an_exact_75_is_enough_and_a_long_claim_is_advised(tmp_path: Path) -> None:
    claim = replace(DATA.claims[0], verdict=Rating(9, "x" * 75, 1, 9), text="y" * 76)
    (review,), done = written(tmp_path, replace(DATA, claims=(claim,)))
    assert len(review["reviewRating"]["alternateName"]) == 75
    assert any("more than the 75" in remark for remark in done.remarks)


@pytest.mark.parametrize("values", [(0, 4), (3, 3), (None, 1)])
def test_a_scale_that_is_none_leaves_words(values: tuple[int | None, int], tmp_path: Path) -> None:
    ratings = tuple(Rating(n, str(n), value, n) for n, value in enumerate(values))
    (review, _), done = written(tmp_path, replace(DATA, ratings=ratings))
    assert set(review["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}
    assert any("words only" in remark for remark in done.remarks)


def test_a_name_of_no_person_is_an_organisation_and_a_season_no_date(tmp_path: Path) -> None:
    claim = replace(DATA.claims[0], said_on=VagueDate("2025-22"))
    data = replace(DATA, claims=(claim,), organisations=frozenset({claim.claimant}))
    (review,), _ = written(tmp_path, data)
    assert review["itemReviewed"]["author"]["@type"] == "Organization"
    assert "datePublished" not in review["itemReviewed"]


def test_a_rating_off_its_scale_is_found() -> None:
    review: Any = {
        "claimReviewed": "x",
        "url": "https://x.example/",
        "reviewRating": {"alternateName": "x", "ratingValue": 7, "bestRating": 5, "worstRating": 1},
    }
    assert list(problems(review)) == ["its rating does not lie on a scale from 1 upwards."]
    assert len(list(problems({}))) == 3


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    reviews, _ = written(tmp_path, report_data(PAYLOADS[:20]))
    assert [r["claimReviewed"] for r in reviews] == [p.strip() for p in PAYLOADS[:20]]
    assert all("url" not in work for r in reviews for work in r["itemReviewed"]["appearance"])
