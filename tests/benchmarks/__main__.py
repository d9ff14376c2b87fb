"""The benchmarks one after another, each in a process of its own: `python -m tests.benchmarks [NAME...]`.

Names are those of the files without `bench_`. They print what they measured and hold nothing;
compare ratios, and let nothing else run beside them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
IN_FOLDERS = ("archive", "window")  # they keep a library in a folder that is named to them


def main() -> int:
    """Run those named, or all; 1 if one ended badly."""
    known = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    wanted = sys.argv[1:] or known
    if unknown := set(wanted) - set(known):
        print(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(known)}.")
        return 2
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    failed = list[str]()
    for name in wanted:
        print(f"== {name}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", f"tests.benchmarks.bench_{name}"]
            command += [str(Path(folder) / "library")] if name in IN_FOLDERS else []
            if subprocess.run(command, env=environment, check=False).returncode:
                failed.append(name)
    if failed:
        print("failed:", ", ".join(failed))
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
