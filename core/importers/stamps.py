"""Dates as machines write them: ISO 8601, mail and feeds (RFC 5322), PDF."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz

from core.values import VagueDate

_ISO = re.compile(r"\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")
_PDF = re.compile(r"\s*(?:D:)?(\d{4})(\d{2})(\d{2})")
LONGEST = 100  # characters of a date


def iso_day(value: str) -> VagueDate | None:
    """The day of "2025-05-21T07:30:00+02:00", as it is written; the month of "2025-05"."""
    match = _ISO.match(value)
    if match is None:
        return None
    return _day(*match.groups()) if match[3] else _month(match[1], match[2])


def mail_day(value: str) -> VagueDate | None:
    """The day of "Wed, 21 May 2025 07:30:00 +0200", as it is written."""
    found = parsedate_tz(value[:LONGEST])
    return _day(*found[:3]) if found else None


def pdf_day(value: str) -> VagueDate | None:
    """The day of "D:20250521073000+02'00'"."""
    match = _PDF.match(value)
    return _day(*match.groups()) if match else None


def any_day(value: str) -> VagueDate | None:
    """The day of a date in one of these forms."""
    return iso_day(value) or mail_day(value)


def _day(year: str | int, month: str | int, day: str | int) -> VagueDate | None:
    try:
        return VagueDate.of_day(date(int(year), int(month), int(day)))
    except (ValueError, OverflowError):
        return None


def _month(year: str, month: str) -> VagueDate | None:
    return VagueDate(f"{year}-{month}") if _day(year, month, 1) else None
