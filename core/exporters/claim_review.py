"""Verdicts as ClaimReview (schema.org; Google's page on fact checks): JSON-LD, checked first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import ExportError
from core.exporters.base import Report
from core.exporters.cleaning import clean, web_address
from core.exporters.json_ld import Ld, write_json
from core.progress import Progress
from core.values import (
    Appearance,
    Article,
    Claim,
    Newsroom,
    Rating,
    ReportData,
    ReportForm,
    VagueDate,
    Written,
)

LONGEST = 75  # characters of a verdict's name, and those advised for a claim
DRAFT = (
    "Draft: this check has no public address yet. Put the address of the page that holds the whole "
    "check into “url”, and take this sentence and “creativeWorkStatus” away."
)
# A day, month or year; seasons and quarters of EDTF are not ISO 8601.
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


class ClaimReviewExporter:
    """Writes an array with a ClaimReview for each claim that has a verdict."""

    form = ReportForm.CLAIM_REVIEW

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file, with a remark for each claim left out and for what could be better.

        Raises ExportError when no claim can be written.
        """
        data = report.data
        assert isinstance(data, ReportData)
        articles = {a.article.id: a.article for a in data.articles}
        scale = _scale(data.ratings)
        reviews: list[Ld] = []
        remarks = list(_general(data.newsroom, scale))
        for claim in progress.over(sorted(data.claims, key=lambda c: c.id), "Checking claims"):
            review = review_of(claim, data, articles, scale)
            wrong = list(problems(review))
            if wrong:
                remarks += [f"Claim {claim.id} is left out: {sentence}" for sentence in wrong]
            else:
                reviews.append(review)
                remarks += [f"Claim {claim.id}: {sentence}" for sentence in advice(review)]
        if not reviews:
            raise ExportError(
                "No claim has what a ClaimReview needs: a text and a verdict of at most 75 characters."
            )
        write_json(reviews, target)
        return Written((target,), tuple(remarks))


def review_of(
    claim: Claim, data: ReportData, articles: dict[int, Article], scale: tuple[int, int] | None
) -> Ld:
    """The ClaimReview of a claim; one without a public address says that it is a draft."""
    room = data.newsroom
    review: Ld = {"@context": "https://schema.org", "@type": "ClaimReview"}
    if room.checks:
        review |= {
            "url": room.checks.replace("{claim}", str(claim.id)),
            "datePublished": data.made.isoformat(),
        }
    else:
        review |= {"creativeWorkStatus": "Draft", "description": DRAFT}
    review["claimReviewed"] = clean(claim.text.strip())
    if room.name:
        review["author"] = _organisation(room)
    if claim.verdict is not None:
        review["reviewRating"] = _rating(claim, claim.verdict, scale)
    review["itemReviewed"] = _claim(claim, data, articles)
    return review


def problems(review: Ld) -> Iterator[str]:
    """What a ClaimReview cannot do without, in sentences."""
    if not review.get("claimReviewed"):
        yield "it has no text."
    if not review.get("url") and review.get("creativeWorkStatus") != "Draft":
        yield "it has no public address and does not say that it is a draft."
    rating = review.get("reviewRating")
    if not isinstance(rating, dict) or not rating.get("alternateName"):
        yield "it has no verdict."
        return
    name = str(rating["alternateName"])
    if len(name) > LONGEST:
        yield f"its verdict has {len(name)} characters, and {LONGEST} are allowed."
    value, best, worst = (rating.get(key) for key in ("ratingValue", "bestRating", "worstRating"))
    if value is not None and not (
        isinstance(value, int)
        and isinstance(best, int)
        and isinstance(worst, int)
        and 1 <= worst <= value <= best
        and worst < best
    ):
        yield "its rating does not lie on a scale from 1 upwards."


def advice(review: Ld) -> Iterator[str]:
    """What would be better, in sentences."""
    if len(str(review["claimReviewed"])) > LONGEST:
        yield f"its text has more than the {LONGEST} characters advised."
    item = review["itemReviewed"]
    if isinstance(item, dict) and "author" not in item:
        yield "who makes it is not known."


def _general(room: Newsroom, scale: tuple[int, int] | None) -> Iterator[str]:
    if not room.checks:
        yield "These are drafts: no public address is set (“checks” in “templates/newsroom.toml”)."
    if not room.name:
        yield "No newsroom is named as the author of the checks (“name” in “templates/newsroom.toml”)."
    if scale is None:
        yield "Verdicts stand as words only: their numbers are no scale from 1 upwards."


def _scale(ratings: Sequence[Rating]) -> tuple[int, int] | None:
    values = [r.value for r in ratings if r.value is not None]
    if len(set(values)) < 2 or min(values) < 1:
        return None
    return min(values), max(values)


def _rating(claim: Claim, verdict: Rating, scale: tuple[int, int] | None) -> Ld:
    rating: Ld = {"@type": "Rating", "alternateName": clean(verdict.name)}
    if verdict.value is not None and scale is not None:
        rating |= {"ratingValue": verdict.value, "bestRating": scale[1], "worstRating": scale[0]}
    if claim.verdict_reason:
        rating["ratingExplanation"] = clean(claim.verdict_reason)
    return rating


def _claim(claim: Claim, data: ReportData, articles: dict[int, Article]) -> Ld:
    item: Ld = {"@type": "Claim"}
    if claim.claimant:
        outlets = {article.source for article in articles.values()}
        none = claim.claimant in data.organisations or claim.claimant in outlets
        kind = "Organization" if none else "Person"
        item["author"] = {"@type": kind, "name": clean(claim.claimant)}
    if day := _iso(claim.said_on):
        item["datePublished"] = day
    works = list(dict.fromkeys(a.article for a in claim.appearances))
    found = [_work(a, articles.get(a.article)) for a in claim.appearances if a.article in works]
    if unique := [work for n, work in enumerate(found) if work not in found[:n]]:
        item["appearance"] = list(unique)
    return item


def _work(appearance: Appearance, article: Article | None) -> Ld:
    work: Ld = {
        "@type": "NewsArticle",
        "headline": clean(article.title if article else appearance.title),
    }
    if article is None:
        return work
    if address := web_address(article.url):
        work["url"] = address
    if day := _iso(article.published):
        work["datePublished"] = day
    if article.source:
        work["publisher"] = {"@type": "Organization", "name": clean(article.source)}
    return work


def _organisation(room: Newsroom) -> Ld:
    named: Ld = {"@type": "Organization", "name": clean(room.name)}
    return named | {"url": room.url} if room.url else named


def _iso(date: VagueDate | None) -> str:
    return date.edtf if date and _ISO.fullmatch(date.edtf) else ""
