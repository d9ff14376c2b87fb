"""The fault plan, as much of it as every run of the tests bears; `tests.faults.nightly` tries all of it.

One process of its own does the harm: it forks, mounts and limits itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.nightly import PLAN

OFTEN = [planned.key for planned in PLAN if planned.often]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which each row that was tried says whether it passed."""
    folder = tmp_path_factory.mktemp("faults")
    command = [sys.executable, "-m", "tests.faults.nightly", str(folder), "--often"]
    subprocess.run(command, capture_output=True, timeout=600, check=False)
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked")
@pytest.mark.parametrize("key", OFTEN)
def test_a_row_of_the_plan(done: Path, key: str) -> None:
    failed = done / f"{key}.failed"
    assert not failed.exists(), failed.read_text()
    assert (done / f"{key}.passed").exists()
