"""Makes the Debian package of a bundle: `python packaging/debian.py [--to dist]`, after build.py.

What Debian itself has is left out of the bundle and depended on; on what exactly, dpkg-shlibdeps finds
out from the libraries that every file in it is linked with. There are no scripts of ours: menus, MIME
types and icons are taken up by the triggers of the packages that keep them.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from build import HERE, ROOT
from native import of_system

PACKAGE = "counterclaim"
MAINTAINER = "Counterclaim maintainers <maintainers@counterclaim.example>"
HOME = "https://counterclaim.example"  # a reserved name, as long as there is no page
APPSTREAM_ID = "app.counterclaim.counterclaim"
PROGRAMS = ("counterclaim", "counterclaim-desktop")
CONTROL = """\
Package: {package}
Version: {version}-1
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-liberation2 | fonts-noto-core
Suggests: fonts-noto-cjk
Section: editors
Priority: optional
Homepage: {home}
Description: keep track of who said what, and who says otherwise
 Counterclaim helps journalists with contested facts. It finds the statements
 in news articles and who holds each, flags those that are disputed and says
 why, with both passages side by side.
 .
 Claims get verdicts, evidence and notes; the full text is searched; the
 positions on a contested question stand side by side; annotated reports are
 written as HTML, PDF, Word, Excel and more.
 .
 Everything runs on your own machine, offline. The package brings a window
 (counterclaim-desktop) and a program for the terminal (counterclaim).
"""


def main() -> int:
    """Build the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    target: Path = parser.parse_args().to.absolute()
    (wheel,) = target.glob("counterclaim-*.whl")
    version = wheel.name.split("-")[1]
    with tempfile.TemporaryDirectory(prefix="counterclaim-deb-") as folder:
        root = Path(folder) / PACKAGE
        lay_out(root, target / "counterclaim", target / "linux", version)
        control(root, version)
        tidy(root)
        made = target / f"{PACKAGE}_{version}-1_{architecture()}.deb"
        pack = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(made)]
        subprocess.run(pack, check=True)
    return 0


def lay_out(root: Path, bundle: Path, drawn: Path, version: str) -> None:
    """Put everything where it belongs; `drawn` has the icons and manual pages that build.py made."""
    library, share = root / "usr/lib" / PACKAGE, root / "usr/share"
    apart = ("licences", "bill.cdx.json", "README.md", "CHANGELOG.md", "LICENSE")
    shutil.copytree(bundle, library, symlinks=True, ignore=shutil.ignore_patterns(*apart))
    for file in of_system(library / "_internal"):
        file.unlink()
    for program in PROGRAMS:
        _folder(root / "usr/bin").joinpath(program).symlink_to(f"../lib/{PACKAGE}/{program}")
        page = gzip.compress((drawn / f"{program}.1").read_bytes(), mtime=0)
        (_folder(share / "man/man1") / f"{program}.1.gz").write_bytes(page)
    for picture in drawn.glob("*.png"):
        place = share / f"icons/hicolor/{picture.stem}x{picture.stem}/apps"
        shutil.copy(picture, _folder(place) / f"{PACKAGE}.png")
    emblem = ROOT / "resources/icons/counterclaim.svg"
    shutil.copy(emblem, _folder(share / "icons/hicolor/scalable/apps"))
    shutil.copy(HERE / "linux/counterclaim.desktop", _folder(share / "applications"))
    types = _folder(share / "mime/packages") / f"{PACKAGE}.xml"
    shutil.copy(HERE / "linux/counterclaim.mime.xml", types)
    told = _folder(share / "metainfo") / f"{APPSTREAM_ID}.metainfo.xml"
    told.write_text(metainfo(version), encoding="utf-8")
    overrides = _folder(share / "lintian/overrides") / PACKAGE
    shutil.copy(HERE / "linux/lintian-overrides", overrides)
    documents(_folder(share / "doc" / PACKAGE), bundle, version)


def documents(folder: Path, bundle: Path, version: str) -> None:
    """What every package tells: copyright, changes, and the bill of what is in this one."""
    (folder / "copyright").write_text(copyright_of(bundle), encoding="utf-8")
    shutil.copytree(bundle / "licences", folder / "licences")
    shutil.copy(bundle / "README.md", folder)
    bill = (bundle / "bill.cdx.json").read_bytes()
    (folder / "bill.cdx.json.gz").write_bytes(gzip.compress(bill, mtime=0))
    changes = (bundle / "CHANGELOG.md").read_bytes()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    entry = (
        f"{PACKAGE} ({version}-1) unstable; urgency=medium\n\n"
        f"  * Counterclaim {version}; what is new stands in changelog.gz.\n\n"
        f" -- {MAINTAINER}  {format_datetime(moment())}\n"
    )
    (folder / "changelog.Debian.gz").write_bytes(gzip.compress(entry.encode(), mtime=0))


def moment() -> datetime:
    """When this is made: SOURCE_DATE_EPOCH if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def metainfo(version: str) -> str:
    """The AppStream metadata of this release."""
    form = (HERE / "linux/counterclaim.metainfo.xml").read_text(encoding="utf-8")
    release = f'    <release version="{version}" date="{moment():%Y-%m-%d}"/>'
    lines = (release if line == "RELEASES" else line for line in form.splitlines())
    return "\n".join(lines).replace("PICTURES", f"{HOME}/pictures") + "\n"


def copyright_of(bundle: Path) -> str:
    """Whose everything is, and where the words of every licence stand."""
    ours = (HERE / "linux/copyright").read_text(encoding="utf-8")
    return ours + (bundle / "licences/README.txt").read_text(encoding="utf-8")


def control(root: Path, version: str) -> None:
    """The control file, with what the files in the package are linked with."""
    size = sum(file.lstat().st_size for file in root.rglob("*") if file.is_file())
    told = CONTROL.format(
        package=PACKAGE,
        version=version,
        architecture=architecture(),
        maintainer=MAINTAINER,
        size=size // 1024,
        depends=depends(root),
        home=HOME,
    )
    (_folder(root / "DEBIAN") / "control").write_text(told, encoding="utf-8")
    sums = [
        f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}\n"
        for file in sorted((root / "usr").rglob("*"))
        if file.is_file() and not file.is_symlink()
    ]
    (root / "DEBIAN/md5sums").write_text("".join(sums))


def depends(root: Path) -> str:
    """The packages that have the libraries needed, with the versions that are needed of them."""
    inside = root / "usr/lib" / PACKAGE / "_internal"
    files = [*root.glob(f"usr/lib/{PACKAGE}/{PACKAGE}*"), *inside.rglob("*.so*")]
    ours = {f"-l{file.parent}" for file in files}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "debian").mkdir()
        (Path(folder) / "debian/control").write_text(
            f"Source: x\n\nPackage: {PACKAGE}\nArchitecture: any\n"
        )
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *sorted(ours)]
        command += [f"-e{file}" for file in files if file.is_file() and not file.is_symlink()]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    found = re.search(r"shlibs:Depends=(.*)", done.stdout)
    assert found is not None, done.stderr
    return found[1]


def tidy(root: Path) -> None:
    """The modes that Debian wants, whoever builds and with which mask."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            program = path.parent.name == PACKAGE and path.name in PROGRAMS
            path.chmod(0o755 if path.is_dir() or program else 0o644)


def architecture() -> str:
    """Debian's name for this processor."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


if __name__ == "__main__":
    sys.exit(main())
