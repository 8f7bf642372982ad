"""Whether what is done to a name that no gazetteer knows says that it is a place: "shelled X and Y in Z".

Called by `unknown`. Any name can be attacked: a man, a firm, a ship. One that is attacked *and* lies in a
place that we know, or stands in a list beside one, is a place; so is one at which harm is done ("a drone hit
a car in X").
"""

from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Span
from streams.incidents.text.dashes import DASHES
from streams.incidents.text.measures import LENGTHS

GOES_ON = (
    CUES["before"]
    | CUES["direction"]
    | frozenset("and or as on early late overnight during after before when while where".split())
)
"""What may follow a place; a name with any other word behind it does something, or is part of a name."""

_LONGEST = 12  # names of a list that are looked at on either side
_APART = 3  # tokens between two names of a list: ", and nearby"
_LISTED = ([","], ["and"], ["or"], [",", "and"])
_LEADING = DASHES | {":", "including", "were", "them", "as", "namely"}
_HEADS = frozenset("villages towns settlements hamlets communities places areas districts".split())
_SEVERAL = 3  # names of a list that is attacked, and so one of places: nobody attacks three firms by name
_IN = frozenset({"in", "near", "outside", "around"})
_UPON = frozenset({"on", "of", "at", "against", "over", "into", *_IN})
_OF = frozenset({"of", "by", "for", "with", "to", "from"})
_CALLED_OF = frozenset("port ports harbour harbor bridge dam airport airfield crossing camp".split())
_THE_ONE_OF = frozenset({"garrison", "barracks", "mine", "base"})
"""With "the" called after a town, with "a" after who holds it: "the army base of X", "a base of X"."""
_DWELLERS = frozenset(
    {"villagers", "residents", "inhabitants", "townspeople", "hamlet", "hamlets", "outskirts"}
)
_SITES = _CALLED_OF | frozenset(
    "station plant depot terminal refinery base post outpost substation pipeline pylon mast".split()
)
"""What stands somewhere: "the port *of* X", "a flow station *at* X was attacked"."""
_DIGITAL = frozenset({"cyber", "ransomware", "hacker", "hacking", "malware", "phishing"})
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
    around = listed = _list_around(reader, spans, number)
    if _suffers(reader, listed[0], listed[-1]) and _is_known(reader, spans, number, around):
        return True
    if listed[-1] is not spans[number] and _opens_clause(reader, listed):
        listed = listed[:-1]
    first, last = listed[0], listed[-1]
    alone = first.key not in reader.persons
    if alone and (_is_scene(reader, first, last) or _is_shelled(reader, last) or _is_headed(reader, first)):
        return True
    if not _is_struck(reader, first) or _opens_clause(reader, listed) or _is_described(reader, last):
        return False
    return len(listed) >= _SEVERAL or _is_known(reader, spans, number, around)


def _is_known(reader: Reader, spans: list[Span], number: int, listed: list[Span]) -> bool:
    """Whether the names of a list lie in, beside or among places that we know."""
    if any(_is_town(span) or any(map(_is_land, span.outer)) for span in listed):
        return True
    if _lies_by(reader, spans, number):
        return True
    return _leading(reader, listed[0])[1] not in _IN and _is_told_where(reader, spans, number)


def _list_around(reader: Reader, spans: list[Span], number: int) -> list[Span]:
    """The names that a list joins with this one, in order."""
    first = last = number
    while first > max(0, number - _LONGEST) and _joined(reader, spans[first - 1], spans[first]):
        first -= 1
    while last + 1 < min(len(spans), number + _LONGEST) and _joined(reader, spans[last], spans[last + 1]):
        last += 1
    return spans[first : last + 1]


def _joined(reader: Reader, left: Span, right: Span) -> bool:
    """Whether a list joins two names that follow each other: "X and nearby Y"."""
    if left.sentence != right.sentence or left.demonym or right.demonym or right.first - left.last > _APART:
        return False
    if any(outer is right for outer in left.outer):
        return False  # "X, Sumy region"
    between = reader.lowers[left.last : right.first]
    if len(between) > 1 and between[-1] in CUES["direction"]:
        between.pop()  # "X and nearby Y"
    return between in _LISTED


def _opens_clause(reader: Reader, listed: list[Span]) -> bool:
    """Whether the name behind "and" goes on to do or suffer something itself: "hit X and Y was hurt"."""
    last, after = listed[-1], reader.lower(listed[-1].last, listed[-1])
    if len(listed) != 2 or not after.isalpha() or after in GOES_ON:
        return False
    return not any(outer.first >= last.last for outer in last.outer)


def _is_town(span: Span) -> bool:
    """Whether a name may be a town's or a district's that we know."""
    return any(match.entry.kind in ("settlement", "village", "district") for match in span.matches)


def _is_land(outer: Span) -> bool:
    """Whether a place that something lies in is one that we know, and not at sea as a ship would be."""
    return not outer.demonym and any(match.entry.kind not in ("sea", "continent") for match in outer.matches)


def _is_told_where(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether the sentence has said where all of it is: "In southern Lebanon, jets attacked X", "officials in
    Sumy region said X was hit"; not of a ship off some coast."""
    span = spans[number]
    before = [other for other in spans[max(0, number - _LONGEST) : number] if other.sentence == span.sentence]
    told = any(_is_land(other) and (other.opens or other.firm or other.inside) for other in before)
    return told and CUES["hull"].isdisjoint(reader.between(span.first - _WITHIN, span.first, span))


def _is_headed(reader: Reader, first: Span) -> bool:
    """Whether a list is one of villages by what comes before it: "shelled several villages, including X"."""
    if reader.lower(first.first - 1, first) not in _LEADING:
        return False
    return not _HEADS.isdisjoint(reader.between(first.first - _WITHIN, first.first, first))


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
    attack = before in CUES["attack"]
    attack_on = (attack and word in ("on", "of")) or (word in CUES["struck"] and before in CUES["strike"])
    attack_on = attack_on and "s" not in reader.flags(first.key)  # "the attack on Navalny"
    if attack_on and reader.lower(first.first - 3, first) in _DIGITAL:
        return False  # "the ransomware attack on Maersk"
    at = word in _IN or word == "at" or (before, word) == ("close", "to")
    at = at or (word == "of" and (before in _CALLED_OF or before in _DWELLERS or _the_one_of(reader, first)))
    if not (attack_on or at):
        return False
    if first.opens:
        return _tells_of_harm(reader, first)  # "In X a woman was killed"
    after = reader.lower(last.last, last)
    if _is_described(reader, last):
        return False
    befell = before in _SITES and after in _BE and reader.lower(last.last + 1, last) in _HARM
    if after.isalpha() and after not in GOES_ON and not (befell or (attack and after in _ACTS_ON)):
        return False  # "strikes on X targets", but "the bridge at X was blown up"
    return attack_on or _tells_of_harm(reader, first)


def _the_one_of(reader: Reader, span: Span) -> bool:
    """Whether a name says which base or mine is meant: "the army base of X", "the gold mine of X"."""
    site = span.first - 2
    return reader.lower(site, span) in _THE_ONE_OF and "the" in reader.between(site - 3, site, span)


def _is_described(reader: Reader, span: Span) -> bool:
    """Whether a name is said to be no place: "X, a firm", "X, 31,"."""
    after, further = reader.lower(span.last, span), reader.lower(span.last + 1, span)
    measured = reader.lower(span.last + 2, span) in LENGTHS
    return after == "," and (further in _APPOSED or (further.isdigit() and not measured))


def _tells_of_harm(reader: Reader, span: Span) -> bool:
    """Whether its sentence tells of harm near a name."""
    return not _HARM.isdisjoint(reader.between(span.first - _WITHIN, span.last + _WITHIN, span))


def _is_shelled(reader: Reader, span: Span) -> bool:
    """Whether a name that comes first suffers what is done to places alone: "X came under shelling"."""
    word = reader.lower(span.last, span)
    if word == "came" and reader.lower(span.last + 1, span) == "under":
        return not CUES["bombarding"].isdisjoint(reader.between(span.last + 2, span.last + _REACH, span))
    return word in _BE and reader.lower(span.last + 1, span) in ("shelled", "bombed", "bombarded")


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
    position = max([last.last, *(outer.last for outer in last.outer)]) if last.outer else last.last
    while (word := reader.lower(position, last)) == "," or word in _BETWEEN:
        position += 1
    if word in ("came", "come", "comes", "coming"):
        suffered = reader.lower(position + 1, last) == "under"
    elif word in _BE:
        while (done := reader.lower(position + 1, last)) in _BETWEEN:
            position += 1
        suffered = done in CUES["struck"]
    else:
        return False  # as of most names
    if reader.lower(first.first - 1, first) in _OF:
        return False  # "the office of X in Gaza was hit"
    great = first.initial and first.key.endswith(_NOUNS)
    return suffered and not great  # "Tourism in Kyiv was hit": great only because it comes first
