"""What is in the bundle beside Python packages: whose each file is, and under which licence."""

from __future__ import annotations

import platform
import subprocess
import sys
import sysconfig
from fnmatch import fnmatch
from importlib.metadata import distribution, version
from pathlib import Path

from bill import Component

# Files by the path within _internal, or what comes in them, and the component they are of. What the
# system gave has its package of Debian, whose copyright file goes along.
QT = (
    "PySide6/Qt/*",
    "libQt6*",
    "Qt6*.dll",
    "libpyside6*",
    "libshiboken6*",
    "PySide6/*",
    "shiboken6/*",
)
ICU = ("libicu*", "PySide6/Qt/lib/libicu*")
BLAS = ("numpy.libs/*", "libscipy_openblas*", "libgfortran-*", "libquadmath-*")
SYSTEM: dict[str, tuple[str, str, str]] = {
    "libcrypto.so*": ("openssl", "Apache-2.0", "libssl3"),
    "libssl.so*": ("openssl", "Apache-2.0", "libssl3"),
    "libsqlite3.so*": ("sqlite", "blessing", "libsqlite3-0"),
    "libffi.so*": ("libffi", "MIT", "libffi8"),
    "liblzma.so*": ("liblzma", "0BSD", "liblzma5"),
    "libbz2.so*": ("bzip2", "bzip2-1.0.6", "libbz2-1.0"),
    "libxkbcommon-x11.so*": ("libxkbcommon", "MIT", "libxkbcommon-x11-0"),
    "libxcb-cursor.so*": ("xcb-util-cursor", "MIT", "libxcb-cursor0"),
    "libxcb-icccm.so*": ("xcb-util-wm", "MIT", "libxcb-icccm4"),
    "libxcb-image.so*": ("xcb-util-image", "MIT", "libxcb-image0"),
    "libxcb-keysyms.so*": ("xcb-util-keysyms", "MIT", "libxcb-keysyms1"),
    "libxcb-render-util.so*": ("xcb-util-renderutil", "MIT", "libxcb-render-util0"),
    "libxcb-util.so*": ("xcb-util", "MIT", "libxcb-util1"),
}
PYTHON = ("libpython3*", "python3*/*", "python3*.dll", "base_library.zip", "Python")
BOOTLOADER = ("pyi_*", "_pyi_*", "pyimod*")


def native(inside: Path) -> list[Component]:
    """The components of the bundle's folder _internal that are no Python packages of their own."""
    found = [_python(), _bootloader(), *_numeric()]
    found.append(Component("icu", "73", "Unicode-DFS-2016", "https://icu.unicode.org/"))
    for pattern, (name, licence, package) in SYSTEM.items():
        if list(inside.glob(pattern)) and name not in {c.name for c in found}:
            found.append(_of_debian(name, licence, package))
    return found


def owner(place: str) -> str | None:
    """Whose a file of _internal is that is of no Python package; None for one nobody knows."""
    named = ((ICU, "icu"), (QT, "pyside6-essentials"), (BLAS, "openblas"), (PYTHON, "python"))
    for patterns, name in (*named, (BOOTLOADER, "pyinstaller")):
        if any(fnmatch(place, pattern) for pattern in patterns):
            return name
    known = (name for pattern, (name, _, _) in SYSTEM.items() if fnmatch(place, pattern))
    return next(known, None)


def of_system(inside: Path) -> list[Path]:
    """The libraries that the system gave, which a package for it leaves out and depends on."""
    return sorted({file for pattern in SYSTEM for file in inside.glob(pattern)})


def _python() -> Component:
    folder = Path(sysconfig.get_path("stdlib"))
    number = platform.python_version()
    licence = tuple(file for file in (folder / "LICENSE.txt",) if file.exists())
    url = f"https://www.python.org/downloads/release/python-{number.replace('.', '')}/"
    return Component("python", number, "Python-2.0.1", url, files=licence)


def _bootloader() -> Component:
    files = distribution("pyinstaller").files or ()
    copying = [Path(str(file.locate())) for file in files if file.name == "COPYING.txt"]
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    number = version("pyinstaller")
    return Component(
        "pyinstaller", number, licence, "https://pyinstaller.org/", files=tuple(copying)
    )


def _numeric() -> list[Component]:
    """In numpy's wheel; their licences stand in numpy's own."""
    number = f"of numpy {version('numpy')}"
    found = [Component("openblas", number, "BSD-3-Clause", "https://www.openblas.net/")]
    if sys.platform == "linux":
        runtime = "GPL-3.0-or-later WITH GCC-exception-3.1"
        found.append(Component("libgfortran", number, runtime, "https://gcc.gnu.org/"))
        found.append(Component("libquadmath", number, "LGPL-2.1-or-later", "https://gcc.gnu.org/"))
    return found


def _of_debian(name: str, licence: str, package: str) -> Component:
    command = ["dpkg-query", "-W", "-f=${Version}", package]
    number = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    url = f"https://packages.debian.org/{package}"
    purl = f"pkg:deb/debian/{package}@{number.replace('+', '%2B')}"
    words = Path("/usr/share/doc") / package / "copyright"
    return Component(name, number, licence, url, purl, (words,) if words.exists() else ())
