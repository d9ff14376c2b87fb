"""The control words of RTF that decide what is text (Rich Text Format specification 1.9.1)."""

from __future__ import annotations

# Groups that hold no text of the document.
# fmt: off
NO_TEXT = frozenset((
    "colortbl", "stylesheet", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
    "footerl", "footerr", "footerf", "annotation", "atnid", "atnauthor", "listtext", "pntext", "xe",
    "tc", "nonshppict", "private", "filetbl", "revtbl", "fldinst", "bkmkstart", "bkmkend", "ftnsep",
    "ftnsepc", "aftnsep", "aftnsepc", "template", "nextfile", "datafield", "mmath", "keycode",
    "sp", "subject", "manager", "company", "operator", "category", "keywords", "comment", "doccomm",
    "hlinkbase", "revtim", "printim", "buptim",
))
# fmt: on
INFORMATION = frozenset(("title", "author", "creatim"))
BREAKS = frozenset(("par", "line", "sect", "page", "column", "row", "nestrow", "softline"))
SIGNS = {
    "tab": " ", "cell": " | ", "nestcell": " | ", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# \fcharsetN, the character sets of Windows fonts.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
