"""Makes a release: checks what it says of itself, tests it, builds it, tries what was built.

`python packaging/release.py [--to dist] [--rehearse] [--quick]`. The version stands in
core/__init__.py and nowhere else. `--rehearse` goes on where a release would be refused, `--quick`
leaves out `python -m tests`, which `.ci/run` has run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from build import ROOT, run

SHIPPED = (".whl", ".deb", ".xz", ".json")
# Pictures of the tour, and what they are called where the AppStream metadata look for them.
PICTURES = {"read disputes": "read", "dispute figures": "disputes", "question 1": "questions"}


def main() -> int:
    """Make it; 1 if it is refused or something in it does not work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument("--rehearse", action="store_true", help="say what is missing, and go on")
    parser.add_argument("--quick", action="store_true", help="without python -m tests")
    chosen = parser.parse_args()
    target: Path = chosen.to.absolute()
    refused = list(reasons())
    for reason in refused:
        print("no release:", reason)
    if refused and not chosen.rehearse:
        return 1
    os.environ.setdefault("SOURCE_DATE_EPOCH", last_change())
    if target.exists():
        shutil.rmtree(target)
    if not chosen.quick:
        run(sys.executable, "-m", "tests")
    run(sys.executable, "-m", "tests.packaging", "--to", target)
    take_pictures(target / "pictures")
    write_sums(target)
    return int(bool(refused))


def version() -> str:
    """The version, from the one place where it stands."""
    words = (ROOT / "core/__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', words, re.MULTILINE)
    assert found is not None
    return found[1]


def reasons() -> Iterator[str]:
    """Why this cannot be released as it is."""
    number = version()
    if told := git("status", "--porcelain"):
        yield f"{len(told.splitlines())} files are changed and not committed"
    heading = re.search(r"^## (\S+) \((.+)\)$", changelog(), re.MULTILINE)
    if heading is None or heading[1] != number:
        yield f"the newest heading of CHANGELOG.md is not {number}"
    elif not _is_day(heading[2]):
        yield f"CHANGELOG.md says of {number}: {heading[2]}"
    if f"v{number}" in git("tag", "--list").split():
        yield f"there is a tag v{number} already"
    if not (ROOT / f"tests/packaging/libraries/{number}.tar.xz").exists():
        yield "there is no library of it: python -m tests.packaging.make_library"


def changelog() -> str:
    """The words of CHANGELOG.md."""
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def last_change() -> str:
    """When the last commit was made, in seconds of Unix: what is built of it bears that time."""
    return git("log", "-1", "--format=%ct").strip()


def git(*arguments: str) -> str:
    """What git says."""
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


def take_pictures(target: Path) -> None:
    """Pictures of the real window, for the page that the AppStream metadata name."""
    target.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        tour = [sys.executable, "-m", "tests.desktop.tour", f"{folder}/library", f"{folder}/tour"]
        run(*tour, "--samples", "--size", "1280x800", "--only", "read", "disputes", "questions")
        for name, called in PICTURES.items():
            (found,) = Path(folder).glob(f"tour/**/* {name}.png")
            shutil.copy(found, target / f"{called}.png")


def write_sums(target: Path) -> None:
    """SHA256SUMS of all that is shipped, and a line for each."""
    lines = list[str]()
    for file in sorted(f for f in target.iterdir() if f.suffix in SHIPPED):
        lines.append(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}")
    (target / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
