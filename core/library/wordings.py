"""What may be asked about statements that contradict each other by their wording."""

from __future__ import annotations

from core.changes import Changes
from core.evaluation import WordingDisputes
from core.library.asked import Asked
from core.nlp.wording_service import Comparing, can_compare
from core.progress import Progress
from core.settings import Settings


class Wordings(Asked):
    """The part of a Library that holds statements against each other."""

    _comparing: Comparing
    _settings: Settings

    def can_compare(self) -> bool:
        """Whether what compares statements is installed; it is an extra of the program."""
        return can_compare()

    def wording_due(self) -> int:
        """How many articles were not yet compared with the others as strictly as is set; 0 where
        nothing can be compared."""
        if self.reading or not can_compare():
            return 0
        return len(self._wording().due())

    def compare_wording(self, progress: Progress) -> Changes:
        """Compare the articles that are due; raises LanguageError when the extra is missing."""
        try:
            return self._wording().compare_due(progress)
        finally:
            self._catch_up()

    def _wording(self) -> WordingDisputes:
        return WordingDisputes(self._database, self._comparing, self._settings.strictness)
