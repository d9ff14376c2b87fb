from __future__ import annotations

from pathlib import Path

import pytest

from core.detectors.topics import load_topics, stands
from core.errors import DataError
from core.values import Stand
from tests.core.detectors.made import article

LEGITIMACY = "legitimacy-of-zelenskys-presidency"
SHARE = "share-of-ukraine-under-russian-control"


def read(*sentences: str) -> list[Stand]:
    """Stands in an article in which one person says everything."""
    return stands(load_topics(None), article(*(("Ann Smith", s) for s in sentences)))


def position(sentence: str) -> str | None:
    """The one position a sentence takes."""
    found = {s.position for s in read(sentence)}
    assert len(found) <= 1
    return found.pop() if found else None


def test_two_topics_ship_and_cite_their_sources() -> None:
    topics = load_topics(None)
    assert {t.key for t in topics} == {LEGITIMACY, SHARE}
    assert all(t.sources and t.question.endswith("?") for t in topics)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zelensky is an illegitimate president, the Russian leader said.",
        "Zelenskyy's legitimacy had expired.",
        "Moscow no longer recognises Zelensky as the legitimate president of Ukraine.",
        "The Kremlin questioned the legitimacy of the Ukrainian president.",
        "He called Zelensky a dictator without elections.",
        "Zelenskiy had lost all legitimacy.",
        "Zelensky has no right to sign a peace treaty.",
        "Zelensky is not a legitimate head of state.",
        "The Ukrainian leader has overstayed his mandate.",
        "He described the government in Kyiv as illegitimate.",
        "Zelenskyy’s mandate ran out in May last year.",
        "Zelensky lacks a mandate to negotiate.",
        "The Ukrainian authorities have lost their legitimacy.",
        "Zelensky had usurped power.",
    ],
)
def test_not_legitimate(sentence: str) -> None:
    assert position(sentence) == "not-legitimate"


@pytest.mark.parametrize(
    "sentence",
    [
        "Zelensky remains the legitimate president of Ukraine.",
        "The Ukrainian constitution bans elections during martial law.",
        "Elections in Ukraine are prohibited under martial law.",
        "Ukraine can’t hold elections while the war continues.",
        "The Rada passed a resolution reaffirming Zelensky's mandate and legitimacy.",
        "Under Ukraine's constitution the president stays in office until a successor is elected.",
        "Zelensky is fully legitimate.",
        "In Kyiv a wartime vote is impossible because martial law forbids it.",
        "Zelensky rejected claims that he is illegitimate.",
        "Germany does not question Zelensky's legitimacy.",
        "He called Zelensky the democratically elected president of Ukraine.",
        "Ukraine's martial law rules out a national vote.",
        "Elections were suspended in Ukraine because of martial law.",
    ],
)
def test_legitimate(sentence: str) -> None:
    assert position(sentence) == "legitimate"


@pytest.mark.parametrize(
    "sentence",
    [
        "Zelensky's five-year term expired in May 2024.",
        "Putin won an election that Ukraine called illegitimate.",
        "The West called the referendums in occupied Ukraine illegitimate.",
        "Is Zelensky a legitimate president?",
        "If Zelensky loses his legitimacy, talks could stall.",
        "Russia has legitimate security concerns about Ukraine.",
        "Ukraine would hold elections after the ceasefire.",
        "Ukraine condemned the illegitimate annexation of Crimea.",
        "Zelensky said Russia has no right to veto the deal.",
        "Ukraine hit legitimate military targets, Zelensky said.",
        "The mayor of Leeds has lost his legitimacy.",
    ],
)
def test_no_answer(sentence: str) -> None:
    assert position(sentence) is None


def test_the_subject_may_stand_in_an_earlier_sentence() -> None:
    said = "The president has lost his legitimate status."
    assert read(said) == []
    assert [s.position for s in read("Zelensky spoke on Monday.", said)] == ["not-legitimate"]
    far = ["It rained all day in the north."] * 6
    assert read("Zelensky spoke on Monday.", *far, said) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Russia controls about 20% of Ukraine.", 20),
        ("Moscow now occupies 18.5% of Ukrainian territory.", 18.5),
        ("About 19% of the country is under Russian control, Kyiv says.", 19),
        ("Russian forces hold a fifth of Ukraine.", 20),
        ("Some 18% of Ukraine's territory is occupied by Russia.", 18),
        ("Ukraine has lost control of 20% of its territory.", 20),
        ("Russia controls 99% of the Luhansk region in Ukraine.", None),
        ("Russia controls 40% of Ukraine's coal reserves.", None),
        ("Of Ukrainians, 20% want Russia to take control.", None),
        ("Russia wants to control 30% of Ukraine.", None),
        ("Kyiv controls 80% of Ukraine.", None),
        ("Russia holds just over 19% of Ukraine, counting Crimea and the east.", 19),
        ("Russia controls 80% of the eastern Donetsk region of Ukraine.", None),
        ("Russia now holds 72% of the four regions of Ukraine that it claims.", None),
    ],
)
def test_share(sentence: str, value: float | None) -> None:
    assert [s.value for s in read(sentence) if s.question == SHARE] == ([value] if value else [])


OWN = """
key = "bridge"
question = "Is the bridge safe?"
opposed = [["safe", "unsafe"]]
[names]
bridge = ["old bridge", "Carrow bridge"]
[[position]]
key = "safe"
label = "safe"
patterns = ["@bridge ..3 (is|was) safe"]
[[position]]
key = "unsafe"
label = "not safe"
patterns = ["@bridge ..3 not safe", "@bridge ..4 unsafe"]
"""


def test_a_topic_that_a_user_drops_in_works_the_same(tmp_path: Path) -> None:
    (tmp_path / "bridge.toml").write_text(OWN, encoding="utf-8")
    topics = load_topics(tmp_path)
    assert len(topics) == 3
    given = article(
        ("", "The Carrow Bridge is not safe."), ("Ann Smith", "The old bridge is safe.")
    )
    assert [s.position for s in stands(topics, given)] == ["unsafe", "safe"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('key = "bridge"', "key ="), "not valid TOML"),
        (("@bridge ..4 unsafe", "@bride ..4 unsafe"), "line 14: .*no such name"),
        (("(is|was) safe", "(is|was safe"), "line 10: .*not closed"),
        (('["safe", "unsafe"]', '["safe", "sound"]'), "line 4: .*two of its positions"),
        (('label = "safe"', "label = 3"), "“label” must be there"),
        (('question = "Is the bridge safe?"', ""), "“question” must be there"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    (tmp_path / "bridge.toml").write_text(OWN.replace(*change), encoding="utf-8")
    with pytest.raises(DataError, match=message) as caught:
        load_topics(tmp_path)
    assert "bridge.toml" in str(caught.value)
