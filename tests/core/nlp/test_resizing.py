from __future__ import annotations

from core.nlp.service import Language
from core.settings import Settings


def test_there_are_as_many_processes_as_wanted_and_at_least_one() -> None:
    language = Language(Settings(workers=1))
    for wanted, there in ((3, 3), (2, 2), (0, 1)):
        language.resize(wanted)
        assert len(language._workers) == there
        assert language._free.qsize() == there
    language.close()
