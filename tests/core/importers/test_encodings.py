from __future__ import annotations

import pytest

from core.errors import ReadingError
from core.importers.decoding import decode, known_codec

RU = "Паром остался у причала в понедельник, и правление линии сообщило, что он не выйдет в море."
UK = "Пором залишився біля причалу в понеділок, і правління лінії повідомило, що він не вийде."
PL = "Prom pozostał w poniedziałek przy nabrzeżu, a zarząd linii powiedział, że nie wypłynie."
JA = "フェリーは月曜日に岸壁にとどまり、運航会社の取締役会は夏まで出航しないと述べた。"
ZH = "渡轮星期一停在码头,航运公司董事会表示夏天之前不会出航。委员会听取了证词。"
KO = "페리는 월요일 부두에 머물렀고, 운항사 이사회는 여름 전에는 출항하지 않을 것이라고 밝혔다."
EL = "Το φέρι έμεινε στην προβλήτα τη Δευτέρα και το συμβούλιο είπε ότι δεν θα αποπλεύσει."
DE = "Die Fähre blieb am Montag am Kai, und der Vorstand sagte, sie werde vor Mai nicht fahren. „Nein“, hieß es."
EN = (
    "The ferry stayed at its quay on Monday, and the café’s owner said – “no”. It cost €4, he said."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (DE, "utf-16-le"), (DE, "utf-16-be"), (DE, "utf-32-le"), (DE, "utf-32-be"), (DE, "utf-32"),
        (DE, "cp1252"), (EN, "cp1252"), (EN, "mac_roman"), (RU, "cp1251"), (RU, "koi8-r"),
        (RU, "iso8859-5"), (RU, "cp866"), (RU, "utf-16-le"), (RU, "utf-16-be"), (UK, "cp1251"),
        (UK, "koi8-u"), (PL, "cp1250"), (PL, "iso8859-2"), (JA, "shift-jis"), (JA, "euc-jp"),
        (JA, "iso2022-jp"), (JA, "utf-16-le"), (JA, "utf-16-be"), (ZH, "gb18030"), (ZH, "utf-16-le"),
        (KO, "euc-kr"), (EL, "cp1253"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("times", [1, 8])
def test_letters_are_told_without_a_mark(text: str, encoding: str, times: int) -> None:
    whole = "\n".join([text] * times)
    assert decode(whole.encode(encoding)).text.removeprefix("\ufeff") == whole


def test_a_guess_says_that_it_is_one() -> None:
    assert decode(RU.encode("koi8-r")).guessed == "koi8_r"
    assert decode(RU.encode()).guessed == ""


def test_what_a_page_declares_is_no_guess() -> None:
    page = f'<?xml version="1.0" encoding="koi8-r"?><p>{RU}</p>'
    assert decode(page.encode("koi8-r")).text == page


def test_letters_that_cannot_be_told_are_refused() -> None:
    odd = bytes(byte for n in range(200) for byte in (97, 128 + n % 128, 65, 255 - n % 90))
    with pytest.raises(ReadingError, match=r"cannot be told for certain|data of a program"):
        decode(odd)


@pytest.mark.parametrize(
    "name", ["punycode", "idna", "hex", "zlib", "unicode_escape", "x-nonsense"]
)
def test_codecs_that_are_none_for_letters(name: str) -> None:
    assert known_codec(name) == ""
    assert known_codec("windows-1251") == "cp1251"


PAGE = "<!doctype html><html><meta charset={}><p>" + f"{DE} {EN} " * 20


@pytest.mark.parametrize("bad", [b"\xff", b"\x92", b"\xe2\x80", b"\x00"])
@pytest.mark.parametrize("charset", ["utf-8", "none"])
def test_a_page_with_a_broken_letter_is_read(bad: bytes, charset: str) -> None:
    data = PAGE.format(charset).encode()
    found = decode(data[:900] + bad + data[900:])
    assert found.text[:800] == PAGE.format(charset)[:800]
    assert found.guessed == ""


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("gb2312", "gb18030"),
        ("shift_jis", "cp932"),
    ],
)
def test_names_of_encodings_mean_what_browsers_take_them_for(declared: str, written: str) -> None:
    text = {"gb18030": ZH + "镕", "cp932": JA + "①髙"}.get(written, EN)
    page = f'<html><meta charset="{declared}"><p>{text}'
    assert decode(page.encode(written)).text == page
