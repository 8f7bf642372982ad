"""Body hashes are keys on the wire: what they smooth away, what they keep, and that they never move."""

import pytest

from streams.articles.body import body_hash, normalise

# The published XXH3-128 (seed 0) of these inputs.
GOLDEN = {
    "": "99aa06d3014798d86001c324468d497f",
    "a": "a96faf705af16834e6c632b61e964e1f",
}


@pytest.mark.parametrize(("text", "digest"), GOLDEN.items())
def test_the_hash_is_frozen(text: str, digest: str) -> None:
    assert body_hash(text) == digest


@pytest.mark.parametrize(
    "copy",
    [
        'A  drone\nhit\tthe depot\u00a0\u2014 "twice", it\u2019s said.',
        "A drone hit the depot - \u201ctwice\u201d, it's said.",
        "a DRONE hit the de\u00adpot \u2013 \u00abtwice\u00bb, it\u02bcs\u200b said.\n",
        "\ufeffA drone \ufb01t".replace("\ufb01t", "hit") + ' the depot - "twice", it\'s said.',
    ],
)
def test_what_no_reader_sees_makes_no_difference(copy: str) -> None:
    assert body_hash(copy) == body_hash('A drone hit the depot - "twice", it\'s said.')


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two drones hit the depot.", "Three drones hit the depot."),
        ("KYIV, March 12 - Drones hit a depot.", "Drones hit a depot."),
        ("Drones hit a depot", "Drones hit a depot."),
    ],
)
def test_what_a_reader_sees_makes_a_difference(one: str, other: str) -> None:
    assert body_hash(one) != body_hash(other)


def test_compatibility_forms_are_one() -> None:
    assert normalise("\uff21 \ufb01re, 5 ㎞") == "a fire, 5 km"
