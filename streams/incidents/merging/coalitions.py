"""Whose a coalition is that a text calls no more than that: its leader's, told elsewhere in it.

"The coalition led by Saudi Arabia", "the U.S.-led coalition": later it is just "the coalition". Called by
`sides`.
"""

from streams.incidents.actors.names import ActorMention
from streams.incidents.page import Page

_NAME = "coalition"


def leader(page: Page, actor: ActorMention) -> str | None:
    """The country that leads the coalition which `actor` is, if the text tells of one leader."""
    keys = page.marks.keys
    if actor.kind != "alliance" or _NAME not in keys[actor.first : actor.last]:
        return None
    told = {_led_by(page, i) or _so_called(page, i) for i, word in enumerate(keys) if word == _NAME} - {None}
    return told.pop() if len(told) == 1 else None


def _led_by(page: Page, i: int) -> str | None:
    """The country behind "coalition led by"; "the" may stand before it."""
    if page.marks.keys[i + 1 : i + 3] != ["led", "by"]:
        return None
    there = page.places.within((i + 3, i + 5))
    return there[0].place.country if there else None


def _so_called(page: Page, i: int) -> str | None:
    """The country of "the Saudi-led coalition", "the Arab coalition", as the lexicon of actors has it."""
    mark = page.marks.at("actor", i)
    return mark.value if mark is not None and mark.value != "-" else None
