"""Whether the program works where it was installed: articles go all the way through a library.

What is tried here is all that an installation can lack: the language model, the data files, the
child processes, the index, the templates of reports and who draws for the core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from core.commands import SetVerdict, TagClaim
from core.errors import CounterclaimError
from core.library.library import Library
from core.progress import Progress
from core.values import FORMS_OF, DisputeState, Outcome, ReportForm, ReportKind, ReportWish

Step = Callable[[Library, Path], str]
_FINE = frozenset((Outcome.IMPORTED, Outcome.DUPLICATE))


class NotWorking(CounterclaimError):
    """A step was done and gave nothing."""


def try_out(folder: Path) -> Iterator[str]:
    """Make a library in a folder, take each step in it, and yield a sentence for each one taken.

    Raises CounterclaimError with a sentence at the first that fails.
    """
    with closing(Library.open(folder / "library")) as library:
        for step in STEPS:
            yield step(library, folder)


def bring_in(library: Library, _folder: Path) -> str:
    """The samples are read in one process and analysed in another."""
    result = library.ingest_samples(Progress())
    refused = [record.reason for record in result.records if record.outcome not in _FINE]
    if refused or not result.articles:
        raise NotWorking(f"The sample articles could not be brought in: {' '.join(refused)}")
    found = len(library.statements())
    _have(found, "No statement was found in the sample articles.")
    return f"{len(result.articles)} articles brought in, with {found} statements."


def flag(library: Library, _folder: Path) -> str:
    """What the samples dispute is flagged, with the passages."""
    disputes = [d for d in library.disputes() if d.passages]
    _have(len(disputes), "No dispute was flagged in the sample articles.")
    open_ones = sum(dispute.state is DisputeState.OPEN for dispute in disputes)
    return f"{len(disputes)} disputes flagged, {open_ones} of them open."


def search(library: Library, _folder: Path) -> str:
    """A word of a title, and the statements that are disputed, are found."""
    word = max(library.articles()[0].title.split(), key=len).strip(".,:;")
    hits = library.search(word).total
    _have(hits, f"The search for “{word}” found nothing.")
    disputed = library.search("kind:statement disputed:yes").total
    _have(disputed, "The search for disputed statements found nothing.")
    return f"{hits} hits for “{word}”, {disputed} for disputed statements."


def judge(library: Library, _folder: Path) -> str:
    """A statement becomes a claim, with a verdict and a tag, which is taken back and made again."""
    statement = library.statements()[0]
    (claim,) = library.do(library.suggest_claim(statement.article, statement.content)).claims
    rating = library.ratings()[0]
    library.do(SetVerdict(claim, rating.id, "A trial."))
    library.do(TagClaim(claim, "Trial"))
    library.undo()
    library.redo()
    _have(library.claim(claim).verdict is not None, "The verdict on a claim was lost.")
    return f"A claim marked and judged “{rating.name}”."


def hand_over(library: Library, folder: Path) -> str:
    """A report is written in every form there is."""
    made = list[Path]()
    for form in FORMS_OF[ReportKind.ARTICLES]:
        wish = ReportWish(ReportKind.ARTICLES, form, (library.statements()[0].article,))
        made += library.report(wish, folder / _target(form), Progress()).files
    size = sum(file.stat().st_size for file in made)
    names = ", ".join(form.value for form in FORMS_OF[ReportKind.ARTICLES])
    return f"A report written in {len(made)} files, {size / 1e3:,.0f} kB: {names}."


def read_back(library: Library, folder: Path) -> str:
    """The PDF that was written is read, by the library that only the reading process may import."""
    result = library.ingest([folder / _target(ReportForm.PDF)], Progress())
    record = result.records[0]
    if record.outcome not in _FINE:
        raise NotWorking(f"The PDF that was written could not be read: {record.reason}")
    return "The PDF of it read back."


def check(library: Library, _folder: Path) -> str:
    """Database and index agree, and a backup is made."""
    problems = library.check(Progress())
    if problems:
        raise NotWorking(" ".join(problems))
    return (
        f"The library is sound; a backup of {library.backup().stat().st_size / 1e3:,.0f} kB made."
    )


STEPS: tuple[Step, ...] = (bring_in, flag, search, judge, hand_over, read_back, check)


def _target(form: ReportForm) -> str:
    return f"report-{form.value}.{form.value}"


def _have(number: int, otherwise: str) -> None:
    if not number:
        raise NotWorking(otherwise)
