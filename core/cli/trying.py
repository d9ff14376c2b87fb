"""`--self-test`: whether the program works where it was installed."""

from __future__ import annotations

import platform
import tempfile
import time
from argparse import Namespace
from pathlib import Path

from core import __version__
from core.library.trying import try_out


def self_test(_given: Namespace) -> int:
    """Take every step in a library that is deleted afterwards; a line for each, with its seconds."""
    system = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    print(f"counterclaim {__version__}, {system}", flush=True)
    began = before = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="counterclaim-", ignore_cleanup_errors=True) as folder:
        for said in try_out(Path(folder)):
            now = time.perf_counter()
            print(f"{now - before:6.2f} s  {said}", flush=True)
            before = now
    print(f"{time.perf_counter() - began:6.2f} s  All works.", flush=True)
    return 0
