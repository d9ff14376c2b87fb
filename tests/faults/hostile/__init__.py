"""Files made to do harm, each by a function so that only one is held at a time.

`ALL` gives their names and makers; `SMALL` names those that are quick enough for every run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.faults.hostile import documents, mails, packed, pages, pdfs, texts

Maker = Callable[[], bytes]

ALL: Mapping[str, Maker] = {
    **texts.FILES,
    **pages.FILES,
    **packed.FILES,
    **documents.FILES,
    **mails.FILES,
    **pdfs.FILES,
}
