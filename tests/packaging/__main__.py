"""What takes long: everything that is shipped is built, installed in bare places, used and removed.

`python -m tests.packaging [--to dist] [--built] [--only bundle chroot pythons]` on Debian; `chroot`
needs root. `--built` takes what packaging/build.py and packaging/debian.py made before.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from tests.packaging import in_bundle, in_chroot, in_pythons

ROOT = Path(__file__).parent.parent.parent
PARTS = {"bundle": in_bundle.check, "chroot": in_chroot.check, "pythons": in_pythons.check}


def main() -> int:
    """Build, then take every part; 1 if one finds something, which is said."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument("--built", action="store_true", help="take what was built before")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    chosen = parser.parse_args()
    target: Path = chosen.to.absolute()
    if not chosen.built:
        for script in ("build", "debian"):
            command = [sys.executable, ROOT / f"packaging/{script}.py", "--to", target]
            subprocess.run(command, check=True)
    wrong = list[str]()
    for name in chosen.only:
        began = time.monotonic()
        print(f"== {name}", flush=True)
        wrong += PARTS[name](target)
        print(f"== {name}: {time.monotonic() - began:.0f} s", flush=True)
    for problem in wrong:
        print("wrong:", problem)
    print("All is as it should be." if not wrong else f"{len(wrong)} things are wrong.")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
