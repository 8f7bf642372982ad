"""Where an act was that no place is told of: the country of the government that tells of it or of the group
that was hit, the town of the mayor who tells of it.

Fifth stage of the cascade, called by `telling`.
"""

from collections.abc import Collection, Sequence

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.names import MISSIONS, STATES, ActorMention, actors_in
from streams.incidents.acts.act import Act
from streams.incidents.acts.in_flight import in_own_skies
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.places.resolve import GARRISONED
from streams.incidents.syntax.frontiers import BOUNDS
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import is_critical
from streams.incidents.text.document import Sentence


def home_of(
    page: Page, act: Act, actor: ActorMention | None, speakers: Sequence[Speaker]
) -> PlaceMention | None:
    """The country where an act was that its sentence places nowhere, if the article names it."""
    if (there := _at_the_foes(page, act, actor)) is not None:
        return there
    by_a_state = act.cls == "kill" and actor is not None and actor.kind in STATES  # "killed by Armenian fire"
    if not (act.strong or by_a_state):
        return None
    return _at_home(page, act, actor, speakers) or _at_the_border(page, act) or _headed(page, act, actor)


def over_its_border(
    page: Page, act: Act, speakers: Sequence[Speaker], origin: str | None
) -> PlaceMention | None:
    """The country of those who met or tell of men from the next one: "Pakistan's army said it killed 30
    militants trying to cross from Afghanistan"."""
    if act.cls not in _COMING or origin is None:
        return None
    shields = [who for span in act.defenders for who in actors_in(page.marks, page.places, span)]
    told = [speaker.who for speaker in speakers if speaker.who is not None and not speaker.denies]
    states = (who.country for who in (*shields, *told) if who.kind in STATES and who.country is not None)
    home = next(states, None)
    if home in (None, origin, *_OVERSEAS):
        return None
    return next((m for m in page.places.mentions if _is_country(m, home)), None)


_COMING = frozenset({"cross", "repel"})


def _headed(page: Page, act: Act, actor: ActorMention | None) -> PlaceMention | None:
    """The country that heads a headline: "Pakistan: 3 soldiers killed in fire from Afghanistan"; else that
    of the rebels who act: "Colombian rebels bomb a pylon" at home."""
    sentence = page.document.sentences[act.sentence]
    head = page.places.at(sentence.first)
    if head is not None and page.marks.keys[head.last : head.last + 1] == [":"]:
        theirs = actor is not None and actor.country == head.place.country
        return None if theirs or not _is_country(head, head.place.country) else head
    if actor is None or actor.kind != "armed" or actor.country is None or act.aimed:
        return None
    return next((m for m in page.places.within((actor.first, actor.last)) if m.kind == "demonym"), None)


def _at_the_border(page: Page, act: Act) -> PlaceMention | None:
    """The dateline's country where its border is told of, and its people: "NAIROBI - Gunmen near the Somali
    border killed Kenyan officers" was not in Nairobi."""
    sentence = page.document.sentences[act.sentence]
    if BOUNDS.isdisjoint(page.marks.keys[sentence.first : sentence.last]):
        return None
    filed = {m.place.country for m in page.places.mentions if page.filed_at(m.first)}
    if len(filed) != 1:
        return None  # "BANGKOK/PHNOM PENH"
    (home,) = filed
    inside = page.places.within((page.past_dateline(sentence.first), sentence.last))
    if any(_is_spot(page, m) for m in inside):
        return None
    return next((m for m in inside if _is_country(m, home)), None)


def _at_the_foes(page: Page, act: Act, actor: ActorMention | None) -> PlaceMention | None:
    """The country that the group which a state struck is based in: "Israel hit Hezbollah compounds" (ruling
    5)."""
    if actor is None or actor.country is None or actor.kind not in _POWERS or act.outcome != "carried_out":
        return None
    hit = (mark for span in act.patients for mark in page.marks.within("actor", *span) if mark.cls == "group")
    country = next((mark.value for mark in hit), None)
    if country in (None, "-", actor.country):
        return None
    return next((m for m in page.places.mentions if _is_country(m, country)), None)


_POWERS = STATES | {"alliance"}


def _at_home(
    page: Page, act: Act, actor: ActorMention | None, speakers: Sequence[Speaker]
) -> PlaceMention | None:
    """The country whose government tells of an act by others that no place is told of: its own.

    "Islamabad said it had shot down Indian drones", "Benin said gunmen had killed five rangers".
    """
    unknown = actor is None and act.outcome != "intercepted" and not (act.origins or _its_own(page, act))
    afloat = bool(act.targets) and all(t.category == SHIP for t in act.targets)  # ruling 2
    if unknown or afloat or (act.aimed and not (act.targets or _many(page, act))):
        return None
    if any(page.marks.keys[i] in MISSIONS for t in act.targets for i in range(t.first, t.last)):
        return None  # "Tehran said its consulate was hit"
    if not _WATERS.isdisjoint(page.marks.keys[act.last : max(act.last, act.scope[1])]):
        return None  # "fired two missiles towards its eastern waters"
    sentence = page.document.sentences[act.sentence]
    if not _ABROAD.isdisjoint(page.marks.keys[sentence.first : sentence.last]):
        return None  # "CENTCOM said a destroyer had shot down two drones"
    whence = [span for span in [*act.origins, *act.agents] if act.cls == "intercept"]
    inside = page.places.within((page.past_dateline(sentence.first), sentence.last))
    spots = [m for m in inside if _is_spot(page, m)]
    if any(not any(start <= m.first < end for start, end in whence) for m in spots):
        return None
    shields = [who for span in act.defenders for who in actors_in(page.marks, page.places, span)]
    for country in [who.country for who in shields if act.cls == "intercept"]:
        if country not in _OVERSEAS and (actor is None or actor.country != country):
            return next((m for m in page.places.mentions if _is_country(m, country)), None)
    told = sorted(speakers, key=lambda s: (s.token > act.first, abs(s.token - act.first)))
    for speaker in told:
        who = speaker.who
        if who is None or who.country is None or who.kind not in STATES or speaker.denies:
            continue
        if actor is not None and actor.country in (None, who.country):
            return None
        return next((m for m in page.places.mentions if _is_country(m, who.country)), None)
    return None


def _its_own(page: Page, act: Act) -> bool:
    """Whether who tells of it says that it is theirs: "Kuwait said two of its border posts were hit"."""
    fixed = (t for t in act.targets if t.category not in (None, SHIP))
    return any("its" in page.marks.before(t.first, 2) for t in fixed)


_WATERS = frozenset({"sea", "waters", "ocean"})
_ABROAD = frozenset(
    "centcom africom command navy naval destroyer destroyers warship warships frigate fleet".split()
)
_OVERSEAS = GARRISONED | {None}
"""Whose forces shoot things down in other countries, as a rule."""


def _many(page: Page, act: Act) -> bool:
    """Whether several missiles or drones were launched: a single one may be a test."""
    return act.weapon is not None and page.marks.keys[act.weapon.last - 1].endswith("s")


def _is_spot(page: Page, mention: PlaceMention) -> bool:
    """Whether a mention is finer than a country, and no capital that stands for its government."""
    metonym = page.marks.at("actor", mention.first)
    return mention.place.precision != "country" and (metonym is None or metonym.cls != "metonym")


def _is_country(mention: PlaceMention, country: str | None) -> bool:
    return mention.place.country == country and mention.place.precision == "country"


def own_skies(page: Page, act: Act) -> PlaceMention | None:
    """The country of those who shot something down "in its airspace", whatever war is told beside, or blew it
    up "on its side of the border"."""
    if act.cls == "intercept":
        own = any(in_own_skies(page.marks, span) for span in act.patients)
        who = act.defenders
    else:
        own = "side" in page.marks.words and any(
            page.marks.keys[first : first + 2] == ["its", "side"] for first, _ in act.patients
        )
        who = [(page.past_dateline(first), last) for first, last in act.agents] if own else []
    if not own:
        return None
    told = (actors_in(page.marks, page.places, span) for span in who)
    states = (who.country for named in told for who in named if who.kind in STATES)
    country = next((state for state in states if state), None)
    return next((m for m in page.places.mentions if _is_country(m, country)), None) if country else None


def town_of(page: Page, sentence: Sentence, act: Act) -> PlaceMention | None:
    """The town or region whose mayor or governor tells of an act that nothing else places; or whose facility
    was hit: "Kaluga's airport shut after drones fell beside its terminal"."""
    keys = page.marks.keys
    before = page.places.within((sentence.first, act.first))
    for mention in before if act.strong else ():
        its = mention.kind == "settlement" and page.document.tokens[mention.last - 1].possessive
        if its and page.marks.at("actor", mention.first) is None and _is_facility(page, mention.last):
            return mention
    for mention in before:
        if mention.place.precision not in ("settlement", "admin1") or page.filed_at(mention.first):
            continue
        town = mention.place.precision == "settlement"  # "the Kursk governor" governs the region
        officials = page.lexicon.claims["mayor" if town else "governor"]
        after = keys[mention.last : mention.last + 2]
        governed = not officials.isdisjoint(after) or _heads(page, sentence, mention, officials)
        governed = governed or (town and _served(page, mention))
        if governed and not _SAID.isdisjoint(keys[mention.last : act.first]):
            return mention
    return None


def _served(page: Page, mention: PlaceMention) -> bool:
    """Whether those who serve a town speak: "Kharkiv's rescue service", "Saada's rebel-run civil defence"; of
    a capital they may be the whole country's."""
    after = page.marks.keys[mention.last : mention.last + _SERVICE]
    if not page.document.tokens[mention.last - 1].possessive:
        return False  # "the X superintendent of police" tells of the whole district
    return not (mention.entry is None or mention.entry.capital) and not _SERVING.isdisjoint(after)


_SERVICE = 4  # tokens from a town over "state emergency" to "service"
_SERVING = frozenset(
    "service services defence defense brigade council police prosecutors authorities hospital hospitals "
    "officials firefighters rescuers medics".split()
)


def _is_facility(page: Page, token: int) -> bool:
    """Whether a facility, or what is of its sector, is told at `token`."""
    mark = page.marks.at("target", token)
    fixed = mark is not None and mark.value not in ("-", "vehicle", SHIP)
    return fixed or is_critical(page.lexicon.sectors.get(page.marks.keys[token]))


def _heads(page: Page, sentence: Sentence, mention: PlaceMention, officials: Collection[str]) -> bool:
    """Whether "the governor of Russia's", "the head of the" or the like comes before a place."""
    keys = page.marks.keys
    for i in range(mention.first - 1, max(sentence.first, mention.first - _GOVERNED), -1):
        if keys[i] == "of":
            after = keys[mention.last : mention.last + _GOVERNED]
            return keys[i - 1] in officials or (keys[i - 1] == "head" and "administration" in after)
        if keys[i] == ",":
            return False
    return False


_GOVERNED = 5  # tokens from "governor of" to the name of the region

_SAID = frozenset({"said", "says", "reported", "confirmed", "wrote", "told", "announced"})
