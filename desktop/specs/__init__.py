"""Every action: its name, menu, key, tooltip, and when it is on."""

from desktop.specs.program import EDIT, FILE, GO, HELP, VIEW
from desktop.specs.spec import MENUS, Spec
from desktop.specs.work import ARTICLE, CLAIMS, DISPUTES, NAMES, QUESTIONS, SEARCH

__all__ = ["MENUS", "SPECS", "Spec"]

SPECS = (*FILE, *EDIT, *VIEW, *GO, *ARTICLE, *DISPUTES, *QUESTIONS, *CLAIMS, *SEARCH, *NAMES, *HELP)
