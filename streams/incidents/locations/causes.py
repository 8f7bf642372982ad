"""Where the attack was that did the harm: "a strike *on X* killed two in Y region".

Called by `locating`, which reads the places of the harm's own clause first.
"""

from collections.abc import Sequence

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.locations.fineness import contains
from streams.incidents.locations.mentions import is_located, is_usable
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Span


def of_its_cause(page: Page, act: Act) -> list[Span]:
    """The phrases of the attack noun that is the subject of `act`: "an attack *on X* that killed two"."""
    if act.noun:
        return []
    nouns = [(noun, end) for start, end in act.agents for noun in page.marks.within("noun", start, end)]
    return [(noun.last, end) for noun, end in nouns if noun.cls == "attack"]


def places_of_its_cause(page: Page, act: Act) -> list[PlaceMention]:
    """What the attack that did the harm was on: "strikes on several Ukrainian cities killed two"."""
    return [m for span in of_its_cause(page, act) for m in page.places.within(span)]


def is_answered(page: Page, act: Act, place: PlaceMention) -> bool:
    """Whether it is where the attack was that the act answers: "launched drones in reply to raids on X"."""
    keys, answer = page.marks.keys, page.lexicon.claims["answer"]
    for i in range(place.first - 1, max(act.last, place.first - _ANSWER), -1):
        if keys[i] == ",":
            return False
        if keys[i - 1] in answer and keys[i] in ("for", "to", "against"):
            return page.marks.has("noun", i + 1, place.first, "attack")
    return False


_ANSWER = 8  # tokens from "in reply to" over "a deadly air raid on" to where that was


def of_the_strike(
    page: Page, act: Act, actor: ActorMention | None, placed: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """The places of the attack that did the harm, if they lie where that was: "a strike on X killed two in Y
    region"."""
    told = [m for m in places_of_its_cause(page, act) if any(contains(outer, m) for outer in placed)]
    return [m for m in told if is_located(page, m) and is_usable(page, m, actor)]
