"""Where fire and people come from: "rockets from Gaza" fell elsewhere.

Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.frontiers import BOUNDS, ends_line_of_control
from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.lexicon import Marks


def is_whence(page: Page, mention: PlaceMention) -> bool:
    """Whether fire comes from there: "rockets fired from the northern region of X", "missiles from X"; or who
    was hit: "three peacekeepers from X"."""
    marks, before = page.marks, page.marks.keys[mention.first - 1]
    if mention.kind == "country" and (before == "from" or _is_whither(page, mention.first)):
        return True
    if mention.kind == "demonym" and marks.keys[mention.last : mention.last + 1] in _GROUND:
        led = marks.before(mention.first, 2)
        if "from" in led and led[-1] in ("from", "the"):
            return True  # "fired from Lebanese airspace"
    people = mention.kind == "admin1" and marks.keys[mention.first - 2] in page.lexicon.claims["people"]
    if people and before == "from":
        return True  # "seven men from Punjab"
    stop = max(0, mention.first - _WHENCE)
    if "from" not in marks.keys[stop + 1 : mention.first]:
        return False  # as is plain of nearly every place
    for i in range(mention.first - 1, stop, -1):
        if marks.keys[i] == "in" and ends_line_of_control(marks.keys, i):
            return False  # "sneaked in from across the LoC in Uri"
        if marks.keys[i] == "from":
            verb, noun = marks.at("verb", i - 1), marks.at("noun", i - 1)
            came = verb is not None and verb.cls in ("fire", "cross")
            came = came or marks.keys[i - 1] in page.lexicon.claims["moving"] or _came(marks, i)
            came = came or _led(marks, i)
            sent = noun is not None and noun.cls in ("weapon", "attack")
            return came or sent or marks.keys[i - 1] in BOUNDS
        beyond = marks.keys[i] == "of" or marks.keys[i] in _BEYOND
        beyond = beyond or (marks.keys[i] == "in" and marks.keys[i - 1] in page.lexicon.claims["ground"])
        beyond = beyond or (marks.keys[i] in _NEAR and marks.keys[i - 1] == "from")
        joined = page.places.at(i - 1) if marks.keys[i] in _GOES_ON else None
        if joined is not None and joined.kind != "country":
            return is_whence(page, joined)  # "fired from near X and Y in Z"
        if (marks.grammar[i] - {"determiner"} and not beyond) or marks.at("verb", i) is not None:
            return False
    return False


def _is_whither(page: Page, token: int) -> bool:
    """Whether those who came went back there: "drove the gunmen back into X", "fled back over the border to
    X"; nobody fires "back into X" who was driven there."""
    keys, lexicon = page.marks.keys, page.lexicon
    if keys[token - 1] not in _INTO:
        return False
    back = next((i for i in range(token - 2, max(0, token - _OVER), -1) if keys[i] == "back"), None)
    gone = lexicon.claimed("drive_back", "retreat")
    return back is not None and bool(page.marks.spots(gone, back - _MEN, back))


_INTO = frozenset({"to", "into"})
_OVER = 7  # tokens of "back over the Nigerian border into"
_MEN = 6  # tokens from "drove" over whom to "back"


def _came(marks: Marks, token: int) -> bool:
    """Whether a vehicle or a ship came "from" there: "a bus from the town of X", "had come from";
    news may come from where it happened."""
    far = marks.keys[token - 1] in _CAME
    told = marks.within("target", max(0, token - (_COMING if far else 1)), token)
    return any(mark.value in _VEHICLES and (far or mark.last == token) for mark in told)


def _led(marks: Marks, token: int) -> bool:
    """Whether what was fired or crossed "into" somewhere did so "from" there: "fired into Israeli
    territory from the Gaza Strip"."""
    for i in range(token - 1, max(0, token - _LED), -1):
        if marks.keys[i] == "," or "break" in marks.grammar[i]:
            return False
        verb = marks.at("verb", i)
        if verb is not None and (verb.cls in ("fire", "cross") or marks.keys[i] == "fired"):
            return not _AIMS.isdisjoint(marks.keys[i:token])
    return False


_LED = 9  # tokens from "fired" to "from": "were fired at two towns in northern Israel from"
_AIMS = frozenset({"into", "at", "toward", "towards"})
_GROUND = (["airspace"], ["territory"], ["soil"], ["waters"], ["side"])
_COMING = 10  # tokens from a convoy to where it came from
_CAME = frozenset({"come", "came", "sailed", "departed", "left", "travelled", "traveled", "driven"})
_VEHICLES = frozenset({"vehicle", SHIP, "transport.rail", "energy.fuel_storage"})
_WHENCE = 8  # tokens from "from" to the place
_BEYOND = frozenset({"across", "inside", "within", "behind", "beyond"})  # "fired from across the river X"
_GOES_ON = frozenset({"and", "in", ","})
_NEAR = frozenset({"near", "around", "outside", "over", "above", "off"})  # "launched from near X"
