"""Whereabouts: facilities that are only told to say where something is. Called by `nouns`."""

from streams.incidents.text.lexicon import Mark, Marks

_BEARINGS = ("north", "south", "east", "west")


def is_seat(marks: Marks, mark: Mark) -> bool:
    """Whether "home to" says what a place holds: "the Green Zone, home to embassies"."""
    return marks.keys[mark.first : mark.last + 1] == ["home", "to"]


def is_bearing(marks: Marks, token: int) -> bool:
    """Whether something was only hit so far from there: "66 miles south-west of the port of X"."""
    before = marks.keys[max(0, token - 3) : token]
    return before[1:] == ["of", "the"] and before[0].endswith(_BEARINGS)
