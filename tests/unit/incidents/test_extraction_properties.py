"""Any text gives valid incidents, with offsets inside it, in time that grows with its length."""

import itertools
import json
import re
import time

import jsonschema_rs
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from streams.incidents.explanation import explain
from streams.incidents.text.document import read
from streams.incidents.text.tables import rows
from streams.resources import folder
from tests.corpus import scoring
from tests.unit.incidents.extracting import article, extractor

_SCHEMA = jsonschema_rs.validator_for(
    json.loads((folder("schemas") / "incident.json").read_text(encoding="utf-8"))
)
_WORDS = st.sampled_from(
    [
        "drones",
        "drone",
        "attack",
        "attacked",
        "hit",
        "struck",
        "a",
        "the",
        "refinery",
        "bridge",
        "port",
        "in",
        "on",
        "near",
        "by",
        "at",
        "to",
        "of",
        "Kursk",
        "Kyiv",
        "region",
        "Russia",
        "Ukraine",
        "Israeli",
        "Houthi",
        "rebels",
        "soldiers",
        "killed",
        "two",
        "12",
        "people",
        "said",
        "that",
        "on",
        "Tuesday",
        "last",
        "year",
        "will",
        "if",
        "not",
        "was",
        "were",
        "and",
        ",",
        ".",
        ";",
        ":",
        "--",
        "“",
        "”",
        "'",
        "explosion",
        "shelling",
        "missiles",
        "fired",
        "set",
        "truck",
        "on",
        "fire",
        "shot",
        "down",
        "across",
        "border",
        "from",
    ]
)
_WIRE = st.lists(_WORDS, max_size=60).map(" ".join)
_ANY = st.text(max_size=300)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(_WIRE, _WIRE.map(str.upper), _ANY))
def test_any_text(text: str) -> None:
    found = extractor().extract(article(text))
    for incident in found:
        _SCHEMA.validate(msgspec.to_builtins(incident))
        assert all(0 <= e.start < e.end <= len(text) for e in incident.evidence)
    assert len({i.incident_id for i in found}) == len(found)
    assert found == extractor().extract(article(text))
    why = explain(extractor(), article(text))
    assert all(0 <= f.start < f.end <= len(text) for r in why.incidents for f in r.findings)


def test_every_verb_and_noun_of_attack_in_frames_that_leave_out_what_it_usually_has() -> None:
    """ "The debris fell when it was shot down": a verb may come without what was hit, or who did it."""
    frames = ("The debris {} when it was shot down.", "{} them, and it {}", "Two {} in Kyiv, where it {} it.")
    for word in _of_attack():
        for frame in frames:
            extractor().extract(article(frame.format(word, word)))


def _of_attack() -> set[str]:
    """The forms of the verbs and nouns of attack, those of more words by the first of them."""
    forms = {form for *_, forms in rows("verbs.tsv", "en", 4) for form in forms.split("|")}
    forms |= {form for *_, forms in rows("nouns.tsv", "en", 4) for form in forms.split("|")}
    return forms | {form for *_, forms, _ in rows("separable.tsv", "en", 5) for form in forms.split("|")}


def test_a_text_may_be_cut_at_any_word() -> None:
    """Feeds cut articles; a rule that looks at the words around an act must not look past the cut."""
    sentences = (
        s for r in scoring.records("articles.jsonl") for s in re.split(r"(?<=[.!?])\s+|\n+", r["text"])
    )
    for sentence in itertools.islice(sentences, 0, None, _EVERY):
        for cut in re.finditer(r"(?<=\S)\s+", sentence):
            extractor().extract(article(sentence[: cut.start()]))
            extractor().extract(article(sentence[cut.end() :]))


_EVERY = 5  # sentences; all of them take ten seconds


@pytest.mark.parametrize(
    "text",
    [
        "The army fired a warning",
        "Drones hit a refinery in Samara, along",
        "Drones hit a refinery in Samara and a depot in",
        "A week after",
        "Four drones were shot down over the Belgorod region, two over Volgograd and another",
    ],
)
def test_a_text_may_end_where_a_rule_looks_on(text: str) -> None:
    """Cuts that no sentence of the corpus has."""
    extractor().extract(article(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels carried out strikes on facilities of the gas",
        "Hezbollah's television said the attack was carried out",
        "by Israelis was attacked",
        "Jets bombed Iran on Tuesday. The targets hit were",
        "The group has launched drones at ships by the dozen, out of what it",
        "Ten people were killed in Kano, and many students died in an attack on Gombe",
        "FREED WHILE HE WAS BEING TREATED, KILLING TWO POLICE OFFICERS -",
    ],
)
def test_a_cut_text_that_once_failed(text: str) -> None:
    extractor().extract(article(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "On Tuesday Ukrainian drones attacked a refinery in Saratov and killed two people, officials said. ",
        "A tanker was hit by a missile on Monday. ",
        "The plant was attacked by drones in Kursk on Tuesday. ",
        "Rebels attacked the station and set it on fire. ",
        "The line was blown up by rebels. It was attacked again. ",
        "Two soldiers were killed when drones struck the facility. ",
        "Explosions damaged the power plant. ",
        "Russia denied that it had attacked the depot in Odesa. ",
        "The bridge was toppled. ",
        "He said the hospital in Gaza was hit by a strike that killed 12 people. ",
        "Hours after the depot was shelled, rebels bombed the bridge. ",
        "Kyiv blamed Russia; Moscow accused Ukraine of bombing Sumy. ",
        "Russia denied it. Drones hit Sumy. ",
        "An April attack hit Sumy in response to a May attack. ",
        "(drones hit ",
        "police defused a bomb taped to a gas pipe of the plant ",
        "rebels planted a bomb to blow up a gas pipe of the plant ",
        "Reading was hit. In Battle and in Reading, drones struck Hull near Reading. ",
    ],
)
def test_time_is_linear(sentence: str) -> None:
    """Of every stage: most of these sentences once cost the square of how often they were said."""

    def seconds(characters: int) -> float:
        begun = time.process_time()
        extractor().extract(article(sentence * (characters // len(sentence))))
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(160_000) < 7 * seconds(40_000) + 0.5


def test_a_megabyte_of_nothing_is_read_at_once() -> None:
    """White space before nothing must not be looked through again from each of its characters."""
    for blank in (" ", "\n", "\n ", "a\n\n" + 50 * " "):
        begun = time.process_time()
        document = read(blank * (1_000_000 // len(blank)))
        assert time.process_time() - begun < 5
        assert {token.text for token in document.tokens} <= {"a"}


def test_a_text_without_a_full_stop_is_cut_into_sentences() -> None:
    """What one sentence holds is compared with each other, so that its length must have a bound."""
    text = "drones hit a refinery in Kursk on Monday, the governor said, " * 2000
    document = read(text)
    assert max(sentence.last - sentence.first for sentence in document.sentences) <= 250
    assert sum(sentence.last - sentence.first for sentence in document.sentences) == len(document.tokens)
    whole = "On Monday, " + "the governor, " * 60 + "said so."
    assert len(read(whole).sentences) == 1
