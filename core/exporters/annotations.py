"""Marked passages as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD.

Each passage is found by its words (TextQuoteSelector) and by its place (TextPositionSelector) in
Unicode code points of the article's text, neither of which cuts what a reader sees as one letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from core.errors import ExportError
from core.exporters.base import Report
from core.exporters.cleaning import clean, web_address
from core.exporters.json_ld import Ld, urn, write_json
from core.progress import Progress
from core.text import Anchor, Placing, Span, find_again, fingerprint, make_anchor
from core.values import (
    ArticleText,
    Claim,
    Dispute,
    Evidence,
    Newsroom,
    ReportData,
    ReportForm,
    Written,
)

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


class AnnotationsExporter:
    """Writes one AnnotationPage: claims, disputes and evidence, each on its passage."""

    form = ReportForm.ANNOTATIONS

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file, with a remark for each passage whose words are no longer there.

        Raises ExportError when nothing is marked.
        """
        data = report.data
        assert isinstance(data, ReportData)
        maker = _Maker(data)
        items = [item for item in maker.items(progress) if item]
        if not items:
            raise ExportError(
                "Nothing is marked in these articles: no claim, no dispute, no evidence."
            )
        page: Ld = {
            "@context": CONTEXT,
            "id": urn("page", *(str(item["id"]) for item in items)),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
        write_json(page, target)
        return Written((target,), tuple(maker.remarks))


class _Maker:
    def __init__(self, data: ReportData) -> None:
        self._data = data
        self._texts = {a.article.id: a for a in data.articles}
        self.remarks: list[str] = []

    def items(self, progress: Progress) -> Iterator[Ld | None]:
        """The annotations one by one; None for a passage that is lost or elsewhere."""
        for claim in progress.over(sorted(self._data.claims, key=lambda c: c.id), "Marking claims"):
            for a in claim.appearances:
                yield self._item(
                    ("claim", claim.id, a.id),
                    a.article,
                    a.anchor,
                    _motive(claim),
                    _bodies(claim),
                    claim.created,
                )
            for e in claim.evidence:
                if e.anchor is not None:
                    yield self._item(
                        ("evidence", e.id),
                        e.article or 0,
                        e.anchor,
                        "linking",
                        [_evidence(claim, e)],
                        claim.created,
                    )
        for dispute in progress.over(
            sorted(self._data.disputes, key=lambda d: d.id), "Marking disputes"
        ):
            for n, p in enumerate(dispute.passages):
                text = self._texts.get(p.article)
                if text is not None:
                    anchor = make_anchor(text.text, p.span)
                    yield self._item(
                        ("dispute", dispute.id, n),
                        p.article,
                        anchor,
                        "questioning",
                        _dispute(dispute),
                    )

    def _item(
        self,
        names: tuple[object, ...],
        article: int,
        anchor: Anchor,
        motive: str,
        bodies: list[Ld],
        made: datetime | None = None,
    ) -> Ld | None:
        text = self._texts.get(article)
        if text is None:
            return None
        found = find_again(text.text, anchor)
        if found.span is None or found.placing is Placing.LOST:
            self.remarks.append(
                f"Left out: “{anchor.exact}” no longer stands in “{text.article.title}”."
            )
            return None
        item: Ld = {
            "id": urn(*names, fingerprint(text.text)),
            "type": "Annotation",
            "motivation": motive,
            "generator": {"id": urn("program"), "type": "Software", "name": "Counterclaim"},
        }
        if made is not None:
            item["created"] = made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if self._data.newsroom.name:
            item["creator"] = _creator(self._data.newsroom)
        if bodies:
            item["body"] = bodies
        target: Ld = {"source": source_of(text), "selector": selectors(text.text, found.span)}
        item["target"] = target
        return item


def selectors(text: str, span: Span) -> list[Ld]:
    """How a passage is found again: by its words with what stands round them, and by its place."""
    anchor = make_anchor(text, span)
    prefix, suffix = anchor.prefix, anchor.suffix
    while prefix and _joins(text, span.start - len(prefix)):
        prefix = prefix[1:]
    while suffix and _joins(text, span.end + len(suffix)):
        suffix = suffix[:-1]
    quote: Ld = {"type": "TextQuoteSelector", "exact": anchor.exact}
    if prefix:
        quote["prefix"] = prefix
    if suffix:
        quote["suffix"] = suffix
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def source_of(text: ArticleText) -> str:
    """The address of an article, or a name made of its words."""
    return web_address(text.article.url) or urn("text", fingerprint(text.text))


def _joins(text: str, place: int) -> bool:
    """Whether a cut before `place` would fall within what is one letter to a reader (after UAX 29)."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if before == "\u200d" or after == "\u200d" or unicodedata.category(after) in ("Mn", "Me", "Mc"):
        return True
    return "\U0001f3fb" <= after <= "\U0001f3ff" or (_flag(before) and _flag(after))


def _flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _motive(claim: Claim) -> str:
    if claim.verdict is not None:
        return "assessing"
    return "commenting" if claim.note else "highlighting"


def _bodies(claim: Claim) -> list[Ld]:
    verdict = claim.verdict.name if claim.verdict else ""
    reason = f"{verdict}: {claim.verdict_reason}" if claim.verdict_reason else verdict
    parts = [("describing", claim.text), ("assessing", reason), ("commenting", claim.note)]
    parts += [("tagging", tag.name) for tag in claim.tags]
    return [_body(purpose, words) for purpose, words in parts if words]


def _dispute(dispute: Dispute) -> list[Ld]:
    parts = (("tagging", "disputed"), ("questioning", dispute.reason), ("commenting", dispute.note))
    return [_body(purpose, words) for purpose, words in parts if words]


def _evidence(claim: Claim, evidence: Evidence) -> Ld:
    note = f": {evidence.note}" if evidence.note else ""
    return _body("linking", f"{evidence.stance.value} “{claim.text}”{note}")


def _body(purpose: str, words: str) -> Ld:
    return {
        "type": "TextualBody",
        "value": clean(words),
        "purpose": purpose,
        "format": "text/plain",
    }


def _creator(room: Newsroom) -> Ld:
    named: Ld = {
        "id": room.url or urn("newsroom", room.name),
        "type": "Organization",
        "name": clean(room.name),
    }
    return named
