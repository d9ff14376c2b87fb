"""`export` and `report`: handing over."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from core.cli.terminal import opened, print_json, progress_bar, say
from core.values import FORMS_OF, SUFFIXES, ReportForm, ReportKind, ReportWish

KINDS = {
    ReportKind.ARTICLES: "articles: marked texts with their disputes and claims",
    ReportKind.BINDER: "binder: every claim with its sources",
    ReportKind.DOSSIER: "dossier: a question (--question) with its chart",
    ReportKind.SEARCH: "search: the hits of a query (--query)",
}


def export(given: Namespace) -> int:
    """`export`: says which files it wrote and what should be known of them."""
    kind = ReportKind(given.kind)
    form = ReportForm(given.form) if given.form else _form_of(given.target, kind)
    if form is None:
        say("Name a form with --form; the ending of the file names none.")
        return 2
    articles = tuple(given.article) if given.article else None
    wish = ReportWish(kind, form, articles, given.question, given.query, aliases=not given.as_spelt)
    return _write(given, wish, given.target)


def report(given: Namespace) -> int:
    """`report`: the annotated articles in the forms that need nothing else."""
    forms = (
        (ReportForm.HTML, given.html),
        (ReportForm.MARKDOWN, given.markdown),
        (ReportForm.CSV, given.csv),
    )
    form, path = next((form, path) for form, path in forms if path)
    articles = tuple(given.article) if given.article else None
    return _write(given, ReportWish(ReportKind.ARTICLES, form, articles), path)


def _write(given: Namespace, wish: ReportWish, path: Path) -> int:
    with opened(given, reading=True) as library, progress_bar(given) as progress:
        written = library.report(wish, path, progress)
    if given.json:
        files = [str(file) for file in written.files]
        print_json({"files": files, "remarks": list(written.remarks)})
        return 0
    for file in written.files:
        say(f"Written: {file}")
    for remark in written.remarks:
        say(remark)
    return 0


def _form_of(target: Path, kind: ReportKind) -> ReportForm | None:
    """The form that files with this ending have; none if there is more than one."""
    fit = [
        form
        for form in FORMS_OF[kind]
        if SUFFIXES[form] and SUFFIXES[form] == target.suffix.lower()
    ]
    return fit[0] if len(fit) == 1 else None
