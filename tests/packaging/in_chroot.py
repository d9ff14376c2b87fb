"""The Debian package in a bare Debian that was made for it: installed, used without a network, purged."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
TOOLS = ("debootstrap", "unshare", "strace", "Xvfb", "lintian")
MOST_TO_WINDOW, MOST_TO_ANALYSIS = 2.0, 5.0  # seconds
DISPLAY = ":77"
USER = "1000:1000"


def check(target: Path) -> list[str]:
    """What is wrong with the package; pictures of the window go to `target`/chroot."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if os.geteuid() or missing:
        return [f"this needs root, and the programs {', '.join(missing or TOOLS)}"]
    (package,) = target.glob("*.deb")
    pictures = target / "chroot"
    pictures.mkdir(exist_ok=True)
    wrong = lint(package)
    with bare_debian() as root:
        before = everything(root)
        wrong += inside(
            root,
            "apt-get",
            "install",
            "-y",
            "--no-install-recommends",
            f"/{package.name}",
            given=package,
        )
        if not wrong:
            wrong += used(root, pictures)
        wrong += inside(root, "apt-get", "purge", "-y", "counterclaim")
        wrong += inside(root, "apt-get", "autoremove", "--purge", "-y")
        wrong += [f"after the purge there is {path}" for path in left(root, before)]
    return wrong


def lint(package: Path) -> list[str]:
    """What lintian says beyond the overrides, each of which is explained where it stands."""
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0"]
    done = subprocess.run([*command, package], capture_output=True, text=True)
    print(done.stdout, end="", flush=True)
    return [f"lintian: {line}" for line in done.stdout.splitlines() if line[:2] in ("E:", "W:")]


@contextmanager
def bare_debian() -> Iterator[Path]:
    """The smallest Debian there is, in a folder that is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="counterclaim-chroot-"))
    root = folder / "root"
    mounted = list[Path]()
    try:
        command = ["debootstrap", "--variant=minbase", SUITE, str(root), MIRROR]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for name in ("apt.conf.d", "keyrings", "trusted.gpg.d"):
            shutil.copytree(f"/etc/apt/{name}", root / "etc/apt" / name, dirs_exist_ok=True)
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        screens = root / "tmp/.X11-unix"
        screens.mkdir(exist_ok=True)
        Path("/tmp/.X11-unix").mkdir(exist_ok=True)
        for kind, place in (("proc", root / "proc"), ("/tmp/.X11-unix", screens)):
            options = ["-t", "proc"] if kind == "proc" else ["--bind"]
            subprocess.run(["mount", *options, kind, str(place)], check=True)
            mounted.append(place)
        yield root
    finally:
        for place in mounted:
            subprocess.run(["umount", "-l", str(place)], check=True)
        shutil.rmtree(folder)


def inside(root: Path, *command: str, given: Path | None = None) -> list[str]:
    """Run a command as root of the bare Debian; a file that is given lies in its root folder."""
    if given is not None:
        shutil.copy(given, root)
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LC_ALL": "C",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    began = time.monotonic()
    done = subprocess.run(
        ["chroot", root, *command], env=environment, capture_output=True, text=True
    )
    print(f"{time.monotonic() - began:6.1f} s  {' '.join(command)}", flush=True)
    if given is not None:
        (root / given.name).unlink()
    return [f"{' '.join(command)}: {done.stdout[-600:]}{done.stderr}"] if done.returncode else []


def used(root: Path, pictures: Path) -> list[str]:
    """The self-tests of both programs: cut off from the network, watched, and on a screen."""
    home = root / "tmp/home"
    home.mkdir(mode=0o700)
    os.chown(home, *map(int, USER.split(":")))
    wrong = list[str]()
    alone = ("unshare", "-n")
    for program in ("counterclaim", "counterclaim-desktop"):
        print(f"-- {program}, without a network", flush=True)
        wrong += run(root, program, "--self-test", before=alone)[0]
        print(f"-- {program}, every call of the network watched", flush=True)
        wrong += watched(root, program)
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1400x900x24", "-nolisten", "tcp"])
    try:
        time.sleep(3)
        wrong += drawn(root, pictures)
    finally:
        screen.terminate()
        screen.wait()
    shutil.rmtree(home)
    return wrong


def run(
    root: Path,
    *command: str,
    before: tuple[str, ...] = (),
    variables: Mapping[str, str] | None = None,
) -> tuple[list[str], str]:
    """Run a program as a user of the bare Debian; what is wrong, and what it printed."""
    whole = [*before, "chroot", f"--userspec={USER}", str(root), *command]
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/bin",
        "HOME": "/tmp/home",
        "LANG": "C.UTF-8",
        **(variables or {}),
    }
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(whole, env=environment, capture_output=True, text=True)
    print(done.stdout, end="", flush=True)
    told = f"{' '.join(command)} ended with {done.returncode}: {done.stderr}"
    return ([told] if done.returncode else []), done.stdout


def watched(root: Path, program: str) -> list[str]:
    """No process of it connects to an address, by what strace sees."""
    with tempfile.NamedTemporaryFile("r") as log:
        strace = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", log.name)
        wrong, _ = run(root, program, "--self-test", before=strace)
        calls = log.read().splitlines()
    out = [call for call in calls if "AF_INET" in call]
    print(f"{len(calls)} calls of connect and send, {len(out)} of them to an address", flush=True)
    return wrong + [f"{program}: {call}" for call in out]


def drawn(root: Path, pictures: Path) -> list[str]:
    """The window on a screen, thrice; its times are those of the quickest."""
    screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": DISPLAY}
    wrong, times = list[str](), list[tuple[float, ...]]()
    for turn in range(3):
        picture = f"/tmp/home/window-{turn}.png"
        found, told = run(
            root,
            "counterclaim-desktop",
            "--self-test",
            "--picture",
            picture,
            variables=screen,
        )
        wrong += found
        seconds = re.findall(r"^ *([\d.]+) s, processors +([\d.]+) s", told, re.MULTILINE)
        if not found:
            times.append(tuple(map(float, (*seconds[0], *seconds[2]))))
            shutil.copy(root / picture.lstrip("/"), pictures)
    if not times:
        return wrong
    window, of_window, analysis, of_analysis = (min(turn[n] for turn in times) for n in range(4))
    print(f"start to window {window:.2f} s ({of_window:.2f} s of processors)", flush=True)
    print(
        f"first article analysed {analysis:.2f} s ({of_analysis:.2f} s of processors)", flush=True
    )
    if os.getloadavg()[0] > (os.cpu_count() or 1):
        print(
            "This machine is busy: the times of its clock are not held to the limits.", flush=True
        )
        window, analysis = of_window, of_analysis / 2  # two processors work on an article
    if window > MOST_TO_WINDOW:
        wrong.append(f"from start to window {window:.2f} s")
    if analysis > MOST_TO_ANALYSIS:
        wrong.append(f"to the analysis of the first article {analysis:.2f} s")
    return wrong


def everything(root: Path) -> set[str]:
    """Every file there is, but what apt and dpkg keep of what they did."""
    command = [
        "find",
        ".",
        "-xdev",
        "(",
        "-path",
        "./proc",
        "-o",
        "-path",
        "./tmp",
        ")",
        "-prune",
        "-o",
        "-print",
    ]
    found = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    kept = ("./var/lib/apt", "./var/lib/dpkg", "./var/cache", "./var/log")
    return {path for path in found.splitlines() if not path.startswith(kept)}


def left(root: Path, before: set[str]) -> list[str]:
    """What is there after the purge and was not before, and everything that has our name."""
    command = [
        "find",
        ".",
        "-xdev",
        "-path",
        "./proc",
        "-prune",
        "-o",
        "-name",
        "*counterclaim*",
        "-print",
    ]
    named = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return sorted({*named.splitlines(), *(everything(root) - before)})
