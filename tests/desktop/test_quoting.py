from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.quoting import nested


def test_a_quotation_within_a_quotation_has_single_marks() -> None:
    assert (
        nested("Denied by her: ““That is wrong,” she said”.")
        == "Denied by her: “‘That is wrong,’ she said”."
    )
    assert nested("“A” against “B”") == "“A” against “B”"
    assert nested("The “old” bridge") == "The “old” bridge"


def test_a_quotation_that_was_cut_keeps_its_marks() -> None:
    assert nested("Denied: ““he is ready …”.") == "Denied: “‘he is ready …”."
    assert nested("a ” b “ c") == "a ” b “ c"


@given(st.text(st.sampled_from("a “”‘’"), max_size=20))
def test_nothing_but_marks_changes(text: str) -> None:
    same = str.maketrans({"“": "'", "”": "'", "‘": "'", "’": "'"})
    assert nested(text).translate(same) == text.translate(same)
