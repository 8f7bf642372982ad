"""Vagueness: why an act that the text tells is too general to be one that someone could look for."""

from collections.abc import Sequence

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import AIMLESS, Act
from streams.incidents.acts.at_sea import meant_for_ships
from streams.incidents.casualties.tolls import TollMention
from streams.incidents.locations.fineness import FINENESS
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.tellings.upkeep import mended, seen_on_a_visit
from streams.incidents.text.document import told_in
from streams.incidents.text.measures import WEEKDAYS
from streams.incidents.times.dates import TimeMention

_LEAD = 3  # sentences; a general statement there is the news itself


def vague(
    page: Page,
    act: Act,
    when: TimeMention | None,
    actor: ActorMention | None,
    places: list[PlaceMention],
    *,
    past: bool,
    reported: bool,
) -> str | None:
    """Why an act is told too generally to be one: fired at nothing, or attacks that "have" happened,
    somewhere. One that is `reported` by somebody, of a country in another, is news."""
    dated = when is not None and when.when is not None
    if act.aimed and not act.targets and (not places or all(m.kind == "sea" for m in places)):
        fires = actor is not None and actor.country is not None and act.weapon is not None
        return None if dated and fires and (not places or meant_for_ships(page.marks, act)) else AIMLESS
    spoken = when is not None and when.spoken
    fine = any(FINENESS[m.place.precision] < FINENESS["country"] for m in places if m.kind != "sea")
    if act.cls == "kill" and (spoken or not dated) and _only_totals(page, act):
        return "general statement"
    if (
        seen_on_a_visit(page, act)
        or mended(page, act, when)
        or (act.noun and act.plural and (_moves_a_market(page, act) or _paid_for(page, act)))
    ):
        return "general statement"
    if not dated and ((act.perfect and _of_a_kind(page, act)) or _of_shipping(page, act)):
        return "general statement"
    elsewhere = not dated or (spoken and not fine)
    if (elsewhere and (_accounts_for(page, act) or _began(page, act))) or _shared(page, act, when):
        return "general statement"
    if dated or past or act.sentence < _LEAD or len(page.document.sentences) < 2 * _LEAD:
        return None
    tolled = any(not toll.war_total for toll in _tolls(page, act)) or _counted(page, act)
    if (act.plural or act.perfect) and not act.anaphoric and not fine and not tolled:
        news = reported and told_abroad(act, actor, [m.place.country for m in places])
        return None if news else "general statement"
    return None


def told_abroad(act: Act, actor: ActorMention | None, countries: Sequence[str | None]) -> bool:
    """Whether a verb tells what one country did in others: "Israeli jets carried out raids in Syria"; not
    what it "has" done, which may be a sum, nor that it is accused of sending men there."""
    doer = actor.country if actor is not None else None
    done = act.strong and not (act.noun or act.perfect) and act.cls != "cross"
    return done and doer is not None and bool(countries) and not {None, doer} & set(countries)


def _tolls(page: Page, act: Act) -> Sequence[TollMention]:
    """The tolls of its sentence."""
    return told_in(page.tolls, act.sentence, act.sentence)


def _only_totals(page: Page, act: Act) -> bool:
    """Whether all the dead of its sentence are a war's: "has killed 300 since the offensive began"."""
    totals = [toll.war_total for toll in _tolls(page, act)]
    return bool(totals) and all(totals)


def _accounts_for(page: Page, act: Act) -> bool:
    """Whether attacks are only why something is as it is: "exports fell due to attacks on pipelines"."""
    if not (act.noun and act.plural):
        return False
    left = act.modifiers[0]
    before = page.marks.before(left, 2)
    citing = "citing" in page.marks.keys[max(0, left - 1) : act.first]  # "ships turned back, citing attacks"
    return citing or before in _BECAUSE


_BECAUSE = (["due", "to"], ["because", "of"], ["owing", "to"])


def _paid_for(page: Page, act: Act) -> bool:
    """Whether attacks are what money is for: "a network that funded attacks on ships"."""
    before = page.marks.keys[max(0, act.modifiers[0] - 1) : act.first]
    return any(word.startswith(("fund", "financ", "bankroll")) for word in before) and not _tolls(page, act)


def _began(page: Page, act: Act) -> bool:
    """Whether it only says since when attacks have gone on: "rates have tripled since the rebels began
    attacking ships"."""
    if page.marks.keys[act.first - 1] not in _BEGINS:
        return False
    return "since" in page.marks.before(act.first, _SINCE)


_BEGINS = frozenset({"began", "started"})
_SINCE = 7  # tokens from "since" over "began" to "attacking"


def _of_a_kind(page: Page, act: Act) -> bool:
    """Whether it tells of a kind of thing, nowhere: "the rebels have destroyed bridges and power lines"."""
    keys, grammar = page.marks.keys, page.marks.grammar
    if _only_shipping(page, act):
        return True  # "have attacked shipping in the Red Sea"
    several = len(act.targets) > 1 and act.sentence >= _LEAD  # "targeting airports and ports in X and Y"
    if not act.targets or (page.places.within(act.scope) and not several) or _tolls(page, act):
        return False
    for target in act.targets:
        before = keys[target.first - 1]
        if not keys[target.last - 1].endswith("s") or before.isdigit():
            return False
        if "determiner" in grammar[target.first] | grammar[target.first - 1]:
            return False
    return True


def _of_shipping(page: Page, act: Act) -> bool:
    """Whether a gerund tells what somebody goes about: "plays a part in the war, attacking shipping"."""
    return page.marks.keys[act.first].endswith("ing") and not act.noun and _only_shipping(page, act)


def _only_shipping(page: Page, act: Act) -> bool:
    """Whether all it hit is "shipping", which is no ship, and nobody was hurt."""
    keys = page.marks.keys
    told = bool(act.targets) and all(keys[target.last - 1] == "shipping" for target in act.targets)
    return told and not _tolls(page, act)


def _moves_a_market(page: Page, act: Act) -> bool:
    """Whether attacks are only why a price moves: "crude rose after attacks on refineries"; a toll is
    news, and so are "Thursday's attacks" and those on "two tankers"."""
    if not WEEKDAYS.isdisjoint(page.marks.keys[slice(*act.modifiers)]) or _counted(page, act):
        return False
    sentence = page.document.sentences[act.sentence]
    return page.marks.has("cue", sentence.first, sentence.last, "trading") and not _tolls(page, act)


_HAVE = frozenset({"have", "has", "had"})
_SHARED = 4  # tokens from "have" to the verb
_SHARE = 8  # tokens from "60 percent of" to the power plants


def _shared(page: Page, act: Act, when: TimeMention | None) -> bool:
    """Whether it tells what share of something is hit by now: "have damaged half of the country's grid"."""
    if not act.targets:
        return False
    own_day = when is not None and when.when is not None and act.scope[0] <= when.first <= act.scope[1]
    keys, shares = page.marks.keys, page.lexicon.claims["share"]
    by_now = not _HAVE.isdisjoint(page.marks.before(act.first, _SHARED, act.scope[0]))
    if not by_now or own_day or _tolls(page, act):
        return False
    for target in act.targets:
        near = range(max(0, target.first - _SHARE), target.first + 1)
        if any(keys[i] in shares and keys[i + 1 : i + 2] == ["of"] for i in near):
            return True
        every = "all" in keys[near.start : target.first + 1] and keys[target.last - 1].endswith("s")
        if every and not any(keys[i].isdigit() for i in near):
            return True  # "has destroyed all our power plants"
    return False


def _counted(page: Page, act: Act) -> bool:
    """Whether it tells of so many named facilities: "attacks on two banks and a telephone exchange"."""
    for target in act.targets:
        before = page.marks.keys[max(0, target.first - 1) : target.first + 1]
        cue = page.marks.at("cue", target.first)
        if cue is not None and cue.cls == "outage":
            return True
        if target.critical and any(w in page.lexicon.claims["count"] or w.isdigit() for w in before):
            return True
    return False
