"""A release is refused with reasons; the version it bears stands in one place."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import release

import core


def test_the_version_is_that_of_the_core() -> None:
    assert release.version() == core.__version__


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        (f"## {core.__version__} (2026-12-01)", None),
        (f"## {core.__version__} (not released)", "not released"),
        ("## 9.9.9 (2026-12-01)", "newest heading"),
        ("# Changelog", "newest heading"),
    ],
)
def test_the_changelog_must_tell_of_it(
    heading: str, reason: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "changelog", lambda: f"# Changelog\n\n{heading}\n\n- New.\n")
    found = [r for r in release.reasons() if "heading" in r or "CHANGELOG" in r]
    assert [reason in r for r in found if reason] == ([] if reason is None else [True])


def test_sums_of_what_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "a.whl").write_bytes(b"wheel")
    (tmp_path / "notes.txt").write_bytes(b"not shipped")
    release.write_sums(tmp_path)
    told = (tmp_path / "SHA256SUMS").read_text("utf-8")
    assert told == f"{hashlib.sha256(b'wheel').hexdigest()}  a.whl\n"
