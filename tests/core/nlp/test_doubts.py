from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from core.nlp.doubt_lexicon import doubt_lexicon
from core.nlp.doubts import find_doubts
from core.nlp.pipeline import readings
from core.nlp.reading import Reading
from core.values import Doubt, DoubtKind, Stance, TextToAnalyse

Read = Callable[[str], Reading]

OTHER_TAKES = {
    *("clause", "gerund", "bare", "anything", "whether", "contrary"),
    *("stated_so", "someone", "settled", "called"),
}
TARGETS = {"after", "subject", "claimed", "sentence"}
DOUBTERS = {"", "subject", "evidence", "outlet"}


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """A text gone through by all components."""
    return lambda text: next(readings(nlp, [TextToAnalyse(text)]))


def marks(reading: Reading) -> list[Doubt]:
    """The doubts that are more than hearsay."""
    return [d for d in reading.doubts if d.kind is not DoubtKind.HEDGE]


def test_lexicon_compiles_and_its_reasons_can_be_filled_in() -> None:
    lexicon = doubt_lexicon()
    rules = [*lexicon.verbs, *lexicon.qualities, *lexicon.nouns, *lexicon.adverbs]
    assert {rule.kind for rule in rules} == set(DoubtKind)
    assert all(rule.takes <= {*lexicon.classes, *OTHER_TAKES} for rule in rules)
    assert all(rule.target in TARGETS and rule.by in DOUBTERS for rule in lexicon.phrases)
    assert {rule.reason for rule in lexicon.phrases} <= {"", *lexicon.reasons}
    filled = [r.format(doubter="Ann", trigger="x") for r in lexicon.reasons.values()]
    assert not any("{" in sentence for sentence in filled)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister denied that the ministry had known about the leak.",
        "The company has denied any wrongdoing.",
        "She denied having met the lobbyist.",
        "Police dismissed reports that a second gunman was at large.",
        "The mayor rejected suggestions she had misled the council.",
        "The army called the report “pure fiction”.",
        "The union branded the figures misleading.",
        "Officials pushed back on claims that the dam was unsafe.",
        "Reuters was unable to verify the authenticity of the video.",
        "The claims have not been independently confirmed.",
        "He repeated the debunked claim that the vaccine was unsafe.",
        "The senator falsely claimed that crime had doubled.",
        "The senator, without offering evidence, accused the agency of spying.",
        "There is no evidence that the machines were hacked.",
        "The figure contradicts what the ministry said in March.",
        "The toll is far higher than the government has acknowledged.",
        "Contrary to what the company told investors, the plant was idle.",
        "“That is simply not true,” he said.",
        "The bank insists it acted lawfully despite claims by former employees.",
        "The claim is disputed by independent economists.",
        "Experts cast doubt on the government's account of the crash.",
        "The claims were met with disbelief by relatives.",
        "The coach laughed off rumours that he was leaving.",
        "The figure, the ministry said, was a fabrication; the story was false.",
        "He accused the minister of lying to parliament.",
        "Fact-checkers rated the statement false.",
        "The firm said the pipe was sealed when in fact it was not.",
        "The players were forced to insist the result was fair after rivals alleged foul play.",
        "Both sides knocked down a report that a deal was near.",
        "The treasurer pleaded not guilty.",
        "It was a rumour the sheriff was quick to deny.",
        "The defence's account is at odds with the phone records.",
        "Police data do not bear that out.",
        "The engineer has questioned that explanation.",
        "The club rubbished the reports about its captain.",
        "The airline took issue with the claim that it had cut corners.",
        "The ministry said it did not recognise the figures.",
        "Ferry operators said nothing of the sort had been agreed.",
        "The jury did not accept her account of the fire.",
        "There was no immediate confirmation of the landing.",
        "The clip had been doctored, two analysts said.",
        "The driver maintains he never saw the barrier.",
        "The editor said the quote was taken out of context.",
    ],
)
def test_a_text_marks_a_statement_as_doubted(read: Read, sentence: str) -> None:
    assert marks(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The court denied him bail.",
        "Protesters were denied entry to the building.",
        "The body was found lying under a bridge.",
        "Insurers rejected one claim in five last year.",
        "Britain does not recognise the regime.",
        "The couple were at odds over money.",
        "The minister insisted on a vote.",
        "The firm denied access to inspectors.",
        "The former president will lie in state on Friday.",
        "The village lies about five miles from the border.",
        "Ships patrolled the disputed waters off the coast.",
        "The council rejected a proposal to build a stadium.",
        "The union rejected the company's latest pay offer.",
        "The government rejected calls for a ceasefire.",
        "He was dismissed from his job in March.",
        "The team faces a difficult challenge on Saturday.",
        "There is no doubt that prices will rise.",
        "The minister did not deny that the talks had taken place.",
        "Nobody denies that the bridge is old.",
        "She refused to confirm or deny the reports.",
        "Did the minister deny the claim?",
        "If the claim proves false, he will resign.",
        "The senator would deny any such allegation, aides predicted.",
        "The judge rejected his asylum claim.",
        "The insurer said claims rose sharply after the flood.",
        "The plan has been criticised for being too slow.",
        "The official declined to comment on the report.",
        "The false start cost him the race.",
        "Doctors found no evidence of cancer.",
        "European leaders seemed doubtful that peace could be within reach.",
        "The visit has yet to be confirmed.",
        "The coach has done nothing to dispel that notion.",
        "The truth is we do not know.",
    ],
)
def test_other_senses_of_the_same_words_mark_nothing(read: Read, sentence: str) -> None:
    assert marks(read(sentence)) == []


def test_the_doubter_is_the_one_who_denies(read: Read) -> None:
    [doubt] = marks(read("Angela Merkel denied that her government had known."))
    assert (doubt.kind, doubt.doubter) == (DoubtKind.DENIAL, "Angela Merkel")
    assert "Angela Merkel" in doubt.reason


def test_an_unfounded_claim_is_doubted_by_the_outlet(read: Read) -> None:
    reading = read("“We won,” Ann Smith said, repeating unfounded claims that votes were stolen.")
    [doubt] = marks(reading)
    assert (doubt.kind, doubt.doubter) == (DoubtKind.DOUBT, "")


def test_not_verified_is_a_kind_of_its_own(read: Read) -> None:
    text = "The agency has not independently verified the recording."
    [doubt] = marks(read(text))
    assert doubt.kind is DoubtKind.UNVERIFIED
    assert doubt.trigger.of(text) == "has not independently verified"


def test_hearsay_is_a_lesser_kind(read: Read) -> None:
    reading = read("He allegedly took the money.")
    assert [d.kind for d in reading.doubts] == [DoubtKind.HEDGE]


def test_a_narrative_with_allegedly_keeps_its_distance(read: Read) -> None:
    text = "“They are spreading the narrative that we allegedly cannot win,” Ann Smith said."
    assert {d.doubter for d in marks(read(text))} == {"Ann Smith"}


DENIALS = """Ann Smith dismissed claims that the bank intended to close branches as “nonsense”.

“The truth is, we never planned that,” Smith said.

Smith's denials that closures are near have been met with scepticism by staff."""


def test_a_denial_in_own_words_after_a_dismissal(read: Read) -> None:
    reading = read(DENIALS)
    own = [d for d in marks(reading) if "own words" in d.reason]
    assert [d.antecedent and d.antecedent.start for d in own] == [0]


def test_denials_reach_back_to_the_last_denial(read: Read) -> None:
    reading = read(DENIALS)
    noun = next(d for d in marks(reading) if d.trigger.of(DENIALS) == "denials")
    assert noun.antecedent is not None
    assert noun.antecedent.of(DENIALS).startswith("“The truth is")


def test_offsets_lie_in_their_sentence(read: Read) -> None:
    for doubt in read(DENIALS).doubts:
        assert doubt.sentence.contains(doubt.trigger)
        assert doubt.sentence.of(DENIALS).strip() == doubt.sentence.of(DENIALS)


def test_the_outlet_doubts_what_was_falsely_claimed(read: Read) -> None:
    reading = read("Ann Smith falsely claimed that the vote was stolen.")
    assert [s.stance for s in reading.statements if s.holder] == [Stance.DOUBTS]


def test_what_is_only_reported_is_reported(read: Read) -> None:
    reading = read("Ann Smith said that the vote was fair. The hall was full.")
    assert [s.stance for s in reading.statements] == [Stance.REPORTS, Stance.ASSERTS]


def test_an_empty_text_has_no_doubts(nlp: Language) -> None:
    reading = Reading(TextToAnalyse(""), nlp(""))
    find_doubts(reading)
    assert reading.doubts == []
