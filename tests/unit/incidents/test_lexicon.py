"""The lexicon's files: a phrase that stands in two rows is read by the first only, so the second misleads."""

from collections import Counter

import pytest

from streams.incidents.text import loading
from streams.incidents.text.tables import rows


@pytest.mark.parametrize(
    ("name", "columns"), [("targets.tsv", 2), ("cues.tsv", 2), ("nouns.tsv", 4), ("followers.tsv", 1)]
)
def test_no_phrase_is_in_two_rows(name: str, columns: int) -> None:
    phrases = Counter(phrase for *_, forms in rows(name, "en", columns) for phrase in forms.split("|"))
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_no_verb_is_in_two_rows() -> None:
    verbs = Counter(tuple(forms.split("|")) for *_, forms in rows("verbs.tsv", "en", 4))
    verbs += Counter(
        tuple(f"{form} {tail}" for form in forms.split("|"))
        for *_, forms, tails in rows("idioms.tsv", "en", 5)
        for tail in tails.split("|")
    )
    assert [forms for forms, times in verbs.items() if times > 1] == []


def test_a_kind_of_claim_stands_in_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = [("say", "said"), ("say", "told")]
    monkeypatch.setattr(loading, "rows", lambda *_: iter(twice))
    with pytest.raises(ValueError, match="say stands in two rows"):
        loading._claims("en")
