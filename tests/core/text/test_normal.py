import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from core.text import fingerprint, fold, normalise


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set("\r\x00\u2028\ufeff") & set(once)
    once.encode()  # no lone surrogates are left


def test_line_ends_of_all_systems_are_one() -> None:
    assert normalise("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_folding_drops_case_accents_quotes_and_spacing() -> None:
    assert fold("“Zelénskyy”  SAID\n‘no’") == "\"zelenskyy\" said 'no'"
    assert fingerprint("A  b") == fingerprint("a B")
    assert fingerprint("a b") != fingerprint("a c")


def test_ten_thousand_marks_on_a_letter_are_parted_and_none_is_lost() -> None:
    marks = "\u0301\u0316" * 50_000
    once = normalise(f"a{marks} and on")  # sorted in one go these would take half a minute
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.replace("\u034f", "").count("\u0316") == 50_000
    assert normalise("漢" * 500) == "漢" * 500
