"""Both programs tell whether they work where they were installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(home: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """One of the programs, in a home of its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home)} | variables
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_each_step_is_told_with_its_time(tmp_path: Path) -> None:
    done = run(tmp_path, "core.cli", "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    first, *steps, last = done.stdout.splitlines()
    assert first.startswith("counterclaim ")
    assert all(re.match(r" *\d+\.\d\d s  \S", step) for step in (*steps, last))
    told = " ".join(steps)
    for part in ("articles brought in", "disputes flagged", "hits for", "html, pdf", "read back"):
        assert part in told
    assert last.endswith("All works.")
    assert list(tmp_path.iterdir()) == []


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "core.cli", "--self-test", COUNTERCLAIM_MODEL="no_such_model")
    assert done.returncode == 1
    assert "All works" not in done.stdout
    assert "no_such_model" in done.stderr


def test_the_window_is_drawn_and_used(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = run(tmp_path, "desktop", "--self-test", "--picture", str(picture))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "first paint" in done.stdout
    assert done.stdout.endswith("all works.\n")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert {p.name for p in tmp_path.iterdir()} <= {"window.png", ".cache", ".config"}
