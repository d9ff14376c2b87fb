"""What an action is made of, and the menus."""

from __future__ import annotations

from typing import NamedTuple

from desktop.translation import marked

MENUS = {
    "File": marked("&File"),
    "Edit": marked("&Edit"),
    "View": marked("&View"),
    "Go": marked("&Go"),
    "Article": marked("&Article"),
    "Disputes": marked("&Disputes"),
    "Questions": marked("&Questions"),
    "Claims": marked("&Claims"),
    "Search": marked("&Search"),
    "Names": marked("&Names"),
    "Help": marked("&Help"),
    "View/Theme": marked("&Theme"),
    "File/Archive": marked("&Archive"),
    "Article/Editions": marked("Passages of ed&itions"),
    "Article/Suggestions": marked("S&uggestions"),
    "Disputes/Show": marked("&Show"),
    "Claims/Tags": marked("&Tags"),
}


class Spec(NamedTuple):
    """One action. `menu` is one of MENUS; `needs` names the state in which it is on (""
    is always); a `local` key works only within the panel that the action is put on; `rule` draws a
    line above it in the menu."""

    name: str
    menu: str
    text: str
    keys: str
    tip: str
    needs: str = ""
    local: bool = False
    rule: bool = False
    group: str = ""  # one of several, checkable
    checkable: bool = False
