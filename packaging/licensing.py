"""Writes the bill of a bundle and the licences of all that is in it; fails if one may not be shipped.

`python licensing.py BUNDLE TARGET`, in the environment that the bundle was made in.
"""

from __future__ import annotations

import json
import sys
import sysconfig
from importlib.metadata import distributions
from pathlib import Path

from bill import Component, allowed, cyclonedx, shipped, texts
from build import now
from native import native, owner
from packaging.utils import canonicalize_name

# Their words stand in numpy's licence.
WITHIN_NUMPY = ("openblas", "libgfortran", "libquadmath")


def main(bundle: Path, target: Path) -> int:
    """Write licences into the bundle and the bill into it and beside it; 1 with what is wrong."""
    inside = bundle / "_internal"
    packages, strangers = packages_in(inside)
    components = [c for c in shipped() if c.name in packages] + native(inside)
    problems = [f"nobody knows whose {file} is" for file in strangers]
    problems += [f"{c.name}: {c.licence}" for c in components if not allowed(c.licence)]
    without = set(texts(components, bundle / "licences")).difference(WITHIN_NUMPY)
    problems += [f"{name}: no licence text" for name in sorted(without)]
    extra = packages - {c.name for c in components}
    problems += [f"{name} is shipped and not needed" for name in sorted(extra)]
    for problem in problems:
        print(problem, file=sys.stderr)
    told = json.dumps(cyclonedx(components, now()), indent=2) + "\n"
    (bundle / "bill.cdx.json").write_text(told, encoding="utf-8")
    (target / f"counterclaim-{components[0].version}.cdx.json").write_text(told, encoding="utf-8")
    (bundle / "licences" / "README.txt").write_text(overview(components), encoding="utf-8")
    return bool(problems)


def packages_in(inside: Path) -> tuple[set[str], list[str]]:
    """The Python packages that the files of a bundle come from, and the files nobody owns."""
    owners = {
        _bare(str(file)): canonicalize_name(distribution.name)
        for distribution in distributions()
        for file in distribution.files or ()
    }
    standard = Path(sysconfig.get_path("stdlib"))
    found, strangers = set[str](), list[str]()
    for path in sorted(inside.rglob("*")):
        place = path.relative_to(inside).as_posix()
        if not path.is_file():
            continue
        name = owners.get(_bare(place)) or owner(place) or owners.get(path.name)
        if name is not None:
            found.add(name)
        elif not any((standard / f"{_bare(place)}{ending}").exists() for ending in ("", ".py")):
            strangers.append(place)
    return found, strangers


def _bare(place: str) -> str:
    """A path without the ending of Python's source and compiled files."""
    return place.removesuffix(".pyc").removesuffix(".py")


def overview(components: list[Component]) -> str:
    """A page of what is in the bundle and under which licence."""
    lines = [f"{c.name:28} {c.version:20} {c.licence}" for c in components]
    return (
        "What is in this bundle of Counterclaim, and under which licence (SPDX). The words of each are in the folder\n"
        "of its name; those of OpenBLAS and the GCC runtime are in the one of numpy. Counterclaim itself: Apache-2.0.\n\n"
        + "\n".join(lines)
        + "\n"
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
