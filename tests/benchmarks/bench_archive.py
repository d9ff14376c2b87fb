"""How long a library takes into an archive, out of it, and into another library; and that it is equal.

`python -m tests.benchmarks.bench_archive FOLDER [ARTICLES]`: the library is made in FOLDER if it is
not there, the archive and what comes of it beside it.
"""

from __future__ import annotations

import hashlib
import random
import resource
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from core.archive import Merging, open_archive, write_archive
from core.evaluation import compare_due
from core.model import metadata
from core.progress import Progress
from core.store.database import Database
from core.values import Theirs
from tests.benchmarks.big_library import build


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print seconds of the clock and of the processor, and the most memory so far."""
    clock, processor = time.perf_counter(), time.process_time()
    yield
    spent = time.perf_counter() - clock, time.process_time() - processor
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what}: {spent[0]:.1f} s, processor {spent[1]:.1f} s; most memory {memory:,.0f} MB")


def prints(path: Path) -> dict[str, str]:
    """A hash of all rows of each table, but for who the library is."""
    database, found = Database(path), dict[str, str]()
    with database.reading() as session:
        for table in metadata.sorted_tables:
            columns = [c for c in table.columns if c.name != "uuid"]
            digest = hashlib.sha256()
            question = select(*columns).order_by(table.c.id).execution_options(yield_per=5000)
            for row in session.connection().execute(question):
                digest.update(repr(tuple(row)).encode())
            found[table.name] = digest.hexdigest()
    database.close()
    return found


def main() -> None:
    """Make the library, and measure."""
    folder = Path(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    library, home, empty = folder / "desk", folder / "home", folder / "empty"
    archive, silent = folder / "desk.counterclaim", Progress()
    if not library.exists():
        library.mkdir(parents=True)
        build(library, number, number // 2, random.Random(1))
        database = Database(library / "library.db")
        compare_due(database, silent)
        database.close()
    for left in (home, empty):
        shutil.rmtree(left, ignore_errors=True)
    empty.mkdir()
    size = (library / "library.db").stat().st_size / 1e6
    with timed(f"archive of a database of {size:,.0f} MB"):
        made = write_archive(library, archive, silent)
    print(f"  {made.articles:,} articles in {made.size / 1e6:,.0f} MB")
    with timed("opened in a new folder"):
        open_archive(archive, home, silent)
    with timed("compared row by row"):
        assert prints(library / "library.db") == prints(home / "library.db"), "not equal"
    for what, path in (("an empty library", empty), ("itself", home)):
        ours = Database(path / "library.db")
        with timed(f"looked into, for {what}"):
            merging = Merging(archive, path, ours, silent)
            preview = merging.preview(silent)
        with timed(f"merged into {what}"):
            _, _, new = merging.carry_out(Theirs(), silent, lambda _session, _touched: None)
        merging.close()
        ours.close()
        print(f"  {len(new):,} new articles, {len(preview.conflicts)} conflicts")
        assert len(new) == (0 if what == "itself" else made.articles)


if __name__ == "__main__":
    main()
