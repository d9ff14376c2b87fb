"""Whatever is killed when: nothing acknowledged is lost, nothing is half kept, the index follows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked")
def test_forty_killed_processes_lose_nothing_and_the_index_follows(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.faults.killing", str(tmp_path), str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr
    tally = json.loads(done.stdout)
    assert tally["kills"] == KILLS
    assert tally["compared"] == KILLS // 4
    assert tally["commits"] > KILLS  # the victims were at work when they died
    assert tally["between"] > 0
    assert tally["indexing"] > 0
    assert tally["documents"] > 0
