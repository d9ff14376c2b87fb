"""Collections in the shapes that archives and aggregators export; all of it made up."""

from __future__ import annotations

BODIES = (
    "The harbour board of Storvik closed the northern quay on Tuesday. Divers had found cracks in four of "
    "its piles, and the ferry now lands at the fish market.",
    "Two schools in Lindmar will share one bus from August. The council said that the second bus had "
    "carried nine pupils a day, and that a new one would cost 310,000 crowns.",
    "A dry spring has left the reservoir above Hask at 41 percent. The waterworks asked households not to "
    "water their gardens, and may ban it before the summer is out.",
)
TITLES = (
    "Storvik closes its northern quay",
    "Two schools are to share a bus",
    "Reservoir above Hask is less than half full",
)
OUTLETS = ("The Storvik Courier", "Lindmar Gazette", "Hask Daily News")
DAYS = ("May 6, 2025", "May 8, 2025", "June 2, 2025")
NAMES = ("Ane Holt", "Per Lunde", "Siri Vang")
EACH = tuple(zip(TITLES, OUTLETS, DAYS, NAMES, BODIES, strict=True))


def archive_with_numbers() -> str:
    """Outlet and day above the title, labels below it, each article numbered."""
    return "\n\n".join(
        f"{n} of 3 DOCUMENTS\n\n{outlet} (Northern Edition)\n\n{day} Tuesday\n\n{title}\n\n"
        f"BYLINE: {name}\n\nSECTION: NEWS; Pg. {n}\n\nLENGTH: {len(body.split())} words\n\n{body}\n\n"
        f"LOAD-DATE: {day}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n"
        f"Copyright 2025 {outlet} Ltd.\n\nAll Rights Reserved"
        for n, (title, outlet, day, name, body) in enumerate(EACH, 1)
    )


def archive_with_last_lines() -> str:
    """The title first, labels below it, and a last line."""
    return "\n".join(
        f"{title}\n{outlet}\n{day} Tuesday\n\nCopyright 2025 {outlet} All Rights Reserved\n\n"
        f"Section: NEWS\nLength: {len(body.split())} words\nByline: {name}\n\nBody\n\n{body}\n\n"
        f"Load-Date: {day}\n\nEnd of Document\n"
        for title, outlet, day, name, body in EACH
    )


def agency_with_codes() -> str:
    """A section, the title, the byline, the number of words, day, outlet and code without labels."""
    days = ("6 May 2025", "8 May 2025", "2 June 2025")
    return "\n\n".join(
        f"{title}\n\nBy {name}\n\n{len(body.split())} words\n\n{day}\n\n{outlet}\n\nSTVK\n\nEnglish\n\n"
        f"Copyright 2025. {outlet}.\n\n{body}\n\nDocument STVK00002025050{n}el56000b{n}"
        for n, ((title, outlet, _, name, body), day) in enumerate(zip(EACH, days, strict=True), 1)
    )


def saved_list() -> str:
    """Labels for everything, parted by long rows of signs."""
    return f"\n\n{'_' * 60}\n\n".join(
        f"{title}\n\nAuthor: {name}\n\nPublication title: {outlet}\n\nPublication date: {day}\n\n{body}"
        for title, outlet, day, name, body in EACH
    )


def press_review() -> str:
    """The title and a line with outlet and day above each text, and nothing between them."""
    return "\n\n".join(
        f"{title}\n{outlet}, {day}\n\n{body}" for title, outlet, day, _, body in EACH
    )


SHAPES = {
    "numbers": archive_with_numbers,
    "last lines": archive_with_last_lines,
    "codes": agency_with_codes,
    "rows of signs": saved_list,
    "press review": press_review,
}
