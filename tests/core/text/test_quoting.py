from __future__ import annotations

import pytest

from core.text import quoted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("denied  that\nit rained,", "“denied that it rained”"),
        ("“It rained.”", "“It rained.”"),
        ("“It is untrue,” she said.", "“‘It is untrue,’ she said”"),
        ("“No,” he said. “Never.”", "“‘No,’ he said. ‘Never.’”"),
        ("“It is untrue, they say", "“It is untrue, they say”"),
        ("a “fairy tale", "“a ‘fairy tale’”"),
    ],
)
def test_words_are_quoted_once(words: str, shown: str) -> None:
    assert quoted(words) == shown


def test_long_words_are_cut_between_two() -> None:
    shown = quoted("“" + "never " * 60)
    assert shown.startswith("“never never")
    assert shown.endswith("never …”")
    assert len(shown) < 170
