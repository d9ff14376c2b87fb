"""The sample library through the real program, held against what was written down before it existed.

The gold is harder than the three detectors can be: half of it are contradictions in plain wording.
The floors are what they reach; a flag where there should be none is the fault that counts.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_the_samples_are_read_and_flagged_as_before(tmp_path: Path) -> None:
    program = Path(sys.executable).parent / "counterclaim"
    scorer = Path(__file__).parent / "score_samples.py"
    library = str(tmp_path / "library")
    command = [sys.executable, str(scorer), library, "--program", str(program), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    total = json.loads(done.stdout)["total"]
    assert total["articles"] == total["title"] == total["outlet"] == 9
    assert total["date"] >= 8  # one article names no year
    assert total["junk"] == 0
    assert total["false"] <= 1
    assert total["hit"] >= 33
    assert total["pairs"] >= 8
    assert total["across"] >= 2
