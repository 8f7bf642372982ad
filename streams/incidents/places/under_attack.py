"""Whether what is done to a name that no gazetteer knows says that it is a place: "shelled X and Y in Z".

Called by `unknown`. Any name can be attacked: a man, a firm, a ship. One that is attacked *and* lies in a
place that we know, or stands in a list beside one, is a place; so is one at which harm is done ("a drone hit
a car in X").
"""

from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Span

GOES_ON = (
    CUES["before"]
    | CUES["direction"]
    | frozenset("and or as on early late overnight during after before".split())
)
"""What may follow a place; a name with any other word behind it does something, or is part of a name."""

_LONGEST = 12  # names of a list that are looked at on either side
_APART = 2  # tokens between two names of a list: ", and"
_LISTED = ([","], ["and"], ["or"], [",", "and"])
_SEVERAL = (
    3  # names from which on a list that is attacked is one of places: nobody attacks three firms by name
)
_IN = frozenset({"in", "near", "outside", "around"})
_UPON = frozenset({"on", "of", "at", "against", "over", "into", *_IN})
_OF = frozenset({"of", "by", "for", "with", "to", "from"})
_BE = frozenset({"was", "were", "been", "being", "is", "are"})
_BETWEEN = frozenset(
    "also then again all both heavily repeatedly reportedly twice since have has had".split()
)
_APPOSED = frozenset("a an the who whose which its one".split())
_ACTS_ON = CUES["harm"] | frozenset("came left was were has had have but that which when also".split())
_HARM = CUES["harm"] | CUES["attack"] | CUES["struck"]
_WITHIN = 25  # tokens between a name and what tells of harm there
_NOUNS = ("ism", "tion", "sion", "ment", "ness", "ing", "ity", "ance", "ence", "ers", "ics")
_REACH = 6  # tokens of "came under heavy Russian artillery fire"


def is_attacked(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether the list of names that one stands in is attacked, so that it can only be one of places."""
    listed = _list_around(reader, spans, number)
    if listed[-1] is not spans[number] and _opens_clause(reader, listed):
        listed = listed[:-1]
    first, last = listed[0], listed[-1]
    if first.key not in reader.persons and (_is_scene(reader, first, last) or _is_shelled(reader, last)):
        return True
    known = any(_is_town(span) or any(map(_is_land, span.outer)) for span in listed)
    known = known or _is_framed(reader, spans, number) or _lies_by(reader, spans, number)
    if known and _suffers(reader, first, last):
        return True
    if not (known or len(listed) >= _SEVERAL) or not _is_struck(reader, first):
        return False
    return not _opens_clause(reader, listed)


def _list_around(reader: Reader, spans: list[Span], number: int) -> list[Span]:
    """The names that a list joins with this one, in order."""
    first = last = number
    while first > max(0, number - _LONGEST) and _joined(reader, spans[first - 1], spans[first]):
        first -= 1
    while last + 1 < min(len(spans), number + _LONGEST) and _joined(reader, spans[last], spans[last + 1]):
        last += 1
    return spans[first : last + 1]


def _joined(reader: Reader, left: Span, right: Span) -> bool:
    if left.sentence != right.sentence or left.demonym or right.demonym or right.first - left.last > _APART:
        return False
    if any(outer is right for outer in left.outer):
        return False  # "X, Sumy region"
    return [word.lower for word in reader.bare[left.last : right.first]] in _LISTED


def _opens_clause(reader: Reader, listed: list[Span]) -> bool:
    """Whether the name behind "and" goes on to do or suffer something itself: "hit X and Y was hurt"."""
    last, after = listed[-1], reader.lower(listed[-1].last, listed[-1])
    if len(listed) == 1 or not after.isalpha() or after in GOES_ON:
        return False
    held = any(outer.first >= last.last for outer in last.outer)
    of_several = len(listed) >= _SEVERAL and reader.lower(listed[-2].last, last) == ","
    return not (held or of_several)


def _is_town(span: Span) -> bool:
    return any(match.entry.kind in ("settlement", "village", "district") for match in span.matches)


def _is_land(outer: Span) -> bool:
    """Whether a place that something lies in is one that we know, and not at sea as a ship would be."""
    return not outer.demonym and any(match.entry.kind not in ("sea", "continent") for match in outer.matches)


def _is_framed(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether the sentence opens with where all of it is: "In southern Lebanon, jets attacked X"."""
    before = spans[max(0, number - _LONGEST) : number]
    return any(
        other.opens and _is_land(other) for other in before if other.sentence == spans[number].sentence
    )


def _lies_by(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether the text says how a name lies to a town that we know: "shelled X near Y", "X, north of Y"."""
    span, after = spans[number], spans[number + 1] if number + 1 < len(spans) else None
    if after is None or after.sentence != span.sentence or not _is_town(after):
        return False
    between = [word.lower for word in reader.bare[span.last : after.first] if word.text != ","]
    if between in (["near"], ["outside"], ["close", "to"]):
        return True
    return len(between) == 2 and between[0] in CUES["direction"] and between[1] == "of"


def _leading(reader: Reader, span: Span) -> tuple[str, str]:
    """The two words before a name and what says where in it: "strikes", "on" of "strikes on northern X"."""
    position = span.first - 1
    while reader.lower(position, span) in CUES["direction"]:
        position -= 1
    return reader.lower(position - 1, span), reader.lower(position, span)


def _is_scene(reader: Reader, first: Span, last: Span) -> bool:
    """Whether words that tell of harm say that it was done there: "killed a man in X", "a raid on X"."""
    if reader.bare[last.last - 1].closed:
        return False
    before, word = _leading(reader, first)
    attack_on = (word in ("on", "of") and before in CUES["attack"]) or (
        word in CUES["struck"] and before in CUES["strike"]
    )
    attack_on = attack_on and "s" not in reader.flags(first.key)  # "the attack on Navalny"
    if not (attack_on or word in _IN or word == "at" or (before, word) == ("close", "to")):
        return False
    after, further = reader.lower(last.last, last), reader.lower(last.last + 1, last)
    if after == "," and not first.opens and (further in _APPOSED or further.isdigit()):
        return False  # "in X, a firm", "of X, 31,"
    if after.isalpha() and after not in GOES_ON and not (attack_on and after in _ACTS_ON):
        return False  # "strikes on X targets"
    return attack_on or _tells_of_harm(reader, first)


def _tells_of_harm(reader: Reader, span: Span) -> bool:
    near = range(span.first - _WITHIN, span.last + _WITHIN)
    return not _HARM.isdisjoint(reader.lower(i, span) for i in near)


def _is_shelled(reader: Reader, span: Span) -> bool:
    """Whether a name that comes first suffers what is done to places alone: "X came under shelling"."""
    words = [reader.lower(i, span) for i in range(span.last, span.last + _REACH)]
    if words[:2] == ["came", "under"]:
        return not CUES["bombarding"].isdisjoint(words[2:])
    return words[0] in _BE and words[1] in ("shelled", "bombed", "bombarded")


def _is_struck(reader: Reader, span: Span) -> bool:
    """Whether something is done in, on or to a name: "in X", "the shelling of X", "bombed X"."""
    before, word = _leading(reader, span)
    if word in _IN:
        return True
    if word in _UPON:
        return before in CUES["attack"]
    return word in CUES["struck"] and before not in _BE


def _suffers(reader: Reader, first: Span, last: Span) -> bool:
    """Whether something is done to names that come first: "X and Y in Sumy region came under fire"."""
    if reader.lower(first.first - 1, first) in _OF:
        return False  # "the office of X in Gaza was hit"
    if first.initial and first.key.endswith(_NOUNS):
        return False  # "Tourism in Kyiv was hit": great only because it comes first
    position = max([last.last, *(outer.last for outer in last.outer)])
    while (word := reader.lower(position, last)) == "," or word in _BETWEEN:
        position += 1
    if word in ("came", "come", "comes", "coming"):
        return reader.lower(position + 1, last) == "under"
    if word not in _BE:
        return False
    while (done := reader.lower(position + 1, last)) in _BETWEEN:
        position += 1
    return done in CUES["struck"]
