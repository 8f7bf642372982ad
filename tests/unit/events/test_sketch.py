"""Near-copies: what republishers do to wire copy, and what other reporters write of the same."""

import random

import pytest

from streams.events.sketch import SIZE, near_copies, sketch

STORY = """The governor of the region said on Thursday that four drones had fallen on the storage tanks
of a fuel depot
near the railway yard, setting one of them alight and sending a column of black smoke over the town.

Nobody was hurt, he wrote, and some ninety firefighters were keeping the blaze from spreading to the tanks
beside it. Residents of two streets were taken to a school, where they would spend the night as a
precaution.

The depot supplies most filling stations between the river and the border, and it had been struck once
before, in the autumn, when a single tank burned for two days. A spokeswoman for its owner said that
deliveries would go on from other stores and that nobody should hoard petrol.

Air traffic at the nearby airport was halted for three hours after midnight. Neither side's army gave a
comment, and it was not clear from where the aircraft had been launched."""

TELLING = """Firefighters battled flames at an oil storage site early Thursday after an overnight raid
by unmanned
aircraft, local authorities reported. The head of the region said one tank had caught fire and that there
were no casualties; people living close by were moved out of their homes. It is the second attack on the
site since last autumn. Flights were suspended for several hours. Kyiv and Moscow did not immediately
comment on the incident."""


def is_copy(one: str, other: str) -> bool:
    return list(near_copies([sketch(one), sketch(other)])) == [(0, 1)]


def reworded(text: str, share: float) -> str:
    chance = random.Random(5)  # noqa: S311 - an example that is always the same
    return " ".join(f"other{i}" if chance.random() < share else w for i, w in enumerate(text.split()))


def half(text: str) -> str:
    return text[: len(text) // 2]


@pytest.mark.parametrize(
    "copy",
    [
        STORY.upper(),
        "LYUBOV, Thursday (Agency) - " + STORY,
        "Depot burns after raid\n\n" + half(STORY),
        STORY.split("\n\n", 1)[1],
        reworded(STORY, 0.1),
        reworded(half(STORY), 0.1),
        STORY + "\n\n" + TELLING,
    ],
)
def test_an_edited_copy_is_recognised(copy: str) -> None:
    assert is_copy(STORY, copy)


@pytest.mark.parametrize("other", [TELLING, "", "Four drones fell.", reworded(STORY, 0.7)])
def test_another_text_on_the_same_act_is_none(other: str) -> None:
    assert not is_copy(STORY, other)


def test_a_sketch_is_small_and_sorted_and_its_numbers_fit_every_reader() -> None:
    hashes = sketch(STORY)
    assert len(hashes) == SIZE
    assert list(hashes) == sorted(set(hashes))
    assert max(hashes) < 2**32


def test_the_sketch_is_frozen() -> None:
    # The lower 32 bits of XXH3-64 of "a b c d" and of "b c d e", as libxxhash 0.8 computes them.
    assert sketch("A b,\nc d - E") == (353564535, 1555263675)


def test_a_huge_body_costs_no_more_than_its_head() -> None:
    assert sketch("word " * 300_000) == sketch("word " * 4_000)
